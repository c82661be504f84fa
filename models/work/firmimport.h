// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/firmlist.h"
#include "store/store.h"

/// What a list of firms would do to a workbook.
struct FirmImportPlan {
    struct Row {
        ListedFirm listed{};
        Id known{};            ///< null: a new firm
        QStringList changed{}; ///< columns that would change; empty for a known firm: nothing to do
    };
    FirmListPreview preview{};
    QList<Row> rows{};
    qsizetype fresh = 0, known = 0, changed = 0;
};

/// Reads a list and compares it with the workbook; writes nothing.
Result<FirmImportPlan> planFirmImport(const Store &store, const QString &path);
/// Takes the list over in one transaction, and notes it so that it can be undone as a unit.
/// `progress` is told how many of its rows are done.
Result<> applyFirmImport(Store &store, const FirmImportPlan &plan, const QString &fileName,
                         const std::function<void(qint64 done, qint64 of)> &progress = {});

/// A list that was taken over.
struct PastImport {
    qint64 rid = 0;
    QString name{}; ///< of the list's file
    qint64 at = 0;  ///< milliseconds since 1970 UTC
    qint64 fresh = 0, known = 0, changed = 0, rejected = 0;
    bool canUndo = false;
};
/// Lists that were taken over here, newest first.
Result<QList<PastImport>> pastImports(const Store &store);
