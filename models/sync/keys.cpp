// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/keys.h"

#include "store/raw.h"

#include <array>
#include <sodium.h>

BoxKeys boxKeysOf(const QByteArray &seed)
{
    std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> pub{};
    std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secret{};
    crypto_sign_seed_keypair(pub.data(), secret.data(), raw(seed));
    BoxKeys keys{QByteArray(crypto_box_PUBLICKEYBYTES, Qt::Uninitialized),
                 QByteArray(crypto_box_SECRETKEYBYTES, Qt::Uninitialized)};
    const bool fine = crypto_sign_ed25519_pk_to_curve25519(raw(keys.publicKey), pub.data()) == 0 &&
                      crypto_sign_ed25519_sk_to_curve25519(raw(keys.secretKey), secret.data()) == 0;
    sodium_memzero(secret.data(), secret.size());
    return fine ? keys : BoxKeys{};
}

QByteArray boxKeyOf(const QByteArray &publicKey)
{
    QByteArray box(crypto_box_PUBLICKEYBYTES, Qt::Uninitialized);
    if (publicKey.size() != crypto_sign_PUBLICKEYBYTES ||
        crypto_sign_ed25519_pk_to_curve25519(raw(box), raw(publicKey)) != 0)
        return {};
    return box;
}
