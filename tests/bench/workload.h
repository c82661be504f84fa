// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "township.h"

#include <random>

// Invented work for the measurements: firms as lists give them, visits as workers record them.
// Seeded, so that each run does the same.

/// Firm number i: a code that is nobody's, a Chinese name, an address and figures.
Firm inventedFirm(int i);

/// Chinese text of a few dozen characters, seldom twice the same.
QString inventedRemark(std::mt19937_64 &random);

/// An office with many firms on the disk, and a laptop that visits some of them.
class Workplace
{
public:
    explicit Workplace(quint64 seed = 1)
        : town(seed)
    {
    }
    /// An office with `firms` firms; the first `scoped` belong to the first grid point, the next to
    /// the next, and so on for as many `sites`. Prepares the first one's laptop, town.lin.
    Result<> found(int firms, int scoped, int sites = 1);
    /// From now on town.prepare() and work() are about this site.
    void turnTo(int site);
    /// The laptop records visits at firms of its scope until about `entries` entries are written,
    /// in one transaction: of 100 visits 70 note new figures of the firm, 13 come with a need and
    /// a consent (DOMAIN.md's ratios).
    Result<> work(Store &laptop, int entries, quint64 seed);
    /// Closes the office, so that its file can be copied; reopen() opens it, or a copy of it.
    void closeOffice() { town.office.reset(); }
    QString officePath() const { return town.dir.filePath("office.gridpoint"); }
    Result<std::unique_ptr<Store>> reopen(const QString &path, const QString &passphrase);
    /// Copies a closed workbook and waits until the disk has it.
    static Result<> copyOf(const QString &from, const QString &to);

    Township town;
    QList<Id> scope; ///< ids of the laptop's firms

private:
    struct Site {
        GridPoint grid{};
        QList<Id> firms{};
    };
    QList<Site> m_sites;
    Result<> visit(Writer &writer, const Id &firm, std::mt19937_64 &random, QDate day);
};
