// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/zippart.h"

#include "sheets/sheeterror.h"

#include <QFile>
#include <zip.h>

ZipPart::ZipPart(ZipArchive &archive, zip_file *file, qint64 packed)
    : m_archive(archive)
    , m_file(file)
    , m_packed(packed)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

ZipPart::~ZipPart() { zip_fclose(m_file); }

bool ZipPart::refuse(Error error)
{
    m_failure = std::move(error);
    return false;
}

bool ZipPart::fill()
{
    const SheetLimits &limits = m_archive.m_limits;
    if (m_failure) return false;
    const qint64 got = zip_fread(m_file, m_buffer.data(), m_buffer.size());
    if (got < 0) return refuse(sheetError::damaged());
    m_at = 0;
    m_end = got;
    m_unpacked += got;
    m_sinceRow += got;
    m_archive.m_unpacked += got;
    if (m_archive.m_unpacked > limits.unpackedBytes)
        return refuse(sheetError::tooLarge(limits.unpackedBytes >> 20));
    if (m_unpacked > limits.ratioFrom && m_unpacked / qMax(m_packed, 1LL) > limits.mostRatio)
        return refuse(sheetError::suspiciousRatio());
    if (m_sinceRow > limits.rowBytes) return refuse(sheetError::rowTooLarge(m_row + 1));
    return got > 0;
}

qint64 ZipPart::readData(char *to, qint64 size)
{
    if (m_at == m_end && !fill()) return m_failure ? -1 : 0;
    const qint64 n = qMin(size, m_end - m_at);
    memcpy(to, m_buffer.data() + m_at, size_t(n));
    m_at += n;
    return n;
}

Result<> ZipPart::drain()
{
    do m_sinceRow = 0;
    while (fill());
    m_at = m_end;
    if (m_failure) return *m_failure;
    return ok();
}

Result<std::unique_ptr<ZipArchive>> ZipArchive::open(const QString &path, const SheetLimits &limits)
{
    int code = 0;
    zip *archive = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code);
    if (!archive)
        return code == ZIP_ER_OPEN || code == ZIP_ER_READ || code == ZIP_ER_NOENT
                   ? sheetError::cannotRead()
                   : sheetError::damaged();
    return std::unique_ptr<ZipArchive>(new ZipArchive(archive, limits));
}

ZipArchive::~ZipArchive() { zip_discard(m_zip); }

bool ZipArchive::has(const QString &name) const
{
    return zip_name_locate(m_zip, name.toUtf8().constData(), ZIP_FL_NOCASE) >= 0;
}

QStringList ZipArchive::names() const
{
    QStringList all;
    for (zip_int64_t i = 0; i < zip_get_num_entries(m_zip, 0); ++i)
        all.append(QString::fromUtf8(zip_get_name(m_zip, zip_uint64_t(i), ZIP_FL_ENC_GUESS)));
    return all;
}

Result<std::unique_ptr<ZipPart>> ZipArchive::part(const QString &name, const QString &password)
{
    const qint64 index = zip_name_locate(m_zip, name.toUtf8().constData(), ZIP_FL_NOCASE);
    if (index < 0) return sheetError::damaged();
    zip_stat_t about;
    if (zip_stat_index(m_zip, zip_uint64_t(index), 0, &about) != 0) return sheetError::damaged();
    constexpr auto sizes = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
    if ((about.valid & sizes) != sizes) return sheetError::damaged();
    if (about.size > zip_uint64_t(m_limits.unpackedBytes))
        return sheetError::tooLarge(m_limits.unpackedBytes >> 20);
    const QByteArray key = password.toUtf8();
    zip_file *file = zip_fopen_index_encrypted(m_zip, zip_uint64_t(index), 0,
                                               key.isEmpty() ? nullptr : key.constData());
    if (!file) {
        const bool isLocked = (about.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 &&
                              about.encryption_method != ZIP_EM_NONE;
        if (!isLocked) return sheetError::damaged();
        return key.isEmpty() ? sheetError::encrypted() : sheetError::wrongPassword();
    }
    return std::unique_ptr<ZipPart>(new ZipPart(*this, file, qint64(about.comp_size)));
}
