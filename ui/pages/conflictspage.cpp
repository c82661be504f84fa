// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/conflictspage.h"

#include "forms/fieldbox.h"
#include "pages/panel.h"
#include "rules/daterule.h"
#include "rules/firmname.h"
#include "style/delegates.h"
#include "style/metrics.h"
#include "style/widgets.h"
#include "work/audittrail.h"
#include "work/putcheck.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStandardItemModel>

ConflictsPage::ConflictsPage(const Context &context)
    : Page(context, tr("Conflicts"))
    , m_table(new Table)
    , m_model(new QStandardItemModel(this))
    , m_stack(new QStackedWidget)
    , m_panel(new QScrollArea)
{
    m_table->setAccessibleName(tr("Conflicts"));
    m_table->setModel(m_model);
    m_table->installEventFilter(this);
    setFocusProxy(m_table);
    auto *questions = new QWidget;
    auto *row = new QHBoxLayout(questions);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_table, 1);
    row->addWidget(ruleLine(Qt::Vertical));
    m_panel->setWidgetResizable(true);
    m_panel->setFrameShape(QFrame::NoFrame);
    m_panel->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_panel->setFocusPolicy(Qt::NoFocus);
    m_panel->setFixedWidth(520);
    row->addWidget(m_panel);
    m_stack->addWidget(questions);
    m_stack->addWidget(new EmptyState(
        QStringLiteral("conflict"), tr("Nothing to decide"),
        tr("Where two people change the same without knowing of each other, both values are kept "
           "and asked about here.")));
    body()->addWidget(m_stack, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ConflictsPage::showPanel);
}

QStringList ConflictsPage::keys() const
{
    return {tr("↑↓ choose"), tr("1, 2, … decide"), tr("Ctrl+1, 2, … all like it"),
            tr("Ctrl+Enter another value")};
}

void ConflictsPage::refresh()
{
    const Result<Conflicts> found = conflicts(store());
    const Result<Wording> wording = Wording::make(store(), context().chinese);
    if (!fine(found) || !fine(wording)) return;
    m_open = found->open;
    QStringList facts{tr("%n to decide", nullptr, int(m_open.size()))};
    if (found->waiting > 0)
        facts.append(tr("%n wait for a missing package", nullptr, int(found->waiting)));
    header()->setFact(facts.join(QStringLiteral(" · ")));
    const int kept = std::max(0, m_table->currentIndex().row());
    const bool focused = m_table->hasFocus() || m_panel->isAncestorOf(QApplication::focusWidget());
    fillList(*wording);
    m_stack->setCurrentIndex(m_open.isEmpty() ? 1 : 0);
    if (std::none_of(m_open.begin(), m_open.end(),
                     [this](const Conflict &c) { return c.id == m_revealed; }))
        m_revealed = {};
    if (m_open.isEmpty()) return;
    // The next question takes the place of the one that was decided.
    m_table->setCurrentIndex(m_model->index(std::min(kept, int(m_open.size()) - 1), 0));
    if (focused) m_table->setFocus();
    showPanel();
}

static QString fieldWords(const Conflict &c)
{
    if (c.what == Conflict::What::TwoFirms) return ConflictsPage::tr("Two firms under one code?");
    if (c.what == Conflict::What::Deletion) return ConflictsPage::tr("Deleted and changed");
    return labelOf(*c.record, *c.field);
}

static QString nameOf(const ConflictHead &h)
{
    if (!h.list.isEmpty()) return ConflictsPage::tr("list %1").arg(h.list);
    if (h.mine) return ConflictsPage::tr("me");
    return h.author.name.isEmpty() ? ConflictsPage::tr("somebody unknown here") : h.author.name;
}

void ConflictsPage::fillList(const Wording &)
{
    const QSignalBlocker quiet(m_table->selectionModel());
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("Record"), tr("What"), tr("Written by")});
    for (const Conflict &c : m_open) {
        auto *about = new QStandardItem(
            c.about.isEmpty() ? QCoreApplication::translate(c.record->name, c.record->label)
                              : c.about);
        about->setData(int(CellKind::FirmName), Roles::Kind);
        about->setData(QVariant::fromValue(firmname::split(about->text())), Roles::Name);
        QStringList names;
        for (const ConflictHead &h : c.heads) names.append(nameOf(h));
        for (const UnseenEdit &e : c.edits)
            if (!names.contains(nameOf(e.head))) names.append(nameOf(e.head));
        m_model->appendRow({about, new QStandardItem(fieldWords(c)),
                            new QStandardItem(names.join(QStringLiteral(" / ")))});
    }
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->setColumnWidth(1, 190);
    m_table->setColumnWidth(2, 160);
}

const Conflict *ConflictsPage::current() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_open.size() ? &m_open[row] : nullptr;
}

void ConflictsPage::select(const Id &id)
{
    for (qsizetype i = 0; i < m_open.size(); ++i)
        if (m_open[i].id == id) {
            m_table->setCurrentIndex(m_model->index(int(i), 0));
            return;
        }
}

int ConflictsPage::alikeCount(const Conflict &c) const
{
    return int(std::count_if(m_open.begin(), m_open.end(), [&](const Conflict &other) {
        return other.alike == c.alike && other.what == c.what;
    }));
}

QString ConflictsPage::valueWords(const Conflict &c, const Value &value,
                                  const Wording &wording) const
{
    if (c.element.isEmpty()) {
        const QString words = wording.of(*c.field, value, c.id != m_revealed);
        return words.isEmpty() ? tr("(empty)") : words;
    }
    const QString word = wording.settings().word(QLatin1String(c.field->dictionary),
                                                 QString::fromUtf8(c.element), wording.chinese());
    return value.toInt() != 0 ? tr("with \"%1\"").arg(word) : tr("without \"%1\"").arg(word);
}

// ---- the panel ----

void ConflictsPage::showPanel()
{
    auto *panel = new Panel;
    m_third = nullptr;
    m_editor = {};
    const Conflict *c = current();
    const Result<Wording> wording = Wording::make(store(), context().chinese);
    if (c && wording) {
        panel->addFirmName(c->about);
        panel->addHeading(fieldWords(*c),
                          QCoreApplication::translate(c->record->name, c->record->label));
        addHeads(*panel, *c, *wording);
        if (c->what != Conflict::What::Deletion) addThird(*panel, *c);
    }
    panel->finish();
    setSurface(panel, QPalette::Base);
    m_panel->setWidget(panel);
}

void ConflictsPage::addHeads(Panel &panel, const Conflict &c, const Wording &wording)
{
    if (c.what == Conflict::What::Deletion) {
        QStringList names;
        for (const ConflictHead &h : c.heads) names.append(nameOf(h));
        panel.addFact(tr("Deleted by"), names.join(tr(", ")));
        for (const UnseenEdit &e : c.edits)
            panel.addFact(tr("Changed by %1").arg(nameOf(e.head)),
                          labelOf(*c.record, *e.field) + QStringLiteral(": ") +
                              wording.of(*e.field, e.head.value));
        panel.column()->addWidget(
            noteLabel(tr("Neither knew of the other. The record is kept until you decide.")));
        Button *keep = outlineButton(tr("Keep"));
        keep->setHint(QStringLiteral("1"));
        Button *strike = outlineButton(tr("Delete anyway"));
        strike->setHint(QStringLiteral("2"));
        connect(keep, &QPushButton::clicked, this, [this] { chooseDeletion(false); });
        connect(strike, &QPushButton::clicked, this, [this] { chooseDeletion(true); });
        panel.addButtons({keep, strike});
        return;
    }
    if (c.what == Conflict::What::TwoFirms)
        panel.column()->addWidget(new Banner(
            Tone::Warn, tr("Both were registered under one code, without knowing of each other."),
            tr("One firm: decide its name. Two firms: one of them becomes a firm of its own, with "
               "what its author recorded, and its code is to be entered anew.")));
    panel.addFact(tr("Before"), c.before ? valueWords(c, *c.before, wording) : QString());
    for (qsizetype i = 0; i < c.heads.size(); ++i)
        addHead(panel, c, i, valueWords(c, c.heads[i].value, wording));
    if (c.field->kind != ValueKind::Phone || c.id == m_revealed) return;
    Button *reveal = linkButton(tr("Show unmasked"), QStringLiteral("eye"));
    connect(reveal, &QPushButton::clicked, this, [this, id = c.id] {
        m_revealed = id; // shown with the refresh that the audit record brings
        if (!fine(noteDeed(store(), "shown", id, 1, tr("to decide a conflict")))) m_revealed = {};
    });
    panel.addButtons({reveal});
}

void ConflictsPage::addHead(Panel &panel, const Conflict &c, qsizetype n, const QString &value)
{
    const ConflictHead &h = c.heads[n];
    auto *frame = new RecordFrame;
    frame->setNumber(int(n) + 1);
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(4);
    QLabel *words = textLabel(value, TextPx::record, true);
    words->setWordWrap(true);
    column->addWidget(words);
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(h.at);
    column->addWidget(
        textLabel(QStringLiteral("%1 · %2 %3")
                      .arg(nameOf(h), daterule::relative(at.date(), store().ambient().today()),
                           at.time().toString(QStringLiteral("HH:mm"))),
                  TextPx::caption, false, Token::Text2));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    Button *use = outlineButton(tr("Take this"));
    use->setHint(QString::number(n + 1));
    use->setCompact(true);
    connect(use, &QPushButton::clicked, this, [this, n] { choose(n); });
    buttons->addWidget(use);
    if (const int alike = alikeCount(c); alike > 1) {
        Button *all = linkButton(tr("Same for all %n like this", nullptr, alike));
        all->setHint(QStringLiteral("Ctrl+%1").arg(n + 1));
        connect(all, &QPushButton::clicked, this, [this, n] { chooseAlike(n); });
        buttons->addWidget(all);
    }
    if (c.what == Conflict::What::TwoFirms && store().isOffice()) {
        Button *own = linkButton(tr("A firm of its own"));
        connect(own, &QPushButton::clicked, this, [this, n] { splitOff(n); });
        buttons->addWidget(own);
    }
    buttons->addStretch();
    column->addLayout(buttons);
    panel.column()->addWidget(frame);
}

void ConflictsPage::addThird(Panel &panel, const Conflict &c)
{
    if (!c.element.isEmpty()) return;
    m_editor = editorOf(store(), *c.record, *c.field);
    if (!m_editor.widget) return;
    m_third = new FieldBox(tr("Another value"), m_editor.widget);
    panel.column()->addWidget(m_third);
    Button *take = outlineButton(tr("Decide by this"), {}, QKeySequence(Qt::CTRL | Qt::Key_Return));
    connect(take, &QPushButton::clicked, this, &ConflictsPage::chooseThird);
    panel.addButtons({take});
}

// ---- deciding ----

bool ConflictsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const Qt::KeyboardModifiers held = key->modifiers() & ~Qt::KeypadModifier;
        const qsizetype n = key->key() - Qt::Key_1;
        const Conflict *c = current();
        if (c && n >= 0 && n < 9 && (held == Qt::NoModifier || held == Qt::ControlModifier)) {
            if (c->what == Conflict::What::Deletion && n < 2)
                chooseDeletion(n == 1);
            else if (n < c->heads.size() && held == Qt::ControlModifier)
                chooseAlike(n);
            else if (n < c->heads.size())
                choose(n);
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void ConflictsPage::decided(const Result<> &done, const QString &words)
{
    if (fine(done)) context().sayUndoable(words);
}

void ConflictsPage::choose(qsizetype head)
{
    const Conflict *c = current();
    if (!c || c->what == Conflict::What::Deletion) return;
    const QString about = c->about;
    decided(decide(store(), *c, c->heads[head].value), tr("Decided: %1.").arg(about));
}

void ConflictsPage::chooseAlike(qsizetype head)
{
    const Conflict *c = current();
    if (!c || c->what == Conflict::What::Deletion) return;
    const Result<qsizetype> done = decideAlike(store(), *c, head);
    decided(done ? ok() : Result<>(done.error()),
            done ? tr("Decided: %n alike.", nullptr, int(*done)) : QString());
}

void ConflictsPage::chooseDeletion(bool deleted)
{
    const Conflict *c = current();
    if (!c || c->what != Conflict::What::Deletion) return;
    const QString about = c->about;
    decided(decideDeletion(store(), *c, deleted),
            deleted ? tr("Deleted: %1.").arg(about) : tr("Kept: %1.").arg(about));
}

void ConflictsPage::chooseThird()
{
    const Conflict *c = current();
    if (!c || !m_third) return;
    const Value value = m_editor.value();
    QString problem = m_editor.problem();
    if (problem.isEmpty() && value.isNull()) problem = tr("Enter a value first.");
    if (problem.isEmpty())
        if (const Result<> rule = checkPut(store(), *c->record, c->id, true, {{c->field, value}});
            !rule)
            problem = rule.error().what;
    m_third->setMessage(problem.isEmpty() ? FieldState::Normal : FieldState::Error, problem);
    if (!problem.isEmpty()) {
        m_editor.widget->setFocus();
        return;
    }
    const QString about = c->about;
    decided(decide(store(), *c, value), tr("Decided: %1.").arg(about));
}

void ConflictsPage::splitOff(qsizetype head)
{
    const Conflict *c = current();
    if (!c) return;
    const Result<Id> fresh = splitFirm(store(), *c, head);
    decided(fresh ? ok() : Result<>(fresh.error()), tr("Told apart: two firms."));
}
