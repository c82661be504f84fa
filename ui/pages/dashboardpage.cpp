// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/dashboardpage.h"

#include "pages/chartpanel.h"
#include "rules/amount.h"
#include "rules/division.h"
#include "style/metrics.h"
#include "style/segments.h"
#include "style/widgets.h"
#include "work/settings.h"

#include <QFileDialog>
#include <QGridLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollArea>
#include <QStackedWidget>
#include <QSvgGenerator>
#include <QTableWidget>

DashboardPage::DashboardPage(const Context &context)
    : Page(context, tr("Dashboard"))
    , m_period(new Segments(
          QStringList{tr("This month"), tr("This quarter"), tr("This year"), tr("All time")}))
    , m_stack(new QStackedWidget)
    , m_charts(new QScrollArea)
    , m_title(textLabel({}, TextPx::section, true))
    , m_rule(noteLabel({}))
    , m_rows(new QTableWidget)
{
    m_period->setAccessibleName(tr("Period"));
    m_charts->setAccessibleName(tr("Dashboard"));
    m_period->setCurrent(2);
    connect(m_period, &Segments::chosen, this, [this] {
        back();
        refresh();
    });
    Button *picture = plainButton(tr("Export picture"), QStringLiteral("export"));
    connect(picture, &QPushButton::clicked, this, &DashboardPage::askPicture);
    header()->addAction(picture);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(Metrics::pageMargin, Metrics::gap, Metrics::pageMargin, Metrics::gap);
    row->addWidget(m_period);
    row->addStretch(1);
    body()->addLayout(row);
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

DashboardPeriod DashboardPage::period() const
{
    const QDate today = store().ambient().today();
    switch (m_period->current()) {
    case 0: return {QDate(today.year(), today.month(), 1), today};
    case 1: return {QDate(today.year(), (today.month() - 1) / 3 * 3 + 1, 1), today};
    case 2: return {QDate(today.year(), 1, 1), today};
    default: return {QDate(2000, 1, 1), today};
    }
}

void DashboardPage::refresh()
{
    m_again = isWorking();
    if (m_again) return;
    longWork<Dashboard>(
        tr("Working out the numbers"), LongWork::Access::Read,
        [period = period()](Store &store, WorkControl &) { return readDashboard(store, period); },
        [this](const Result<Dashboard> &shown) {
            if (m_again) return refresh();
            if (!fine(shown)) return;
            m_shown = *shown;
            show(m_shown);
        });
}

void DashboardPage::show(const Dashboard &shown)
{
    const DashboardPeriod p = period();
    header()->setFact(tr("%1 to %2").arg(p.from.toString(Qt::ISODate), p.to.toString(Qt::ISODate)));
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
    m_charts->setWidget(all);
}

ChartPanel *DashboardPage::panel(QWidget *in, const QString &heading, const QString &unit, int row,
                                 int column)
{
    auto *panel = new ChartPanel(heading, unit);
    connect(panel, &ChartPanel::opened, this, &DashboardPage::open);
    static_cast<QGridLayout *>(in->layout())->addWidget(panel, row, column);
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
    const auto divisions = Divisions::builtIn();
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
    const auto figure = explainFigure(store(), period(), key, context().chinese);
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
    if (!path.isEmpty() && fine(writeFigure(store(), m_figure, period(), path)))
        context().say(tr("Saved %1.").arg(QFileInfo(path).fileName()));
}

void DashboardPage::askPicture()
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export picture"), tr("Dashboard") + ".png", tr("Pictures (*.png *.svg)"));
    if (!path.isEmpty() && fine(savePicture(path)))
        context().say(tr("Saved %1.").arg(QFileInfo(path).fileName()));
}

Result<> DashboardPage::savePicture(const QString &path)
{
    QWidget *charts = m_charts->widget();
    const Error failed{tr("The picture could not be written there. Choose another folder.")};
    if (!charts) return Error{tr("The numbers are not worked out yet. Wait a moment.")};
    if (!path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive))
        return charts->grab().save(path, "PNG") ? ok() : failed;
    QSvgGenerator svg;
    svg.setFileName(path);
    svg.setSize(charts->size());
    svg.setViewBox(charts->rect());
    svg.setTitle(tr("Dashboard"));
    QPainter painter;
    if (!painter.begin(&svg)) return failed;
    charts->render(&painter);
    return painter.end() ? ok() : failed;
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
