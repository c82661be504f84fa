// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/dashboardpage.h"

#include "pages/chartpanel.h"
#include "pages/chartpicture.h"
#include "pages/dashboardfilter.h"
#include "rules/amount.h"
#include "store/towns.h"
#include "style/metrics.h"
#include "style/paperlook.h"
#include "style/widgets.h"
#include "work/settings.h"

#include <QFileDialog>
#include <QGridLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableWidget>

namespace
{
constexpr int paperWidth = 1180; ///< of the charts in a picture, on a usual screen as in the window
}

DashboardPage::DashboardPage(const Context &context)
    : Page(context, tr("Dashboard"))
    , m_filter(new DashboardFilter(context))
    , m_stack(new QStackedWidget)
    , m_charts(new QScrollArea)
    , m_title(textLabel({}, TextPx::section, true))
    , m_rule(noteLabel({}))
    , m_rows(new QTableWidget)
{
    m_charts->setAccessibleName(tr("Dashboard"));
    connect(m_filter, &DashboardFilter::changed, this, [this] {
        back();
        count();
    });
    Button *picture = plainButton(tr("Export charts"), QStringLiteral("export"));
    connect(picture, &QPushButton::clicked, this, [this] { askPicture({}); });
    header()->addAction(picture);
    body()->addWidget(m_filter);
    m_charts->setFrameShape(QFrame::NoFrame);
    m_charts->setWidgetResizable(true);
    m_stack->addWidget(m_charts);

    auto *figure = new QWidget;
    auto *column = new QVBoxLayout(figure);
    column->setContentsMargins(Metrics::pageMargin, 0, Metrics::pageMargin, Metrics::gapWide);
    Button *home = linkButton(tr("Back to the charts"), QStringLiteral("left"));
    connect(home, &QPushButton::clicked, this, &DashboardPage::back);
    Button *save = plainButton(tr("Save rule and rows"), QStringLiteral("sheet"));
    connect(save, &QPushButton::clicked, this, &DashboardPage::saveFigure);
    auto *line = new QHBoxLayout;
    line->addWidget(home);
    line->addStretch(1);
    line->addWidget(save);
    column->addLayout(line);
    column->addWidget(m_title);
    column->addWidget(m_rule);
    m_rows->setAccessibleName(tr("Rows behind the number"));
    m_rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rows->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_rows->setShowGrid(false);
    m_rows->verticalHeader()->hide();
    connect(m_rows, &QTableWidget::activated, this, [this](const QModelIndex &at) {
        const auto &[kind, id] = m_figure.records.value(at.row());
        const char *page = kind == Kind::Visit  ? "visits"
                           : kind == Kind::Need ? "needs"
                                                : "referrals";
        if (!id.isNull()) this->context().open(QLatin1String(page), id);
    });
    column->addWidget(m_rows, 1);
    m_stack->addWidget(figure);
    body()->addWidget(m_stack, 1);
}

void DashboardPage::refresh()
{
    m_filter->refresh();
    count();
}

void DashboardPage::count()
{
    if (const QString problem = m_filter->problem(); !problem.isEmpty()) return fail(problem);
    m_again = isWorking();
    if (m_again) return;
    longWork<Dashboard>(
        tr("Working out the numbers"), LongWork::Access::Read,
        [scope = m_filter->scope()](Store &store, WorkControl &) {
            return readDashboard(store, scope);
        },
        [this, scope = m_filter->scope()](const Result<Dashboard> &shown) {
            if (m_again) return count();
            const auto narrowed = scopePhrases(store(), scope, context().chinese);
            if (!fine(shown) || !fine(narrowed)) return;
            m_shown = *shown;
            m_scope = scope;
            m_narrowed = *narrowed;
            show(m_shown);
        });
}

void DashboardPage::show(const Dashboard &shown)
{
    const QString days =
        tr("%1 to %2").arg(m_scope.from.toString(Qt::ISODate), m_scope.to.toString(Qt::ISODate));
    header()->setFact((QStringList{days} + m_narrowed).join(QStringLiteral(" · ")));
    m_charts->setWidget(makeCharts(shown));
}

QWidget *DashboardPage::makeCharts(const Dashboard &shown)
{
    m_panels.clear();
    auto *all = new QWidget;
    setSurface(all, QPalette::Base);
    auto *grid = new QGridLayout(all);
    grid->setContentsMargins(Metrics::pageMargin, Metrics::gap, Metrics::pageMargin,
                             Metrics::gapWide);
    grid->setHorizontalSpacing(2 * Metrics::pageMargin);
    grid->setVerticalSpacing(Metrics::pageMargin);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    addFunnel(all, shown);
    addOpen(all, shown);
    addParts(all, shown);
    addRates(all, shown);
    return all;
}

ChartPanel *DashboardPage::panel(QWidget *in, const QString &heading, const QString &unit, int row,
                                 int column)
{
    auto *panel = new ChartPanel(heading, unit);
    connect(panel, &ChartPanel::opened, this, &DashboardPage::open);
    connect(panel, &ChartPanel::saveAsked, this, [this, heading] { askPicture(heading); });
    static_cast<QGridLayout *>(in->layout())->addWidget(panel, row, column);
    if (m_panels.size() <= row) m_panels.resize(row + 1);
    m_panels[row].append(panel);
    return panel;
}

void DashboardPage::addFunnel(QWidget *in, const Dashboard &shown)
{
    ChartPanel *funnel = panel(in, tr("From visit to loan"), tr("firms, each counted once"), 0, 0);
    QList<ChartPanel::Bar> bars;
    // Visits are many times the rest; on their scale nothing else would be seen.
    for (const Dashboard::Stage &s : shown.funnel.mid(1))
        bars.append({stageWords(s.what), double(s.firms), stageKey(s.what)});
    funnel->addBars(bars);
    int before = 0;
    for (const Dashboard::Stage &s : shown.funnel) {
        const bool isLoans = s.what == QLatin1String("granted") || s.what == QLatin1String("paid");
        const QString key = s.firms > 0 ? stageKey(s.what) : QString();
        const QList<ChartPanel::Number> numbers{
            {tr("%n firm(s)", nullptr, s.firms), key},
            {isLoans ? tr("%n loan(s)", nullptr, s.events) : tr("%n time(s)", nullptr, s.events),
             key},
            s.sum.fen > 0 ? ChartPanel::Number{tr("%1 × 10k CNY").arg(amount::wan(s.sum)), key}
                          : ChartPanel::Number{},
            {before > 0 ? QStringLiteral("%1%").arg(100.0 * s.firms / before, 0, 'f', 1)
                        : QString()}};
        funnel->addNumbers(stageWords(s.what), numbers);
        before = s.firms;
    }
    funnel->addNote(tr("Percent are of the firms of the step before."));
    funnel->finish();
}

void DashboardPage::addOpen(QWidget *in, const Dashboard &shown)
{
    ChartPanel *lights = panel(in, tr("Open referrals by bank"), tr("referrals, today"), 0, 1);
    if (shown.banks.isEmpty())
        lights->addNote(tr("No bank has an open referral."));
    else
        lights->addLights(shown.banks);
    lights->finish();
    ChartPanel *ages =
        panel(in, tr("How long they have waited"), tr("referrals, since referred"), 1, 0);
    QList<ChartPanel::Bar> bars;
    for (int age = 0; age < int(shown.ages.size()); ++age)
        bars.append({ageWords(age), double(shown.ages[std::size_t(age)]),
                     QStringLiteral("age:%1").arg(age), age + 1 == int(shown.ages.size())});
    ages->addColumns(bars);
    for (const ChartPanel::Bar &b : bars)
        ages->addNumbers(b.label, {{tr("%n referral(s)", nullptr, int(b.value)),
                                    b.value > 0 ? b.key : QString()}});
    ages->finish();
}

void DashboardPage::addParts(QWidget *in, const Dashboard &shown)
{
    const auto settings = Settings::read(store());
    const auto divisions = townsOn(store(), m_scope.to);
    if (!fine(settings) || !fine(divisions)) return;
    const bool chinese = context().chinese;
    const auto add = [&](const QString &heading, const QString &sort,
                         const QList<Dashboard::Part> &parts, int row, int column,
                         const std::function<QString(const QString &)> &word) {
        ChartPanel *chart = panel(in, heading, tr("needs, by amount"), row, column);
        QList<ChartPanel::Bar> bars;
        for (const Dashboard::Part &p : parts.mid(0, 8)) {
            const QString label = p.code.isEmpty() ? tr("Not stated") : word(p.code);
            const QString key = p.code.isEmpty() ? QString() : sort + u':' + p.code;
            bars.append({label, p.sum.inWan(), key});
            chart->addNumbers(label, {{tr("%n firm(s)", nullptr, p.firms), key},
                                      {tr("%1 × 10k CNY").arg(amount::wan(p.sum)), key}});
        }
        if (bars.isEmpty())
            chart->addNote(tr("No needs in this period."));
        else
            chart->addBars(bars);
        chart->finish();
    };
    add(tr("Needs by town"), QStringLiteral("town"), shown.towns, 1, 1,
        [&](const QString &code) { return divisions->name(code, chinese); });
    add(tr("Needs by purpose"), QStringLiteral("purpose"), shown.purposes, 2, 0,
        [&](const QString &code) {
            return settings->word(QStringLiteral("purpose"), code, chinese);
        });
}

void DashboardPage::addRates(QWidget *in, const Dashboard &shown)
{
    ChartPanel *rates =
        panel(in, tr("Rates"), tr("weighted by what was disbursed, % a year"), 2, 1);
    QList<ChartPanel::Bar> points;
    for (const Dashboard::Month &m : shown.months) {
        const QString month = m.first.toString(QStringLiteral("yyyy-MM"));
        points.append({month, m.rate.inPercent(), QStringLiteral("rate:") + month});
        rates->addNumbers(month,
                          {{amount::percent(m.rate), points.last().key},
                           {tr("%1 × 10k CNY").arg(amount::wan(m.paid)), points.last().key}});
    }
    if (points.isEmpty())
        rates->addNote(tr("Nothing was disbursed in this period."));
    else
        rates->addLine(points);
    rates->finish();
}

// ---- behind a number ----

void DashboardPage::open(const FigureKey &key)
{
    if (key.isEmpty()) return;
    const auto figure = explainFigure(store(), m_scope, key, context().chinese);
    if (!fine(figure)) return;
    m_figure = *figure;
    showFigure(m_figure);
}

void DashboardPage::showFigure(const Figure &figure)
{
    m_title->setText(tr("%1: %2 in %3")
                         .arg(figure.title, tr("%n firm(s)", nullptr, figure.firms),
                              tr("%n row(s)", nullptr, int(figure.rows.size()))));
    m_rule->setText(figure.rule);
    m_rows->clear();
    // A table of widgets is slow: the sheet holds every row.
    const int rows = int(std::min<qsizetype>(figure.rows.size(), 1000));
    m_rows->setRowCount(rows);
    m_rows->setColumnCount(int(figure.columns.size()));
    for (int c = 0; c < m_rows->columnCount(); ++c)
        m_rows->setHorizontalHeaderItem(c, new QTableWidgetItem(figure.columns[c].header));
    for (int r = 0; r < rows; ++r)
        for (int c = 0; c < m_rows->columnCount(); ++c) {
            const Cell &cell = figure.rows[r].value(c);
            auto *item = new QTableWidgetItem(cell.isEmpty() ? QStringLiteral("—") : cell.asText());
            if (cell.kind == Cell::Kind::Number)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_rows->setItem(r, c, item);
        }
    m_rows->resizeColumnsToContents();
    m_stack->setCurrentIndex(1);
    m_rows->setFocus();
    if (rows > 0) m_rows->setCurrentCell(0, 0);
}

void DashboardPage::back() { m_stack->setCurrentIndex(0); }

void DashboardPage::saveFigure()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save rule and rows"),
                                                      m_figure.title + QStringLiteral(".xlsx"),
                                                      tr("Sheets (*.xlsx *.csv);;Paper (*.pdf)"));
    if (!path.isEmpty() && fine(writeFigure(store(), m_figure, m_scope, path)))
        context().say(tr("Saved %1.").arg(QFileInfo(path).fileName()));
}

void DashboardPage::askPicture(const QString &heading)
{
    const bool isOne = !heading.isEmpty();
    const QString path = QFileDialog::getSaveFileName(
        this, isOne ? tr("Save chart") : tr("Export charts"),
        (isOne ? heading : tr("Dashboard")) + (isOne ? ".png" : ".pdf"),
        isOne ? tr("Pictures (*.png *.svg)") : tr("Paper (*.pdf);;Pictures (*.png *.svg)"));
    if (!path.isEmpty() && fine(savePicture(path, heading)))
        context().say(tr("Saved %1.").arg(QFileInfo(path).fileName()));
}

/// Says the office, the period, what it is narrowed to, and the day that was counted on.
PictureHead DashboardPage::headOf(const QString &title) const
{
    PictureHead head{title, {}, store().ambient().today()};
    head.lines = {tr("Period: %1 to %2. Cut-off: %3.")
                      .arg(m_scope.from.toString(Qt::ISODate), m_scope.to.toString(Qt::ISODate),
                           head.day.toString(Qt::ISODate)),
                  m_narrowed.isEmpty()
                      ? tr("All banks, industries and towns.")
                      : tr("Counted: %1.").arg(m_narrowed.join(QStringLiteral(" · ")))};
    const QString office = store().founding().officeName;
    if (!office.isEmpty()) head.lines.prepend(office);
    return head;
}

Result<> DashboardPage::savePicture(const QString &path, const QString &heading)
{
    if (!m_charts->widget()) return Error{tr("The numbers are not worked out yet. Wait a moment.")};
    // Made anew: of one width, in the look of paper, whatever the window's.
    const PaperLook look;
    const std::unique_ptr<QWidget> all(makeCharts(m_shown));
    all->setAttribute(Qt::WA_DontShowOnScreen);
    QWidget *charts = all.get();
    QList<QList<QWidget *>> rows;
    for (const QList<ChartPanel *> &row : std::as_const(m_panels)) {
        rows.append(QList<QWidget *>());
        for (ChartPanel *panel : row) {
            rows.last().append(panel);
            panel->setForPicture();
            if (panel->heading() == heading) charts = panel;
        }
    }
    all->resize(paperWidth, all->sizeHint().height());
    all->show();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    const PictureHead head = headOf(heading.isEmpty() ? tr("Dashboard") : heading);
    const bool isPaper = path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
    return isPaper && heading.isEmpty() ? saveChartPages(rows, head, path)
                                        : saveChartPicture(charts, head, path);
}

void DashboardPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_stack->currentIndex() == 1)
        back();
    else
        Page::keyPressEvent(event);
}

void DashboardPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || !m_charts->widget()) return;
    // Charts paint themselves: another look needs them made anew. Later: who changes the look is
    // still walking over the widgets that this would take away.
    QMetaObject::invokeMethod(
        this, [this] { show(m_shown); }, Qt::QueuedConnection);
}
