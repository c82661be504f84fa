// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/records.h"
#include "store/sqlite.h"

#include <array>

/// A visit as a program would hold it that knows one table and nothing of records.
struct PlainVisit {
    QByteArray id{}, firm{}, worker{};
    QString day{}, channel{}, operation{};
    qint64 employees = 0, revenue = 0;
    QString orders{};
    qint64 hasNeed = 0;
    QString difficulties{}, bankStaff{}, remarks{}, next{};
    friend bool operator==(const PlainVisit &, const PlainVisit &) = default;
    static QList<PlainVisit> of(const QList<Visit> &visits);
};

/// The C API on a database without encryption, with the workbook's pragmas.
class PlainSide
{
public:
    PlainSide() = default;
    PlainSide(const PlainSide &) = delete;
    PlainSide &operator=(const PlainSide &) = delete;
    ~PlainSide();
    Result<> open(const QString &path);
    Result<> empty();
    Result<> insert(const QList<PlainVisit> &visits);
    Result<QList<PlainVisit>> read();

private:
    Result<> exec(const char *sql);
    sqlite3 *m_db = nullptr;
    sqlite3_stmt *m_put = nullptr, *m_get = nullptr;
};
