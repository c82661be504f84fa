// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/contents.h"

#include "records/records.h"
#include "store/cbor.h"
#include "store/putreader.h"
#include "store/raw.h"

#include <sodium.h>

QByteArray contents::digestOf(QByteArrayView bytes)
{
    QByteArray digest(digestSize, Qt::Uninitialized);
    crypto_generichash(raw(digest), std::size_t(digestSize), raw(bytes),
                       static_cast<unsigned long long>(bytes.size()), nullptr, 0);
    return digest;
}

static Result<bool> any(Database &db, const char *sql, const QByteArray &digest)
{
    TRY_ASSIGN(find, db.cached(sql));
    find->bind(1, digest);
    TRY_ASSIGN(found, find->step());
    find->reset();
    return found;
}

Result<bool> contents::has(Database &db, const QByteArray &digest)
{
    return any(db, "SELECT 1 FROM content WHERE digest = ?", digest);
}

Result<bool> contents::isWanted(Database &db, const QByteArray &digest)
{
    return any(db, "SELECT 1 FROM attachment WHERE digest = ? AND flags & 1 LIMIT 1", digest);
}

Result<> contents::put(Database &db, const QByteArray &digest, const QByteArray &bytes,
                       qint64 nowMs)
{
    TRY_ASSIGN(here, has(db, digest));
    if (here) return ok();
    TRY_ASSIGN(insert, db.cached("INSERT INTO content (digest, size, bytes, added_at) "
                                 "VALUES (?, ?, ?, ?)"));
    insert->bind(1, digest);
    insert->bind(2, qint64(bytes.size()));
    insert->bindBlob(3, bytes.constData(), bytes.size());
    insert->bind(4, nowMs);
    return insert->run();
}

Result<QByteArray> contents::read(Database &db, const QByteArray &digest)
{
    TRY_ASSIGN(find, db.cached("SELECT bytes FROM content WHERE digest = ?"));
    find->bind(1, digest);
    TRY_ASSIGN(found, find->step());
    const QByteArray bytes = found ? find->blob(0) : QByteArray();
    find->reset();
    if (found && digestOf(bytes) != digest)
        return Error{QCoreApplication::translate(
            "Store", "The bytes of this file were damaged in the workbook. Take it from the newest "
                     "backup, or attach it again.")};
    return bytes;
}

Result<QList<QByteArray>> contents::missing(Database &db)
{
    QList<QByteArray> digests;
    TRY_ASSIGN(find, db.prepare("SELECT DISTINCT digest FROM attachment a WHERE flags & 1 AND "
                                "length(digest) = 32 AND NOT EXISTS (SELECT 1 FROM content c "
                                "WHERE c.digest = a.digest) ORDER BY digest"));
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return digests;
        digests.append(find.blob(0));
    }
}

QByteArray contents::digestIn(QByteArrayView body)
{
    static const quint16 number = recordInfo<Attachment>().field("digest")->number;
    PutReader fields(body);
    for (FieldView f; fields.next(f);)
        if (f.number == number && f.form != FieldWrite::Form::Erased)
            return CborReader::valueOf(f.value).bytes();
    return {};
}

/// Digests that some entry of the log still holds, or a draft.
static Result<QSet<QByteArray>> named(Database &db)
{
    QSet<QByteArray> digests;
    TRY_ASSIGN(find, db.prepare("SELECT body FROM entry WHERE kind = 12 AND op = 3 AND "
                                "record IS NOT NULL"));
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) break;
        digests.insert(contents::digestIn(find.blobView(0)));
    }
    TRY_ASSIGN(drafts, db.prepare("SELECT DISTINCT digest FROM draft_content"));
    for (;;) {
        TRY_ASSIGN(more, drafts.step());
        if (!more) return digests;
        digests.insert(drafts.blob(0));
    }
}

/// Digests that are here and that nothing names.
static Result<QList<QByteArray>> unnamed(Database &db)
{
    QList<QByteArray> strays;
    TRY_ASSIGN(some, db.scalar("SELECT EXISTS(SELECT 1 FROM content)"));
    if (some.toInt() == 0) return strays;
    TRY_ASSIGN(kept, named(db));
    TRY_ASSIGN(find, db.prepare("SELECT digest FROM content ORDER BY rid"));
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return strays;
        if (const QByteArray digest = find.blob(0); !kept.contains(digest)) strays.append(digest);
    }
}

Result<qint64> contents::sweep(Database &db)
{
    TRY_ASSIGN(strays, unnamed(db));
    TRY_ASSIGN(gone, db.cached("DELETE FROM content WHERE digest = ?"));
    for (const QByteArray &digest : std::as_const(strays)) {
        gone->bind(1, digest);
        TRY(gone->run());
    }
    return qint64(strays.size());
}

Result<> contents::forget(Database &db, const QSet<QByteArray> &digests)
{
    TRY_ASSIGN(out, db.cached("DELETE FROM draft_content WHERE digest = ?"));
    for (const QByteArray &digest : digests) {
        out->bind(1, digest);
        TRY(out->run());
    }
    TRY(sweep(db));
    return ok();
}

Result<> contents::verify(Database &db, QStringList &problems)
{
    TRY_ASSIGN(find, db.prepare("SELECT digest, size, bytes FROM content ORDER BY rid"));
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) break;
        const QByteArray digest = find.blob(0);
        const QByteArrayView bytes = find.blobView(2);
        if (digestOf(bytes) != digest || find.integer(1) != bytes.size())
            problems.append(
                QCoreApplication::translate(
                    "Log", "The bytes of file %1 were altered: its digest does not fit.")
                    .arg(QString::fromLatin1(digest.toHex())));
    }
    TRY_ASSIGN(strays, unnamed(db));
    for (const QByteArray &digest : std::as_const(strays))
        problems.append(QCoreApplication::translate("Log", "Nothing names the bytes of file %1.")
                            .arg(QString::fromLatin1(digest.toHex())));
    return ok();
}
