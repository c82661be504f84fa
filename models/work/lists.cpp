// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/lists.h"

#include "store/firmclasses.h"
#include "store/query.h"
#include "store/search.h"

#include <QtGlobal>
#include <array>

namespace
{

constexpr std::array firmColumns{
    ShownColumn{QT_TRANSLATE_NOOP("List", "Firm"), ListCell::FirmName, 300},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Village"), ListCell::Text, 90},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Last visit"), ListCell::Day, 112},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Need, 10k CNY"), ListCell::Wan, 124},
};
constexpr std::array visitColumns{
    ShownColumn{QT_TRANSLATE_NOOP("List", "Day"), ListCell::Day, 112},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Firm"), ListCell::FirmName, 300},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Way"), ListCell::Channel, 90},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Business"), ListCell::Operation, 90},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Visited by"), ListCell::Text, 100},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Need, 10k CNY"), ListCell::Wan, 124},
};
constexpr std::array needColumns{
    ShownColumn{QT_TRANSLATE_NOOP("List", "Firm"), ListCell::FirmName, 280},
    ShownColumn{QT_TRANSLATE_NOOP("List", "10k CNY"), ListCell::Wan, 88},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Purpose"), ListCell::Dict, 100},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Months"), ListCell::Number, 76},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Criteria"), ListCell::Criteria, 110},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Declared"), ListCell::Day, 104},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Outcome"), ListCell::Outcome, 120},
};
constexpr std::array referralColumns{
    ShownColumn{QT_TRANSLATE_NOOP("List", "Deadline"), ListCell::Clock, 172},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Firm"), ListCell::FirmName, 250},
    ShownColumn{QT_TRANSLATE_NOOP("List", "10k CNY"), ListCell::Wan, 88},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Bank"), ListCell::Text, 110},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Progress"), ListCell::State, 110},
};
constexpr std::array bankColumns{
    ShownColumn{QT_TRANSLATE_NOOP("List", "Bank"), ListCell::Text, 160},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Branch"), ListCell::Text, 140},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Account manager"), ListCell::Text, 144},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Open referrals"), ListCell::Number, 110},
};
constexpr std::array workerColumns{
    ShownColumn{QT_TRANSLATE_NOOP("List", "Worker"), ListCell::Text, 120},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Grid point"), ListCell::Text, 160},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Firms"), ListCell::Number, 80},
    ShownColumn{QT_TRANSLATE_NOOP("List", "Visits"), ListCell::Number, 80},
};

const std::array specs{
    ListSpec{"firms", Kind::Firm, firmColumns},
    ListSpec{"visits", Kind::Visit, visitColumns},
    ListSpec{"needs", Kind::Need, needColumns},
    ListSpec{"referrals", Kind::Referral, referralColumns},
    ListSpec{"banks", Kind::Bank, bankColumns},
    ListSpec{"workers", Kind::Worker, workerColumns},
};

constexpr qsizetype windowRows = 200;
constexpr int searchLimit = 500;

} // namespace

const ListSpec &listSpec(const char *name)
{
    for (const ListSpec &s : specs)
        if (qstrcmp(s.name, name) == 0) return s;
    return specs.front();
}

Result<> ListSource::reload(const QString &typed, const QString &filter)
{
    m_window.clear();
    m_rids.clear();
    if (m_spec.kind == Kind::Firm && !typed.trimmed().isEmpty()) {
        TRY_ASSIGN(found, searchFirmRids(m_store.db(), typed, searchLimit));
        m_rids = found;
        return putCardsForward();
    }
    TRY_ASSIGN(find, prepareQuery(m_store.db(), (QByteArray("list_") + m_spec.name).constData()));
    bindNamed(find, ":filter", Value(filter));
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) break;
        m_rids.append(find.integer(0));
    }
    return m_spec.kind == Kind::Firm ? putCardsForward() : ok();
}

/// Several records of one firm are one row: its card's.
Result<> ListSource::putCardsForward()
{
    TRY_ASSIGN(behind, firmsBehindCards(m_store.db()));
    if (behind.isEmpty()) return ok();
    const QSet<qint64> shown(m_rids.begin(), m_rids.end());
    QSet<qint64> added;
    QList<qint64> rids;
    for (const qint64 rid : std::as_const(m_rids)) {
        const qint64 card = behind.value(rid, rid);
        // Found by a record that stands behind its card: the card stands in its place.
        if (card != rid && (shown.contains(card) || added.contains(card))) continue;
        added.insert(card);
        rids.append(card);
    }
    m_rids = rids;
    return ok();
}

Result<> ListSource::fetch(qsizetype from) const
{
    QByteArray rids = "[";
    for (qsizetype i = from; i < std::min(from + windowRows, m_rids.size()); ++i)
        rids += (i > from ? "," : "") + QByteArray::number(m_rids[i]);
    TRY_ASSIGN(find, prepareQuery(m_store.db(), (QByteArray("rows_") + m_spec.name).constData()));
    bindNamed(find, ":rids", Value(QString::fromLatin1(rids + ']')));
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return ok();
        QList<Value> values;
        for (int c = 1; c < find.columnCount(); ++c) values.append(find.value(c));
        m_window.insert(find.integer(0), std::move(values));
    }
}

const QList<Value> &ListSource::row(qsizetype at) const
{
    static const QList<Value> none;
    if (at < 0 || at >= m_rids.size()) return none;
    auto found = m_window.constFind(m_rids[at]);
    if (found == m_window.constEnd()) {
        if (m_window.size() > 10 * windowRows) m_window.clear();
        if (!fetch(at / windowRows * windowRows)) return none;
        found = m_window.constFind(m_rids[at]);
        if (found == m_window.constEnd()) return none;
    }
    return *found;
}

Id ListSource::id(qsizetype at) const
{
    const QList<Value> &values = row(at);
    return values.isEmpty() ? Id() : Id::fromBytes(values.last().bytes());
}

qsizetype ListSource::indexOf(const Id &id) const
{
    const QByteArray sql =
        QByteArray("SELECT rid FROM ") + recordOf(m_spec.kind)->table + " WHERE id = ?";
    Result<Statement *> find = m_store.db().cached(sql.constData());
    if (!find) return -1;
    (*find)->bind(1, id);
    const Result<bool> any = (*find)->step();
    const qint64 rid = any && *any ? (*find)->integer(0) : 0;
    (*find)->reset();
    return m_rids.indexOf(rid);
}
