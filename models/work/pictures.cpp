// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/pictures.h"

#include "work/words.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>
#include <QtEndian>

namespace
{

/// What a picture may take up in memory while it is read, in MB.
constexpr int memoryMb = 256;

/// By their first bytes: a file's name says nothing for certain.
QByteArray formatOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\xff\xd8\xff")) return "jpeg";
    if (bytes.startsWith("\x89PNG\r\n\x1a\n")) return "png";
    if (bytes.startsWith("BM")) return "bmp";
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP") return "webp";
    return {};
}

Error tooManyPixels()
{
    return {Work::tr("This picture has too many pixels. Let another program make it smaller "
                     "first.")};
}

QSize fitted(const QSize &size, int longestSide)
{
    return std::max(size.width(), size.height()) <= longestSide
               ? size
               : size.scaled(longestSide, longestSide, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
}

/// The colors of the screen on white, and none of the words and profiles that came with it.
QImage plain(QImage picture)
{
    if (picture.colorSpace().isValid() && picture.colorSpace() != QColorSpace(QColorSpace::SRgb))
        picture.convertToColorSpace(QColorSpace(QColorSpace::SRgb));
    QImage page(picture.size(), QImage::Format_RGB32);
    page.fill(Qt::white);
    picture.setDevicePixelRatio(1);
    QPainter(&page).drawImage(0, 0, picture);
    return page;
}

} // namespace

bool pictures::isPicture(const QByteArray &bytes)
{
    const QByteArray format = formatOf(bytes);
    return !format.isEmpty() && QImageReader::supportedImageFormats().contains(format);
}

Result<QImage> pictures::read(const QByteArray &bytes, int longestSide)
{
    QImageReader::setAllocationLimit(memoryMb);
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, formatOf(bytes));
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid()) {
        if (qint64(size.width()) * size.height() > mostPixels) return tooManyPixels();
        reader.setScaledSize(fitted(size, longestSide));
    }
    QImage picture = reader.read();
    if (picture.isNull())
        return Error{Work::tr("This picture cannot be read: it is damaged, cut off or too large. "
                              "Take it again, or choose another file.")};
    const QSize fits = fitted(picture.size(), longestSide);
    if (fits != picture.size())
        picture = picture.scaled(fits, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return picture;
}

Result<QByteArray> pictures::scaled(const QImage &picture, const PictureLimits &limits)
{
    if (picture.isNull()) return Error{Work::tr("There is no picture.")};
    if (qint64(picture.width()) * picture.height() > mostPixels) return tooManyPixels();
    const QSize fits = fitted(picture.size(), limits.longestSide);
    const QImage page = plain(fits == picture.size() ? picture
                                                     : picture.scaled(fits, Qt::IgnoreAspectRatio,
                                                                      Qt::SmoothTransformation));
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "jpeg");
    writer.setQuality(std::clamp(limits.quality, 1, 100));
    writer.setOptimizedWrite(true);
    if (!writer.write(page)) return Error{Work::tr("The picture cannot be made smaller here.")};
    return jpeg;
}

Result<QByteArray> pictures::scaled(const QByteArray &bytes, const PictureLimits &limits)
{
    TRY_ASSIGN(picture, read(bytes, limits.longestSide));
    TRY_ASSIGN(jpeg, scaled(picture, limits));
    // A copy that was saved and is attached again must not become another file, nor lose a little
    // each time.
    if (!isBare(bytes) || bytes.size() > jpeg.size() + jpeg.size() / 10) return jpeg;
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return QImageReader(&buffer, "jpeg").size() == picture.size() ? bytes : jpeg;
}

namespace
{

/// Where the scan that begins at `at` ends: at the next marker that is none of the scan's own.
qsizetype endOfScan(QByteArrayView jpeg, qsizetype at)
{
    for (; at + 1 < jpeg.size(); ++at) {
        if (uchar(jpeg[at]) != 0xff) continue;
        const uchar next = uchar(jpeg[at + 1]);
        if (next != 0 && (next < 0xd0 || next > 0xd7)) return at;
    }
    return jpeg.size();
}

} // namespace

bool pictures::isBare(QByteArrayView jpeg)
{
    constexpr uchar end = 0xd9, scan = 0xda, jfif = 0xe0;
    constexpr std::array<uchar, 6> tables{0xc0, 0xc1, 0xc2, 0xc4, 0xdb, 0xdd};
    if (!jpeg.startsWith("\xff\xd8")) return false;
    for (qsizetype at = 2; at + 4 <= jpeg.size() || at + 2 == jpeg.size();) {
        if (uchar(jpeg[at]) != 0xff) return false;
        const uchar marker = uchar(jpeg[at + 1]);
        if (marker == end) return at + 2 == jpeg.size();
        if (at + 4 > jpeg.size()) return false;
        const qsizetype length = qFromBigEndian<quint16>(jpeg.data() + at + 2);
        // A longer JFIF head holds a small copy of some picture.
        const bool known = marker == scan || (marker == jfif && length == 16) ||
                           std::find(tables.begin(), tables.end(), marker) != tables.end();
        if (!known || length < 2) return false;
        at += 2 + length;
        if (marker == scan) at = endOfScan(jpeg, at);
    }
    return false;
}
