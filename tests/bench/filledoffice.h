// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "township.h"

/// How much an invented office holds.
struct OfficeSize {
    int firms = 100'000;
    int visits = 1'000'000; ///< within the year that ends today
    int needs = 250'000;
    int referrals = 200'000;
    int payments = 60'000;
    int tickets = 20'000;
};

/// An office's workbook filled with rows alone: reports and dashboard read rows, so the log of a
/// million visits need not be written for them.
class FilledOffice
{
public:
    Result<> fill(const OfficeSize &size);
    Store &store() { return *m_store; }
    static QDate today() { return QDate(2026, 11, 24); }

private:
    Result<> writeRows(const OfficeSize &size);

    QTemporaryDir m_dir;
    FakeAmbient m_ambient;
    MemoryMarks m_marks;
    std::unique_ptr<Store> m_store;
};
