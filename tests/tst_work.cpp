// SPDX-License-Identifier: GPL-3.0-or-later
#include "storeworld.h"

#include "work/assign.h"
#include "work/batches.h"
#include "work/firmimport.h"
#include "work/founding.h"
#include "work/recordjson.h"
#include "work/recoverykey.h"
#include "work/sample.h"
#include "work/screening.h"
#include "work/settings.h"
#include "work/today.h"
#include "work/undo.h"

#include <QJsonArray>
#include <QJsonDocument>

/// The deeds of the loop, each with what it refuses.
class TestWork : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        auto made = foundOffice(founding("office.gridpoint"), m_ambient, m_marks);
        VERIFY_OK(made);
        m_office = *std::move(made);
    }
    void cleanup()
    {
        m_office.reset();
        m_dir.reset();
    }

    void aNewOfficeHoldsItsSettings()
    {
        const auto settings = Settings::read(*m_office);
        VERIFY_OK(settings);
        QCOMPARE(settings->repeatVisitDays(), 30);
        QCOMPARE(settings->inclusiveLimit(), Money::wan(1000));
        QVERIFY(settings->dictionary("refusal_reason").size() >= 17);
        QVERIFY(!settings->clockRules().isEmpty());
        QVERIFY(settings->calendar().known(2026));
        QVERIFY(!settings->calendar().isWorkday({2026, 10, 1}));
        QCOMPARE(m_office->get<Worker>(m_office->person())->name, "陈埭镇金融办(演示)");
        QVERIFY(m_office->log().verify()->isEmpty());
    }

    void aSettingCountsFromItsDay()
    {
        Setting later;
        later.id = Id::named("setting:repeat_visit_days:later");
        later.key = "repeat_visit_days";
        later.value.value = "10";
        later.from = m_ambient.today().addDays(1);
        VERIFY_OK(m_office->transact([&](Writer &w) { return w.create(later); }));
        QCOMPARE(Settings::read(*m_office)->repeatVisitDays(), 30);
        m_ambient.pass(24LL * 3600 * 1000);
        QCOMPARE(Settings::read(*m_office)->repeatVisitDays(), 10);
    }

    void theRecoveryFileOpensTheWorkbook()
    {
        const auto secret = recoverykey::read(m_dir->filePath("office.gridpoint.recovery"));
        VERIFY_OK(secret);
        const auto secrets = m_office->file().recover(*secret);
        VERIFY_OK(secrets);
        QCOMPARE(secrets->person, m_office->person());
    }

    void anUnknownTownFoundsNothing()
    {
        OfficeFounding wrong = founding("other.gridpoint");
        wrong.town = "999999999";
        QVERIFY(!foundOffice(wrong, m_ambient, m_marks));
        QVERIFY(!QFile::exists(m_dir->filePath("other.gridpoint")));
        QVERIFY(!QFile::exists(m_dir->filePath("other.gridpoint.recovery")));
    }

    void aListIsKnownTheSecondTime()
    {
        importList();
        const auto again = planFirmImport(*m_office, list());
        VERIFY_OK(again);
        QCOMPARE(again->fresh, 0);
        QCOMPARE(again->known, 20);
        QCOMPARE(again->changed, 0);
        const qint64 before = m_office->log().own().last->seq;
        VERIFY_OK(applyFirmImport(*m_office, *again, "list.csv"));
        QCOMPARE(m_office->log().own().last->seq, before);
    }

    void aListIsTakenBackAsAUnit()
    {
        importList();
        const auto imports = pastImports(*m_office);
        QCOMPARE(imports->size(), 1);
        QCOMPARE(imports->first().fresh, 20);
        QVERIFY(imports->first().canUndo);
        VERIFY_OK(undoImport(*m_office, imports->first().rid));
        QVERIFY(m_office->find<Firm>("1")->isEmpty());
        QVERIFY(!undoImport(*m_office, imports->first().rid));
        QVERIFY(!pastImports(*m_office)->first().canUndo);
        QVERIFY(m_office->log().verify()->isEmpty());
        importList();
        const Firm again = m_office->find<Firm>("1")->first();
        QCOMPARE(again.id, Id::named("firm:" + again.code.value));
    }

    void aListChangesOnlyWhatItSays()
    {
        importList();
        const Firm firm = m_office->find<Firm>("1")->first();
        auto loaded = m_office->load<Firm>(firm.id);
        Firm moved = loaded->record;
        moved.address = "别处1号";
        moved.contact = "林示一";
        VERIFY_OK(m_office->transact([&](Writer &w) { return w.update(moved, *loaded); }));
        const auto plan = planFirmImport(*m_office, list());
        QCOMPARE(plan->changed, 1);
        VERIFY_OK(applyFirmImport(*m_office, *plan, "list.csv"));
        QCOMPARE(m_office->get<Firm>(firm.id)->address, firm.address);
        QCOMPARE(m_office->get<Firm>(firm.id)->contact, "林示一");
    }

    void villagesGoToTheirGridPoint()
    {
        importList();
        LaptopOrder order;
        order.worker = "林示例";
        order.gridCode = "350582103001";
        order.villages = QStringList{"甲村"};
        order.path = m_dir->filePath("l.gridpoint");
        order.passphrase = "one-time";
        order.cost = KdfCost::cheapest();
        const auto worker = prepareLaptopFor(*m_office, order);
        VERIFY_OK(worker);
        const auto firms = m_office->find<Firm>("grid_point IS NOT NULL");
        QVERIFY(!firms->isEmpty());
        for (const Firm &f : *firms) QCOMPARE(f.village, "甲村");
        QVERIFY(!prepareLaptopFor(*m_office, order)); // the file is there
    }

    void recommendingTakesFiveVerdicts()
    {
        const Id need = putNeed();
        Screening s = recommended();
        s.verdicts[2] = Criterion::NotMet;
        QVERIFY(!screen(*m_office, need, s));
        s.verdicts[2] = Criterion::None;
        QVERIFY(!screen(*m_office, need, s));
        QCOMPARE(m_office->get<Need>(need)->outcome, Outcome::None);
        VERIFY_OK(screen(*m_office, need, recommended()));
        QCOMPARE(m_office->get<Need>(need)->outcome, Outcome::Recommended);
        QCOMPARE(m_office->get<Need>(need)->screenedBy, m_office->person());
    }

    void coachingOpensOneTicket()
    {
        const Id need = putNeed();
        Screening s = recommended();
        s.outcome = Outcome::Coaching;
        VERIFY_OK(screen(*m_office, need, s));
        VERIFY_OK(screen(*m_office, need, s));
        QCOMPARE(m_office->find<Coaching>("1")->size(), 1);
    }

    void aReferralTakesConsentAndARecommendation()
    {
        const Id need = putNeed(), bank = put("bank", R"J({"name":"示例银行甲"})J");
        const Id other = put("bank", R"J({"name":"示例银行乙"})J");
        QVERIFY(!refer(*m_office, need, bank)); // not recommended
        VERIFY_OK(screen(*m_office, need, recommended()));
        QVERIFY(!refer(*m_office, need, bank)); // no consent
        const Id consent = putConsent(other);
        QVERIFY(!refer(*m_office, need, bank)); // consent for another bank
        putConsent(bank);
        const auto referral = refer(*m_office, need, bank);
        VERIFY_OK(referral);
        QVERIFY(!refer(*m_office, need, bank)); // open already
        const auto second = refer(*m_office, need, other);
        QVERIFY(!second); // its lead bank has it in hand
        QVERIFY(second.error().what.contains("示例银行甲"));
        VERIFY_OK(refer(*m_office, need, other, {}, "额度超出甲行单户上限"));
        const auto batches = m_office->find<Batch>("1");
        QCOMPARE(batches->size(), 1); // one batch a day
        QCOMPARE(batches->first().number, "2026-11-01");
        Q_UNUSED(consent)
    }

    void withdrawnConsentClosesTheGate()
    {
        const Id need = putNeed(), bank = put("bank", R"J({"name":"示例银行甲"})J");
        VERIFY_OK(screen(*m_office, need, recommended()));
        const Id consent = putConsent(bank);
        VERIFY_OK(putJson(*m_office, *recordNamed("consent"),
                          {{"id", consent.text()}, {"withdrawn_on", "2026-11-20"}}));
        QVERIFY(!refer(*m_office, need, bank));
    }

    void answersAreToldOnce()
    {
        const Id need = putNeed(), bank = put("bank", R"J({"name":"示例银行甲"})J");
        VERIFY_OK(screen(*m_office, need, recommended()));
        putConsent(bank);
        const auto id = refer(*m_office, need, bank);
        VERIFY_OK(id);
        QVERIFY(answersToTell(*m_office, true)->isEmpty());
        auto loaded = m_office->load<Referral>(*id);
        Referral answered = loaded->record;
        answered.state = ReferralState::Granted;
        answered.granted = Money::wan(120);
        answered.rate = Rate::percent(3.65);
        answered.answeredOn = m_ambient.today();
        VERIFY_OK(m_office->transact([&](Writer &w) { return w.update(answered, *loaded); }));
        const auto answers = answersToTell(*m_office, true);
        QCOMPARE(answers->size(), 1);
        QVERIFY(answers->first().good);
        QVERIFY(answers->first().words.contains("120"));
        VERIFY_OK(markTold(*m_office, *id));
        QVERIFY(answersToTell(*m_office, true)->isEmpty());
    }

    void theLastSaveIsTakenBack()
    {
        const Id firm = put("firm", R"J({"name":"甲店(演示)"})J");
        QVERIFY(*canUndo(*m_office));
        VERIFY_OK(undoLastSave(*m_office));
        QVERIFY(!m_office->exists(Kind::Firm, firm));
        QVERIFY(m_office->log().verify()->isEmpty());
    }

    void plannedVisitsAreARoute()
    {
        const QDate today = m_ambient.today();
        const auto planned = [&](const char *name, const char *village, const char *address,
                                 int daysOff) {
            const QString json =
                QStringLiteral(R"J({"name":"%1","village":"%2","address":"%3","planned_on":"%4"})J")
                    .arg(QString::fromUtf8(name), QString::fromUtf8(village),
                         QString::fromUtf8(address), isoText(today.addDays(daysOff)));
            put("firm", json.toUtf8());
        };
        planned("四", "乙村", "海滨路 3 号", 0);
        planned("三", "甲村", "金榕路58号", -4);
        planned("二", "甲村", "金榕路 ６ 号", 0);
        planned("一", "甲村", "金榕路６号", 0);
        planned("later", "甲村", "金榕路1号", 1);
        const auto route = plannedVisits(*m_office, 10);
        VERIFY_OK(route);
        QStringList names;
        for (const PlannedVisit &p : *route) names.append(p.name);
        const bool jiaFirst = QString("甲村") < QString("乙村");
        const QStringList jia{"一", "二", "三"};
        std::sort(names.begin() + (jiaFirst ? 0 : 1), names.begin() + (jiaFirst ? 2 : 3));
        QCOMPARE(names, jiaFirst ? jia + QStringList{"四"} : QStringList{"四"} + jia);
    }

    void theLastVisitSaysWhenTheNextIsDue()
    {
        const QDate today = m_ambient.today();
        int n = 0;
        const auto firm = [&](const char *name, std::optional<int> planned = {}) {
            Firm f;
            f.id = Id::make(m_ambient);
            f.name = QString::fromUtf8(name);
            f.address = QString::number(++n);
            if (planned) f.plannedOn = today.addDays(*planned);
            return create(f);
        };
        const auto visit = [&](const Id &of, int day, std::optional<int> next = {}) {
            Visit v;
            v.id = Id::make(m_ambient);
            v.firm = of;
            v.visitedOn = today.addDays(day);
            if (next) v.nextVisitOn = today.addDays(*next);
            return create(v);
        };
        const Id due = firm("due"), later = firm("later"), done = firm("done"),
                 silent = firm("silent"), over = firm("planned before the visit", -40),
                 both = firm("both", -2), undone = firm("undone");
        visit(due, -30, -1);
        visit(later, -30, 1);
        visit(done, -30, -10);
        visit(done, -9, 20);
        visit(silent, -30, -10);
        visit(silent, -9);
        visit(over, -30);
        visit(both, -30, -5);
        visit(undone, -30, -3);
        const Id mistake = visit(undone, -2);
        const auto names = [&] {
            QStringList all;
            const auto planned = plannedVisits(*m_office, 100);
            if (!planned) return QStringList{planned.error().what};
            for (const PlannedVisit &p : *planned)
                all.append(
                    QStringLiteral("%1 %2 %3").arg(p.name, isoText(p.due), isoText(p.lastVisit)));
            all.sort();
            return all;
        };
        const auto line = [&](const char *name, int day, int last) {
            return QStringLiteral("%1 %2 %3")
                .arg(QLatin1String(name), isoText(today.addDays(day)),
                     isoText(today.addDays(last)));
        };
        QCOMPARE(names(), (QStringList{line("both", -5, -30), line("due", -1, -30)}));
        const auto basis = m_office->basis(recordInfo<Visit>(), mistake);
        VERIFY_OK(basis);
        VERIFY_OK(m_office->transact(
            [&](Writer &w) { return w.setDeleted(recordInfo<Visit>(), mistake, *basis, true); }));
        QCOMPARE(names(), (QStringList{line("both", -5, -30), line("due", -1, -30),
                                       line("undone", -3, -30)}));
    }

    void jsonComesBackAsItWent()
    {
        const Id id = put("firm", R"J({"name":"甲店(演示)","revenue":120.5,"employees":7,)J"
                                  R"J("tags":["private","trade"],"founded_on":"2020-02-29",)J"
                                  R"J("type":"enterprise","phone":"139 0000 1234"})J");
        const auto records = recordsJson(*m_office, *recordNamed("firm"), id, {}, false);
        const QJsonObject firm = records->first();
        QCOMPARE(firm["revenue"].toDouble(), 120.5);
        QCOMPARE(firm["employees"].toInt(), 7);
        QCOMPARE(firm["founded_on"].toString(), "2020-02-29");
        QCOMPARE(firm["type"].toString(), "enterprise");
        QCOMPARE(firm["phone"].toString(), "13900001234");
        QCOMPARE(firm["tags"].toArray().size(), 2);
        QVERIFY(!firm.contains("address"));
    }

    void wrongJsonIsRefused_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("unknown field") << QByteArray("firm") << QByteArray(R"J({"nam":"x"})J");
        QTest::newRow("missing") << QByteArray("visit") << QByteArray(R"J({"channel":"phone"})J");
        QTest::newRow("date") << QByteArray("firm")
                              << QByteArray(R"J({"name":"x","founded_on":"2026-02-30"})J");
        QTest::newRow("choice") << QByteArray("firm")
                                << QByteArray(R"J({"name":"x","type":"cow"})J");
        QTest::newRow("code") << QByteArray("firm")
                              << QByteArray(R"J({"name":"x","code":"91350582XX010001X1"})J");
        QTest::newRow("id") << QByteArray("firm") << QByteArray(R"J({"name":"x","id":"7"})J");
        QTest::newRow("number") << QByteArray("need") << QByteArray(R"J({"amount":"much"})J");
        QTest::newRow("reference")
            << QByteArray("visit")
            << QByteArray(R"J({"firm":"01a20d1d-bb9c-7081-aabd-fb4c52c1803f",)J"
                          R"J("visited_on":"2026-11-02","channel":"phone"})J");
        QTest::newRow("firm code")
            << QByteArray("visit") << QByteArray(R"J({"firm_code":"91350582XX010001XH"})J");
    }
    void wrongJsonIsRefused()
    {
        QFETCH(QByteArray, kind);
        QFETCH(QByteArray, json);
        const qint64 before = m_office->log().own().last->seq;
        const RecordInfo *record = recordNamed(QString::fromLatin1(kind));
        const auto done = putJson(*m_office, *record, QJsonDocument::fromJson(json).object());
        QVERIFY(!done);
        QVERIFY(!done.error().what.isEmpty());
        QCOMPARE(m_office->log().own().last->seq, before);
    }

private:
    OfficeFounding founding(const QString &name) const
    {
        OfficeFounding f;
        f.path = m_dir->filePath(name);
        f.town = "350582103";
        f.name = "陈埭镇金融办(演示)";
        f.passphrase = "office";
        f.cost = KdfCost::cheapest();
        return f;
    }
    QString list() const { return m_dir->filePath("list.csv"); }
    void importList()
    {
        VERIFY_OK(writeSampleList(list(), 20, "陈埭镇", {"甲村", "乙村"}, 3, m_ambient.today()));
        const auto plan = planFirmImport(*m_office, list());
        VERIFY_OK(plan);
        QCOMPARE(plan->fresh, 20);
        QVERIFY(plan->preview.rejected.isEmpty());
        VERIFY_OK(applyFirmImport(*m_office, *plan, "list.csv"));
        QCOMPARE(m_office->find<Firm>("1")->size(), 20);
    }
    Id put(const char *kind, const QByteArray &json)
    {
        const auto id = putJson(*m_office, *recordNamed(QLatin1String(kind)),
                                QJsonDocument::fromJson(json).object());
        if (!id) qWarning() << id.error().what;
        return id ? *id : Id();
    }
    template <class R>
    Id create(const R &record)
    {
        const Result<> done = m_office->transact([&](Writer &w) { return w.create(record); });
        if (!done) qWarning() << done.error().what;
        return done ? record.id : Id();
    }
    Id putNeed()
    {
        m_firm = put("firm", R"J({"name":"甲店(演示)"})J");
        return put("need", "{\"firm\":\"" + m_firm.text().toLatin1() + "\",\"amount\":150}");
    }
    Id putConsent(const Id &bank)
    {
        return put("consent", "{\"firm\":\"" + m_firm.text().toLatin1() + "\",\"bank\":\"" +
                                  bank.text().toLatin1() +
                                  "\",\"agreed\":true,\"given_on\":\"2026-11-02\"}");
    }
    static Screening recommended()
    {
        Screening s;
        s.verdicts = {Criterion::Met, Criterion::Met, Criterion::Met, Criterion::ToVerify,
                      Criterion::Met};
        s.outcome = Outcome::Recommended;
        return s;
    }

    FakeAmbient m_ambient;
    MemoryMarks m_marks;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_office;
    Id m_firm;
};

QTEST_GUILESS_MAIN(TestWork)
#include "tst_work.moc"
