// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/theme.h"

#include <QList>
#include <QWidget>

/// A choice of one out of a few, all of them visible: painted as one widget, so that its cells
/// share their lines and a bold choice does not move the others. With the focus, Left and Right
/// choose, digits 1–9 choose, Space chooses the first cell where none is chosen yet.
class Segments : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY currentChanged USER true)

public:
    struct Cell {
        QString text{};
        QString icon{};           ///< name of an icon before the text, or empty
        Tone tone = Tone::Accent; ///< how it looks when chosen: Err for "not met", Warn for doubt
    };

    explicit Segments(QWidget *parent = nullptr);
    explicit Segments(const QStringList &texts, QWidget *parent = nullptr);

    int count() const { return int(m_cells.size()); }
    const Cell &cell(int index) const { return m_cells[index]; }
    /// Replaces the cells (also to retranslate them); the choice stays where it still exists.
    void setCells(const QList<Cell> &cells);
    void setTexts(const QStringList &texts);
    void setTone(int index, Tone tone);
    /// The chosen cell, or -1.
    int current() const { return m_current; }
    /// Does not emit chosen(): that is for what the user does.
    void setCurrent(int index);
    /// Lets a second press, or Backspace, take the choice back.
    void setClearable(bool on) { m_clearable = on; }
    /// The lower height, for panels.
    void setCompact(bool on);
    /// Says that the content is wrong: red line around it.
    void setError(bool on);
    QRect cellRect(int index) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// The user chose; -1 when the choice was taken back.
    void chosen(int index);
    /// The choice changed, whoever did it.
    void currentChanged(int index);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    friend class SegmentsAccess;
    void choose(int index);
    void setHovered(int index);
    int cellAt(const QPoint &point) const;
    int textWidth(int index) const;
    int widthWith(int padding) const;
    void paintCell(QPainter &painter, int index) const;

    QList<Cell> m_cells;
    int m_current = -1;
    int m_hovered = -1;
    bool m_clearable = false;
    bool m_compact = false;
    bool m_error = false;
};
