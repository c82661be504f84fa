// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/putreader.h"

// Which role may write what (MERGE.md §3.1). Part of the format: a field's writers are set when the
// field is introduced and later only widened, so that every workbook agrees.

/// Why an entry is without effect until the lead releases it. Stored: never renumber.
enum class Denial : quint8 {
    None = 0,
    UnknownLine = 1, ///< the line's first entry or its key's enrolment is not held yet
    Role = 2,        ///< the author's role may not write this kind or field
    Shape = 3,       ///< a known field holds a value of the wrong type or over its bound
};

/// A constant of the entry and the role of its line.
Denial denialOf(const Entry &entry, Role role);
Denial denialOf(const PackedEntry &entry, Role role);

/// Who may write a field of a record, or delete it (deletedField): the one table of rights, used at
/// import and at save alike. Fields of a newer version are open to everyone: judged after the
/// upgrade.
RoleMask writersOf(const RecordInfo &record, quint16 field);

/// The reason in words.
QString denialWords(Denial denial);

/// Longest text and bytes that one field may hold.
inline constexpr qsizetype longestText = 20'000;
inline constexpr qsizetype longestBytes = 4'000'000;
