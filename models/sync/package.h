// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/result.h"
#include "store/putreader.h"
#include "sync/keys.h"

#include <functional>
#include <memory>

// The package file, see FORMAT.md.

enum class Direction : quint8 { Up = 1, Down = 2 }; ///< laptop to office, office to laptop

/// A contiguous run of one line as an up package carries it.
struct Run {
    LineId line = 0;
    qint64 from = 0, to = 0;
    QByteArray prev{}; ///< hash of from-1; empty for the first of a line
    QByteArray last{}; ///< hash of the last; its first bytes travel
};

/// Numbers of a line that the office holds, with the last one's hash.
struct ReceiptRange {
    LineId line = 0;
    qint64 from = 0, to = 0;
    QByteArray last{};
    friend bool operator==(const ReceiptRange &, const ReceiptRange &) = default;
};

/// The number of a package of one workbook. An epoch begins where the workbook was restored or
/// moved, so that no number is used twice; what has the greater one was made later.
struct PackageId {
    qint64 epoch = 0; ///< 0: none
    qint64 number = 0;
    friend auto operator<=>(const PackageId &, const PackageId &) = default;
};

/// What stands outside the sealed part: who, for whom, which number.
struct PackageHead {
    Direction direction = Direction::Up;
    QByteArray senderKey{}; ///< Ed25519
    Id person{};
    QByteArray office{}; ///< officeTag() of the office's id
    int schema = 0;
    qint64 number = 0;
    qint64 epoch = 0;
    qint64 madeAt = 0; ///< milliseconds since 1970 UTC
    qint64 entries = 0;
    QByteArray previous{};          ///< digest of the sender's package before; half of it travels
    QList<QByteArray> recipients{}; ///< X25519 keys; of a package that was read their first 8 bytes
    PackageId id() const { return {epoch, number}; }
};
/// How a package names the office it belongs to.
QByteArray officeTag(const Id &office);

/// What stands sealed before the entries.
struct PackageMeta {
    QList<Run> runs{};             ///< up
    QList<SeqRange> holds{};       ///< up: what the laptop holds of its own lines
    PackageId have{};              ///< up: the last down package that left no gap
    QList<ReceiptRange> receipt{}; ///< down
    PackageId base{};              ///< down: what the laptop must have for this one to suffice
    QList<Id> leaves{};            ///< down: records that left the scope
    QList<QByteArray> wants{};     ///< digests of files that the sender lacks
};

/// How many digests of files one package asks for at most.
inline constexpr qsizetype mostWanted = 1000;

struct WrittenPackage {
    QByteArray digest{}; ///< BLAKE2b-256 of the file
    qint64 bytes = 0;
};

/// Writes a package; the file appears whole or not at all. `next` fills in one entry after the
/// other, whose bytes stay until the next, and says when there is none left; `nextFile` then does
/// the same with the bytes of files.
using NextFile = std::function<Result<bool>(QByteArray &)>;
Result<WrittenPackage> writePackage(const QString &path, const PackageHead &head,
                                    const PackageMeta &meta, const QByteArray &seed,
                                    const std::function<Result<bool>(PackedEntry &)> &next,
                                    const NextFile &nextFile = {});

/// Moved, never copied: its entries point into it.
struct ReadPackage {
    ReadPackage() = default;
    ReadPackage(ReadPackage &&) noexcept = default;
    ReadPackage &operator=(ReadPackage &&) noexcept = default;
    ~ReadPackage() = default;

    PackageHead head{};
    PackageMeta meta{};
    QList<PackedEntry> entries{}; ///< hashes computed (up) or as relayed (down)
    QByteArrayList frames{};      ///< the bytes that the entries lie in
    QByteArrayList files{};       ///< bytes of attached files
    QByteArray digest{};
    /// The entries as values, for whoever looks at a few.
    QList<Entry> unpacked() const;
};

/// A package file whose bounds and signature were checked, and of which nothing is open yet.
class PackageFile
{
public:
    static Result<PackageFile> open(const QString &path);
    PackageFile(PackageFile &&) noexcept;
    ~PackageFile();
    const PackageHead &head() const; ///< who sent it
    /// Opens it with the recipient's seed and checks the rest, before anything is applied.
    Result<ReadPackage> read(const QByteArray &seed);
    /// The same with any of these keys.
    Result<ReadPackage> read(const QList<BoxKeys> &openers);

    /// The same bit by bit: begin() opens it; then each next() adds the entries of one frame, whose
    /// bytes lie in `bodies`, and is false where that was the last. Only then it is known to be
    /// whole.
    Result<> begin(const QList<BoxKeys> &openers);
    Result<bool> next(QList<PackedEntry> &entries, QByteArray &bodies);
    /// Known with the first frame; the runs' last hashes are whole at the end.
    const PackageMeta &meta() const;
    /// The files that came by so far.
    const QByteArrayList &files() const;
    const QByteArray &digest() const; ///< BLAKE2b-256 of the file

private:
    PackageFile();
    struct Inside;
    std::unique_ptr<Inside> m_inside;
};

/// Checks bounds and signature and reads the head only: who sent it.
Result<PackageHead> peekPackage(const QString &path);
/// Opens and reads at once.
Result<ReadPackage> readPackage(const QString &path, const QByteArray &seed);
/// Writes entries that are at hand as values.
Result<WrittenPackage> writePackage(const QString &path, const PackageHead &head,
                                    const PackageMeta &meta, const QByteArray &seed,
                                    const std::function<Result<bool>(Entry &)> &next);
