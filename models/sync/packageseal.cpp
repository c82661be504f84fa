// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/packageseal.h"

#include "store/raw.h"
#include "sync/packagecodec.h"

#include <QtEndian>
#include <array>

using namespace packageformat;

static QByteArray blake2b(QByteArrayView bytes)
{
    QByteArray hash(32, Qt::Uninitialized);
    crypto_generichash(raw(hash), 32, raw(bytes), static_cast<unsigned long long>(bytes.size()),
                       nullptr, 0);
    return hash;
}

/// The key that follows from an exchange (X25519) between the package's own key and a recipient's;
/// both are hashed along, so that it belongs to these two only. `use` keeps uses apart.
static QByteArray agree(const char *use, QByteArrayView secret, QByteArrayView theirs,
                        QByteArrayView agreed, QByteArrayView recipient)
{
    std::array<unsigned char, crypto_scalarmult_BYTES> shared{};
    if (crypto_scalarmult(shared.data(), raw(secret), raw(theirs)) != 0) return {};
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, 32);
    const auto take = [&state](QByteArrayView bytes) {
        crypto_generichash_update(&state, raw(bytes),
                                  static_cast<unsigned long long>(bytes.size()));
    };
    take(use);
    crypto_generichash_update(&state, shared.data(), shared.size());
    take(agreed);
    take(recipient);
    QByteArray key(32, Qt::Uninitialized);
    crypto_generichash_final(&state, raw(key), 32);
    sodium_memzero(shared.data(), shared.size());
    return key;
}

static constexpr char useAsStreamKey[] = "GridPoint package: stream key";
static constexpr char useToWrap[] = "GridPoint package: wrapped key";

QByteArray recipientTag(const QByteArray &boxKey) { return boxKey.first(recipientTagSize); }

QByteArray makeStreamKey(const QList<QByteArray> &recipients, SealedKey &sealed)
{
    QByteArray agreed(crypto_box_PUBLICKEYBYTES, Qt::Uninitialized);
    QByteArray secret(crypto_box_SECRETKEYBYTES, Qt::Uninitialized);
    crypto_box_keypair(raw(agreed), raw(secret));
    QByteArray key;
    if (recipients.size() > 1) {
        key.resize(crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
        randombytes_buf(key.data(), std::size_t(key.size()));
    }
    for (const QByteArray &recipient : recipients) {
        const bool alone = recipients.size() == 1;
        const QByteArray found =
            recipient.size() == crypto_box_PUBLICKEYBYTES
                ? agree(alone ? useAsStreamKey : useToWrap, secret, recipient, agreed, recipient)
                : QByteArray();
        if (found.isEmpty()) return {};
        if (alone)
            key = found;
        else
            sealed.wrapped.append(FrameCipher(found, {}).seal(key, true));
    }
    sodium_memzero(secret.data(), std::size_t(secret.size()));
    sealed.agreed = agreed;
    return key;
}

QByteArray findStreamKey(const SealedKey &sealed, qsizetype at, const BoxKeys &keys)
{
    const bool alone = sealed.wrapped.isEmpty();
    const QByteArray found = agree(alone ? useAsStreamKey : useToWrap, keys.secretKey,
                                   sealed.agreed, sealed.agreed, keys.publicKey);
    if (alone || found.isEmpty()) return found;
    QByteArray key;
    return FrameCipher(found, {}).open(sealed.wrapped[at], true, key) ? key : QByteArray();
}

FrameCipher::FrameCipher(const QByteArray &key, QByteArrayView head)
    : m_key(key)
    , m_associated(blake2b(head))
{
}

QByteArray FrameCipher::nonce(bool last)
{
    QByteArray bytes(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES, '\0');
    qToBigEndian(m_frame++, bytes.data());
    bytes.back() = char(last);
    return bytes;
}

QByteArray FrameCipher::seal(QByteArrayView plain, bool last)
{
    QByteArray sealed(plain.size() + overhead, Qt::Uninitialized);
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        raw(sealed), nullptr, raw(plain), static_cast<unsigned long long>(plain.size()),
        raw(m_associated), static_cast<unsigned long long>(m_associated.size()), nullptr,
        raw(nonce(last)), raw(m_key));
    return sealed;
}

bool FrameCipher::open(QByteArrayView sealed, bool last, QByteArray &plain)
{
    if (sealed.size() < overhead) return false;
    plain = QByteArray(sealed.size() - overhead, Qt::Uninitialized);
    return crypto_aead_xchacha20poly1305_ietf_decrypt(
               raw(plain), nullptr, nullptr, raw(sealed),
               static_cast<unsigned long long>(sealed.size()), raw(m_associated),
               static_cast<unsigned long long>(m_associated.size()), raw(nonce(last)),
               raw(m_key)) == 0;
}

Sealer::Sealer()
{
    crypto_sign_init(&m_sign);
    crypto_generichash_init(&m_digest, nullptr, 0, 32);
}

void Sealer::take(QByteArrayView bytes, bool underSignature)
{
    const auto size = static_cast<unsigned long long>(bytes.size());
    if (underSignature) crypto_sign_update(&m_sign, raw(bytes), size);
    crypto_generichash_update(&m_digest, raw(bytes), size);
}

QByteArray Sealer::sign(const QByteArray &seed)
{
    std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> pub{};
    std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secret{};
    crypto_sign_seed_keypair(pub.data(), secret.data(), raw(seed));
    QByteArray signature(signatureSize, Qt::Uninitialized);
    crypto_sign_final_create(&m_sign, raw(signature), nullptr, secret.data());
    sodium_memzero(secret.data(), secret.size());
    return signature;
}

bool Sealer::verify(const QByteArray &signature, const QByteArray &key)
{
    return crypto_sign_final_verify(&m_sign, raw(signature), raw(key)) == 0;
}

QByteArray Sealer::digest()
{
    QByteArray d(32, Qt::Uninitialized);
    crypto_generichash_final(&m_digest, raw(d), 32);
    return d;
}
