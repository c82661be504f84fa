// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/package.h"

#include "store/cbor.h"
#include "store/contents.h"
#include "store/diskfile.h"
#include "store/log.h"
#include "sync/columnreader.h"
#include "sync/columnwriter.h"
#include "sync/packagecodec.h"
#include "sync/packageframe.h"
#include "sync/runchain.h"
#include "sync/words.h"

#include <QFile>
#include <QtEndian>

using namespace packageformat;

namespace
{

template <typename Size>
QByteArray sizePrefix(qsizetype size)
{
    QByteArray b(sizeof(Size), Qt::Uninitialized);
    qToBigEndian(Size(size), b.data());
    return b;
}

Error damaged()
{
    return {
        Sync::tr("This package is damaged. Nothing was taken in. Copy it again from its source.")};
}

Error altered()
{
    return {
        Sync::tr("This workbook's log was altered before it was exported. Nothing was taken in. "
                 "Keep the file and call the office lead.")};
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
    Result<> frame(FrameCipher &cipher, FrameType type, const QByteArray &loose,
                   const QByteArray &content, bool last)
    {
        const QByteArray sealed = cipher.seal(m_packer.pack(type, loose, content), last);
        TRY(put(sizePrefix<quint32>(sealed.size())));
        return put(sealed);
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
    FramePacker m_packer;
    Sealer m_sealer;
    qint64 m_bytes = 0;
};

} // namespace

Result<WrittenPackage> writePackage(const QString &path, const PackageHead &head,
                                    const PackageMeta &meta, const QByteArray &seed,
                                    const std::function<Result<bool>(PackedEntry &)> &next,
                                    const NextFile &nextFile)
{
    SealedKey sealedKey;
    QByteArray key = makeStreamKey(head.recipients, sealedKey);
    if (key.isEmpty())
        return Error{Sync::tr("A recipient's key is unusable. Prepare that laptop anew.")};
    const QByteArray headBytes = encodeHead(head, sealedKey);
    FrameCipher cipher(key, headBytes);
    FileWriter file(path);
    TRY(file.open());
    TRY(file.put(QByteArrayView(magic, magicSize)));
    TRY(file.put(sizePrefix<quint16>(headBytes.size())));
    TRY(file.put(headBytes));
    PackedEntry entry;
    TRY_ASSIGN(first, next(entry));
    bool more = first;
    ColumnWriter columns(head.direction, head.madeAt, linesOf(meta));
    FrameType type = FrameType::First;
    QByteArray attached;
    bool moreFiles = false;
    const auto goOn = [&]() -> Result<> {
        if (!nextFile) return ok();
        TRY_ASSIGN(another, nextFile(attached));
        moreFiles = another;
        return ok();
    };
    do {
        QByteArray loose, content;
        CborWriter w(loose);
        if (type == FrameType::First) encodeMeta(w, meta);
        while (more && !columns.full()) {
            if (!columns.add(entry)) return Log::checkReadable(entry).error();
            entry = {};
            TRY_ASSIGN(another, next(entry));
            more = another;
        }
        columns.finish(loose, content);
        if (!more) TRY(goOn());
        TRY(file.frame(cipher, type, loose, content, !more && !moreFiles));
        type = FrameType::Entries;
    } while (more);
    while (moreFiles) {
        const QByteArray bytes = attached;
        TRY(goOn());
        TRY(file.frame(cipher, FrameType::File, {}, bytes, !moreFiles));
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
        TRY_ASSIGN(head, sized<quint16>(longestHead));
        m_head = head;
        PackageHead out;
        if (!decodeHead(head, out, m_sealedKey)) return damaged();
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
        qsizetype at = -1;
        const auto fits = std::find_if(openers.begin(), openers.end(), [&](const BoxKeys &k) {
            at = k.publicKey.isEmpty() ? -1 : head.recipients.indexOf(recipientTag(k.publicKey));
            return at >= 0;
        });
        const QByteArray key =
            fits == openers.end() ? QByteArray() : findStreamKey(m_sealedKey, at, *fits);
        if (key.isEmpty())
            return Error{
                Sync::tr("This package is meant for somebody else. Nothing was taken in.")};
        m_cipher = FrameCipher(key, m_head);
        return ok();
    }

    bool done() const { return m_final; }
    Result<> frame(FrameType &type, QByteArray &packed, QByteArrayView &loose, QByteArray &content)
    {
        TRY_ASSIGN(sealed, sized<quint32>(longestFrame));
        if (m_file.pos() > m_end) return damaged();
        m_final = m_file.pos() == m_end;
        if (!m_cipher.open(sealed, m_final, packed) ||
            !m_packer.unpack(packed, type, loose, content))
            return damaged();
        return ok();
    }

private:
    template <typename Size>
    Result<QByteArray> sized(qsizetype longest)
    {
        const QByteArray prefix = m_file.read(sizeof(Size));
        if (prefix.size() != sizeof(Size)) return damaged();
        const auto size = qsizetype(qFromBigEndian<Size>(prefix.constData()));
        if (size > longest || size > m_file.size() - m_file.pos()) return damaged();
        QByteArray bytes = m_file.read(size);
        if (bytes.size() != size) return damaged();
        return bytes;
    }

    QFile m_file;
    QByteArray m_head;
    SealedKey m_sealedKey;
    FrameCipher m_cipher;
    FrameUnpacker m_packer;
    qint64 m_firstFrame = 0, m_end = 0;
    bool m_final = false;
};

} // namespace

struct PackageFile::Inside {
    FileReader file;
    PackageHead head{};
    PackageMeta meta{};
    QByteArrayList files{};
    QByteArray digest{};
    std::optional<ColumnReader> columns{};
    qint64 filesSize = 0, entries = 0;

    Result<> takeFile(const QByteArray &content, QByteArrayView loose);
    Result<> takeEntries(FrameType type, const QByteArray &content, QByteArrayView loose,
                         QList<PackedEntry> &into, QByteArray &bodies);
    Result<> end() const;
};

PackageFile::PackageFile() = default;
PackageFile::PackageFile(PackageFile &&) noexcept = default;
PackageFile::~PackageFile() = default;
const PackageHead &PackageFile::head() const { return m_inside->head; }
const PackageMeta &PackageFile::meta() const { return m_inside->meta; }
const QByteArrayList &PackageFile::files() const { return m_inside->files; }
const QByteArray &PackageFile::digest() const { return m_inside->digest; }

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

Result<> PackageFile::Inside::takeFile(const QByteArray &content, QByteArrayView loose)
{
    filesSize += content.size();
    if (!loose.isEmpty() || content.isEmpty() || content.size() > contents::longest ||
        filesSize > longestFiles)
        return damaged();
    files.append(content);
    return ok();
}

Result<> PackageFile::Inside::takeEntries(FrameType type, const QByteArray &content,
                                          QByteArrayView loose, QList<PackedEntry> &into,
                                          QByteArray &bodies)
{
    if (!files.isEmpty()) return damaged(); // entries come first
    if (type != (columns ? FrameType::Entries : FrameType::First)) return damaged();
    if (!columns) {
        CborReader r(loose);
        if (!decodeMeta(r, meta)) return damaged();
        loose = r.rest();
        columns.emplace(head, meta);
    }
    const qsizetype before = into.size();
    const auto found = columns->read(loose, content, bodies, into);
    entries += into.size() - before;
    if (found == ColumnReader::Found::Altered) return altered();
    if (found == ColumnReader::Found::Damaged || entries > head.entries) return damaged();
    return ok();
}

Result<> PackageFile::Inside::end() const
{
    if (entries != head.entries) return damaged();
    if (head.direction == Direction::Up && !columns->atEnd()) return altered();
    return ok();
}

Result<> PackageFile::begin(const QList<BoxKeys> &openers)
{
    return m_inside->file.unseal(m_inside->head, openers);
}

Result<bool> PackageFile::next(QList<PackedEntry> &entries, QByteArray &bodies)
{
    FrameType type{};
    QByteArray packed, content;
    QByteArrayView loose;
    TRY(m_inside->file.frame(type, packed, loose, content));
    if (m_inside->columns && type == FrameType::File)
        TRY(m_inside->takeFile(content, loose));
    else
        TRY(m_inside->takeEntries(type, content, loose, entries, bodies));
    if (!m_inside->file.done()) return true;
    TRY(m_inside->end());
    return false;
}

Result<ReadPackage> PackageFile::read(const QByteArray &seed)
{
    return read(QList<BoxKeys>{boxKeysOf(seed)});
}

Result<ReadPackage> PackageFile::read(const QList<BoxKeys> &openers)
{
    TRY(begin(openers));
    ReadPackage package;
    for (bool more = true; more;) {
        QByteArray bodies;
        TRY_ASSIGN(another, next(package.entries, bodies));
        more = another;
        package.frames.append(bodies);
    }
    package.head = m_inside->head;
    package.meta = m_inside->meta;
    package.files = m_inside->files;
    package.digest = m_inside->digest;
    if (package.head.direction == Direction::Up) RunChain(package.meta.runs).link(package.entries);
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
