// SPDX-License-Identifier: GPL-3.0-or-later
#include "opening/startpage.h"

#include "style/metrics.h"
#include "style/widgets.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QSettings>
#include <QVBoxLayout>

namespace
{
constexpr int mostRecent = 5;
const QString recentKey = QStringLiteral("recentWorkbooks");
} // namespace

QStringList StartPage::recent()
{
    QStringList paths;
    for (const QString &path : QSettings().value(recentKey).toStringList())
        if (QFileInfo::exists(path)) paths.append(path);
    return paths;
}

void StartPage::remember(const QString &path)
{
    QStringList paths = recent();
    const QString whole = QFileInfo(path).absoluteFilePath();
    paths.removeAll(whole);
    paths.prepend(whole);
    QSettings().setValue(recentKey, QStringList(paths.mid(0, mostRecent)));
}

StartPage::StartPage(bool chinese, QWidget *parent)
    : OpeningPage(QStringLiteral("grid"), tr("Financial grid point"),
                  tr("Visits, needs and referrals of one township, without a network."), parent)
    , m_problem(new Banner(Tone::Err))
{
    setAcceptDrops(true);
    m_problem->hide();
    column()->addWidget(m_problem);
    const QStringList known = recent();
    Button *open = primaryButton(tr("Open a workbook"), QStringLiteral("folder"),
                                 QKeySequence(Qt::CTRL | Qt::Key_O));
    connect(open, &QPushButton::clicked, this, &StartPage::choose);
    if (!known.isEmpty()) column()->addWidget(recentList(known));
    addWide(open);
    QLabel *note = noteLabel(
        tr("Grid workers: choose the file that the office gave you; its name ends in .gridpoint. "
           "You can also drop it here."));
    column()->addWidget(note);
    column()->addSpacing(Metrics::gap);
    column()->addWidget(ruleLine());
    Button *found = outlineButton(tr("Found an office"), QStringLiteral("plus"));
    connect(found, &QPushButton::clicked, this, &StartPage::foundRequested);
    addWide(found);
    column()->addWidget(noteLabel(tr("Finance offices: once, on the computer that collects the "
                                     "whole township.")));
    // In the other language's own words, for whoever cannot read this one.
    Button *language = linkButton(chinese ? QStringLiteral("English") : QStringLiteral("中文"));
    connect(language, &QPushButton::clicked, this, [this, chinese] {
        emit languageRequested(chinese ? QStringLiteral("en") : QStringLiteral("zh_CN"));
    });
    Button *tour = linkButton(tr("Look round with invented data"), QStringLiteral("play"));
    connect(tour, &QPushButton::clicked, this, &StartPage::tourRequested);
    addRow(tour, language);
    setFocusProxy(open);
}

void StartPage::setBusy(bool busy)
{
    setEnabled(!busy);
    m_problem->setTone(Tone::Neutral);
    m_problem->setFact(busy ? tr("Making up a township. This takes a few seconds.") : QString());
    m_problem->setVisible(busy);
}

void StartPage::setProblem(const QString &words)
{
    m_problem->setTone(Tone::Err);
    m_problem->setFact(words);
    m_problem->setVisible(!words.isEmpty());
}

QWidget *StartPage::recentList(const QStringList &paths)
{
    auto *list = new QWidget;
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics::gapSmall);
    column->addWidget(new SectionTitle(tr("Opened before")));
    for (const QString &path : paths) {
        const QFileInfo info(path);
        Button *button = plainButton(info.completeBaseName(), QStringLiteral("grid"));
        button->setHint(QFontMetrics(button->font())
                            .elidedText(QDir::toNativeSeparators(info.absolutePath()),
                                        Qt::ElideMiddle, columnWidth / 2));
        button->setSpread(true);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setToolTip(QDir::toNativeSeparators(path));
        connect(button, &QPushButton::clicked, this, [this, path] { emit openRequested(path); });
        column->addWidget(button);
    }
    return list;
}

void StartPage::choose()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Choose a workbook"), {},
                                                      tr("Workbooks (*.gridpoint)"));
    if (!path.isEmpty()) emit openRequested(path);
}

void StartPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void StartPage::dropEvent(QDropEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.first().isLocalFile())
        emit openRequested(urls.first().toLocalFile());
}
