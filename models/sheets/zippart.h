// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/result.h"
#include "sheets/rowsource.h"

#include <QIODevice>
#include <array>
#include <memory>
#include <optional>

struct zip;
struct zip_file;
class ZipArchive;

/// One part of a zip file, unpacked as it is read, so that a part is never in memory whole. Refuses
/// to go on when it unfolds beyond the limits; failure() then says why.
class ZipPart : public QIODevice
{
public:
    ~ZipPart() override;

    bool isSequential() const override { return true; }
    /// Why reading stopped short: damage or a limit.
    const std::optional<Error> &failure() const { return m_failure; }
    /// A row ends here: the next may again be as large as a row may be.
    void rowDone(int row)
    {
        m_sinceRow = 0;
        m_row = row;
    }
    /// Unpacks the rest without looking at it, so that the checksum of the part is verified.
    Result<> drain();

protected:
    qint64 readData(char *to, qint64 size) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    friend class ZipArchive;
    ZipPart(ZipArchive &archive, zip_file *file, qint64 packed);
    bool fill();
    bool refuse(Error error);

    ZipArchive &m_archive;
    zip_file *m_file;
    qint64 m_packed;
    qint64 m_unpacked = 0;
    qint64 m_sinceRow = 0;
    int m_row = 0;
    std::array<char, 64 * 1024> m_buffer;
    qint64 m_at = 0;
    qint64 m_end = 0;
    std::optional<Error> m_failure;
};

/// A zip file that is read part by part.
class ZipArchive
{
public:
    static Result<std::unique_ptr<ZipArchive>> open(const QString &path, const SheetLimits &limits);
    ~ZipArchive();
    ZipArchive(const ZipArchive &) = delete;
    ZipArchive &operator=(const ZipArchive &) = delete;

    bool has(const QString &name) const;
    /// The names of all parts.
    QStringList names() const;
    /// Opens a part for reading, whatever the case of its name. `password`: of one that is locked.
    Result<std::unique_ptr<ZipPart>> part(const QString &name, const QString &password = {});
    const SheetLimits &limits() const { return m_limits; }

private:
    friend class ZipPart;
    ZipArchive(zip *archive, const SheetLimits &limits)
        : m_zip(archive)
        , m_limits(limits)
    {
    }

    zip *m_zip;
    SheetLimits m_limits;
    qint64 m_unpacked = 0;
};
