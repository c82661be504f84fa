// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/putreader.h"
#include "store/store.h"

#include <QSet>

// The bytes of attached files in packages. Nothing is remembered that could be lost: each package
// says what its sender lacks, and the other side's next one brings it, a part at a time.

/// The most bytes of files that one package carries: the setting `package_files_mb`.
Result<qint64> mostFileBytes(const Store &store);

/// What a package asks for: digests that live attachments name and whose bytes are not here; of
/// the office, such as this worker's laptops may have. Of more than the bound each package names
/// others (`number` turns them), so that what nobody has any more stands in nobody's way.
Result<QList<QByteArray>> wantedFiles(Store &store, const QSet<Id> *scope, qint64 number);

/// Which files go into a package: those that the other side said it lacks, oldest first, then
/// those of the attachments whose entries it carries; as many as fit, but one at least. What does
/// not fit is asked for again.
class FileCourier
{
public:
    /// `scope`: only of these records; null: of all.
    static Result<FileCourier> make(Store &store, const QList<QByteArray> &wanted,
                                    const QSet<Id> *scope);
    /// An entry that goes along.
    void take(const PackedEntry &entry);
    /// The next file's bytes, after all entries; false where there is no further one.
    Result<bool> next(QByteArray &bytes);
    qint64 count() const { return m_sent; }

private:
    explicit FileCourier(Store &store)
        : m_store(&store)
    {
    }
    Result<> order();

    Store *m_store;
    QSet<QByteArray> m_asked, m_along;
    QList<QByteArray> m_queue;
    bool m_ordered = false;
    qint64 m_left = 0;
    qint64 m_sent = 0;
};

QByteArray encodeDigests(const QList<QByteArray> &digests);
QList<QByteArray> decodeDigests(QByteArrayView bytes);

/// Takes in what a package brought, within the open transaction, after its entries: only bytes
/// whose digest a live attachment names. Returns how many were new.
Result<qint64> takeFiles(Store &store, const QByteArrayList &files);
