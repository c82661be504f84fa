// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/settings.h"

Result<Settings> Settings::read(const Store &store)
{
    return readOn(store, store.ambient().today());
}

Result<Settings> Settings::readOn(const Store &store, QDate today)
{
    Settings s;
    TRY_ASSIGN(settings, store.find<Setting>("1"));
    QHash<QString, QDate> from;
    for (const Setting &x : settings) {
        const QDate since = x.from.value_or(QDate(1900, 1, 1));
        // Of several in force, the one that came into force last.
        if (since > today || (from.contains(x.key) && from[x.key] > since)) continue;
        from.insert(x.key, since);
        s.m_values.insert(x.key, x.value.value);
    }
    TRY_ASSIGN(entries, store.find<DictionaryEntry>("1"));
    s.m_dictionary = entries;
    std::sort(s.m_dictionary.begin(), s.m_dictionary.end(), [](const auto &a, const auto &b) {
        return std::tuple(a.dictionary, a.position, a.code) <
               std::tuple(b.dictionary, b.position, b.code);
    });
    TRY_ASSIGN(days, store.find<Holiday>("1"));
    for (const Holiday &d : days) s.m_calendar.set(d);
    s.m_clocks = clocks::defaultRules();
    if (const QString rules = s.text(QStringLiteral("clock_rules")); !rules.isEmpty()) {
        TRY_ASSIGN(own, clocks::fromText(rules));
        s.m_clocks = own;
    }
    return s;
}

QString Settings::text(const QString &key, const QString &otherwise) const
{
    return m_values.value(key, otherwise);
}

int Settings::number(const QString &key, int otherwise) const
{
    bool fine = false;
    const int n = m_values.value(key).toInt(&fine);
    return fine ? n : otherwise;
}

Rate Settings::rate(const QString &key, double otherwise) const
{
    bool fine = false;
    const double percent = m_values.value(key).toDouble(&fine);
    return Rate::percent(fine ? percent : otherwise);
}

QString Settings::ownCriterion(int at, bool chinese) const
{
    static constexpr std::pair<const char *, const char *> founded[] = {
        {"criterion_operating", "合规持续经营"},
        {"criterion_premises", "固定经营场所"},
        {"criterion_genuine", "真实融资需求"},
        {"criterion_credit", "信用状况良好"},
        {"criterion_lawful", "贷款用途依法合规"}};
    if (at < 0 || at >= int(std::size(founded))) return {};
    const QString words = text(QLatin1String(founded[at].first)).trimmed();
    return chinese || words != QString::fromUtf8(founded[at].second) ? words : QString();
}

QStringList Settings::criteria(const QStringList &names, bool chinese) const
{
    QStringList words = names;
    for (int i = 0; i < words.size(); ++i)
        if (const QString own = ownCriterion(i, chinese); !own.isEmpty())
            words[i] = words[i].first(std::min(qsizetype(2), words[i].size())) + own;
    return words;
}

QList<DictionaryEntry> Settings::dictionary(const QString &name) const
{
    QList<DictionaryEntry> entries;
    for (const DictionaryEntry &e : m_dictionary)
        if (e.dictionary == name && !e.retired) entries.append(e);
    return entries;
}

QString Settings::word(const QString &dictionary, const QString &code, bool chinese) const
{
    for (const DictionaryEntry &e : m_dictionary)
        if (e.dictionary == dictionary && e.code == code)
            return chinese || e.en.isEmpty() ? e.zh : e.en;
    return code;
}

std::optional<RunningClock> Settings::pressingClock(const Referral &referral, QDate today) const
{
    return clocks::headline(
        clocks::evaluateAll(m_clocks, ClockDates::of(referral), m_calendar, today));
}
