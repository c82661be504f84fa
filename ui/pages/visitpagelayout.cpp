// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/filedrop.h"
#include "pages/visitconsents.h"
#include "pages/visitcriteria.h"
#include "pages/visitfacts.h"
#include "pages/visitfiles.h"
#include "pages/visitfirmbar.h"
#include "pages/visithead.h"
#include "pages/visitneeds.h"
#include "pages/visitnext.h"
#include "pages/visitpage.h"
#include "style/metrics.h"
#include "style/pageheader.h"
#include "style/widgets.h"

#include <QBoxLayout>
#include <QScrollArea>
#include <QShortcut>

namespace
{
enum Section { FirmSection, FactsSection, NeedsSection, JudgmentSection, NextSection };

/// Scrolls down where it must, but never cuts off what is too wide.
class Column : public QScrollArea
{
public:
    explicit Column(QWidget *content)
    {
        setWidget(content);
        setWidgetResizable(true);
        setFocusPolicy(Qt::NoFocus);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setSurface(content, QPalette::Base);
        setSurface(viewport(), QPalette::Base);
        connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
            if (!now || !widget()->isAncestorOf(now)) return;
            // What is new has no place yet.
            QTimer::singleShot(0, now, [this, now] { ensureWidgetVisible(now, 0, 24); });
        });
    }
    QSize minimumSizeHint() const override { return {widget()->minimumSizeHint().width(), 100}; }
    QSize sizeHint() const override { return minimumSizeHint(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest) updateGeometry();
        return QScrollArea::eventFilter(watched, event);
    }
};

QWidget *padded(QWidget *content)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(Metrics::gapSection, Metrics::gap, Metrics::pageMargin,
                               Metrics::gap);
    column->addWidget(content);
    return box;
}
} // namespace

void VisitPage::layOut()
{
    setSurface(this, QPalette::Base);
    setMinimumWidth(740); // also while it is wide: a narrower window changes what is shown
    Button *close = plainButton(tr("Close"), {}, QKeySequence(Qt::Key_Escape));
    Button *store =
        primaryButton(tr("Save"), QStringLiteral("save"), QKeySequence(QStringLiteral("Ctrl+S")));
    Button *files = plainButton(tr("Add files"), QStringLiteral("attach"));
    files->setToolTip(
        tr("Photos and PDFs of licenses and consents; they can be dropped or pasted here, too."));
    files->setAccessibleDescription(files->toolTip());
    m_header->addAction(files);
    m_header->addAction(close);
    m_header->addAction(store);
    connect(files, &QPushButton::clicked, this, [this] { takeFiles(FileDrop::ask(this)); });
    connect(close, &QPushButton::clicked, this, &VisitPage::leave);
    connect(store, &QPushButton::clicked, this, &VisitPage::save);

    m_judgment = new QWidget;
    auto *judgment = new QVBoxLayout(m_judgment);
    judgment->setContentsMargins(0, 0, 0, 0);
    judgment->setSpacing(0);
    judgment->addWidget(padded(m_consents));
    m_criteriaPart = new QWidget;
    auto *criteria = new QVBoxLayout(m_criteriaPart);
    criteria->setContentsMargins(0, 0, 0, 0);
    criteria->setSpacing(0);
    criteria->addWidget(ruleLine());
    criteria->addWidget(padded(m_criteria));
    judgment->addWidget(m_criteriaPart);
    auto *side = new QWidget;
    auto *sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(0, 0, 0, 0);
    sideColumn->setSpacing(0);
    sideColumn->addWidget(m_judgment);
    QWidget *rule = ruleLine();
    sideColumn->addWidget(rule);
    // Next visit and files are one section.
    auto *last = new QWidget;
    auto *lastColumn = new QVBoxLayout(last);
    lastColumn->setContentsMargins(0, 0, 0, 0);
    lastColumn->setSpacing(Metrics::gapWide);
    lastColumn->addWidget(m_next);
    lastColumn->addWidget(m_files);
    sideColumn->addWidget(m_last = padded(last));
    sideColumn->addStretch();
    m_lines << rule;

    m_columns = new QWidget;
    m_columns->setMinimumWidth(400); // a narrower page shows one column at a time
    auto *row = new QHBoxLayout(m_columns);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    const int weights[] = {306, 486, 382};
    for (QWidget *content :
         {static_cast<QWidget *>(m_facts), static_cast<QWidget *>(m_needs), side}) {
        if (!m_sections.isEmpty()) {
            QWidget *line = ruleLine(Qt::Vertical);
            m_lines << line;
            row->addWidget(line);
        }
        auto *area = new Column(content);
        row->addWidget(area, weights[m_sections.size()]);
        m_sections << area;
    }
    for (const QString &words :
         {tr("How the firm is doing"), tr("Needs"), tr("Consent and criteria"), tr("Next visit")})
        m_tabs->addTab(words);
    m_tabs->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget *part : {static_cast<QWidget *>(m_header), static_cast<QWidget *>(m_refusal),
                          static_cast<QWidget *>(m_firm), static_cast<QWidget *>(m_head),
                          ruleLine(), static_cast<QWidget *>(m_tabs)})
        column->addWidget(part);
    column->addWidget(m_columns, 1);
    m_refusal->hide();
    m_tabs->setFocusPolicy(Qt::NoFocus);
    connect(m_tabs, &QTabBar::currentChanged, this, &VisitPage::showSection);
}

void VisitPage::listen()
{
    connect(m_header, &PageHeader::nextProblemRequested, this, &VisitPage::goToProblem);
    connect(&m_draftTimer, &QTimer::timeout, this, &VisitPage::keepDraft);
    connect(m_firm, &VisitFirmBar::visitRequested, this, &VisitPage::visitRequested);
    connect(m_firm, &VisitFirmBar::chosen, this, [this](const Id &firm) {
        chooseFirm(firm, true);
        changed();
    });
    connect(m_firm, &VisitFirmBar::newStarted, this, [this] {
        chooseNewFirm();
        changed();
    });
    connect(m_firm, &VisitFirmBar::cleared, this, [this] {
        m_base.visit.firm = {};
        m_base.loadedFirm.reset();
        changed();
        check(false);
    });
    connect(m_firm->finder(), &LineField::edited, this, &VisitPage::changed);
    connect(m_facts, &VisitPart::edited, this, [this] { m_typedFacts = true; });
    listenTo(m_firm->form(), QStringLiteral("firm."));
    listenTo(m_head, QStringLiteral("visit."));
    listenTo(m_facts, QStringLiteral("visit."));
    listenTo(m_next, QStringLiteral("visit."));
    connect(m_head, &VisitPart::left, this, [this] { m_next->setVisitDay(m_head->day()); });
    connect(m_needs, &VisitNeeds::edited, this, [this] {
        changed();
        check(true);
    });
    connect(m_needs, &VisitNeeds::left, this, [this] { check(false); });
    connect(m_needs, &VisitNeeds::mendRequested, this, &VisitPage::mend);
    connect(m_needs, &VisitNeeds::banksChanged, this, [this] {
        m_consents->setPreferred(m_needs->banks());
        check(true);
    });
    connect(m_needs, &VisitNeeds::countChanged, this, [this] {
        const int count = int(m_needs->cards().size());
        m_criteria->setNeeds(count);
        m_criteriaPart->setVisible(count > 0);
        orderTab();
    });
    connect(m_consents, &VisitConsents::edited, this, [this] {
        changed();
        check(false);
    });
    connect(m_consents, &VisitConsents::rowsChanged, this, [this] {
        m_files->setBanks(m_consents->banks());
        orderTab();
    });
    connect(m_files, &VisitFiles::edited, this, &VisitPage::changed);
    connect(m_files, &VisitFiles::rowsChanged, this, &VisitPage::orderTab);
    connect(new FileDrop(this), &FileDrop::given, this, &VisitPage::takeFiles);
    connect(m_criteria, &VisitCriteria::edited, this, &VisitPage::changed);
    const auto shortcut = [this](const char *keys, int step) {
        auto *cut = new QShortcut(QKeySequence(QLatin1String(keys)), this);
        cut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(cut, &QShortcut::activated, this, [this, step] {
            goToSection(qBound(0, currentSection() + step, int(NextSection)));
        });
    };
    shortcut("Ctrl+PgDown", 1);
    shortcut("Ctrl+PgUp", -1);
    auto *primary = new QShortcut(QKeySequence(QStringLiteral("Ctrl+Return")), this);
    primary->setContext(Qt::WidgetWithChildrenShortcut);
    connect(primary, &QShortcut::activated, this, &VisitPage::save);
    m_criteriaPart->hide();
}

void VisitPage::listenTo(VisitPart *part, const QString &prefix)
{
    connect(part, &VisitPart::edited, this, [this] {
        changed();
        check(true);
    });
    connect(part, &VisitPart::left, this, [this] { check(false); });
    connect(part, &VisitPart::mendRequested, this,
            [this, prefix](const QString &name) { mend(prefix + name); });
}

QList<VisitPage::Field> VisitPage::fields() const
{
    QList<Field> all;
    const auto take = [&](const VisitPart *part, const QString &prefix, int section) {
        for (FieldBox *box : part->boxes()) all.append({prefix + box->objectName(), box, section});
    };
    if (m_firm->isNew()) take(m_firm->form(), QStringLiteral("firm."), FirmSection);
    take(m_head, QStringLiteral("visit."), FirmSection);
    take(m_facts, QStringLiteral("visit."), FactsSection);
    for (int i = 0; i < m_needs->cards().size(); ++i)
        take(m_needs->cards()[i], QStringLiteral("need.%1.").arg(i), NeedsSection);
    take(m_next, QStringLiteral("visit."), NextSection);
    return all;
}

QString VisitPage::focusedField() const
{
    const QWidget *focus = focusWidget();
    for (const Field &field : fields())
        if (field.box->editor() == focus) return field.name;
    return {};
}

/// While one types, the field in hand is not yet found fault with.
void VisitPage::check(bool typing)
{
    if (m_filling && typing) return;
    const QString inHand = typing ? focusedField() : QString();
    QList<Problem> problems = VisitDeed::check(m_store, collect(), m_rules);
    const auto hidden = [&](const Problem &problem) {
        if (problem.missing && !m_triedToSave) return true;
        if (inHand.isEmpty() || problem.field != inHand) return false;
        return std::none_of(m_problems.begin(), m_problems.end(),
                            [&](const Problem &p) { return p.field == problem.field; });
    };
    problems.removeIf(hidden);
    m_problems = problems;
    showProblems();
}

void VisitPage::showProblems()
{
    m_firm->showProblems(m_problems);
    for (VisitPart *part : {static_cast<VisitPart *>(m_head), static_cast<VisitPart *>(m_facts),
                            static_cast<VisitPart *>(m_next)})
        part->showProblems(QStringLiteral("visit."), m_problems);
    m_needs->showProblems(m_problems);
    m_consents->showProblems(m_problems);
    QSet<QString> wrong;
    QHash<int, int> bySection;
    for (const Problem &problem : std::as_const(m_problems))
        if (problem.error) wrong.insert(problem.field);
    for (const Field &field : fields()) {
        const auto *line = qobject_cast<LineField *>(field.box->editor());
        // A text that cannot be read is said by the box itself, once the field is left.
        if (line && !line->hasFocus() && !line->problem().isEmpty()) wrong.insert(field.name);
        if (wrong.contains(field.name)) ++bySection[field.section];
    }
    m_header->setProblems(int(wrong.size()));
    const VisitEntry entry = collect();
    const bool done[] = {
        entry.visit.operation != Operation::None,
        !entry.needs.isEmpty() &&
            std::all_of(entry.needs.begin(), entry.needs.end(), VisitDeed::isComplete),
        !entry.consents.isEmpty(), entry.visit.nextVisitOn.has_value()};
    for (int i = 0; i < m_tabs->count(); ++i) {
        const int errors = bySection.value(i + 1);
        m_tabs->setTabErrors(i, errors);
        m_tabs->setTabDone(i, errors == 0 && done[i]);
    }
}

bool VisitPage::hasErrors() const
{
    const auto all = fields();
    return std::any_of(m_problems.begin(), m_problems.end(),
                       [](const Problem &p) { return p.error; }) ||
           std::any_of(all.begin(), all.end(), [](const Field &field) {
               const auto *line = qobject_cast<LineField *>(field.box->editor());
               return line && !line->problem().isEmpty();
           });
}

void VisitPage::goToProblem()
{
    QSet<QString> errors;
    QSet<QString> warnings;
    for (const Problem &problem : std::as_const(m_problems))
        (problem.error ? errors : warnings).insert(problem.field);
    const auto all = fields();
    for (const Field &field : all) {
        const auto *line = qobject_cast<LineField *>(field.box->editor());
        if (line && !line->problem().isEmpty()) errors.insert(field.name);
    }
    if (errors.contains(QStringLiteral("firm"))) return m_firm->finder()->setFocus();
    const QSet<QString> &wanted = errors.isEmpty() ? warnings : errors;
    const QString now = focusedField();
    qsizetype from = 0;
    for (qsizetype i = 0; i < all.size(); ++i)
        if (all[i].name == now) from = i + 1;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const Field &field = all[(from + i) % all.size()];
        if (!wanted.contains(field.name)) continue;
        if (m_narrow && field.section > 0) m_tabs->setCurrentIndex(field.section - 1);
        m_needs->open(field.name);
        field.box->editor()->setFocus(Qt::TabFocusReason);
        if (auto *line = qobject_cast<QLineEdit *>(field.box->editor())) line->selectAll();
        return;
    }
}

void VisitPage::mend(const QString &name)
{
    for (const Problem &problem : std::as_const(m_problems)) {
        if (problem.field != name || problem.mended.isNull()) continue;
        for (const Field &field : fields()) {
            if (field.name != name) continue;
            if (auto *money = qobject_cast<MoneyEdit *>(field.box->editor()))
                money->setValue(Money{problem.mended.toInt()});
            else if (auto *line = qobject_cast<LineField *>(field.box->editor()))
                line->setText(problem.mended.text());
            field.box->editor()->setFocus(Qt::OtherFocusReason);
        }
        changed();
        return check(false);
    }
}

/// Down a column, then right; needs and banks come and go.
void VisitPage::orderTab()
{
    QList<QWidget *> stops;
    for (const QWidget *part :
         {static_cast<QWidget *>(m_firm), static_cast<QWidget *>(m_head),
          static_cast<QWidget *>(m_facts), static_cast<QWidget *>(m_needs),
          static_cast<QWidget *>(m_consents), static_cast<QWidget *>(m_criteria),
          static_cast<QWidget *>(m_next), static_cast<QWidget *>(m_files)})
        stops += tabStops(part);
    for (qsizetype i = 1; i < stops.size(); ++i) QWidget::setTabOrder(stops[i - 1], stops[i]);
}

int VisitPage::currentSection() const
{
    const QWidget *focus = focusWidget();
    if (!focus) return FirmSection;
    const std::pair<const QWidget *, int> parts[] = {{m_facts, FactsSection},
                                                     {m_needs, NeedsSection},
                                                     {m_judgment, JudgmentSection},
                                                     {m_last, NextSection}};
    for (const auto &[part, section] : parts)
        if (part->isAncestorOf(focus)) return section;
    return FirmSection;
}

void VisitPage::goToSection(int section)
{
    if (m_narrow && section > 0) m_tabs->setCurrentIndex(section - 1);
    QWidget *const parts[] = {m_head, m_facts, m_needs, m_judgment, m_next};
    QWidget *first = nullptr;
    if (section == NeedsSection && !m_needs->cards().isEmpty())
        return m_needs->cards().last()->focusFirst();
    if (section == FirmSection && m_firm->finder()->isVisibleTo(this)) first = m_firm->finder();
    for (QWidget *stop : tabStops(parts[section]))
        if (!first && stop->isVisibleTo(this) && stop->isEnabled() &&
            !(section == JudgmentSection && qobject_cast<QAbstractButton *>(stop)))
            first = stop;
    // Nothing to answer there: the next one.
    if (!first && section == JudgmentSection) return goToSection(NextSection);
    if (!first) return;
    first->setFocus(Qt::TabFocusReason);
    if (auto *line = qobject_cast<QLineEdit *>(first)) line->selectAll();
}

void VisitPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    adapt();
}

bool VisitPage::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest) adapt();
    return done;
}

/// Shows the columns side by side where they fit.
void VisitPage::adapt()
{
    // While they stand so they tell how much room that takes.
    if (!m_narrow) {
        m_wideFrom = 0;
        for (const QWidget *section : std::as_const(m_sections))
            m_wideFrom += section->minimumSizeHint().width() + 1;
    }
    setNarrow(width() < m_wideFrom);
}

void VisitPage::setNarrow(bool on)
{
    if (on == m_narrow) return;
    const int section = qMax(0, currentSection() - 1);
    m_narrow = on;
    if (on) m_tabs->setCurrentIndex(section);
    m_firm->setNarrow(on);
    m_head->setNarrow(on);
    m_tabs->setVisible(on);
    for (QWidget *rule : std::as_const(m_lines)) rule->setVisible(!on);
    m_needs->setColumns(on ? 5 : 3);
    showSection(m_tabs->currentIndex());
}

void VisitPage::showSection(int section)
{
    m_section = qMax(0, section);
    for (int i = 0; i < m_sections.size(); ++i)
        m_sections[i]->setVisible(!m_narrow || qMin(m_section, 2) == i);
    m_judgment->setVisible(!m_narrow || m_section == 2);
    m_last->setVisible(!m_narrow || m_section == 3);
}
