// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/recordform.h"

#include "forms/fieldbox.h"
#include "forms/fields.h"
#include "forms/multicombo.h"
#include "rules/phone.h"
#include "rules/uscc.h"
#include "store/towns.h"
#include "style/metrics.h"
#include "work/visitlists.h"

#include <QGridLayout>
#include <QLocale>

RecordForm::RecordForm(const Store &store, const RecordInfo &info, const QList<FormField> &fields,
                       QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_info(info)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Metrics::gapWide);
    grid->setVerticalSpacing(Metrics::gap);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    int row = 0, column = 0;
    for (const FormField &wanted : fields) {
        const FieldInfo *f = m_info.field(wanted.column);
        if (!f) continue;
        Line line{f, nullptr, {}, {}};
        QWidget *editor = makeEditor(*f, line);
        line.box = new FieldBox(labelOf(m_info, *f), editor);
        m_lines.append(line);
        if (wanted.wide && column == 1) ++row, column = 0;
        grid->addWidget(line.box, row, column, 1, wanted.wide ? 2 : 1, Qt::AlignTop);
        column += wanted.wide ? 2 : 1;
        if (column >= 2) ++row, column = 0;
    }
}

void RecordForm::note()
{
    if (m_filling) return;
    m_dirty = true;
    emit edited();
}

QWidget *RecordForm::makeLine(const FieldInfo &field, Line &line)
{
    auto *edit = new LineField;
    const auto tidied = [kind = field.kind](const QString &text) {
        if (kind == ValueKind::Uscc) return uscc::normalize(text);
        if (kind == ValueKind::Phone) return phone::normalize(text);
        return text.trimmed();
    };
    line.value = [edit, tidied] {
        const QString text = tidied(edit->text());
        return text.isEmpty() ? Value() : Value(text);
    };
    line.setValue = [edit](const Value &v) { edit->setText(v.text()); };
    connect(edit, &LineField::left, this, [edit, tidied] {
        if (const QString text = tidied(edit->text()); text != edit->text()) edit->setText(text);
    });
    connect(edit, &LineField::edited, this, &RecordForm::note);
    return edit;
}

/// A field of the visit form reads the same texts in the same way.
template <class Edit, class T>
QWidget *RecordForm::makeNumber(Edit *edit, Line &line)
{
    line.value = [edit] {
        const auto value = edit->value();
        return value ? CodecOf<T>::encode(T(*value)) : Value();
    };
    line.setValue = [edit](const Value &v) {
        if (v.isNull()) return edit->setValue({});
        T value{};
        CodecOf<T>::decode(v, value);
        edit->setValue(value);
    };
    connect(edit, &LineField::edited, this, &RecordForm::note);
    return edit;
}

/// What a field may refer to: the banks, grid points or workers there are.
static QList<std::pair<QString, QString>> references(const Store &store, Kind kind)
{
    QList<std::pair<QString, QString>> named;
    const RecordInfo *info = recordOf(kind);
    if (!info) return named;
    for (const visitlists::Word &w : visitlists::names(store, *info))
        named.append({w.code, w.text});
    return named;
}

QWidget *RecordForm::makeChoice(const FieldInfo &field, Line &line)
{
    auto *combo = new ChoiceCombo;
    const bool refers = field.kind == ValueKind::Ref;
    combo->addChoice({}, QStringLiteral("—"));
    if (refers) {
        for (const auto &[code, text] : references(m_store, field.refersTo))
            combo->addChoice(code, text);
    } else if (field.kind == ValueKind::Bool) {
        combo->addChoice(QStringLiteral("1"), tr("Yes"));
    } else if (field.kind == ValueKind::Choice) {
        for (const ChoiceInfo &c : field.choices)
            if (*c.code) combo->addChoice(QLatin1String(c.code), choiceLabel(field, c.code));
    } else {
        const auto divisions = townsOn(m_store, m_store.ambient().today());
        const bool chinese = QLocale().language() == QLocale::Chinese;
        if (divisions)
            for (const Division &d : divisions->all())
                combo->addChoice(d.code, chinese ? d.zh : d.en);
    }
    line.value = [combo, refers, yesNo = field.kind == ValueKind::Bool] {
        const QString code = combo->code();
        if (yesNo) return Value(code.isEmpty() ? 0 : 1);
        if (code.isEmpty()) return Value();
        return refers ? Value(Id::fromText(code).bytes()) : Value(code);
    };
    line.setValue = [combo, refers](const Value &v) {
        if (v.isInt()) return combo->setCode(v.toInt() != 0 ? QStringLiteral("1") : QString());
        const QString code =
            refers ? (v.isNull() ? QString() : Id::fromBytes(v.bytes()).text()) : v.text();
        // A code of no list is kept: the form must not change what it does not show.
        if (!code.isEmpty() && combo->findData(code) < 0) combo->addChoice(code, code);
        combo->setCode(code);
    };
    connect(combo, &ChoiceCombo::edited, this, &RecordForm::note);
    return combo;
}

QWidget *RecordForm::makeSet(const FieldInfo &field, Line &line)
{
    auto *combo = new MultiCombo;
    for (const visitlists::Word &w : visitlists::words(m_store, QLatin1String(field.dictionary)))
        combo->addChoice(w.code, w.text);
    line.value = [combo] {
        return combo->codes().isEmpty() ? Value() : Value(combo->codes().join(' '));
    };
    line.setValue = [combo](const Value &v) {
        combo->setCodes(v.text().split(' ', Qt::SkipEmptyParts));
    };
    connect(combo, &MultiCombo::edited, this, &RecordForm::note);
    return combo;
}

QWidget *RecordForm::makeEditor(const FieldInfo &field, Line &line)
{
    const QString unit = *field.unit ? QCoreApplication::translate("Unit", field.unit) : QString();
    switch (field.kind) {
    case ValueKind::Integer: return makeNumber<NumberEdit, int>(new NumberEdit(unit), line);
    case ValueKind::Money: return makeNumber<MoneyEdit, Money>(new MoneyEdit, line);
    case ValueKind::Rate: return makeNumber<RateEdit, Rate>(new RateEdit, line);
    case ValueKind::Date: return makeNumber<DateEdit, QDate>(new DateEdit(m_store.ambient()), line);
    case ValueKind::Choice:
    case ValueKind::Bool:
    case ValueKind::Ref: return makeChoice(field, line);
    case ValueKind::CodeSet: return makeSet(field, line);
    default: break;
    }
    return qstrcmp(field.column, "town") == 0 ? makeChoice(field, line) : makeLine(field, line);
}

void RecordForm::show(const void *record)
{
    m_filling = true;
    for (const Line &line : m_lines) line.setValue(line.field->read(record));
    m_filling = m_dirty = false;
}

void RecordForm::read(void *record) const
{
    for (const Line &line : m_lines) line.field->write(record, line.value());
}

void RecordForm::focusFirst()
{
    if (!m_lines.isEmpty()) m_lines.first().box->editor()->setFocus();
}

void RecordForm::showProblems(const QList<Problem> &problems)
{
    for (const Line &line : m_lines) {
        const auto about = [&](const Problem &p) {
            return p.field == QLatin1String(line.field->column);
        };
        const auto found = std::find_if(problems.begin(), problems.end(), about);
        if (found == problems.end())
            line.box->setMessage(FieldState::Normal);
        else
            line.box->setMessage(found->error ? FieldState::Error : FieldState::Warning,
                                 found->words);
    }
}

bool RecordForm::goToError()
{
    for (const Line &line : m_lines) {
        const auto *edit = qobject_cast<LineField *>(line.box->editor());
        const bool unreadable = edit && !edit->problem().isEmpty();
        if (line.box->state() != FieldState::Error && !unreadable) continue;
        line.box->editor()->setFocus();
        return true;
    }
    return false;
}
