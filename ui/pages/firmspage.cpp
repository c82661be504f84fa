// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/firmspage.h"

#include "dialogs/erasedialog.h"
#include "forms/fields.h"
#include "pages/filedrop.h"
#include "pages/firmfiles.h"
#include "pages/recordedit.h"
#include "pages/referralclock.h"
#include "rules/mask.h"
#include "store/firmrecords.h"
#include "style/delegates.h"
#include "style/widgets.h"
#include "work/givencontacts.h"
#include "work/recordstatus.h"
#include "work/repeatvisits.h"
#include "work/screening.h"
#include "work/timeline.h"

#include <QKeyEvent>

FirmsPage::FirmsPage(const Context &context)
    : ListPage(context, "firms", tr("Firms"), true)
    , m_planDay(new DateEdit(store().ambient(), reading::Lean::Future))
{
    addFilter(tr("Has needs"), QStringLiteral("need"), false);
    addFilter(tr("Open referral"), QStringLiteral("referral"), false);
    addFilter(tr("Not visited in 90 days"), QStringLiteral("unvisited"), false);
    addVillages();
    addTools();
    m_planDay->setFixedWidth(150);
    m_planDay->setAccessibleName(tr("Day of the visits"));
    m_planDay->setValue(store().ambient().today().addDays(1));
    Button *plan = outlineButton(tr("Plan visits"), QStringLiteral("calendar"));
    connect(plan, &QPushButton::clicked, this, &FirmsPage::planTicked);
    addTicks({m_planDay, plan});
    Button *add = plainButton(tr("Register a firm"), QStringLiteral("plus"));
    connect(add, &QPushButton::clicked, this, &FirmsPage::beginRecord);
    header()->addAction(add);
    connect(new FileDrop(this), &FileDrop::given, this,
            [this](const QList<GivenFile> &files) { takeFiles(current(), files); });
    setEmpty(new EmptyState(QStringLiteral("firm"), tr("No firms yet"),
                            store().isOffice() ? tr("Import a firm list, and the firms stand here.")
                                               : tr("Register a firm, here or in a visit.")));
}

QStringList FirmsPage::keys() const
{
    return {tr("↑↓ choose"), tr("Enter record a visit"), tr("Space tick"), tr("F2 edit"),
            tr("Ctrl+F find")};
}

QString FirmsPage::fact(int rows) const { return tr("%n firm(s)", nullptr, rows); }

void FirmsPage::opened(const Id &id) { context().recordVisit(id); }

void FirmsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F2 && !current().isNull()) return edit(current());
    if (event->key() == Qt::Key_Escape) m_edited = {};
    ListPage::keyPressEvent(event);
}

void FirmsPage::planTicked()
{
    const auto day = m_planDay->value();
    if (!day) return fail(tr("Enter the day of the visits."));
    const auto firms = model()->ticked();
    if (!fine(firms) || !fine(planVisits(store(), *firms, *day))) return;
    model()->tickAll(false);
    context().sayUndoable(tr("Planned: %n visit(s).", nullptr, int(firms->size())));
}

// ---- the form ----

void FirmsPage::edit(const Id &id)
{
    // The form shows the phone in full.
    if (m_bared != id && !fine(noteShown(store(), id, {}))) return;
    m_edited = id;
    showPanel(id);
}

QWidget *FirmsPage::makeForm(const Id &id)
{
    auto *panel = new Panel;
    const auto firm = loadedOrNew<Firm>(id);
    Firm fresh;
    fresh.town = store().founding().town;
    fresh.gridPoint = store().founding().gridPoint;
    panel->addHeading(firm ? tr("Edit the firm") : tr("New firm"));
    QList<FormField> fields{{"name", true}, {"code"},          {"type"},         {"contact"},
                            {"phone"},      {"contact_title"}, {"legal_person"}, {"town"},
                            {"village"},    {"address", true}, {"industry"},     {"stated_size"},
                            {"employees"},  {"revenue"},       {"founded_on"},   {"capital"},
                            {"assets"},     {"liabilities"},   {"loans"},        {"loan_bank"},
                            {"planned_on"}, {"tags"}};
    if (store().isOffice()) fields.append({"grid_point", true});
    Button *drop = plainButton(tr("Close"));
    drop->setHint(QStringLiteral("Esc"));
    connect(drop, &QPushButton::clicked, this, [this] {
        m_edited = {};
        dropForm();
    });
    const auto then = formThen(firm ? tr("Saved: the firm's card.") : tr("Saved: 1 new firm."));
    RecordForm *form = addRecordForm<Firm>(*panel, store(), firm, fresh, fields,
                                           [this, then](const Result<Id> &saved) {
                                               if (saved) m_edited = {};
                                               then(saved);
                                           },
                                           {drop});
    keepForm(form);
    if (firm)
        QMetaObject::invokeMethod(
            form, [form] { form->focusFirst(); }, Qt::QueuedConnection);
    panel->finish();
    return panel;
}

// ---- the card ----

QWidget *FirmsPage::makePanel(const Id &id)
{
    if (m_edited != id) m_edited = {};
    if (m_bared != id) m_bared = {};
    const Result<Firm> firm = store().get<Firm>(id);
    if (m_edited == id || !firm) return makeForm(id);
    auto *panel = new Panel;
    const Result<Wording> wording = Wording::make(store(), context().chinese);
    if (!fine(wording)) return panel;
    addTop(*panel, *firm, *wording);
    addContact(*panel, *firm);
    panel->addFields(
        recordInfo<Firm>(), &*firm, *wording,
        {"legal_person", "founded_on", "employees", "revenue", "planned_on", "grid_point"});
    if (const auto answers = answersToTell(store(), context().chinese))
        for (const AnswerToTell &a : *answers)
            if (a.firm == id)
                panel->column()->addWidget(
                    new Banner(Tone::Accent, tr("Tell the firm on the next visit"), a.words));
    if (const auto repeats = repeatVisits(store()))
        for (const RepeatVisit &r : *repeats)
            if (r.firm == id)
                panel->column()->addWidget(new Banner(Tone::Warn, tr("Visited by two workers"),
                                                      repeatWords(r, store().ambient().today())));
    addReferrals(*panel, *firm, *wording);
    addGiven(*panel, *firm, *wording);
    addFiles(*panel, *firm, *wording);
    addTimeline(*panel, *firm, *wording);
    panel->finish();
    return panel;
}

void FirmsPage::addTop(Panel &panel, const Firm &firm, const Wording &wording)
{
    panel.addFirmName(firm.name);
    Button *visit = outlineButton(tr("Record visit"), QStringLiteral("plus"));
    connect(visit, &QPushButton::clicked, this,
            [this, id = firm.id] { context().recordVisit(id); });
    Button *mend = plainButton(tr("Edit"), QStringLiteral("edit"));
    mend->setHint(QStringLiteral("F2"));
    // Later: the button goes with the card.
    connect(mend, &QPushButton::clicked, this, [this, id = firm.id] {
        QMetaObject::invokeMethod(
            this, [this, id] { edit(id); }, Qt::QueuedConnection);
    });
    QList<QWidget *> buttons{visit, mend};
    const bool hasContact =
        !firm.phone.value.isEmpty() || !firm.contact.isEmpty() || !firm.legalPerson.isEmpty();
    if (hasContact && store().role() == Role::Lead) {
        Button *erase = linkButton(tr("Erase the contact"));
        connect(erase, &QPushButton::clicked, this, [this, id = firm.id] {
            auto *dialog = new EraseDialog(store(), id, this);
            connect(dialog, &EraseDialog::erased, this, context().say);
            dialog->open();
        });
        buttons.append(erase);
    }
    panel.addButtons(buttons);
    if (const auto step = stepOf(store(), firm.id); step && *step != RecordStep::None)
        panel.addFact(tr("Handed over"), stepWords(*step));
    panel.addFields(recordInfo<Firm>(), &firm, wording, {"code", "type"});
    if (const QString size = sizeWords(firm, wording); !size.isEmpty())
        panel.addFact(tr("Size"), size);
    panel.addFields(recordInfo<Firm>(), &firm, wording,
                    {"industry", "tags", "town", "village", "address"});
}

void FirmsPage::addContact(Panel &panel, const Firm &firm)
{
    if (!firm.contact.isEmpty() || !firm.contactTitle.isEmpty())
        panel.addFact(labelOf(recordInfo<Firm>(), *recordInfo<Firm>().field("contact")),
                      QStringList{firm.contact, firm.contactTitle}.join(' ').trimmed());
    if (firm.phone.value.isEmpty()) return;
    const bool bare = m_bared == firm.id;
    panel.addFact(labelOf(recordInfo<Firm>(), *recordInfo<Firm>().field("phone")),
                  bare ? firm.phone.value : mask::phone(firm.phone.value));
    if (bare) return;
    Button *show = linkButton(tr("Show"), QStringLiteral("eye"));
    show->setAccessibleDescription(tr("Showing is noted in the audit trail."));
    connect(show, &QPushButton::clicked, this, [this, id = firm.id] {
        m_bared = id;
        fine(noteShown(store(), id, {}));
    });
    panel.addButtons({show, noteLabel(tr("Showing is noted in the audit trail."))});
}

/// Which banks have the contact already: they keep it when the consent is withdrawn.
void FirmsPage::addGiven(Panel &panel, const Firm &firm, const Wording &wording)
{
    const auto given = givenContacts(store(), firm.id);
    if (!fine(given) || given->isEmpty()) return;
    panel.addRule();
    panel.addHeading(tr("Contact given to banks"), QString::number(given->size()));
    bool isWithdrawn = false;
    for (const GivenContact &g : *given) {
        panel.addEvent(g.isWithdrawn ? tr("%1: consent withdrawn since").arg(givenWords(g))
                                     : givenWords(g),
                       wording.day(g.day), g.isWithdrawn);
        isWithdrawn |= g.isWithdrawn;
    }
    if (isWithdrawn)
        panel.column()->addWidget(
            new Banner(Tone::Warn, tr("A bank holds this contact without consent"),
                       tr("Ask the bank to delete it: its sheets were written before the consent "
                          "was withdrawn.")));
}

void FirmsPage::addReferrals(Panel &panel, const Firm &firm, const Wording &wording)
{
    const auto referrals = recordsOfFirm<Referral>(store(), firm.id, " ORDER BY referred_on DESC");
    if (!referrals || referrals->isEmpty()) return;
    panel.addRule();
    panel.addHeading(tr("Referrals"), QString::number(referrals->size()));
    const RecordInfo &info = recordInfo<Referral>();
    for (const Referral &r : *referrals) {
        const ShownClock clock = shownClock(r, wording);
        panel.addLight(wording.of(*info.field("bank"), info.field("bank")->read(&r)),
                       wording.of(*info.field("state"), info.field("state")->read(&r)), clock.light,
                       clock.words);
    }
}

void FirmsPage::addFiles(Panel &panel, const Firm &firm, const Wording &wording)
{
    const auto files = attachments::ofFirm(store(), firm.id);
    if (!fine(files)) return;
    panel.addRule();
    auto *list = new FirmFiles(context(), *files, wording);
    panel.column()->addWidget(list);
    connect(list, &FirmFiles::addRequested, this,
            [this, id = firm.id] { takeFiles(id, FileDrop::ask(this)); });
    connect(list, &FirmFiles::failed, this, &FirmsPage::fail);
}

void FirmsPage::takeFiles(const Id &firm, const QList<GivenFile> &files)
{
    const auto limits = FileLimits::read(store());
    if (files.isEmpty() || firm.isNull() || !fine(limits)) return;
    longWork<ReadyFiles>(
        tr("Reading the files"), LongWork::Access::Read,
        [files, limits = *limits](Store &, WorkControl &control) -> Result<ReadyFiles> {
            return attachments::readyAll(files, limits, control);
        },
        [this, firm](const Result<ReadyFiles> &ready) {
            if (!fine(ready)) return;
            const auto count = int(ready->ready.size());
            if (count > 0 && !fine(attachments::attach(store(), firm, ready->ready))) return;
            if (count > 0) context().sayUndoable(tr("Added: %n file(s).", nullptr, count));
            fail(refusedWords(*ready));
        });
}

void FirmsPage::addTimeline(Panel &panel, const Firm &firm, const Wording &wording)
{
    const auto events = firmTimeline(store(), firm.id, wording);
    if (!fine(events)) return;
    panel.addRule();
    panel.addHeading(tr("What happened"), QString::number(events->size()));
    if (events->isEmpty()) panel.column()->addWidget(noteLabel(tr("Nothing yet.")));
    for (const FirmEvent &e : events->mid(0, 30))
        panel.addEvent(e.words, wording.day(e.day),
                       e.what == FirmEvent::What::Visit || e.what == FirmEvent::What::Answer);
}
