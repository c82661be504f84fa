// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/lockedzip.h"

#include "sheets/sheeterror.h"
#include "store/diskfile.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <array>
#include <memory>
#include <zip.h>

namespace
{

constexpr qint64 longestSheet = 64 << 20; // unpacked

struct Discard {
    void operator()(zip *z) const { zip_discard(z); }
};
using Zip = std::unique_ptr<zip, Discard>;
struct CloseFile {
    void operator()(zip_file *f) const { zip_fclose(f); }
};
using ZipFile = std::unique_ptr<zip_file, CloseFile>;

Zip openZip(const QString &path, int flags)
{
    int code = 0;
    return Zip(zip_open(QFile::encodeName(path).constData(), flags, &code));
}

bool isSheet(const QString &name)
{
    return name.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive) ||
           name.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive);
}

/// The number of the only sheet in it, beside folders; -1 where there is none or more.
qint64 sheetIn(zip *archive)
{
    qint64 found = -1;
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        const QString name =
            QString::fromUtf8(zip_get_name(archive, zip_uint64_t(i), ZIP_FL_ENC_GUESS));
        if (name.endsWith('/')) continue;
        if (found >= 0 || !isSheet(name)) return -1;
        found = i;
    }
    return found;
}

/// A folder that is gone with it; in memory where the system has one there.
std::unique_ptr<QTemporaryDir> folderFor(const QString &path)
{
    for (const QString &place :
         {QStringLiteral("/dev/shm"), QFileInfo(path).absoluteDir().absolutePath()}) {
        auto dir = std::make_unique<QTemporaryDir>(place + QStringLiteral("/gridpoint-XXXXXX"));
        if (dir->isValid()) return dir;
    }
    return nullptr;
}

Result<> unpack(zip *archive, qint64 index, const QString &password, const QString &to)
{
    const ZipFile file(
        zip_fopen_index_encrypted(archive, zip_uint64_t(index), 0, password.toUtf8().constData()));
    if (!file) {
        zip_stat_t about;
        const bool isLocked = zip_stat_index(archive, zip_uint64_t(index), 0, &about) == 0 &&
                              (about.valid & ZIP_STAT_ENCRYPTION_METHOD) &&
                              about.encryption_method != ZIP_EM_NONE;
        return isLocked ? sheetError::wrongPassword() : sheetError::damaged();
    }
    QFile out(to);
    if (!out.open(QIODevice::WriteOnly)) return sheetError::cannotWrite();
    std::array<char, 64 * 1024> bytes;
    for (qint64 all = 0;;) {
        const zip_int64_t got = zip_fread(file.get(), bytes.data(), bytes.size());
        if (got < 0) return sheetError::damaged();
        if (got == 0) break;
        all += got;
        if (all > longestSheet) return sheetError::tooLarge(longestSheet >> 20);
        if (out.write(bytes.data(), got) != got) return sheetError::cannotWrite();
    }
    return out.flush() ? ok() : Result<>(sheetError::cannotWrite());
}

bool pack(const QString &path, const QString &name, const QString &sheet, const QString &password)
{
    Zip archive = openZip(path, ZIP_CREATE | ZIP_TRUNCATE);
    if (!archive) return false;
    zip_source *source =
        zip_source_file(archive.get(), QFile::encodeName(sheet).constData(), 0, -1);
    if (!source) return false;
    const zip_int64_t at =
        zip_file_add(archive.get(), name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
    if (at < 0) {
        zip_source_free(source);
        return false;
    }
    if (zip_file_set_encryption(archive.get(), zip_uint64_t(at), ZIP_EM_AES_256,
                                password.toUtf8().constData()) != 0)
        return false;
    if (zip_close(archive.get()) != 0) return false;
    (void)archive.release(); // closing freed it
    return true;
}

} // namespace

bool lockedzip::holdsSheet(const QString &path)
{
    const Zip archive = openZip(path, ZIP_RDONLY);
    return archive && sheetIn(archive.get()) >= 0;
}

Result<> lockedzip::write(const QString &path, const QString &name, const QString &password,
                          const Deed &make)
{
    if (password.isEmpty()) return sheetError::noPassword();
    const auto folder = folderFor(path);
    if (!folder) return sheetError::cannotWrite();
    const QString sheet = folder->filePath(QStringLiteral("sheet.xlsx"));
    TRY(make(sheet));
    const QString part = path + QStringLiteral(".part");
    Result<> done =
        pack(part, name, sheet, password) ? putInPlace(part, path) : sheetError::cannotWrite();
    if (!done) QFile::remove(part);
    return done;
}

Result<> lockedzip::open(const QString &path, const QString &password, const Deed &read)
{
    const Zip archive = openZip(path, ZIP_RDONLY);
    if (!archive) return sheetError::damaged();
    const qint64 at = sheetIn(archive.get());
    if (at < 0) return sheetError::notASheet();
    const auto folder = folderFor(path);
    if (!folder) return sheetError::cannotWrite();
    const QString name =
        QString::fromUtf8(zip_get_name(archive.get(), zip_uint64_t(at), ZIP_FL_ENC_GUESS));
    const QString sheet = folder->filePath(name.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive)
                                               ? QStringLiteral("sheet.csv")
                                               : QStringLiteral("sheet.xlsx"));
    TRY(unpack(archive.get(), at, password, sheet));
    return read(sheet);
}
