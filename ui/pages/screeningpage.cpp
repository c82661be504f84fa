// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/screeningpage.h"

#include "forms/fieldbox.h"
#include "forms/fields.h"
#include "pages/batchform.h"
#include "pages/panel.h"
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
    Button *recommend = plainButton(tr("Recommend"), QStringLiteral("check"));
    connect(recommend, &QPushButton::clicked, this, &ScreeningPage::recommendTicked);
    Button *batch = outlineButton(tr("Make a batch"), QStringLiteral("referral"));
    connect(batch, &QPushButton::clicked, this, [this] {
        m_batchBeside = current();
        showPanel(current());
    });
    addTicks({recommend, batch});
    setEmpty(new EmptyState(QStringLiteral("screening"), tr("Nothing to screen"),
                            tr("Needs that workers declare come here with their packages.")));
}

QString ScreeningPage::fact(int rows) const { return tr("%n need(s)", nullptr, rows); }

QWidget *ScreeningPage::makePanel(const Id &id)
{
    // The batch stays over a refresh, until another row is chosen or nothing is ticked any more.
    if (id == m_batchBeside && model()->tickedCount() > 0) return makeBatchPanel();
    m_batchBeside = {};
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
    const auto proposals = proposeBatch(store(), {need.id});
    const auto lead = leadBank(store(), need.id);
    if (!fine(proposals) || !fine(lead)) return;
    const BatchProposal &proposal = proposals->first();
    if (!proposal.without.isEmpty())
        panel.column()->addWidget(
            new Banner(Tone::Warn, tr("No consent for %1 yet").arg(proposal.without.join(tr(", "))),
                       tr("The worker asks for it on the next visit.")));
    if (proposal.banks.isEmpty()) {
        panel.column()->addWidget(
            noteLabel(tr("The firm has agreed to no bank yet, so it cannot be referred.")));
        return;
    }
    ChoiceCombo *choice = bankChoice(proposal);
    panel.column()->addWidget(new FieldBox(tr("Bank"), choice));
    LineField *reason = nullptr;
    if (lead->has_value()) {
        panel.column()->addWidget(new Banner(
            Tone::Warn, tr("%1 has this need in hand as its lead bank.").arg((*lead)->name),
            tr("A second bank may make it a multiple loan; it takes a reason.")));
        reason = new LineField;
        panel.column()->addWidget(new FieldBox(tr("Why a second bank"), reason));
    }
    Button *button = outlineButton(tr("Refer"), QStringLiteral("referral"));
    connect(button, &QPushButton::clicked, this, [this, id = need.id, choice, reason] {
        refer(id, Id::fromText(choice->code()), reason ? reason->text() : QString());
    });
    panel.addButtons({button});
}

void ScreeningPage::refer(const Id &need, const Id &bank, const QString &besideReason)
{
    if (fine(::refer(store(), need, bank, {}, besideReason)))
        context().sayUndoable(tr("Referred."));
}

// ---- several at once ----

void ScreeningPage::recommendTicked()
{
    const auto needs = model()->ticked();
    if (!fine(needs)) return;
    const auto done = recommendPlain(store(), *needs);
    if (!fine(done)) return;
    model()->tickAll(false);
    context().sayUndoable(tr("Recommended: %n need(s).", nullptr, int(done->recommended.size())));
    if (!done->left.isEmpty())
        fail(tr("%n need(s) left alone: a criterion is open or not met, or they were decided "
                "before. Look at them one by one.",
                nullptr, int(done->left.size())));
}

QWidget *ScreeningPage::makeBatchPanel()
{
    auto *panel = new Panel;
    const auto needs = model()->ticked();
    const auto number = nextBatchNumber(store());
    if (!fine(needs) || !fine(number)) return panel;
    const auto proposals = proposeBatch(store(), *needs);
    if (!fine(proposals)) return panel;
    panel->addHeading(tr("New batch"), *number);
    auto *form = new BatchForm(*proposals);
    connect(form, &BatchForm::wanted, this, [this, form] { makeBatch(form->lines()); });
    panel->column()->addWidget(form);
    panel->finish();
    return panel;
}

void ScreeningPage::makeBatch(const QList<BatchLine> &lines)
{
    const auto made = ::makeBatch(store(), lines);
    if (!fine(made)) return;
    m_batchBeside = {};
    model()->tickAll(false);
    context().sayUndoable(
        tr("Batch %1: %n referral(s).", nullptr, int(made->referrals.size())).arg(made->number));
}
