// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/founding.h"

#include "rules/csv.h"
#include "rules/division.h"
#include "sync/keys.h"
#include "work/coaching.h"
#include "work/recovery.h"
#include "work/recoverykey.h"
#include "work/words.h"

#include <QFile>
#include <QFileInfo>
#include <sodium.h>

namespace
{

QByteArray randomOf(Ambient &ambient, int size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    ambient.random(bytes.data(), std::size_t(size));
    return bytes;
}

/// Rows of a compiled-in CSV file, without the title row.
Result<QList<QStringList>> rowsOf(const char *name)
{
    QFile file(QStringLiteral(":/data/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly)) return Error{file.errorString()};
    QList<QStringList> rows = csv::rows(QString::fromUtf8(file.readAll()));
    if (!rows.isEmpty()) rows.removeFirst();
    return rows;
}

Result<> writeSettings(Writer &w)
{
    TRY_ASSIGN(rows, rowsOf("settings.csv"));
    for (const QStringList &row : rows) {
        if (row.size() < 2) continue;
        Setting s;
        s.id = Id::named("setting:" + row[0]);
        s.key = row[0];
        s.value.value = row[1];
        TRY(w.create(s));
    }
    return ok();
}

Result<> writeCoachingDefaults(Writer &w)
{
    TRY_ASSIGN(rows, rowsOf("coaching-defaults.csv"));
    for (const QStringList &row : rows) {
        if (row.size() < 4) continue;
        Setting s;
        s.key = QStringLiteral("coaching.") + row[0];
        s.id = Id::named("setting:" + s.key);
        s.value.value = CoachingDefaults::encoded(row[1], row[2], row[3].toInt());
        TRY(w.create(s));
    }
    return ok();
}

Result<> writeDictionaries(Writer &w)
{
    TRY_ASSIGN(rows, rowsOf("dictionaries.csv"));
    for (const QStringList &row : rows) {
        if (row.size() < 5) continue;
        DictionaryEntry d;
        d.id = Id::named("dictionary:" + row[0] + ':' + row[1]);
        d.dictionary = row[0];
        d.code = row[1];
        d.zh = row[2];
        d.en = row[3];
        d.position = row[4].toInt();
        TRY(w.create(d));
    }
    return ok();
}

Result<> writeHolidays(Writer &w)
{
    TRY_ASSIGN(rows, rowsOf("holidays-cn-2024-2026.csv"));
    for (const QStringList &row : rows) {
        if (row.size() < 3) continue;
        Holiday h;
        h.id = Id::named("holiday:" + row[0]);
        h.day = QDate::fromString(row[0], Qt::ISODate);
        CodecOf<DayKind>::decode(Value(row[1]), h.kind);
        h.name = row[2];
        TRY(w.create(h));
    }
    return ok();
}

} // namespace

Result<std::unique_ptr<Store>> foundOffice(const OfficeFounding &founding, Ambient &ambient,
                                           Marks &marks)
{
    TRY_ASSIGN(divisions, Divisions::builtIn());
    if (!divisions.byCode(founding.town))
        return Error{Work::tr("There is no town with the code %1. Give a code of the list of "
                              "divisions, such as 350582103.")
                         .arg(founding.town)};
    if (founding.passphrase.isEmpty()) return Error{Work::tr("A workbook needs a passphrase.")};
    if (founding.name.trimmed().isEmpty()) return Error{Work::tr("The office's name is missing.")};
    if (QFileInfo::exists(founding.path))
        return Error{Work::tr("There is a file of this name already. Choose another name.")};

    Secrets secrets;
    secrets.fileKey = randomOf(ambient, 32);
    secrets.seed = randomOf(ambient, 32);
    secrets.person = Id::make(ambient);
    const BoxKeys recovery = boxKeysOf(randomOf(ambient, 32));
    const QString recoveryPath = founding.path + QStringLiteral(".recovery");
    TRY(recoverykey::write(recoveryPath, recovery.secretKey, founding.name, ambient.today()));
    const auto make = [&]() -> Result<std::unique_ptr<Store>> {
        TRY_ASSIGN(file, WorkbookFile::create(founding.path, secrets, founding.passphrase,
                                              recovery.publicKey, founding.cost, ambient));
        Store::Founding facts;
        facts.kind = WorkbookKind::Office;
        facts.rootKey = publicKeyOf(secrets.seed);
        facts.officeBoxKey = boxKeysOf(secrets.seed).publicKey;
        facts.town = founding.town;
        facts.officeName = founding.name;
        TRY_ASSIGN(store, Store::found(std::move(file), secrets, facts, ambient, marks));
        TRY(keepRecoveryKey(*store, recovery.secretKey));
        TRY(store->transact([&](Writer &w) -> Result<> {
            Worker lead;
            lead.id = secrets.person;
            lead.name = founding.lead.isEmpty() ? founding.name : founding.lead;
            TRY(w.create(lead));
            TRY(writeSettings(w));
            TRY(writeCoachingDefaults(w));
            TRY(writeDictionaries(w));
            return writeHolidays(w);
        }));
        return store;
    };
    Result<std::unique_ptr<Store>> made = make();
    if (!made) {
        QFile::remove(founding.path);
        QFile::remove(recoveryPath);
    }
    return made;
}
