// SPDX-License-Identifier: GPL-3.0-or-later
#include "visitscripts.h"

/// How many keys a visit takes, and that what they say is what is saved.
class TestUiKeys : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QLocale::setDefault(QLocale(QLocale::English));
    }

    void aKnownFirmWithoutANeed()
    {
        VisitScripts scripts;
        const auto done = scripts.plain();
        VERIFY_OK(done);
        QVERIFY2(done->keys <= 25, qPrintable(QString::number(done->keys)));
        QVERIFY(done->keys < done->sheetKeys);
        const auto visit = scripts.store().get<Visit>(done->visit);
        QCOMPARE(visit->firm, scripts.world().zipper);
        QCOMPARE(visit->employees, 46);
        QCOMPARE(visit->operation, Operation::Normal);
    }

    void aKnownFirmWithTwoNeedsAndConsent()
    {
        VisitScripts scripts;
        const auto done = scripts.twoNeeds();
        VERIFY_OK(done);
        QVERIFY2(done->keys <= 60, qPrintable(QString::number(done->keys)));
        QVERIFY(done->keys < done->sheetKeys);
        const auto needs = scripts.store().find<Need>("1 ORDER BY amount DESC");
        QCOMPARE(needs->size(), 2);
        QCOMPARE(needs->at(0).amount, Money::wan(150));
        QCOMPARE(needs->at(0).purpose.value, "materials");
        QCOMPARE(needs->at(0).borrowing, Borrowing::FirstTime);
        QCOMPARE(needs->at(0).bank1, scripts.world().bankA);
        QCOMPARE(needs->at(1).guarantee, Guarantee::Mortgage);
        QCOMPARE(needs->at(1).wantedBy, QDate(2026, 12, 20));
        const auto consents = visitlists::consentsOf(scripts.store(), scripts.world().zipper);
        QCOMPARE(consents.size(), 1);
        QCOMPARE(consents[0].bank, scripts.world().bankA);
        QCOMPARE(consents[0].agreed, true);
    }

    void aNewFirmWithOneNeed()
    {
        VisitScripts scripts;
        const auto done = scripts.newFirm();
        VERIFY_OK(done);
        QVERIFY2(done->keys <= 75, qPrintable(QString::number(done->keys)));
        QVERIFY(done->keys < done->sheetKeys);
        const auto firm =
            scripts.store().get<Firm>(Id::named(QStringLiteral("firm:91110000600037341L")));
        VERIFY_OK(firm);
        QCOMPARE(firm->name, "海悦鞋材");
        QCOMPARE(firm->contact, "蔡例");
        QCOMPARE(firm->phone.value, "13900000123");
        QCOMPARE(firm->type, FirmType::Enterprise); // from the code
        QCOMPARE(firm->town, scripts.store().founding().town);
        const auto needs = scripts.store().find<Need>("firm = ?", {Value(firm->id.bytes())});
        QCOMPARE(needs->size(), 1);
        QCOMPARE(needs->first().amount, Money::wan(80));
    }
};

QTEST_MAIN(TestUiKeys)
#include "tst_ui_keys.moc"
