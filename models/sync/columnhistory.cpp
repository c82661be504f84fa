// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/columnhistory.h"

#include <algorithm>

void IdTable::use(int id)
{
    const auto at = std::find(m_recent.begin(), m_recent.end() - 1, id);
    std::move_backward(m_recent.begin(), at, at + 1);
    m_recent.front() = id;
}

int IdTable::placeOf(int id) const
{
    const auto at = std::find(m_recent.begin(), m_recent.end(), id);
    return at == m_recent.end() ? -1 : int(at - m_recent.begin());
}

void FieldHistory::expect(int record)
{
    if (std::size_t(record) >= m_first.size()) return;
    First &first = m_first[std::size_t(record)];
    if (first.entry < 0 || first.followed) return;
    first.followed = true;
    remember(record, first.entry, first.shape);
}

int FieldHistory::writer(int record, int key) const
{
    if (std::size_t(record) >= m_first.size() || !m_first[std::size_t(record)].followed) return -1;
    return m_writers.value(pair(record, key), -1);
}

void FieldHistory::note(int record, int entry, int shape)
{
    if (std::size_t(record) >= m_first.size()) m_first.resize(std::size_t(record) + 1);
    First &first = m_first[std::size_t(record)];
    if (first.followed)
        remember(record, entry, shape);
    else
        first = {entry, shape, false};
}

void FieldHistory::remember(int record, int entry, int shape)
{
    for (const ShapeField &f : m_shapes[shape].fields)
        if (m_writers.size() < mostFields) m_writers.insert(pair(record, f.key), entry);
}
