// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/filedrop.h"

#include <QClipboard>
#include <QDropEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMimeData>
#include <QShortcut>
#include <QUrl>
#include <QWidget>

FileDrop::FileDrop(QWidget *target)
    : QObject(target)
{
    target->setAcceptDrops(true);
    target->installEventFilter(this);
    // A field in hand keeps its own pasting: it asks for the key first.
    auto *paste = new QShortcut(QKeySequence(QKeySequence::Paste), target);
    paste->setContext(Qt::WidgetWithChildrenShortcut);
    connect(paste, &QShortcut::activated, this, [this] {
        const QMimeData *data = QGuiApplication::clipboard()->mimeData();
        if (const auto files = data ? givenIn(*data) : QList<GivenFile>(); !files.isEmpty())
            emit given(files);
    });
}

QList<GivenFile> FileDrop::ask(QWidget *parent)
{
    QList<GivenFile> files;
    const QStringList paths = QFileDialog::getOpenFileNames(
        parent, tr("Choose photos or PDFs"), {},
        tr("Photos and PDFs (%1)")
            .arg(QStringLiteral("*.jpg *.jpeg *.png *.bmp *.webp *.pdf "
                                "*.JPG *.JPEG *.PNG *.BMP *.WEBP *.PDF")));
    for (const QString &path : paths) files.append({path, {}});
    return files;
}

QList<GivenFile> FileDrop::givenIn(const QMimeData &data)
{
    QList<GivenFile> files;
    for (const QUrl &url : data.urls())
        if (url.isLocalFile() && !url.path().endsWith(QLatin1String(".gpk")))
            files.append({url.toLocalFile(), {}});
    if (files.isEmpty() && data.hasImage())
        files.append({{}, qvariant_cast<QImage>(data.imageData())});
    return files;
}

bool FileDrop::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto *drop = static_cast<QDropEvent *>(event);
    const QList<GivenFile> files = givenIn(*drop->mimeData());
    if (files.isEmpty()) {
        event->ignore(); // a package: the window's
        return true;
    }
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    if (event->type() == QEvent::Drop) emit given(files);
    return true;
}

QString refusedWords(const ReadyFiles &files)
{
    const int refused = int(files.refused.size());
    if (refused == 0) return {};
    if (refused + files.ready.size() == 1) return files.refused.first();
    return FileDrop::tr("%n file(s) could not be added. %1", nullptr, refused)
        .arg(files.refused.first());
}
