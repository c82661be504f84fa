// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/serial.h"

#include <algorithm>

namespace
{
/// What a form gives for a day, around its running number.
std::pair<QString, QString> around(QString form, QDate day)
{
    form.replace(QStringLiteral("{year}"), day.toString(QStringLiteral("yyyy")));
    form.replace(QStringLiteral("{month}"), day.toString(QStringLiteral("MM")));
    form.replace(QStringLiteral("{day}"), day.toString(QStringLiteral("dd")));
    const qsizetype at = form.indexOf(QStringLiteral("{n}"));
    return {form.left(at), form.mid(at + 3)};
}
} // namespace

bool serial::isForm(const QString &form) { return form.count(QStringLiteral("{n}")) == 1; }

QString serial::next(const QString &form, QDate day, const QStringList &used, int digits)
{
    const auto [head, tail] = around(form, day);
    int last = 0;
    for (const QString &number : used) {
        const qsizetype length = number.size() - head.size() - tail.size();
        if (length > 0 && number.startsWith(head) && number.endsWith(tail))
            last = std::max(last, number.mid(head.size(), length).toInt());
    }
    return head + QStringLiteral("%1").arg(last + 1, digits, 10, QChar('0')) + tail;
}
