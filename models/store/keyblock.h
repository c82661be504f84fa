// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/ambient.h"
#include "records/result.h"
#include "records/values.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QList>
#include <array>

/// What opens a workbook for one person. Never written, logged or kept longer than needed.
struct Secrets {
    QByteArray fileKey{}; ///< 32 bytes: the key of the database
    QByteArray seed{};    ///< 32 bytes: the person's Ed25519 signing seed
    Id person{};

    ~Secrets();
};

/// What one guess of a passphrase costs (Argon2id, RFC 9106): passes over so much memory.
struct KdfCost {
    quint64 ops = 0;
    quint64 memory = 0; ///< bytes

    /// About half a second on an office laptop.
    static KdfCost standard();
    /// As little as libsodium allows: for tests and sample data only.
    static KdfCost cheapest();
};

/// Whose choice a passphrase is. A one-time one was set by somebody else (the office, for a
/// laptop's file): the window asks for an own one before it goes on; commands do not ask.
enum class PassphraseUse : quint8 { Own, OneTime };

/// The 4 KiB at the head of a workbook: who can open it, and with what. Two copies of 2 KiB, each
/// with a generation and a checksum; the valid copy of the greatest generation counts, so a write
/// that is cut off loses nothing. The layout stands in README.md beside this file.
class KeyBlock
{
    Q_DECLARE_TR_FUNCTIONS(KeyBlock)

public:
    static constexpr int copySize = 2048;
    static constexpr int slotLimit = 6;

    /// A new block: one slot for secrets.person, and the recovery slot, which only the holder of
    /// the secret half of recoveryPublicKey (X25519, 32 bytes) can open.
    static Result<KeyBlock> make(const Secrets &secrets, const QString &passphrase,
                                 const QByteArray &recoveryPublicKey, KdfCost cost,
                                 Ambient &ambient, PassphraseUse use = PassphraseUse::Own);
    /// Reads the first 4 KiB of a file. Says whether it is no workbook, a newer one or damaged.
    static Result<KeyBlock> read(const QByteArray &head);

    /// One copy as it stands in the file: 2048 bytes.
    QByteArray copy() const;
    quint64 generation() const { return m_generation; }
    /// Which copy (0 or 1) to overwrite first: the invalid or older one.
    int olderCopy() const { return m_olderCopy; }
    /// Whether both copies hold this generation.
    bool copiesAgree() const { return m_copiesAgree; }
    void written() { m_copiesAgree = true; }

    /// Tries each person's slot; one guess costs each slot's KdfCost.
    Result<Secrets> unlock(const QString &passphrase) const;
    /// With the office's recovery secret key: the file key and the first person's seed.
    Result<Secrets> recover(const QByteArray &recoverySecretKey) const;
    /// Whether this is the key of this workbook's database.
    bool fits(const Secrets &secrets) const;

    /// Gives a person a slot, or a new passphrase to the one there is. Begins a new generation.
    Result<> put(const Secrets &secrets, const QString &passphrase, KdfCost cost, Ambient &ambient,
                 PassphraseUse use = PassphraseUse::Own);
    /// The same with a new signing seed; for the first person also under the recovery key.
    Result<> rekey(const Secrets &secrets, const QString &passphrase, KdfCost cost,
                   Ambient &ambient);
    /// Takes a person's slot away. The last one stays.
    Result<> remove(Id person);

    Id workbookId() const { return m_workbookId; }
    QByteArray recoveryPublicKey() const { return m_recoveryPublicKey; }
    QList<Id> people() const;
    /// Whether this person's passphrase is still the one that somebody else set.
    bool isOneTime(Id person) const;

private:
    struct Slot {
        bool used = false;
        PassphraseUse use = PassphraseUse::Own;
        KdfCost cost{};
        QByteArray salt{};  // 16
        QByteArray nonce{}; // 24
        Id person{};
        QByteArray wrapped{}; // file key and seed, XChaCha20-Poly1305: 32 + 32 + 16
    };
    static Result<KeyBlock> parse(const QByteArray &copy);
    Result<> seal(const Secrets &secrets);
    QByteArray boundTo(const Slot &slot) const;
    Result<QByteArray> wrappingKey(const Slot &slot, const QString &passphrase) const;

    quint64 m_generation = 1;
    int m_olderCopy = 0;
    bool m_copiesAgree = false;
    Id m_workbookId{};
    QByteArray m_recoveryPublicKey{}; // 32
    QByteArray m_sealed{};            // crypto_box_seal of file key, seed, person: 80 + 48
    QByteArray m_keyCheck{};          // 16
    std::array<Slot, slotLimit> m_slots{};
};

/// Overwrites the bytes, unless somebody else still holds them.
void wipe(QByteArray &secret);
