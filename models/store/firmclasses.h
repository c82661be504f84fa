// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sqlite.h"

#include <QMap>
#include <QSet>
#include <optional>

/// Which firm records are one firm (MERGE.md §3.8): joined by links or by equal codes. The table
/// firm_class follows from the rows of firm and link alone, whatever the order they came in.
class FirmClasses
{
public:
    explicit FirmClasses(Database &db)
        : m_db(db)
    {
    }

    /// A firm that is new, or whose code or status changed.
    void firmChanged(const Id &firm) { m_firms.insert(firm); }
    void linkChanged(const Id &link) { m_links.insert(link); }
    /// Brings the table up to the rows, once for all that changed.
    Result<> settle();

    /// The whole table anew.
    static Result<> rebuild(Database &db);
    /// Whether the table is what the rows give.
    static Result<bool> fits(Database &db);

private:
    using Cards = QMap<Id, Id>; ///< member → card, of classes of two and more
    Result<bool> isOfInterest(const Id &firm);
    Result<QList<Id>> neighbours(const Id &firm);
    Result<> addClass(const Id &seed, QSet<Id> &seen, Cards &cards);
    Result<Id> cardOf(const QList<Id> &members);
    Result<> addEnds(const Id &link, QSet<Id> &seeds);
    Result<> addClassmates(QSet<Id> &seeds);
    Result<> write(const QSet<Id> &stale, const Cards &cards);
    static Result<Cards> all(Database &db);

    Database &m_db;
    QSet<Id> m_firms, m_links;
    std::optional<Statement> m_interest, m_neighbours;
};

/// All records that are one firm with this one, itself included.
Result<QList<Id>> sameFirm(Database &db, const Id &firm);
/// The record that stands for a firm in lists; the firm itself unless it is one of several.
Result<Id> cardOfFirm(Database &db, const Id &firm);
/// Rids of firm records that stand behind another card, with the card's rid.
Result<QHash<qint64, qint64>> firmsBehindCards(Database &db);
