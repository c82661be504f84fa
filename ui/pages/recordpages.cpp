// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/recordpages.h"

#include "pages/panel.h"
#include "style/widgets.h"
#include "work/screening.h"

static QString firmName(const Store &store, const Id &id)
{
    const Result<Firm> firm = store.get<Firm>(id);
    return firm ? firm->name : QString();
}

VisitsPage::VisitsPage(const Context &context)
    : ListPage(context, "visits", tr("Visits"))
{
    addFilter(tr("This month"), QStringLiteral("month"), false);
    addFilter(tr("With needs"), QStringLiteral("need"), false);
    addVillages();
    addTools();
    auto *empty = new EmptyState(QStringLiteral("visit"), tr("No visits yet"),
                                 tr("Record one, and it stands here and in the visit ledger."));
    Button *record = outlineButton(tr("Record visit"), QStringLiteral("plus"));
    connect(record, &QPushButton::clicked, this, [this] { this->context().recordVisit({}); });
    empty->setButton(record);
    setEmpty(empty);
}

QString VisitsPage::fact(int rows) const { return tr("%n visit(s)", nullptr, rows); }

QWidget *VisitsPage::makePanel(const Id &id)
{
    auto *panel = new Panel;
    const Result<Visit> visit = store().get<Visit>(id);
    const Result<Wording> wording = Wording::make(store(), context().chinese);
    if (!visit || !wording) return panel;
    panel->addFirmName(firmName(store(), visit->firm));
    Button *firm = linkButton(tr("Firm card"), QStringLiteral("firm"));
    connect(firm, &QPushButton::clicked, this, [this, f = visit->firm] { context().openFirm(f); });
    panel->addButtons({firm});
    panel->addFields(recordInfo<Visit>(), &*visit, *wording,
                     {"visited_on", "worker", "channel", "operation", "employees", "revenue",
                      "orders", "difficulties", "bank_staff", "remarks", "next_visit_on"});
    panel->finish();
    return panel;
}

NeedsPage::NeedsPage(const Context &context)
    : ListPage(context, "needs", tr("Financing needs"))
{
    addFilter(tr("Waiting for screening"), QStringLiteral("open"));
    addFilter(tr("To be referred"), QStringLiteral("refer"));
    addFilter(tr("To complete"), QStringLiteral("incomplete"));
    addVillages();
    addTools();
    setEmpty(
        new EmptyState(QStringLiteral("need"), tr("No needs yet"), tr("Record one in a visit.")));
}

QString NeedsPage::fact(int rows) const { return tr("%n need(s)", nullptr, rows); }

QWidget *NeedsPage::makePanel(const Id &id)
{
    auto *panel = new Panel;
    const Result<Need> need = store().get<Need>(id);
    const Result<Wording> wording = Wording::make(store(), context().chinese);
    if (!need || !wording) return panel;
    panel->addFirmName(firmName(store(), need->firm));
    Button *firm = linkButton(tr("Firm card"), QStringLiteral("firm"));
    connect(firm, &QPushButton::clicked, this, [this, f = need->firm] { context().openFirm(f); });
    panel->addButtons({firm});
    panel->addFields(recordInfo<Need>(), &*need, *wording,
                     {"amount", "purpose", "term_months", "max_rate", "guarantee", "collateral",
                      "wanted_by", "borrowing", "tags", "bank1", "bank2", "bank3", "declared_on",
                      "registered_by"});
    panel->addRule();
    panel->addHeading(tr("Five criteria"));
    panel->addFields(recordInfo<Need>(), &*need, *wording,
                     {"operating", "premises", "genuine", "credit", "lawful", "criteria_note"});
    if (need->outcome != Outcome::None) {
        panel->addRule();
        panel->addHeading(tr("Screening"));
        panel->addFields(recordInfo<Need>(), &*need, *wording,
                         {"outcome", "screening_note", "screened_by", "screened_on"});
    }
    panel->finish();
    return panel;
}

ReferralsPage::ReferralsPage(const Context &context)
    : ListPage(context, "referrals", tr("Referrals"))
{
    addFilter(tr("Open"), QStringLiteral("open"));
    addFilter(tr("To tell the firm"), QStringLiteral("told"));
    addVillages();
    addTools();
    setEmpty(new EmptyState(
        QStringLiteral("referral"), tr("No referrals yet"),
        tr("The office refers recommended needs to banks; their answers stand here.")));
}

QString ReferralsPage::fact(int rows) const { return tr("%n referral(s)", nullptr, rows); }

void ReferralsPage::addCourse(Panel &panel, const Referral &referral, const Wording &wording)
{
    const auto running = clocks::headline(
        clocks::evaluateAll(wording.settings().clockRules(), ClockDates::of(referral),
                            wording.settings().calendar(), wording.today()));
    // A clock that has ended is due no more: its day would read as one still to keep.
    if (running && running->state.due && running->state.light != clocks::Light::Grey) {
        const Tone tone = running->state.light == clocks::Light::Red     ? Tone::Err
                          : running->state.light == clocks::Light::Amber ? Tone::Warn
                                                                         : Tone::Accent;
        panel.column()->addWidget(
            new Banner(tone, clocks::label(running->rule.id),
                       clocks::why(running->rule, running->state, wording.today())));
        if (running->state.calendarUnknown)
            panel.column()->addWidget(new Banner(
                Tone::Warn, tr("%1 holidays are not published; Monday to Friday is used.")
                                .arg(running->state.unknownYear)));
    }
    panel.addHeading(tr("Course"));
    panel.addFields(recordInfo<Referral>(), &referral, wording,
                    {"referred_on", "accepted_on", "first_contact_on", "documents_complete_on",
                     "decided_on", "answered_on"});
}

QWidget *ReferralsPage::makePanel(const Id &id)
{
    auto *panel = new Panel;
    const Result<Referral> referral = store().get<Referral>(id);
    const Result<Wording> wording = Wording::make(store(), context().chinese);
    if (!referral || !wording) return panel;
    panel->addFirmName(firmName(store(), referral->firm));
    Button *firm = linkButton(tr("Firm card"), QStringLiteral("firm"));
    connect(firm, &QPushButton::clicked, this,
            [this, f = referral->firm] { context().openFirm(f); });
    panel->addButtons({firm});
    panel->addFields(recordInfo<Referral>(), &*referral, *wording, {"bank", "batch", "state"});
    addCourse(*panel, *referral, *wording);
    panel->addRule();
    panel->addHeading(tr("Answer"));
    if (!referral->answeredOn && !referral->decidedOn)
        panel->column()->addWidget(noteLabel(tr("The bank has not answered yet.")));
    panel->addFields(recordInfo<Referral>(), &*referral, *wording,
                     {"granted", "product", "guarantee", "rate", "term_months", "refusal_reason",
                      "refusal_note", "next_step", "told_on"});
    if (referral->answeredOn && !referral->toldOn) {
        Button *told = outlineButton(tr("The firm was told"), QStringLiteral("check"));
        connect(told, &QPushButton::clicked, this, [this, id] {
            if (fine(markTold(store(), id))) context().say(tr("Noted: the firm was told."));
        });
        panel->addButtons({told});
    }
    panel->finish();
    return panel;
}
