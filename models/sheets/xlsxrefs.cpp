// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/xlsxrefs.h"

#include <QRegularExpression>
#include <functional>

namespace
{

/// The pieces of a formula that matter: strings, a sheet's name before "!", cells, ranges, whole
/// rows. A name such as LOG10( or TAX2026 is no reference.
const QRegularExpression &pieces()
{
    static const QRegularExpression one(QStringLiteral(
        R"re("(?:[^"]|"")*")re" // text
        R"re(|(?:'(?<quoted>(?:[^']|'')+)'|(?<plain>[\w.\x{80}-\x{10ffff}]+))!)re"
        R"re(|(?<![\w.])(?<c1>\$?[A-Za-z]{1,3}\$?)(?<r1>\d{1,7})(?::(?<c2>\$?[A-Za-z]{1,3}\$?)(?<r2>\d{1,7}))?(?![\w.(!]))re"
        R"re(|(?<![\w.])(?<d1>\$?)(?<w1>\d{1,7}):(?<d2>\$?)(?<w2>\d{1,7})(?![\w.(!]))re"));
    return one;
}

struct Reference {
    QString before{}, between{}; ///< "$A$" and ":$B$"; for whole rows the dollars alone
    int from = 0, to = 0;        ///< rows; to = 0 for one cell
    QString sheet{};             ///< named before it
    bool named = false;
};

/// The formula with each reference as `turn` writes it.
QString turned(const QString &formula, const std::function<QString(const Reference &)> &turn)
{
    QString out;
    qsizetype at = 0;
    Reference reference;
    for (auto it = pieces().globalMatch(formula); it.hasNext();) {
        const QRegularExpressionMatch m = it.next();
        out += QStringView(formula).mid(at, m.capturedStart() - at);
        if (at != m.capturedStart()) reference.named = false;
        at = m.capturedEnd();
        const QString quoted = m.captured(QStringLiteral("quoted"));
        const QString plain = m.captured(QStringLiteral("plain"));
        if (!quoted.isEmpty() || !plain.isEmpty()) {
            reference.named = true;
            reference.sheet = quoted.isEmpty() ? plain : QString(quoted).replace("''", "'");
            out += m.captured();
            continue;
        }
        const bool cells = m.hasCaptured(QStringLiteral("r1"));
        if (!cells && !m.hasCaptured(QStringLiteral("w1"))) {
            out += m.captured();
        } else {
            reference.before = m.captured(cells ? QStringLiteral("c1") : QStringLiteral("d1"));
            reference.from =
                m.captured(cells ? QStringLiteral("r1") : QStringLiteral("w1")).toInt();
            reference.between =
                ':' + m.captured(cells ? QStringLiteral("c2") : QStringLiteral("d2"));
            reference.to = m.captured(cells ? QStringLiteral("r2") : QStringLiteral("w2")).toInt();
            out += turn(reference);
        }
        reference.named = false;
    }
    return out + formula.mid(at);
}

QString spelled(const Reference &r, int from, int to)
{
    const QString first = r.before + QString::number(from);
    return to == 0 ? first : first + r.between + QString::number(to);
}

} // namespace

QString xlsx::columnName(int column)
{
    QString name;
    for (int c = column + 1; c > 0; c = (c - 1) / 26) name.prepend(QChar('A' + (c - 1) % 26));
    return name;
}

bool xlsx::readReference(QStringView reference, int &column, int &row)
{
    qsizetype at = 0;
    int c = 0;
    while (at < reference.size() && at < 3 && reference[at] >= u'A' && reference[at] <= u'Z')
        c = c * 26 + reference[at++].unicode() - u'A' + 1;
    bool isNumber = false;
    const int r = reference.mid(at).toInt(&isNumber);
    if (c == 0 || !isNumber || r < 1) return false;
    column = c - 1;
    row = r;
    return true;
}

QString xlsx::movedRange(const QString &range, const RowsPutIn &put, bool grow)
{
    return turned(range, [&](const Reference &r) {
        if (r.to != 0) return spelled(r, put.moved(r.from), put.movedEnd(r.from, r.to));
        if (!grow || r.from != put.last) return spelled(r, put.moved(r.from), 0);
        Reference both = r;
        both.between = ':' + r.before;
        return spelled(both, r.from, r.from + put.count);
    });
}

QString xlsx::movedFormula(const QString &formula, const RowsPutIn &put, bool own)
{
    return turned(formula, [&](const Reference &r) {
        const bool here = r.named ? r.sheet.compare(put.sheet, Qt::CaseInsensitive) == 0 : own;
        if (!here) return spelled(r, r.from, r.to);
        return spelled(r, put.moved(r.from), r.to == 0 ? 0 : put.movedEnd(r.from, r.to));
    });
}

QString xlsx::copiedFormula(const QString &formula, int from, int to)
{
    return turned(formula, [&](const Reference &r) {
        const auto follow = [&](const QString &column, int row) {
            return row == from && !column.endsWith('$') ? to : row;
        };
        return spelled(r, follow(r.before, r.from), r.to == 0 ? 0 : follow(r.between, r.to));
    });
}

bool xlsx::staysInRow(const QString &formula, int row)
{
    bool stays = true;
    turned(formula, [&](const Reference &r) {
        stays = stays && !r.named && r.from == row && (r.to == 0 || r.to == row);
        return QString();
    });
    return stays;
}
