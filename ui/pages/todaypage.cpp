// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/todaypage.h"

#include "pages/panel.h"
#include "pages/twocolumns.h"
#include "rules/daterule.h"
#include "store/drafts.h"
#include "style/firmname.h"
#include "style/metrics.h"
#include "style/widgets.h"
#include "work/lists.h"

#include <QLocale>

TodayPage::TodayPage(const Context &context)
    : Page(context, tr("Today"))
    , m_reading(context.store)
{
}

void TodayPage::refresh()
{
    const QDate today = store().ambient().today();
    const QLocale locale(context().chinese ? QLocale::Chinese : QLocale::English);
    header()->setFact(locale.toString(today, context().chinese ? QStringLiteral("M月d日 dddd")
                                                               : QStringLiteral("d MMM, dddd")));
    const bool chinese = context().chinese;
    if (!isLarge(store())) return show(readToday(store(), chinese));
    if (!m_columns) {
        newColumns();
        m_left->addWidget(noteLabel(tr("Looking through the workbook for what today asks for.")));
        m_columns->finish();
    }
    m_reading.start<TodayFacts>([chinese](Store &store) { return readToday(store, chinese); },
                                [this](const Result<TodayFacts> &facts) { show(facts); });
}

void TodayPage::finishWork()
{
    m_reading.wait();
    Page::finishWork();
}

void TodayPage::newColumns()
{
    delete m_columns;
    m_columns = new TwoColumns(10, 9);
    m_left = m_columns->left();
    m_right = m_columns->right();
    body()->addWidget(m_columns, 1);
}

void TodayPage::show(const Result<TodayFacts> &facts)
{
    newColumns();
    if (fine(facts)) {
        addPlanned(facts->planned);
        addAnswers(facts->answers);
        addRepeats(facts->repeats);
        addIncomplete(facts->incomplete);
    }
    addDrafts();
    if (facts && !store().isOffice()) addHandover(facts->unexported);
    m_columns->finish();
    m_columns->show();
}

void TodayPage::addPlanned(const QList<PlannedVisit> &planned)
{
    m_left->addWidget(
        new SectionTitle(tr("Planned visits"), tr("%n firm(s)", nullptr, int(planned.size()))));
    if (planned.isEmpty()) {
        m_left->addWidget(noteLabel(tr(
            "Nothing is planned. Choose the next visit while recording one, and it stands here.")));
        Button *record = linkButton(tr("Record a visit"), QStringLiteral("plus"));
        connect(record, &QPushButton::clicked, this, [this] { context().recordVisit({}); });
        m_left->addWidget(record, 0, Qt::AlignLeft);
        return;
    }
    QString village;
    for (const PlannedVisit &p : planned) {
        if (p.village != village) {
            village = p.village;
            const auto here = std::count_if(planned.begin(), planned.end(),
                                            [&](const auto &o) { return o.village == village; });
            m_left->addSpacing(6);
            m_left->addWidget(new SectionTitle(village.isEmpty() ? tr("No village") : village,
                                               tr("%n firm(s)", nullptr, int(here))));
        }
        auto *line = new QHBoxLayout;
        auto *text = new QVBoxLayout;
        text->setSpacing(0);
        auto *name = new FirmNameLabel(TextPx::body);
        name->setName(firmname::split(p.name));
        text->addWidget(name);
        const QString last =
            p.lastVisit.isValid()
                ? tr("last visit %1")
                      .arg(daterule::relative(p.lastVisit, store().ambient().today()))
                : tr("first visit");
        text->addWidget(textLabel(QStringList{p.address, last}.join(QStringLiteral("　")),
                                  TextPx::caption, false, Token::Text2));
        line->addLayout(text, 1);
        Button *visit = outlineButton(tr("Record visit"));
        visit->setCompact(true);
        visit->setAccessibleDescription(p.name);
        connect(visit, &QPushButton::clicked, this,
                [this, id = p.firm] { context().recordVisit(id); });
        line->addWidget(visit);
        m_left->addLayout(line);
        m_left->addWidget(ruleLine());
    }
}

void TodayPage::addAnswers(const QList<AnswerToTell> &answers)
{
    m_right->addWidget(new SectionTitle(tr("Answers for firms"), QString::number(answers.size())));
    if (answers.isEmpty()) m_right->addWidget(noteLabel(tr("No answer is waiting to be told.")));
    for (const AnswerToTell &a : answers) {
        auto *banner = new Banner(a.good ? Tone::Ok : Tone::Warn, a.firmName, a.words);
        banner->setAction(tr("Firm card"));
        connect(banner, &Banner::activated, this, [this, id = a.firm] { context().openFirm(id); });
        m_right->addWidget(banner);
    }
}

/// So that two workers do not ask one firm the same questions.
void TodayPage::addRepeats(const QList<RepeatVisit> &repeats)
{
    if (repeats.isEmpty()) return;
    m_right->addWidget(ruleLine());
    m_right->addWidget(
        new SectionTitle(tr("Visited by two workers"), QString::number(repeats.size())));
    for (const RepeatVisit &r : repeats.mid(0, 6)) {
        auto *banner = new Banner(Tone::Warn, r.name, repeatWords(r, store().ambient().today()));
        banner->setAction(tr("Firm card"));
        connect(banner, &Banner::activated, this, [this, id = r.firm] { context().openFirm(id); });
        m_right->addWidget(banner);
    }
}

void TodayPage::addIncomplete(const QList<IncompleteNeed> &needs)
{
    if (needs.isEmpty()) return;
    m_right->addWidget(ruleLine());
    m_right->addWidget(new SectionTitle(tr("Needs to complete"), QString::number(needs.size())));
    for (const IncompleteNeed &n : needs) {
        auto *line = new QHBoxLayout;
        line->setSpacing(Metrics::gapWide);
        auto *name = new FirmNameLabel(TextPx::body);
        name->setName(firmname::split(n.firm));
        line->addWidget(name, 2);
        QLabel *why = textLabel(
            n.returned ? n.note : tr("lacks %1").arg(n.missing.join(QStringLiteral(", "))),
            TextPx::body, false, Token::Text2);
        why->setWordWrap(true);
        line->addWidget(why, 3);
        Button *open = linkButton(tr("Complete"));
        open->setAccessibleDescription(n.firm);
        connect(open, &QPushButton::clicked, this,
                [this, n] { context().open(QStringLiteral("needs"), n.need); });
        line->addWidget(open);
        m_right->addLayout(line);
    }
}

void TodayPage::addDrafts()
{
    const Result<QList<Draft>> drafts = drafts::list(store());
    if (!fine(drafts) || drafts->isEmpty()) return;
    m_right->addWidget(ruleLine());
    m_right->addWidget(new SectionTitle(tr("Drafts"), QString::number(drafts->size())));
    for (const Draft &d : *drafts) {
        auto *line = new QHBoxLayout;
        line->addWidget(textLabel(d.title, TextPx::body), 1);
        Button *resume = linkButton(tr("Continue"));
        resume->setAccessibleDescription(d.title);
        connect(resume, &QPushButton::clicked, this,
                [this, id = d.id] { context().resumeDraft(id); });
        line->addWidget(resume);
        m_right->addLayout(line);
    }
}

void TodayPage::addHandover(qint64 waiting)
{
    m_right->addWidget(ruleLine());
    m_right->addWidget(new SectionTitle(tr("For the office")));
    auto *line = new QHBoxLayout;
    line->addWidget(textLabel(tr("%n entries not exported", nullptr, int(waiting)), TextPx::body),
                    1);
    Button *go = linkButton(tr("Export"));
    connect(go, &QPushButton::clicked, this, [this] { context().goTo(QStringLiteral("sync")); });
    line->addWidget(go);
    m_right->addLayout(line);
}
