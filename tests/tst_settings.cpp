// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/csv.h"
#include "storeworld.h"
#include "work/coaching.h"
#include "work/founding.h"
#include "work/screening.h"
#include "work/visitdeed.h"

#include <QDirIterator>

/// What an office may set: every setting is used, and a change of it changes what the program does.
class TestSettings : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everySettingIsRead();
    void ratesAndAmounts();
    void criteriaInTheOfficesWords();
    void coachingDefaultsFitTheDictionary();
    void coachingByCriterion_data();
    void coachingByCriterion();
    void screeningFillsTheTicket();
    void aLaterDefaultCountsFromItsDay();

private:
    Result<> set(const QString &key, const QString &value, const std::optional<QDate> &from = {});
    Settings settings() { return *Settings::read(*m_store); }

    std::unique_ptr<QTemporaryDir> m_dir;
    FakeAmbient m_ambient;
    MemoryMarks m_marks;
    std::unique_ptr<Store> m_store;
};

void TestSettings::init()
{
    m_store.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    OfficeFounding founding;
    founding.path = m_dir->filePath("office.gridpoint");
    founding.town = QStringLiteral("350582103");
    founding.name = QStringLiteral("示例镇金融办");
    founding.passphrase = QStringLiteral("passphrase");
    founding.cost = KdfCost::cheapest();
    auto made = foundOffice(founding, m_ambient, m_marks);
    VERIFY_OK(made);
    m_store = *std::move(made);
}

Result<> TestSettings::set(const QString &key, const QString &value,
                           const std::optional<QDate> &from)
{
    Setting setting;
    setting.key = key;
    setting.value.value = value;
    setting.from = from.value_or(m_ambient.today());
    setting.id = Id::named("setting:" + key + setting.from->toString(Qt::ISODate));
    return m_store->transact([&](Writer &w) { return w.create(setting); });
}

void TestSettings::everySettingIsRead()
{
    const auto text = csv::resource(QStringLiteral(":/data/settings.csv"));
    VERIFY_OK(text);
    QByteArray sources;
    for (const char *room : {"/models/work", "/models/sync"})
        for (QDirIterator it(QStringLiteral(GRIDPOINT_SOURCE) + room, {"*.cpp", "*.h"});
             it.hasNext();) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            sources += file.readAll();
        }
    const auto rows = csv::rows(*text).mid(1);
    QVERIFY(rows.size() > 10);
    for (const QStringList &row : rows) {
        QVERIFY2(sources.contains('"' + row[0].toUtf8() + '"'), qPrintable(row[0]));
        QVERIFY2(!settings().text(row[0]).isEmpty(), qPrintable(row[0]));
    }
    QCOMPARE(settings().lockMinutes(), 10);
    QVERIFY(settings().consentNotice().contains(QStringLiteral("撤回")));
    QCOMPARE(settings().consentNoticeVersion(), QStringLiteral("1"));
}

void TestSettings::ratesAndAmounts()
{
    Firm firm;
    firm.id = Id::make(m_ambient);
    firm.name = QStringLiteral("企业(演示)");
    VERIFY_OK(m_store->transact([&](Writer &w) { return w.create(firm); }));
    VisitEntry entry;
    entry.visit.firm = firm.id;
    entry.visit.visitedOn = m_ambient.today();
    entry.visit.channel = Channel::Phone;
    Need need;
    need.amount = Money::wan(6000);
    need.maxRate = Rate::percent(12);
    entry.needs = {need};
    const auto said = [&](const char *field) {
        const auto problems = VisitDeed::check(*m_store, entry, VisitRules::read(*m_store));
        return std::any_of(problems.begin(), problems.end(),
                           [&](const Problem &p) { return p.field == QLatin1String(field); });
    };
    QVERIFY(!said("need.0.max_rate"));
    VERIFY_OK(set(QStringLiteral("rate_high"), QStringLiteral("8.5")));
    QVERIFY(said("need.0.max_rate"));
    VERIFY_OK(set(QStringLiteral("yuan_suspect_wan"), QStringLiteral("5000")));
    const auto problems = VisitDeed::check(*m_store, entry, VisitRules::read(*m_store));
    QVERIFY(std::any_of(problems.begin(), problems.end(), [](const Problem &p) {
        return p.field == QStringLiteral("need.0.amount") && !p.mend.isEmpty();
    }));
}

void TestSettings::criteriaInTheOfficesWords()
{
    const QStringList names{"① a", "② b", "③ c", "④ d", "⑤ e"};
    QCOMPARE(settings().criteria(names, false), names);
    QCOMPARE(settings().criteria(names, true)[1], QStringLiteral("② 固定经营场所"));
    VERIFY_OK(set(QStringLiteral("criterion_premises"), QStringLiteral("有固定场所或网店")));
    QCOMPARE(settings().criteria(names, false)[1], QStringLiteral("② 有固定场所或网店"));
    QCOMPARE(settings().criteria(names, true)[1], QStringLiteral("② 有固定场所或网店"));
}

void TestSettings::coachingDefaultsFitTheDictionary()
{
    const auto text = csv::resource(QStringLiteral(":/data/coaching-defaults.csv"));
    const auto defaults = CoachingDefaults::read(*m_store);
    VERIFY_OK(text);
    VERIFY_OK(defaults);
    const auto reasons = settings().dictionary(QStringLiteral("refusal_reason"));
    for (const QStringList &row : csv::rows(*text).mid(1)) {
        QCOMPARE(row.size(), 4);
        QVERIFY2(std::any_of(reasons.begin(), reasons.end(),
                             [&](const DictionaryEntry &e) { return e.code == row[0]; }),
                 qPrintable(row[0]));
        const Coaching ticket = defaults->ticket(row[0], {}, m_ambient.today());
        QCOMPARE(ticket.department, row[1]);
        QCOMPARE(ticket.measure.value, row[2]);
        QCOMPARE(ticket.dueOn, std::optional(m_ambient.today().addDays(row[3].toInt())));
    }
    const Coaching unknown =
        defaults->ticket(QStringLiteral("firm_withdrew"), {}, m_ambient.today());
    QVERIFY(unknown.department.isEmpty());
    QVERIFY(!unknown.dueOn);
}

void TestSettings::coachingByCriterion_data()
{
    QTest::addColumn<int>("unmet");
    QTest::addColumn<int>("months");
    QTest::addColumn<QString>("problem");
    QTest::newRow("operating, old firm") << 0 << 40 << "abnormal_list";
    QTest::newRow("operating, young firm") << 0 << 5 << "too_short_in_business";
    QTest::newRow("premises") << 1 << 40 << "no_premises";
    QTest::newRow("genuine") << 2 << 40 << "need_not_genuine";
    QTest::newRow("credit") << 3 << 40 << "credit_standing";
    QTest::newRow("lawful") << 4 << 40 << "purpose_not_compliant";
    QTest::newRow("none") << -1 << 40 << "";
}

void TestSettings::coachingByCriterion()
{
    QFETCH(int, unmet);
    QFETCH(int, months);
    QFETCH(QString, problem);
    criteria::Verdicts verdicts;
    verdicts.fill(Criterion::Met);
    if (unmet >= 0) verdicts[std::size_t(unmet)] = Criterion::NotMet;
    Firm firm;
    firm.foundedOn = m_ambient.today().addMonths(-months);
    const auto defaults = CoachingDefaults::read(*m_store);
    VERIFY_OK(defaults);
    QCOMPARE(defaults->problemOf(verdicts, firm, m_ambient.today()), problem);
}

void TestSettings::screeningFillsTheTicket()
{
    VERIFY_OK(set(QStringLiteral("min_months_in_business"), QStringLiteral("24")));
    Firm firm;
    firm.id = Id::make(m_ambient);
    firm.name = QStringLiteral("企业(演示)");
    firm.foundedOn = m_ambient.today().addMonths(-18);
    Need need;
    need.id = Id::make(m_ambient);
    need.firm = firm.id;
    need.amount = Money::wan(50);
    VERIFY_OK(m_store->transact([&](Writer &w) -> Result<> {
        TRY(w.create(firm));
        return w.create(need);
    }));
    Screening s;
    s.verdicts.fill(Criterion::Met);
    s.verdicts[0] = Criterion::NotMet;
    s.outcome = Outcome::Coaching;
    s.note = QStringLiteral("十一月再来");
    VERIFY_OK(screen(*m_store, need.id, s));
    const auto tickets = m_store->find<Coaching>("need = ?", {need.id.bytes()});
    VERIFY_OK(tickets);
    QCOMPARE(tickets->size(), 1);
    QCOMPARE(tickets->first().problem.value, QStringLiteral("too_short_in_business"));
    QVERIFY(!tickets->first().department.isEmpty());
    QVERIFY(tickets->first().measure.value.endsWith(QStringLiteral("；十一月再来")));
    QCOMPARE(tickets->first().dueOn, std::optional(m_ambient.today().addDays(90)));
}

void TestSettings::aLaterDefaultCountsFromItsDay()
{
    const QString key = QStringLiteral("coaching.no_collateral");
    const QDate tomorrow = m_ambient.today().addDays(1);
    VERIFY_OK(set(key, CoachingDefaults::encoded("新担保机构", "新措施", 7), tomorrow));
    const auto department = [&] {
        return CoachingDefaults::read(*m_store)
            ->ticket(QStringLiteral("no_collateral"), {}, tomorrow)
            .department;
    };
    QVERIFY(department() != QStringLiteral("新担保机构"));
    m_ambient.pass(24LL * 3600 * 1000);
    QCOMPARE(department(), QStringLiteral("新担保机构"));
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
