// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/codec.h"

/// One rule that differs from place to place (DOMAIN.md: "setting"). Its id comes from its key.
struct Setting {
    Id id{};
    QString key{};
    Text value{};
    std::optional<QDate> from{}; ///< in force from this day
    friend bool operator==(const Setting &, const Setting &) = default;
};

template <>
struct Describe<Setting> {
    static constexpr Kind kind = Kind::Setting;
    static constexpr auto name = "Setting", table = "setting";
    static constexpr auto label = QT_TRANSLATE_NOOP("Setting", "Setting");
    static constexpr RoleMask writers = officeOnly;
    static constexpr auto fields = std::tuple{
        Field{1, &Setting::key, "key", QT_TRANSLATE_NOOP("Setting", "Key")}.required(),
        Field{2, &Setting::value, "value", QT_TRANSLATE_NOOP("Setting", "Value")},
        Field{3, &Setting::from, "from_day", QT_TRANSLATE_NOOP("Setting", "In force from")},
    };
};

/// A word of one of the office's dictionaries: refusal reasons, tags, purposes.
struct DictionaryEntry {
    Id id{};
    QString dictionary{};
    QString code{};
    QString zh{};
    QString en{};
    int position = 0;
    bool retired = false;
    friend bool operator==(const DictionaryEntry &, const DictionaryEntry &) = default;
};

template <>
struct Describe<DictionaryEntry> {
    static constexpr Kind kind = Kind::DictionaryEntry;
    static constexpr auto name = "DictionaryEntry", table = "dictionary_entry";
    static constexpr auto label = QT_TRANSLATE_NOOP("DictionaryEntry", "Dictionary entry");
    static constexpr RoleMask writers = officeOnly;
    static constexpr auto fields = std::tuple{
        Field{1, &DictionaryEntry::dictionary, "dictionary",
              QT_TRANSLATE_NOOP("DictionaryEntry", "Dictionary")}
            .required(),
        Field{2, &DictionaryEntry::code, "code", QT_TRANSLATE_NOOP("DictionaryEntry", "Code")}
            .required(),
        Field{3, &DictionaryEntry::zh, "zh", QT_TRANSLATE_NOOP("DictionaryEntry", "Chinese")},
        Field{4, &DictionaryEntry::en, "en", QT_TRANSLATE_NOOP("DictionaryEntry", "English")},
        Field{5, &DictionaryEntry::position, "position",
              QT_TRANSLATE_NOOP("DictionaryEntry", "Position")},
        Field{6, &DictionaryEntry::retired, "retired",
              QT_TRANSLATE_NOOP("DictionaryEntry", "No longer offered")},
    };
};

enum class DayKind : quint8 { None, Holiday, MakeupWorkday };
template <>
inline constexpr auto choicesOf<DayKind> = std::array{
    Choice{DayKind::None, "", ""},
    Choice{DayKind::Holiday, "holiday", QT_TRANSLATE_NOOP("DayKind", "Holiday")},
    Choice{DayKind::MakeupWorkday, "makeup_workday",
           QT_TRANSLATE_NOOP("DayKind", "Make-up working day")},
};
template <>
inline constexpr const char *choiceContext<DayKind> = "DayKind";

/// A day of the State Council's yearly notice. Its id comes from the day.
struct Holiday {
    Id id{};
    QDate day{};
    DayKind kind = DayKind::None;
    QString name{};
    friend bool operator==(const Holiday &, const Holiday &) = default;
};

template <>
struct Describe<Holiday> {
    static constexpr Kind kind = Kind::Holiday;
    static constexpr auto name = "Holiday", table = "holiday";
    static constexpr auto label = QT_TRANSLATE_NOOP("Holiday", "Holiday");
    static constexpr RoleMask writers = officeOnly;
    static constexpr auto fields = std::tuple{
        Field{1, &Holiday::day, "day", QT_TRANSLATE_NOOP("Holiday", "Day")}.required(),
        Field{2, &Holiday::kind, "kind", QT_TRANSLATE_NOOP("Holiday", "Kind of day")}.required(),
        Field{3, &Holiday::name, "name", QT_TRANSLATE_NOOP("Holiday", "Name")},
    };
};
