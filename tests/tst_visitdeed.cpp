// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/drafts.h"
#include "visitworld.h"
#include "work/undo.h"

#include <QSignalSpy>

namespace
{
const Problem *find(const QList<Problem> &problems, const QString &field)
{
    for (const Problem &problem : problems)
        if (problem.field == field) return &problem;
    return nullptr;
}
} // namespace

class TestVisitDeed : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<VisitWorld> m_world;
    Store &store() { return *m_world->store; }

    VisitEntry entry() const
    {
        VisitEntry entry;
        entry.visit.firm = m_world->paper;
        entry.visit.visitedOn = m_world->today();
        entry.visit.channel = Channel::OnSite;
        return entry;
    }
    Need need() const
    {
        Need need;
        need.amount = Money::wan(150);
        need.purpose.value = QStringLiteral("materials");
        need.termMonths = 12;
        need.maxRate = Rate::percent(3.8);
        need.guarantee = Guarantee::Unsecured;
        need.wantedBy = m_world->today().addDays(20);
        need.borrowing = Borrowing::FirstTime;
        need.bank1 = m_world->bankA;
        return need;
    }
    const Problem *problem(const VisitEntry &entry, const char *field)
    {
        m_problems = VisitDeed::check(store(), entry);
        return find(m_problems, QLatin1String(field));
    }
    QList<Problem> m_problems;

private slots:
    void init()
    {
        m_world = std::make_unique<VisitWorld>();
        VERIFY_OK(m_world->start());
        QCOMPARE(store().role(), Role::Worker);
    }

    void everythingIsSavedAtOnce()
    {
        VisitEntry e = entry();
        e.visit.employees = 46;
        Need incomplete = need();
        incomplete.purpose.value = QStringLiteral("equipment");
        incomplete.termMonths.reset();
        e.needs = {need(), incomplete};
        Consent consent;
        consent.bank = m_world->bankA;
        consent.agreed = true;
        consent.way = ConsentWay::Written;
        e.consents = {consent};
        QSignalSpy changed(&store(), &Store::changed);
        const auto saved = saveVisit(store(), e);
        VERIFY_OK(saved);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(saved->needs, 2);

        const auto visit = store().get<Visit>(saved->visit);
        VERIFY_OK(visit);
        QCOMPARE(visit->worker, m_world->worker);
        QCOMPARE(visit->hasNeed, std::optional(true));
        auto needs = store().find<Need>("visit = ?", {saved->visit.bytes()});
        VERIFY_OK(needs);
        QCOMPARE(needs->size(), 2);
        if (needs->at(0).purpose.value != QLatin1String("materials")) needs->swapItemsAt(0, 1);
        QCOMPARE(needs->at(0).firm, m_world->paper);
        QCOMPARE(needs->at(0).registeredBy, m_world->worker);
        QCOMPARE(needs->at(0).credit, Criterion::ToVerify);
        QCOMPARE(needs->at(0).declaredOn, std::optional(m_world->today()));
        QVERIFY(!needs->at(1).declaredOn);
        const auto consents = visitlists::consentsOf(store(), m_world->paper);
        QCOMPARE(consents.size(), 1);
        QCOMPARE(consents[0].givenOn, std::optional(m_world->today()));
        QCOMPARE(consents[0].recordedBy, m_world->worker);
        QCOMPARE(store().get<Firm>(m_world->paper)->employees, std::optional(46));
    }
    void aPlannedVisitIsDone()
    {
        const auto loaded = store().load<Firm>(m_world->paper);
        Firm firm = loaded->record;
        firm.plannedOn = m_world->today();
        VERIFY_OK(store().transact([&](Writer &w) { return w.update(firm, *loaded); }));
        VERIFY_OK(saveVisit(store(), entry()));
        QVERIFY(!store().get<Firm>(m_world->paper)->plannedOn);
    }
    void aNewFirmGetsItsIdFromItsCode()
    {
        VisitEntry e = entry();
        e.visit.firm = {};
        e.newFirm = Firm{};
        e.newFirm->name = QStringLiteral("晋江市海悦鞋材厂（演示）");
        e.newFirm->code.value = QStringLiteral("911100006000 37341l");
        const auto saved = saveVisit(store(), e);
        VERIFY_OK(saved);
        QCOMPARE(saved->firm, Id::named(QStringLiteral("firm:91110000600037341L")));
        QCOMPARE(store().get<Firm>(saved->firm)->code.value, QStringLiteral("91110000600037341L"));

        // The same code again is the same firm, whatever name it is given.
        e.newFirm->name = QStringLiteral("海悦（演示）");
        QVERIFY(problem(e, "firm.code") && !problem(e, "firm.code")->error);
        const auto again = saveVisit(store(), e);
        VERIFY_OK(again);
        QCOMPARE(again->firm, saved->firm);
        QCOMPARE(store().find<Firm>("code = ?", {QStringLiteral("91110000600037341L")})->size(), 1);

        // Where that firm has another code now, the id is taken.
        const auto loaded = store().load<Firm>(saved->firm);
        Firm moved = loaded->record;
        moved.code.value.clear();
        VERIFY_OK(store().transact([&](Writer &w) { return w.update(moved, *loaded); }));
        const auto third = saveVisit(store(), e);
        VERIFY_OK(third);
        QVERIFY(third->firm != saved->firm);
    }
    void aSavedVisitIsCorrected()
    {
        VisitEntry e = entry();
        Need second = need();
        second.purpose.value = QStringLiteral("equipment");
        e.needs = {need(), second};
        const auto saved = saveVisit(store(), e);
        VERIFY_OK(saved);
        VisitEntry again;
        again.loadedVisit = *store().load<Visit>(saved->visit);
        again.visit = again.loadedVisit->record;
        const auto needs = store().find<Need>("visit = ?", {saved->visit.bytes()});
        for (const Need &stored : *needs) again.loadedNeeds << *store().load<Need>(stored.id);
        again.visit.channel = Channel::Phone;
        again.needs = {needs->at(1)};
        again.needs[0].amount = Money::wan(80);
        VERIFY_OK(saveVisit(store(), again));
        QCOMPARE(store().get<Visit>(saved->visit)->channel, Channel::Phone);
        const auto left = store().find<Need>("visit = ?", {saved->visit.bytes()});
        QCOMPARE(left->size(), 1);
        QCOMPARE(left->at(0).amount, std::optional(Money::wan(80)));
    }
    void errorsRefuseAndChangeNothing()
    {
        VisitEntry e = entry();
        e.needs = {need()};
        e.needs[0].wantedBy = QDate(2026, 11, 20);
        const Problem *late = problem(e, "need.0.wanted_by");
        QVERIFY(late && late->error && !late->missing);
        QVERIFY2(late->words.contains(QLatin1String("25")), qPrintable(late->words));
        const auto refused = saveVisit(store(), e);
        QVERIFY(!refused);
        QCOMPARE(refused.error().what, late->words);
        QVERIFY(store().find<Visit>("firm = ?", {m_world->paper.bytes()})->isEmpty());

        VisitEntry none;
        QVERIFY(problem(none, "firm")->missing);
        QVERIFY(problem(none, "visit.visited_on")->missing);
        QVERIFY(problem(none, "visit.channel")->missing);
        e.needs = {Need{}};
        QVERIFY(problem(e, "need.0.amount")->missing);
        VisitEntry wrong = entry();
        wrong.visit.firm = {};
        wrong.newFirm = Firm{};
        wrong.newFirm->code.value = QStringLiteral("91110000600037341M");
        QVERIFY(problem(wrong, "firm.code")->error);
        QVERIFY(problem(wrong, "firm.name")->missing);
        wrong.visit.nextVisitOn = wrong.visit.visitedOn;
        QVERIFY(problem(wrong, "visit.next_visit_on")->error);
    }
    void warningsNeverBlock()
    {
        VisitEntry e = entry();
        e.visit.firm = m_world->zipper;
        e.needs = {need(), need()};
        e.needs[0].amount = Money::wan(2'000'000);
        e.needs[0].maxRate = Rate::percent(36);
        e.needs[1].amount = Money::wan(1200);
        const Problem *yuan = problem(e, "need.0.amount");
        QVERIFY(yuan && !yuan->error);
        QCOMPARE(yuan->mended, Value(Money::wan(200).fen));
        QVERIFY(!problem(e, "need.0.max_rate")->error);
        QVERIFY(!problem(e, "need.1.amount")->error);
        QVERIFY(!problem(e, "need.1.purpose")->error);
        const Problem *repeat = problem(e, "visit.repeat");
        QVERIFY(repeat && !repeat->error && !repeat->about.isNull());
        QVERIFY(repeat->words.contains(QLatin1String("12")));
        QVERIFY(repeat->more.contains(QStringLiteral("王芳")));
        const QString bank = QStringLiteral("consent.") + m_world->bankA.text();
        QVERIFY(problem(e, qPrintable(bank)));
        Consent consent;
        consent.bank = m_world->bankA;
        consent.agreed = true;
        e.consents = {consent};
        QVERIFY(!problem(e, qPrintable(bank)));
        VERIFY_OK(saveVisit(store(), e));
        // Long ago is nothing to point out.
        VisitEntry later = entry();
        later.visit.firm = m_world->zipper;
        later.visit.visitedOn = QDate(2026, 10, 1);
        QVERIFY(!problem(later, "visit.repeat"));
    }
    void firmsAreFoundInManyWays()
    {
        for (const char *typed : {"五里", "wll", "12340", "13900000207"}) {
            const auto found = visitlists::findFirms(store(), QString::fromUtf8(typed), 5);
            QVERIFY2(!found.isEmpty() && found[0].id == m_world->zipper, typed);
        }
        QVERIFY(visitlists::findFirms(store(), QStringLiteral("  "), 5).isEmpty());
    }
    void aWorkerTakesBackTheLastSave()
    {
        VisitEntry first = entry();
        first.visit.firm = m_world->zipper;
        const auto saved = saveVisit(store(), first);
        VERIFY_OK(saved);
        QVERIFY(store().exists(Kind::Visit, saved->visit));
        VERIFY_OK(undoLastSave(store()));
        QVERIFY(!store().exists(Kind::Visit, saved->visit));
        QCOMPARE(*store().log().verify(), QStringList());
    }
    void draftsComeAndGo()
    {
        Draft draft{Id::make(m_world->ambient()), QStringLiteral("visit"),
                    QStringLiteral("宏源纸业"), m_world->paper, QByteArray("a\0b", 3)};
        const auto first = drafts::save(store(), draft);
        VERIFY_OK(first);
        m_world->ambient().pass(1000);
        draft.title = QStringLiteral("宏源");
        VERIFY_OK(drafts::save(store(), draft));
        const auto all = drafts::list(store(), QStringLiteral("visit"));
        VERIFY_OK(all);
        QCOMPARE(all->size(), 1);
        QCOMPARE(all->at(0).title, draft.title);
        QCOMPARE(all->at(0).savedAt, *first + 1000);
        const auto back = drafts::load(store(), draft.id);
        VERIFY_OK(back);
        QCOMPARE(back->body, draft.body);
        QCOMPARE(back->subject, m_world->paper);
        QVERIFY(drafts::list(store(), QStringLiteral("firm"))->isEmpty());
        VERIFY_OK(drafts::remove(store(), draft.id));
        QVERIFY(!drafts::load(store(), draft.id));
    }
};

QTEST_GUILESS_MAIN(TestVisitDeed)
#include "tst_visitdeed.moc"
