// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/reports.h"
#include "storeworld.h"
#include "work/batches.h"
#include "work/dashboard.h"
#include "work/founding.h"
#include "work/referralcourse.h"
#include "work/screening.h"

namespace
{
constexpr int firmCount = 6000, bankCount = 15, workerCount = 40, visitsADay = 240;
const QDate firstDay(2026, 11, 1), lastDay(2026, 11, 30);
const QStringList towns{"350582103", "350582104", "350582105"};
const QHash<QString, QString> townNames{
    {"350582103", "陈埭镇"}, {"350582104", "东石镇"}, {"350582105", "深沪镇"}};

/// Something that happened, as somebody with a notebook would write it down.
struct Noted {
    enum What {
        Visited,
        Needed,
        Declared,
        Referred,
        Granted,
        Paid,
        Refused,
        Overdue, ///< from the day after
        Coached
    } what;
    QString town{};
    Id bank{}; ///< none for what no bank has a part in
    Id firm{};
    QDate day{};
    qint64 fen = 0;
    int milli = 0;
    bool firstTime = false;
    bool unsecured = false;
    bool renewed = false;
    bool mediumLong = false;
    bool trades = false;
};

/// One figure out of the notebook: plain loops, no database.
class Notebook
{
public:
    void note(const Noted &n) { m_notes.append(n); }
    using Fits = std::function<bool(const Noted &)>;
    int firms(const Fits &fits) const
    {
        QSet<Id> ids;
        for (const Noted &n : m_notes)
            if (fits(n)) ids.insert(n.firm);
        return int(ids.size());
    }
    int times(const Fits &fits) const
    {
        return int(std::count_if(m_notes.begin(), m_notes.end(), fits));
    }
    double wan(const Fits &fits) const
    {
        qint64 fen = 0;
        for (const Noted &n : m_notes)
            if (fits(n)) fen += n.fen;
        return double(fen) / 1e6;
    }
    double rate(const Fits &fits) const
    {
        double weighted = 0, sum = 0;
        for (const Noted &n : m_notes)
            if (fits(n) && n.milli > 0) {
                weighted += double(n.fen) * n.milli;
                sum += double(n.fen);
            }
        return sum > 0 ? std::round(weighted / sum) / 1000 : 0;
    }

private:
    QList<Noted> m_notes;
};
} // namespace

/// A month of a township: forty workers, fifteen banks, six thousand firms. The report's totals are
/// those of a notebook that was kept beside it.
class TestMonth : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_ambient.pass(-23LL * 24 * 3'600'000); // the 24th is the first
        QCOMPARE(m_ambient.today(), firstDay);
        OfficeFounding f;
        f.path = m_dir.filePath("office.gridpoint");
        f.town = towns.first();
        f.name = "示例县工作专班(演示)";
        f.passphrase = "office";
        f.cost = KdfCost::cheapest();
        auto made = ::foundOffice(f, m_ambient, m_marks);
        VERIFY_OK(made);
        m_office = *std::move(made);
        VERIFY_OK(begin());
        for (QDate day = firstDay; day <= lastDay; day = day.addDays(1)) {
            VERIFY_OK(live(day));
            m_ambient.pass(24LL * 3'600'000);
        }
        QVERIFY(m_office->find<Referral>("1")->size() > 300);
        QVERIFY(m_office->find<Disbursement>("1")->size() > 100);
    }

    void theReportSaysWhatTheNotebookSays_data()
    {
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        QTest::newRow("the month") << firstDay << lastDay;
        QTest::newRow("a week") << QDate(2026, 11, 9) << QDate(2026, 11, 15);
        QTest::newRow("a day") << QDate(2026, 11, 20) << QDate(2026, 11, 20);
    }
    void theReportSaysWhatTheNotebookSays()
    {
        QFETCH(QDate, from);
        QFETCH(QDate, to);
        const auto table = runReport(*m_office, *reportNamed("summary"), from, to, true);
        VERIFY_OK(table);
        int rows = 0;
        for (const QList<Cell> &row : table->rows) {
            const QString scope = row[0].text, place = row[1].text;
            const bool byBank = scope == "银行", isTotal = place == "合计";
            const QDate since = row[2].text == "累计" ? firstDay.addYears(-1) : from;
            const auto here = [=, this](const Noted &n) {
                return isTotal  ? !byBank || !n.bank.isNull()
                       : byBank ? m_bankNames.value(n.bank) == place
                                : townNames.value(n.town) == place;
            };
            const auto fits = [=](Noted::What what) {
                return [=](const Noted &n) {
                    return n.what == what && here(n) && n.day >= since && n.day <= to;
                };
            };
            // What stands open on the last day, whenever it began.
            const auto stands = [=](Noted::What what) {
                return [=](const Noted &n) {
                    return n.what == what && here(n) &&
                           (what == Noted::Overdue ? n.day < to : n.day <= to);
                };
            };
            check(table->columns, row, byBank, fits);
            compare(table->columns, row, "超期未决户数(户)",
                    m_notebook.firms(stands(Noted::Overdue)));
            compare(table->columns, row, "辅导中户数(户)",
                    m_notebook.firms(stands(Noted::Coached)));
            ++rows;
        }
        QVERIFY(rows >= 2 * (1 + towns.size()) + (from == to ? 0 : 2 * bankCount));
    }

    void theDashboardSaysTheSame()
    {
        const auto shown = readDashboard(*m_office, {firstDay, lastDay});
        VERIFY_OK(shown);
        const Noted::What stages[] = {Noted::Visited,  Noted::Needed,  Noted::Declared,
                                      Noted::Referred, Noted::Granted, Noted::Paid};
        for (int i = 0; i < 6; ++i)
            QCOMPARE(shown->funnel[i].firms, m_notebook.firms([&](const Noted &n) {
                return n.what == stages[i] && n.day >= firstDay;
            }));
        QCOMPARE(shown->towns.size(), towns.size());
    }

private:
    static void compare(const QList<SheetColumn> &columns, const QList<Cell> &row,
                        const char *header, double expected)
    {
        double said = -1;
        for (qsizetype c = 0; c < columns.size(); ++c)
            if (columns[c].header == header) said = row[c].isEmpty() ? 0.0 : row[c].number;
        QVERIFY2(qAbs(said - expected) < 0.0051,
                 qPrintable(QString("%1 %2 %3 %4: %5, noted %6")
                                .arg(row[0].text, row[1].text, row[2].text, header)
                                .arg(said)
                                .arg(expected)));
    }
    template <class Fits>
    void check(const QList<SheetColumn> &columns, const QList<Cell> &row, bool byBank,
               const Fits &fits)
    {
        const auto same = [&](const char *header, double expected) {
            compare(columns, row, header, expected);
        };
        const Notebook &n = m_notebook;
        if (!byBank) {
            same("走访户数(户)", n.firms(fits(Noted::Visited)));
            same("走访户次(户次)", n.times(fits(Noted::Visited)));
            same("有需求户数(户)", n.firms(fits(Noted::Needed)));
            same("需求金额(万元)", n.wan(fits(Noted::Needed)));
            same("申报户数(户)", n.firms(fits(Noted::Declared)));
            same("申报户次(户次)", n.times(fits(Noted::Declared)));
        }
        same("推荐户数(户)", n.firms(fits(Noted::Referred)));
        same("推荐户次(户次)", n.times(fits(Noted::Referred)));
        same("授信户数(户)", n.firms(fits(Noted::Granted)));
        same("授信笔数(笔)", n.times(fits(Noted::Granted)));
        same("授信金额(万元)", n.wan(fits(Noted::Granted)));
        same("放款户数(户)", n.firms(fits(Noted::Paid)));
        same("放款笔数(笔)", n.times(fits(Noted::Paid)));
        same("放款金额(万元)", n.wan(fits(Noted::Paid)));
        same("加权平均利率(%)", n.rate(fits(Noted::Paid)));
        same("不予授信户数(户)", n.firms(fits(Noted::Refused)));
        const auto first = [&](const Noted &x) { return fits(Noted::Granted)(x) && x.firstTime; };
        const auto bare = [&](const Noted &x) { return fits(Noted::Granted)(x) && x.unsecured; };
        const auto granted = [&](bool Noted::*flag) {
            return [=](const Noted &x) { return fits(Noted::Granted)(x) && x.*flag; };
        };
        same("无还本续贷户数(户)", n.firms(granted(&Noted::renewed)));
        same("无还本续贷金额(万元)", n.wan(granted(&Noted::renewed)));
        same("中长期金额(万元)", n.wan(granted(&Noted::mediumLong)));
        same("外贸户数(户)", n.firms(granted(&Noted::trades)));
        same("外贸金额(万元)", n.wan(granted(&Noted::trades)));
        same("首贷户数(户)", n.firms(first));
        same("首贷金额(万元)", n.wan(first));
        same("信用贷金额(万元)", n.wan(bare));
    }

    bool chance(int percent) { return int(m_random() % 100) < percent; }
    int pick(int below) { return int(m_random() % unsigned(below)); }

    Result<> begin()
    {
        return m_office->transact([&](Writer &w) -> Result<> {
            for (int i = 0; i < bankCount; ++i) {
                Bank bank;
                bank.id = Id::make(m_ambient);
                bank.name = QString("示例银行%1").arg(i + 1, 2, 10, QChar('0'));
                m_banks.append(bank.id);
                m_bankNames.insert(bank.id, bank.name);
                TRY(w.create(bank));
            }
            for (int i = 0; i < workerCount; ++i) {
                Worker worker;
                worker.id = Id::make(m_ambient);
                worker.name = QString("网格员%1(演示)").arg(i + 1);
                m_workers.append(worker.id);
                TRY(w.create(worker));
            }
            for (int i = 0; i < firmCount; ++i) {
                Firm firm;
                firm.id = Id::make(m_ambient);
                firm.name = QString("示例企业%1(演示)").arg(i + 1);
                firm.town = towns[i % towns.size()];
                if (i % 7 == 0) firm.tags.codes = {"trade"};
                m_firms.append(firm);
                TRY(w.create(firm));
            }
            // Referred in October, and never heard of again: 30 days later they are due.
            for (int i = 0; i < 25; ++i) {
                const Firm &firm = m_firms[i];
                Referral old;
                old.id = Id::make(m_ambient);
                old.firm = firm.id;
                old.bank = m_banks[i % bankCount];
                old.state = ReferralState::Dispatched;
                old.referredOn = QDate(2026, 10, 2).addDays(i);
                TRY(w.create(old));
                m_notebook.note({Noted::Referred, firm.town, old.bank, firm.id, *old.referredOn});
                m_notebook.note(
                    {Noted::Overdue, firm.town, old.bank, firm.id, old.referredOn->addDays(30)});
            }
            return ok();
        });
    }

    /// One day of everybody: workers visit, the office screens and refers, banks answer and pay.
    Result<> live(QDate day)
    {
        if (day.dayOfWeek() != 7) TRY(visitFirms(day));
        TRY(screenNeeds());
        if (day.day() % 3 == 0) TRY(referNeeds(day));
        TRY(answer(day));
        return pay(day);
    }

    Result<> visitFirms(QDate day)
    {
        return m_office->transact([&](Writer &w) -> Result<> {
            for (int i = 0; i < visitsADay; ++i) {
                const Firm &firm = m_firms[pick(firmCount)]; // some are visited twice
                Visit visit;
                visit.id = Id::make(m_ambient);
                visit.firm = firm.id;
                visit.visitedOn = day;
                visit.worker = m_workers[i % workerCount];
                visit.hasNeed = chance(13);
                TRY(w.create(visit));
                m_notebook.note({Noted::Visited, firm.town, {}, firm.id, day});
                if (*visit.hasNeed) TRY(addNeed(w, firm, visit));
            }
            return ok();
        });
    }

    Result<> addNeed(Writer &w, const Firm &firm, const Visit &visit)
    {
        Need need;
        need.id = Id::make(m_ambient);
        need.firm = firm.id;
        need.visit = visit.id;
        need.amount = Money::wan(20 + 10 * pick(30));
        need.bank1 = m_banks[pick(bankCount)];
        need.operating = need.premises = need.genuine = need.lawful = Criterion::Met;
        need.credit = Criterion::ToVerify;
        if (chance(93)) need.declaredOn = visit.visitedOn;
        TRY(w.create(need));
        m_notebook.note({Noted::Needed, firm.town, {}, firm.id, visit.visitedOn, need.amount->fen});
        if (need.declaredOn) {
            m_notebook.note(
                {Noted::Declared, firm.town, {}, firm.id, visit.visitedOn, need.amount->fen});
            m_toScreen.append(need.id);
        }
        Consent consent;
        consent.id = Id::make(m_ambient);
        consent.firm = firm.id;
        consent.bank = need.bank1;
        consent.agreed = true;
        consent.givenOn = visit.visitedOn;
        return w.create(consent);
    }

    Result<> screenNeeds()
    {
        QList<Id> plain;
        for (const Id &need : std::exchange(m_toScreen, {}))
            if (chance(94)) plain.append(need);
        if (plain.isEmpty()) return ok();
        TRY_ASSIGN(done, recommendPlain(*m_office, plain));
        return done.left.isEmpty() ? ok() : Error{"some needs were not plain"};
    }

    Result<> referNeeds(QDate day)
    {
        TRY_ASSIGN(proposals, proposeBatch(*m_office));
        QList<BatchLine> lines;
        for (const BatchProposal &p : proposals) lines.append({p.need, p.banks.first().bank, {}});
        if (lines.isEmpty()) return ok();
        TRY_ASSIGN(made, makeBatch(*m_office, lines));
        for (const Id &id : made.referrals) {
            TRY_ASSIGN(r, m_office->get<Referral>(id));
            m_notebook.note({Noted::Referred, townOf(r.firm), r.bank, r.firm, day});
            m_waiting.append({id, day.addDays(2 + pick(6))});
        }
        return ok();
    }

    Result<> answer(QDate day)
    {
        for (const auto &[id, due] : std::exchange(m_waiting, {})) {
            if (due > day) {
                m_waiting.append({id, due});
                continue;
            }
            TRY_ASSIGN(loaded, m_office->load<Referral>(id));
            Referral r = loaded.record;
            r.decidedOn = day;
            if (!chance(92)) {
                r.refusalReason.value = "no_collateral";
                TRY(takeStep(*m_office, loaded, r, ReferralEvent::Refuse));
                m_notebook.note({Noted::Refused, townOf(r.firm), r.bank, r.firm, day});
                Coaching ticket;
                ticket.id = Id::make(m_ambient);
                ticket.firm = r.firm;
                ticket.referral = id;
                ticket.state = CoachingState::Open;
                ticket.openedOn = day;
                TRY(m_office->transact([&](Writer &w) { return w.create(ticket); }));
                m_notebook.note({Noted::Coached, townOf(r.firm), r.bank, r.firm, day});
                continue;
            }
            r.granted = Money::wan(10 + 10 * pick(25));
            r.rate = Rate::percent(3.0 + 0.05 * pick(30));
            r.firstTime = chance(20);
            r.unsecured = chance(33);
            r.renewalWithoutRepayment = chance(25);
            r.mediumLong = chance(40);
            TRY(takeStep(*m_office, loaded, r,
                         chance(90) ? ReferralEvent::Grant : ReferralEvent::GrantPartly));
            m_notebook.note({Noted::Granted, townOf(r.firm), r.bank, r.firm, day, r.granted->fen, 0,
                             *r.firstTime, *r.unsecured, *r.renewalWithoutRepayment, *r.mediumLong,
                             tradesAbroad(r.firm)});
            if (chance(95)) m_toPay.append({id, day.addDays(1 + pick(4))});
        }
        return ok();
    }

    /// All at once, or the half now and the half later.
    Result<> pay(QDate day)
    {
        for (const auto &[id, due] : std::exchange(m_toPay, {})) {
            if (due > day) {
                m_toPay.append({id, due});
                continue;
            }
            TRY_ASSIGN(r, m_office->get<Referral>(id));
            TRY_ASSIGN(paid, paidOn(*m_office, id));
            const bool isHalf = paid.fen == 0 && chance(30);
            Disbursement d;
            d.referral = id;
            d.paidOn = day;
            d.amount = isHalf ? Money{r.granted->fen / 2} : Money{r.granted->fen - paid.fen};
            TRY_ASSIGN(done, payOut(*m_office, d));
            Q_UNUSED(done)
            m_notebook.note(
                {Noted::Paid, townOf(r.firm), r.bank, r.firm, day, d.amount->fen, r.rate->milli});
            if (isHalf) m_toPay.append({id, day.addDays(3)});
        }
        return ok();
    }

    bool tradesAbroad(const Id &firm) const
    {
        return std::any_of(m_firms.begin(), m_firms.end(), [&](const Firm &f) {
            return f.id == firm && f.tags.codes.contains("trade");
        });
    }
    QString townOf(const Id &firm)
    {
        if (m_towns.isEmpty())
            for (const Firm &f : m_firms) m_towns.insert(f.id, f.town);
        return m_towns.value(firm);
    }

    QTemporaryDir m_dir;
    FakeAmbient m_ambient;
    MemoryMarks m_marks;
    std::unique_ptr<Store> m_office;
    std::mt19937 m_random{20261101};
    Notebook m_notebook;
    QList<Firm> m_firms;
    QHash<Id, QString> m_towns, m_bankNames;
    QList<Id> m_banks, m_workers, m_toScreen;
    QList<std::pair<Id, QDate>> m_waiting, m_toPay;
};

QTEST_GUILESS_MAIN(TestMonth)
#include "tst_month.moc"
