// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/setasidepage.h"

#include "forms/fieldbox.h"
#include "forms/fields.h"
#include "rules/daterule.h"
#include "store/cbor.h"
#include "style/metrics.h"
#include "style/widgets.h"
#include "sync/held.h"
#include "work/erasure.h"
#include "work/ruleflags.h"
#include "work/wording.h"

#include <QScrollArea>

SetAsidePage::SetAsidePage(const Context &context)
    : Page(context, tr("Set aside"))
    , m_forks(context.store)
    , m_due(context.store)
{
}

void SetAsidePage::refresh()
{
    const Result<Wording> wording = Wording::make(store(), context().chinese);
    if (!fine(wording)) return;
    const QString typed = m_reason ? m_reason->text() : QString();
    m_reason = nullptr;
    // Later: the button that asked for it may stand in there.
    if (m_content) {
        m_content->hide();
        body()->removeWidget(m_content);
        m_content->deleteLater();
    }
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *inside = new QWidget;
    setSurface(inside, QPalette::Base);
    inside->setMaximumWidth(900);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(20, 12, 20, 16);
    column->setSpacing(10);
    addAlarms(column);
    addClocks(column);
    addHeld(column);
    addEntries(column, *wording);
    addFlags(column);
    addDueContacts(column);
    addErasures(column);
    column->addStretch(1);
    scroll->setWidget(inside);
    m_content = scroll;
    body()->addWidget(m_content, 1);
    if (m_reason) m_reason->setText(typed);
}

static QString dayWords(const Store &store, qint64 ms)
{
    return daterule::relative(QDateTime::fromMSecsSinceEpoch(ms).date(), store.ambient().today());
}

/// Those that say something, with dots between.
static QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

static SectionTitle *section(const QString &title, qsizetype count)
{
    auto *made = new SectionTitle(title, QString::number(count));
    made->setContentsMargins(0, 10, 0, 0);
    return made;
}

QVBoxLayout *SetAsidePage::addPlace(QVBoxLayout *column, const QString &words)
{
    auto *place = new QWidget;
    auto *inside = new QVBoxLayout(place);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(column->spacing());
    inside->addWidget(noteLabel(words));
    column->addWidget(place);
    return inside;
}

void SetAsidePage::clearPlace(QVBoxLayout *place) { delete place->itemAt(0)->widget(); }

void SetAsidePage::finishWork()
{
    m_forks.wait();
    m_due.wait();
    Page::finishWork();
}

void SetAsidePage::addAlarms(QVBoxLayout *column)
{
    addPart<QList<Fork>>(
        m_forks, column, tr("Looking for workbooks that were copied or put back."),
        [](Store &store) { return forks(store); },
        [this](QVBoxLayout *place, const auto &alarms) { fillAlarms(place, alarms); });
}

void SetAsidePage::fillAlarms(QVBoxLayout *column, const Result<QList<Fork>> &alarms)
{
    if (!fine(alarms)) return;
    for (const Fork &f : *alarms)
        column->addWidget(
            new Banner(Tone::Warn, tr("%1's workbook was copied or put back").arg(f.author.name),
                       tr("From number %1 on, two copies went on separately. Both are kept; the "
                          "next package tells that laptop to begin anew.")
                           .arg(f.seq)));
}

// ---- clocks ----

void SetAsidePage::addClocks(QVBoxLayout *column)
{
    const Result<QList<OddClock>> odd = oddClocks(store());
    if (!fine(odd)) return;
    for (const OddClock &o : *odd) {
        const QString more =
            o.correction ? tr("The order was corrected here and will be on every laptop after the "
                              "next packages.")
                         : tr("%n entries. All of them count; but where others changed the same "
                              "field, the wrong one may be shown first.",
                              nullptr, int(o.range.to - o.range.from + 1));
        auto *banner = new Banner(o.correction ? Tone::Neutral : Tone::Warn, o.words(), more);
        column->addWidget(banner);
        if (!isLead()) continue;
        Button *button =
            outlineButton(o.correction ? tr("Take the correction back") : tr("Correct the order"));
        button->setCompact(true);
        connect(button, &QPushButton::clicked, this, [this, o] {
            if (!fine(o.correction ? takeCorrectionBack(store(), o)
                                   : correctClock(store(), o, -o.offMs)))
                return;
            context().say(o.correction ? tr("The correction was taken back.")
                                       : tr("The order was corrected."));
            refresh();
        });
        column->addWidget(button, 0, Qt::AlignLeft);
    }
}

// ---- held files ----

ChoiceCombo *SetAsidePage::workerChoice(const Id &claimed) const
{
    auto *choice = new ChoiceCombo;
    choice->setAccessibleName(tr("Whose laptop"));
    choice->setCompact(true);
    if (const auto workers = store().find<Worker>("COALESCE(left_work, 0) = 0 ORDER BY name"))
        for (const Worker &w : *workers)
            if (w.id != store().person()) choice->addChoice(w.id.text(), w.name);
    choice->setCode(claimed.text());
    return choice;
}

void SetAsidePage::addHeld(QVBoxLayout *column)
{
    if (!store().isOffice()) return;
    const Result<QList<HeldPackage>> held = heldPackages(store());
    if (!fine(held)) return;
    column->addWidget(section(tr("Files held"), held->size()));
    if (held->isEmpty())
        column->addWidget(noteLabel(
            tr("None. Files of laptops that are unknown here or reported lost would stand here.")));
    for (const HeldPackage &h : *held) {
        column->addWidget(textLabel(h.fileName, TextPx::body, true));
        column->addWidget(textLabel(
            tr("%1 It says it is from %2 · %n entries · %3", nullptr, int(h.entries))
                .arg(holdWords(h.reason), h.name.isEmpty() ? tr("somebody unknown here") : h.name,
                     dayWords(store(), h.heldAt)),
            TextPx::body, false, Token::Text2));
        if (!isLead()) continue;
        auto *row = new QHBoxLayout;
        row->setSpacing(8);
        ChoiceCombo *choice = nullptr;
        if (h.reason == HoldReason::UnknownKey) row->addWidget(choice = workerChoice(h.person));
        Button *take = outlineButton(tr("Admit this file"), QStringLiteral("check"));
        take->setCompact(true);
        connect(take, &QPushButton::clicked, this, [this, n = h.number, choice] {
            admit(n, choice ? Id::fromText(choice->code()) : Id());
        });
        row->addWidget(take);
        row->addStretch();
        column->addLayout(row);
    }
}

void SetAsidePage::admit(qint64 held, const Id &worker)
{
    const Result<Imported> done = admitPackage(store(), held, worker);
    if (!fine(done)) return;
    context().say(tr("Admitted: %n entries.", nullptr, int(done->entries)));
    refresh();
}

// ---- entries ----

QWidget *SetAsidePage::entryRow(const SetAside &s, const Wording &wording)
{
    QStringList values;
    const RecordInfo *record = recordOf(Kind(s.entry.kind));
    for (const FieldWrite &w : s.entry.writes) {
        const FieldInfo *f = record ? record->field(w.key.number) : nullptr;
        if (f)
            values.append(labelOf(*record, *f) + QStringLiteral(": ") +
                          wording.of(*f, CborReader::valueOf(w.value)));
        else if (w.key.number == deletedField)
            values.append(tr("deleted"));
    }
    const QString kind =
        record ? QCoreApplication::translate(record->name, record->label) : QString();
    auto *frame = new QWidget;
    auto *row = new QHBoxLayout(frame);
    row->setContentsMargins(0, 2, 0, 2);
    row->setSpacing(12);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    QLabel *what =
        textLabel(joined({s.about, kind, values.join(QStringLiteral("; "))}), TextPx::body, true);
    what->setWordWrap(true);
    words->addWidget(what);
    words->addWidget(
        textLabel(QStringLiteral("%1 · %2 · %3")
                      .arg(s.author.name.isEmpty() ? tr("somebody unknown here") : s.author.name,
                           dayWords(store(), clockMs(s.entry.clock)), denialWords(s.reason)),
                  TextPx::caption, false, Token::Text2));
    row->addLayout(words, 1);
    if (isLead() && s.canRelease()) {
        Button *free = outlineButton(tr("Release"));
        free->setCompact(true);
        connect(free, &QPushButton::clicked, this, [this, s] { release({s}); });
        row->addWidget(free, 0, Qt::AlignTop);
    }
    return frame;
}

void SetAsidePage::addEntries(QVBoxLayout *column, const Wording &wording)
{
    const Result<QList<SetAside>> all = setAside(store());
    if (!fine(all)) return;
    column->addWidget(section(tr("Entries set aside"), all->size()));
    if (all->isEmpty()) {
        column->addWidget(noteLabel(
            tr("None. What somebody wrote beyond their role would stand here, without effect.")));
        return;
    }
    column->addWidget(noteLabel(
        isLead() ? tr("They are in the log without effect; the rest of their packages is in. "
                      "Released, they count everywhere after the next packages.")
                 : tr("They are in the log without effect until the office lead releases them.")));
    if (isLead()) {
        m_reason = new LineField;
        m_reasonBox = new FieldBox(tr("Reason for releasing"), m_reason);
        column->addWidget(m_reasonBox);
    }
    for (const SetAside &s : *all) {
        column->addWidget(entryRow(s, wording));
        column->addWidget(ruleLine());
    }
    if (isLead() && all->size() > 1) {
        Button *every = outlineButton(tr("Release all %n", nullptr, int(all->size())));
        connect(every, &QPushButton::clicked, this, [this, list = *all] { release(list); });
        column->addWidget(every, 0, Qt::AlignLeft);
    }
}

void SetAsidePage::release(const QList<SetAside> &entries)
{
    if (m_reason && m_reason->text().trimmed().isEmpty()) {
        m_reasonBox->setMessage(FieldState::Error, tr("Say why: it stays on record."));
        m_reason->setFocus();
        return;
    }
    const Result<qsizetype> done =
        releaseEntries(store(), entries, m_reason ? m_reason->text() : QString());
    if (!fine(done)) return;
    m_reason->clear();
    context().say(tr("Released: %n entries.", nullptr, int(*done)));
}

// ---- what is in all the same ----

void SetAsidePage::addFlags(QVBoxLayout *column)
{
    const Result<QList<RuleFlag>> flags = ruleFlags(store());
    if (!fine(flags) || flags->isEmpty()) return;
    column->addWidget(section(tr("Taken in, but pointed out"), flags->size()));
    for (const RuleFlag &f : *flags) {
        const RecordInfo &record = *recordOf(f.kind);
        column->addWidget(textLabel(
            joined({f.about, QCoreApplication::translate(record.name, record.label), f.words}),
            TextPx::body));
    }
}

// ---- erasures ----

void SetAsidePage::addErasures(QVBoxLayout *column)
{
    if (!store().isOffice()) return;
    const Result<QList<ErasureLine>> all = erasures(store());
    if (!fine(all) || all->isEmpty()) return;
    column->addWidget(section(tr("Erased for good"), all->size()));
    for (const ErasureLine &e : *all) {
        column->addWidget(textLabel(joined({e.about, e.author.name, dayWords(store(), e.at)}),
                                    TextPx::body, true));
        QStringList words;
        if (!e.confirmed.isEmpty())
            words.append(tr("carried out by %1").arg(e.confirmed.join(tr(", "))));
        if (!e.waiting.isEmpty())
            words.append(tr("not yet confirmed by %1").arg(e.waiting.join(tr(", "))));
        if (words.isEmpty()) words.append(tr("no laptop has it"));
        column->addWidget(
            textLabel(words.join(QStringLiteral(" · ")), TextPx::body, false, Token::Text2));
    }
}
