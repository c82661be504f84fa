// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/courseform.h"

#include "forms/fieldbox.h"
#include "forms/fields.h"
#include "forms/recordform.h"
#include "pages/panel.h"
#include "style/buttons.h"
#include "style/metrics.h"
#include "work/recordsave.h"
#include "work/referralcourse.h"
#include "work/words.h"

namespace
{
/// What an event takes beside what the table of steps asks for.
QList<FormField> moreFields(ReferralEvent event)
{
    switch (event) {
    case ReferralEvent::Grant:
    case ReferralEvent::GrantPartly:
        return {{"rate"},
                {"term_months"},
                {"guarantee"},
                {"product"},
                {"first_time"},
                {"unsecured"},
                {"renewal_without_repayment"},
                {"medium_long"}};
    case ReferralEvent::Refuse: return {{"granted"}, {"refusal_note", true}, {"next_step", true}};
    case ReferralEvent::Decline: return {{"refusal_note", true}};
    case ReferralEvent::Disburse: return {{"paid_on"}, {"amount"}, {"rate"}};
    default: return {};
    }
}

QList<FormField> fieldsOf(const Referral &referral, ReferralEvent event)
{
    QList<FormField> fields;
    const auto step = steps::allowed(referral, event, steps::By::Office);
    if (!step) return {};
    for (const char *column : step->needs)
        if (column) fields.append({column, qstrcmp(column, "pause_reason") == 0});
    return fields + moreFields(event);
}

Disbursement paymentOf(const Referral &referral, QDate today)
{
    Disbursement payment;
    payment.referral = referral.id;
    payment.paidOn = today;
    payment.rate = referral.rate;
    return payment;
}

/// The event's day is today, until one says otherwise.
Referral startOf(const Referral &referral, ReferralEvent event, QDate today)
{
    Referral start = referral;
    const auto step = steps::allowed(referral, event, steps::By::Office);
    if (!step || !step->needs[0]) return start;
    const FieldInfo *day = recordInfo<Referral>().field(step->needs[0]);
    const bool isAgain = event == ReferralEvent::Pause || event == ReferralEvent::Resume;
    if (isAgain || day->read(&start).isNull())
        day->write(&start, Value(today.toString(Qt::ISODate)));
    return start;
}
} // namespace

CourseForm::CourseForm(Store &store, const Loaded<Referral> &loaded, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_loaded(loaded)
    , m_event(new ChoiceCombo)
    , m_fields(new QVBoxLayout)
    , m_save(saveButton())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics::gapWide);
    for (const ReferralEvent event : steps::next(loaded.record, steps::By::Office))
        m_event->addChoice(CodecOf<ReferralEvent>::encode(event).text(), steps::word(event));
    m_event->setCurrentIndex(-1);
    column->addWidget(new FieldBox(tr("Step"), m_event));
    column->addLayout(m_fields);
    auto *line = new QHBoxLayout;
    line->addWidget(m_save);
    line->addStretch(1);
    column->addLayout(line);
    m_save->hide();
    connect(m_event, &ChoiceCombo::edited, this, &CourseForm::choose);
    connect(static_cast<Button *>(m_save), &QPushButton::clicked, this, &CourseForm::save);
}

static ReferralEvent eventIn(const ChoiceCombo &choice)
{
    ReferralEvent event{};
    CodecOf<ReferralEvent>::decode(Value(choice.code()), event);
    return event;
}

void CourseForm::choose()
{
    delete m_form;
    const ReferralEvent event = eventIn(*m_event);
    const QList<FormField> fields = fieldsOf(m_loaded.record, event);
    const QDate today = m_store.ambient().today();
    if (event == ReferralEvent::Disburse) {
        m_form = new RecordForm(m_store, recordInfo<Disbursement>(), fields);
        const Disbursement payment = paymentOf(m_loaded.record, today);
        m_form->show(&payment);
    } else {
        m_form = new RecordForm(m_store, recordInfo<Referral>(), fields);
        const Referral start = startOf(m_loaded.record, event, today);
        m_form->show(&start);
    }
    m_fields->addWidget(m_form);
    m_save->show();
    emit changed(m_form);
}

Result<> CourseForm::store(ReferralEvent event)
{
    if (event == ReferralEvent::Disburse) {
        Disbursement payment = paymentOf(m_loaded.record, {});
        m_form->read(&payment);
        TRY_ASSIGN(id, payOut(m_store, payment));
        Q_UNUSED(id)
        return ok();
    }
    Referral filled = m_loaded.record;
    m_form->read(&filled);
    return takeStep(m_store, m_loaded, filled, event);
}

void CourseForm::save()
{
    const ReferralEvent event = eventIn(*m_event);
    Referral filled = m_loaded.record;
    if (event != ReferralEvent::Disburse) m_form->read(&filled);
    QList<Problem> missing;
    if (const auto step = steps::allowed(m_loaded.record, event, steps::By::Office))
        for (const char *column : step->needs) {
            const FieldInfo *field = column ? recordInfo<Referral>().field(column) : nullptr;
            if (field && field->read(&filled).isNull())
                missing.append(
                    {QLatin1String(column), true, false,
                     Work::tr("%1 is missing.").arg(labelOf(recordInfo<Referral>(), *field))});
        }
    m_form->showProblems(missing);
    if (m_form->goToError()) return;
    const Result<> done = store(event);
    emit saved(done ? Result<Id>(m_loaded.record.id) : Result<Id>(done.error()));
}
