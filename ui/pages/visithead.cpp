// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/visithead.h"

#include "forms/suggestfield.h"
#include "style/metrics.h"
#include "style/widgets.h"
#include "work/visitlists.h"

#include <QBoxLayout>

VisitHead::VisitHead(Store &store, const Ambient &ambient, QWidget *parent)
    : VisitPart(parent)
    , m_day(new DateEdit(ambient, reading::Lean::Past))
    , m_channel(new Segments)
    , m_staff(new SuggestField)
{
    auto cells = cellsOf<Channel>();
    const char *icons[] = {"pin", "phone", "walkin", "qr"};
    for (int i = 0; i < cells.size() && i < 4; ++i) cells[i].icon = QLatin1String(icons[i]);
    m_channel->setCells(cells);
    QStringList staff;
    for (const Bank &bank : visitlists::banks(store))
        if (!bank.accountManager.isEmpty()) staff << bank.name + u' ' + bank.accountManager;
    m_staff->setSuggestions(staff);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Metrics::pageMargin, 7, Metrics::pageMargin, 8);
    row->setSpacing(10);
    const auto put = [&](const QString &words, FieldBox *box, int width) {
        box->editor()->setAccessibleName(words);
        auto *label = textLabel(words, TextPx::body, false, Token::Text2);
        label->setBuddy(box->editor());
        row->addWidget(label);
        m_labels << label;
        row->addWidget(box, width ? 0 : 1);
        if (width) box->setMaximumWidth(width);
        if (box->editor() == m_day) box->setMinimumWidth(width);
        box->message()->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    };
    put(tr("Date"), add(QStringLiteral("visited_on"), {}, m_day), 176);
    row->addSpacing(Metrics::gapSection);
    put(tr("Way"), add(QStringLiteral("channel"), {}, m_channel), m_channel->sizeHint().width());
    row->addStretch(1);
    put(tr("Accompanied by"), add(QStringLiteral("bank_staff"), {}, m_staff), 0);
    m_staff->setMaximumWidth(254);
    m_staff->setMinimumWidth(120);
}

void VisitHead::setNarrow(bool on)
{
    for (QWidget *label : std::as_const(m_labels)) label->setVisible(!on);
    m_staff->setPlaceholderText(on ? tr("With whom") : QString());
}

void VisitHead::fill(const Visit &visit)
{
    m_day->setValue(visit.visitedOn.isValid() ? std::optional(visit.visitedOn) : std::nullopt);
    chooseIn(m_channel, visit.channel);
    m_staff->setText(visit.bankStaff);
}

void VisitHead::collect(Visit &visit) const
{
    visit.visitedOn = day();
    visit.channel = channel();
    visit.bankStaff = m_staff->text().trimmed();
}
