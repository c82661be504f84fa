// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/screeningpage.h"

#include "forms/fieldbox.h"
#include "forms/fields.h"
#include "pages/panel.h"
#include "rules/consent.h"
#include "store/firmrecords.h"
#include "style/delegates.h"
#include "style/metrics.h"
#include "style/segments.h"
#include "style/widgets.h"
#include "work/screening.h"
#include "work/settings.h"

ScreeningPage::ScreeningPage(const Context &context)
    : ListPage(context, "needs", tr("Screening"))
{
    setPanelWidth(460);
    addFilter(tr("Waiting for screening"), QStringLiteral("open"), true, true);
    addFilter(tr("To be referred"), QStringLiteral("refer"));
    // The panel beside it says what these two columns would; the names need their room.
    hideColumn(5);
    hideColumn(6);
    setEmpty(new EmptyState(QStringLiteral("screening"), tr("Nothing to screen"),
                            tr("Needs that workers declare come here with their packages.")));
}

QString ScreeningPage::fact(int rows) const { return tr("%n need(s)", nullptr, rows); }

QWidget *ScreeningPage::makePanel(const Id &id)
{
    auto *panel = new Panel;
    m_criteria.clear();
    m_note = nullptr;
    const Result<Need> need = store().get<Need>(id);
    const Result<Wording> wording = Wording::make(store(), context().chinese);
    if (!need || !wording) return panel;
    const Result<Firm> firm = store().get<Firm>(need->firm);
    panel->addFirmName(firm ? firm->name : QString());
    panel->addFields(recordInfo<Need>(), &*need, *wording,
                     {"amount", "purpose", "term_months", "max_rate", "guarantee", "wanted_by",
                      "registered_by", "outcome"});
    panel->addRule();
    addCriteria(*panel, *need);
    addDecision(*panel, *need);
    if (need->outcome == Outcome::Recommended) addReferral(*panel, *need);
    panel->finish();
    return panel;
}

void ScreeningPage::addCriteria(Panel &panel, const Need &need)
{
    QStringList names{tr("① Compliant continuing operation"), tr("② Fixed business premises"),
                      tr("③ Genuine financing need"), tr("④ Good credit standing"),
                      tr("⑤ Lawful loan purpose")};
    if (const Result<Settings> settings = Settings::read(store()))
        names = settings->criteria(names, context().chinese);
    const criteria::Verdicts verdicts = criteria::of(need);
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        auto *row = new QHBoxLayout;
        QLabel *label = textLabel(names[qsizetype(i)], TextPx::body);
        label->setWordWrap(true);
        row->addWidget(label, 1);
        auto *choice = new Segments;
        choice->setCells(
            {{tr("Met")}, {tr("Not met"), {}, Tone::Err}, {tr("To verify"), {}, Tone::Warn}});
        choice->setCompact(true);
        choice->setAccessibleName(names[qsizetype(i)]);
        label->setBuddy(choice);
        choice->setCurrent(int(verdicts[i]) - 1);
        row->addWidget(choice);
        panel.column()->addLayout(row);
        m_criteria.append(choice);
    }
}

void ScreeningPage::addDecision(Panel &panel, const Need &need)
{
    m_note = new LineField;
    m_note->setText(need.screeningNote.value);
    panel.column()->addWidget(new FieldBox(tr("Opinion"), m_note));
    Button *recommend = outlineButton(tr("Recommend"), QStringLiteral("referral"),
                                      QKeySequence(Qt::CTRL | Qt::Key_Return));
    Button *back = plainButton(tr("Return"), QStringLiteral("undo"));
    Button *coach = plainButton(tr("Coach"), QStringLiteral("coaching"));
    const std::array decisions{std::pair{recommend, Outcome::Recommended},
                               std::pair{back, Outcome::Returned},
                               std::pair{coach, Outcome::Coaching}};
    for (const auto &[button, outcome] : decisions)
        connect(button, &QPushButton::clicked, this,
                [this, id = need.id, outcome = outcome] { decide(id, outcome); });
    panel.addButtons({recommend, back, coach});
}

void ScreeningPage::decide(const Id &need, Outcome outcome)
{
    Screening s;
    for (std::size_t i = 0; i < s.verdicts.size(); ++i)
        s.verdicts[i] = Criterion(m_criteria[qsizetype(i)]->current() + 1);
    s.outcome = outcome;
    s.note = m_note->text().trimmed();
    if (outcome != Outcome::Recommended && s.note.isEmpty()) {
        fail(tr("Say why in the opinion: the worker reads it."));
        m_note->setFocus();
        return;
    }
    if (fine(::screen(store(), need, s))) context().say(tr("Recorded."));
}

void ScreeningPage::addReferral(Panel &panel, const Need &need)
{
    panel.addRule();
    panel.addHeading(tr("Refer to a bank"));
    const auto banks = store().find<Bank>("COALESCE(closed, 0) = 0 ORDER BY name");
    const auto consents = consentsOfFirm(store(), need.firm);
    if (!banks || !consents) return;
    auto *choice = new ChoiceCombo;
    choice->setAccessibleName(tr("Bank"));
    QStringList without;
    for (const Bank &b : *banks) {
        if (consent::given(*consents, need.firm, b.id))
            choice->addChoice(b.id.text(), QStringList{b.name, b.branch}.join(' ').trimmed());
        else if (b.id == need.bank1 || b.id == need.bank2 || b.id == need.bank3)
            without.append(b.name);
    }
    if (!without.isEmpty())
        panel.column()->addWidget(
            new Banner(Tone::Warn, tr("No consent for %1 yet").arg(without.join(tr(", "))),
                       tr("The worker asks for it on the next visit.")));
    if (choice->count() == 0) {
        panel.column()->addWidget(
            noteLabel(tr("The firm has agreed to no bank yet, so it cannot be referred.")));
        delete choice;
        return;
    }
    if (choice->code().isEmpty()) choice->setCurrentIndex(0);
    panel.column()->addWidget(new FieldBox(tr("Bank"), choice));
    Button *button = outlineButton(tr("Refer"), QStringLiteral("referral"));
    connect(button, &QPushButton::clicked, this, [this, id = need.id, choice] {
        if (fine(refer(store(), id, Id::fromText(choice->code())))) context().say(tr("Referred."));
    });
    panel.addButtons({button});
}
