// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/visitpage.h"

#include "pages/filedrop.h"
#include "pages/visitconsents.h"
#include "pages/visitcriteria.h"
#include "pages/visitdraft.h"
#include "pages/visitfacts.h"
#include "pages/visitfiles.h"
#include "pages/visitfirmbar.h"
#include "pages/visithead.h"
#include "pages/visitneeds.h"
#include "pages/visitnext.h"
#include "style/metrics.h"
#include "style/pageheader.h"
#include "style/theme.h"
#include "style/widgets.h"
#include "work/visitlists.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QScopedValueRollback>

namespace
{
constexpr int draftDelayMs = 700; // within the second that nothing typed may be behind
const auto formName = QStringLiteral("visit");
} // namespace

VisitPage::VisitPage(Store &store, Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_fileWork(store)
    , m_header(new PageHeader(tr("Record visit")))
    , m_refusal(new Banner(Tone::Err))
    , m_firm(new VisitFirmBar(store))
    , m_head(new VisitHead(store, store.ambient()))
    , m_tabs(new TabStrip)
    , m_facts(new VisitFacts)
    , m_needs(new VisitNeeds(store, store.ambient()))
    , m_consents(new VisitConsents(store))
    , m_criteria(new VisitCriteria(store, store.role() != Role::Worker))
    , m_next(new VisitNext(store.ambient()))
    , m_files(new VisitFiles(store))
{
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(draftDelayMs);
    layOut();
    listen();
    // At another text size the columns may fit again, or no longer.
    connect(&theme, &Theme::changed, this, [this] { setNarrow(false); });
}

VisitPage::~VisitPage() { keepDraft(); }

void VisitPage::reset()
{
    m_base = {};
    m_rules = VisitRules::read(m_store);
    m_problems.clear();
    m_dirty = m_typedFacts = m_triedToSave = false;
    m_draftTimer.stop();
    m_draft = Id::make(m_store.ambient());
    m_header->setTitle(tr("Record visit"));
    m_header->setFact({});
    m_header->setProblems(0);
    m_refusal->hide();
    m_firm->setChangeable(true);
    Visit blank;
    blank.visitedOn = m_store.ambient().today();
    blank.channel = Channel::OnSite;
    m_head->fill(blank);
    m_facts->prefill({}, {}, blank.visitedOn);
    m_next->setVisitDay(blank.visitedOn);
    m_next->fill(blank);
    m_needs->clear();
    m_consents->start({});
    m_criteria->clear();
    m_files->clear();
    showProblems();
}

void VisitPage::start(const Id &firm)
{
    m_fileWork.wait();
    keepDraft();
    const QScopedValueRollback filling(m_filling, true);
    reset();
    if (firm.isNull())
        m_firm->startSearch();
    else
        chooseFirm(firm, true);
    orderTab();
}

Result<> VisitPage::edit(const Id &id)
{
    m_fileWork.wait();
    keepDraft();
    const QScopedValueRollback filling(m_filling, true);
    reset();
    TRY_ASSIGN(visit, m_store.load<Visit>(id));
    m_base.loadedVisit = visit;
    m_base.visit = visit.record;
    TRY_ASSIGN(needs, m_store.find<Need>("visit = ?", {id.bytes()}));
    std::sort(needs.begin(), needs.end(), [](const Need &a, const Need &b) { return a.id < b.id; });
    for (const Need &need : needs) {
        TRY_ASSIGN(loaded, m_store.load<Need>(need.id));
        m_base.loadedNeeds.append(loaded);
    }
    TRY_ASSIGN(consents, m_store.find<Consent>("firm = ? AND given_on = ?",
                                               {visit.record.firm.bytes(),
                                                visit.record.visitedOn.toString(Qt::ISODate)}));
    for (const Consent &consent : consents) {
        TRY_ASSIGN(loaded, m_store.load<Consent>(consent.id));
        m_base.loadedConsents.append(loaded);
    }
    m_header->setTitle(tr("Correct a visit"));
    m_head->fill(visit.record);
    m_facts->fill(visit.record);
    m_next->setVisitDay(visit.record.visitedOn);
    m_next->fill(visit.record);
    m_needs->fill(needs);
    if (!needs.isEmpty()) m_criteria->fill(needs.first());
    chooseFirm(visit.record.firm, false);
    m_consents->start(visit.record.firm, consents);
    m_consents->setPreferred(m_needs->banks());
    m_firm->setChangeable(false);
    orderTab();
    check(false);
    return ok();
}

void VisitPage::chooseFirm(const Id &id, bool prefill)
{
    auto loaded = m_store.load<Firm>(id);
    if (!loaded) {
        m_refusal->setFact(loaded.error().what);
        m_refusal->show();
        return;
    }
    const Firm &firm = loaded->record;
    const QDate day = m_head->day().isValid() ? m_head->day() : m_store.ambient().today();
    const auto last = visitlists::lastVisit(m_store, id, day, m_base.visit.id);
    if (prefill && !m_typedFacts)
        m_facts->prefill(last, firm, day);
    else
        m_facts->setPrevious(last, firm, day);
    m_firm->showFirm(firm);
    m_consents->start(id);
    m_consents->setPreferred(m_needs->banks());
    m_criteria->setFacts(firm, m_head->channel(), day);
    m_base.visit.firm = id;
    m_base.newFirm.reset();
    m_base.loadedFirm = std::move(*loaded);
    goToSection(1);
    check(false);
}

void VisitPage::chooseNewFirm()
{
    m_base.visit.firm = {};
    m_base.loadedFirm.reset();
    m_facts->setPrevious({}, {}, m_store.ambient().today());
    m_consents->start({});
    m_consents->setPreferred(m_needs->banks());
    m_criteria->setFacts({}, m_head->channel(), m_store.ambient().today());
    orderTab();
}

VisitEntry VisitPage::collect() const
{
    VisitEntry entry = m_base;
    m_head->collect(entry.visit);
    m_facts->collect(entry.visit);
    m_next->collect(entry.visit);
    entry.newFirm.reset();
    if (m_firm->isNew()) entry.newFirm = m_firm->form()->firm();
    entry.needs = m_needs->collect(entry.loadedNeeds);
    for (Need &need : entry.needs) m_criteria->collect(need);
    entry.consents = m_consents->collect();
    entry.files = m_files->collect();
    return entry;
}

void VisitPage::takeFiles(const QList<GivenFile> &files)
{
    const Result<FileLimits> limits = FileLimits::read(m_store);
    if (files.isEmpty() || !limits) return;
    m_fileWork.wait(); // one after the other
    m_files->setBusy(true);
    m_fileWork.start<ReadyFiles>(
        LongWork::Access::Read,
        [files, limits = *limits](Store &, WorkControl &control) -> Result<ReadyFiles> {
            return attachments::readyAll(files, limits, control);
        },
        [this](const Result<ReadyFiles> &ready) { takeReady(ready); });
}

void VisitPage::takeReady(const Result<ReadyFiles> &files)
{
    m_files->setBusy(false);
    const QString refused = files ? refusedWords(*files) : files.error().what;
    m_refusal->setFact(refused);
    m_refusal->setVisible(!refused.isEmpty());
    if (!files || files->ready.isEmpty()) return;
    m_files->add(files->ready);
    if (m_narrow) m_tabs->setCurrentIndex(m_tabs->count() - 1); // where they stand
    keepDraft(); // at once: who took the photo may not have it twice
}

void VisitPage::save()
{
    m_fileWork.wait(); // what was just added belongs to the save
    m_triedToSave = true;
    if (QWidget *focus = focusWidget(); focus && isAncestorOf(focus)) {
        // What is being composed or not yet in its final form belongs to the save.
        QGuiApplication::inputMethod()->commit();
    }
    check(false);
    m_refusal->hide();
    if (hasErrors()) return goToProblem();
    auto saved = VisitDeed::save(m_store, collect());
    if (!saved) {
        m_refusal->setFact(saved.error().what);
        m_refusal->show();
        return;
    }
    m_dirty = false;
    m_draftTimer.stop();
    if (auto gone = drafts::remove(m_store, m_draft); !gone) m_header->setFact(gone.error().what);
    emit this->saved(saved->words, saved->visit);
}

void VisitPage::leave()
{
    m_fileWork.wait();
    keepDraft();
    emit closed();
}

void VisitPage::changed()
{
    if (m_filling) return;
    m_dirty = true;
    if (!m_draftTimer.isActive()) m_draftTimer.start();
}

QString VisitPage::draftTitle() const
{
    if (m_firm->isNew()) return m_firm->form()->firm().name;
    return m_base.loadedFirm ? m_base.loadedFirm->record.name : m_firm->finder()->text().trimmed();
}

void VisitPage::keepDraft()
{
    m_draftTimer.stop();
    if (!m_dirty) return;
    const Draft draft{
        m_draft, formName,        draftTitle(), m_base.visit.firm, QCborValue(state()).toCbor(),
        0,       m_files->bytes()};
    const auto at = drafts::save(m_store, draft);
    if (!at) {
        m_draftTimer.start();
        return m_header->setFact(at.error().what);
    }
    m_dirty = false;
    const auto time = QDateTime::fromMSecsSinceEpoch(*at, Qt::OffsetFromUTC, 8 * 3600).time();
    m_header->setFact(tr("Draft saved %1").arg(time.toString(QStringLiteral("HH:mm:ss"))));
}

QCborMap VisitPage::state() const
{
    return {{QStringLiteral("base"), visitdraft::baseOf(m_base)},
            {QStringLiteral("search"), m_firm->finder()->text()},
            {QStringLiteral("new"), m_firm->isNew()},
            {QStringLiteral("firm"), m_firm->form()->state()},
            {QStringLiteral("head"), m_head->state()},
            {QStringLiteral("facts"), m_facts->state()},
            {QStringLiteral("needs"), m_needs->state()},
            {QStringLiteral("consents"), m_consents->state()},
            {QStringLiteral("criteria"), m_criteria->state()},
            {QStringLiteral("next"), m_next->state()},
            {QStringLiteral("files"), m_files->state()}};
}

void VisitPage::setState(const QCborMap &state)
{
    const auto part = [&](const char *key) { return state[QLatin1String(key)].toMap(); };
    visitdraft::setBase(m_base, part("base"));
    m_head->setState(part("head"));
    m_needs->setState(state[QStringLiteral("needs")].toArray());
    m_criteria->setState(state[QStringLiteral("criteria")].toArray());
    m_facts->setState(part("facts"));
    if (m_head->day().isValid()) m_next->setVisitDay(m_head->day());
    m_next->setState(part("next"));
    m_typedFacts = true;
    const auto base = m_base;
    if (state[QStringLiteral("new")].toBool()) {
        m_firm->startNew({});
        m_firm->form()->setState(part("firm"));
    } else if (!m_base.visit.firm.isNull()) {
        chooseFirm(m_base.visit.firm, false);
        m_base = base; // what the form was first filled from, not what the firm is now
    } else {
        m_firm->startSearch(state[QStringLiteral("search")].toString());
    }
    if (!m_base.loadedConsents.isEmpty()) {
        QList<Consent> stored;
        for (const Loaded<Consent> &loaded : std::as_const(m_base.loadedConsents))
            stored.append(loaded.record);
        m_consents->start(m_base.visit.firm, stored);
    }
    m_consents->setState(part("consents"));
    m_consents->setPreferred(m_needs->banks());
    if (!m_files->setState(state[QStringLiteral("files")].toArray())) {
        m_refusal->setFact(tr("A file of this draft is not there any more. Add it again."));
        m_refusal->show();
    }
    if (m_base.loadedVisit) {
        m_header->setTitle(tr("Correct a visit"));
        m_firm->setChangeable(false);
    }
}

Result<> VisitPage::resume(const Id &id)
{
    m_fileWork.wait();
    keepDraft();
    const QScopedValueRollback filling(m_filling, true);
    TRY_ASSIGN(draft, drafts::load(m_store, id));
    reset();
    m_draft = draft.id;
    setState(QCborValue::fromCbor(draft.body).toMap());
    orderTab();
    check(false);
    return ok();
}

QStringList VisitPage::keys() const
{
    return {tr("Tab next field"), tr("Ctrl+PgDn next section"), tr("F8 next problem")};
}

void VisitPage::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter || (event->modifiers() & ~Qt::KeypadModifier)) return QWidget::keyPressEvent(event);
    if (auto *button = qobject_cast<QAbstractButton *>(focusWidget()))
        button->click();
    else
        focusNextChild();
}

void VisitPage::hideEvent(QHideEvent *event)
{
    keepDraft();
    QWidget::hideEvent(event);
}
