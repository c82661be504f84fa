// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/theme.h"

#include <QList>
#include <QWidget>

/// How far a thing got, as little bars: done ones filled.
class StepBar : public QWidget
{
    Q_OBJECT

public:
    explicit StepBar(int steps = 5, QWidget *parent = nullptr);
    void setDone(int done);
    int done() const { return m_done; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_steps;
    int m_done = 0;
};

/// Large counts side by side in one frame, as after an import: "361 新企业 | 4 退回".
class CountTiles : public QWidget
{
    Q_OBJECT

public:
    struct Tile {
        QString count{};
        QString caption{};
        Tone tone = Tone::Neutral;
    };

    using QWidget::QWidget;
    void setTiles(const QList<Tile> &tiles);
    /// -1, or the tile under the point.
    int tileAt(const QPoint &point) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// Numbers open what they count.
    void activated(int tile);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QRect tileRect(int index) const;
    QList<Tile> m_tiles;
};

/// Counts of one flow with arrows between: "312 已保存 > 298 已导出 > …".
class CountFlow : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
    void setSteps(const QList<CountTiles::Tile> &steps);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<CountTiles::Tile> m_steps;
};

/// The packages sent, each with its number and what became of it.
class PackageTiles : public QWidget
{
    Q_OBJECT

public:
    enum class State { Received, Missing, Superseded, Waiting };
    struct Package {
        int number = 0;
        State state = State::Waiting;
    };

    using QWidget::QWidget;
    /// The last ones that fit are shown.
    void setPackages(const QList<Package> &packages);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int firstShown() const;
    QString words(const Package &package) const;
    QList<Package> m_packages;
};
