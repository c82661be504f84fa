// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/valueeditor.h"

#include "forms/fields.h"
#include "work/visitlists.h"

#include <QCoreApplication>

namespace
{

/// An editor over ValueField<T>, with the field's way of storing a T.
template <class T, class Edit>
ValueEditor typed(Edit *edit, std::function<Value(const T &)> store,
                  std::function<T(const Value &)> read)
{
    return {edit,
            [edit, store] {
                const auto now = edit->value();
                return now ? store(*now) : Value();
            },
            [edit, read](const Value &v) {
                edit->setValue(v.isNull() ? std::nullopt : std::optional<T>(read(v)));
            },
            [edit] { return edit->problem(); }};
}

ValueEditor choice(const QList<std::pair<QString, QString>> &words)
{
    auto *combo = new ChoiceCombo;
    for (const auto &[code, text] : words) combo->addChoice(code, text);
    return {combo, [combo] { return combo->code().isEmpty() ? Value() : Value(combo->code()); },
            [combo](const Value &v) { combo->setCode(v.text()); }, [] { return QString(); }};
}

ValueEditor yesNo()
{
    ValueEditor e =
        choice({{QStringLiteral("1"), QCoreApplication::translate("ValueEditor", "Yes")},
                {QStringLiteral("0"), QCoreApplication::translate("ValueEditor", "No")}});
    const auto code = e.value;
    const auto setCode = e.setValue;
    e.value = [code] { return code().isNull() ? Value() : Value(code().text() == u'1'); };
    e.setValue = [setCode](const Value &v) {
        setCode(v.isNull() ? Value() : Value(QString(v.toInt() != 0 ? u'1' : u'0')));
    };
    return e;
}

ValueEditor line()
{
    auto *edit = new LineField;
    return {edit,
            [edit] {
                const QString text = edit->text().trimmed();
                return text.isEmpty() ? Value() : Value(text);
            },
            [edit](const Value &v) { edit->setText(v.text()); },
            [edit] { return edit->problem(); }};
}

} // namespace

ValueEditor editorOf(Store &store, const RecordInfo &, const FieldInfo &field)
{
    QList<std::pair<QString, QString>> words;
    switch (field.kind) {
    case ValueKind::Money:
        return typed<Money>(
            new MoneyEdit, [](const Money &m) { return Value(m.fen); },
            [](const Value &v) { return Money{v.toInt()}; });
    case ValueKind::Rate:
        return typed<Rate>(
            new RateEdit, [](const Rate &r) { return Value(qint64(r.milli)); },
            [](const Value &v) { return Rate{int(v.toInt())}; });
    case ValueKind::Integer:
        return typed<qint64>(
            new NumberEdit(*field.unit ? QCoreApplication::translate("Unit", field.unit)
                                       : QString()),
            [](const qint64 &n) { return Value(n); }, [](const Value &v) { return v.toInt(); });
    case ValueKind::Date:
        return typed<QDate>(
            new DateEdit(store.ambient()),
            [](const QDate &d) { return Value(d.toString(Qt::ISODate)); },
            [](const Value &v) { return QDate::fromString(v.text(), Qt::ISODate); });
    case ValueKind::Bool: return yesNo();
    case ValueKind::Choice:
        for (const ChoiceInfo &c : field.choices)
            if (*c.code)
                words.append({QLatin1String(c.code), choiceLabel(field, QLatin1String(c.code))});
        return choice(words);
    case ValueKind::DictCode:
        for (const visitlists::Word &w : visitlists::words(store, QLatin1String(field.dictionary)))
            words.append({w.code, w.text});
        return choice(words);
    case ValueKind::Line:
    case ValueKind::LongText:
    case ValueKind::Uscc:
    case ValueKind::Phone: return line();
    default: return {};
    }
}
