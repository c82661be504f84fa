// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/log.h"
#include "store/store.h"
#include "sync/package.h"

#include <QStringList>

// Export and import of packages: MERGE.md §§6 and 7.

struct Exported {
    QString path{};
    qint64 number = 0;
    qint64 entries = 0;
    qint64 bytes = 0;
    Id recipient{};    ///< the worker, of a package of the office
    qint64 leaves = 0; ///< records it says left the worker's scope
    qint64 files = 0;  ///< attached files it carries
};

/// Everything of one's own that no receipt covers, for the office; into `folder`.
Result<Exported> exportUp(Store &laptop, const QString &folder);
/// What a worker's laptop does not have yet of its scope, and the receipt; into `folder`.
Result<Exported> exportDown(Store &office, const Id &worker, const QString &folder);

/// Numbers of a line that are missing here, though later ones are held.
struct Gap {
    LineId line = 0;
    qint64 from = 0, to = 0;
};

struct Imported {
    QString file{};
    Id person{};      ///< who sent it
    QString sender{}; ///< that person's name, where it is known here
    qint64 number = 0;
    qint64 entries = 0;
    Joined joined{};
    QList<Gap> missing{};
    QString clockWords{};    ///< where a clock cannot be right: a sentence to tell
    qint64 rid = 0;          ///< of package_in
    qint64 files = 0;        ///< attached files that it brought
    qint64 filesMissing = 0; ///< that have not come yet
};

/// Whether a file's key must be known here and open, or the lead vouches for this one file.
enum class Admission : quint8 { Usual, ByLead };
/// Takes one package in: checks first, then one transaction. Again: nothing changes. An error means
/// that no record was changed; the office keeps a file of an unknown or revoked key (held.h).
Result<Imported> importPackage(Store &store, const QString &path,
                               Admission admission = Admission::Usual);
/// Packages in files and folders (not below), in order of name.
QStringList packagesIn(const QStringList &filesAndFolders);

/// Gaps in the lines of one person, counted in entries.
Result<QList<Gap>> gapsOf(const Store &store, const Id &person);
/// Own entries that are in no receipt.
Result<qint64> unreceipted(const Store &laptop);
/// Own entries that are in no written package yet.
Result<qint64> unexported(const Store &laptop);
