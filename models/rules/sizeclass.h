// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/result.h"
#include "records/values.h"

#include <QList>
#include <array>
#include <optional>

/// Size of a firm as computed; kept apart from what the firm states (StatedSize).
enum class SizeClass { Unknown, Micro, Small, Medium, Large };

/// What the size is computed from; nothing where it is not known.
struct SizeFigures {
    std::optional<int> employees{};
    std::optional<Money> revenue{}; ///< of last year
    std::optional<Money> assets{};
};

/// Lower bounds per industry: 工信部联企业〔2011〕300号.
class SizeTable
{
public:
    /// Rows of industry_zh,industry,gbt4754,indicators,large_min,medium_min,small_min after a
    /// title row; amounts in 万元.
    static Result<SizeTable> fromCsv(const QString &text);
    /// The table that the program was built with.
    static Result<SizeTable> builtIn();

    /// By GB/T 4754-2017 code ("1830", "C1830", "18", "C") or the row's name in either language.
    /// All lower bounds of a class must be met, else the next one below is tried; a missing
    /// indicator, an industry that is not known or not covered, or a code too short to tell
    /// ("70"), gives Unknown.
    SizeClass classify(const QString &industry, const SizeFigures &figures) const;
    /// The row's name for an industry, Chinese or English; empty if there is none.
    QString rowName(const QString &industry, bool chinese) const;

private:
    enum class Indicator { Employees, Revenue, Assets };
    struct Bound {
        Indicator indicator;
        std::array<qint64, 3> least; // small, medium, large; people or fen
    };
    struct Row {
        QString zh;
        QString en;
        int first = 0; // four digits, 0100
        int last = 0;  // and 0599; 0 and 9999 for all others
        QList<Bound> bounds;
        bool isRest() const { return first == 0; }
    };
    static std::optional<Row> rowOf(const QStringList &cells);
    const Row *find(const QString &industry) const;
    const Row *between(int first, int last) const;

    QList<Row> m_rows;
};

namespace sizeclass
{
/// The size in one translated word.
QString word(SizeClass size);
/// Section letter A..T of GB/T 4754-2017 for a code, with or without its letter; else null.
QChar industrySection(const QString &code);
/// The four-digit classes that a code stands for, first and last: C for its section, 18 or C18 for
/// 1800 to 1899, C1830 for itself. Nothing if it is no code of GB/T 4754.
std::optional<std::pair<int, int>> industryRange(const QString &code);
/// Translated name of a section; empty for no section.
QString sectionName(QChar section);
} // namespace sizeclass
