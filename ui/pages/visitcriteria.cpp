// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/visitcriteria.h"

#include "style/metrics.h"
#include "style/widgets.h"
#include "work/settings.h"

#include <QCborArray>
#include <QLocale>
#include <QVBoxLayout>

namespace
{
constexpr int creditRow = 3;

std::array<Criterion Need::*, 5> members()
{
    return {&Need::operating, &Need::premises, &Need::genuine, &Need::credit, &Need::lawful};
}
} // namespace

VisitCriteria::VisitCriteria(const Store &store, bool mayJudgeCredit, QWidget *parent)
    : QWidget(parent)
    , m_title(new SectionTitle(tr("Five criteria")))
    , m_mayJudgeCredit(mayJudgeCredit)
{
    QStringList names{tr("① Compliant operation"), tr("② Fixed premises"), tr("③ Genuine need"),
                      tr("④ Good credit"), tr("⑤ Lawful loan purpose")};
    if (const Result<Settings> settings = Settings::read(store)) {
        names = settings->criteria(names, QLocale().language() == QLocale::Chinese);
        m_minMonths = settings->minMonthsInBusiness();
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics::gapSmall);
    column->addWidget(m_title);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        const bool fixed = i == creditRow && !mayJudgeCredit;
        row.verdict = new Segments(fixed ? QStringList{tr("To verify")}
                                         : QStringList{tr("Met"), tr("Not met"), tr("To verify")});
        row.verdict->setCompact(true);
        keepTight(row.verdict, fixed ? 16 : 6);
        row.verdict->setClearable(!fixed);
        row.verdict->setTone(fixed ? 0 : 2, Tone::Warn);
        row.verdict->setAccessibleName(names[qsizetype(i)].mid(2));
        if (fixed) {
            row.verdict->setCurrent(0);
            row.verdict->setFocusPolicy(Qt::NoFocus);
        } else {
            row.verdict->setTone(1, Tone::Err);
        }
        row.fact = textLabel({}, TextPx::caption, false, Token::Text2);
        row.fact->setIndent(18);
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        auto *label = textLabel(names[qsizetype(i)], TextPx::body);
        label->setBuddy(row.verdict);
        words->addWidget(label);
        words->addWidget(row.fact);
        row.fact->hide();
        auto *line = new QHBoxLayout;
        line->addLayout(words, 1);
        if (fixed)
            line->addWidget(textLabel(tr("by the bank"), TextPx::caption, false, Token::Text2));
        line->addWidget(row.verdict);
        column->addLayout(line);
        connect(row.verdict, &Segments::chosen, this, [this, i] {
            m_rows[i].touched = true;
            emit edited();
        });
    }
    setNeeds(0);
}

void VisitCriteria::clear()
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i].touched = false;
        if (i != creditRow || m_mayJudgeCredit) m_rows[i].verdict->setCurrent(-1);
    }
}

void VisitCriteria::fill(const Need &need)
{
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (i != creditRow || m_mayJudgeCredit) chooseIn(m_rows[i].verdict, need.*members()[i]);
}

void VisitCriteria::collect(Need &need) const
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (i == creditRow && !m_mayJudgeCredit) continue;
        if (m_rows[i].touched || need.id.isNull())
            need.*members()[i] = chosenIn<Criterion>(m_rows[i].verdict);
    }
}

void VisitCriteria::setFacts(const Firm &firm, Channel channel, QDate today)
{
    const auto say = [this](std::size_t row, const QString &text) {
        m_rows[row].fact->setText(text);
        m_rows[row].fact->setVisible(!text.isEmpty());
    };
    QString age;
    if (firm.foundedOn && firm.foundedOn->isValid() && *firm.foundedOn <= today) {
        const QDate from = *firm.foundedOn;
        int months = (today.year() - from.year()) * 12 + today.month() - from.month();
        if (today.day() < from.day()) --months;
        age = months < 12 ? tr("in business %1 m").arg(months)
                          : tr("in business %1 y %2 m").arg(months / 12).arg(months % 12);
        if (months < m_minMonths) age = tr("%1 (%2 months are asked)").arg(age).arg(m_minMonths);
    }
    say(0, age);
    say(1, channel == Channel::OnSite ? tr("visited on site") : QString());
    say(creditRow, tr("as the firm says"));
}

void VisitCriteria::setNeeds(int count)
{
    m_title->setFact(count < 2 ? tr("first judgment")
                               : tr("first judgment, for all %1 needs").arg(count));
}

QCborArray VisitCriteria::state() const
{
    QCborArray state;
    for (const Row &row : m_rows) state.append(QCborArray{row.verdict->current(), row.touched});
    return state;
}

void VisitCriteria::setState(const QCborArray &state)
{
    for (std::size_t i = 0; i < m_rows.size() && qsizetype(i) < state.size(); ++i) {
        const QCborArray row = state[qsizetype(i)].toArray();
        if (i != creditRow || m_mayJudgeCredit)
            m_rows[i].verdict->setCurrent(int(row[0].toInteger(-1)));
        m_rows[i].touched = row[1].toBool();
    }
}
