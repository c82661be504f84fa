// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/entry.h"

/// Which entries are the heads of each field of one record (MERGE.md §3.5); kept as a blob beside
/// the record's row. Nearly always one entry heads nearly all fields, so fields are listed per
/// entry.
class Heads
{
public:
    /// Heads of one field: usually one, none where it was never filled in.
    QList<EntryId> of(const FieldKey &key) const;
    QList<Ref> refsOf(const FieldKey &key) const;
    /// Heads of the whole record, each once: what a deletion saw.
    QList<Ref> allRefs() const;
    QList<FieldKey> fields() const;
    bool isEmpty() const { return m_items.isEmpty(); }
    /// Whether the references (a CBOR array) fit the heads of a field one by one, all of them: what
    /// bears them simply follows.
    bool followedBy(const FieldKey &key, QByteArrayView references) const;

    void clear(const FieldKey &key);
    void add(const FieldKey &key, const EntryId &head);
    void replace(const FieldKey &key, const EntryId &head);

    QByteArray encoded() const;
    static Heads decoded(QByteArrayView blob);

    friend bool operator==(const Heads &a, const Heads &b) { return a.encoded() == b.encoded(); }

private:
    struct Item {
        EntryId entry;
        quint64 plain = 0;      ///< bit n: field number n, n < 64
        QList<FieldKey> others; ///< set elements and higher numbers, sorted
        bool has(const FieldKey &key) const;
        void set(const FieldKey &key);
        bool unset(const FieldKey &key); ///< true where the item is left with no field
    };
    QList<Item> m_items; ///< by entry
};
