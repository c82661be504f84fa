// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/package.h"
#include "sync/packageseal.h"

// Head and meta as CBOR: shared by writer and reader so that they cannot differ.

/// The recipients may be whole keys.
QByteArray encodeHead(const PackageHead &head, const SealedKey &key);
bool decodeHead(QByteArrayView cbor, PackageHead &head, SealedKey &key);

class CborWriter;
class CborReader;
void encodeMeta(CborWriter &w, const PackageMeta &meta);
bool decodeMeta(CborReader &r, PackageMeta &meta);
/// The lines that a meta names, each once.
QList<LineId> linesOf(const PackageMeta &meta);

namespace packageformat
{
inline constexpr char magic[] = "GPPACK\x01";
inline constexpr qsizetype magicSize = 7;
inline constexpr int suite = 1; ///< zstd, XChaCha20-Poly1305, X25519, BLAKE2b, Ed25519ph
inline constexpr qsizetype frameEntries = 8192;
inline constexpr qsizetype longestHead = 0xffff;
inline constexpr qsizetype officeTagSize = 8, recipientTagSize = 8, digestSize = 16;
inline constexpr qsizetype lastHashSize = 8; ///< of a run
inline constexpr qsizetype longestFrame = 32 << 20;
inline constexpr qsizetype longestPlain = 64 << 20;
inline constexpr qint64 longestFile = qint64(2) << 30;
inline constexpr qint64 longestFiles = qint64(512) << 20; ///< attached ones, together
inline constexpr qsizetype signatureSize = 64;
} // namespace packageformat
