// SPDX-License-Identifier: GPL-3.0-or-later
#include "storeworld.h"
#include "work/batches.h"
#include "work/founding.h"
#include "work/officerules.h"
#include "work/screening.h"

/// Who gets which need, and the numbered batch it goes out in.
class TestBatches : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        OfficeFounding f;
        f.path = m_dir->filePath("office.gridpoint");
        f.town = "350582103";
        f.name = "陈埭镇金融办(演示)";
        f.passphrase = "office";
        f.cost = KdfCost::cheapest();
        auto made = ::foundOffice(f, m_ambient, m_marks);
        VERIFY_OK(made);
        m_office = *std::move(made);
        for (const char *name : {"示例银行甲", "示例银行乙", "示例银行丙"}) {
            Bank bank;
            bank.id = Id::make(m_ambient);
            bank.name = QString::fromUtf8(name);
            create(bank);
            m_banks.append(bank.id);
        }
        GridPoint grid;
        grid.id = Id::make(m_ambient);
        grid.name = "涵口社区";
        grid.bank = m_banks[1];
        create(grid);
        m_grid = grid.id;
    }
    void cleanup()
    {
        m_office.reset();
        m_banks.clear();
        m_firms = 0;
        m_dir.reset();
    }

    void preferenceComesBeforeLinkBeforeLoad()
    {
        const Id need = addNeed(m_banks, {m_banks[2]});
        const auto p = proposeBatch(*m_office, {need});
        VERIFY_OK(p);
        QCOMPARE(banksOf(p->first()), QList<Id>({m_banks[2], m_banks[1], m_banks[0]}));
        QCOMPARE(p->first().banks[0].why, BankChoice::Why::Preferred);
        QCOMPARE(p->first().banks[1].why, BankChoice::Why::Linked);
        QCOMPARE(p->first().banks[2].why, BankChoice::Why::LeastLoad);
    }

    void preferencesKeepTheirOrder()
    {
        const Id need = addNeed(m_banks, {m_banks[2], m_banks[0], m_banks[1]});
        const auto p = proposeBatch(*m_office, {need});
        QCOMPARE(banksOf(p->first()), QList<Id>({m_banks[2], m_banks[0], m_banks[1]}));
    }

    /// What the proposal itself gives a bank counts as load.
    void loadIsSpread()
    {
        m_grid = {};
        QList<Id> needs;
        for (int i = 0; i < 6; ++i) needs.append(addNeed(m_banks, {}));
        const auto proposals = proposeBatch(*m_office, needs);
        QHash<Id, int> given;
        for (const BatchProposal &p : *proposals) ++given[p.banks.first().bank];
        for (const Id &bank : m_banks) QCOMPARE(given[bank], 2);
    }

    void noConsentNoBank()
    {
        const Id need = addNeed({m_banks[0]}, {m_banks[1]});
        const auto p = proposeBatch(*m_office, {need});
        QCOMPARE(banksOf(p->first()), QList<Id>{m_banks[0]});
        QCOMPARE(p->first().without, QStringList{"示例银行乙"});
        const auto made = makeBatch(*m_office, {{need, m_banks[1], {}}});
        QVERIFY(!made);
        QVERIFY2(made.error().what.contains("企业1(演示)"), qPrintable(made.error().what));
    }

    void onlyWhatIsRecommendedAndNotReferredIsProposed()
    {
        const Id first = addNeed(m_banks, {}), second = addNeed(m_banks, {});
        addNeed(m_banks, {}, Outcome::None);
        QCOMPARE(proposeBatch(*m_office)->size(), 2);
        VERIFY_OK(makeBatch(*m_office, {{first, m_banks[0], {}}}));
        const auto left = proposeBatch(*m_office);
        QCOMPARE(left->size(), 1);
        QCOMPARE(left->first().need, second);
    }

    void aBatchIsAllOrNothing()
    {
        const Id good = addNeed(m_banks, {}), bad = addNeed(m_banks, {}, Outcome::None);
        QVERIFY(!makeBatch(*m_office, {{good, m_banks[0], {}}, {bad, m_banks[0], {}}}));
        QVERIFY(m_office->find<Referral>("1")->isEmpty());
        QVERIFY(m_office->find<Batch>("1")->isEmpty());
        QVERIFY(!makeBatch(*m_office, {}));
    }

    void aSecondBankTakesAReason()
    {
        const Id need = addNeed(m_banks, {});
        VERIFY_OK(makeBatch(*m_office, {{need, m_banks[0], "一家就够"}}));
        // A reason for the lead bank itself says nothing.
        QVERIFY(m_office->find<Referral>("1")->first().besideReason.value.isEmpty());
        QCOMPARE((*leadBank(*m_office, need))->id, m_banks[0]);
        QVERIFY(!makeBatch(*m_office, {{need, m_banks[1], "  "}}));
        const auto second = makeBatch(*m_office, {{need, m_banks[1], "额度超出甲行上限"}});
        VERIFY_OK(second);
        QCOMPARE(m_office->get<Referral>(second->referrals.first())->besideReason.value,
                 "额度超出甲行上限");
        // Not twice to one bank, whatever the reason.
        QVERIFY(!makeBatch(*m_office, {{need, m_banks[0], "再试"}}));
        // Nor two banks in one batch without a word.
        const Id other = addNeed(m_banks, {});
        QVERIFY(!makeBatch(*m_office, {{other, m_banks[0], {}}, {other, m_banks[1], {}}}));
    }

    void afterARefusalAnotherBankLeads()
    {
        const Id need = addNeed(m_banks, {});
        const auto first = makeBatch(*m_office, {{need, m_banks[0], {}}});
        auto loaded = m_office->load<Referral>(first->referrals.first());
        Referral refused = loaded->record;
        refused.state = ReferralState::Refused;
        VERIFY_OK(m_office->transact([&](Writer &w) { return w.update(refused, *loaded); }));
        QVERIFY(!leadBank(*m_office, need)->has_value());
        VERIFY_OK(makeBatch(*m_office, {{need, m_banks[1], {}}}));
    }

    void numbersRunByMonthAndForm()
    {
        QCOMPARE(make(), "2026-11-01");
        QCOMPARE(make(), "2026-11-02");
        m_ambient.pass(10LL * 24 * 3600 * 1000);
        QCOMPARE(make(), "2026-12-01");
        VERIFY_OK(setRules(*m_office, {{"batch_number_form", "陈埭{year}第{n}批"}}));
        QCOMPARE(make(), "陈埭2026第01批");
        QCOMPARE(make(), "陈埭2026第02批");
        QVERIFY(!batchFormProblem("陈埭{year}").isEmpty());
        // A form without a running number is not used.
        VERIFY_OK(setRules(*m_office, {{"batch_number_form", "陈埭{year}"}}));
        QCOMPARE(make(), "2026-12-02");
    }

    void oneSheetForBankAndBatch()
    {
        const Id a = addNeed(m_banks, {}), b = addNeed(m_banks, {}), c = addNeed(m_banks, {});
        const auto first = makeBatch(*m_office, {{a, m_banks[0], {}}, {b, m_banks[1], {}}});
        const auto second = makeBatch(*m_office, {{c, m_banks[0], {}}});
        const auto sheets = writeBatchSheets(*m_office, first->batch, m_dir->path());
        VERIFY_OK(sheets);
        QCOMPARE(sheets->size(), 2);
        for (const BatchSheet &s : *sheets) {
            QVERIFY(QFile::exists(s.path));
            QCOMPARE(s.rows, 1);
        }
        const QString name = m_dir->filePath("示例银行甲-%1-1.xlsx");
        QVERIFY(QFile::exists(name.arg(first->number)));
        QVERIFY(!QFile::exists(name.arg(second->number)));
        QCOMPARE(writeBatchSheets(*m_office, {}, m_dir->path())->size(), 3);
        const auto facts = batchFacts(*m_office);
        QCOMPARE(facts->size(), 2);
        QCOMPARE(facts->first().batch.number, second->number);
        QCOMPARE(facts->last().banks, 2);
        QCOMPARE(facts->last().open, 2);
    }

    void plainNeedsAreRecommendedAtOnce()
    {
        const Id plain = addNeed(m_banks, {}, Outcome::None);
        const Id decided = addNeed(m_banks, {}, Outcome::Returned);
        const Id open = addNeed(m_banks, {}, Outcome::None);
        edit(open, [](Need &n) { n.premises = Criterion::None; });
        const auto done = recommendPlain(*m_office, {plain, decided, open});
        VERIFY_OK(done);
        QCOMPARE(done->recommended, QList<Id>{plain});
        QCOMPARE(done->left, QList<Id>({decided, open}));
        QCOMPARE(m_office->get<Need>(plain)->outcome, Outcome::Recommended);
        QCOMPARE(m_office->get<Need>(plain)->screenedBy, m_office->person());
        QCOMPARE(m_office->get<Need>(decided)->outcome, Outcome::Returned);
    }

private:
    template <class R>
    void create(const R &record)
    {
        VERIFY_OK(m_office->transact([&](Writer &w) { return w.create(record); }));
    }
    void edit(const Id &id, const std::function<void(Need &)> &change)
    {
        auto loaded = m_office->load<Need>(id);
        Need need = loaded->record;
        change(need);
        VERIFY_OK(m_office->transact([&](Writer &w) { return w.update(need, *loaded); }));
    }
    /// A need of a new firm that agreed to these banks and would like those.
    Id addNeed(const QList<Id> &agreed, const QList<Id> &preferred,
               Outcome outcome = Outcome::Recommended)
    {
        Firm firm;
        firm.id = Id::make(m_ambient);
        firm.name = QStringLiteral("企业%1(演示)").arg(++m_firms);
        firm.gridPoint = m_grid;
        create(firm);
        for (const Id &bank : agreed) {
            Consent consent;
            consent.id = Id::make(m_ambient);
            consent.firm = firm.id;
            consent.bank = bank;
            consent.agreed = true;
            consent.givenOn = m_ambient.today();
            create(consent);
        }
        Need need;
        need.id = Id::make(m_ambient);
        need.firm = firm.id;
        need.amount = Money::wan(100);
        need.bank1 = preferred.value(0);
        need.bank2 = preferred.value(1);
        need.bank3 = preferred.value(2);
        need.operating = need.premises = need.genuine = need.lawful = Criterion::Met;
        need.credit = Criterion::ToVerify;
        need.outcome = outcome;
        create(need);
        return need.id;
    }
    QString make()
    {
        const auto made = makeBatch(*m_office, {{addNeed(m_banks, {}), m_banks[0], {}}});
        return made ? made->number : made.error().what;
    }
    static QList<Id> banksOf(const BatchProposal &proposal)
    {
        QList<Id> banks;
        for (const BankChoice &b : proposal.banks) banks.append(b.bank);
        return banks;
    }

    FakeAmbient m_ambient;
    MemoryMarks m_marks;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_office;
    QList<Id> m_banks;
    Id m_grid;
    int m_firms = 0;
};

QTEST_GUILESS_MAIN(TestBatches)
#include "tst_batches.moc"
