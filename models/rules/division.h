// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/result.h"

#include <QList>
#include <QString>

/// A town 镇, subdistrict 街道 or zone of the county.
struct Division {
    QString code; ///< 9 digits, GB/T 10114; those of Jinjiang begin with 350582
    QString zh;
    QString en;
    QString kind; ///< subdistrict, town or zone
};

/// The towns that the office works for.
class Divisions
{
public:
    /// Rows of code,name_zh,name_en,kind, after a title row.
    static Result<Divisions> fromCsv(const QString &text);
    /// The table that the program was built with: Jinjiang.
    static Result<Divisions> builtIn();

    const QList<Division> &all() const { return m_all; }
    /// Adds a town; one of the same code gives way to it.
    void put(const Division &town);
    /// Another name beside the one that a town has: byName() knows both.
    void add(const Division &town) { m_all.append(town); }
    /// By its code, or by a longer code inside it (a village's 12 digits); else nullptr.
    const Division *byCode(const QString &code) const;
    /// By what people write: 陈埭, 陈埭镇, 晋江市陈埭镇, Chendai, or an address that begins so;
    /// else, and when it may be two, nullptr.
    const Division *byName(const QString &written) const;
    /// The name in the language of the window; the code itself if it is not known.
    QString name(const QString &code, bool chinese) const;

private:
    QList<Division> m_all;
};
