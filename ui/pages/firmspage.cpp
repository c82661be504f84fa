// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/firmspage.h"

#include "dialogs/erasedialog.h"
#include "pages/panel.h"
#include "store/firmrecords.h"
#include "style/widgets.h"
#include "work/repeatvisits.h"
#include "work/screening.h"

FirmsPage::FirmsPage(const Context &context)
    : ListPage(context, "firms", tr("Firms"), true)
{
    setEmpty(new EmptyState(QStringLiteral("firm"), tr("No firms yet"),
                            store().isOffice() ? tr("Import a firm list, and the firms stand here.")
                                               : tr("Register a firm while recording a visit.")));
}

QStringList FirmsPage::keys() const
{
    return {tr("↑↓ choose"), tr("Enter record a visit"), tr("Ctrl+F find")};
}

QString FirmsPage::fact(int rows) const { return tr("%n firm(s)", nullptr, rows); }

void FirmsPage::opened(const Id &id) { context().recordVisit(id); }

QWidget *FirmsPage::makePanel(const Id &id)
{
    auto *panel = new Panel;
    const Result<Firm> firm = store().get<Firm>(id);
    const Result<Wording> wording = Wording::make(store(), context().chinese);
    if (!firm || !wording) return panel;
    panel->addFirmName(firm->name);
    Button *visit = outlineButton(tr("Record visit"), QStringLiteral("plus"));
    connect(visit, &QPushButton::clicked, this, [this, id] { context().recordVisit(id); });
    QList<QWidget *> buttons{visit};
    const bool hasContact =
        !firm->phone.value.isEmpty() || !firm->contact.isEmpty() || !firm->legalPerson.isEmpty();
    if (hasContact && store().role() == Role::Lead) {
        Button *erase = linkButton(tr("Erase the contact"));
        connect(erase, &QPushButton::clicked, this, [this, id] {
            auto *dialog = new EraseDialog(store(), id, this);
            connect(dialog, &EraseDialog::erased, this, context().say);
            dialog->open();
        });
        buttons.append(erase);
    }
    panel->addButtons(buttons);
    if (const auto answers = answersToTell(store(), context().chinese)) {
        for (const AnswerToTell &a : *answers)
            if (a.firm == id)
                panel->column()->addWidget(
                    new Banner(Tone::Accent, tr("Tell the firm on the next visit"), a.words));
    }
    if (const auto repeats = repeatVisits(store())) {
        for (const RepeatVisit &r : *repeats)
            if (r.firm == id)
                panel->column()->addWidget(new Banner(Tone::Warn, tr("Visited by two workers"),
                                                      repeatWords(r, store().ambient().today())));
    }
    panel->addFields(recordInfo<Firm>(), &*firm, *wording,
                     {"code", "type", "stated_size", "town", "village", "address", "industry",
                      "legal_person", "contact", "phone", "founded_on", "employees", "revenue",
                      "tags", "grid_point"});
    const auto needs = recordsOfFirm<Need>(store(), id, " ORDER BY declared_on DESC");
    if (needs && !needs->isEmpty()) {
        panel->addRule();
        panel->addHeading(tr("Financing needs"), QString::number(needs->size()));
        for (const Need &n : *needs) {
            const auto &info = recordInfo<Need>();
            panel->addFact(
                wording->of(*info.field("amount"), info.field("amount")->read(&n)),
                QStringList{wording->of(*info.field("purpose"), info.field("purpose")->read(&n)),
                            wording->of(*info.field("outcome"), info.field("outcome")->read(&n))}
                    .join(' '));
        }
    }
    const auto referrals = recordsOfFirm<Referral>(store(), id, " ORDER BY referred_on DESC");
    if (referrals && !referrals->isEmpty()) {
        panel->addRule();
        panel->addHeading(tr("Referrals"), QString::number(referrals->size()));
        const auto &info = recordInfo<Referral>();
        for (const Referral &r : *referrals)
            panel->addFact(wording->of(*info.field("bank"), info.field("bank")->read(&r)),
                           wording->of(*info.field("state"), info.field("state")->read(&r)));
    }
    const auto visits = recordsOfFirm<Visit>(store(), id, " ORDER BY visited_on DESC LIMIT 8");
    if (visits && !visits->isEmpty()) {
        panel->addRule();
        panel->addHeading(tr("Visits"), QString::number(visits->size()));
        const auto &info = recordInfo<Visit>();
        for (const Visit &v : *visits)
            panel->addFact(
                wording->day(v.visitedOn),
                QStringList{
                    wording->of(*info.field("channel"), info.field("channel")->read(&v)),
                    wording->of(*info.field("operation"), info.field("operation")->read(&v)),
                    v.difficulties.value}
                    .join(' '));
    }
    panel->finish();
    return panel;
}
