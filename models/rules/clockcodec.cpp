// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/clock.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <array>

namespace clocks
{
namespace
{
template <class E>
struct Code {
    E value;
    const char *code;
};
template <class E>
Code(E, const char *) -> Code<E>;

constexpr std::array starts = {
    Code{StartEvent::Referred, "referred"},
    Code{StartEvent::Accepted, "accepted"},
    Code{StartEvent::FirstContact, "first_contact"},
    Code{StartEvent::DocumentsComplete, "documents_complete"},
};
constexpr std::array stops = {
    Code{StopEvent::Accepted, "accepted"},
    Code{StopEvent::FirstContact, "first_contact"},
    Code{StopEvent::Answered, "answered"},
    Code{StopEvent::Decided, "decided"},
};
constexpr std::array units = {
    Code{Unit::CalendarDays, "calendar_days"},
    Code{Unit::WorkingDays, "working_days"},
    Code{Unit::Months, "months"},
};

template <class Table, class E>
QString codeOf(const Table &table, E value)
{
    for (const auto &row : table)
        if (row.value == value) return QLatin1String(row.code);
    return {};
}

/// False if the code is none of the table's.
template <class Table, class E>
bool read(const Table &table, const QJsonValue &code, E &value)
{
    for (const auto &row : table)
        if (code.toString() == QLatin1String(row.code)) {
            value = row.value;
            return true;
        }
    return false;
}

std::optional<ClockRule> ruleOf(const QJsonObject &json)
{
    ClockRule rule;
    rule.id = json["id"].toString();
    rule.length = json["length"].toInt(-1);
    rule.amberDays = json["amber_days"].toInt(5);
    const QString from = json["from"].toString();
    if (!from.isEmpty()) rule.from = QDate::fromString(from, Qt::ISODate);
    const bool fine = !rule.id.isEmpty() && rule.length >= 0 && rule.length <= 3660 &&
                      rule.amberDays >= 0 && (from.isEmpty() || rule.from.isValid()) &&
                      read(starts, json["start"], rule.start) &&
                      read(stops, json["stop"], rule.stop) && read(units, json["unit"], rule.unit);
    return fine ? std::optional(rule) : std::nullopt;
}
} // namespace

QString toText(const QList<ClockRule> &rules)
{
    QJsonArray array;
    for (const ClockRule &rule : rules) {
        QJsonObject json{{"id", rule.id},
                         {"start", codeOf(starts, rule.start)},
                         {"stop", codeOf(stops, rule.stop)},
                         {"length", rule.length},
                         {"unit", codeOf(units, rule.unit)},
                         {"amber_days", rule.amberDays}};
        if (rule.from.isValid()) json["from"] = rule.from.toString(Qt::ISODate);
        array += json;
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

Result<QList<ClockRule>> fromText(const QString &text)
{
    const auto document = QJsonDocument::fromJson(text.toUtf8());
    QList<ClockRule> rules;
    for (const QJsonValue value : document.array()) {
        const auto rule = ruleOf(value.toObject());
        if (!rule)
            return Error{QCoreApplication::translate(
                             "rules", "Clock %1 of the setting cannot be read, so the clocks stay "
                                      "as they were. Set it again.")
                             .arg(rules.size() + 1)};
        rules += *rule;
    }
    if (rules.isEmpty())
        return Error{QCoreApplication::translate(
            "rules", "The setting holds no clocks, so they stay as they were. Set them again.")};
    return rules;
}
} // namespace clocks
