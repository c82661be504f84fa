// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/package.h"

#include "store/cbor.h"
#include "store/diskfile.h"
#include "store/raw.h"
#include "sync/keys.h"
#include "sync/packagecodec.h"
#include "sync/words.h"

#include <QFile>
#include <QtEndian>
#include <array>
#include <memory>
#include <sodium.h>
#include <zstd.h>

using namespace packageformat;

namespace
{

/// What runs over every byte of the file: the digest and the signature.
class Sealer
{
public:
    Sealer()
    {
        crypto_sign_init(&m_sign);
        crypto_generichash_init(&m_digest, nullptr, 0, 32);
    }
    void take(QByteArrayView bytes, bool underSignature = true)
    {
        const auto size = static_cast<unsigned long long>(bytes.size());
        if (underSignature) crypto_sign_update(&m_sign, raw(bytes), size);
        crypto_generichash_update(&m_digest, raw(bytes), size);
    }
    QByteArray sign(const QByteArray &seed)
    {
        std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> pub{};
        std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secret{};
        crypto_sign_seed_keypair(pub.data(), secret.data(), raw(seed));
        QByteArray signature(signatureSize, Qt::Uninitialized);
        crypto_sign_final_create(&m_sign, raw(signature), nullptr, secret.data());
        sodium_memzero(secret.data(), secret.size());
        return signature;
    }
    bool verify(const QByteArray &signature, const QByteArray &key)
    {
        return crypto_sign_final_verify(&m_sign, raw(signature), raw(key)) == 0;
    }
    QByteArray digest()
    {
        QByteArray d(32, Qt::Uninitialized);
        crypto_generichash_final(&m_digest, raw(d), 32);
        return d;
    }

private:
    crypto_sign_state m_sign;
    crypto_generichash_state m_digest;
};

QByteArray sizePrefix(qsizetype size)
{
    QByteArray b(4, Qt::Uninitialized);
    qToBigEndian(quint32(size), b.data());
    return b;
}

Error damaged()
{
    return {
        Sync::tr("This package is damaged. Nothing was taken in. Copy it again from its source.")};
}

class FileWriter
{
public:
    explicit FileWriter(const QString &path)
        : m_file(path)
    {
    }

    Result<> open() { return m_file.begin(); }
    Result<> put(QByteArrayView bytes, bool underSignature = true)
    {
        m_sealer.take(bytes, underSignature);
        TRY(m_file.write(bytes));
        m_bytes += bytes.size();
        return ok();
    }
    Result<> frame(crypto_secretstream_xchacha20poly1305_state &stream, const QByteArray &plain,
                   QByteArrayView associated, bool last)
    {
        QByteArray packed(qsizetype(ZSTD_compressBound(std::size_t(plain.size()))),
                          Qt::Uninitialized);
        const std::size_t size =
            ZSTD_compressCCtx(m_zstd.get(), packed.data(), std::size_t(packed.size()),
                              plain.constData(), std::size_t(plain.size()), 3);
        packed.truncate(qsizetype(size));
        QByteArray cipher(packed.size() + qsizetype(crypto_secretstream_xchacha20poly1305_ABYTES),
                          Qt::Uninitialized);
        crypto_secretstream_xchacha20poly1305_push(
            &stream, raw(cipher), nullptr, raw(packed),
            static_cast<unsigned long long>(packed.size()), raw(associated),
            static_cast<unsigned long long>(associated.size()),
            last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
        TRY(put(sizePrefix(cipher.size())));
        return put(cipher);
    }
    Result<WrittenPackage> finish(const QByteArray &seed)
    {
        const QByteArray signature = m_sealer.sign(seed);
        TRY(put(signature, false));
        TRY(m_file.finish());
        return WrittenPackage{m_sealer.digest(), m_bytes};
    }

private:
    NewFile m_file;
    std::unique_ptr<ZSTD_CCtx, std::size_t (*)(ZSTD_CCtx *)> m_zstd{ZSTD_createCCtx(),
                                                                    ZSTD_freeCCtx};
    Sealer m_sealer;
    qint64 m_bytes = 0;
};

QByteArray blake2b(QByteArrayView bytes)
{
    QByteArray hash(32, Qt::Uninitialized);
    crypto_generichash(raw(hash), 32, raw(bytes), static_cast<unsigned long long>(bytes.size()),
                       nullptr, 0);
    return hash;
}

} // namespace

Result<WrittenPackage> writePackage(const QString &path, const PackageHead &head,
                                    const PackageMeta &meta, const QByteArray &seed,
                                    const std::function<Result<bool>(PackedEntry &)> &next)
{
    QByteArray key(crypto_secretstream_xchacha20poly1305_KEYBYTES, Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_keygen(raw(key));
    QByteArray streamHeader(crypto_secretstream_xchacha20poly1305_HEADERBYTES, Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_state stream;
    crypto_secretstream_xchacha20poly1305_init_push(&stream, raw(streamHeader), raw(key));
    QList<QByteArray> sealedKeys;
    for (const QByteArray &recipient : head.recipients) {
        QByteArray sealed(key.size() + qsizetype(crypto_box_SEALBYTES), Qt::Uninitialized);
        if (crypto_box_seal(raw(sealed), raw(key), static_cast<unsigned long long>(key.size()),
                            raw(recipient)) != 0)
            return Error{Sync::tr("A recipient's key is unusable. Prepare that laptop anew.")};
        sealedKeys.append(sealed);
    }
    sodium_memzero(key.data(), std::size_t(key.size()));

    const QByteArray headBytes = encodeHead(head, sealedKeys, streamHeader);
    const QByteArray associated = blake2b(headBytes);
    FileWriter file(path);
    TRY(file.open());
    TRY(file.put(QByteArrayView(magic, magicSize)));
    TRY(file.put(sizePrefix(headBytes.size())));
    TRY(file.put(headBytes));
    PackedEntry entry;
    TRY_ASSIGN(firstResult, next(entry));
    bool more = firstResult;
    TRY(file.frame(stream, encodeMeta(meta), associated, !more));
    while (more) {
        QByteArray items;
        qsizetype count = 0;
        while (more && count < frameEntries && items.size() < longestPlain / 4) {
            CborWriter w(items);
            encodeEntry(w, entry, head.direction);
            ++count;
            entry = {};
            TRY_ASSIGN(nextResult, next(entry));
            more = nextResult;
        }
        QByteArray plain;
        CborWriter(plain).array(quint64(count));
        TRY(file.frame(stream, plain + items, associated, !more));
    }
    return file.finish(seed);
}

namespace
{

/// The file behind bounds: head first, then frame by frame.
class FileReader
{
public:
    explicit FileReader(const QString &path)
        : m_file(path)
    {
    }

    Result<PackageHead> open()
    {
        if (!m_file.open(QIODevice::ReadOnly))
            return Error{Sync::tr("The package cannot be read: %1.").arg(m_file.errorString())};
        const QByteArray start = m_file.read(magicSize);
        if (!start.startsWith(QByteArrayView(magic, magicSize - 1)))
            return Error{
                Sync::tr("This file is no GridPoint package. Choose a file ending in .gpk.")};
        if (start.size() < magicSize || start[magicSize - 1] > magic[magicSize - 1])
            return Error{Sync::tr("This package was made by a newer version of GridPoint. Nothing "
                                  "was taken in. Install the newer version to read it.")};
        if (m_file.size() > longestFile)
            return Error{Sync::tr("This package is too large to be one.")};
        TRY_ASSIGN(head, sized(longestHead));
        m_associated = blake2b(head);
        PackageHead out;
        if (!decodeHead(head, out, m_sealedKeys, m_streamHeader)) return damaged();
        m_firstFrame = m_file.pos();
        return out;
    }

    /// Over the whole file, before anything of it is opened.
    Result<QByteArray> checkSignature(const PackageHead &head)
    {
        Sealer sealer;
        const qint64 end = m_file.size() - signatureSize;
        if (end < m_firstFrame) return damaged();
        m_file.seek(0);
        for (qint64 at = 0; at < end;) {
            const QByteArray block = m_file.read(std::min<qint64>(1 << 20, end - at));
            if (block.isEmpty()) return damaged();
            sealer.take(block);
            at += block.size();
        }
        const QByteArray signature = m_file.read(signatureSize);
        if (signature.size() != signatureSize || !sealer.verify(signature, head.senderKey))
            return damaged();
        sealer.take(signature, false);
        m_end = end;
        m_file.seek(m_firstFrame);
        return sealer.digest();
    }

    Result<> unseal(const PackageHead &head, const QList<BoxKeys> &openers)
    {
        const auto fits = std::find_if(openers.begin(), openers.end(), [&](const BoxKeys &k) {
            return head.recipients.contains(k.publicKey);
        });
        const BoxKeys keys = fits == openers.end() ? BoxKeys{} : *fits;
        const qsizetype at = fits == openers.end() ? -1 : head.recipients.indexOf(keys.publicKey);
        QByteArray key(crypto_secretstream_xchacha20poly1305_KEYBYTES, Qt::Uninitialized);
        if (at < 0 || m_sealedKeys[at].size() != key.size() + qsizetype(crypto_box_SEALBYTES) ||
            crypto_box_seal_open(raw(key), raw(m_sealedKeys[at]),
                                 static_cast<unsigned long long>(m_sealedKeys[at].size()),
                                 raw(keys.publicKey), raw(keys.secretKey)) != 0)
            return Error{
                Sync::tr("This package is meant for somebody else. Nothing was taken in.")};
        if (m_streamHeader.size() != qsizetype(crypto_secretstream_xchacha20poly1305_HEADERBYTES) ||
            crypto_secretstream_xchacha20poly1305_init_pull(&m_stream, raw(m_streamHeader),
                                                            raw(key)) != 0)
            return damaged();
        return ok();
    }

    bool done() const { return m_final; }
    Result<QByteArray> frame()
    {
        TRY_ASSIGN(cipher, sized(longestFrame));
        const auto overhead = qsizetype(crypto_secretstream_xchacha20poly1305_ABYTES);
        if (cipher.size() < overhead || m_file.pos() > m_end) return damaged();
        QByteArray packed(cipher.size() - overhead, Qt::Uninitialized);
        unsigned char tag = 0;
        if (crypto_secretstream_xchacha20poly1305_pull(
                &m_stream, raw(packed), nullptr, &tag, raw(cipher),
                static_cast<unsigned long long>(cipher.size()), raw(m_associated),
                static_cast<unsigned long long>(m_associated.size())) != 0)
            return damaged();
        m_final = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
        if (m_final && m_file.pos() != m_end) return damaged();
        // The declared size is bounded before anything is allocated.
        const auto size = ZSTD_getFrameContentSize(packed.constData(), std::size_t(packed.size()));
        if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR ||
            size > quint64(longestPlain))
            return damaged();
        QByteArray plain(qsizetype(size), Qt::Uninitialized);
        if (ZSTD_decompressDCtx(m_zstd.get(), plain.data(), size, packed.constData(),
                                std::size_t(packed.size())) != size)
            return damaged();
        return plain;
    }

private:
    Result<QByteArray> sized(qsizetype longest)
    {
        const QByteArray prefix = m_file.read(4);
        if (prefix.size() != 4) return damaged();
        const auto size = qsizetype(qFromBigEndian<quint32>(prefix.constData()));
        if (size > longest || size > m_file.size() - m_file.pos()) return damaged();
        QByteArray bytes = m_file.read(size);
        if (bytes.size() != size) return damaged();
        return bytes;
    }

    QFile m_file;
    QList<QByteArray> m_sealedKeys;
    QByteArray m_streamHeader, m_associated;
    qint64 m_firstFrame = 0, m_end = 0;
    crypto_secretstream_xchacha20poly1305_state m_stream{};
    std::unique_ptr<ZSTD_DCtx, std::size_t (*)(ZSTD_DCtx *)> m_zstd{ZSTD_createDCtx(),
                                                                    ZSTD_freeDCtx};
    bool m_final = false;
};

/// Recomputes the hashes of the sender's own runs (MERGE.md §7.2).
Result<> chainUp(ReadPackage &package)
{
    const Error altered{Sync::tr("This workbook's log was altered before it was exported. Nothing "
                                 "was taken in. Keep the file and call the office lead.")};
    qsizetype at = 0;
    EntryHasher hasher;
    for (const Run &run : package.meta.runs) {
        QByteArrayView prev = run.prev;
        for (qint64 seq = run.from; seq <= run.to; ++seq, ++at) {
            if (at >= package.entries.size()) return altered;
            PackedEntry &e = package.entries[at];
            if (e.line != run.line || e.seq != seq) return altered;
            e.prev = prev;
            hasher.hash(e, prev, e.hash.data());
            e.hashSize = quint8(e.hash.size());
            prev = e.hashView();
        }
        if (prev != run.last) return altered;
    }
    return at == package.entries.size() ? ok() : Result<>(altered);
}

} // namespace

struct PackageFile::Inside {
    FileReader file;
    PackageHead head{};
    QByteArray digest{};
};

PackageFile::PackageFile() = default;
PackageFile::PackageFile(PackageFile &&) noexcept = default;
PackageFile::~PackageFile() = default;
const PackageHead &PackageFile::head() const { return m_inside->head; }

Result<PackageFile> PackageFile::open(const QString &path)
{
    PackageFile package;
    package.m_inside.reset(new Inside{FileReader(path)});
    TRY_ASSIGN(head, package.m_inside->file.open());
    package.m_inside->head = head;
    TRY_ASSIGN(digest, package.m_inside->file.checkSignature(head));
    package.m_inside->digest = digest;
    return package;
}

Result<ReadPackage> PackageFile::read(const QByteArray &seed)
{
    return read(QList<BoxKeys>{boxKeysOf(seed)});
}

Result<ReadPackage> PackageFile::read(const QList<BoxKeys> &openers)
{
    FileReader &file = m_inside->file;
    ReadPackage package;
    package.head = m_inside->head;
    package.digest = m_inside->digest;
    TRY(file.unseal(package.head, openers));
    TRY_ASSIGN(meta, file.frame());
    if (!decodeMeta(meta, package.meta)) return damaged();
    while (!file.done()) {
        TRY_ASSIGN(plain, file.frame());
        package.frames.append(plain);
        CborReader r(package.frames.last());
        const quint64 count = r.array();
        if (count > quint64(frameEntries)) return damaged();
        for (quint64 i = 0; i < count; ++i) {
            PackedEntry e;
            if (!decodeEntry(r, e, package.head.direction)) return damaged();
            package.entries.append(e);
        }
        if (!r.atEnd()) return damaged();
    }
    if (package.entries.size() != package.head.entries) return damaged();
    if (package.head.direction == Direction::Up) TRY(chainUp(package));
    return package;
}

QList<Entry> ReadPackage::unpacked() const
{
    QList<Entry> all;
    for (const PackedEntry &e : entries) all.append(e.unpacked());
    return all;
}

Result<PackageHead> peekPackage(const QString &path)
{
    TRY_ASSIGN(file, PackageFile::open(path));
    return file.head();
}

Result<ReadPackage> readPackage(const QString &path, const QByteArray &seed)
{
    TRY_ASSIGN(file, PackageFile::open(path));
    return file.read(seed);
}

Result<WrittenPackage> writePackage(const QString &path, const PackageHead &head,
                                    const PackageMeta &meta, const QByteArray &seed,
                                    const std::function<Result<bool>(Entry &)> &next)
{
    Entry entry;
    QByteArray body;
    return writePackage(path, head, meta, seed, [&](PackedEntry &packed) -> Result<bool> {
        entry = {};
        TRY_ASSIGN(more, next(entry));
        body = more ? encodeBody(entry) : QByteArray();
        packed = packedFrom(entry, body);
        return more;
    });
}
