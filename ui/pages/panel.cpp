// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/panel.h"

#include "style/metrics.h"
#include "style/widgets.h"

Panel::Panel(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(20, 14, 20, 14);
    m_column->setSpacing(8);
}

void Panel::addFirmName(const QString &name)
{
    QLabel *label = textLabel(name, TextPx::record, true);
    label->setWordWrap(true);
    m_column->addWidget(label);
}

void Panel::addHeading(const QString &text, const QString &fact)
{
    m_column->addWidget(new SectionTitle(text, fact));
}

void Panel::addFact(const QString &label, const QString &value)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    QLabel *name = textLabel(label, TextPx::body, false, Token::Text2);
    name->setFixedWidth(152);
    name->setWordWrap(true);
    name->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    QLabel *words = textLabel(value.isEmpty() ? QStringLiteral("—") : value, TextPx::body);
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(name);
    row->addWidget(words, 1);
    m_column->addLayout(row);
}

void Panel::addFields(const RecordInfo &info, const void *record, const Wording &wording,
                      const QList<const char *> &columns)
{
    for (const char *column : columns) {
        const FieldInfo *f = info.field(column);
        if (!f) continue;
        const QString value = wording.of(*f, f->read(record));
        if (!value.isEmpty()) addFact(labelOf(info, *f), value);
    }
}

void Panel::addButtons(const QList<QWidget *> &buttons)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    for (QWidget *b : buttons) row->addWidget(b);
    row->addStretch();
    m_column->addLayout(row);
}

void Panel::addRule() { m_column->addWidget(ruleLine()); }
