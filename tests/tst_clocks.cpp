// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/clockcheck.h"
#include "township.h"
#include "work/audittrail.h"
#include "work/oddclocks.h"

namespace
{

constexpr qint64 day = 24 * 3600'000LL;

/// A machine whose clock is off.
class OffClock : public Ambient
{
public:
    OffClock(Ambient &right, qint64 off)
        : offMs(off)
        , m_right(right)
    {
    }
    qint64 nowMs() const override { return m_right.nowMs() + offMs; }
    void random(void *to, std::size_t size) override { m_right.random(to, size); }
    qint64 offMs;

private:
    Ambient &m_right;
};

} // namespace

/// Laptops whose clocks are wrong: nothing is lost, the order shown is sensible, the user is told.
class TestClocks : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_world = std::make_unique<Township>();
        VERIFY_OK(m_world->found());
        VERIFY_OK(
            m_world->addFirm(m_firm, QStringLiteral("晋江市海悦鞋材店(演示)"), "13900000001"));
        VERIFY_OK(m_world->prepare(m_world->lin, QStringLiteral("林晓")));
        VERIFY_OK(m_world->prepare(m_world->wang, QStringLiteral("王芳")));
        m_clock = std::make_unique<OffClock>(m_world->ambient, 0);
        m_world->ambient.pass(day);
    }
    void cleanup()
    {
        m_world.reset();
        m_clock.reset();
    }

    void tenYearsAhead()
    {
        setClock(3652 * day);
        VERIFY_OK(edit(lin(), "13900000002"));
        m_world->ambient.pass(60'000);
        VERIFY_OK(edit(wang(), "13900000003"));
        const auto told = importPackage(office(), *m_world->up(m_world->lin));
        VERIFY_OK(told);
        QVERIFY2(told->clockWords.contains(QStringLiteral("林晓")), qPrintable(told->clockWords));
        QVERIFY2(told->clockWords.contains("3652"), qPrintable(told->clockWords));
        const auto fine = importPackage(office(), *m_world->up(m_world->wang));
        VERIFY_OK(fine);
        QCOMPARE(fine->clockWords, QString());
        // Nothing is lost: both are there, in conflict. The wrong clock is shown first…
        QVERIFY(office().log().folded({quint16(Kind::Firm), m_firm})->conflict());
        QCOMPARE(phone(office()), "13900000002");
        // …until the lead corrects the order, which travels.
        const EntryId last = *lin().log().own().last;
        VERIFY_OK(office().transact([&](Writer &w) {
            return w.clockFix({last.line, 1, last.seq}, -3652 * day);
        }));
        QCOMPARE(phone(office()), "13900000003");
        QVERIFY(office().log().folded({quint16(Kind::Firm), m_firm})->conflict());
        // The office is not infected, and what it decides stands on every laptop.
        VERIFY_OK(edit(office(), "13900000009"));
        QVERIFY(clockMs(office().log().own().clock) <= m_world->ambient.nowMs() + 61'000);
        VERIFY_OK(m_world->down(m_world->lin));
        VERIFY_OK(m_world->down(m_world->wang));
        for (Store *s : {&office(), &lin(), &wang()}) {
            QCOMPARE(phone(*s), "13900000009");
            QVERIFY(!s->log().folded({quint16(Kind::Firm), m_firm})->conflict());
            QCOMPARE(*s->log().verify(), QStringList());
        }
        QVERIFY(*m_world->agrees(m_world->lin));
        QVERIFY(*m_world->agrees(m_world->wang));
    }

    void theOfficeListsClocksThatAreOff()
    {
        QCOMPARE(oddClocks(office())->size(), 0);
        VERIFY_OK(edit(wang(), "13900000003"));
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->wang)));
        QCOMPARE(oddClocks(office())->size(), 0); // hers is right
        setClock(3652 * day);
        VERIFY_OK(edit(lin(), "13900000002"));
        VERIFY_OK(edit(lin(), "13900000005"));
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->lin)));
        QCOMPARE(phone(office()), "13900000005");
        const auto found = oddClocks(office());
        VERIFY_OK(found);
        QCOMPARE(found->size(), 1);
        const OddClock odd = found->first();
        QCOMPARE(odd.author.name, QStringLiteral("林晓"));
        QCOMPARE(odd.range.to, lin().log().own().last->seq);
        QVERIFY(odd.offMs > 3651 * day && odd.offMs < 3653 * day);
        QVERIFY(!odd.correction);
        QVERIFY2(odd.words().contains("3652"), qPrintable(odd.words()));
        QVERIFY(!correctClock(office(), odd, 0));
        QVERIFY(!takeCorrectionBack(office(), odd));

        // Hers was written in truth earlier than his, so it takes more than his clock was off.
        VERIFY_OK(correctClock(office(), odd, -odd.offMs - day));
        QCOMPARE(phone(office()), "13900000003");
        const auto corrected = oddClockNamed(office(), odd.name());
        VERIFY_OK(corrected);
        QCOMPARE(corrected->shiftMs, -odd.offMs - day);
        QCOMPARE(auditTrail(office())->first().deed, QStringLiteral("clock_corrected"));
        VERIFY_OK(takeCorrectionBack(office(), *corrected));
        QVERIFY(!oddClocks(office())->first().correction);
        QCOMPARE(phone(office()), "13900000005");
        QVERIFY(!oddClockNamed(office(), "0:1-2"));
        QCOMPARE(*office().log().verify(), QStringList());
    }

    void oneThatIsBehindIsListedToo()
    {
        setClock(-m_world->ambient.nowMs());
        VERIFY_OK(edit(lin(), "13900000002"));
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->lin)));
        const auto found = oddClocks(office());
        VERIFY_OK(found);
        QCOMPARE(found->size(), 1);
        QVERIFY(found->first().offMs < -365 * day);
        VERIFY_OK(correctClock(office(), found->first(), -found->first().offMs));
        QVERIFY(oddClocks(office())->first().correction);
        VERIFY_OK(m_world->down(m_world->lin));
        QVERIFY(*m_world->agrees(m_world->lin));
        QCOMPARE(oddClocks(lin())->size(), 0); // the office's list
    }

    void theOfficeCorrectsInAnyOrder()
    {
        // The correction is there before the entries that it concerns.
        setClock(3652 * day);
        VERIFY_OK(edit(lin(), "13900000002"));
        VERIFY_OK(edit(wang(), "13900000003"));
        const EntryId last = *lin().log().own().last;
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->wang)));
        VERIFY_OK(office().transact([&](Writer &w) {
            return w.clockFix({last.line, 1, last.seq}, -3653 * day);
        }));
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->lin)));
        QCOMPARE(phone(office()), "13900000003");
        QVERIFY(office().log().folded({quint16(Kind::Firm), m_firm})->conflict());
        QCOMPARE(*office().log().verify(), QStringList());
    }

    void setRightItGoesOnInTheRightTime()
    {
        setClock(3652 * day);
        VERIFY_OK(edit(lin(), "13900000002"));
        const LineId ahead = lin().log().own().line;
        setClock(0);
        QCOMPARE(*ownClockWords(lin()), QString());
        VERIFY_OK(edit(lin(), "13900000004"));
        QVERIFY(lin().log().own().line != ahead);
        QVERIFY(clockMs(lin().log().own().clock) <= m_world->ambient.nowMs() + 60'000);
        QCOMPARE(phone(lin()), "13900000004");
        const auto done = importPackage(office(), *m_world->up(m_world->lin));
        VERIFY_OK(done);
        QVERIFY(done->joined.forks.isEmpty());
        QVERIFY(done->missing.isEmpty());
        QCOMPARE(phone(office()), "13900000004");
        QVERIFY(!office().log().folded({quint16(Kind::Firm), m_firm})->conflict());
        VERIFY_OK(m_world->down(m_world->lin));
        QVERIFY(*m_world->agrees(m_world->lin));
    }

    void in1970()
    {
        setClock(-m_world->ambient.nowMs());
        QVERIFY(!ownClockWords(lin())->isEmpty());
        VERIFY_OK(edit(lin(), "13900000002"));
        QCOMPARE(phone(lin()), "13900000002"); // newer than what it was typed over
        VERIFY_OK(edit(wang(), "13900000003"));
        const auto told = importPackage(office(), *m_world->up(m_world->lin));
        VERIFY_OK(told);
        QVERIFY2(told->clockWords.contains("behind"), qPrintable(told->clockWords));
        QCOMPARE(phone(office()), "13900000002");
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->wang)));
        QVERIFY(office().log().folded({quint16(Kind::Firm), m_firm})->conflict());
        QCOMPARE(phone(office()), "13900000003");
        QCOMPARE(
            office().log().folded({quint16(Kind::Firm), m_firm})->field({11, {}})->heads.size(), 2);
        const auto down = exportDown(office(), m_world->lin.id, m_world->dir.path());
        VERIFY_OK(down);
        const auto taken = importPackage(lin(), down->path);
        VERIFY_OK(taken);
        QVERIFY2(taken->clockWords.contains("This computer's clock"),
                 qPrintable(taken->clockWords));
        QVERIFY(*m_world->agrees(m_world->lin));
        QCOMPARE(*lin().log().verify(), QStringList());
    }

    void oneThatJumpsBack()
    {
        VERIFY_OK(edit(lin(), "13900000002"));
        const LineId line = lin().log().own().line;
        const qint64 before = lin().log().own().clock;
        m_clock->offMs = -20 * day; // while it is open
        VERIFY_OK(edit(lin(), "13900000003"));
        QVERIFY(lin().log().own().clock > before);
        QCOMPARE(phone(lin()), "13900000003");
        setClock(-20 * day); // and after opening again
        QVERIFY2(ownClockWords(lin())->contains("behind"), qPrintable(*ownClockWords(lin())));
        VERIFY_OK(edit(lin(), "13900000004"));
        QCOMPARE(lin().log().own().line, line);
        QCOMPARE(phone(lin()), "13900000004");
        const auto done = importPackage(office(), *m_world->up(m_world->lin));
        VERIFY_OK(done);
        QCOMPARE(phone(office()), "13900000004");
        QVERIFY(!office().log().folded({quint16(Kind::Firm), m_firm})->conflict());
        QVERIFY(done->joined.forks.isEmpty());
        QCOMPARE(*office().log().verify(), QStringList());
    }

    void anOfficeThatWasAheadIsSetRight()
    {
        reopenOffice(365 * day);
        VERIFY_OK(edit(office(), "13900000002"));
        VERIFY_OK(m_world->down(m_world->wang));
        VERIFY_OK(edit(wang(), "13900000003"));
        QVERIFY(clockMs(wang().log().own().clock) <= m_world->ambient.nowMs() + 61'000);
        reopenOffice(0);
        QVERIFY(!ownClockWords(office())->isEmpty());
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->wang)));
        QCOMPARE(phone(office()), "13900000003"); // it was typed over the office's
        VERIFY_OK(edit(office(), "13900000004"));
        QCOMPARE(*ownClockWords(office()), QString());
        VERIFY_OK(m_world->down(m_world->wang));
        QCOMPARE(phone(wang()), "13900000004");
        QVERIFY(*m_world->agrees(m_world->wang));
    }

private:
    Store &office() { return *m_world->office; }
    Store &lin() { return *m_world->lin.store; }
    Store &wang() { return *m_world->wang.store; }
    Result<> edit(Store &store, const QString &phone)
    {
        return Township::edit<Firm>(store, m_firm, [&](Firm &f) { f.phone.value = phone; });
    }
    QString phone(Store &store) const
    {
        const auto firm = store.get<Firm>(m_firm);
        return firm ? firm->phone.value : firm.error().what;
    }
    /// Opens a workbook again on a machine whose clock is off.
    void reopen(std::unique_ptr<Store> &store, qint64 offMs)
    {
        const Secrets secrets = store->secrets();
        const QString path = store->file().path();
        store.reset();
        m_clock->offMs = offMs;
        auto file = WorkbookFile::open(path);
        VERIFY_OK(file);
        auto opened = Store::open(*std::move(file), secrets, *m_clock, *m_world->lin.marks);
        VERIFY_OK(opened);
        store = *std::move(opened);
    }
    void setClock(qint64 offMs) { reopen(m_world->lin.store, offMs); }
    void reopenOffice(qint64 offMs) { reopen(m_world->office, offMs); }

    std::unique_ptr<Township> m_world;
    std::unique_ptr<OffClock> m_clock;
    Id m_firm;
};

QTEST_GUILESS_MAIN(TestClocks)
#include "tst_clocks.moc"
