// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/listmodel.h"

#include "rules/amount.h"
#include "style/roles.h"

#include <QCoreApplication>

ListModel::ListModel(const Store &store, const char *list, bool chinese, QObject *parent)
    : QAbstractTableModel(parent)
    , m_store(store)
    , m_source(store, listSpec(list))
    , m_chinese(chinese)
{
}

Result<> ListModel::reload(const QString &typed, const QString &filter)
{
    beginResetModel();
    m_wording.reset();
    Result<Wording> wording = Wording::make(m_store, m_chinese);
    if (wording) m_wording = *std::move(wording);
    const Result<> done = m_source.reload(typed, filter);
    endResetModel();
    return done;
}

int ListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_source.size());
}

int ListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_source.spec().columns.size());
}

static const FieldInfo *choiceField(ListCell cell)
{
    switch (cell) {
    case ListCell::Channel: return recordInfo<Visit>().field("channel");
    case ListCell::Operation: return recordInfo<Visit>().field("operation");
    case ListCell::Outcome: return recordInfo<Need>().field("outcome");
    case ListCell::State: return recordInfo<Referral>().field("state");
    case ListCell::Dict: return recordInfo<Need>().field("purpose");
    default: return nullptr;
    }
}

static CellKind cellKind(ListCell cell)
{
    switch (cell) {
    case ListCell::FirmName: return CellKind::FirmName;
    case ListCell::Wan:
    case ListCell::Number: return CellKind::Number;
    case ListCell::Clock: return CellKind::Light;
    case ListCell::Criteria: return CellKind::Criteria;
    default: return CellKind::Text;
    }
}

QString ListModel::textOf(const ShownColumn &column, const Value &value) const
{
    const QString none = QStringLiteral("—");
    if (value.isNull()) return column.cell == ListCell::Outcome ? tr("Waiting") : none;
    switch (column.cell) {
    case ListCell::Wan: return amount::wan(Money{value.toInt()});
    case ListCell::Number: return QString::number(value.toInt());
    case ListCell::Day:
        return m_wording ? m_wording->day(QDate::fromString(value.text(), Qt::ISODate)) : none;
    case ListCell::Town: return m_wording ? m_wording->town(value.text()) : value.text();
    case ListCell::Criteria: return tr("five criteria");
    default: break;
    }
    if (const FieldInfo *f = choiceField(column.cell))
        return m_wording ? m_wording->of(*f, value) : value.text();
    return value.text();
}

static QList<int> criteriaOf(const QString &codes)
{
    QList<int> verdicts;
    for (const QString &code : codes.split(',')) {
        Criterion c = Criterion::None;
        CodecOf<Criterion>::decode(code.isEmpty() ? Value() : Value(code), c);
        verdicts.append(int(c));
    }
    return verdicts;
}

static Light lightOf(clocks::Light light)
{
    switch (light) {
    case clocks::Light::Green: return Light::Green;
    case clocks::Light::Amber: return Light::Amber;
    case clocks::Light::Red: return Light::Red;
    case clocks::Light::Grey: return Light::Grey;
    case clocks::Light::Paused: return Light::Paused;
    default: return Light::None;
    }
}

/// The clock to show for a referral: its light and words, as of today.
QVariant ListModel::clock(const Value &value, int role) const
{
    const Result<Referral> referral = m_store.get<Referral>(Id::fromBytes(value.bytes()));
    if (!referral || !m_wording) return {};
    const auto running = clocks::headline(
        clocks::evaluateAll(m_wording->settings().clockRules(), ClockDates::of(*referral),
                            m_wording->settings().calendar(), m_wording->today()));
    const Light light = running ? lightOf(running->state.light) : Light::None;
    if (role == Roles::Light) return int(light);
    if (!running) return lightWord(light);
    const int days = running->state.daysLeft;
    if (light == Light::Red) return tr("%n day(s) overdue", nullptr, -days);
    if (light == Light::Amber || light == Light::Green) return tr("%n day(s) left", nullptr, days);
    return lightWord(light);
}

QVariant ListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const ShownColumn &column = m_source.spec().columns[std::size_t(index.column())];
    if (role == Roles::Kind) return int(cellKind(column.cell));
    if (role == Qt::TextAlignmentRole && cellKind(column.cell) == CellKind::Number)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    const QList<Value> &row = m_source.row(index.row());
    if (row.size() <= index.column()) return {};
    const Value &value = row[index.column()];
    switch (role) {
    case Qt::DisplayRole:
        return column.cell == ListCell::Clock ? clock(value, role)
                                              : QVariant(textOf(column, value));
    case Roles::Name:
        if (column.cell == ListCell::FirmName)
            return QVariant::fromValue(firmname::split(value.text()));
        break;
    case Roles::Light:
        if (column.cell == ListCell::Clock) return clock(value, role);
        break;
    case Roles::Criteria:
        if (column.cell == ListCell::Criteria) return QVariant::fromValue(criteriaOf(value.text()));
        break;
    case Roles::Dim: return value.isNull();
    case Qt::ToolTipRole:
        if (column.cell == ListCell::FirmName || column.cell == ListCell::Day) return value.text();
        break;
    default: break;
    }
    return {};
}

QVariant ListModel::headerData(int section, Qt::Orientation way, int role) const
{
    if (way != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    const ShownColumn &column = m_source.spec().columns[std::size_t(section)];
    if (role == Qt::DisplayRole) return QCoreApplication::translate("List", column.header);
    if (role == Qt::TextAlignmentRole)
        return int((cellKind(column.cell) == CellKind::Number ? Qt::AlignRight : Qt::AlignLeft) |
                   Qt::AlignVCenter);
    if (role == Qt::SizeHintRole) return {};
    return {};
}
