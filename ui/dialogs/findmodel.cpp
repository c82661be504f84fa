// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/findmodel.h"

#include "style/firmname.h"
#include "style/roles.h"

void FindModel::clear(const QString &typed)
{
    beginResetModel();
    m_typed = typed;
    m_rows.clear();
}

void FindModel::done() { endResetModel(); }

void FindModel::add(const QString &group, const QList<Row> &rows)
{
    if (rows.isEmpty()) return;
    Row heading;
    heading.title = group;
    heading.group = true;
    m_rows.append(heading);
    m_rows.append(rows);
}

void FindModel::add(const QString &group, const QList<Found> &found, Found::What what)
{
    QList<Row> rows;
    for (const Found &f : found)
        if (f.what == what) rows.append({f.title, f.detail, f.what, f.record, -1, false});
    add(group, rows);
}

int FindModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FindModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : 1; }

QVariant FindModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole: return row.title;
    case Qt::AccessibleTextRole:
        return row.detail.isEmpty() ? row.title : row.title + QStringLiteral(", ") + row.detail;
    case Roles::Group: return row.group;
    case Roles::Kind: return int(CellKind::TwoLines);
    case Roles::Name:
        if (row.command < 0 && !row.group) return QVariant::fromValue(firmname::split(row.title));
        break;
    case Roles::Hits:
        if (row.command < 0 && !row.group) return QVariant::fromValue(hitsIn(row.title, m_typed));
        break;
    case Roles::SecondHits:
        if (row.command < 0 && !row.group) {
            const auto at = row.detail.indexOf(m_typed, 0, Qt::CaseInsensitive);
            if (at >= 0 && !m_typed.isEmpty())
                return QVariant::fromValue(QList<Span>{{int(at), int(m_typed.size())}});
        }
        break;
    case Roles::Second: return row.detail;
    default: break;
    }
    return {};
}

Qt::ItemFlags FindModel::flags(const QModelIndex &index) const
{
    return index.isValid() && isGroup(index.row()) ? Qt::ItemIsEnabled
                                                   : QAbstractTableModel::flags(index);
}
