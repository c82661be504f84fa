// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

// Each person has one signing seed; the key that packages are sealed to is derived from it.

struct BoxKeys {
    QByteArray publicKey{}; ///< X25519, 32 bytes
    QByteArray secretKey{};
};
/// The X25519 pair that belongs to an Ed25519 seed of 32 bytes.
BoxKeys boxKeysOf(const QByteArray &seed);
/// The X25519 public key that belongs to an Ed25519 public key; empty where it is no key.
QByteArray boxKeyOf(const QByteArray &publicKey);
