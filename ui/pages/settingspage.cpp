// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/settingspage.h"

#include "pages/settingspart.h"
#include "style/widgets.h"

#include <QScrollArea>
#include <QStackedWidget>

SettingsPart::SettingsPart(const Context &context)
    : m_context(context)
{
    setSurface(this, QPalette::Base);
    setMaximumWidth(widest);
}

static void empty(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // its button may be what called
        }
        if (QLayout *inner = item->layout()) empty(inner);
        delete item;
    }
}

void SettingsPart::clear() { empty(column()); }

SettingsPage::SettingsPage(const Context &context)
    : Page(context, tr("Settings"))
    , m_tabs(new TabStrip)
    , m_stack(new QStackedWidget)
{
    auto *row = new QWidget;
    auto *margins = new QHBoxLayout(row);
    margins->setContentsMargins(20, 0, 20, 0);
    margins->addWidget(m_tabs, 1);
    m_tabs->setExpanding(false);
    body()->addWidget(row);
    body()->addWidget(m_stack, 1);
    m_tabs->setAccessibleName(tr("Settings"));
    addPart(tr("You and this computer"), makeSelfSettings(context));
    addPart(tr("Rules"), makeRuleSettings(context));
    addPart(tr("Dictionaries"), makeWordSettings(context));
    addPart(tr("Calendar"), makeCalendarSettings(context));
    if (store().isOffice()) {
        addPart(tr("Keys"), makeKeySettings(context));
        addPart(tr("Towns"), makeTownSettings(context));
    }
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        fail({});
        m_stack->setCurrentIndex(tab);
        m_parts[tab]->refresh();
    });
}

void SettingsPage::addPart(const QString &title, SettingsPart *part)
{
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    setSurface(scroll->viewport(), QPalette::Base);
    scroll->setWidget(part);
    m_stack->addWidget(scroll);
    m_parts.append(part);
    m_tabs->addTab(title);
    connect(part, &SettingsPart::failed, this, [this](const QString &words) { fail(words); });
}

void SettingsPage::refresh() { m_parts[m_stack->currentIndex()]->refresh(); }
