// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/fileviewer.h"

#include "style/metrics.h"
#include "style/taborder.h"
#include "style/widgets.h"
#include "work/attachments.h"

#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace
{
/// Larger ones are shown smaller; none that was attached here is.
constexpr int longestSide = 8000;
constexpr int titleWidth = 420;
} // namespace

void FileViewer::open(Store &store, QWidget *beneath, const QList<ShownFile> &files, qsizetype at)
{
    if (at < 0 || at >= files.size()) return;
    auto *viewer = new FileViewer(store, beneath, files);
    viewer->QWidget::show();
    viewer->raise();
    viewer->setFocus();
    viewer->show(at);
}

FileViewer::FileViewer(Store &store, QWidget *beneath, QList<ShownFile> files)
    : QWidget(beneath->window())
    , m_files(std::move(files))
    , m_before(beneath->window()->focusWidget())
    , m_work(store)
    , m_title(textLabel({}, TextPx::section, true))
    , m_fact(textLabel({}, TextPx::caption, false, Token::Text2))
    , m_previous(plainButton(tr("Previous picture"), QStringLiteral("left")))
    , m_next(plainButton(tr("Next picture"), QStringLiteral("right")))
    , m_size(plainButton(tr("Full size"), QStringLiteral("eye")))
    , m_area(new QScrollArea)
    , m_view(new QLabel)
{
    setSurface(this, QPalette::Base);
    setFocusPolicy(Qt::StrongFocus);
    setGeometry(parentWidget()->rect());
    parentWidget()->installEventFilter(this);
    Button *close = plainButton(tr("Close"));
    close->setHint(QStringLiteral("Esc"));
    m_previous->setHint(QStringLiteral("←"));
    m_next->setHint(QStringLiteral("→"));
    m_size->setHint(tr("Space"));
    m_size->setCheckable(true);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(Metrics::pageMargin, Metrics::gapWide, Metrics::pageMargin,
                            Metrics::gapWide);
    top->setSpacing(Metrics::gapWide);
    top->addWidget(m_title);
    top->addWidget(m_fact);
    top->addStretch();
    for (Button *b : {m_previous, m_next, m_size, close}) top->addWidget(b);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(m_view);
    m_view->setAlignment(Qt::AlignCenter);
    setSurface(m_view, QPalette::AlternateBase);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(ruleLine());
    column->addWidget(m_area, 1);
    connect(close, &QPushButton::clicked, this, &FileViewer::leave);
    connect(m_previous, &QPushButton::clicked, this, [this] { show(m_at - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { show(m_at + 1); });
    connect(m_size, &QPushButton::clicked, this, &FileViewer::setFull);
    for (Button *b : {m_previous, m_next}) b->setVisible(m_files.size() > 1);
}

void FileViewer::show(qsizetype at)
{
    if (at < 0 || at >= m_files.size() || m_work.isRunning()) return;
    m_at = at;
    const ShownFile &file = m_files[at];
    m_title->setText(m_title->fontMetrics().elidedText(file.title, Qt::ElideMiddle, titleWidth));
    m_title->setToolTip(file.title);
    setAccessibleName(tr("Picture %1").arg(file.title));
    m_fact->setText(m_files.size() > 1 ? tr("%1 of %2").arg(at + 1).arg(m_files.size())
                                       : QString());
    m_previous->setEnabled(at > 0);
    m_next->setEnabled(at + 1 < m_files.size());
    m_picture = {};
    m_view->setText(tr("Opening…"));
    m_work.start<QImage>(
        LongWork::Access::Read,
        [file](Store &store, WorkControl &) -> Result<QImage> {
            if (!file.bytes.isEmpty()) return pictures::read(file.bytes, longestSide);
            TRY_ASSIGN(bytes, attachments::bytesOf(store, file.digest));
            return pictures::read(bytes, longestSide);
        },
        [this](const Result<QImage> &picture) { shown(picture); });
}

void FileViewer::shown(const Result<QImage> &picture)
{
    if (!picture) {
        m_view->setWordWrap(true);
        m_view->setText(picture.error().what);
        return;
    }
    m_picture = *picture;
    setFull(m_full);
}

void FileViewer::setFull(bool full)
{
    m_full = full;
    m_size->setChecked(full);
    m_size->setText(full ? tr("Whole picture") : tr("Full size"));
    fit();
}

void FileViewer::fit()
{
    if (m_picture.isNull()) return;
    const QSize room = m_area->viewport()->size() - QSize(2, 2);
    const QSize size = m_picture.size();
    const bool smaller = size.width() > room.width() || size.height() > room.height();
    m_size->setEnabled(smaller || m_full);
    m_view->setPixmap(QPixmap::fromImage(
        m_full || !smaller
            ? m_picture
            : m_picture.scaled(room, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
}

void FileViewer::leave()
{
    hide();
    if (m_before) m_before->setFocus();
    deleteLater();
}

bool FileViewer::focusNextPrevChild(bool next) { return focusNextIn({this}, next); }

bool FileViewer::event(QEvent *event)
{
    // What lies beneath has keys, too.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

bool FileViewer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize) {
        setGeometry(parentWidget()->rect());
        layout()->activate();
        if (!m_full) fit();
    }
    return QWidget::eventFilter(watched, event);
}

void FileViewer::keyPressEvent(QKeyEvent *event)
{
    const auto scroll = [this](Qt::Orientation way, int by) {
        QScrollBar *bar =
            way == Qt::Vertical ? m_area->verticalScrollBar() : m_area->horizontalScrollBar();
        const int before = bar->value();
        bar->setValue(before + by * bar->pageStep() / 4);
        return bar->value() != before;
    };
    switch (event->key()) {
    case Qt::Key_Escape: return leave();
    case Qt::Key_Space: return setFull(m_size->isEnabled() && !m_full);
    case Qt::Key_Up: scroll(Qt::Vertical, -1); return;
    case Qt::Key_Down: scroll(Qt::Vertical, 1); return;
    case Qt::Key_PageUp: return show(m_at - 1);
    case Qt::Key_PageDown: return show(m_at + 1);
    // At the edge of a picture that is larger than the window, on to the next.
    case Qt::Key_Left:
        if (!scroll(Qt::Horizontal, -1)) show(m_at - 1);
        return;
    case Qt::Key_Right:
        if (!scroll(Qt::Horizontal, 1)) show(m_at + 1);
        return;
    default: break; // nothing goes on to what lies beneath
    }
}
