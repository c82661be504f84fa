// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/entry.h"
#include "store/store.h"

/// Who wrote a line: from the enrolment of its key, never from what an entry says of itself.
struct Author {
    Id person{};
    QString name{}; ///< empty where that person is not known here
    Role role = Role::None;
};
Result<Author> authorOf(const Store &store, LineId line);

/// The name a record goes by: of a firm, worker or bank its own, of others that of the firm they
/// belong to; empty where there is none.
QString nameOfRecord(const Store &store, Kind kind, const Id &id);
