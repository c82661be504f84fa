// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/countyform.h"

#include "work/words.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <array>

namespace
{

constexpr std::array lists{
    std::pair{"visits", "visit_ledger"},
    std::pair{"needs", "declaration_list"},
    std::pair{"recommended", "recommendation_list"},
    std::pair{"referrals", "answer_list"},
    std::pair{"coaching", "coaching_ledger"},
};

/// A form has at least a column that says whose row it is.
const QStringList &keys()
{
    static const QStringList both{QStringLiteral("firm"), QStringLiteral("code")};
    return both;
}

Result<HeaderSynonyms> synonyms()
{
    QFile file(QStringLiteral(":/data/form-synonyms.csv"));
    if (!file.open(QIODevice::ReadOnly)) return Error{file.errorString()};
    return HeaderSynonyms::fromCsv(QString::fromUtf8(file.readAll()));
}

/// The columns of a list of ours: those of its report, over no days at all.
Result<QStringList> columnsOf(Store &store, const ReportInfo &list)
{
    const QDate none(1900, 1, 1);
    TRY_ASSIGN(table, runReport(store, list, none, none, true));
    QStringList headers;
    for (const SheetColumn &c : table.columns) headers.append(c.header);
    return headers;
}

/// What stays the same when next month's copy of a form comes: its headers and the list.
QString settingKey(const CountyForm &form)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray(form.list->name));
    for (const ListColumn &c : form.form.header.columns) hash.addData('\n' + c.header.toUtf8());
    return QStringLiteral("form_columns:") + QString::fromLatin1(hash.result().toHex().left(16));
}

QJsonObject matchesOf(const CountyForm &form)
{
    QJsonObject matches;
    for (qsizetype i = 0; i < form.filledBy.size(); ++i) {
        const int ours = form.filledBy[i];
        matches.insert(QString::number(form.form.header.columns[i].index),
                       ours < 0 ? QString() : form.ours[ours]);
    }
    return matches;
}

Result<QList<Setting>> kept(Store &store, const CountyForm &form)
{
    return store.find<Setting>("key = ?", {settingKey(form)});
}

/// An amount in the unit of the form, where it says one.
Cell inUnit(Cell cell, const SheetColumn &ours, const QString &unit)
{
    if (ours.kind != SheetColumn::Kind::Wan || cell.kind != Cell::Kind::Number) return cell;
    if (unit == QStringLiteral("元")) cell.number *= 10'000;
    if (unit == QStringLiteral("亿元")) cell.number /= 10'000;
    return cell;
}

} // namespace

const ReportInfo *listOfForms(const QString &name)
{
    for (const auto &[list, report] : lists)
        if (name == QLatin1String(list)) return reportNamed(QLatin1String(report));
    return nullptr;
}

QStringList formLists()
{
    QStringList names;
    for (const auto &[list, report] : lists) names.append(QLatin1String(list));
    return names;
}

bool isListOfForms(const ReportInfo &report)
{
    return std::any_of(lists.begin(), lists.end(),
                       [&](const auto &list) { return qstrcmp(list.second, report.name) == 0; });
}

QStringList CountyForm::unmatched() const
{
    QStringList headers;
    for (qsizetype i = 0; i < filledBy.size(); ++i)
        if (filledBy[i] < 0) headers.append(form.header.columns[i].header);
    return headers;
}

Result<CountyForm> readCountyForm(Store &store, const QString &path, const ReportInfo &list)
{
    CountyForm form;
    form.list = &list;
    TRY_ASSIGN(words, synonyms());
    TRY_ASSIGN(sheet, XlsxForm::read(path, words, keys()));
    form.form = sheet;
    TRY_ASSIGN(ours, columnsOf(store, list));
    form.ours = ours;
    QStringList meanings;
    for (const QString &header : ours) meanings.append(words.fieldOf(header));
    for (const ListColumn &c : form.form.header.columns)
        form.filledBy.append(c.field.isEmpty() ? -1 : int(meanings.indexOf(c.field)));
    TRY_ASSIGN(settings, kept(store, form));
    if (settings.isEmpty()) return form;
    const QJsonObject said =
        QJsonDocument::fromJson(settings.first().value.value.toUtf8()).object();
    for (qsizetype i = 0; i < form.filledBy.size(); ++i) {
        const auto it = said.constFind(QString::number(form.form.header.columns[i].index));
        if (it != said.constEnd()) form.filledBy[i] = int(ours.indexOf(it->toString()));
    }
    return form;
}

Result<> matchColumns(CountyForm &form, const QList<std::pair<QString, QString>> &matches)
{
    for (const auto &[header, ours] : matches) {
        const auto &columns = form.form.header.columns;
        const auto column = std::ranges::find(columns, header, &ListColumn::header);
        if (column == columns.end())
            return Error{
                Work::tr("The form has no column %1. Its columns are: %2.").arg(header, [&] {
                    QStringList all;
                    for (const ListColumn &c : columns) all.append(c.header);
                    return all.join(QStringLiteral(", "));
                }())};
        const int at = int(form.ours.indexOf(ours));
        if (at < 0 && !ours.isEmpty())
            return Error{Work::tr("The list has no column %1. Its columns are: %2.")
                             .arg(ours, form.ours.join(QStringLiteral(", ")))};
        form.filledBy[std::distance(columns.begin(), column)] = at;
    }
    return ok();
}

Result<> keepMatches(Store &store, const CountyForm &form)
{
    TRY_ASSIGN(settings, kept(store, form));
    const QString value =
        QString::fromUtf8(QJsonDocument(matchesOf(form)).toJson(QJsonDocument::Compact));
    if (!settings.isEmpty() && settings.first().value.value == value) return ok();
    Setting setting;
    setting.id = settings.isEmpty() ? Id::named(settingKey(form)) : settings.first().id;
    setting.key = settingKey(form);
    setting.value.value = value;
    if (settings.isEmpty()) return store.transact([&](Writer &w) { return w.create(setting); });
    TRY_ASSIGN(loaded, store.load<Setting>(setting.id));
    return store.transact([&](Writer &w) { return w.update(setting, loaded); });
}

Result<qsizetype> fillCountyForm(Store &store, const CountyForm &form, const FormPeriod &period,
                                 const QString &path, bool masked, const QString &reason)
{
    TRY(mayExport(period.from, period.to, masked, reason));
    if (QFileInfo(path) == QFileInfo(form.form.path))
        return Error{Work::tr("This is the empty form itself. Save it under another name.")};
    TRY_ASSIGN(table, runReport(store, *form.list, period.from, period.to, masked));
    QList<QList<Cell>> rows;
    for (const QList<Cell> &row : table.rows) {
        QList<Cell> cells;
        for (qsizetype i = 0; i < form.filledBy.size(); ++i) {
            const int ours = form.filledBy[i];
            cells.append(ours < 0 ? Cell()
                                  : inUnit(row[ours], table.columns[ours],
                                           form.form.unitOf(form.form.header.columns[i])));
        }
        rows.append(cells);
    }
    if (!masked) TRY(auditExport(store, reason, rows.size()));
    TRY(fillForm(form.form, rows, path, QDateTime(period.to, QTime(0, 0))));
    return rows.size();
}
