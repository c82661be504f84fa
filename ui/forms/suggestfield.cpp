// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/suggestfield.h"

#include <QKeyEvent>
#include <QMenu>
#include <QToolButton>

SuggestField::SuggestField(QWidget *parent)
    : LineField(parent)
{
    connect(addButton(QStringLiteral("down"), tr("Show choices")), &QToolButton::clicked, this,
            &SuggestField::openList);
}

void SuggestField::setSuggestions(const QStringList &suggestions) { m_suggestions = suggestions; }

void SuggestField::openList()
{
    if (m_suggestions.isEmpty()) return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setMinimumWidth(width());
    for (const QString &suggestion : std::as_const(m_suggestions))
        connect(menu->addAction(suggestion), &QAction::triggered, this, [this, suggestion] {
            setText(suggestion);
            emit edited();
        });
    menu->popup(mapToGlobal(QPoint(0, height() + 1)));
    menu->setActiveAction(menu->actions().constFirst());
}

void SuggestField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && !isComposing())
        openList();
    else
        LineField::keyPressEvent(event);
}
