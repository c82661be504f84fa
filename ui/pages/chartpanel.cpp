// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/chartpanel.h"

#include "style/buttons.h"
#include "style/light.h"
#include "style/metrics.h"
#include "style/theme.h"
#include "style/widgets.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QGridLayout>
#include <QHorizontalStackedBarSeries>
#include <QLineSeries>
#include <QStackedBarSeries>
#include <QVBoxLayout>
#include <QValueAxis>

namespace
{
QColor ink(Token token) { return Theme::of().color(token); }

QChart *makeChart()
{
    auto *chart = new QChart;
    chart->setBackgroundBrush(ink(Token::Base));
    chart->setBackgroundRoundness(0);
    chart->setMargins({});
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->legend()->hide();
    chart->setAnimationOptions(QChart::NoAnimation);
    return chart;
}

void dress(QAbstractAxis *axis)
{
    axis->setLabelsBrush(ink(Token::Text));
    axis->setLabelsFont(Theme::of().font(TextPx::caption));
    axis->setGridLineVisible(false);
    axis->setTruncateLabels(false);
    axis->setLinePenColor(ink(Token::Line));
}

QBarCategoryAxis *categories(const QStringList &labels)
{
    auto *axis = new QBarCategoryAxis;
    axis->append(labels);
    dress(axis);
    return axis;
}

/// The values stand on the bars or beside them: the axis itself says nothing.
QValueAxis *values(double most)
{
    auto *axis = new QValueAxis;
    axis->setRange(0, most > 0 ? most * 1.15 : 1);
    dress(axis);
    axis->setLabelsVisible(false);
    axis->setLineVisible(false);
    return axis;
}

void dress(QBarSet &set, QColor color)
{
    set.setColor(color);
    set.setBorderColor(color);
    set.setLabelColor(ink(Token::Text));
    set.setLabelFont(Theme::of().font(TextPx::caption));
}

QStringList labelsOf(const QList<ChartPanel::Bar> &bars)
{
    QStringList labels;
    for (const ChartPanel::Bar &b : bars) labels.append(b.label);
    labels.removeDuplicates(); // an axis of categories takes each once
    return labels;
}

double mostOf(const QList<ChartPanel::Bar> &bars)
{
    double most = 0;
    for (const ChartPanel::Bar &b : bars) most = std::max(most, b.value);
    return most;
}

/// Two sets over each other: what is drawn as overdue has its own color and pattern.
template <class Series>
void fill(Series *series, const QList<ChartPanel::Bar> &bars, ChartPanel *panel)
{
    auto *usual = new QBarSet(QString());
    auto *alarm = new QBarSet(QString());
    dress(*usual, ink(Token::Chart));
    dress(*alarm, ink(Token::LightRed));
    alarm->setBrush(QBrush(ink(Token::LightRed), Qt::Dense3Pattern));
    for (const ChartPanel::Bar &b : bars) {
        *usual << (b.alarm ? 0 : b.value);
        *alarm << (b.alarm ? b.value : 0);
    }
    series->append(usual);
    series->append(alarm);
    series->setBarWidth(0.7);
    QObject::connect(series, &QAbstractBarSeries::clicked, panel, [panel, bars](int at) {
        if (at >= 0 && at < bars.size()) emit panel->opened(bars[at].key);
    });
}

void setAxes(QChart *chart, QAbstractSeries *series, QAbstractAxis *across, QAbstractAxis *up)
{
    chart->addSeries(series);
    chart->addAxis(across, Qt::AlignBottom);
    chart->addAxis(up, Qt::AlignLeft);
    series->attachAxis(across);
    series->attachAxis(up);
}

/// In print and for eyes without colors, each light has its own pattern.
QBrush brushOf(Light light)
{
    const QColor color = ink(lightToken(light));
    switch (light) {
    case Light::Red: return {color, Qt::SolidPattern};
    case Light::Amber: return {color, Qt::BDiagPattern};
    case Light::Green: return {color, Qt::Dense5Pattern};
    case Light::Paused: return {color, Qt::VerPattern};
    default: return {ink(Token::Base)};
    }
}
} // namespace

ChartPanel::ChartPanel(const QString &heading, const QString &unit, QWidget *parent)
    : QWidget(parent)
    , m_heading(heading)
    , m_save(linkButton(tr("Save chart"), QStringLiteral("export")))
    , m_column(new QVBoxLayout(this))
    , m_numbers(new QGridLayout)
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Metrics::gap);
    auto *line = new QHBoxLayout;
    line->addWidget(textLabel(heading, TextPx::section, true));
    line->addStretch(1);
    line->addWidget(textLabel(unit, TextPx::caption, false, Token::Text2));
    m_save->setSmall(true);
    m_save->setAccessibleName(tr("Save chart: %1").arg(heading));
    connect(m_save, &QPushButton::clicked, this, &ChartPanel::saveAsked);
    line->addWidget(m_save);
    m_column->addLayout(line);
    m_numbers->setHorizontalSpacing(Metrics::gap);
    m_numbers->setVerticalSpacing(0);
}

void ChartPanel::setForPicture() { m_save->hide(); }

void ChartPanel::addChart(QChart *chart, int height)
{
    auto *view = new QChartView(chart);
    view->setRenderHint(QPainter::Antialiasing);
    view->setFrameShape(QFrame::NoFrame);
    view->setBackgroundBrush(ink(Token::Base));
    view->setFocusPolicy(Qt::NoFocus); // the numbers beside it take the keys
    view->viewport()->setFocusPolicy(Qt::NoFocus);
    view->setFixedHeight(height);
    m_column->addWidget(view);
}

void ChartPanel::addColumns(const QList<Bar> &bars)
{
    auto *series = new QStackedBarSeries;
    fill(series, bars, this);
    QChart *chart = makeChart();
    setAxes(chart, series, categories(labelsOf(bars)), values(mostOf(bars)));
    addChart(chart, 130);
}

void ChartPanel::addBars(const QList<Bar> &bars)
{
    auto *series = new QHorizontalStackedBarSeries;
    QList<Bar> upward(bars.rbegin(), bars.rend()); // the axis counts from below
    fill(series, upward, this);
    QChart *chart = makeChart();
    setAxes(chart, series, values(mostOf(bars)), categories(labelsOf(upward)));
    addChart(chart, 30 + 24 * int(bars.size()));
}

void ChartPanel::addLine(const QList<Bar> &points)
{
    auto *series = new QLineSeries;
    series->setColor(ink(Token::Chart));
    series->setPointsVisible(true);
    series->setPointLabelsVisible(true);
    series->setPointLabelsFormat(QStringLiteral("@yPoint%"));
    series->setPointLabelsColor(ink(Token::Text));
    series->setPointLabelsFont(Theme::of().font(TextPx::caption));
    for (const Bar &b : points) series->append(double(series->count()), b.value);
    connect(series, &QLineSeries::clicked, this, [this, points](const QPointF &at) {
        const int nearest = qRound(at.x());
        if (nearest >= 0 && nearest < points.size()) emit opened(points[nearest].key);
    });
    QChart *chart = makeChart();
    QValueAxis *up = values(1);
    double least = mostOf(points);
    for (const Bar &b : points) least = std::min(least, b.value);
    up->setRange(std::max(0.0, least - 0.5), mostOf(points) + 0.5);
    setAxes(chart, series, categories(labelsOf(points)), up);
    addChart(chart, 130);
}

void ChartPanel::addLights(const QList<Dashboard::BankLights> &banks)
{
    const std::pair<clocks::Light, Light> order[] = {{clocks::Light::Red, Light::Red},
                                                     {clocks::Light::Amber, Light::Amber},
                                                     {clocks::Light::Green, Light::Green},
                                                     {clocks::Light::None, Light::None},
                                                     {clocks::Light::Paused, Light::Paused}};
    auto *series = new QHorizontalStackedBarSeries;
    QStringList names;
    double most = 0;
    for (qsizetype b = banks.size(); b-- > 0;) {
        names.append(banks[b].name);
        int sum = 0;
        for (const int n : banks[b].lights) sum += n;
        most = std::max(most, double(sum));
    }
    for (const auto &[clock, light] : order) {
        auto *set = new QBarSet(lightWord(light));
        set->setBrush(brushOf(light));
        set->setBorderColor(ink(lightToken(light)));
        for (qsizetype b = banks.size(); b-- > 0;) *set << banks[b].lights[std::size_t(clock)];
        series->append(set);
        connect(set, &QBarSet::clicked, this, [this, banks, key = clock](int at) {
            emit opened(lightKey(banks[banks.size() - 1 - at].bank, key));
        });
    }
    names.removeDuplicates();
    QChart *chart = makeChart();
    setAxes(chart, series, values(most), categories(names));
    addChart(chart, 30 + 24 * int(banks.size()));
    for (const Dashboard::BankLights &b : banks) {
        QList<Number> numbers;
        for (const auto &[clock, light] : order)
            numbers.append(
                {QStringLiteral("%1 %2").arg(lightWord(light)).arg(b.lights[std::size_t(clock)]),
                 b.lights[std::size_t(clock)] > 0 ? lightKey(b.bank, clock) : QString(),
                 lightIcon(light)});
        addNumbers(b.name, numbers);
    }
}

void ChartPanel::addNote(const QString &words) { m_notes.append(words); }

void ChartPanel::addNumbers(const QString &label, const QList<Number> &numbers)
{
    const int row = m_numbers->rowCount();
    m_numbers->addWidget(textLabel(label, TextPx::body), row, 0);
    int column = 1;
    for (const Number &n : numbers) {
        if (n.key.isEmpty()) {
            m_numbers->addWidget(textLabel(n.words, TextPx::body, false, Token::Text2), row,
                                 column++);
            continue;
        }
        Button *button = linkButton(n.words, n.icon);
        button->setAccessibleName(label + u' ' + n.words);
        connect(button, &QPushButton::clicked, this, [this, key = n.key] { emit opened(key); });
        m_numbers->addWidget(button, row, column++);
    }
}

void ChartPanel::finish()
{
    m_numbers->setColumnStretch(0, 1);
    m_column->addLayout(m_numbers);
    for (const QString &words : m_notes) m_column->addWidget(noteLabel(words));
    m_column->addStretch(1);
}
