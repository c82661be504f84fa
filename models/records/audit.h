// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/codec.h"

/// Who did what with personal data, when and why (PIPL art. 51).
struct Audit {
    Id id{};
    qint64 at = 0; ///< milliseconds since 1970 UTC
    Id person{};
    QString deed{};             ///< code: shown, exported, printed, erased, setting_changed…
    Id subject{};               ///< the record concerned, if one
    std::optional<int> count{}; ///< rows concerned
    Text reason{};
    friend bool operator==(const Audit &, const Audit &) = default;
};

template <>
struct Describe<Audit> {
    static constexpr Kind kind = Kind::Audit;
    static constexpr auto name = "Audit", table = "audit";
    static constexpr auto label = QT_TRANSLATE_NOOP("Audit", "Audit entry");
    static constexpr RoleMask writers = everyone;
    static constexpr auto fields = std::tuple{
        Field{1, &Audit::at, "at", QT_TRANSLATE_NOOP("Audit", "When")}.required(),
        Field{2, &Audit::person, "person", QT_TRANSLATE_NOOP("Audit", "Who")}.to(Kind::Worker),
        Field{3, &Audit::deed, "deed", QT_TRANSLATE_NOOP("Audit", "Deed")}.required(),
        Field{4, &Audit::subject, "subject", QT_TRANSLATE_NOOP("Audit", "Concerning")}.hidden(),
        Field{5, &Audit::count, "row_count", QT_TRANSLATE_NOOP("Audit", "Rows")},
        Field{6, &Audit::reason, "reason", QT_TRANSLATE_NOOP("Audit", "Reason")}.freeText(),
    };
};
