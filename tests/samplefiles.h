// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QImage>
#include <QImageWriter>
#include <QtEndian>

// Files as people attach them, made in memory.

namespace samplefiles
{
/// Left half red, right half blue, with something in it, so that no two seeds give one file.
inline QImage picture(int width, int height, int seed = 0)
{
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            image.setPixel(x, y, x < width / 2 ? qRgb(220, 20, 20 + seed) : qRgb(20, 20, 220));
    return image;
}

inline QByteArray encoded(const QImage &image, const char *format, int quality = 90)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setQuality(quality);
    if (!writer.write(image)) return {};
    return bytes;
}
inline QByteArray jpeg(int width, int height, int seed = 0)
{
    return encoded(picture(width, height, seed), "jpeg");
}

/// A PDF in name and head, with a text in it as often as it takes.
inline QByteArray pdf(const QByteArray &text, qsizetype size)
{
    return ("%PDF-1.4\n" + text.repeated(size / text.size() + 1)).left(size - 6) + "\n%%EOF";
}

inline QByteArray segment(uchar marker, const QByteArray &bytes)
{
    QByteArray length(2, '\0');
    qToBigEndian(quint16(bytes.size() + 2), length.data());
    return QByteArray("\xff") + char(marker) + length + bytes;
}
/// With a camera's words in it: which way is up (1 to 8), and a text.
inline QByteArray withExif(const QByteArray &jpeg, char orientation, const QByteArray &text)
{
    QByteArray exif("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 25);
    exif += orientation;
    exif += QByteArray(6, '\0');
    return jpeg.left(2) + segment(0xe1, exif + text) + segment(0xfe, text) + jpeg.mid(2);
}

/// A PNG that claims to be as large as this.
inline QByteArray claimedPng(quint32 width, quint32 height, char depth = 8)
{
    QByteArray png = encoded(QImage(1, 1, QImage::Format_RGBA8888), "png");
    QByteArray head = png.mid(12, 17); // "IHDR" and its bytes
    qToBigEndian(width, head.data() + 4);
    qToBigEndian(height, head.data() + 8);
    head[12] = depth;
    quint32 crc = ~quint32(0);
    for (const char c : std::as_const(head)) {
        crc ^= uchar(c);
        for (int bit = 0; bit < 8; ++bit) crc = crc >> 1 ^ (crc & 1 ? 0xedb88320 : 0);
    }
    QByteArray check(4, '\0');
    qToBigEndian(~crc, check.data());
    return png.replace(12, 21, head + check);
}
/// A JPEG that claims to be as large as this.
inline QByteArray claimedJpeg(quint16 width, quint16 height)
{
    QByteArray bytes = jpeg(16, 16);
    const qsizetype at = bytes.indexOf("\xff\xc0");
    qToBigEndian(height, bytes.data() + at + 5);
    qToBigEndian(width, bytes.data() + at + 7);
    return bytes;
}
} // namespace samplefiles
