// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/taborder.h"

#include <QWidget>

namespace
{
qsizetype partOf(const QList<QWidget *> &parts, const QWidget *widget)
{
    for (qsizetype i = 0; i < parts.size(); ++i)
        if (parts[i] == widget || parts[i]->isAncestorOf(widget)) return i;
    return -1;
}

bool isStop(const QWidget *w)
{
    return !w->focusProxy() && (w->focusPolicy() & Qt::TabFocus) == Qt::TabFocus &&
           w->isVisible() && w->isEnabled();
}
} // namespace

bool focusNextIn(const QList<QWidget *> &parts, bool next)
{
    QWidget *window = parts.first()->window();
    QList<QList<QWidget *>> inParts(parts.size());
    for (QWidget *w = window->nextInFocusChain(); w && w != window; w = w->nextInFocusChain())
        if (const qsizetype part = isStop(w) ? partOf(parts, w) : -1; part >= 0)
            inParts[part].append(w);
    QList<QWidget *> way;
    for (const QList<QWidget *> &part : inParts) way += part;
    if (way.isEmpty()) return false;
    const qsizetype at = way.indexOf(window->focusWidget());
    const qsizetype to =
        at < 0 ? (next ? 0 : way.size() - 1) : (at + (next ? 1 : way.size() - 1)) % way.size();
    way[to]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}
