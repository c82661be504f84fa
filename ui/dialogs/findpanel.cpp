// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/findpanel.h"

#include "dialogs/findmodel.h"
#include "forms/fields.h"
#include "rules/pinyin.h"
#include "style/delegates.h"
#include "style/draw.h"
#include "style/metrics.h"
#include "style/widgets.h"
#include "work/lists.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace
{
constexpr int panelWidth = 620;
constexpr int each = 6;
} // namespace

FindPanel::FindPanel(Store &store, bool chinese, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_chinese(chinese)
    , m_field(new LineField)
    , m_table(new Table)
    , m_none(noteLabel(tr("Nothing fits.")))
    , m_model(new FindModel(this))
    , m_finding(store)
{
    setSurface(this, QPalette::Base);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metrics::gapWide, Metrics::gapWide, Metrics::gapWide,
                               Metrics::gapWide);
    column->setSpacing(Metrics::gap);
    m_field->setLeadIcon(QStringLiteral("search"));
    m_field->setPlaceholderText(tr("Firm, code, phone, words of a visit, or a command"));
    m_field->setAccessibleName(tr("Find"));
    m_field->setEnterMoves(false);
    column->addWidget(m_field);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("What fits"));
    m_table->setRowHeight(Metrics::rowTwoLines);
    m_table->horizontalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_table, 1);
    column->addWidget(m_none);
    m_field->installEventFilter(this);
    parent->installEventFilter(this);
    connect(m_field, &LineField::edited, this, &FindPanel::search);
    connect(m_table, &QTableView::clicked, this, &FindPanel::take);
    hide();
}

void FindPanel::open(const QList<Command> &commands)
{
    m_commands = commands;
    m_field->clear();
    show({});
    QWidget::show();
    raise();
    m_field->setFocus();
}

void FindPanel::close()
{
    hide();
    m_commands.clear();
}

void FindPanel::place()
{
    const QSize room = parentWidget()->size();
    const int width = std::min(panelWidth, room.width() - 2 * Metrics::pageMargin);
    // As high as what fits needs, within the window.
    int rows = m_model->rowCount() == 0 ? Metrics::row : 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        rows += m_model->isGroup(row) ? Metrics::group : Metrics::rowTwoLines;
    const int height = rows + Metrics::control + 2 * Metrics::gapWide + 2 * Metrics::gap;
    setGeometry((room.width() - width) / 2, Metrics::header, width,
                std::min({height, 560, room.height() - 2 * Metrics::header}));
}

// ---- searching ----

void FindPanel::search()
{
    const QString typed = m_field->text();
    const auto look = [typed, chinese = m_chinese](Store &store) -> Result<QList<Found>> {
        TRY_ASSIGN(wording, Wording::make(store, chinese));
        return findAnything(store, typed, each, wording);
    };
    const auto found = [this](const Result<QList<Found>> &all) {
        show(all ? *all : QList<Found>());
    };
    if (mostRows(m_store, listSpec("visits")) <= shortList)
        found(look(m_store));
    else
        m_finding.start<QList<Found>>(look, found);
}

/// By part of its words, or by their initials.
static bool fits(const QString &words, const QString &typed)
{
    return words.contains(typed, Qt::CaseInsensitive) ||
           pinyin::initials(words).contains(typed, Qt::CaseInsensitive);
}

void FindPanel::show(const QList<Found> &found)
{
    const QString typed = m_field->text().trimmed();
    m_model->clear(typed);
    m_model->add(tr("Firms"), found, Found::What::Firm);
    m_model->add(tr("Needs"), found, Found::What::Need);
    m_model->add(tr("Referrals"), found, Found::What::Referral);
    m_model->add(tr("Visits"), found, Found::What::Visit);
    QList<FindModel::Row> commands;
    for (int i = 0; i < int(m_commands.size()); ++i)
        if (typed.isEmpty() || fits(m_commands[i].words, typed))
            commands.append({m_commands[i].words, m_commands[i].detail, {}, {}, i});
    m_model->add(tr("Commands"), commands);
    m_model->done();
    for (int row = 0; row < m_model->rowCount(); ++row)
        m_table->verticalHeader()->resizeSection(row, m_model->isGroup(row) ? Metrics::group
                                                                            : Metrics::rowTwoLines);
    m_none->setVisible(m_model->rowCount() == 0);
    m_table->setVisible(m_model->rowCount() > 0);
    if (m_model->rowCount() > 1) m_table->setCurrentIndex(m_model->index(1, 0));
    place();
}

// ---- keys ----

void FindPanel::step(int by)
{
    int row = m_table->currentIndex().row() + by;
    while (row >= 0 && row < m_model->rowCount() && m_model->isGroup(row)) row += by;
    if (row >= 0 && row < m_model->rowCount()) m_table->setCurrentIndex(m_model->index(row, 0));
}

void FindPanel::take()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || m_model->isGroup(row)) return;
    const FindModel::Row chosenRow = m_model->rowAt(row);
    const auto act =
        chosenRow.command >= 0 ? m_commands[chosenRow.command].act : std::function<void()>();
    close();
    if (act)
        act();
    else
        emit chosen(chosenRow.what, chosenRow.record);
}

bool FindPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize) place();
    if (watched == m_field && event->type() == QEvent::FocusOut && isVisible() &&
        static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason)
        close();
    // Esc is for the panel first, for the page below it another time.
    if (watched == m_field && event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down: step(1); return true;
    case Qt::Key_Up: step(-1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: take(); return true;
    case Qt::Key_Escape:
        close();
        parentWidget()->setFocus();
        return true;
    default: return QWidget::eventFilter(watched, event);
    }
}

void FindPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    drawBox(painter, rect(), theme.color(Token::Base), theme.color(Token::Border));
}
