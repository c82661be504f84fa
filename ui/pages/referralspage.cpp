// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/referralspage.h"

#include "dialogs/passworddialog.h"
#include "forms/recordform.h"
#include "pages/courseform.h"
#include "pages/panel.h"
#include "style/widgets.h"
#include "work/batches.h"
#include "work/reminders.h"
#include "work/screening.h"

#include <QFileDialog>

ReferralsPage::ReferralsPage(const Context &context)
    : ListPage(context, "referrals", tr("Referrals"))
{
    addFilter(tr("Open"), QStringLiteral("open"));
    addFilter(tr("To tell the firm"), QStringLiteral("told"));
    addVillages();
    addTools();
    addOfficeActions();
    setEmpty(new EmptyState(
        QStringLiteral("referral"), tr("No referrals yet"),
        tr("The office refers recommended needs to banks; their answers stand here.")));
}

void ReferralsPage::addOfficeActions()
{
    if (!store().isOffice()) return;
    Button *sheets = plainButton(tr("Answer sheets"), QStringLiteral("sheet"));
    connect(sheets, &QPushButton::clicked, this, &ReferralsPage::writeSheets);
    header()->addAction(sheets);
    Button *letters = plainButton(tr("Supervision letters"), QStringLiteral("letter"));
    connect(letters, &QPushButton::clicked, this, &ReferralsPage::writeLetters);
    header()->addAction(letters);
}

void ReferralsPage::writeLetters()
{
    const QString folder = QFileDialog::getExistingDirectory(
        this, tr("Folder for the letters, one for each bank with something overdue"));
    if (!folder.isEmpty()) writeLettersTo(folder);
}

void ReferralsPage::writeLettersTo(const QString &folder)
{
    longWork<QList<ReminderFile>>(
        tr("Writing the letters"), LongWork::Access::Write,
        [folder](Store &store, WorkControl &) { return writeReminders(store, {}, folder); },
        [this](const Result<QList<ReminderFile>> &letters) {
            if (fine(letters))
                context().say(tr("Written: %n letter(s), each with its sheet.", nullptr,
                                 int(letters->size())));
        });
}

void ReferralsPage::writeSheets()
{
    const QString folder = QFileDialog::getExistingDirectory(
        this, tr("Folder for the answer sheets, one for each bank and batch"));
    if (!folder.isEmpty()) askAndWriteTo(folder);
}

void ReferralsPage::askAndWriteTo(const QString &folder)
{
    auto *ask = new PasswordDialog(
        {tr("Answer sheets"), tr("Put each sheet into a zip file with a password?"),
         tr("Leave it empty for sheets without one. Tell the password to the banks by telephone, "
            "not in the same message. It is not kept here."),
         tr("Write the sheets"), true},
        window());
    connect(ask, &PasswordDialog::given, this,
            [this, folder](const QString &password) { writeSheetsTo(folder, password); });
    ask->open();
}

void ReferralsPage::writeSheetsTo(const QString &folder, const QString &password)
{
    longWork<QList<BatchSheet>>(
        tr("Writing the answer sheets"), LongWork::Access::Write,
        [folder, password](Store &store, WorkControl &) {
            return writeBatchSheets(store, {}, folder, password);
        },
        [this](const Result<QList<BatchSheet>> &sheets) {
            if (fine(sheets))
                context().say(tr("Written: %n answer sheet(s).", nullptr, int(sheets->size())));
        });
}

QString ReferralsPage::fact(int rows) const { return tr("%n referral(s)", nullptr, rows); }

void ReferralsPage::addCourse(Panel &panel, const Referral &referral, const Wording &wording)
{
    const auto running = wording.settings().pressingClock(referral, wording.today());
    // A clock that has ended is due no more: its day would read as one still to keep.
    if (running && running->state.due && running->state.light != clocks::Light::Grey) {
        const Tone tone = running->state.light == clocks::Light::Red     ? Tone::Err
                          : running->state.light == clocks::Light::Amber ? Tone::Warn
                                                                         : Tone::Accent;
        const bool isPaused = running->state.light == clocks::Light::Paused;
        panel.column()->addWidget(new Banner(
            tone, isPaused ? clocks::word(clocks::Light::Paused) : clocks::label(running->rule.id),
            isPaused ? referral.pauseReason
                     : clocks::why(running->rule, running->state, wording.today())));
        if (running->state.calendarUnknown)
            panel.column()->addWidget(new Banner(
                Tone::Warn, tr("%1 holidays are not published; Monday to Friday is used.")
                                .arg(running->state.unknownYear)));
    }
    panel.addHeading(tr("Course"));
    panel.addFields(recordInfo<Referral>(), &referral, wording,
                    {"referred_on", "accepted_on", "first_contact_on", "documents_complete_on",
                     "decided_on", "answered_on", "paused_on", "pause_reason", "resumed_on",
                     "reminded_on", "followed_up_on", "closed_on"});
}

void ReferralsPage::addAnswer(Panel &panel, const Referral &referral, const Wording &wording)
{
    panel.addHeading(tr("Answer"));
    if (!referral.answeredOn && !referral.decidedOn)
        panel.column()->addWidget(noteLabel(tr("The bank has not answered yet.")));
    panel.addFields(recordInfo<Referral>(), &referral, wording,
                    {"granted", "product", "guarantee", "rate", "term_months", "refusal_reason",
                     "refusal_note", "next_step", "told_on"});
    if (!referral.answeredOn || referral.toldOn) return;
    Button *told = outlineButton(tr("The firm was told"), QStringLiteral("check"));
    connect(told, &QPushButton::clicked, this, [this, id = referral.id] {
        if (fine(markTold(store(), id))) context().say(tr("Noted: the firm was told."));
    });
    panel.addButtons({told});
}

void ReferralsPage::addNext(Panel &panel, const Id &id)
{
    if (!store().isOffice()) return;
    const auto loaded = loadedOrNew<Referral>(id);
    if (!loaded || steps::next(loaded->record, steps::By::Office).isEmpty()) return;
    panel.addRule();
    panel.addHeading(tr("What happened"));
    auto *course = new CourseForm(store(), *loaded);
    connect(course, &CourseForm::changed, this, [this](RecordForm *form) { keepForm(form); });
    connect(course, &CourseForm::saved, this, formThen(tr("Saved: 1 step.")));
    keepForm(course->form());
    panel.column()->addWidget(course);
}

QWidget *ReferralsPage::makePanel(const Id &id)
{
    auto *panel = new Panel;
    const Result<Referral> referral = store().get<Referral>(id);
    const Result<Wording> wording = Wording::make(store(), context().chinese);
    if (!referral || !wording) return panel;
    const Result<Firm> firm = store().get<Firm>(referral->firm);
    panel->addFirmName(firm ? firm->name : QString());
    Button *card = linkButton(tr("Firm card"), QStringLiteral("firm"));
    connect(card, &QPushButton::clicked, this,
            [this, f = referral->firm] { context().openFirm(f); });
    panel->addButtons({card});
    panel->addFields(recordInfo<Referral>(), &*referral, *wording,
                     {"bank", "batch", "state", "beside_reason"});
    addCourse(*panel, *referral, *wording);
    panel->addRule();
    addAnswer(*panel, *referral, *wording);
    addNext(*panel, id);
    panel->finish();
    return panel;
}
