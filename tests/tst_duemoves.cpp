// SPDX-License-Identifier: GPL-3.0-or-later
#include "answerworld.h"
#include "work/officerules.h"

/// A year's holidays are published: what it does to clocks that run already.
class TestDueMoves : public QObject, private AnswerWorld
{
    Q_OBJECT

private slots:
    void init() { VERIFY_OK(found()); }

    void aHolidayMovesWorkingDayClocksAlone()
    {
        const Id waiting = referredOn({2026, 12, 31});
        const auto read = import("date,kind,name\n2027-01-01,holiday,元旦\n"
                                 "2027-01-02,makeup_workday,元旦\n2027-10-01,holiday,国庆节\n");
        VERIFY_OK(read);
        QStringList clocks;
        for (const DueMoved &m : read->moved) {
            QCOMPARE(m.referral, waiting);
            QVERIFY(m.firm.startsWith("企业"));
            QVERIFY(m.why.contains("working day"));
            clocks.append(m.clock);
        }
        // Friday becomes a holiday, Saturday a day of work: one day later for the first, and the
        // longer ones come out as before. Thirty calendar days do not care.
        QCOMPARE(clocks, QStringList{"Accept"});
        QCOMPARE(read->moved.first().before, QDate(2027, 1, 1));
        QCOMPARE(read->moved.first().after, QDate(2027, 1, 2));
        QVERIFY(import("date,kind,name\n2027-01-01,holiday,元旦\n"
                       "2027-01-02,makeup_workday,元旦\n2027-10-01,holiday,国庆节\n")
                    ->moved.isEmpty());
    }

    void stoppedClocksStay()
    {
        const Id id = referredOn({2026, 12, 31});
        edit(id, [](Referral &r) {
            r.acceptedOn = QDate(2026, 12, 31);
            r.state = ReferralState::Accepted;
        });
        const Id closed = referredOn({2026, 12, 31});
        edit(closed, [](Referral &r) { r.state = ReferralState::Withdrew; });
        const auto read =
            import("date,kind,name\n2027-01-01,holiday,元旦\n2027-10-01,holiday,国庆节\n");
        VERIFY_OK(read);
        QVERIFY(!read->moved.isEmpty());
        for (const DueMoved &m : read->moved) {
            QCOMPARE(m.referral, id);
            QVERIFY(m.clock != "Accept");
            QVERIFY(m.before < m.after);
        }
    }

private:
    Id referredOn(QDate day)
    {
        const Id id = addReferral(++m_firms, bank(), true);
        edit(id, [day](Referral &r) { r.referredOn = day; });
        return id;
    }
    void edit(const Id &id, const std::function<void(Referral &)> &change)
    {
        auto loaded = store().load<Referral>(id);
        Referral r = loaded->record;
        change(r);
        VERIFY_OK(store().transact([&](Writer &w) { return w.update(r, *loaded); }));
    }
    Result<HolidaysRead> import(const QByteArray &table)
    {
        QFile csv(file("days.csv"));
        if (!csv.open(QIODevice::WriteOnly) || csv.write(table) < 0)
            return Error{csv.errorString()};
        csv.close();
        return importHolidays(store(), csv.fileName());
    }

    int m_firms = 0;
};

QTEST_GUILESS_MAIN(TestDueMoves)
#include "tst_duemoves.moc"
