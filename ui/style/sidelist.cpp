// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/sidelist.h"

#include "style/draw.h"
#include "style/icons.h"
#include "style/widgets.h"

#include <QBoxLayout>
#include <QKeyEvent>

namespace
{
constexpr int margin = 12;
constexpr int itemMargin = 8;
} // namespace

SideItem::SideItem(QString key, QString iconName, const QString &text, QWidget *parent)
    : QAbstractButton(parent)
    , m_key(std::move(key))
    , m_iconName(std::move(iconName))
{
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    // One stop for Tab in the whole list; Up and Down move inside.
    setFocusPolicy(Qt::ClickFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setWords(text);
}

void SideItem::setWords(const QString &text)
{
    setText(text);
    tell();
}

void SideItem::setCount(int count)
{
    m_count = count;
    tell();
}

void SideItem::setCompact(bool on)
{
    m_compact = on;
    tell();
}

void SideItem::tell()
{
    const QString whole = m_count > 0 ? QStringLiteral("%1 %2").arg(text()).arg(m_count) : text();
    setAccessibleName(whole);
    setToolTip(m_compact ? whole : QString());
    update();
}

QSize SideItem::sizeHint() const { return {120, Metrics::sideItem}; }

void SideItem::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    const bool on = isChecked();
    if (on || underMouse())
        drawBox(painter, rect(), theme.color(on ? Token::Selection : Token::Hover), {});
    if (on)
        drawBox(painter, QRectF(0, (height() - 20) / 2.0, Metrics::accentBar, 20),
                theme.color(Token::Accent), {}, 0, 1);
    if (hasFocus()) drawBox(painter, rect(), {}, theme.color(Token::Accent), Metrics::focus);
    const int side = Metrics::iconSide;
    const int left = m_compact ? (width() - side) / 2 : 12;
    paintIcon(painter, {left, (height() - side) / 2, side, side}, m_iconName,
              theme.color(on ? Token::Accent : Token::Text2));
    if (m_compact) return;
    QRect rest(left + side + 10, 0, width() - left - side - 20, height());
    if (m_count > 0) {
        const QFont font = theme.font(TextPx::caption, on);
        const QString count = QString::number(m_count);
        drawText(painter, rest, count, font, theme.color(on ? Token::Text : Token::Text2),
                 Qt::AlignRight);
        rest.setRight(rest.right() - QFontMetrics(font).horizontalAdvance(count) - 6);
    }
    drawText(painter, rest, text(), theme.font(TextPx::body, on), theme.color(Token::Text));
}

bool SideItem::event(QEvent *event)
{
    const auto type = event->type();
    if (type == QEvent::HoverEnter || type == QEvent::HoverLeave) update();
    return QAbstractButton::event(event);
}

/// Looks like a field, acts like a button: it opens the search.
class SideList::Search : public QAbstractButton
{
public:
    explicit Search(QWidget *parent)
        : QAbstractButton(parent)
    {
        setFixedHeight(Metrics::control);
        setShortcut(QKeySequence(QStringLiteral("Ctrl+K")));
        setFocusPolicy(Qt::TabFocus);
    }
    bool compact = false;

protected:
    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::Shortcut) return QAbstractButton::event(event);
        click();
        return true;
    }
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::of(this);
        QPainter painter(this);
        drawBox(painter, rect(), theme.color(Token::Base), theme.color(Token::Border));
        if (hasFocus()) drawBox(painter, rect(), {}, theme.color(Token::Accent), Metrics::focus);
        const int left = compact ? (width() - Metrics::icon) / 2 : 9;
        paintIcon(painter, {left, (height() - Metrics::icon) / 2, Metrics::icon, Metrics::icon},
                  QStringLiteral("search"), theme.color(Token::Text2));
        if (compact) return;
        const QRect rest = rect().adjusted(31, 0, -8, 0);
        drawText(painter, rest, text(), theme.font(TextPx::body), theme.color(Token::Placeholder));
        drawText(painter, rest, keyText(shortcut()), theme.font(TextPx::caption),
                 theme.color(Token::Text2), Qt::AlignRight);
    }
};

class SideList::Person : public QWidget
{
public:
    using QWidget::QWidget;
    QString name;
    QString fact;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::of(this);
        QPainter painter(this);
        const int side = Metrics::iconSide;
        paintIcon(painter, {4, (height() - side) / 2, side, side}, QStringLiteral("user"),
                  theme.color(Token::Text2));
        const QFont large = theme.font(TextPx::body);
        const QFont small = theme.font(TextPx::caption);
        const int upper = QFontMetrics(large).height() - 2;
        const int lower = QFontMetrics(small).height();
        const int top = (height() - upper - lower) / 2;
        const int left = 4 + side + 8;
        drawText(painter, {left, top, width() - left, upper}, name, large,
                 theme.color(Token::Text));
        drawText(painter, {left, top + upper, width() - left, lower}, fact, small,
                 theme.color(Token::Text2));
    }
};

SideList::SideList(QWidget *parent)
    : QWidget(parent)
    , m_main(new Button(Button::Kind::Primary))
    , m_search(new Search(this))
    , m_person(new Person(this))
    , m_lock(new Button(Button::Kind::Link, {}, QStringLiteral("lock")))
    , m_items(new QVBoxLayout)
    , m_itemHeight(Metrics::sideItem)
{
    setSurface(this, QPalette::Window);
    setFixedWidth(Metrics::sideWidth);
    m_main->setTall(Metrics::mainAction);
    m_main->setSpread(true);
    m_main->hide();
    m_lock->setIconOnly(true);
    m_lock->setTone(Tone::Neutral);
    m_items->setSpacing(0);
    m_items->setContentsMargins(itemMargin, 2, itemMargin + 1, 0);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(margin, margin, margin + 1, 8);
    top->setSpacing(Metrics::gap);
    top->addWidget(m_main);
    top->addWidget(m_search);
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(margin, 6, 5, 6);
    bottom->addWidget(m_person, 1);
    bottom->addWidget(m_lock);
    m_person->setMinimumHeight(40);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addLayout(m_items);
    column->addStretch();
    column->addWidget(ruleLine());
    column->addLayout(bottom);
    connect(m_main, &QPushButton::clicked, this, &SideList::mainTriggered);
    connect(m_search, &QAbstractButton::clicked, this, &SideList::searchTriggered);
    connect(m_lock, &QPushButton::clicked, this, &SideList::lockTriggered);
}

void SideList::setMainAction(const QString &text, const QString &iconName, const QKeySequence &keys)
{
    m_main->setText(text);
    m_main->setIconName(iconName);
    m_main->setKeys(keys);
    m_main->setIconOnly(m_compact);
    m_main->setVisible(true);
}

void SideList::setMainFilled(bool filled)
{
    m_main->setKind(filled ? Button::Kind::Primary : Button::Kind::Outline);
}

void SideList::setSearchText(const QString &text)
{
    // setText() would take the shortcut away.
    const QKeySequence keys = m_search->shortcut();
    m_search->setText(text);
    m_search->setShortcut(keys);
    m_search->setAccessibleName(text);
}

void SideList::addCaption(const QString &key, const QString &text)
{
    QLabel *caption = textLabel(text, TextPx::caption, false, Token::Text2);
    caption->setFixedHeight(28);
    caption->setContentsMargins(12, 6, 0, 0);
    caption->setVisible(!m_compact);
    m_captions[key] = caption;
    m_items->addWidget(caption);
}

void SideList::addItem(const QString &key, const QString &iconName, const QString &text)
{
    auto *item = new SideItem(key, iconName, text, this);
    item->setFixedHeight(m_itemHeight);
    item->setCompact(m_compact);
    m_pages << item;
    m_items->addWidget(item);
    connect(item, &QAbstractButton::clicked, this, [this, item] {
        setCurrent(item->key());
        emit chosen(item->key());
    });
    if (m_pages.size() == 1) item->setFocusPolicy(Qt::StrongFocus);
}

void SideList::setText(const QString &key, const QString &text)
{
    if (QLabel *caption = m_captions.value(key)) caption->setText(text);
    for (SideItem *item : qAsConst(m_pages))
        if (item->key() == key) item->setWords(text);
}

void SideList::setCount(const QString &key, int count)
{
    for (SideItem *item : qAsConst(m_pages))
        if (item->key() == key) item->setCount(count);
}

void SideList::clear()
{
    qDeleteAll(m_pages);
    qDeleteAll(m_captions);
    m_pages.clear();
    m_captions.clear();
    m_current.clear();
}

void SideList::setPerson(const QString &name, const QString &fact)
{
    m_person->name = name;
    m_person->fact = fact;
    m_person->setToolTip(name + QLatin1Char('\n') + fact);
    m_person->setAccessibleName(name);
    m_person->setAccessibleDescription(fact);
    m_person->update();
}

void SideList::setLockText(const QString &text)
{
    m_lock->setText(text);
    m_lock->setIconOnly(true);
}

QStringList SideList::keys() const
{
    QStringList all;
    for (const SideItem *item : m_pages) all << item->key();
    return all;
}

void SideList::setCurrent(const QString &key)
{
    m_current = key;
    for (SideItem *item : qAsConst(m_pages)) {
        const bool on = item->key() == key;
        item->setChecked(on);
        item->setFocusPolicy(on ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

void SideList::setCompact(bool on)
{
    if (on == m_compact) return;
    m_compact = on;
    m_search->compact = on;
    m_search->setToolTip(on ? m_search->text() : QString());
    m_main->setIconOnly(on);
    m_person->setVisible(!on);
    setFixedWidth(on ? Metrics::sideWidthCompact : Metrics::sideWidth);
    for (SideItem *item : qAsConst(m_pages)) item->setCompact(on);
    for (QLabel *caption : qAsConst(m_captions)) caption->setVisible(!on);
    // Room for the icons: 56 leaves 40 between narrower margins.
    layout()->itemAt(0)->layout()->setContentsMargins(on ? 8 : margin, margin, on ? 9 : margin + 1,
                                                      8);
}

void SideList::showEvent(QShowEvent *event)
{
    window()->installEventFilter(this);
    setCompact(window()->width() < Metrics::compactBelow);
    QWidget::showEvent(event);
}

bool SideList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == window() && event->type() == QEvent::Resize)
        setCompact(window()->width() < Metrics::compactBelow);
    return QWidget::eventFilter(watched, event);
}

void SideList::step(int by)
{
    const qsizetype now = keys().indexOf(m_current);
    const qsizetype next = qBound(qsizetype(0), now + by, m_pages.size() - 1);
    if (next == now || m_pages.isEmpty()) return;
    setCurrent(m_pages[next]->key());
    m_pages[next]->setFocus(Qt::OtherFocusReason);
    emit chosen(m_current);
}

void SideList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down)
        step(1);
    else if (event->key() == Qt::Key_Up)
        step(-1);
    else
        QWidget::keyPressEvent(event);
}

void SideList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), Theme::of(this).color(Token::Line));
}

QList<QWidget *> SideList::tabParts() const
{
    QList<QWidget *> parts{m_main, m_search};
    for (SideItem *item : m_pages) parts.append(item);
    parts.append(m_lock);
    return parts;
}
