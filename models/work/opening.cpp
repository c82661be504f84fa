// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/opening.h"

#include "work/settings.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <sodium.h>

qint64 SystemAmbient::nowMs() const { return QDateTime::currentMSecsSinceEpoch(); }
void SystemAmbient::random(void *to, std::size_t size) { randombytes_buf(to, size); }

QString machineFolder(QString given, const QString &name)
{
    if (given.isEmpty())
        given = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                QStringLiteral("/gridpoint/") + name;
    QDir().mkpath(given);
    return given;
}

FileMarks::FileMarks(QString folder)
    : m_folder(machineFolder(std::move(folder), QStringLiteral("marks")))
{
}

QString FileMarks::pathOf(const Id &workbook, const QByteArray &key) const
{
    return QDir(m_folder).filePath(workbook.text() + '-' +
                                   QString::fromLatin1(key.left(8).toHex()));
}

std::optional<EntryId> FileMarks::mark(const Id &workbook, const QByteArray &key)
{
    QFile file(pathOf(workbook, key));
    if (!file.open(QIODevice::ReadOnly)) return {};
    const QByteArrayList parts = file.readAll().simplified().split(' ');
    if (parts.size() != 3) return {};
    return EntryId{parts[0].toLongLong(), parts[1].toLongLong(), parts[2].toULongLong()};
}

void FileMarks::setMark(const Id &workbook, const QByteArray &key, const EntryId &last)
{
    // A mark that is lost costs one entry (a new line begins), so a failure here is no error, and
    // it is written over in place without waiting for the disk: a save is one commit.
    const QMutexLocker lock(&m_writing);
    const QByteArray marked = workbook.bytes() + key;
    if (m_marked != marked || !m_file.exists()) {
        m_file.close();
        m_file.setFileName(pathOf(workbook, key));
        if (!m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered)) return;
        m_marked = marked;
    }
    const QByteArray words = QByteArray::number(last.line) + ' ' + QByteArray::number(last.seq) +
                             ' ' + QByteArray::number(last.tag);
    m_file.seek(0);
    m_file.write(words.leftJustified(63) + '\n');
}

KdfCost passphraseCost()
{
    return qEnvironmentVariable("GRIDPOINT_TEST_KDF") == QLatin1String("cheapest")
               ? KdfCost::cheapest()
               : KdfCost::standard();
}

int lockMinutes(const Store &store)
{
    const Result<QByteArray> own = store.meta("lock_minutes");
    if (own && own->toInt() > 0) return own->toInt();
    const Result<Settings> settings = Settings::read(store);
    return settings ? settings->lockMinutes() : 10;
}

Result<> setLockMinutes(Store &store, int minutes)
{
    return store.setMeta("lock_minutes", QByteArray::number(minutes));
}

Result<std::unique_ptr<Store>> openWorkbook(const QString &path, const QString &passphrase,
                                            Ambient &ambient, Marks &marks)
{
    TRY_ASSIGN(file, WorkbookFile::open(path));
    TRY_ASSIGN(secrets, file.unlock(passphrase));
    return Store::open(std::move(file), secrets, ambient, marks);
}
