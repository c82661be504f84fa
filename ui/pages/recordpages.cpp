// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/recordpages.h"

#include "pages/panel.h"
#include "style/widgets.h"

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
