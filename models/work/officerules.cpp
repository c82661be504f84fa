// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/officerules.h"

#include "rules/calendar.h"
#include "rules/csv.h"
#include "sheets/textdecoder.h"
#include "work/settings.h"
#include "work/words.h"

#include <QFile>
#include <algorithm>

namespace
{

constexpr qint64 largestTable = 1 << 20;

/// The record that is in force today for a key; a new one where there is none.
Result<Setting> inForce(const Store &office, const QString &key)
{
    TRY_ASSIGN(all, office.find<Setting>("key = ?", {Value(key)}));
    Setting best;
    best.id = Id::named("setting:" + key);
    best.key = key;
    QDate since;
    for (const Setting &s : all) {
        const QDate from = s.from.value_or(QDate(1900, 1, 1));
        if (from > office.ambient().today() || (since.isValid() && since > from)) continue;
        since = from;
        best = s;
    }
    return best;
}

Result<> setRule(Writer &w, const QString &key, const QString &value)
{
    TRY_ASSIGN(now, inForce(w.store(), key));
    if (now.value.value == value) return ok();
    if (!w.store().exists(Kind::Setting, now.id)) {
        now.value.value = value;
        return w.create(now);
    }
    TRY_ASSIGN(loaded, w.store().load<Setting>(now.id));
    Setting changed = loaded.record;
    changed.value.value = value;
    return w.update(changed, loaded);
}

Result<QString> textOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestTable)
        return Error{Work::tr("This file cannot be read as a table of holidays. Choose a CSV file "
                              "with date, kind and name.")};
    TRY_ASSIGN(encoding, TextDecoder::detect(file));
    QString text;
    TextDecoder(encoding).decode(file.readAll(), true, text);
    return text;
}

/// The days of a table; WorkCalendar has read the same text and found it right.
QList<Holiday> daysOf(const QString &text)
{
    QList<Holiday> days;
    for (const QStringList &row : csv::rows(text)) {
        Holiday h;
        h.day = QDate::fromString(row.value(0).trimmed(), Qt::ISODate);
        if (!h.day.isValid() || row.size() < 3) continue;
        h.id = Id::named("holiday:" + h.day.toString(Qt::ISODate));
        CodecOf<DayKind>::decode(Value(row[1].trimmed()), h.kind);
        h.name = row[2].trimmed();
        days.append(h);
    }
    return days;
}

Result<> putDay(Writer &w, const Holiday &day, HolidaysRead &read)
{
    if (!w.store().exists(Kind::Holiday, day.id)) {
        ++read.added;
        return w.create(day);
    }
    TRY_ASSIGN(loaded, w.store().load<Holiday>(day.id));
    if (loaded.record == day) return ok();
    ++(day.kind == DayKind::None ? read.removed : read.changed);
    return w.update(day, loaded);
}

} // namespace

Result<> setRules(Store &office, const QList<std::pair<QString, QString>> &rules)
{
    return office.transact([&](Writer &w) -> Result<> {
        for (const auto &[key, value] : rules) TRY(setRule(w, key, value));
        return ok();
    });
}

Result<> setNotice(Store &office, const QString &text)
{
    TRY_ASSIGN(settings, Settings::read(office));
    if (settings.text(QStringLiteral("consent_notice")) == text) return ok();
    const int version = settings.number(QStringLiteral("consent_notice_version"), 1);
    return setRules(office,
                    {{QStringLiteral("consent_notice"), text},
                     {QStringLiteral("consent_notice_version"), QString::number(version + 1)}});
}

Result<> addWord(Store &office, const QString &dictionary, const QString &zh, const QString &en)
{
    if (zh.trimmed().isEmpty()) return Error{Work::tr("Type the new word in Chinese.")};
    TRY_ASSIGN(words, office.find<DictionaryEntry>("dictionary = ?", {Value(dictionary)}));
    DictionaryEntry word;
    for (const DictionaryEntry &w : words) {
        if (w.zh == zh.trimmed())
            return Error{w.retired ? Work::tr("This word is there, but no longer offered. Offer it "
                                              "again.")
                                   : Work::tr("This word is there already.")};
        word.position = std::max(word.position, w.position);
    }
    word.id = Id::make(office.ambient());
    word.dictionary = dictionary;
    word.code = QStringLiteral("own_") + word.id.text().right(8);
    word.zh = zh.trimmed();
    word.en = en.trimmed();
    ++word.position;
    return office.transact([&](Writer &w) { return w.create(word); });
}

Result<> retireWord(Store &office, const Id &id, bool retired)
{
    TRY_ASSIGN(loaded, office.load<DictionaryEntry>(id));
    DictionaryEntry word = loaded.record;
    word.retired = retired;
    return office.transact([&](Writer &w) { return w.update(word, loaded); });
}

Result<HolidaysRead> importHolidays(Store &office, const QString &path)
{
    TRY_ASSIGN(text, textOf(path));
    TRY_ASSIGN(calendar, WorkCalendar::fromCsv(text));
    QList<Holiday> days = daysOf(text);
    HolidaysRead read;
    for (const Holiday &day : days)
        if (calendar.known(day.day.year()) && !read.years.contains(day.day.year()))
            read.years.append(day.day.year());
    if (read.years.isEmpty())
        return Error{
            Work::tr("No whole year is in this table: its National Day is missing. Nothing "
                     "was changed.")};
    TRY_ASSIGN(before, Settings::read(office));
    TRY_ASSIGN(held, office.find<Holiday>("1"));
    for (Holiday day : held) {
        const bool named =
            std::any_of(days.begin(), days.end(), [&](const Holiday &d) { return d.id == day.id; });
        if (named || day.kind == DayKind::None || !read.years.contains(day.day.year())) continue;
        day.kind = DayKind::None;
        days.append(day);
    }
    TRY(office.transact([&](Writer &w) -> Result<> {
        for (const Holiday &day : days) TRY(putDay(w, day, read));
        return ok();
    }));
    TRY_ASSIGN(after, Settings::read(office));
    TRY_ASSIGN(moved, movedDues(office, before.calendar(), after.calendar()));
    read.moved = moved;
    return read;
}
