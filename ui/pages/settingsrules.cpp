// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/fieldbox.h"
#include "pages/settingspart.h"
#include "style/metrics.h"
#include "style/widgets.h"
#include "work/batches.h"
#include "work/officename.h"
#include "work/officerules.h"
#include "work/reminders.h"
#include "work/settings.h"

namespace
{

/// A rule that is one number.
struct NumberRule {
    const char *key;
    const char *label;
    const char *unit;
    int usual;
    int least = 1;
};

/// The unit of amounts, in both languages.
constexpr const char *wan = "万元";

constexpr NumberRule numbers[] = {
    {"repeat_visit_days", QT_TRANSLATE_NOOP("RuleSettings", "Repeat visits are pointed out within"),
     QT_TRANSLATE_NOOP("RuleSettings", "days"), 30},
    {"min_months_in_business", QT_TRANSLATE_NOOP("RuleSettings", "In business for at least"),
     QT_TRANSLATE_NOOP("RuleSettings", "months"), 12},
    {"inclusive_limit_wan", QT_TRANSLATE_NOOP("RuleSettings", "Inclusive loan up to"), wan, 1000},
    {"yuan_suspect_wan", QT_TRANSLATE_NOOP("RuleSettings", "Ask \"yuan by mistake?\" above"), wan,
     100000},
    {"retention_visit_months",
     QT_TRANSLATE_NOOP("RuleSettings", "Contacts kept after the last visit"),
     QT_TRANSLATE_NOOP("RuleSettings", "months"), 24, 0},
    {"retention_referral_months",
     QT_TRANSLATE_NOOP("RuleSettings", "Contacts kept after the last referral"),
     QT_TRANSLATE_NOOP("RuleSettings", "months"), 36, 0},
    {"retention_stopped_months",
     QT_TRANSLATE_NOOP("RuleSettings", "Contacts kept after a firm stopped"),
     QT_TRANSLATE_NOOP("RuleSettings", "months"), 12, 0},
    {"lock_minutes", QT_TRANSLATE_NOOP("RuleSettings", "Windows lock after (0: never)"),
     QT_TRANSLATE_NOOP("RuleSettings", "minutes"), 10, 0},
    {"picture_side", QT_TRANSLATE_NOOP("RuleSettings", "Photos are kept no longer than"),
     QT_TRANSLATE_NOOP("RuleSettings", "pixels"), 1600, 400},
    {"picture_quality", QT_TRANSLATE_NOOP("RuleSettings", "Quality of photos, up to 100"), "%", 85,
     10},
    {"picture_most_mb", QT_TRANSLATE_NOOP("RuleSettings", "Photos are read up to"), "MB", 30},
    {"pdf_most_mb", QT_TRANSLATE_NOOP("RuleSettings", "PDFs are kept up to"), "MB", 4},
    {"package_files_mb", QT_TRANSLATE_NOOP("RuleSettings", "Files in one package up to"), "MB", 20},
};

constexpr const char *batchForm = "batch_number_form", *letterForm = "letter_number_form";

constexpr const char *criteria[] = {"criterion_operating", "criterion_premises",
                                    "criterion_genuine", "criterion_credit", "criterion_lawful"};

/// The office's rules: read by everybody, changed by the office.
class RuleSettings : public SettingsPart
{
    Q_DECLARE_TR_FUNCTIONS(RuleSettings)

public:
    explicit RuleSettings(const Context &context)
        : SettingsPart(context)
    {
    }

    void refresh() override
    {
        if (m_edited) return; // what is being typed stays
        const Result<Settings> settings = Settings::read(store());
        if (!fine(settings)) return;
        clear();
        m_fields.clear();
        if (store().isOffice())
            addFields(*settings);
        else
            addFacts(*settings);
        addRule();
        addClocks(*settings);
        finish();
    }

private:
    /// ① and so on, as the lists number the criteria.
    static QString circled(int index) { return QString(QChar(0x2460 + index)); }
    static QString notice(const Settings &settings)
    {
        return settings.text(QStringLiteral("consent_notice"));
    }

    void addFacts(const Settings &settings)
    {
        addHeading(tr("Rules of the office"), officeName(store()));
        for (const NumberRule &rule : numbers)
            addFact(tr(rule.label), QStringLiteral("%L1 %2")
                                        .arg(settings.number(QLatin1String(rule.key), rule.usual))
                                        .arg(tr(rule.unit)));
        addRule();
        addHeading(tr("Five criteria"));
        int mark = 0;
        for (const char *key : criteria)
            addFact(circled(mark++), settings.text(QLatin1String(key)));
        if (notice(settings).isEmpty()) return;
        addRule();
        addHeading(tr("Notice on handing contacts to banks"),
                   tr("version %1").arg(settings.text(QStringLiteral("consent_notice_version"))));
        column()->addWidget(noteLabel(notice(settings)));
    }

    /// Two short fields share a line.
    void addPairs(const QList<FieldBox *> &boxes)
    {
        auto *grid = new QGridLayout;
        grid->setHorizontalSpacing(Metrics::gapSection);
        grid->setVerticalSpacing(Metrics::gap);
        for (int i = 0; i < boxes.size(); ++i) grid->addWidget(boxes[i], i / 2, i % 2);
        column()->addLayout(grid);
    }

    FieldBox *makeField(const QString &key, const QString &label, LineField *field,
                        const QString &value)
    {
        field->setText(value);
        m_fields.append({key, field});
        connect(field, &LineField::edited, this, [this] { setEdited(true); });
        return new FieldBox(label, field);
    }

    void addFields(const Settings &settings)
    {
        addHeading(tr("Office"));
        column()->addWidget(makeField(QStringLiteral("office_name"), tr("Name of the office"),
                                      new LineField, officeName(store())));
        QList<FieldBox *> boxes;
        for (const NumberRule &rule : numbers) {
            const QString key = QLatin1String(rule.key);
            boxes.append(makeField(key, tr(rule.label), new NumberEdit(tr(rule.unit)),
                                   QString::number(settings.number(key, rule.usual))));
        }
        for (const auto &[key, label, rate] :
             {std::tuple("rate_low", tr("Usual rates from"), settings.usualRateFrom()),
              std::tuple("rate_high", tr("Usual rates up to"), settings.usualRateTo())}) {
            auto *edit = new RateEdit;
            edit->setValue(rate);
            boxes.append(makeField(QLatin1String(key), label, edit, edit->text()));
        }
        boxes.append(makeField(
            QString::fromLatin1(batchForm), tr("Batch numbers; {n} is the running number"),
            new LineField,
            settings.text(QLatin1String(batchForm), QStringLiteral("{year}-{month}-{n}"))));
        boxes.append(makeField(
            QString::fromLatin1(letterForm), tr("Letters; {n} is the running number"),
            new LineField,
            settings.text(QLatin1String(letterForm), QStringLiteral("督〔{year}〕{n}号"))));
        addPairs(boxes);
        addRule();
        addHeading(tr("Five criteria"), tr("in the words of your county"));
        int mark = 0;
        for (const char *key : criteria)
            column()->addWidget(makeField(QLatin1String(key), circled(mark++), new LineField,
                                          settings.text(QLatin1String(key))));
        addRule();
        addHeading(
            tr("Notice on handing contacts to banks"),
            tr("version %1")
                .arg(settings.text(QStringLiteral("consent_notice_version"), QStringLiteral("1"))));
        m_notice = new TextEdit(4);
        m_notice->setText(notice(settings));
        auto *box = new FieldBox(tr("Text that the firm is shown"), m_notice);
        box->setNote(tr("Empty: the program's own words. Another text gets the next version."));
        column()->addWidget(box);
        connect(m_notice, &TextEdit::edited, this, [this] { setEdited(true); });
        m_save =
            outlineButton(tr("Save"), QStringLiteral("save"), QKeySequence(Qt::CTRL | Qt::Key_S));
        m_save->setEnabled(false);
        addButtons({m_save});
        connect(m_save, &QPushButton::clicked, this, [this] { save(); });
    }

    void setEdited(bool edited)
    {
        m_edited = edited;
        m_save->setEnabled(edited);
    }

    static QString problemOf(const QString &key, LineField *field)
    {
        if (const auto *rate = qobject_cast<RateEdit *>(field))
            return rate->value() ? QString() : tr("A rate such as 3.65 is needed.");
        if (key == QLatin1String(batchForm)) return batchFormProblem(field->text());
        if (key == QLatin1String(letterForm)) return letterFormProblem(field->text());
        const auto *number = qobject_cast<NumberEdit *>(field);
        if (!number) return {};
        const auto *rule = std::find_if(std::begin(numbers), std::end(numbers),
                                        [&](const auto &r) { return key == QLatin1String(r.key); });
        return number->value().value_or(-1) >= rule->least
                   ? QString()
                   : tr("A whole number is needed, %1 or more.").arg(rule->least);
    }

    void save()
    {
        QList<std::pair<QString, QString>> rules;
        for (const auto &[key, field] : m_fields) {
            const QString problem = problemOf(key, field);
            setFieldState(field, problem.isEmpty() ? FieldState::Normal : FieldState::Error,
                          problem);
            if (!problem.isEmpty()) {
                field->setFocus();
                emit failed(problem);
                return;
            }
            const auto *number = qobject_cast<NumberEdit *>(field);
            rules.append(
                {key, number ? QString::number(*number->value()) : field->text().trimmed()});
        }
        const QString notice = m_notice->text().trimmed();
        setEdited(false);
        const bool done = fine(setRules(store(), rules)) && fine(setNotice(store(), notice));
        if (!done) setEdited(true);
        if (done) context().say(tr("Saved. The laptops get it with their next package."));
    }

    static QString startWords(clocks::StartEvent start)
    {
        switch (start) {
        case clocks::StartEvent::Referred: return tr("from the referral");
        case clocks::StartEvent::Accepted: return tr("from acceptance by the bank");
        case clocks::StartEvent::FirstContact: return tr("from the first contact");
        case clocks::StartEvent::DocumentsComplete: return tr("from complete documents");
        }
        return {};
    }
    static QString lengthWords(const ClockRule &rule)
    {
        switch (rule.unit) {
        case clocks::Unit::Months: return tr("%n month(s)", nullptr, rule.length);
        case clocks::Unit::WorkingDays: return tr("%n working day(s)", nullptr, rule.length);
        case clocks::Unit::CalendarDays: break;
        }
        return tr("%n calendar day(s)", nullptr, rule.length);
    }

    void addClocks(const Settings &settings)
    {
        addHeading(tr("Clocks of a referral"));
        for (const ClockRule &rule : settings.clockRules())
            addFact(clocks::label(rule.id),
                    tr("%1 %2; amber with %n day(s) left", nullptr, rule.amberDays)
                        .arg(lengthWords(rule), startWords(rule.start)));
    }

    QList<std::pair<QString, LineField *>> m_fields;
    TextEdit *m_notice = nullptr;
    Button *m_save = nullptr;
    bool m_edited = false;
};

} // namespace

SettingsPart *makeRuleSettings(const Context &context) { return new RuleSettings(context); }
