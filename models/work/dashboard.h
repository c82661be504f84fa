// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/clock.h"
#include "sheets/sheetwriter.h"
#include "work/dashboardscope.h"

#include <array>

// What people would rather look at than read: the funnel, lights by bank, how long referrals have
// waited, needs by town and purpose, rates. Every number can be opened and explained.

struct Dashboard {
    /// A step of the funnel: visited, need, declared, referred, granted, paid.
    struct Stage {
        QString what{};
        int firms = 0;  ///< 户, each once
        int events = 0; ///< 户次; of grants and payments 笔
        Money sum{};
    };
    /// Open referrals of a bank by light, as of today.
    struct BankLights {
        Id bank{};
        QString name{};
        std::array<int, 6> lights{}; ///< by clocks::Light
    };
    /// Needs of the period by town or purpose.
    struct Part {
        QString code{};
        int firms = 0;
        Money sum{};
    };
    struct Month {
        QDate first{};
        Rate rate{}; ///< weighted by what was disbursed
        Money paid{};
    };
    QList<Stage> funnel{};
    QList<BankLights> banks{}; ///< the most overdue first
    std::array<int, 5> ages{}; ///< open referrals by days since the referral; see ageWords
    QList<Part> towns{};       ///< the largest sum first
    QList<Part> purposes{};
    QList<Month> months{};
};
Result<Dashboard> readDashboard(const Store &store, const DashboardScope &scope);

/// A number of the dashboard: "stage:paid", "light:BANK:red", "age:4", "town:CODE", "purpose:CODE",
/// "rate:2026-11".
using FigureKey = QString;
FigureKey stageKey(const QString &what);
FigureKey lightKey(const Id &bank, clocks::Light light);

/// What stands behind a number.
struct Figure {
    QString title{};
    QString rule{}; ///< a sentence or two: what counts, and from where to where
    int firms = 0;
    QList<SheetColumn> columns{};
    QList<QList<Cell>> rows{};
    QList<std::pair<Kind, Id>> records{}; ///< of the rows
};
Result<Figure> explainFigure(const Store &store, const DashboardScope &scope, const FigureKey &key,
                             bool chinese);
/// The rule and the rows as .xlsx, .csv or .pdf. Holds no contacts.
Result<> writeFigure(const Store &store, const Figure &figure, const DashboardScope &scope,
                     const QString &path);

/// "0–5 days" and so on, of Dashboard::ages.
QString ageWords(int bucket);
/// Which of them an open referral is in.
int ageBucket(const Referral &referral, QDate today);
/// Visited, with needs …
QString stageWords(const QString &what);
