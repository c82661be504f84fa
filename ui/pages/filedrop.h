// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "work/attachments.h"

#include <QObject>

class QMimeData;
class QWidget;

/// Files that come by drag and drop, or from the clipboard with Ctrl+V, for a page or a form.
/// Packages are left to the window.
class FileDrop : public QObject
{
    Q_OBJECT

public:
    /// Belongs to the widget, and listens to it.
    explicit FileDrop(QWidget *target);

    /// Asks for files with the system's own dialog; empty where nobody chose any.
    static QList<GivenFile> ask(QWidget *parent);
    static QList<GivenFile> givenIn(const QMimeData &data);

signals:
    void given(const QList<GivenFile> &files);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

/// What could not be added, in words: the sentence of one, or how many and that of the first.
/// Empty where all were.
QString refusedWords(const ReadyFiles &files);
