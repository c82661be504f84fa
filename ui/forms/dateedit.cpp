// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/fields.h"

#include <QCalendarWidget>
#include <QKeyEvent>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace
{
QString iso(QDate date) { return date.toString(Qt::ISODate); }

/// The date alone, from a text to which the field itself has added 今天 or a weekday.
QString bare(const QString &text)
{
    const qsizetype space = text.indexOf(QLatin1Char(' '));
    const QString head = text.left(space);
    return space == 10 && QDate::fromString(head, Qt::ISODate).isValid() ? head : text;
}
} // namespace

DateEdit::DateEdit(const Ambient &ambient, reading::Lean lean, QWidget *parent)
    : ValueField(
          [&ambient, lean](const QString &text) {
              return reading::date(bare(text), ambient.today(), lean);
          },
          iso, parent)
    , m_ambient(ambient)
{
    QToolButton *open = addButton(QStringLiteral("calendar"), tr("Calendar"));
    connect(open, &QToolButton::clicked, this, &DateEdit::openCalendar);
}

std::optional<QDate> DateEdit::value() const { return ValueField::value(); }

void DateEdit::setValue(const std::optional<QDate> &value)
{
    ValueField::setValue(value);
    if (!hasFocus()) tidy();
}

void DateEdit::tidy()
{
    const auto date = value();
    if (!date) return;
    const QString more = *date == m_ambient.today()
                             ? tr("today")
                             : QLocale().dayName(date->dayOfWeek(), QLocale::ShortFormat);
    const QString whole = iso(*date) + QLatin1Char(' ') + more;
    constexpr int around = 46; // border, padding and the calendar button
    const bool fits = fontMetrics().horizontalAdvance(whole) + around <= width();
    const QString shown = fits ? whole : iso(*date);
    if (shown != text()) setText(shown);
}

void DateEdit::focusInEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason) setText(bare(text()));
    ValueField::focusInEvent(event);
}

void DateEdit::resizeEvent(QResizeEvent *event)
{
    ValueField::resizeEvent(event);
    if (!hasFocus()) tidy();
}

void DateEdit::take(QDate date)
{
    setValue(date);
    emit edited();
}

void DateEdit::keyPressEvent(QKeyEvent *event)
{
    const bool up = event->key() == Qt::Key_Up;
    const bool down = event->key() == Qt::Key_Down;
    if (down && event->modifiers() & Qt::AltModifier)
        openCalendar();
    else if ((up || down) && !isComposing() && !isReadOnly())
        take(value().value_or(m_ambient.today()).addDays(up ? 1 : -1));
    else
        ValueField::keyPressEvent(event);
}

void DateEdit::openCalendar()
{
    auto *popup = new QFrame(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::Box);
    auto *calendar = new QCalendarWidget(popup);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setSelectedDate(value().value_or(m_ambient.today()));
    auto *column = new QVBoxLayout(popup);
    column->setContentsMargins(4, 4, 4, 4);
    column->addWidget(calendar);
    // Both Enter and a click choose.
    const auto chosen = [this, popup](QDate date) {
        popup->close();
        take(date);
        setFocus(Qt::PopupFocusReason);
    };
    connect(calendar, &QCalendarWidget::activated, this, chosen);
    connect(calendar, &QCalendarWidget::clicked, this, chosen);
    popup->move(mapToGlobal(QPoint(0, height() + 2)));
    popup->show();
    calendar->setFocus();
}
