// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/coaching.h"

static constexpr QChar separator = u'|';

Result<CoachingDefaults> CoachingDefaults::read(const Store &store)
{
    CoachingDefaults defaults;
    TRY_ASSIGN(settings, Settings::read(store));
    defaults.m_settings = std::move(settings);
    return defaults;
}

QString CoachingDefaults::encoded(const QString &department, const QString &measure, int days)
{
    return QStringList{department, measure, QString::number(days)}.join(separator);
}

Coaching CoachingDefaults::ticket(const QString &problem, const QString &more, QDate today) const
{
    Coaching ticket;
    ticket.problem.value = problem;
    ticket.state = CoachingState::Open;
    ticket.openedOn = today;
    const QStringList parts =
        m_settings.text(QStringLiteral("coaching.") + problem).split(separator);
    QStringList measures{parts.value(1).trimmed(), more.trimmed()};
    measures.removeAll(QString());
    measures.removeDuplicates();
    ticket.department = parts.value(0).trimmed();
    ticket.measure.value = measures.join(QStringLiteral("；"));
    if (const int days = parts.value(2).toInt(); days > 0) ticket.dueOn = today.addDays(days);
    return ticket;
}

QString CoachingDefaults::problemOf(const criteria::Verdicts &verdicts, const Firm &firm,
                                    QDate today) const
{
    static constexpr const char *problems[] = {"abnormal_list", "no_premises", "need_not_genuine",
                                               "credit_standing", "purpose_not_compliant"};
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        if (verdicts[i] != Criterion::NotMet) continue;
        const bool isYoung = i == 0 && firm.foundedOn &&
                             firm.foundedOn->addMonths(m_settings.minMonthsInBusiness()) > today;
        return isYoung ? QStringLiteral("too_short_in_business") : QLatin1String(problems[i]);
    }
    return {};
}
