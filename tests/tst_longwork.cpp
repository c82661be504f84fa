// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log.h"
#include "storeworld.h"
#include "work/latestread.h"
#include "work/longwork.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QtTest>

using Access = LongWork::Access;

/// Long work beside a window that goes on: what it saves is joined, what is stopped leaves nothing.
class TestLongWork : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    FakeAmbient m_ambient;
    MemoryMarks m_marks;
    std::unique_ptr<Store> m_store;

    static Result<> addFirm(Store &store, const QString &name)
    {
        Firm firm;
        firm.id = Id::make(store.ambient());
        firm.name = name;
        return store.transact([&](Writer &w) { return w.create(firm); });
    }
    qint64 firms() const
    {
        return m_store->db().scalar("SELECT count(*) FROM firm WHERE flags & 1")->toInt();
    }

private slots:
    void init()
    {
        static int n = 0;
        auto store =
            foundOffice(m_dir.filePath(QString::number(++n) + ".gridpoint"), m_ambient, m_marks);
        VERIFY_OK(store);
        m_store = *std::move(store);
        VERIFY_OK(addFirm(*m_store, QStringLiteral("示例一厂")));
    }
    void cleanup() { m_store.reset(); }

    void whatItSavesIsKnownHere()
    {
        LongWork work(*m_store);
        QSignalSpy changed(m_store.get(), &Store::changed);
        std::optional<Result<int>> result;
        work.start<int>(
            Access::Write,
            [](Store &store, WorkControl &control) -> Result<int> {
                for (int i = 0; i < 3; ++i) {
                    control.report(i, 3);
                    TRY(addFirm(store, QStringLiteral("示例二厂")));
                }
                return 3;
            },
            [&](Result<int> done) { result = std::move(done); });
        QVERIFY(work.isRunning());
        QTRY_VERIFY(result);
        QVERIFY(!work.isRunning());
        VERIFY_OK(*result);
        QCOMPARE(**result, 3);
        QCOMPARE(work.control().of(), 3);
        QCOMPARE(firms(), 4);
        QCOMPARE(changed.size(), 1);
        QVERIFY(changed.first().first().value<QSet<Kind>>().contains(Kind::Firm));
        // The line goes on where the other connection ended: one line, no number twice.
        VERIFY_OK(addFirm(*m_store, QStringLiteral("示例三厂")));
        QCOMPARE(m_store->db().scalar("SELECT count(DISTINCT line) FROM entry")->toInt(), 1);
        QCOMPARE(m_store->db().scalar("SELECT count(*) - count(DISTINCT seq) FROM entry")->toInt(),
                 0);
        const auto wrong = m_store->log().verify();
        VERIFY_OK(wrong);
        QVERIFY(wrong->isEmpty());
    }

    void stoppedWorkLeavesNothing()
    {
        LongWork work(*m_store);
        QSemaphore begun;
        std::optional<Result<>> result;
        work.start<std::monostate>(
            Access::Write,
            [&](Store &store, WorkControl &control) -> Result<> {
                return store.transact([&](Writer &w) -> Result<> {
                    Firm firm;
                    firm.id = Id::make(store.ambient());
                    firm.name = QStringLiteral("示例四厂");
                    TRY(w.create(firm));
                    begun.release();
                    while (!control.isStopped()) QThread::yieldCurrentThread();
                    return ok();
                });
            },
            [&](Result<> done) { result = std::move(done); });
        begun.acquire();
        work.stop();
        QTRY_VERIFY(result);
        QVERIFY(!*result);
        QVERIFY(result->error().what.startsWith(QStringLiteral("Stopped.")));
        QCOMPARE(firms(), 1);
        VERIFY_OK(addFirm(*m_store, QStringLiteral("示例五厂")));
    }

    void nobodyElseSavesMeanwhile()
    {
        LongWork work(*m_store), second(*m_store);
        QSemaphore go;
        bool done = false;
        work.start<std::monostate>(
            Access::Write,
            [&](Store &, WorkControl &) -> Result<> {
                go.acquire();
                return ok();
            },
            [&](Result<>) { done = true; });
        const Result<> save = addFirm(*m_store, QStringLiteral("示例六厂"));
        QVERIFY(!save);
        QVERIFY(!save.error().what.isEmpty());
        bool refused = false;
        second.start<std::monostate>(
            Access::Write, [](Store &, WorkControl &) { return ok(); },
            [&](Result<> r) { refused = !r; });
        QTRY_VERIFY(refused);
        QVERIFY(!done);
        go.release();
        QTRY_VERIFY(done);
        VERIFY_OK(addFirm(*m_store, QStringLiteral("示例六厂")));
    }

    void resultsOfTheDeadAreDropped()
    {
        bool heard = false, ran = false;
        {
            LongWork work(*m_store);
            work.start<std::monostate>(
                Access::Write,
                [&](Store &, WorkControl &control) -> Result<> {
                    while (!control.isStopped()) QThread::yieldCurrentThread();
                    ran = true;
                    return ok();
                },
                [&](Result<>) { heard = true; });
        }
        QVERIFY(ran);
        QCoreApplication::sendPostedEvents();
        QVERIFY(!heard);
        QVERIFY(!m_store->isLent());
    }

    void readingWorkCannotWrite()
    {
        LongWork work(*m_store);
        QSemaphore go;
        std::optional<Result<>> result;
        work.start<std::monostate>(
            Access::Read,
            [&](Store &store, WorkControl &) {
                go.acquire();
                return addFirm(store, QStringLiteral("示例七厂"));
            },
            [&](Result<> done) { result = std::move(done); });
        VERIFY_OK(addFirm(*m_store, QStringLiteral("示例八厂"))); // the window goes on saving
        go.release();
        work.wait();
        QVERIFY(result);
        QVERIFY(!*result);
        QCOMPARE(firms(), 2);
    }

    void theLastQuestionIsAnswered()
    {
        LatestRead reading(*m_store);
        QSemaphore go;
        QList<int> asked, answered;
        QMutex guard;
        const auto ask = [&](int n) {
            reading.start<int>(
                [&, n](Store &) -> Result<int> {
                    go.acquire();
                    const QMutexLocker lock(&guard);
                    asked.append(n);
                    return n;
                },
                [&](const Result<int> &answer) { answered.append(*answer); });
        };
        for (const int n : {1, 2, 3}) ask(n);
        QVERIFY(reading.isRunning());
        go.release(2);
        reading.wait();
        QVERIFY(!reading.isRunning());
        QCOMPARE(asked, (QList<int>{1, 3}));
        QCOMPARE(answered, (QList<int>{3}));
        ask(4);
        reading.drop();
        go.release();
        reading.wait();
        QCOMPARE(answered, (QList<int>{3}));
        ask(5);
        ask(6);
        reading.drop();
        go.release(2);
        reading.wait();
        QCOMPARE(asked, (QList<int>{1, 3, 4, 5}));
        QCOMPARE(answered, (QList<int>{3}));
        ask(7);
        go.release(); // beside the one that nobody took
        reading.wait();
        QCOMPARE(answered, (QList<int>{3, 7}));
    }

    void aFailedReadingSaysWhy()
    {
        LatestRead reading(*m_store);
        std::optional<Result<qint64>> answer;
        reading.start<qint64>(
            [](Store &store) -> Result<qint64> {
                TRY_ASSIGN(n, store.db().scalar("SELECT n FROM nowhere"));
                return n.toInt();
            },
            [&](Result<qint64> said) { answer = std::move(said); });
        reading.wait();
        QVERIFY(answer && !*answer);
        QVERIFY(!answer->error().what.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLongWork)
#include "tst_longwork.moc"
