// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/reminders.h"

#include "reports/pdfout.h"
#include "rules/clock.h"
#include "rules/referralsteps.h"
#include "work/filename.h"
#include "work/serial.h"
#include "work/settings.h"
#include "work/visitlists.h"
#include "work/words.h"

#include <QDir>

namespace
{
const QString usualForm = QStringLiteral("督〔{year}〕{n}号");

/// Letters are Chinese in every language of the window.
QString stepWord(const QString &clock)
{
    static const QHash<QString, QString> words{{"accept", "接单"},
                                               {"contact", "首次联系企业"},
                                               {"feedback", "反馈进展"},
                                               {"decide", "作出授信决定"},
                                               {"alarm", "作出授信决定"}};
    return words.value(clock, clock);
}

QString stateWord(ReferralState state)
{
    switch (state) {
    case ReferralState::Accepted: return QStringLiteral("已接单");
    case ReferralState::Contacted: return QStringLiteral("已首次联系");
    case ReferralState::DocumentsComplete: return QStringLiteral("材料齐备");
    default: return QStringLiteral("未接单");
    }
}

QString longDay(QDate day) { return day.toString(QStringLiteral("yyyy年M月d日")); }

std::optional<RunningClock> overdueClock(const Settings &settings, const Referral &r, QDate today)
{
    const auto clock = settings.pressingClock(r, today);
    return clock && clock->state.light == clocks::Light::Red ? clock : std::nullopt;
}

/// The same for the same letter: bank, day, and what it is about.
Id letterId(const Reminder &reminder, QDate day)
{
    QStringList about;
    for (const OverdueReferral &o : reminder.rows)
        about.append(o.referral.id.text() + o.due.toString(Qt::ISODate) + o.step);
    about.sort();
    return Id::named(QStringLiteral("letter:%1:%2:%3")
                         .arg(reminder.bank.id.text(), day.toString(Qt::ISODate), about.join('+')));
}

/// Notes the letter and gives its number: the one that it was noted with, else the next one.
Result<QString> numberLetter(Writer &w, const Reminder &reminder)
{
    const Store &office = w.store();
    const QDate today = office.ambient().today();
    const Id id = letterId(reminder, today);
    if (const Result<Audit> noted = office.get<Audit>(id)) return noted->reason.value;
    TRY_ASSIGN(settings, Settings::read(office));
    const QString own = settings.text(QStringLiteral("letter_number_form"));
    TRY_ASSIGN(letters, office.find<Audit>("deed = 'letter'"));
    QStringList used;
    for (const Audit &a : letters) used.append(a.reason.value);
    Audit audit;
    audit.id = id;
    audit.at = office.ambient().nowMs();
    audit.person = office.person();
    audit.deed = QStringLiteral("letter");
    audit.subject = reminder.bank.id;
    audit.count = int(reminder.rows.size());
    audit.reason.value =
        serial::next(letterFormProblem(own).isEmpty() ? own : usualForm, today, used, 1);
    TRY(w.create(audit));
    return audit.reason.value;
}

SheetLayout layoutOf(const Store &office, const Reminder &reminder, const QString &number)
{
    using Kind = SheetColumn::Kind;
    const QDate today = office.ambient().today();
    SheetLayout layout;
    layout.sheetName = QStringLiteral("督办清单");
    layout.title = QStringLiteral("融资对接督办函");
    layout.notes = {
        number, visitlists::bankName(reminder.bank) + QStringLiteral("："),
        QStringLiteral(
            "　　截至 %1，我办推荐贵行的下列 %2 笔融资需求已超过办理时限。请贵行尽快办理，并在收到本函后"
            " 3 个工作日内将进展填入反馈表交回；确有困难的，请书面说明原因。")
            .arg(longDay(today))
            .arg(reminder.rows.size())};
    const std::pair<const char *, Kind> columns[] = {
        {"序号", Kind::Whole},      {"企业名称", Kind::Text}, {"需求金额(万元)", Kind::Wan},
        {"推荐日期", Kind::Date},   {"目前进展", Kind::Text}, {"超期事项", Kind::Text},
        {"时限到期日", Kind::Date}, {"超期天数", Kind::Whole}};
    for (const auto &[header, kind] : columns) {
        SheetColumn column;
        column.header = QString::fromUtf8(header);
        column.kind = kind;
        layout.columns.append(column);
    }
    layout.closing = {QStringLiteral("　　特此函告。")};
    layout.signatures = {QString(), office.founding().officeName + u'\n' + longDay(today)};
    layout.isPortrait = true;
    layout.createdAt = QDateTime(today, QTime(0, 0));
    return layout;
}

Result<> writeTo(const QString &path, const SheetLayout &layout, const Reminder &reminder)
{
    TRY_ASSIGN(out, createSheet(path, layout));
    int number = 0;
    for (const OverdueReferral &o : reminder.rows)
        TRY(out->row({Cell::ofNumber(++number), Cell::ofText(o.firmName),
                      o.amount ? wanCell(*o.amount) : Cell{},
                      Cell::ofDate(o.referral.referredOn.value_or(QDate())),
                      Cell::ofText(stateWord(o.referral.state)), Cell::ofText(o.step),
                      Cell::ofDate(o.due), Cell::ofNumber(o.days)}));
    return out->finish();
}

Result<> noteReminded(Store &office, const QList<Reminder> &all)
{
    const QDate today = office.ambient().today();
    return office.transact([&](Writer &w) -> Result<> {
        for (const Reminder &reminder : all)
            for (const OverdueReferral &o : reminder.rows) {
                TRY_ASSIGN(loaded, office.load<Referral>(o.referral.id));
                Referral reminded = loaded.record;
                reminded.remindedOn = today;
                TRY(w.update(reminded, loaded));
            }
        return ok();
    });
}
} // namespace

Result<QList<Reminder>> reminders(const Store &office, const Id &bank)
{
    TRY_ASSIGN(settings, Settings::read(office));
    const QDate today = office.ambient().today();
    TRY_ASSIGN(banks, office.find<Bank>("1 ORDER BY name, branch, id"));
    QList<Reminder> all;
    for (const Bank &b : banks) {
        if (!bank.isNull() && b.id != bank) continue;
        TRY_ASSIGN(referrals, office.find<Referral>("bank = ? AND closed_on IS NULL ORDER BY id",
                                                    {Value(b.id.bytes())}));
        Reminder reminder{b, {}};
        for (const Referral &r : referrals) {
            if (!isOpen(r.state)) continue;
            const auto clock = overdueClock(settings, r, today);
            if (!clock) continue;
            const Result<Firm> firm = office.get<Firm>(r.firm);
            const Result<Need> need = office.get<Need>(r.need);
            reminder.rows.append({r, firm ? firm->name : QString(),
                                  need ? need->amount : std::nullopt, stepWord(clock->rule.id),
                                  *clock->state.due, -clock->state.daysLeft});
        }
        std::stable_sort(reminder.rows.begin(), reminder.rows.end(),
                         [](const auto &x, const auto &y) { return x.days > y.days; });
        if (!reminder.rows.isEmpty()) all.append(reminder);
    }
    return all;
}

Result<QList<ReminderFile>> writeReminders(Store &office, const Id &bank, const QString &folder)
{
    if (!office.isOffice()) return Error{Work::tr("Only the office reminds banks.")};
    TRY_ASSIGN(all, reminders(office, bank));
    if (all.isEmpty()) return Error{Work::tr("Nothing is overdue, so no letter was written.")};
    QStringList numbers;
    TRY(office.transact([&](Writer &w) -> Result<> {
        for (const Reminder &reminder : all) {
            TRY_ASSIGN(number, numberLetter(w, reminder));
            numbers.append(number);
        }
        return ok();
    }));
    QList<ReminderFile> files;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const Reminder &reminder = all[i];
        const SheetLayout layout = layoutOf(office, reminder, numbers[i]);
        const QString name = visitlists::bankName(reminder.bank);
        const QString stem = QDir(folder).filePath(
            fileNameOf(QStringLiteral("督办函-%1-%2")
                           .arg(name, layout.createdAt.date().toString(Qt::ISODate))));
        ReminderFile file{name, stem + QStringLiteral(".pdf"), stem + QStringLiteral(".xlsx"),
                          numbers[i], int(reminder.rows.size())};
        TRY(writeTo(file.letter, layout, reminder));
        TRY(writeTo(file.sheet, layout, reminder));
        files.append(file);
    }
    TRY(noteReminded(office, all));
    return files;
}

QString letterFormProblem(const QString &form)
{
    if (serial::isForm(form)) return {};
    return Work::tr("The form of a letter's number needs {n} once, where the running number "
                    "stands.");
}
