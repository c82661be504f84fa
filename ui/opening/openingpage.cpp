// SPDX-License-Identifier: GPL-3.0-or-later
#include "opening/openingpage.h"

#include "style/icons.h"
#include "style/metrics.h"
#include "style/widgets.h"

#include <QVBoxLayout>

namespace
{

/// An icon alone, as a picture.
class Sign : public QWidget
{
public:
    explicit Sign(QString name)
        : m_name(std::move(name))
    {
        setFixedSize(side, side);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintIcon(painter, rect(), m_name, Theme::of(this).color(Token::Text2));
    }

private:
    static constexpr int side = 32;
    QString m_name;
};

} // namespace

OpeningPage::OpeningPage(const QString &iconName, const QString &title, const QString &fact,
                         QWidget *parent)
    : QWidget(parent)
    , m_form(new QWidget)
    , m_column(new QVBoxLayout(m_form))
    , m_fact(textLabel({}, TextPx::body, false, Token::Text2))
{
    setSurface(this, QPalette::Base);
    auto *outer = new QVBoxLayout(this);
    setColumnWidth(columnWidth);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Metrics::gapWide);
    auto *head = new QVBoxLayout;
    head->setSpacing(Metrics::gapSmall);
    if (!iconName.isEmpty()) head->addWidget(new Sign(iconName), 0, Qt::AlignHCenter);
    QLabel *heading = textLabel(title, TextPx::title, true);
    heading->setWordWrap(true);
    heading->setAlignment(Qt::AlignCenter);
    head->addWidget(heading);
    m_fact->setWordWrap(true);
    m_fact->setAlignment(Qt::AlignCenter);
    head->addWidget(m_fact);
    m_column->addLayout(head);
    m_column->addSpacing(Metrics::gap);
    setFact(fact);
    outer->addStretch(2);
    // Between two stretches, not aligned: only so do wrapped lines get the height they need.
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(m_form);
    middle->addStretch(1);
    outer->addLayout(middle);
    outer->addStretch(3);
}

void OpeningPage::setFact(const QString &fact)
{
    m_fact->setText(fact);
    m_fact->setVisible(!fact.isEmpty());
}

void OpeningPage::setColumnWidth(int width) { m_form->setFixedWidth(width); }

void OpeningPage::addWide(QWidget *button)
{
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_column->addWidget(button);
}

void OpeningPage::addRow(QWidget *left, QWidget *right)
{
    auto *row = new QHBoxLayout;
    if (left) row->addWidget(left);
    row->addStretch(1);
    if (right) row->addWidget(right);
    m_column->addLayout(row);
}
