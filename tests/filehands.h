// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "samplefiles.h"

#include <QtTest>
#include <QtWidgets>

// The hands of somebody who adds files: with the mouse, the clipboard, the system's dialog.

inline void drop(QWidget *on, QMimeData &data)
{
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(on, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(on, &drop);
}

inline void paste(QWidget *in, const QImage &picture)
{
    QGuiApplication::clipboard()->setImage(picture);
    in->setFocus();
    QTest::keyClick(in, Qt::Key_V, Qt::ControlModifier);
}

/// Waits for the system's dialog, and answers it with a path.
inline void answerFileDialog(const QString &path)
{
    auto *poll = new QTimer(qApp);
    QObject::connect(poll, &QTimer::timeout, poll, [poll, path] {
        auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        if (!dialog) return;
        poll->deleteLater();
        dialog->selectFile(path);
        QMetaObject::invokeMethod(dialog, "accept");
    });
    poll->start(0);
}
