// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/package.h"

// Head, first frame and entries as CBOR: shared by writer and reader so that they cannot differ.

QByteArray encodeHead(const PackageHead &head, const QList<QByteArray> &sealedKeys,
                      const QByteArray &streamHeader);
bool decodeHead(QByteArrayView cbor, PackageHead &head, QList<QByteArray> &sealedKeys,
                QByteArray &streamHeader);
QByteArray encodeMeta(const PackageMeta &meta);
bool decodeMeta(QByteArrayView cbor, PackageMeta &meta);

class CborWriter;
class CborReader;
void encodeEntry(CborWriter &w, const PackedEntry &entry, Direction direction);
/// The entry keeps views into what `r` reads.
bool decodeEntry(CborReader &r, PackedEntry &entry, Direction direction);

namespace packageformat
{
inline constexpr char magic[] = "GPPACK\x01";
inline constexpr qsizetype magicSize = 7;
inline constexpr int suite = 1; ///< zstd, XChaCha20-Poly1305 stream, X25519 seals, Ed25519ph
inline constexpr qsizetype frameEntries = 2048;
inline constexpr qsizetype longestHead = 1 << 20;
inline constexpr qsizetype longestFrame = 32 << 20;
inline constexpr qsizetype longestPlain = 64 << 20;
inline constexpr qint64 longestFile = qint64(2) << 30;
inline constexpr qsizetype signatureSize = 64;
} // namespace packageformat
