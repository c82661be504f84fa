// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/reports.h"
#include "rules/sizeclass.h"
#include "sampleoffice.h"
#include "work/dashboard.h"
#include "work/opening.h"

/// The numbers of the dashboard: equal to the summary's, and to the rows behind them.
class TestDashboard : public QObject, private SampleOffice
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        VERIFY_OK(begin(300, 2));
        m_period = {m_ambient.today().addYears(-1), m_ambient.today()};
        const auto shown = readDashboard(*m_office, m_period);
        VERIFY_OK(shown);
        m_shown = *shown;
    }

    void theFunnelIsTheSummarys()
    {
        const auto table =
            runReport(*m_office, *reportNamed("summary"), m_period.from, m_period.to, true);
        VERIFY_OK(table);
        const QList<Cell> *total = nullptr;
        for (const QList<Cell> &row : table->rows)
            if (row[0].text == "镇街" && row[1].text == "合计" && row[2].text == "本期")
                total = &row;
        QVERIFY(total);
        const auto figure = [&](const char *header) {
            for (qsizetype c = 0; c < table->columns.size(); ++c)
                if (table->columns[c].header == header) return (*total)[c].number;
            return -1.0;
        };
        const struct {
            const char *what, *firms, *events, *sum;
        } expected[] = {{"visited", "走访户数(户)", "走访户次(户次)", nullptr},
                        {"need", "有需求户数(户)", nullptr, "需求金额(万元)"},
                        {"declared", "申报户数(户)", "申报户次(户次)", nullptr},
                        {"referred", "推荐户数(户)", "推荐户次(户次)", nullptr},
                        {"granted", "授信户数(户)", "授信笔数(笔)", "授信金额(万元)"},
                        {"paid", "放款户数(户)", "放款笔数(笔)", "放款金额(万元)"}};
        for (const auto &e : expected) {
            const Dashboard::Stage s = stage(e.what);
            QVERIFY(s.firms > 0);
            QCOMPARE(double(s.firms), figure(e.firms));
            if (e.events) QCOMPARE(double(s.events), figure(e.events));
            if (e.sum) QCOMPARE(s.sum.inWan(), figure(e.sum));
        }
    }

    void aNeedIsCountedOnce()
    {
        const auto visits = m_office->find<Visit>("has_need = 1");
        const auto needs = m_office->find<Need>("1");
        VERIFY_OK(visits);
        VERIFY_OK(needs);
        QHash<Id, QDate> visitedOn;
        for (const Visit &v : *visits) visitedOn.insert(v.id, v.visitedOn);
        QSet<Id> written;
        int expected = 0;
        const auto within = [this](QDate day) {
            return day >= m_period.from && day <= m_period.to;
        };
        for (const Need &n : *needs) {
            written.insert(n.visit);
            expected += within(visitedOn.value(n.visit, n.declaredOn.value_or(QDate())));
        }
        for (const Visit &v : *visits) expected += !written.contains(v.id) && within(v.visitedOn);
        QVERIFY(expected > 0);
        QCOMPARE(stage("need").events, expected);
    }

    void everyNumberOpensItsRows()
    {
        for (const Dashboard::Stage &s : m_shown.funnel) {
            const Figure f = explained(stageKey(s.what));
            QCOMPARE(f.firms, s.firms);
            QCOMPARE(int(f.rows.size()), s.events);
            QCOMPARE(f.records.size(), f.rows.size());
            QVERIFY(!f.rule.isEmpty());
            for (const auto &[kind, id] : f.records) QVERIFY(m_office->exists(kind, id));
        }
        for (const Dashboard::BankLights &b : m_shown.banks)
            for (std::size_t light = 0; light < b.lights.size(); ++light)
                QCOMPARE(int(explained(lightKey(b.bank, clocks::Light(light))).rows.size()),
                         b.lights[light]);
        for (int age = 0; age < int(m_shown.ages.size()); ++age)
            QCOMPARE(int(explained(QString("age:%1").arg(age)).rows.size()),
                     m_shown.ages[std::size_t(age)]);
        checkParts("town", m_shown.towns);
        checkParts("purpose", m_shown.purposes);
    }

    void openReferralsAreCountedOnceByLightAndByAge()
    {
        const auto open = m_office->find<Referral>(
            "state IN ('dispatched', 'accepted', 'contacted', 'documents_complete')");
        QVERIFY(!open->isEmpty());
        int lights = 0, ages = 0;
        for (const Dashboard::BankLights &b : m_shown.banks)
            for (const int n : b.lights) lights += n;
        for (const int n : m_shown.ages) ages += n;
        QCOMPARE(lights, int(open->size()));
        QCOMPARE(ages, int(open->size()));
    }

    void theRateWeighsByWhatWasPaid()
    {
        double weighted = 0, paid = 0;
        const auto payments = m_office->find<Disbursement>("1");
        for (const Disbursement &d : *payments) {
            const auto referral = m_office->get<Referral>(d.referral);
            const auto rate = d.rate ? d.rate : referral->rate;
            if (!rate) continue;
            weighted += d.amount->inWan() * rate->inPercent();
            paid += d.amount->inWan();
        }
        double shownWeighted = 0, shownPaid = 0;
        for (const Dashboard::Month &m : m_shown.months) {
            shownWeighted += m.paid.inWan() * m.rate.inPercent();
            shownPaid += m.paid.inWan();
        }
        QVERIFY(paid > 0);
        QCOMPARE(shownPaid, paid);
        QVERIFY(qAbs(shownWeighted / shownPaid - weighted / paid) < 0.001);
    }

    void aBucketOfAgeHasBothItsDays()
    {
        Referral r;
        const QDate today = m_ambient.today();
        const std::pair<int, int> expected[] = {{0, 0},  {5, 0},  {6, 1},  {10, 1}, {11, 2},
                                                {20, 2}, {21, 3}, {30, 3}, {31, 4}, {400, 4}};
        for (const auto &[days, bucket] : expected) {
            r.referredOn = today.addDays(-days);
            QCOMPARE(ageBucket(r, today), bucket);
        }
    }

    void ofABankItsOwnCounts()
    {
        for (const Dashboard::BankLights &b : m_shown.banks) {
            DashboardScope scope = m_period;
            scope.bank = b.bank;
            const auto shown = readDashboard(*m_office, scope);
            VERIFY_OK(shown);
            const auto referred = m_office->find<Referral>(
                "bank = ? AND referred_on BETWEEN ? AND ?",
                {Value(b.bank.bytes()), Value(scope.from.toString(Qt::ISODate)),
                 Value(scope.to.toString(Qt::ISODate))});
            QVERIFY(!referred->isEmpty());
            QCOMPARE(stage("referred", *shown).events, int(referred->size()));
            QCOMPARE(shown->banks.size(), 1);
            QCOMPARE(shown->banks.first().lights, b.lights);
            // A need counts that this bank was asked about, and the visit that brought it.
            QSet<Id> needs, visits;
            for (const Referral &r : *referred) {
                needs.insert(r.need);
                visits.insert(m_office->get<Need>(r.need)->visit);
            }
            QCOMPARE(stage("declared", *shown).events, int(needs.size()));
            QCOMPARE(stage("visited", *shown).events, int(visits.size()));
            agrees(scope, *shown);
        }
    }

    void townsAndIndustriesAreParts()
    {
        int byTown = 0, bySection = 0;
        for (const Dashboard::Part &town : m_shown.towns) {
            DashboardScope scope = m_period;
            scope.town = town.code;
            const auto shown = readDashboard(*m_office, scope);
            VERIFY_OK(shown);
            QCOMPARE(shown->towns.size(), 1);
            QCOMPARE(shown->towns.first().sum, town.sum);
            byTown += stage("declared", *shown).events;
            agrees(scope, *shown);
        }
        for (char16_t letter = u'A'; letter <= u'T'; ++letter) {
            DashboardScope scope = m_period;
            scope.industry = QChar(letter);
            const auto shown = readDashboard(*m_office, scope);
            VERIFY_OK(shown);
            bySection += stage("visited", *shown).events;
            if (stage("visited", *shown).events > 0) agrees(scope, *shown);
        }
        QCOMPARE(byTown, stage("declared").events);
        int withCode = 0;
        const auto found = m_office->find<Visit>("1");
        for (const Visit &v : *found) withCode += !m_office->get<Firm>(v.firm)->industry.isEmpty();
        QVERIFY(withCode > 0);
        QCOMPARE(bySection, withCode);
        DashboardScope wrong = m_period;
        wrong.industry = "纺织";
        QVERIFY(!readDashboard(*m_office, wrong));
    }

    void aDivisionIsWithinItsSection()
    {
        const Firm firm = m_office->find<Firm>("industry <> '' ORDER BY name LIMIT 1")->first();
        const QString code = firm.industry.right(4), section = sizeclass::industrySection(code);
        int before = std::numeric_limits<int>::max();
        for (const QString &narrower : {section, code.left(2), code}) {
            DashboardScope scope = m_period;
            scope.industry = narrower;
            const auto shown = readDashboard(*m_office, scope);
            VERIFY_OK(shown);
            const int visits = stage("visited", *shown).events;
            QVERIFY(visits > 0 && visits <= before);
            before = visits;
        }
    }

    void anEmptyPeriodHasNothing()
    {
        const QDate past(2001, 1, 1);
        const auto shown = readDashboard(*m_office, {past, past});
        for (const Dashboard::Stage &s : shown->funnel) QCOMPARE(s.firms, 0);
        QVERIFY(shown->towns.isEmpty());
        QVERIFY(!explainFigure(*m_office, m_period, "nonsense:1", true));
    }

    void theExplanationIsASheet()
    {
        const Figure f = explained(stageKey("granted"));
        const QString path = m_dir.filePath("granted.csv");
        VERIFY_OK(writeFigure(*m_office, f, m_period, path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString words = QString::fromUtf8(file.readAll());
        QVERIFY(words.contains(f.rule.left(20)));
        for (const QList<Cell> &row : f.rows) QVERIFY(words.contains(row[0].text));
        QVERIFY(!words.contains("1390000"));
    }

private:
    Dashboard::Stage stage(const char *what) const { return stage(what, m_shown); }
    static Dashboard::Stage stage(const char *what, const Dashboard &shown)
    {
        for (const Dashboard::Stage &s : shown.funnel)
            if (s.what == what) return s;
        return {};
    }
    /// Within a scope too, numbers open the rows that they count, and the rule says the scope.
    void agrees(const DashboardScope &scope, const Dashboard &shown)
    {
        const QString said = *scopeSentence(*m_office, scope, true);
        QVERIFY(!said.isEmpty());
        const auto figure = [&](const QString &key) {
            const auto f = explainFigure(*m_office, scope, key, true);
            return f && f->rule.contains(said) ? int(f->rows.size()) : -1;
        };
        for (const Dashboard::Stage &s : shown.funnel) QCOMPARE(figure(stageKey(s.what)), s.events);
        for (int age = 0; age < int(shown.ages.size()); ++age)
            QCOMPARE(figure(QString("age:%1").arg(age)), shown.ages[std::size_t(age)]);
        for (const Dashboard::Part &p : shown.purposes) QVERIFY(figure("purpose:" + p.code) > 0);
    }
    Figure explained(const QString &key)
    {
        const auto figure = explainFigure(*m_office, m_period, key, true);
        if (!figure) qWarning() << key << figure.error().what;
        return figure ? *figure : Figure{};
    }
    void checkParts(const QString &sort, const QList<Dashboard::Part> &parts)
    {
        QVERIFY(!parts.isEmpty());
        for (const Dashboard::Part &p : parts) {
            const Figure f = explained(sort + ':' + p.code);
            QCOMPARE(f.firms, p.firms);
            double sum = 0;
            for (const QList<Cell> &row : f.rows) sum += row[3].number;
            QVERIFY(qAbs(sum - p.sum.inWan()) < 0.005);
        }
    }

    DashboardScope m_period;
    Dashboard m_shown;
};

QTEST_GUILESS_MAIN(TestDashboard)
#include "tst_dashboard.moc"
