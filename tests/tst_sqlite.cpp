// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite.h"
#include "store/utf8.h"
#include "verify.h"

#include <QRandomGenerator>
#include <QtTest>

namespace
{

} // namespace

class TestSqlite : public QObject
{
    Q_OBJECT

private slots:
    void everyKindGoesInAndComesOut()
    {
        auto db = Database::open(QStringLiteral(":memory:"), {}, OpenMode::ReadWrite);
        VERIFY_OK(db);
        auto select = db->prepare("SELECT ?1 AS one, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9");
        VERIFY_OK(select);
        const Id id = Id::named(QStringLiteral("one"));
        select->bind(1, std::numeric_limits<qint64>::min());
        select->bind(2, 2.5);
        select->bind(3, QStringLiteral("晋江𠀀 a"));
        select->bind(4, QString());
        select->bind(5, QByteArray());
        select->bind(6, QByteArray("a\0b", 3));
        select->bind(7, id);
        select->bind(8, Id());
        select->bindText(9, "xyz", 2);
        QVERIFY(*select->step());
        QCOMPARE(select->columnCount(), 9);
        QVERIFY(select->columnName(0) == "one");
        QCOMPARE(select->integer(0), std::numeric_limits<qint64>::min());
        QCOMPARE(select->real(1), 2.5);
        QCOMPARE(select->text(2), QStringLiteral("晋江𠀀 a"));
        QVERIFY(select->textView(2) == QByteArrayView("晋江𠀀 a"));
        QVERIFY(!select->isNull(3));
        QCOMPARE(select->value(3), Value(QString(QLatin1String(""))));
        QVERIFY(select->isNull(4));
        QVERIFY(select->blob(4).isNull());
        QCOMPARE(select->blob(5), QByteArray("a\0b", 3));
        QCOMPARE(select->id(6), id);
        QVERIFY(select->isNull(7));
        QVERIFY(select->id(7).isNull());
        QCOMPARE(select->text(8), QStringLiteral("xy"));
        QVERIFY(!*select->step());
    }

    void valuesGoInAndComeOutEqual()
    {
        auto db = Database::open(QStringLiteral(":memory:"), {}, OpenMode::ReadWrite);
        VERIFY_OK(db);
        auto select = db->cached("SELECT ?1");
        VERIFY_OK(select);
        for (const Value &value :
             {Value(), Value(0), Value(qint64(-5)), Value(QString(QLatin1String(""))),
              Value(QStringLiteral("字")), Value(QByteArray("")), Value(QByteArray("\0x", 2)),
              Value(QStringLiteral("short")), Value(QString(5000, QChar(u'长'))),
              Value(QStringLiteral("x"))}) {
            (*select)->bind(1, value);
            QVERIFY(*(*select)->step());
            QVERIFY((*select)->value(0) == value);
            (*select)->reset();
        }
    }

    void textIsConvertedAsQtDoes()
    {
        QRandomGenerator random(1);
        const QList<char16_t> units{u'a',   u'7',   0x7f,   0x80,   0x7ff,  0x800,  u'晋',
                                    0xd7ff, 0xd83d, 0xde00, 0xe000, 0xfeff, 0xffff, 0};
        const QByteArray bytes(
            "a\x7f\x80\xbf\xc3\xa9\xe6\x99\x8b\xe0\xed\xa0\xef\xbb\xbf\xf0\x9f\x98\x80\xff", 21);
        for (int i = 0; i < 20'000; ++i) {
            QString text;
            QByteArray utf8;
            for (int k = random.bounded(6); k > 0; --k)
                text += QChar(units.at(random.bounded(int(units.size()))));
            for (int k = random.bounded(8); k > 0; --k)
                utf8 += bytes.at(random.bounded(int(bytes.size())));
            QByteArray buffer(3 * text.size(), '\0');
            buffer.truncate(toUtf8(text, buffer.data()) - buffer.data());
            QCOMPARE(buffer, text.toUtf8());
            QCOMPARE(fromUtf8(buffer), QString::fromUtf8(buffer));
            QCOMPARE(fromUtf8(utf8), QString::fromUtf8(utf8));
        }
        QCOMPARE(fromUtf8("\xe6\x99\x8b江"), QStringLiteral("晋江"));
    }

    void boundTextBelongsToTheStatement()
    {
        auto db = Database::open(QStringLiteral(":memory:"), {}, OpenMode::ReadWrite);
        VERIFY_OK(db);
        auto select = db->prepare("SELECT ?1, ?2");
        VERIFY_OK(select);
        {
            QString text = QStringLiteral("gone ") + QString::number(1);
            QByteArray bytes = QByteArray("bytes ") + QByteArray::number(2);
            select->bind(1, text);
            select->bind(2, bytes);
            text.fill(u'x');
            bytes.fill('x');
        }
        Statement moved = *std::move(select);
        QVERIFY(*moved.step());
        QCOMPARE(moved.text(0), QStringLiteral("gone 1"));
        QCOMPARE(moved.blob(1), QByteArray("bytes 2"));
    }

    void aCachedStatementComesBackEmpty()
    {
        auto db = Database::open(QStringLiteral(":memory:"), {}, OpenMode::ReadWrite);
        VERIFY_OK(db);
        const char sql[] = "SELECT ?1";
        const auto first = db->cached(sql);
        VERIFY_OK(first);
        (*first)->bind(1, 5);
        QVERIFY(*(*first)->step());
        const auto second = db->cached(QByteArray(sql).constData());
        VERIFY_OK(second);
        QCOMPARE(*first, *second);
        QVERIFY(*(*second)->step());
        QVERIFY((*second)->isNull(0));
        // The cache and its statements move with the connection.
        Database moved = *std::move(db);
        QCOMPARE(*moved.cached(sql), *first);
    }

    void mistakesAreErrorsNotSilence()
    {
        auto db = Database::open(QStringLiteral(":memory:"), {}, OpenMode::ReadWrite);
        VERIFY_OK(db);
        QVERIFY(!db->prepare("SELECT 1; SELECT 2"));
        QVERIFY(!db->prepare("SELEKT"));
        QVERIFY(!db->prepare(" -- nothing"));
        VERIFY_OK(db->prepare("SELECT 1; -- one"));
        auto one = db->prepare("SELECT ?1");
        VERIFY_OK(one);
        one->bind(2, 5);
        QVERIFY(!one->step());
        one->bind(1, 5);
        VERIFY_OK(one->step());
        one->bind(1, 6); // while it stands on a row
        QVERIFY(!one->step());
        // No double-quoted text, no foreign functions in views.
        QVERIFY(!db->exec("SELECT \"text\""));
        VERIFY_OK(db->exec("CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT NOT NULL) STRICT;"
                           "CREATE TRIGGER tt AFTER INSERT ON t BEGIN SELECT 1; SELECT 2; END;"
                           "INSERT INTO t VALUES(7, 'x'); UPDATE t SET b = 'y'"));
        QCOMPARE(db->changes(), 1);
        QCOMPARE(db->lastRowId(), 7);
        const QString refused = errorOf(db->exec("INSERT INTO t VALUES(8, NULL)"));
        QVERIFY2(refused.contains(QStringLiteral("t.b")), qPrintable(refused));
        QVERIFY(!db->inTransaction());
        VERIFY_OK(db->exec("BEGIN"));
        QVERIFY(db->inTransaction());
    }

    void anErrorNeverRepeatsWhatWasSearchedFor()
    {
        auto db = Database::open(QStringLiteral(":memory:"), {}, OpenMode::ReadWrite);
        VERIFY_OK(db);
        VERIFY_OK(db->exec("CREATE VIRTUAL TABLE f USING fts5(x)"));
        auto search = db->prepare("SELECT * FROM f WHERE f MATCH ?1");
        VERIFY_OK(search);
        search->bind(1, QStringLiteral("蔡示三 ( "));
        const QString words = errorOf(search->step());
        QVERIFY(!words.isEmpty());
        QVERIFY2(!words.contains(QStringLiteral("蔡")), qPrintable(words));
    }
};

QTEST_GUILESS_MAIN(TestSqlite)
#include "tst_sqlite.moc"
