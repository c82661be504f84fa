// SPDX-License-Identifier: GPL-3.0-or-later
#include "township.h"
#include "work/attachments.h"
#include "work/audittrail.h"
#include "work/erasure.h"
#include "work/retention.h"

/// Which contacts are kept longer than they are needed, and erasing them in one go.
class TestRetention : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_world = std::make_unique<Township>();
        VERIFY_OK(m_world->found());
        m_today = m_world->ambient.today();
    }
    void cleanup() { m_world.reset(); }

    void aVisitKeepsAContactForItsMonths()
    {
        const Id firm = addFirm("走访(演示)");
        visit(firm, m_today.addMonths(-24).addDays(1));
        QVERIFY(due(m_today).isEmpty());
        const auto later = due(m_today.addDays(1));
        QCOMPARE(later.size(), 1);
        QCOMPARE(later[0].firm, firm);
        QCOMPARE(later[0].since, DueContact::Since::Visit);
        QCOMPARE(later[0].due, m_today.addDays(1));
        visit(firm, m_today.addDays(-3)); // a later one counts
        QVERIFY(due(m_today.addDays(1)).isEmpty());
    }

    void aReferralKeepsItLonger()
    {
        const Id firm = addFirm("推荐(演示)");
        visit(firm, m_today.addYears(-5));
        const Id referral = refer(firm, ReferralState::Dispatched, {});
        QVERIFY(due(m_today.addYears(9)).isEmpty()); // it is still open
        end(referral, ReferralState::Closed, m_today.addMonths(-36).addDays(1));
        QVERIFY(due(m_today).isEmpty());
        const auto later = due(m_today.addDays(1));
        QCOMPARE(later.size(), 1);
        QCOMPARE(later[0].since, DueContact::Since::Referral);
    }

    void aLoanThatRunsAndAPlannedVisitKeepIt()
    {
        const Id running = addFirm("在贷(演示)"), planned = addFirm("计划(演示)");
        for (const Id &firm : {running, planned}) visit(firm, m_today.addYears(-8));
        QCOMPARE(due(m_today).size(), 2);
        refer(running, ReferralState::Disbursed, m_today.addYears(-7));
        VERIFY_OK(Township::edit<Firm>(office(), planned,
                                       [&](Firm &f) { f.plannedOn = m_today.addDays(2); }));
        QVERIFY(due(m_today).isEmpty());
    }

    void aFirmThatStoppedHasItsOwnPeriod()
    {
        const Id firm = addFirm("停业(演示)");
        visit(firm, m_today.addMonths(-12), Operation::Stopped);
        const auto now = due(m_today);
        QCOMPARE(now.size(), 1);
        QCOMPARE(now[0].since, DueContact::Since::Stopped);
        visit(firm, m_today.addMonths(-11), Operation::Normal); // it works again
        QVERIFY(due(m_today).isEmpty());
    }

    void nobodyVisitedCountsFromTheWriting()
    {
        addFirm("名单(演示)");
        QVERIFY(due(m_today.addMonths(24).addDays(-1)).isEmpty());
        const auto later = due(m_today.addMonths(24));
        QCOMPARE(later.size(), 1);
        QCOMPARE(later[0].since, DueContact::Since::Written);
        QCOMPARE(later[0].from, m_today);
    }

    void periodsAreSettingsWithADay()
    {
        const Id firm = addFirm("规则(演示)");
        visit(firm, m_today.addMonths(-7));
        QVERIFY(due(m_today).isEmpty());
        set("retention_visit_months", "6", m_today.addDays(10));
        QVERIFY(due(m_today.addDays(9)).isEmpty());
        QCOMPARE(due(m_today.addDays(10)).size(), 1);
        set("retention_visit_months", "0", m_today.addDays(20)); // no end
        QVERIFY(due(m_today.addYears(90)).isEmpty());
    }

    void recordsOfOneFirmAreJudgedTogether()
    {
        const Id one = addFirm("同一(演示)"), other = addFirm("同一甲(演示)");
        visit(one, m_today.addYears(-8));
        visit(other, m_today.addDays(-1));
        QCOMPARE(due(m_today).size(), 1);
        VERIFY_OK(office().transact([&](Writer &w) {
            Link link;
            link.id = Id::make(m_world->ambient);
            link.first = one;
            link.second = other;
            link.same = true;
            return w.create(link);
        }));
        QVERIFY(due(m_today).isEmpty());
    }

    void allAreErasedInOneGo()
    {
        QList<Id> firms;
        for (int i = 0; i < 5; ++i) {
            firms.append(addFirm(QStringLiteral("旧%1(演示)").arg(i).toUtf8().constData()));
            visit(firms.last(), m_today.addYears(-8));
        }
        const Id kept = addFirm("新(演示)");
        visit(kept, m_today);
        QList<Id> listed;
        for (const DueContact &d : due(m_today)) listed.append(d.firm);
        QCOMPARE(listed.size(), 5);
        const auto file = attachments::ready(QByteArray("%PDF-1.4\n%%EOF\n"),
                                             QStringLiteral("授权书.pdf"), FileLimits{});
        VERIFY_OK(file);
        for (const Id &firm : {firms.first(), kept})
            VERIFY_OK(attachments::attach(office(), firm, *file));
        // One reason names a contact: none is erased.
        QVERIFY(!eraseContacts(office(), listed, QStringLiteral("电话 13900007777 保存到期")));
        QCOMPARE(due(m_today).size(), 5);
        const auto done = eraseContacts(office(), listed, QStringLiteral("保存期限届满"));
        VERIFY_OK(done);
        QCOMPARE(done->firms, 5);
        QVERIFY(done->tidied);
        QVERIFY(due(m_today).isEmpty());
        for (const Id &firm : std::as_const(firms)) {
            const auto record = office().get<Firm>(firm);
            QVERIFY(record->phone.value.isEmpty() && record->contact.isEmpty());
            QVERIFY(record->name.contains("演示"));
        }
        QVERIFY(!office().get<Firm>(kept)->phone.value.isEmpty());
        // What is attached bears the contact, too.
        QVERIFY(attachments::ofFirm(office(), firms.first())->first().isErased());
        QVERIFY(!attachments::ofFirm(office(), kept)->first().isErased());
        int audited = 0;
        const auto found = auditTrail(office());
        for (const AuditLine &line : *found)
            audited += line.deed == "erased" && line.reason == "保存期限届满" &&
                       firms.contains(line.subject);
        QCOMPARE(audited, 5);
    }

    void theListHoldsNoContacts()
    {
        const Id firm = addFirm("清单(演示)");
        visit(firm, m_today.addYears(-8));
        const QString path = m_world->dir.filePath("due.csv");
        VERIFY_OK(writeDueContacts(office(), due(m_today), m_today, path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString words = QString::fromUtf8(file.readAll());
        QVERIFY(words.contains("清单(演示)"));
        QVERIFY(!words.contains("13900007777") && !words.contains("蔡示三"));
    }

private:
    Store &office() { return *m_world->office; }
    QList<DueContact> due(QDate on)
    {
        const auto all = dueForErasure(office(), on);
        if (!all) qWarning() << all.error().what;
        return all ? *all : QList<DueContact>{DueContact{}, DueContact{}, DueContact{}};
    }
    Id addFirm(const char *name)
    {
        Id firm;
        const auto added =
            m_world->addFirm(firm, QString::fromUtf8(name), QStringLiteral("13900007777"));
        if (!added) qWarning() << added.error().what;
        return firm;
    }
    template <class R>
    void create(const R &record)
    {
        VERIFY_OK(office().transact([&](Writer &w) { return w.create(record); }));
    }
    void visit(const Id &firm, QDate day, Operation operation = Operation::Normal)
    {
        Visit v;
        v.id = Id::make(m_world->ambient);
        v.firm = firm;
        v.visitedOn = day;
        v.operation = operation;
        create(v);
    }
    Id refer(const Id &firm, ReferralState state, std::optional<QDate> decided)
    {
        Need need;
        need.id = Id::make(m_world->ambient);
        need.firm = firm;
        create(need);
        Bank bank;
        bank.id = Id::make(m_world->ambient);
        bank.name = QStringLiteral("示例银行甲");
        create(bank);
        Referral r;
        r.id = Id::make(m_world->ambient);
        r.need = need.id;
        r.firm = firm;
        r.bank = bank.id;
        r.state = state;
        r.referredOn = m_today.addYears(-4);
        r.decidedOn = decided;
        create(r);
        return r.id;
    }
    void end(const Id &referral, ReferralState state, QDate day)
    {
        VERIFY_OK(Township::edit<Referral>(office(), referral, [&](Referral &r) {
            r.state = state;
            r.closedOn = day;
        }));
    }
    void set(const char *key, const char *value, QDate from)
    {
        Setting s;
        s.id = Id::make(m_world->ambient);
        s.key = key;
        s.value.value = value;
        s.from = from;
        create(s);
    }

    std::unique_ptr<Township> m_world;
    QDate m_today;
};

QTEST_GUILESS_MAIN(TestRetention)
#include "tst_retention.moc"
