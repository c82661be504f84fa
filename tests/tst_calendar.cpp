// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/calendar.h"
#include "rules/csv.h"

#include <QtTest>

class TestCalendar : public QObject
{
    Q_OBJECT

    WorkCalendar m_calendar;

private slots:
    void initTestCase()
    {
        auto calendar = WorkCalendar::builtIn();
        QVERIFY2(calendar, qPrintable(calendar ? QString() : calendar.error().what));
        m_calendar = *calendar;
    }

    void everyDayAgainstTheTable()
    {
        QFile file(QStringLiteral(GRIDPOINT_SOURCE "/resources/data/holidays-cn-2024-2026.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QHash<QDate, QString> kinds;
        for (const QStringList &row : csv::rows(QString::fromUtf8(file.readAll())))
            kinds.insert(QDate::fromString(row[0], Qt::ISODate), row[1]);
        int workdays = 0;
        for (QDate day(2024, 1, 1); day.year() < 2027; day = day.addDays(1)) {
            const QString kind = kinds.value(day);
            const bool expected = kind.isEmpty() ? day.dayOfWeek() <= 5 : kind != u"holiday";
            QVERIFY2(m_calendar.isWorkday(day) == expected, qPrintable(day.toString(Qt::ISODate)));
            workdays += expected;
        }

        QCOMPARE(workdays, m_calendar.workdaysBetween({2023, 12, 31}, {2026, 12, 31}));
        QCOMPARE(m_calendar.workdaysBetween({2024, 12, 31}, {2025, 12, 31}), 248);
    }

    void namedDays()
    {
        QVERIFY(!m_calendar.isWorkday({2026, 10, 1}));
        QCOMPARE(m_calendar.name({2026, 10, 1}), QString::fromUtf8("国庆节"));
        QVERIFY(m_calendar.isWorkday({2026, 10, 10})); // a Saturday, worked
        QVERIFY(m_calendar.name({2026, 11, 20}).isEmpty());
        QVERIFY(!m_calendar.isWorkday(QDate()));
    }

    void aYearWithoutTableFallsBackAndSaysSo()
    {
        QVERIFY(m_calendar.known(2024) && m_calendar.known(2025) && m_calendar.known(2026));
        QVERIFY(!m_calendar.known(2023) && !m_calendar.known(2027));
        QVERIFY(m_calendar.known({2024, 1, 1}, {2026, 12, 31}));
        QVERIFY(!m_calendar.known({2026, 12, 30}, {2027, 1, 4}));
        QVERIFY(!m_calendar.known({2027, 1, 4}, {2026, 12, 30}));
        QVERIFY(!m_calendar.known(QDate(), {2026, 12, 30}));
        QVERIFY(m_calendar.isWorkday({2027, 10, 1})); // a Friday, nothing known
        m_calendar.set({2027, 1, 1}, DayKind::Holiday, QString::fromUtf8("元旦"));
        QVERIFY(!m_calendar.known(2027)); // one day is no table
        WorkCalendar more = m_calendar;
        more.set({2027, 10, 1}, DayKind::Holiday, QString::fromUtf8("国庆节"));
        QVERIFY(more.known(2027) && !more.isWorkday({2027, 10, 1}));
        more.set(Holiday{.day = {2027, 10, 1}, .kind = DayKind::None});
        QVERIFY(!more.known(2027) && more.isWorkday({2027, 10, 1}));
    }

    void workdaysOverAHoliday()
    {
        // 30 Sep 2026 is a Wednesday; the holiday ends on the 7th, Saturday the 10th is worked.
        QCOMPARE(m_calendar.addWorkdays({2026, 9, 30}, 1), QDate(2026, 10, 8));
        QCOMPARE(m_calendar.addWorkdays({2026, 9, 30}, 3), QDate(2026, 10, 10));
        QCOMPARE(m_calendar.addWorkdays({2026, 9, 30}, 4), QDate(2026, 10, 12));
        QCOMPARE(m_calendar.addWorkdays({2026, 10, 8}, -1), QDate(2026, 9, 30));
        QCOMPARE(m_calendar.addWorkdays({2026, 10, 3}, 0), QDate(2026, 10, 3));
        QCOMPARE(m_calendar.workdaysBetween({2026, 9, 30}, {2026, 10, 10}), 3);
        QCOMPARE(m_calendar.workdaysBetween({2026, 10, 10}, {2026, 9, 30}), -3);
        QVERIFY(!m_calendar.addWorkdays(QDate(), 1).isValid());
        QVERIFY(!m_calendar.addWorkdays({9999, 12, 31}, 1).isValid());
    }

    void addingIsMonotoneAndUndone()
    {
        for (QDate day(2023, 12, 20); day < QDate(2027, 1, 10); day = day.addDays(1)) {
            for (const int n : {1, 2, 3, 5, 10, 22}) {
                const QDate later = m_calendar.addWorkdays(day, n);
                QVERIFY(m_calendar.isWorkday(later));
                QVERIFY(later <= m_calendar.addWorkdays(day.addDays(1), n));
                QVERIFY(later < m_calendar.addWorkdays(day, n + 1));
                QCOMPARE(m_calendar.workdaysBetween(day, later), n);
                QCOMPARE(m_calendar.workdaysBetween(day, m_calendar.addWorkdays(day, -n)), -n);
                if (m_calendar.isWorkday(day)) QCOMPARE(m_calendar.addWorkdays(later, -n), day);
            }
        }
    }

    void months_data()
    {
        QTest::addColumn<QDate>("from");
        QTest::addColumn<int>("n");
        QTest::addColumn<QDate>("to");
        QTest::newRow("leap") << QDate(2024, 1, 31) << 1 << QDate(2024, 2, 29);
        QTest::newRow("not leap") << QDate(2025, 1, 31) << 1 << QDate(2025, 2, 28);
        QTest::newRow("century") << QDate(2100, 1, 31) << 1 << QDate(2100, 2, 28);
        QTest::newRow("no snap") << QDate(2025, 2, 28) << 1 << QDate(2025, 3, 28);
        QTest::newRow("no snap in a leap year") << QDate(2024, 2, 29) << 12 << QDate(2025, 2, 28);
        QTest::newRow("30 Apr") << QDate(2026, 4, 30) << 1 << QDate(2026, 5, 30);
        QTest::newRow("31 Mar") << QDate(2026, 3, 31) << 1 << QDate(2026, 4, 30);
        QTest::newRow("30 Jan") << QDate(2026, 1, 30) << 1 << QDate(2026, 2, 28);
        QTest::newRow("over the year") << QDate(2025, 12, 31) << 2 << QDate(2026, 2, 28);
        QTest::newRow("back") << QDate(2026, 3, 31) << -1 << QDate(2026, 2, 28);
        QTest::newRow("back, no snap") << QDate(2026, 2, 28) << -2 << QDate(2025, 12, 28);
        QTest::newRow("none") << QDate(2026, 2, 28) << 0 << QDate(2026, 2, 28);
        QTest::newRow("invalid") << QDate() << 1 << QDate();
        QTest::newRow("too far") << QDate(9999, 12, 1) << 1 << QDate();
    }
    void months()
    {
        QFETCH(QDate, from);
        QFETCH(int, n);
        QFETCH(QDate, to);
        QCOMPARE(addMonths(from, n), to);
    }

    void everyMonthEndKeepsItsDayOrClamps()
    {
        for (QDate day(2023, 1, 1); day.year() < 2029; day = day.addDays(1)) {
            for (int n = -14; n <= 14; ++n) {
                const QDate to = addMonths(day, n);
                QCOMPARE(to.day(), qMin(day.day(), to.daysInMonth()));
                QCOMPARE(to.year() * 12 + to.month(), day.year() * 12 + day.month() + n);
            }
        }
    }

    void badTablesAreRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("date") << "date,kind,name\n2026-02-30,holiday,x\n";
        QTest::newRow("kind") << "date,kind,name\n2026-02-03,off,x\n";
        QTest::newRow("columns") << "date,kind,name\n2026-02-03\n";
    }
    void badTablesAreRefused()
    {
        QFETCH(QString, text);
        const auto calendar = WorkCalendar::fromCsv(text);
        QVERIFY(!calendar);
        QVERIFY(calendar.error().what.contains("2"));
    }
};

QTEST_GUILESS_MAIN(TestCalendar)
#include "tst_calendar.moc"
