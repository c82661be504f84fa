// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fuzz.h"
#include "store/cbor.h"
#include "store/store.h"
#include "sync/keys.h"
#include "sync/packagecodec.h"

#include <QtEndian>
#include <sodium.h>
#include <zstd.h>

/// Packages whose frames hold any bytes at all, signed and sealed as FORMAT.md says: what somebody
/// with a valid key could send.
namespace fuzz
{

inline unsigned char *raw(QByteArray &b) { return reinterpret_cast<unsigned char *>(b.data()); }

inline QByteArray sized(const QByteArray &bytes)
{
    QByteArray prefix(4, Qt::Uninitialized);
    qToBigEndian(quint32(bytes.size()), prefix.data());
    return prefix + bytes;
}

inline QByteArray packed(const QByteArray &plain)
{
    QByteArray out(qsizetype(ZSTD_compressBound(std::size_t(plain.size()))), Qt::Uninitialized);
    out.truncate(qsizetype(ZSTD_compress(out.data(), std::size_t(out.size()), plain.constData(),
                                         std::size_t(plain.size()), 1)));
    return out;
}

inline QByteArray sealedPackage(Direction direction, qint64 entries, const QByteArray &seed,
                                const QList<QByteArray> &frames)
{
    QByteArray key(crypto_secretstream_xchacha20poly1305_KEYBYTES, '\x11');
    QByteArray streamHeader(crypto_secretstream_xchacha20poly1305_HEADERBYTES, '\0');
    crypto_secretstream_xchacha20poly1305_state stream;
    crypto_secretstream_xchacha20poly1305_init_push(&stream, raw(streamHeader), raw(key));
    BoxKeys box = boxKeysOf(seed);
    QByteArray sealedKey(key.size() + qsizetype(crypto_box_SEALBYTES), Qt::Uninitialized);
    crypto_box_seal(raw(sealedKey), raw(key), std::size_t(key.size()), raw(box.publicKey));

    PackageHead head;
    head.direction = direction;
    head.senderKey = publicKeyOf(seed);
    head.number = 1;
    head.entries = entries;
    head.recipients = {box.publicKey};
    QByteArray headBytes = encodeHead(head, {sealedKey}, streamHeader);
    QByteArray associated(32, Qt::Uninitialized);
    crypto_generichash(raw(associated), 32, raw(headBytes), std::size_t(headBytes.size()), nullptr,
                       0);
    QByteArray file = QByteArray(packageformat::magic, packageformat::magicSize) + sized(headBytes);
    for (qsizetype i = 0; i < frames.size(); ++i) {
        QByteArray plain = packed(frames[i]);
        QByteArray cipher(plain.size() + qsizetype(crypto_secretstream_xchacha20poly1305_ABYTES),
                          Qt::Uninitialized);
        crypto_secretstream_xchacha20poly1305_push(
            &stream, raw(cipher), nullptr, raw(plain), std::size_t(plain.size()), raw(associated),
            32, i + 1 == frames.size() ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
        file += sized(cipher);
    }
    QByteArray publicKey(crypto_sign_PUBLICKEYBYTES, Qt::Uninitialized);
    QByteArray secretKey(crypto_sign_SECRETKEYBYTES, Qt::Uninitialized);
    crypto_sign_seed_keypair(raw(publicKey), raw(secretKey),
                             reinterpret_cast<const unsigned char *>(seed.constData()));
    crypto_sign_state sign;
    crypto_sign_init(&sign);
    crypto_sign_update(&sign, raw(file), std::size_t(file.size()));
    QByteArray signature(packageformat::signatureSize, Qt::Uninitialized);
    crypto_sign_final_create(&sign, raw(signature), nullptr, raw(secretKey));
    return file + signature;
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

inline QByteArray piece(const QByteArray &bytes)
{
    QByteArray prefix(2, Qt::Uninitialized);
    qToBigEndian(quint16(bytes.size()), prefix.data());
    return prefix + bytes;
}

} // namespace fuzz
