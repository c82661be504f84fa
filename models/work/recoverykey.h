// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/result.h"

#include <QByteArray>
#include <QDate>
#include <QStringList>

/// The office's recovery key (X25519 secret half, 32 bytes) as people keep it: sixteen groups of
/// seven digits, in a file and on paper. Each group is its two bytes times 17 plus its place, so a
/// mistyped digit, two swapped digits and two swapped groups are all told from a right group.
namespace recoverykey
{
inline constexpr int groupCount = 16;
inline constexpr int groupDigits = 7;

QStringList groups(const QByteArray &secret);
/// From what was typed, or from a whole file: other words around the groups are left out. An error
/// names the first group that does not fit.
Result<QByteArray> fromText(const QString &text);
/// A page to print and to keep in a safe, in Chinese and English; fromText() reads it.
QString page(const QByteArray &secret, const QString &office, QDate day);

Result<QByteArray> read(const QString &path);
/// Refuses a file that exists. Only its owner can read it.
Result<> write(const QString &path, const QByteArray &secret, const QString &office, QDate day);
} // namespace recoverykey
