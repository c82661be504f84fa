// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/importpage.h"

#include "style/metrics.h"
#include "style/widgets.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QTableWidget>

ImportPage::ImportPage(const Context &context)
    : Page(context, tr("Import a list"))
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
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Choose a firm list or a visit ledger"), {}, tr("Sheets (*.xlsx *.csv)"));
    if (!path.isEmpty()) preview(path);
}

Result<ImportPage::Plan> ImportPage::planOf(const Store &store, const QString &path)
{
    TRY_ASSIGN(isLedger, isVisitLedger(path));
    if (isLedger) {
        TRY_ASSIGN(ledger, planLedgerImport(store, path));
        return Plan(std::move(ledger));
    }
    TRY_ASSIGN(firms, planFirmImport(store, path));
    return Plan(std::move(firms));
}

void ImportPage::preview(const QString &path)
{
    m_plan.reset();
    m_applied = false;
    m_path = path;
    show();
    longWork<Plan>(
        tr("Reading the list"), LongWork::Access::Read,
        [path](Store &store, WorkControl &) { return planOf(store, path); },
        [this](Result<Plan> plan) {
            if (fine(plan)) m_plan = std::make_shared<const Plan>(*std::move(plan));
            show();
        });
}

const ListReading &ImportPage::reading() const
{
    return std::visit([](const auto &plan) -> const ListReading & { return plan.preview; },
                      *m_plan);
}

static Result<> applied(Store &store, const FirmImportPlan &plan, const QString &name,
                        const std::function<void(qint64, qint64)> &progress)
{
    return applyFirmImport(store, plan, name, progress);
}

static Result<> applied(Store &store, const LedgerImportPlan &plan, const QString &name,
                        const std::function<void(qint64, qint64)> &progress)
{
    return applyLedgerImport(store, plan, name, progress);
}

QString ImportPage::doneWords() const
{
    if (const auto *ledger = std::get_if<LedgerImportPlan>(m_plan.get()))
        return tr("Imported: visits %1, new firms %2.").arg(ledger->fresh).arg(ledger->newFirms);
    const auto &firms = std::get<FirmImportPlan>(*m_plan);
    return tr("Imported: %1 new, %2 changed firms.").arg(firms.fresh).arg(firms.changed);
}

void ImportPage::apply()
{
    if (!m_plan || m_applied) return;
    longWork<std::monostate>(
        tr("Importing the list"), LongWork::Access::Write,
        [plan = m_plan, name = QFileInfo(m_path).fileName()](Store &store, WorkControl &control) {
            return std::visit(
                [&](const auto &list) {
                    return applied(store, list, name,
                                   [&](qint64 n, qint64 of) { control.report(n, of); });
                },
                *plan);
        },
        [this](const Result<> &done) {
            if (!fine(done)) return;
            m_applied = true;
            context().say(doneWords());
            show();
        });
}

void ImportPage::saveRejects()
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save rejected rows"), {}, tr("Sheets (*.xlsx)"));
    if (path.isEmpty() || !m_plan) return;
    if (fine(writeRejects(path, reading(),
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
    m_rejects->setVisible(m_plan && !reading().rejected.isEmpty());
    if (!m_plan) return showNothing(column);
    showCounts(column);
    showRemarks(column);
    if (reading().rejected.isEmpty())
        column->addStretch(1);
    else
        column->addWidget(rejectedTable(), 1);
}

void ImportPage::showNothing(QVBoxLayout *column)
{
    auto *empty = new EmptyState(
        QStringLiteral("import"), tr("No list chosen"),
        tr("Choose a firm list or a visit ledger, .xlsx or .csv, as it came. Nothing is written "
           "before you say yes."));
    Button *pick = outlineButton(tr("Choose a list"), QStringLiteral("folder"));
    connect(pick, &QPushButton::clicked, this, &ImportPage::choose);
    empty->setButton(pick);
    column->addWidget(empty, 1);
}

static QList<CountTiles::Tile> tilesOf(const FirmImportPlan &plan)
{
    return {{QString::number(plan.fresh), ImportPage::tr("new firms")},
            {QString::number(plan.known), ImportPage::tr("known, unchanged")},
            {QString::number(plan.changed), ImportPage::tr("known, changed")}};
}

static QList<CountTiles::Tile> tilesOf(const LedgerImportPlan &plan)
{
    return {{QString::number(plan.fresh), ImportPage::tr("new visits")},
            {QString::number(plan.known), ImportPage::tr("known visits")},
            {QString::number(plan.newFirms), ImportPage::tr("new firms")},
            {QString::number(plan.filledFirms), ImportPage::tr("firms filled in")}};
}

void ImportPage::showCounts(QVBoxLayout *column)
{
    const bool isLedger = std::holds_alternative<LedgerImportPlan>(*m_plan);
    column->addWidget(new SectionTitle(m_applied  ? tr("Imported")
                                       : isLedger ? tr("What this visit ledger would do")
                                                  : tr("What this firm list would do"),
                                       QFileInfo(m_path).fileName()));
    auto *tiles = new CountTiles;
    tiles->setAccessibleName(tr("Counts"));
    QList<CountTiles::Tile> counts =
        std::visit([](const auto &plan) { return tilesOf(plan); }, *m_plan);
    const ListReading &list = reading();
    counts.append({QString::number(list.repeated.size()), tr("repeated")});
    counts.append({QString::number(list.rejected.size()), tr("rejected"),
                   list.rejected.isEmpty() ? Tone::Neutral : Tone::Err});
    tiles->setTiles(counts);
    column->addWidget(tiles);
}

/// What one should know before saying yes.
void ImportPage::showRemarks(QVBoxLayout *column)
{
    for (const QString &w : reading().warnings) column->addWidget(new Banner(Tone::Warn, w));
    if (const QStringList ignored = reading().ignoredColumns(); !ignored.isEmpty())
        column->addWidget(
            new Banner(Tone::Neutral, tr("Not taken over: %1.").arg(ignored.join(tr(", ")))));
    const auto *ledger = std::get_if<LedgerImportPlan>(m_plan.get());
    if (!ledger) return;
    if (ledger->needs > 0)
        column->addWidget(new Banner(
            Tone::Neutral, tr("%n need(s) closed on the day of the visit: counted in that year's "
                              "figures, but nobody is sent after them.",
                              nullptr, int(ledger->needs))));
    if (ledger->unnamed > 0)
        column->addWidget(new Banner(
            Tone::Neutral, tr("%n visit(s) by people who are not in this workbook; their names are "
                              "kept in the remarks.",
                              nullptr, int(ledger->unnamed))));
}

QWidget *ImportPage::rejectedTable() const
{
    const ListReading &list = reading();
    auto *table = new QTableWidget(int(list.rejected.size()), 3);
    table->setAccessibleName(tr("Rejected rows"));
    table->setHorizontalHeaderLabels({tr("Row"), tr("Firm"), tr("Reason")});
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->horizontalHeader()->setStretchLastSection(true);
    table->setColumnWidth(0, 72);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->setColumnWidth(1, 280);
    const qsizetype at = nameColumn(list.header);
    for (int i = 0; i < int(list.rejected.size()); ++i) {
        const RejectedRow &r = list.rejected[i];
        const QString name = at >= 0 && at < r.cells.size() ? r.cells[at].asText() : QString();
        table->setItem(i, 0, new QTableWidgetItem(QString::number(r.row)));
        table->setItem(i, 1, new QTableWidgetItem(name));
        table->setItem(i, 2, new QTableWidgetItem(r.reasons.join(' ')));
    }
    return table;
}
