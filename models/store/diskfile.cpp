// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/diskfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

static QString tr(const char *text) { return QCoreApplication::translate("Disk", text); }

Error diskError(int systemError)
{
    switch (systemError) {
    case ENOSPC:
    case EDQUOT:
        return {
            tr(QT_TRANSLATE_NOOP("Disk", "The disk is full. Nothing was saved; free some space, "
                                         "then try again."))};
    case EEXIST:
        return {tr(QT_TRANSLATE_NOOP("Disk", "There is already a file of this name. Nothing was "
                                             "written; choose another name."))};
    case EACCES:
    case EPERM:
    case EROFS:
        return {tr(QT_TRANSLATE_NOOP("Disk", "This place cannot be written. Nothing was saved; "
                                             "choose another folder or disk."))};
    case ENOENT:
    case ENOTDIR:
    case ENODEV:
    case ENXIO:
        return {
            tr(QT_TRANSLATE_NOOP("Disk", "The folder is not there. Nothing was saved; check that "
                                         "the stick or disk is connected."))};
    default:
        return {
            tr(QT_TRANSLATE_NOOP("Disk", "The disk could not be read or written (%1). Nothing was "
                                         "saved; check that it is connected, then try again."))
                .arg(systemError)};
    }
}

Result<qsizetype> readAt(int fd, char *to, qsizetype size, qint64 offset)
{
    qsizetype done = 0;
    while (done < size) {
        const ssize_t got = ::pread(fd, to + done, std::size_t(size - done), offset + done);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return diskError(errno);
        if (got == 0) break;
        done += got;
    }
    return done;
}

Result<> writeAt(int fd, const char *from, qsizetype size, qint64 offset)
{
    qsizetype done = 0;
    while (done < size) {
        const ssize_t put = ::pwrite(fd, from + done, std::size_t(size - done), offset + done);
        if (put < 0 && errno == EINTR) continue;
        if (put < 0) return diskError(errno);
        done += put;
    }
    return ok();
}

Result<> syncFolderOf(const QString &path)
{
    const int fd = ::open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(),
                          O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0) return diskError(errno);
    const int rc = ::fsync(fd);
    const int systemError = errno;
    ::close(fd);
    // Some file systems cannot sync a folder (EINVAL); then there is nothing more to do.
    if (rc != 0 && systemError != EINVAL) return diskError(systemError);
    return ok();
}

Result<> refuseLeftovers(const QString &path)
{
    for (const char *ending : {"-wal", "-journal"})
        if (QFileInfo::exists(path + QLatin1String(ending)))
            return Error{tr(
                QT_TRANSLATE_NOOP("Disk", "Beside this name lies unfinished work of another "
                                          "workbook. Nothing was written; choose another name."))};
    return ok();
}

Result<> putInPlace(const QString &part, const QString &path)
{
    const QByteArray from = QFile::encodeName(part);
    const int fd = ::open(from.constData(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) return diskError(errno);
    const int synced = ::fsync(fd);
    const int systemError = errno;
    ::close(fd);
    if (synced != 0) return diskError(systemError);
    if (::rename(from.constData(), QFile::encodeName(path).constData()) != 0)
        return diskError(errno);
    return syncFolderOf(path);
}

// ---- NewFile

static constexpr qsizetype bufferSize = 1 << 16;

NewFile::NewFile(const QString &path, IfThere ifThere)
    : m_path(path)
    , m_part(QFile::encodeName(path + QStringLiteral(".part")))
    , m_ifThere(ifThere)
{
}

NewFile::~NewFile()
{
    if (m_fd < 0) return;
    ::close(m_fd);
    ::unlink(m_part.constData());
}

Result<> NewFile::begin(unsigned mode)
{
    // Left over from a write that was cut off.
    ::unlink(m_part.constData());
    m_fd = ::open(m_part.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    return m_fd < 0 ? Result<>(diskError(errno)) : ok();
}

Result<> NewFile::flush()
{
    TRY(writeAt(m_fd, m_buffer.constData(), m_buffer.size(), m_size));
    m_size += m_buffer.size();
    m_buffer.clear();
    return ok();
}

Result<> NewFile::write(QByteArrayView bytes)
{
    m_buffer.append(bytes.data(), bytes.size());
    return m_buffer.size() < bufferSize ? ok() : flush();
}

Result<> NewFile::finish()
{
    TRY(flush());
    if (::fsync(m_fd) != 0) return diskError(errno);
    TRY(giveName());
    ::close(std::exchange(m_fd, -1));
    return syncFolderOf(m_path);
}

Result<> NewFile::giveName()
{
    const QByteArray name = QFile::encodeName(m_path);
    // A link refuses a name that exists, where a rename would replace it; FAT knows no links.
    if (m_ifThere == IfThere::Refuse) {
        if (::link(m_part.constData(), name.constData()) == 0) {
            ::unlink(m_part.constData());
            return ok();
        }
        if (errno == EEXIST || ::access(name.constData(), F_OK) == 0) return diskError(EEXIST);
    }
    return ::rename(m_part.constData(), name.constData()) == 0 ? ok() : Result<>(diskError(errno));
}
