// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/result.h"

#include <QByteArray>
#include <QImage>

/// How pictures are made smaller before they are kept.
struct PictureLimits {
    int longestSide = 1600; ///< pixels
    int quality = 85;       ///< of the JPEG, 1 to 100
};

/// Pictures as people bring them, and as they are kept: JPEG, upright, within a set size, with
/// nothing in them but the picture (no place, no time, no name of a camera).
namespace pictures
{
/// Greater ones are not opened: a small file can claim to hold any number. The largest that phones
/// take have 108 million.
inline constexpr qint64 mostPixels = 120'000'000;

/// Whether the bytes begin as a picture that can be read here (JPEG, PNG, BMP, WebP) does.
bool isPicture(const QByteArray &bytes);
/// Reads a picture, upright, no longer than `longestSide`. Bytes of any origin; what they claim is
/// bounded before anything is allocated.
Result<QImage> read(const QByteArray &bytes, int longestSide);
/// The picture as it is kept. One that is kept so already comes back as it is.
Result<QByteArray> scaled(const QByteArray &bytes, const PictureLimits &limits);
Result<QByteArray> scaled(const QImage &picture, const PictureLimits &limits);
/// Whether a JPEG holds nothing but its picture: no EXIF, no comment, nothing behind its end.
bool isBare(QByteArrayView jpeg);
} // namespace pictures
