// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/lists.h"

#include <QtGlobal>
#include <array>

namespace
{
constexpr std::array firmColumns{
    ShownColumn{QT_TRANSLATE_NOOP("List", "Firm"), ListCell::FirmName, 300, "name"},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Village"), ListCell::Text, 90, "village"},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Last visit"), ListCell::Day, 112, "last"},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Need, 10k CNY"), ListCell::Wan, 124, "need"},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Referral"), ListCell::Clock, 136, "", true, "referral"},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Code"), ListCell::Text, 176, "code", false},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Type"), ListCell::FirmType, 110, "type", false},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Town"), ListCell::Town, 110, "town", false},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Address"), ListCell::Text, 200, "address", false},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Industry"), ListCell::Text, 90, "industry", false},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Size as stated"), ListCell::Size, 110, "size", false},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Contact"), ListCell::Text, 100, "contact", false},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Phone"), ListCell::Phone, 120, "", false, "phone"},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Employees"), ListCell::Number, 100, "employees", false},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Revenue, 10k CNY"), ListCell::Wan, 140, "revenue",
                false},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Grid point"), ListCell::Text, 130, "grid", false},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Planned for"), ListCell::Day, 112, "planned", false},
};
constexpr std::array visitColumns{
    ShownColumn{QT_TRANSLATE_NOOP("List", "Day"), ListCell::Day, 112, "day"},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Firm"), ListCell::FirmName, 300, "name"},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Way"), ListCell::Channel, 90, "channel"},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Business"), ListCell::Operation, 90, "operation"},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Visited by"), ListCell::Text, 100, "worker"},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Need, 10k CNY"), ListCell::Wan, 124, "need"},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Village"), ListCell::Text, 90, "village", false},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Difficulties"), ListCell::Text, 200, "", false,
                "difficulties"},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Next visit"), ListCell::Day, 112, "next", false},
};
constexpr std::array needColumns{
    ShownColumn{QT_TRANSLATE_NOOP("List", "Firm"), ListCell::FirmName, 280, "name"},
    ShownColumn{QT_TRANSLATE_NOOP("List", "10k CNY"), ListCell::Wan, 84, "amount"},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Purpose"), ListCell::Dict, 92, "purpose"},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Months"), ListCell::Number, 64, "months"},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Criteria"), ListCell::Criteria, 108, "", true,
                "criteria"},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Declared"), ListCell::Day, 96, "declared"},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Outcome"), ListCell::Outcome, 116, "outcome"},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Village"), ListCell::Text, 90, "village", false},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Wanted by"), ListCell::Day, 104, "wanted", false},
};
constexpr std::array referralColumns{
    ShownColumn{QT_TRANSLATE_NOOP("List", "Deadline"), ListCell::Clock, 172, "referred"},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Firm"), ListCell::FirmName, 250, "name"},
    ShownColumn{QT_TRANSLATE_NOOP("List", "10k CNY"), ListCell::Wan, 88, "amount"},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Bank"), ListCell::Text, 110, "bank"},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Progress"), ListCell::State, 110, "state"},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Village"), ListCell::Text, 90, "village", false},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Batch"), ListCell::Text, 100, "batch", false},
};
constexpr std::array bankColumns{
    ShownColumn{QT_TRANSLATE_NOOP("List", "Bank"), ListCell::Text, 160, "name"},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Branch"), ListCell::Text, 140, "branch"},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Account manager"), ListCell::Text, 144, "manager"},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Open referrals"), ListCell::Number, 110},
};
constexpr std::array workerColumns{
    ShownColumn{QT_TRANSLATE_NOOP("List", "Worker"), ListCell::Text, 120, "name"},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Grid point"), ListCell::Text, 160, "grid"},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Firms"), ListCell::Number, 80},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Visits"), ListCell::Number, 80},
};
constexpr std::array gridColumns{
    ShownColumn{QT_TRANSLATE_NOOP("List", "Grid point"), ListCell::Text, 170, "name"},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Code"), ListCell::Text, 110, "code"},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Villages"), ListCell::Text, 180},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Workers"), ListCell::Text, 130},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Firms"), ListCell::Number, 80},
};

const std::array specs{
    ListSpec{"firms", Kind::Firm, firmColumns},
    ListSpec{"visits", Kind::Visit, visitColumns},
    ListSpec{"needs", Kind::Need, needColumns},
    ListSpec{"referrals", Kind::Referral, referralColumns},
    ListSpec{"banks", Kind::Bank, bankColumns},
    ListSpec{"workers", Kind::Worker, workerColumns},
    ListSpec{"grids", Kind::GridPoint, gridColumns},
};
} // namespace

const ListSpec &listSpec(const char *name)
{
    for (const ListSpec &s : specs)
        if (qstrcmp(s.name, name) == 0) return s;
    return specs.front();
}
