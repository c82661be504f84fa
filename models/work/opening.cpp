// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/opening.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>
#include <sodium.h>

qint64 SystemAmbient::nowMs() const { return QDateTime::currentMSecsSinceEpoch(); }
void SystemAmbient::random(void *to, std::size_t size) { randombytes_buf(to, size); }

FileMarks::FileMarks(QString folder)
    : m_folder(std::move(folder))
{
    if (m_folder.isEmpty())
        m_folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                   QStringLiteral("/gridpoint/marks");
    QDir().mkpath(m_folder);
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
    const QByteArrayList parts = file.readAll().split(' ');
    if (parts.size() != 3) return {};
    return EntryId{parts[0].toLongLong(), parts[1].toLongLong(), parts[2].toULongLong()};
}

void FileMarks::setMark(const Id &workbook, const QByteArray &key, const EntryId &last)
{
    // A mark that is lost costs one entry (a new line begins), so a failure here is no error.
    QSaveFile file(pathOf(workbook, key));
    if (!file.open(QIODevice::WriteOnly)) return;
    file.write(QByteArray::number(last.line) + ' ' + QByteArray::number(last.seq) + ' ' +
               QByteArray::number(last.tag));
    file.commit();
}

Result<std::unique_ptr<Store>> openWorkbook(const QString &path, const QString &passphrase,
                                            Ambient &ambient, Marks &marks)
{
    TRY_ASSIGN(file, WorkbookFile::open(path));
    TRY_ASSIGN(secrets, file.unlock(passphrase));
    return Store::open(std::move(file), secrets, ambient, marks);
}
