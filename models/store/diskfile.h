// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/result.h"

#include <QByteArray>

/// What the system said (errno), in words that tell the user what to do.
Error diskError(int systemError);

/// Reads up to size bytes at offset; less only at the end of the file. Returns how many.
Result<qsizetype> readAt(int fd, char *to, qsizetype size, qint64 offset);
/// Writes all bytes at offset.
Result<> writeAt(int fd, const char *from, qsizetype size, qint64 offset);

/// A file that lies under its name once it is finished, and not before: written beside it under
/// another name, on the disk, then renamed. Unfinished, nothing of it is left. (QSaveFile of Qt 6.4
/// says that it succeeded when the last bytes found no room.)
class NewFile
{
    Q_DISABLE_COPY_MOVE(NewFile)

public:
    /// What is to become of a file that has the name already.
    enum class IfThere { Replace, Refuse };

    explicit NewFile(const QString &path, IfThere ifThere = IfThere::Replace);
    ~NewFile();

    /// Permissions as open(2) takes them.
    Result<> begin(unsigned mode = 0666);
    /// Adds bytes at the end, through a buffer.
    Result<> write(QByteArrayView bytes);
    /// For writing at will; not together with write().
    int fd() const { return m_fd; }
    Result<> finish();

private:
    Result<> flush();
    Result<> giveName();

    QString m_path;
    QByteArray m_part;
    IfThere m_ifThere;
    QByteArray m_buffer{};
    qint64 m_size = 0;
    int m_fd = -1;
};

/// Gives a file that lies whole under another name its own, over what is there; on the disk when
/// this returns.
Result<> putInPlace(const QString &part, const QString &path);
/// Makes a new, renamed or deleted name in the file's folder survive a power cut.
Result<> syncFolderOf(const QString &path);
/// Refuses a place where the WAL or journal of another workbook was left behind: a new file under
/// that name would take it for its own.
Result<> refuseLeftovers(const QString &path);
