// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keyblock.h"

#include "store/offsetvfs.h"
#include "store/raw.h"

#include <QtEndian>
#include <algorithm>
#include <sodium.h>

namespace
{

constexpr char magic[] = "GridPointBook\r\n\x1a"; // 16 bytes, the last not written as a terminator
constexpr qsizetype magicSize = 16;
constexpr quint32 formatVersion = 1;

// Offsets within a copy; numbers are little-endian. Keep README.md in step.
constexpr int atVersion = 16;
constexpr int atGeneration = 24;
constexpr int atWorkbookId = 32;
constexpr int atRecoveryKey = 48;
constexpr int atSealed = 80;
constexpr int atKeyCheck = 208;
constexpr int atSlots = 256;
constexpr int slotSize = 160;
constexpr int atChecksum = 2016;

// Offsets within a slot.
constexpr int atUsed = 0;
constexpr int atUse = 4;
constexpr int atOps = 8;
constexpr int atMemory = 16;
constexpr int atSalt = 24;
constexpr int atNonce = 40;
constexpr int atPerson = 64;
constexpr int atWrapped = 80;

constexpr int keySize = 32;
constexpr int idSize = 16;
constexpr int saltSize = crypto_pwhash_argon2id_SALTBYTES;
constexpr int nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr int wrappedSize = 2 * keySize + crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr int sealedSize = 2 * keySize + idSize + crypto_box_SEALBYTES;
constexpr int checkSize = 16;
constexpr int checksumSize = 32;

static_assert(atSealed + sealedSize == atKeyCheck && atKeyCheck + checkSize <= atSlots);
static_assert(atWrapped + wrappedSize == slotSize && atSalt + saltSize == atNonce);
static_assert(atSlots + KeyBlock::slotLimit * slotSize <= atChecksum);
static_assert(atChecksum + checksumSize == KeyBlock::copySize &&
              2 * KeyBlock::copySize == keyBlockSize);

// What a damaged or hostile file may ask of this machine.
constexpr quint64 mostOps = 64;
constexpr quint64 mostMemory = quint64(1) << 30;

QByteArray random(int size, Ambient &ambient)
{
    QByteArray bytes(size, Qt::Uninitialized);
    ambient.random(bytes.data(), std::size_t(size));
    return bytes;
}

QByteArray hash(const QByteArray &bytes, int size, const QByteArray &key = {})
{
    QByteArray to(size, Qt::Uninitialized);
    crypto_generichash(raw(to), std::size_t(size), raw(bytes), quint64(bytes.size()),
                       key.isEmpty() ? nullptr : raw(key), std::size_t(key.size()));
    return to;
}

/// Tells everybody who has the file key, and nobody else, that it is the one.
QByteArray checkOf(const QByteArray &fileKey, Id workbook)
{
    return hash("GridPoint file key" + workbook.bytes(), checkSize, fileKey);
}

template <class Number>
void put(QByteArray &to, int at, Number number)
{
    qToLittleEndian(number, to.data() + at);
}

void put(QByteArray &to, int at, const QByteArray &bytes)
{
    std::copy(bytes.begin(), bytes.end(), to.begin() + at);
}

template <class Number>
Number take(const QByteArray &from, int at)
{
    return qFromLittleEndian<Number>(from.constData() + at);
}

bool hasMagic(const QByteArray &copy) { return copy.startsWith(QByteArrayView(magic, magicSize)); }

bool isValid(const QByteArray &copy)
{
    return hasMagic(copy) &&
           copy.mid(atChecksum, checksumSize) == hash(copy.left(atChecksum), checksumSize);
}

bool isComplete(const Secrets &secrets)
{
    return secrets.fileKey.size() == keySize && secrets.seed.size() == keySize &&
           !secrets.person.isNull();
}

/// libsodium picks its fast code on the first call; without it everything would run slowly.
bool sodiumReady()
{
    static const bool ready = sodium_init() >= 0;
    return ready;
}

} // namespace

void wipe(QByteArray &secret)
{
    if (secret.isDetached()) sodium_memzero(secret.data(), std::size_t(secret.size()));
    secret.clear();
}

Secrets::~Secrets()
{
    wipe(fileKey);
    wipe(seed);
}

KdfCost KdfCost::standard() { return {3, quint64(256) << 20}; }

KdfCost KdfCost::cheapest()
{
    return {crypto_pwhash_argon2id_OPSLIMIT_MIN, crypto_pwhash_argon2id_MEMLIMIT_MIN};
}

Result<KeyBlock> KeyBlock::make(const Secrets &secrets, const QString &passphrase,
                                const QByteArray &recoveryPublicKey, KdfCost cost, Ambient &ambient,
                                PassphraseUse use)
{
    if (!sodiumReady() || !isComplete(secrets) || recoveryPublicKey.size() != keySize)
        return Error{tr("A key of this workbook has the wrong length. Nothing was written; "
                        "prepare the workbook again.")};
    KeyBlock block;
    block.m_workbookId = Id::fromBytes(random(idSize, ambient));
    block.m_recoveryPublicKey = recoveryPublicKey;
    block.m_keyCheck = checkOf(secrets.fileKey, block.m_workbookId);
    TRY(block.seal(secrets));
    TRY(block.put(secrets, passphrase, cost, ambient, use));
    return block;
}

/// What the recovery key opens: the keys of the first person.
Result<> KeyBlock::seal(const Secrets &secrets)
{
    QByteArray plain = secrets.fileKey + secrets.seed + secrets.person.bytes();
    m_sealed = QByteArray(sealedSize, Qt::Uninitialized);
    const int rc =
        crypto_box_seal(raw(m_sealed), raw(plain), quint64(plain.size()), raw(m_recoveryPublicKey));
    wipe(plain);
    if (rc != 0)
        return Error{
            tr("The office's recovery key is not valid. Nothing was written; ask the office "
               "for its key again.")};
    return ok();
}

Result<KeyBlock> KeyBlock::read(const QByteArray &head)
{
    const std::array<QByteArray, 2> copies{head.mid(0, copySize), head.mid(copySize, copySize)};
    if (head.size() < keyBlockSize || (!hasMagic(copies[0]) && !hasMagic(copies[1])))
        return Error{
            tr("This file is not a GridPoint workbook. Choose a file that ends in .gridpoint.")};
    int best = -1;
    for (int i = 0; i < 2; ++i) {
        const QByteArray &copy = copies[std::size_t(i)];
        if (!isValid(copy)) continue;
        if (best < 0 || take<quint64>(copy, atGeneration) >
                            take<quint64>(copies[std::size_t(best)], atGeneration))
            best = i;
    }
    if (best < 0)
        return Error{tr("The head of this workbook is damaged, so it cannot be opened. Nothing was "
                        "changed; restore a backup copy.")};
    TRY_ASSIGN(block, parse(copies[std::size_t(best)]));
    block.m_olderCopy = 1 - best;
    block.m_copiesAgree = copies[0] == copies[1];
    return block;
}

Result<KeyBlock> KeyBlock::parse(const QByteArray &copy)
{
    if (!sodiumReady() || take<quint32>(copy, atVersion) > formatVersion)
        return Error{
            tr("A newer version of GridPoint made this workbook. Nothing was changed; install "
               "that version, then open it.")};
    KeyBlock block;
    block.m_generation = take<quint64>(copy, atGeneration);
    block.m_workbookId = Id::fromBytes(copy.mid(atWorkbookId, idSize));
    block.m_recoveryPublicKey = copy.mid(atRecoveryKey, keySize);
    block.m_sealed = copy.mid(atSealed, sealedSize);
    block.m_keyCheck = copy.mid(atKeyCheck, checkSize);
    for (int i = 0; i < slotLimit; ++i) {
        const QByteArray from = copy.mid(atSlots + i * slotSize, slotSize);
        if (take<quint32>(from, atUsed) == 0) continue;
        block.m_slots[std::size_t(i)] = {
            true,
            take<quint32>(from, atUse) == 0 ? PassphraseUse::Own : PassphraseUse::OneTime,
            {take<quint64>(from, atOps), take<quint64>(from, atMemory)},
            from.mid(atSalt, saltSize),
            from.mid(atNonce, nonceSize),
            Id::fromBytes(from.mid(atPerson, idSize)),
            from.mid(atWrapped, wrappedSize)};
    }
    return block;
}

QByteArray KeyBlock::copy() const
{
    QByteArray to(copySize, '\0');
    ::put(to, 0, QByteArray(magic, magicSize));
    ::put(to, atVersion, formatVersion);
    ::put(to, atGeneration, m_generation);
    ::put(to, atWorkbookId, m_workbookId.uuid.toRfc4122());
    ::put(to, atRecoveryKey, m_recoveryPublicKey);
    ::put(to, atSealed, m_sealed);
    ::put(to, atKeyCheck, m_keyCheck);
    for (int i = 0; i < slotLimit; ++i) {
        const Slot &slot = m_slots[std::size_t(i)];
        if (!slot.used) continue;
        const int at = atSlots + i * slotSize;
        ::put(to, at + atUsed, quint32(1));
        ::put(to, at + atUse, quint32(slot.use));
        ::put(to, at + atOps, slot.cost.ops);
        ::put(to, at + atMemory, slot.cost.memory);
        ::put(to, at + atSalt, slot.salt);
        ::put(to, at + atNonce, slot.nonce);
        ::put(to, at + atPerson, slot.person.bytes());
        ::put(to, at + atWrapped, slot.wrapped);
    }
    ::put(to, atChecksum, hash(to.left(atChecksum), checksumSize));
    return to;
}

QByteArray KeyBlock::boundTo(const Slot &slot) const
{
    QByteArray to(20, '\0');
    ::put(to, 0, slot.cost.ops);
    ::put(to, 8, slot.cost.memory);
    ::put(to, 16, quint32(slot.use));
    return to + m_workbookId.uuid.toRfc4122() + slot.person.bytes();
}

Result<QByteArray> KeyBlock::wrappingKey(const Slot &slot, const QString &passphrase) const
{
    if (slot.cost.ops < crypto_pwhash_argon2id_OPSLIMIT_MIN || slot.cost.ops > mostOps ||
        slot.cost.memory < crypto_pwhash_argon2id_MEMLIMIT_MIN || slot.cost.memory > mostMemory)
        return Error{tr("The head of this workbook is damaged, so it cannot be opened. Nothing was "
                        "changed; restore a backup copy.")};
    // Normalized, because two keyboards may compose the same letter differently.
    QByteArray words = passphrase.normalized(QString::NormalizationForm_C).toUtf8();
    QByteArray key(keySize, Qt::Uninitialized);
    const int rc = crypto_pwhash_argon2id(
        raw(key), quint64(keySize), words.constData(), quint64(words.size()), raw(slot.salt),
        slot.cost.ops, std::size_t(slot.cost.memory), crypto_pwhash_argon2id_ALG_ARGON2ID13);
    wipe(words);
    if (rc != 0)
        return Error{
            tr("There is too little free memory to check the passphrase. Close other programs, "
               "then try again.")};
    return key;
}

Result<Secrets> KeyBlock::unlock(const QString &passphrase) const
{
    for (const Slot &slot : m_slots) {
        if (!slot.used) continue;
        TRY_ASSIGN(key, wrappingKey(slot, passphrase));
        const QByteArray bound = boundTo(slot);
        QByteArray plain(2 * keySize, Qt::Uninitialized);
        const int rc = crypto_aead_xchacha20poly1305_ietf_decrypt(
            raw(plain), nullptr, nullptr, raw(slot.wrapped), quint64(slot.wrapped.size()),
            raw(bound), quint64(bound.size()), raw(slot.nonce), raw(key));
        wipe(key);
        if (rc != 0) continue;
        Secrets secrets{plain.left(keySize), plain.mid(keySize), slot.person};
        wipe(plain);
        return secrets;
    }
    return Error{
        tr("The passphrase does not fit. Check Caps Lock and the input method, then type it "
           "again.")};
}

Result<Secrets> KeyBlock::recover(const QByteArray &recoverySecretKey) const
{
    const Error wrong{tr("This is not the recovery key of the office that prepared this workbook. "
                         "Choose that office's key.")};
    if (recoverySecretKey.size() != keySize) return wrong;
    QByteArray publicKey(keySize, Qt::Uninitialized);
    if (crypto_scalarmult_base(raw(publicKey), raw(recoverySecretKey)) != 0) return wrong;
    QByteArray plain(2 * keySize + idSize, Qt::Uninitialized);
    if (crypto_box_seal_open(raw(plain), raw(m_sealed), quint64(m_sealed.size()), raw(publicKey),
                             raw(recoverySecretKey)) != 0)
        return wrong;
    Secrets secrets{plain.left(keySize), plain.mid(keySize, keySize),
                    Id::fromBytes(plain.mid(2 * keySize))};
    wipe(plain);
    return secrets;
}

bool KeyBlock::fits(const Secrets &secrets) const
{
    return secrets.fileKey.size() == keySize &&
           checkOf(secrets.fileKey, m_workbookId) == m_keyCheck;
}

Result<> KeyBlock::put(const Secrets &secrets, const QString &passphrase, KdfCost cost,
                       Ambient &ambient, PassphraseUse use)
{
    if (!isComplete(secrets) || !fits(secrets))
        return Error{
            tr("This key is another workbook's. Nothing was changed; unlock this workbook first.")};
    if (passphrase.isEmpty())
        return Error{tr("There is no passphrase yet. Type one that only its owner knows.")};
    auto slot = std::find_if(m_slots.begin(), m_slots.end(),
                             [&](const Slot &s) { return s.used && s.person == secrets.person; });
    if (slot == m_slots.end())
        slot = std::find_if(m_slots.begin(), m_slots.end(), [](const Slot &s) { return !s.used; });
    if (slot == m_slots.end())
        return Error{tr("Six people can already open this workbook, and there is room for no more. "
                        "Remove one who no longer uses it, then add the new one.")};

    Slot made{true,           use, cost, random(saltSize, ambient), random(nonceSize, ambient),
              secrets.person, {}};
    TRY_ASSIGN(key, wrappingKey(made, passphrase));
    const QByteArray bound = boundTo(made);
    QByteArray plain = secrets.fileKey + secrets.seed;
    made.wrapped = QByteArray(wrappedSize, Qt::Uninitialized);
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        raw(made.wrapped), nullptr, raw(plain), quint64(plain.size()), raw(bound),
        quint64(bound.size()), nullptr, raw(made.nonce), raw(key));
    wipe(plain);
    wipe(key);
    *slot = std::move(made);
    ++m_generation;
    return ok();
}

Result<> KeyBlock::rekey(const Secrets &secrets, const QString &passphrase, KdfCost cost,
                         Ambient &ambient)
{
    const QList<Id> known = people();
    if (!known.contains(secrets.person))
        return Error{tr("This person has no passphrase for this workbook. Nothing was changed.")};
    TRY(put(secrets, passphrase, cost, ambient));
    return known.first() == secrets.person ? seal(secrets) : ok();
}

Result<> KeyBlock::remove(Id person)
{
    const auto slot = std::find_if(m_slots.begin(), m_slots.end(),
                                   [&](const Slot &s) { return s.used && s.person == person; });
    if (slot == m_slots.end())
        return Error{tr("This person has no passphrase for this workbook. Nothing was changed.")};
    if (people().size() == 1)
        return Error{
            tr("Nobody else can open this workbook. Nothing was changed; add another person "
               "before you remove this one.")};
    *slot = {};
    ++m_generation;
    return ok();
}

QList<Id> KeyBlock::people() const
{
    QList<Id> ids;
    for (const Slot &slot : m_slots)
        if (slot.used) ids.append(slot.person);
    return ids;
}

bool KeyBlock::isOneTime(Id person) const
{
    return std::any_of(m_slots.begin(), m_slots.end(), [&](const Slot &s) {
        return s.used && s.person == person && s.use == PassphraseUse::OneTime;
    });
}
