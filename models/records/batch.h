// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/codec.h"

/// A numbered batch (批次) of the recommendation list (推荐清单).
struct Batch {
    Id id{};
    QString number{}; ///< year-month-running number, such as 2026-11-03
    QDate madeOn{};
    Text note{};
    friend bool operator==(const Batch &, const Batch &) = default;
};

template <>
struct Describe<Batch> {
    static constexpr Kind kind = Kind::Batch;
    static constexpr auto name = "Batch", table = "batch";
    static constexpr auto label = QT_TRANSLATE_NOOP("Batch", "Batch");
    static constexpr RoleMask writers = officeOnly;
    static constexpr auto fields = std::tuple{
        Field{1, &Batch::number, "number", QT_TRANSLATE_NOOP("Batch", "Batch number")}.required(),
        Field{2, &Batch::madeOn, "made_on", QT_TRANSLATE_NOOP("Batch", "Made on")}.required(),
        Field{3, &Batch::note, "note", QT_TRANSLATE_NOOP("Batch", "Note")}.freeText(),
    };
};
