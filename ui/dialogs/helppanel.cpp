// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/helppanel.h"

#include "style/widgets.h"

#include <QFile>
#include <QKeyEvent>
#include <QTextBrowser>
#include <QVBoxLayout>

HelpPanel::HelpPanel(QWidget *parent)
    : QWidget(parent)
    , m_text(new QTextBrowser)
{
    setSurface(this, QPalette::Base);
    setFixedWidth(340);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    auto *top = new QHBoxLayout;
    auto *title = new SectionTitle(tr("Help"));
    title->setBuddy(m_text);
    top->addWidget(title, 1);
    Button *close = iconButton(QStringLiteral("close"), tr("Close help"));
    connect(close, &QPushButton::clicked, this, &QWidget::hide);
    top->addWidget(close);
    column->addLayout(top);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setAccessibleName(tr("Help"));
    m_text->setOpenExternalLinks(false);
    column->addWidget(m_text, 1);
}

void HelpPanel::showFor(const QString &page, bool chinese)
{
    const QString language = chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
    QFile file(QStringLiteral(":/help/%1/%2.md").arg(language, page));
    // One step of heading above the text is enough beside a page that has its own title.
    if (file.open(QIODevice::ReadOnly))
        m_text->setMarkdown(QStringLiteral("##") + QString::fromUtf8(file.readAll()));
    m_text->document()->setIndentWidth(20);
    show();
    m_text->setFocus();
}

void HelpPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QWidget::keyPressEvent(event);
}
