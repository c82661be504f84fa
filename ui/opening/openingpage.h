// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

/// A page before (or instead of) the window's own: one narrow column in the middle, a title, a dim
/// line below it.
class OpeningPage : public QWidget
{
    Q_OBJECT

public:
    static constexpr int columnWidth = 420;

    /// An empty icon name: none above the title.
    OpeningPage(const QString &iconName, const QString &title, const QString &fact = {},
                QWidget *parent = nullptr);
    void setFact(const QString &fact);

protected:
    QVBoxLayout *column() const { return m_column; }
    /// Wider than usual, for a page that shows more.
    void setColumnWidth(int width);
    /// A button as wide as the column.
    void addWide(QWidget *button);
    /// A row with a way back at the left and the page's one button at the right.
    void addRow(QWidget *left, QWidget *right);

private:
    QWidget *m_form;
    QVBoxLayout *m_column;
    QLabel *m_fact;
};
