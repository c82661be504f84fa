// SPDX-License-Identifier: GPL-3.0-or-later
#include "township.h"

#include <QProcess>

/// Packages of a newer version, written by a second program that knows one kind, two fields and a
/// code more (tests/skew).
class TestSkew : public QObject
{
    Q_OBJECT

private slots:
    void whatIsNotKnownIsKeptPassedOnAndComesAlive()
    {
        Township world;
        VERIFY_OK(world.found());
        Id firm;
        VERIFY_OK(world.addFirm(firm, "晋江市海悦鞋材有限公司(演示)"));
        VERIFY_OK(world.prepare(world.lin, "lin"));
        VERIFY_OK(world.prepare(world.wang, "wang"));
        const Id certificate = Id::make(world.ambient);

        // Lin's laptop is updated first.
        world.lin.store.reset();
        const QString package =
            newer({"write", world.lin.path, firm.text(), certificate.text(), world.dir.path()});
        QVERIFY2(QFile::exists(package), qPrintable(package));
        const auto done = importPackage(*world.office, package);
        VERIFY_OK(done);
        QCOMPARE(done->joined.quarantined, 0);
        QVERIFY(world.office->log().verify()->isEmpty());
        const auto state = world.office->log().folded({quint16(Kind::Firm), firm});
        QVERIFY(state->field({24, {}}) && state->field({25, {}}));
        QCOMPARE(world.office->log().closure(certificate)->size(), 1);

        // The older office writes to the same firm and hands all of it on to an older laptop.
        VERIFY_OK(Township::edit<Firm>(*world.office, firm, [](Firm &f) { f.employees = 9; }));
        VERIFY_OK(world.down(world.wang));
        VERIFY_OK(
            Township::edit<Firm>(*world.wang.store, firm, [](Firm &f) { f.village = "陈埭"; }));
        QVERIFY(world.wang.store->log().verify()->isEmpty());

        // Both come alive with the update: that of the writer, and that of one who only kept it.
        world.wang.store.reset();
        const QString expected = QStringLiteral("https://example.invalid 3 高新技术企业 0 newtype");
        QCOMPARE(newer({"read", world.lin.path, firm.text(), certificate.text()}), expected);
        QCOMPARE(newer({"read", world.wang.path, firm.text(), certificate.text()}), expected);
        // An older program says so instead of opening what is newer.
        QVERIFY(!world.open(world.wang));
    }

private:
    static QString newer(const QStringList &arguments)
    {
        QProcess process;
        process.start(QStringLiteral(GRIDPOINT_BIN "/skew"), arguments);
        if (!process.waitForFinished(60'000)) return QStringLiteral("did not end");
        const QByteArray out = process.readAllStandardOutput().trimmed();
        return QString::fromUtf8(out.isEmpty() ? process.readAllStandardError() : out);
    }
};

QTEST_GUILESS_MAIN(TestSkew)
#include "tst_skew.moc"
