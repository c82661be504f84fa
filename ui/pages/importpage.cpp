// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/importpage.h"

#include "style/metrics.h"
#include "style/widgets.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QTableWidget>

ImportPage::ImportPage(const Context &context)
    : Page(context, tr("Import firms"))
    , m_apply(primaryButton(tr("Import"), QStringLiteral("check")))
    , m_rejects(plainButton(tr("Save rejected rows"), QStringLiteral("sheet")))
{
    Button *choose = plainButton(tr("Choose a list"), QStringLiteral("folder"));
    connect(choose, &QPushButton::clicked, this, &ImportPage::choose);
    connect(m_apply, &QPushButton::clicked, this, &ImportPage::apply);
    connect(m_rejects, &QPushButton::clicked, this, &ImportPage::saveRejects);
    header()->addAction(choose);
    header()->addAction(m_rejects);
    header()->addAction(m_apply);
    show();
}

void ImportPage::refresh() {}

void ImportPage::choose()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Choose a firm list"), {},
                                                      tr("Sheets (*.xlsx *.csv)"));
    if (!path.isEmpty()) preview(path);
}

void ImportPage::preview(const QString &path)
{
    m_plan.reset();
    m_applied = false;
    m_path = path;
    show();
    longWork<FirmImportPlan>(
        tr("Reading the list"), LongWork::Access::Read,
        [path](Store &store, WorkControl &) { return planFirmImport(store, path); },
        [this](Result<FirmImportPlan> plan) {
            if (fine(plan)) m_plan = std::make_shared<const FirmImportPlan>(*std::move(plan));
            show();
        });
}

void ImportPage::apply()
{
    if (!m_plan || m_applied) return;
    longWork<std::monostate>(
        tr("Importing firms"), LongWork::Access::Write,
        [plan = m_plan, name = QFileInfo(m_path).fileName()](Store &store,
                                                             WorkControl &control) -> Result<> {
            return applyFirmImport(store, *plan, name,
                                   [&](qint64 n, qint64 of) { control.report(n, of); });
        },
        [this](const Result<> &done) {
            if (!fine(done)) return;
            m_applied = true;
            context().say(
                tr("Imported: %1 new, %2 changed firms.").arg(m_plan->fresh).arg(m_plan->changed));
            show();
        });
}

void ImportPage::saveRejects()
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save rejected rows"), {}, tr("Sheets (*.xlsx)"));
    if (path.isEmpty() || !m_plan) return;
    if (fine(writeRejects(path, m_plan->preview,
                          QDateTime::fromMSecsSinceEpoch(store().ambient().nowMs()))))
        context().say(
            tr("Saved %1. Correct it and import it again.").arg(QFileInfo(path).fileName()));
}

/// Where the list keeps the firms' names; -1 where it has no such column.
static qsizetype nameColumn(const ListHeader &header)
{
    for (const ListColumn &c : header.columns)
        if (c.field == QLatin1String("name")) return c.index;
    return -1;
}

void ImportPage::show()
{
    // Later: the button that asked for it may stand in there.
    if (m_content) {
        m_content->hide();
        body()->removeWidget(m_content);
        m_content->deleteLater();
    }
    m_content = new QWidget;
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(20, 14, 20, 14);
    column->setSpacing(12);
    body()->addWidget(m_content, 1);
    m_apply->setVisible(m_plan && !m_applied);
    m_rejects->setVisible(m_plan && !m_plan->preview.rejected.isEmpty());
    if (!m_plan) {
        auto *empty = new EmptyState(
            QStringLiteral("import"), tr("No list chosen"),
            tr("Choose an .xlsx or .csv file as it came. Nothing is written before you say yes."));
        Button *pick = outlineButton(tr("Choose a list"), QStringLiteral("folder"));
        connect(pick, &QPushButton::clicked, this, &ImportPage::choose);
        empty->setButton(pick);
        column->addWidget(empty, 1);
        return;
    }
    const FirmListPreview &p = m_plan->preview;
    column->addWidget(new SectionTitle(m_applied ? tr("Imported") : tr("What this list would do"),
                                       QFileInfo(m_path).fileName()));
    auto *tiles = new CountTiles;
    tiles->setAccessibleName(tr("Counts"));
    tiles->setTiles({{QString::number(m_plan->fresh), tr("new firms")},
                     {QString::number(m_plan->known), tr("known, unchanged")},
                     {QString::number(m_plan->changed), tr("known, changed")},
                     {QString::number(p.repeated.size()), tr("repeated")},
                     {QString::number(p.rejected.size()), tr("rejected"),
                      p.rejected.isEmpty() ? Tone::Neutral : Tone::Err}});
    column->addWidget(tiles);
    for (const QString &w : p.warnings) column->addWidget(new Banner(Tone::Warn, w));
    if (p.rejected.isEmpty()) {
        column->addStretch(1);
        return;
    }
    auto *table = new QTableWidget(int(p.rejected.size()), 3);
    table->setAccessibleName(tr("Rejected rows"));
    table->setHorizontalHeaderLabels({tr("Row"), tr("Firm"), tr("Reason")});
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->horizontalHeader()->setStretchLastSection(true);
    table->setColumnWidth(0, 60);
    table->setColumnWidth(1, 280);
    for (int i = 0; i < int(p.rejected.size()); ++i) {
        const RejectedRow &r = p.rejected[i];
        const qsizetype at = nameColumn(p.header);
        const QString name = at >= 0 && at < r.cells.size() ? r.cells[at].asText() : QString();
        table->setItem(i, 0, new QTableWidgetItem(QString::number(r.row)));
        table->setItem(i, 1, new QTableWidgetItem(name));
        table->setItem(i, 2, new QTableWidgetItem(r.reasons.join(' ')));
    }
    column->addWidget(table, 1);
}
