// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/listmodel.h"

#include "rules/amount.h"
#include "rules/mask.h"
#include "style/firmname.h"
#include "style/roles.h"

#include <QCoreApplication>

ListModel::ListModel(const Store &store, const char *list, bool chinese, QObject *parent)
    : QAbstractTableModel(parent)
    , m_store(store)
    , m_source(store, listSpec(list))
    , m_chinese(chinese)
{
}

Result<> ListModel::reload(const ListQuery &query)
{
    Result<ListOrder> order = readOrder(m_store, spec(), query);
    if (!order) {
        take({});
        return order.error();
    }
    take(*std::move(order));
    return ok();
}

void ListModel::take(ListOrder order)
{
    beginResetModel();
    m_wording.reset();
    m_clocks.clear();
    if (Result<Wording> wording = Wording::make(m_store, m_chinese))
        m_wording = *std::move(wording);
    m_source.take(std::move(order));
    endResetModel();
}

int ListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_source.size() + m_source.order().groups.size());
}

int ListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : modelColumn(int(spec().columns.size()));
}

// ---- rows and groups ----

/// The group whose header stands at or above a row; -1 without groups.
int ListModel::groupOf(int row) const
{
    const auto &groups = m_source.order().groups;
    qsizetype low = 0, high = groups.size();
    while (low < high) {
        const qsizetype middle = (low + high) / 2;
        if (groups[middle].first + middle <= row)
            low = middle + 1;
        else
            high = middle;
    }
    return int(low) - 1;
}

/// The record's place in the order, or -1 for a group's header.
int ListModel::recordAt(int row) const
{
    const int group = groupOf(row);
    if (group < 0) return row;
    if (m_source.order().groups[group].first + group == row) return -1;
    return row - group - 1;
}

int ListModel::rowOf(const Id &id) const
{
    const qsizetype at = m_source.indexOf(id);
    if (at < 0) return -1;
    qsizetype headers = 0;
    for (const ListOrder::Group &g : m_source.order().groups) headers += g.first <= at;
    return int(at + headers);
}

QList<int> ListModel::groupRows() const
{
    QList<int> rows;
    const auto &groups = m_source.order().groups;
    for (qsizetype g = 0; g < groups.size(); ++g) rows.append(int(groups[g].first + g));
    return rows;
}

QVariant ListModel::groupData(int row, int role) const
{
    const auto &groups = m_source.order().groups;
    const qsizetype g = groupOf(row);
    const qsizetype end = g + 1 < groups.size() ? groups[g + 1].first : m_source.size();
    switch (role) {
    case Roles::Group: return true;
    case Qt::DisplayRole: return groups[g].name.isEmpty() ? tr("No village") : groups[g].name;
    case Roles::GroupFact: return tr("%n row(s)", nullptr, int(end - groups[g].first));
    default: return {};
    }
}

// ---- ticks ----

Result<QList<Id>> ListModel::ticked() const { return m_source.ids(m_ticked.values()); }

void ListModel::tickAll(bool on)
{
    m_ticked.clear();
    if (on) {
        const auto &rids = m_source.order().rids;
        m_ticked = QSet<qint64>(rids.begin(), rids.end());
    }
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, 0), {Qt::CheckStateRole});
    emit ticksChanged();
}

QVariant ListModel::tickData(int row, int role) const
{
    const bool on = m_ticked.contains(m_source.rid(recordAt(row)));
    if (role == Qt::CheckStateRole) return on ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::AccessibleTextRole) return on ? tr("Ticked") : tr("Not ticked");
    if (role == Roles::Kind) return int(CellKind::Check);
    return {};
}

bool ListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!m_tickable || role != Qt::CheckStateRole || isGroup(index.row())) return false;
    const qint64 rid = m_source.rid(recordAt(index.row()));
    if (value.toInt() == Qt::Checked)
        m_ticked.insert(rid);
    else
        m_ticked.remove(rid);
    emit dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(0), {Qt::CheckStateRole});
    emit ticksChanged();
    return true;
}

Qt::ItemFlags ListModel::flags(const QModelIndex &index) const
{
    if (index.isValid() && isGroup(index.row())) return Qt::ItemIsEnabled;
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return m_tickable && index.isValid() && index.column() == 0 ? flags | Qt::ItemIsUserCheckable
                                                                : flags;
}

// ---- cells ----

static const FieldInfo *choiceField(ListCell cell)
{
    switch (cell) {
    case ListCell::FirmType: return recordInfo<Firm>().field("type");
    case ListCell::Size: return recordInfo<Firm>().field("stated_size");
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

QString ListModel::textOf(const ShownColumn &column, const Value &value) const
{
    const QString none = QStringLiteral("—");
    if (value.isNull()) return column.cell == ListCell::Outcome ? tr("Waiting") : none;
    switch (column.cell) {
    case ListCell::Wan: return amount::wan(Money{value.toInt()});
    case ListCell::Number: return QString::number(value.toInt());
    case ListCell::Phone: return mask::phone(value.text());
    case ListCell::Day:
        return m_wording ? m_wording->day(QDate::fromString(value.text(), Qt::ISODate)) : none;
    case ListCell::Town: return m_wording ? m_wording->town(value.text()) : value.text();
    case ListCell::Criteria: {
        QStringList words;
        for (const int c : criteriaOf(value.text()))
            words.append(c == 0 ? none
                                : choiceLabel(*recordInfo<Need>().field("operating"),
                                              CodecOf<Criterion>::encode(Criterion(c)).text()));
        return words.join(QStringLiteral(" / "));
    }
    case ListCell::Clock: return clockOf(value.text()).words;
    default: break;
    }
    if (const FieldInfo *f = choiceField(column.cell))
        return m_wording ? m_wording->of(*f, value) : value.text();
    return value.text();
}

/// The most pressing clock of some referrals, as of today.
ShownClock ListModel::clockOf(const QString &referrals) const
{
    if (!m_wording) return {};
    if (const auto known = m_clocks.constFind(referrals); known != m_clocks.cend()) return *known;
    ShownClock worst{Light::Grey, lightWord(Light::Grey)};
    for (const QString &hex : referrals.split(',')) {
        const auto referral =
            m_store.get<Referral>(Id::fromBytes(QByteArray::fromHex(hex.toLatin1())));
        if (referral) worst = morePressing(worst, shownClock(*referral, *m_wording));
    }
    m_clocks.insert(referrals, worst);
    return worst;
}

QVariant ListModel::cell(const ShownColumn &column, const Value &value, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return textOf(column, value);
    case Roles::Name:
        if (column.cell == ListCell::FirmName)
            return QVariant::fromValue(firmname::split(value.text()));
        break;
    case Roles::Hits:
        if (column.cell == ListCell::FirmName && !m_typed.isEmpty())
            return QVariant::fromValue(hitsIn(value.text(), m_typed));
        break;
    case Roles::Light:
        if (column.cell == ListCell::Clock && !value.isNull())
            return int(clockOf(value.text()).light);
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

QVariant ListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    if (isGroup(index.row())) return groupData(index.row(), role);
    const int at = listColumn(index.column());
    if (at < 0) return tickData(index.row(), role);
    const ShownColumn &column = spec().columns[std::size_t(at)];
    if (role == Roles::Kind) return int(cellKind(column.cell));
    if (role == Qt::TextAlignmentRole && cellKind(column.cell) == CellKind::Number)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    // Asked for each cell that is painted: no need to read a row.
    if (role == Qt::CheckStateRole || role == Roles::Group) return {};
    const QList<Value> &row = m_source.row(recordAt(index.row()));
    return row.size() > at ? cell(column, row[at], role) : QVariant();
}

QVariant ListModel::headerData(int section, Qt::Orientation way, int role) const
{
    if (way != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    const int at = listColumn(section);
    if (at < 0) {
        if (role == Qt::DisplayRole) return QStringLiteral("✓");
        if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
            return tr("Tick all or none");
        return {};
    }
    const ShownColumn &column = spec().columns[std::size_t(at)];
    if (role == Qt::DisplayRole) return QCoreApplication::translate("List", column.header);
    if (role == Qt::TextAlignmentRole)
        return int((cellKind(column.cell) == CellKind::Number ? Qt::AlignRight : Qt::AlignLeft) |
                   Qt::AlignVCenter);
    return {};
}

// ---- for a spreadsheet ----

static QString guarded(QString text)
{
    static const QRegularExpression breaks(QStringLiteral("[\\t\\r\\n]+"));
    static const QRegularExpression longNumber(QStringLiteral("^[0-9]{12,}$"));
    text.replace(breaks, QStringLiteral(" "));
    if (longNumber.match(text).hasMatch()) return QStringLiteral("=\"%1\"").arg(text);
    return !text.isEmpty() && QStringLiteral("=+-@").contains(text[0]) ? '\'' + text : text;
}

QString ListModel::tabbed(const QList<int> &columns, int limit) const
{
    QStringList cells;
    for (const int c : columns)
        cells.append(guarded(headerData(c, Qt::Horizontal, Qt::DisplayRole).toString()));
    QString text = cells.join('\t') + '\n';
    int written = 0;
    for (int row = 0; row < rowCount() && written < limit; ++row) {
        const int record = recordAt(row);
        if (record < 0 || (!m_ticked.isEmpty() && !m_ticked.contains(m_source.rid(record))))
            continue;
        cells.clear();
        for (const int c : columns) {
            const QString shown = data(index(row, c), Qt::DisplayRole).toString();
            cells.append(guarded(shown == QLatin1String("—") ? QString() : shown));
        }
        text += cells.join('\t') + '\n';
        ++written;
    }
    return text;
}
