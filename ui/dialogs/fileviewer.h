// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "work/longwork.h"

#include <QImage>
#include <QPointer>
#include <QWidget>

class Button;
class QLabel;
class QScrollArea;

/// A picture to look at: bytes at hand, or the digest of what lies in the workbook.
struct ShownFile {
    QString title{};
    QByteArray digest{};
    QByteArray bytes{};
};

/// Looks at pictures inside the program: it lies over the window, and nothing of them is written
/// to the disk. Arrows go from one to the next, Space between whole and full size, Esc goes back.
class FileViewer : public QWidget
{
    Q_OBJECT

public:
    /// Over the window of `beneath`; goes when it is closed.
    static void open(Store &store, QWidget *beneath, const QList<ShownFile> &files, qsizetype at);

    bool isFull() const { return m_full; } ///< one pixel of the picture is one of the screen
    const QImage &picture() const { return m_picture; }
    qsizetype at() const { return m_at; }

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    FileViewer(Store &store, QWidget *beneath, QList<ShownFile> files);
    void show(qsizetype at);
    void shown(const Result<QImage> &picture);
    void setFull(bool full);
    void fit();
    void leave();

    QList<ShownFile> m_files;
    qsizetype m_at = 0;
    bool m_full = false;
    QImage m_picture;
    QPointer<QWidget> m_before; ///< had the focus
    LongWork m_work;
    QLabel *m_title;
    QLabel *m_fact;
    Button *m_previous, *m_next, *m_size;
    QScrollArea *m_area;
    QLabel *m_view;
};
