// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/multicombo.h"

#include "style/metrics.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QStandardItemModel>
#include <QStylePainter>
#include <QStyledItemDelegate>

MultiCombo::MultiCombo(int most, QWidget *parent)
    : QComboBox(parent)
    , m_most(most)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(3);
    setFixedHeight(Metrics::control);
    setItemDelegate(new QStyledItemDelegate(this));
    view()->installEventFilter(this);
    view()->viewport()->installEventFilter(this);
}

void MultiCombo::addChoice(const QString &code, const QString &text)
{
    addItem(text, code);
    auto *items = static_cast<QStandardItemModel *>(model());
    QStandardItem *item = items->item(count() - 1);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(m_codes.contains(code) ? Qt::Checked : Qt::Unchecked);
    setCurrentIndex(-1);
}

void MultiCombo::setCodes(const QStringList &codes)
{
    m_codes = codes;
    showTicks();
}

void MultiCombo::showTicks()
{
    auto *items = static_cast<QStandardItemModel *>(model());
    for (int row = 0; row < count(); ++row)
        items->item(row)->setCheckState(m_codes.contains(itemData(row).toString()) ? Qt::Checked
                                                                                   : Qt::Unchecked);
    update();
}

QString MultiCombo::shownText() const
{
    QStringList texts;
    for (const QString &code : m_codes) {
        const int row = findData(code);
        texts << (row < 0 ? code : itemText(row));
    }
    return texts.join(tr(", "));
}

void MultiCombo::toggle(int row)
{
    if (row < 0 || row >= count()) return;
    const QString code = itemData(row).toString();
    if (m_codes.removeAll(code) == 0) {
        // One more than may be chosen takes the place of the last one.
        if (m_most > 0 && m_codes.size() == m_most) m_codes.removeLast();
        m_codes << code;
    }
    m_ticked = true;
    showTicks();
    setToolTip(shownText());
    emit edited();
}

void MultiCombo::showPopup()
{
    m_ticked = false;
    QComboBox::showPopup();
    if (!view()->currentIndex().isValid()) view()->setCurrentIndex(model()->index(0, 0));
}

bool MultiCombo::listKey(int key)
{
    const int row = view()->currentIndex().row();
    if (key == Qt::Key_Space) {
        toggle(row);
    } else if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        if (!m_ticked) toggle(row);
        hidePopup();
    } else if (key >= Qt::Key_1 && key <= Qt::Key_9) {
        toggle(key - Qt::Key_1);
    } else {
        return false;
    }
    return true;
}

bool MultiCombo::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == view() && event->type() == QEvent::KeyPress &&
        listKey(static_cast<QKeyEvent *>(event)->key()))
        return true;
    if (watched == view()->viewport() && event->type() == QEvent::MouseButtonRelease) {
        const auto at = static_cast<QMouseEvent *>(event)->position().toPoint();
        toggle(view()->indexAt(at).row());
        return true;
    }
    return QComboBox::eventFilter(watched, event);
}

void MultiCombo::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    painter.setPen(palette().color(QPalette::Text));
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    constexpr int arrowAndPadding = 46;
    option.currentText =
        fontMetrics().elidedText(shownText(), Qt::ElideRight, width() - arrowAndPadding);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

void MultiCombo::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (plain && (key == Qt::Key_Return || key == Qt::Key_Enter))
        focusNextPrevChild(true);
    else if (plain && key >= Qt::Key_1 && key <= Qt::Key_9)
        toggle(key - Qt::Key_1);
    else if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_Space || key == Qt::Key_F4)
        showPopup();
    else
        event->ignore();
}

void MultiCombo::wheelEvent(QWheelEvent *event) { event->ignore(); }
