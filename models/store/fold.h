// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/heads.h"

// The state of one record as a function of the entries that concern it: MERGE.md §3, in full. Pure:
// no database, no clock, no order of arrival. The quick path of the merge must always agree with
// it.

enum class RecordStatus : quint8 { Absent, Live, Gone, Contested };

/// One entry and what does not follow from its bytes.
struct Held {
    Entry entry;
    bool denied = false; ///< by role and shape, see rights.h
};

/// A field as it stands.
struct FoldedField {
    FieldKey key{};
    QList<EntryId> heads{}; ///< sorted
    QByteArray shown{};     ///< canonical CBOR of the value shown; empty: no value
    bool conflict = false;
    bool waiting = false; ///< a head names an entry that is not held
    bool erased = false;  ///< no head, since its values were erased
};

struct Folded {
    RecordStatus status = RecordStatus::Absent;
    QList<FoldedField> fields{}; ///< by key, `deleted` included
    bool waiting = false;        ///< some reference of some entry matches nothing held
    bool intricate = false;      ///< something but plain effective puts is in play: no quick path
    Heads heads() const;
    const FoldedField *field(const FieldKey &key) const;
    bool conflict() const;
};

/// Folds the closure of one record: its own entries and, repeatedly, control entries naming one of
/// them (§4, locality). Entries of other records among them are ignored.
Folded fold(const RecordKey &record, const QList<Held> &closure);

/// Which entries of the closure have effect (§3.2): what quarantine and undo lists show.
QSet<EntryId> effectiveEntries(const QList<Held> &closure);

/// Fields of an entry that must lose their value since a known erasure covers them (§3.3).
QList<FieldKey> erasedFields(const Entry &entry, const QList<Held> &closure);
