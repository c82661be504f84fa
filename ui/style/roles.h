// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#if __has_include("rules/firmname.h")
#include "rules/firmname.h"
#endif
#include "style/light.h"

#include <QList>
#include <QMetaType>
#include <QString>

/// What a model tells CellDelegate beyond Qt's own roles. Qt::DisplayRole stays the whole text:
/// it is what is copied, found by letters, and read aloud.
namespace Roles
{
enum {
    Kind = Qt::UserRole + 64, ///< CellKind as int; text where it is missing
    Name,                     ///< NameParts, for CellKind::FirmName
    Hits,                     ///< QList<Span> in the display text: found letters, underlined
    Unit,                     ///< QString after a number, dim
    Light,                    ///< Light as int, for CellKind::Light
    Second,                   ///< QString, the small line of a two-line cell
    SecondHits,               ///< QList<Span> in the second line, underlined
    SecondTone,               ///< Tone as int, for the second line's last part (SecondNote)
    SecondNote,               ///< QString after the second line, bold in SecondTone
    Criteria,                 ///< QList<int> of Criterion, for CellKind::Criteria
    Steps,                    ///< steps done, out of StepsOf, for CellKind::Steps
    StepsOf,                  ///< how many steps there are; 5 where missing
    Icon,                     ///< QString: an icon before the text
    IconTone,                 ///< Tone as int of that icon (and of the text, if TintText)
    TintText,                 ///< bool: the text takes the icon's tone too
    Dim,                      ///< bool: the text is of less weight (none yet, not visited)
    Strong,                   ///< bool: bold
    Group,                    ///< bool: this row is a header over those below
    GroupFact,                ///< QString, dim after the group's name ("34 rows")
    GroupLights,              ///< QList<LightCount>: lights with counts in a group header
    GroupOpen,                ///< bool: an arrow shows whether the group's rows are shown
};
} // namespace Roles

enum class CellKind { Text, FirmName, Number, Light, TwoLines, Criteria, Steps, Check, Group };

#if !__has_include("rules/firmname.h")
struct NameParts {
    QString dimHead;
    QString core;
    QString dimTail;
};
#endif
Q_DECLARE_METATYPE(NameParts)

/// A run of characters.
struct Span {
    int from = 0;
    int count = 0;
};
Q_DECLARE_METATYPE(Span)
Q_DECLARE_METATYPE(QList<Span>)

struct LightCount {
    Light light = Light::None;
    int count = 0;
};
Q_DECLARE_METATYPE(LightCount)
Q_DECLARE_METATYPE(QList<LightCount>)
