// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/syncpage.h"

#include "pages/twocolumns.h"
#include "rules/daterule.h"
#include "store/log.h"
#include "style/metrics.h"
#include "style/widgets.h"
#include "sync/clockcheck.h"
#include "sync/exchange.h"
#include "work/attachments.h"
#include "work/exchangelist.h"
#include "work/imports.h"
#include "work/undo.h"

#include <QFileDialog>

SyncPage::SyncPage(const Context &context)
    : Page(context, tr("Sync"))
{
    header()->setFact(store().isOffice() ? tr("with the workers' laptops, by stick or folder")
                                         : tr("with the office, by stick or folder"));
    // The key is the window's, which acts on it wherever it is.
    Button *in = plainButton(tr("Read packages"), QStringLiteral("import"));
    in->setHint(QStringLiteral("Ctrl+O"));
    Button *out = primaryButton(store().isOffice() ? tr("Export for the workers") : tr("Export"),
                                QStringLiteral("export"), QKeySequence(Qt::CTRL | Qt::Key_Return));
    connect(in, &QPushButton::clicked, this, &SyncPage::importPackages);
    connect(out, &QPushButton::clicked, this, &SyncPage::exportPackages);
    header()->addAction(in);
    header()->addAction(out);
}

void SyncPage::exportPackages()
{
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Where to? Choose the stick or a folder"));
    if (!folder.isEmpty()) exportTo(folder);
}

void SyncPage::exportTo(const QString &folder)
{
    m_results.clear();
    longWork<QList<Exported>>(
        tr("Writing packages"), LongWork::Access::Write,
        [folder](Store &store, WorkControl &control) -> Result<QList<Exported>> {
            if (store.isOffice())
                return exportForAll(store, folder,
                                    [&](qint64 n, qint64 of) { control.report(n, of); });
            TRY_ASSIGN(done, exportUp(store, folder));
            return QList<Exported>{done};
        },
        [this](const Result<QList<Exported>> &done) {
            if (fine(done))
                for (const Exported &e : *done)
                    m_results.append(
                        tr("Package %1 written: %2, %n entries", nullptr, int(e.entries))
                            .arg(e.number)
                            .arg(QFileInfo(e.path).fileName()));
            if (!m_results.isEmpty()) context().say(m_results.join(QStringLiteral("; ")));
            refresh();
        });
}

void SyncPage::importPackages()
{
    const QStringList paths = QFileDialog::getOpenFileNames(this, tr("Choose packages"), {},
                                                            tr("GridPoint packages (*.gpk)"));
    if (!paths.isEmpty()) take(paths);
}

void SyncPage::take(const QStringList &paths)
{
    m_results.clear();
    longWork<Taken>(
        tr("Reading packages"), LongWork::Access::Write,
        [paths](Store &store, WorkControl &control) -> Result<Taken> {
            return takePackages(store, paths, [&](qint64 n, qint64 of) { control.report(n, of); });
        },
        [this](const Result<Taken> &taken) {
            if (fine(taken)) took(*taken);
            refresh();
        });
}

void SyncPage::took(const Taken &taken)
{
    for (const Imported &done : taken.imported) {
        m_results.append(
            tr("%1 from %2: %3 new, %4 changed, %5 in conflict, %6 set aside, %7 known already")
                .arg(done.file, done.sender)
                .arg(done.joined.added)
                .arg(done.joined.changed)
                .arg(done.joined.conflicts)
                .arg(done.joined.quarantined)
                .arg(done.joined.known));
        if (!done.clockWords.isEmpty()) m_results.append(done.clockWords);
        if (done.files > 0)
            m_results.append(tr("%n file(s) of firms came.", nullptr, int(done.files)));
    }
    fail(taken.refused.join('\n'));
    if (!m_results.isEmpty()) context().say(m_results.last());
}

/// A clock that cannot be right is told where packages come and go.
void SyncPage::addClock(QVBoxLayout *column)
{
    const Result<QString> words = ownClockWords(store());
    if (fine(words) && !words->isEmpty())
        column->addWidget(new Banner(Tone::Warn, tr("Set the clock"), *words));
}

void SyncPage::addUp(QVBoxLayout *column)
{
    addClock(column);
    if (!m_results.isEmpty()) {
        auto *banner = new Banner(Tone::Ok, m_results.first(), m_results.mid(1).join('\n'));
        column->addWidget(banner);
    }
    if (const auto missing = attachments::missing(store()); fine(missing) && *missing > 0)
        column->addWidget(noteLabel(tr("%n file(s) of firms are not here yet; they come with the "
                                       "next packages, a part at a time.",
                                       nullptr, int(*missing))));
    if (store().isOffice()) return;
    const auto waiting = unexported(store()), open = unreceipted(store());
    if (!fine(waiting) || !fine(open)) return;
    column->addWidget(new SectionTitle(tr("To hand over")));
    auto *line = new QHBoxLayout;
    line->setSpacing(10);
    line->addWidget(textLabel(QString::number(*waiting), TextPx::figure, true));
    line->addWidget(textLabel(tr("entries not exported"), TextPx::body, true));
    line->addStretch();
    column->addLayout(line);
    if (*open > *waiting)
        column->addWidget(
            noteLabel(tr("%n exported entries have no receipt yet; they go along again.", nullptr,
                         int(*open - *waiting))));
    column->addWidget(noteLabel(tr("Reading a package twice never counts anything twice.")));
}

void SyncPage::addSent(QVBoxLayout *column)
{
    const Result<QList<SentPackage>> sent = sentPackages(store());
    if (!fine(sent)) return;
    column->addWidget(new SectionTitle(tr("Packages written"), QString::number(sent->size())));
    if (sent->isEmpty()) column->addWidget(noteLabel(tr("None yet.")));
    QList<PackageTiles::Package> tiles;
    for (const SentPackage &p : *sent)
        tiles.prepend({int(p.number),
                       p.received ? PackageTiles::State::Received : PackageTiles::State::Waiting});
    if (!store().isOffice() && !tiles.isEmpty()) {
        auto *row = new PackageTiles;
        row->setAccessibleName(tr("Packages written"));
        row->setPackages(tiles);
        column->addWidget(row);
    }
    for (const SentPackage &p : sent->mid(0, 12)) {
        const QString day = daterule::relative(QDateTime::fromMSecsSinceEpoch(p.madeAt).date(),
                                               store().ambient().today());
        column->addWidget(textLabel(QStringLiteral("%1　%2　%3").arg(p.number).arg(p.fileName, day),
                                    TextPx::body));
    }
}

void SyncPage::addReceived(QVBoxLayout *column)
{
    const Result<QList<ReceivedPackages>> received = receivedPackages(store());
    if (!fine(received)) return;
    column->addWidget(new SectionTitle(tr("Packages read"), QString::number(received->size())));
    if (received->isEmpty())
        column->addWidget(noteLabel(
            store().isOffice() ? tr("None yet. Read the packages that workers bring.")
                               : tr("None yet. Read the package that the office gives you.")));
    for (const ReceivedPackages &r : *received) {
        column->addWidget(textLabel(r.sender, TextPx::body, true));
        column->addWidget(
            textLabel(tr("packages %1").arg(r.numbers), TextPx::body, false, Token::Text2));
        if (!r.absent.isEmpty())
            column->addWidget(noteLabel(
                r.missing.isEmpty()
                    ? tr("Package %1 did not come; later ones brought its entries.").arg(r.absent)
                    : tr("Package %1 did not come.").arg(r.absent)));
        if (!r.missing.isEmpty())
            column->addWidget(new Banner(Tone::Warn,
                                         tr("Entries %1 have not arrived.").arg(r.missing),
                                         tr("Nothing to redo: the next package carries them.")));
    }
}

/// What came as a unit can be taken back as a unit.
void SyncPage::addImports(QVBoxLayout *column)
{
    const Result<QList<ImportLine>> imports = importsHere(store());
    if (!store().isOffice() || !fine(imports) || imports->isEmpty()) return;
    column->addWidget(new SectionTitle(tr("Taken in"), QString::number(imports->size())));
    for (const ImportLine &l : imports->mid(0, 12)) {
        auto *row = new QHBoxLayout;
        row->setSpacing(10);
        const QString day = daterule::relative(QDateTime::fromMSecsSinceEpoch(l.at).date(),
                                               store().ambient().today());
        QLabel *words = textLabel(QStringLiteral("%1　%2").arg(l.name, day), TextPx::body);
        words->setWordWrap(true);
        row->addWidget(words, 1);
        if (l.canUndo) {
            Button *back = linkButton(tr("Take back"), QStringLiteral("undo"));
            connect(back, &QPushButton::clicked, this, [this, l] {
                if (fine(undoImport(store(), l.number)))
                    context().say(tr("%1 is taken back; later work stays.").arg(l.name));
            });
            row->addWidget(back);
        } else {
            row->addWidget(textLabel(tr("taken back"), TextPx::caption, false, Token::Text2));
        }
        column->addLayout(row);
    }
}

void SyncPage::refresh()
{
    delete m_content;
    m_content = new TwoColumns(1, 1);
    addUp(m_content->left());
    addSent(m_content->left());
    addReceived(m_content->right());
    addImports(m_content->right());
    m_content->finish();
    body()->addWidget(m_content, 1);
    m_content->show();
}
