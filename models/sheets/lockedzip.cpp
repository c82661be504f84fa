// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/lockedzip.h"

#include "sheets/sheeterror.h"
#include "sheets/zippart.h"
#include "store/diskfile.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <array>
#include <memory>
#include <zip.h>

namespace
{

/// It is unpacked into memory where that can be.
SheetLimits limits()
{
    SheetLimits l;
    l.unpackedBytes = 64 << 20;
    return l;
}

struct Discard {
    void operator()(zip *z) const { zip_discard(z); }
};
using Zip = std::unique_ptr<zip, Discard>;

bool isSheet(const QString &name)
{
    return name.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive) ||
           name.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive);
}

/// The name of the only sheet in it, beside folders; empty where there is none or more.
QString sheetIn(const ZipArchive &archive)
{
    QStringList files = archive.names();
    files.removeIf([](const QString &name) { return name.endsWith('/'); });
    return files.size() == 1 && isSheet(files.first()) ? files.first() : QString();
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

Result<> unpack(ZipPart &part, const QString &to)
{
    QFile out(to);
    if (!out.open(QIODevice::WriteOnly)) return sheetError::cannotWrite();
    std::array<char, 64 * 1024> bytes;
    for (qint64 got = 0; (got = part.read(bytes.data(), bytes.size())) > 0;) {
        if (out.write(bytes.data(), got) != got) return sheetError::cannotWrite();
        part.rowDone(0); // the rows are those of whoever reads the sheet
    }
    if (part.failure()) return *part.failure();
    return out.flush() ? ok() : Result<>(sheetError::cannotWrite());
}

bool pack(const QString &path, const QString &name, const QString &sheet, const QString &password)
{
    int code = 0;
    Zip archive(zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &code));
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
    const auto archive = ZipArchive::open(path, limits());
    return archive && !sheetIn(**archive).isEmpty();
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
    TRY_ASSIGN(archive, ZipArchive::open(path, limits()));
    const QString name = sheetIn(*archive);
    if (name.isEmpty()) return sheetError::notASheet();
    if (password.isEmpty()) return sheetError::wrongPassword();
    TRY_ASSIGN(part, archive->part(name, password));
    const auto folder = folderFor(path);
    if (!folder) return sheetError::cannotWrite();
    const QString sheet =
        folder->filePath(QStringLiteral("sheet.") + QFileInfo(name).suffix().toLower());
    TRY(unpack(*part, sheet));
    return read(sheet);
}
