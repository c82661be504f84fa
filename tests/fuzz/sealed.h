// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fuzz.h"
#include "store/cbor.h"
#include "store/store.h"
#include "sync/keys.h"
#include "sync/packagecodec.h"
#include "sync/packageframe.h"

#include <QtEndian>

/// Packages whose frames hold any bytes at all, signed and sealed as FORMAT.md says: what somebody
/// with a valid key could send.
namespace fuzz
{

/// A size in as many bytes as the type has, then the bytes.
template <typename Size>
QByteArray sized(const QByteArray &bytes)
{
    QByteArray prefix(sizeof(Size), Qt::Uninitialized);
    qToBigEndian(Size(bytes.size()), prefix.data());
    return prefix + bytes;
}

/// What one frame holds, before it is packed and sealed.
struct FrameBytes {
    QByteArray loose{}, columns{};
};

/// The first frame bears the type of a first one, the others that of entries.
inline QByteArray sealedPackage(Direction direction, qint64 entries, const QByteArray &seed,
                                const QList<FrameBytes> &frames)
{
    PackageHead head;
    head.direction = direction;
    head.senderKey = publicKeyOf(seed);
    head.office = QByteArray(packageformat::officeTagSize, '\0');
    head.number = 1;
    head.entries = entries;
    head.recipients = {boxKeysOf(seed).publicKey};
    SealedKey key;
    const QByteArray streamKey = makeStreamKey(head.recipients, key);
    const QByteArray headBytes = encodeHead(head, key);
    FrameCipher cipher(streamKey, headBytes);
    FramePacker packer;
    QByteArray file =
        QByteArray(packageformat::magic, packageformat::magicSize) + sized<quint16>(headBytes);
    for (qsizetype i = 0; i < frames.size(); ++i) {
        const FrameType type = i == 0 ? FrameType::First : FrameType::Entries;
        file += sized<quint32>(cipher.seal(packer.pack(type, frames[i].loose, frames[i].columns),
                                           i + 1 == frames.size()));
    }
    Sealer sealer;
    sealer.take(file);
    return file + sealer.sign(seed);
}

/// Cuts an input into pieces: each begins with its length in two bytes.
inline QList<QByteArray> piecesOf(const QByteArray &input)
{
    QList<QByteArray> pieces;
    for (qsizetype at = 0; at + 2 <= input.size();) {
        const qsizetype size = qFromBigEndian<quint16>(input.constData() + at);
        pieces.append(input.mid(at + 2, size));
        at += 2 + size;
    }
    return pieces;
}

/// The same, two pieces a frame.
inline QList<FrameBytes> framesOf(const QByteArray &input)
{
    const QList<QByteArray> pieces = piecesOf(input);
    QList<FrameBytes> frames;
    for (qsizetype i = 0; i + 1 < pieces.size(); i += 2) frames.append({pieces[i], pieces[i + 1]});
    return frames;
}

inline QByteArray piece(const QByteArray &bytes)
{
    QByteArray prefix(2, Qt::Uninitialized);
    qToBigEndian(quint16(bytes.size()), prefix.data());
    return prefix + bytes;
}

} // namespace fuzz
