// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/keys.h"

#include <QList>
#include <sodium.h>

// How a package is sealed and signed, see FORMAT.md: a key that only the recipients can find,
// frames under it, one signature over everything.

/// What the head says of the stream key.
struct SealedKey {
    QByteArray agreed{};         ///< X25519 key made for this package alone
    QList<QByteArray> wrapped{}; ///< the stream key for each of several recipients; of one: none
};

/// How a head names a recipient: the first bytes of the X25519 key.
QByteArray recipientTag(const QByteArray &boxKey);
/// Makes the stream key of a package for these X25519 keys; empty where one of them is unusable.
QByteArray makeStreamKey(const QList<QByteArray> &recipients, SealedKey &sealed);
/// Finds the stream key again, as recipient number `at`; empty where it cannot be.
QByteArray findStreamKey(const SealedKey &sealed, qsizetype at, const BoxKeys &keys);

/// Seals frames or opens them, in order: XChaCha20-Poly1305 whose nonce is the frame's number and
/// whether it is the last one (the STREAM construction). A key must serve one package only.
class FrameCipher
{
public:
    static constexpr qsizetype overhead = crypto_aead_xchacha20poly1305_ietf_ABYTES;

    FrameCipher() = default;
    /// `head`: bytes that every frame is bound to.
    FrameCipher(const QByteArray &key, QByteArrayView head);
    QByteArray seal(QByteArrayView plain, bool last);
    /// False where it is not what was sealed as this frame.
    bool open(QByteArrayView sealed, bool last, QByteArray &plain);

private:
    QByteArray nonce(bool last);
    QByteArray m_key{}, m_associated{};
    quint64 m_frame = 0;
};

/// What runs over every byte of the file: the digest and the signature.
class Sealer
{
public:
    Sealer();
    void take(QByteArrayView bytes, bool underSignature = true);
    QByteArray sign(const QByteArray &seed);
    bool verify(const QByteArray &signature, const QByteArray &key);
    QByteArray digest();

private:
    crypto_sign_state m_sign;
    crypto_generichash_state m_digest;
};
