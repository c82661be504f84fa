// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "work/authors.h"

// What people must decide since several of them wrote the same at the same time (MERGE.md §3.6,
// §3.7). A decision is an entry that replaces all heads: it travels and closes the conflict
// everywhere.

/// One of the values that stand against each other.
struct ConflictHead {
    EntryId entry{};
    Value value{};
    Author author{};
    QString list{}; ///< the firm list it came from, if one
    qint64 at = 0;  ///< milliseconds since 1970 UTC
    bool mine = false;
    QByteArray source{}; ///< equal for values of one person or one list
};

/// What was written without knowing of a deletion.
struct UnseenEdit {
    const FieldInfo *field = nullptr;
    ConflictHead head{};
};

/// One question to a person.
struct Conflict {
    enum class What : quint8 {
        Field,
        Deletion, ///< deleted by one, edited by another: heads are those of the deletion
        TwoFirms, ///< the name of a firm that two people registered on their own under one code
    };
    What what = What::Field;
    const RecordInfo *record = nullptr;
    Id id{};
    QString about{};                  ///< the record's name
    const FieldInfo *field = nullptr; ///< null for Deletion
    QByteArray element{};             ///< of a set: the code that is in for one, out for another
    std::optional<Value> before{};    ///< what all of them replaced, where there is such a value
    QList<ConflictHead> heads{};      ///< one's own first, then the newest
    QList<UnseenEdit> edits{};        ///< of a contested deletion
    QByteArray alike{};               ///< equal for the same field and the same sources
};

struct Conflicts {
    QList<Conflict> open{};
    qsizetype waiting = 0; ///< records that wait for a package which is missing: never asked
};
Result<Conflicts> conflicts(const Store &store);
/// How many questions wait for a decision, for the side list; where they are hundreds, how many
/// records, which is quick.
Result<qint64> conflictCount(const Store &store);
/// The open conflict of this field, or why there is none. `field`: a column, or "deleted".
Result<Conflict> conflictOf(const Store &store, const RecordInfo &record, const Id &id,
                            const QString &field);

/// Decides one conflict by this value, which may be a new one; an empty value empties the field.
Result<> decide(Store &store, const Conflict &conflict, const Value &value);
/// Decides it and every open conflict alike by what the source of that head wrote. Gives how many.
Result<qsizetype> decideAlike(Store &store, const Conflict &conflict, qsizetype head);
/// Keeps a contested record, or deletes it with all that is known of it now.
Result<> decideDeletion(Store &store, const Conflict &conflict, bool deleted);
/// Two firms under one id: the side of that head becomes a firm of its own, with what its author
/// recorded about it; the rest stays. Gives the new firm.
Result<Id> splitFirm(Store &store, const Conflict &conflict, qsizetype head);
