// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/recovery.h"

#include "store/log.h"
#include "work/officename.h"
#include "work/recoverykey.h"
#include "work/words.h"

#include <QFile>
#include <QTemporaryDir>

namespace
{

constexpr const char *recoveryMeta = "recovery_key";

/// What is tried on a copy leaves no trace on this machine.
class NoMarks : public Marks
{
public:
    std::optional<EntryId> mark(const Id &, const QByteArray &) override { return {}; }
    void setMark(const Id &, const QByteArray &, const EntryId &) override {}
};

Result<qint64> countOf(const Store &store, const char *sql)
{
    TRY_ASSIGN(count, store.db().scalar(sql));
    return count.toInt();
}

Result<RestoreTested> tryCopy(const QString &path, const QByteArray &recoveryKey, Ambient &ambient)
{
    NoMarks marks;
    TRY_ASSIGN(file, WorkbookFile::open(path));
    TRY_ASSIGN(secrets, file.recover(recoveryKey));
    TRY_ASSIGN(store, Store::open(std::move(file), secrets, ambient, marks));
    RestoreTested tested;
    tested.office = officeName(*store);
    TRY_ASSIGN(firms, countOf(*store, "SELECT COUNT(*) FROM firm WHERE flags & 1"));
    TRY_ASSIGN(visits, countOf(*store, "SELECT COUNT(*) FROM visit WHERE flags & 1"));
    TRY_ASSIGN(entries, countOf(*store, "SELECT COUNT(*) FROM entry"));
    TRY_ASSIGN(problems, store->log().verify());
    tested.firms = firms;
    tested.visits = visits;
    tested.entries = entries;
    tested.problems = problems;
    return tested;
}

Result<QString> placeFor(const QTemporaryDir &dir)
{
    if (!dir.isValid())
        return Error{Work::tr("There is no room for a copy. Free some space, then try again.")};
    return dir.filePath(QStringLiteral("copy.gridpoint"));
}

} // namespace

Result<> keepRecoveryKey(Store &office, const QByteArray &secret)
{
    return office.setMeta(recoveryMeta, secret);
}

Result<QByteArray> recoveryKeyOf(const Store &office)
{
    TRY_ASSIGN(secret, office.meta(recoveryMeta));
    if (secret.isEmpty())
        return Error{Work::tr("This workbook does not hold a recovery key. The office's workbook "
                              "does; open that.")};
    return secret;
}

Result<> writeRecoveryPage(const Store &office, const QString &path)
{
    TRY_ASSIGN(secret, recoveryKeyOf(office));
    return recoverykey::write(path, secret, officeName(office), office.ambient().today());
}

Result<> resetByRecovery(WorkbookFile &file, const QByteArray &recoveryKey,
                         const QString &passphrase, KdfCost cost, Ambient &ambient)
{
    TRY_ASSIGN(secrets, file.recover(recoveryKey));
    return file.resetPassphrase(secrets, passphrase, cost, ambient);
}

Result<RestoreTested> testRestore(const QString &path, const QByteArray &recoveryKey,
                                  Ambient &ambient)
{
    QTemporaryDir dir;
    TRY_ASSIGN(copy, placeFor(dir));
    {
        // Held while it is copied. No database is open, so no lock of SQLite can be lost by it.
        TRY_ASSIGN(held, WorkbookFile::open(path));
        const QString wal = QStringLiteral("-wal");
        bool fine = QFile::copy(path, copy);
        // After a crash, what was saved last is still beside the file.
        if (fine && QFile::exists(path + wal)) fine = QFile::copy(path + wal, copy + wal);
        if (!fine)
            return Error{Work::tr("There is no room for a copy. Free some space, then try again.")};
    }
    return tryCopy(copy, recoveryKey, ambient);
}

Result<RestoreTested> testRestore(const Store &store, const QByteArray &recoveryKey)
{
    QTemporaryDir dir;
    TRY_ASSIGN(copy, placeFor(dir));
    TRY(copyWorkbook(store.db(), copy));
    return tryCopy(copy, recoveryKey, store.ambient());
}
