// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/strength.h"
#include "storeworld.h"
#include "work/founding.h"
#include "work/opening.h"
#include "work/recovery.h"
#include "work/recoverykey.h"
#include "work/tries.h"

/// Passphrases: how hard they are, how often a wrong one may be tried, and the way round a
/// forgotten one.
class TestOpening : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    FakeAmbient m_ambient;
    MemoryMarks m_marks;

    Result<std::unique_ptr<Store>> found()
    {
        OfficeFounding founding;
        founding.path = m_dir->filePath(QStringLiteral("office.gridpoint"));
        founding.town = QStringLiteral("350582103");
        founding.name = QStringLiteral("陈埭镇金融办");
        founding.passphrase = QStringLiteral("office");
        founding.cost = KdfCost::cheapest();
        return foundOffice(founding, m_ambient, m_marks);
    }

private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void strengthFollowsWhatAThiefWouldTry_data()
    {
        using Level = strength::Level;
        QTest::addColumn<QString>("passphrase");
        QTest::addColumn<Level>("level");
        QTest::newRow("nothing") << "" << Level::None;
        QTest::newRow("of the lists") << "password" << Level::Weak;
        QTest::newRow("with a year") << "woaini2024" << Level::Weak;
        QTest::newRow("along the keyboard") << "qwertyuiop123456" << Level::Weak;
        QTest::newRow("one letter") << "aaaaaaaaaaaaaaaaaaaa" << Level::Weak;
        QTest::newRow("a birthday") << "19840512" << Level::Weak;
        QTest::newRow("somebody's number") << "13900001234" << Level::Weak;
        QTest::newRow("four syllables") << "chendaixian" << Level::Weak;
        QTest::newRow("five syllables") << "xiawusanlunche" << Level::Fair;
        QTest::newRow("seven syllables") << "rongshu-xiawu-sanlunche" << Level::Strong;
        QTest::newRow("random letters") << "kxqzmwpt" << Level::Fair;
        QTest::newRow("random, longer") << "kxqz7vwp2tmb" << Level::Strong;
        QTest::newRow("Han characters") << "榕树下午三轮车" << Level::VeryStrong;
    }
    void strengthFollowsWhatAThiefWouldTry()
    {
        QFETCH(QString, passphrase);
        QFETCH(strength::Level, level);
        QVERIFY2(strength::level(passphrase) == level,
                 qPrintable(QString::number(strength::bits(passphrase))));
    }

    void aKnownNameIsWorthNothing()
    {
        const QString name = QStringLiteral("linxiaodong");
        QVERIFY(strength::bits(name, {QStringLiteral("LinXiaoDong")}) < 3);
        QVERIFY(strength::bits(name) > 20);
    }

    void oneMoreCharacterNeverWeakensMuch()
    {
        QString text;
        double before = 0;
        for (const QChar c : QStringLiteral("xia-wu-san-lun-che-77-kxq")) {
            const double now = strength::bits(text += c);
            QVERIFY2(now > before - 12, qPrintable(text)); // what becomes a word costs less
            before = now;
        }
        QVERIFY(before > 64);
    }

    void theFifthWrongTryBeginsAWait()
    {
        Tries tries(m_dir->path());
        const Id book = Id::make(m_ambient);
        for (int i = 1; i < Tries::freeTries; ++i) {
            tries.failed(book, m_ambient.nowMs());
            QCOMPARE(tries.waitMs(book, m_ambient.nowMs()), 0);
        }
        tries.failed(book, m_ambient.nowMs());
        QCOMPARE(tries.waitMs(book, m_ambient.nowMs()), 30'000);
        QCOMPARE(tries.waitMs(Id::make(m_ambient), m_ambient.nowMs()), 0);
        m_ambient.pass(20'000);
        // Another run of the program goes on counting.
        QCOMPARE(Tries(m_dir->path()).waitMs(book, m_ambient.nowMs()), 10'000);
        m_ambient.pass(10'000);
        QCOMPARE(tries.waitMs(book, m_ambient.nowMs()), 0);
        tries.failed(book, m_ambient.nowMs());
        QCOMPARE(tries.waitMs(book, m_ambient.nowMs()), 60'000);
        tries.succeeded(book);
        QCOMPARE(tries.count(book), 0);
        QCOMPARE(tries.waitMs(book, m_ambient.nowMs()), 0);
    }

    void nobodyIsLockedOutForGood()
    {
        Tries tries(m_dir->path());
        const Id book = Id::make(m_ambient);
        for (int i = 0; i < 1000; ++i) tries.failed(book, m_ambient.nowMs());
        QCOMPARE(tries.waitMs(book, m_ambient.nowMs()), Tries::longestWait * 1000);
        // A clock that ran ahead by years and is set right again.
        m_ambient.pass(10LL * 365 * 24 * 3600 * 1000);
        tries.failed(book, m_ambient.nowMs());
        m_ambient.pass(-10LL * 365 * 24 * 3600 * 1000);
        QCOMPARE(tries.waitMs(book, m_ambient.nowMs()), Tries::longestWait * 1000);
        m_ambient.pass(Tries::longestWait * 1000);
        QCOMPARE(tries.waitMs(book, m_ambient.nowMs()), 0);
    }

    void aFolderThatIsGoneLocksNobodyOut()
    {
        Tries tries(m_dir->filePath(QStringLiteral("tries")));
        QVERIFY(QDir(m_dir->filePath(QStringLiteral("tries"))).removeRecursively());
        const Id book = Id::make(m_ambient);
        for (int i = 0; i < 9; ++i) tries.failed(book, m_ambient.nowMs());
        QCOMPARE(tries.waitMs(book, m_ambient.nowMs()), 0);
    }

    void aRecoveryKeyComesBackFromPaper()
    {
        const QByteArray secret = randomBytes(m_ambient, 32);
        const QStringList groups = recoverykey::groups(secret);
        QCOMPARE(groups.size(), 16);
        const auto read = [](const QString &text) { return recoverykey::fromText(text); };
        QCOMPARE(*read(groups.join(' ')), secret);
        QCOMPARE(*read(groups.join(QString())), secret);
        QCOMPARE(*read(groups.join(QStringLiteral("、\n"))), secret);
        QString wide;
        for (const QChar c : groups.join(' '))
            wide += c.isDigit() ? QChar(c.unicode() + 0xfee0) : QChar(0x3000);
        QCOMPARE(*read(wide), secret);
        QCOMPARE(
            *read(recoverykey::page(secret, QStringLiteral("陈埭镇金融办"), QDate(2026, 11, 24))),
            secret);
    }

    void everySlipOnPaperIsNamed()
    {
        const QStringList right = recoverykey::groups(randomBytes(m_ambient, 32));
        const auto names = [&](const QStringList &groups, int group) {
            const Result<QByteArray> read = recoverykey::fromText(groups.join(' '));
            return !read && read.error().what.contains(QStringLiteral("Group %1 ").arg(group));
        };
        for (int g = 0; g < right.size(); ++g)
            for (int at = 0; at < right[g].size(); ++at) {
                for (int digit = 0; digit < 10; ++digit) { // one digit mistyped
                    QStringList wrong = right;
                    wrong[g][at] = QChar('0' + digit);
                    QCOMPARE(names(wrong, g + 1), wrong != right);
                }
                if (at == 0) continue;
                QStringList swapped = right; // two digits swapped
                std::swap(swapped[g][at - 1], swapped[g][at]);
                QCOMPARE(names(swapped, g + 1), swapped != right);
            }
        for (int a = 0; a < right.size(); ++a)
            for (int b = a + 1; b < right.size(); ++b) { // two groups swapped
                QStringList swapped = right;
                swapped.swapItemsAt(a, b);
                QVERIFY(names(swapped, a + 1));
            }
        QVERIFY(recoverykey::fromText(right.mid(1).join(' ')).error().what.contains("15"));
        QVERIFY(!recoverykey::fromText(QString()));
    }

    void theRecoveryKeyOpensACopy()
    {
        const QString path = m_dir->filePath(QStringLiteral("office.gridpoint"));
        QByteArray key;
        {
            auto office = found();
            VERIFY_OK(office);
            const auto kept = recoveryKeyOf(**office);
            VERIFY_OK(kept);
            key = *kept;
            const auto read = recoverykey::read(path + ".recovery");
            VERIFY_OK(read);
            QCOMPARE(*read, key);
            QCOMPARE(QFile(path + ".recovery").permissions() &
                         (QFile::ReadGroup | QFile::ReadOther),
                     QFile::Permissions());
            const auto open = testRestore(**office, key);
            VERIFY_OK(open);
            QVERIFY(open->entries > 0);
            QVERIFY(testRestore(path, key, m_ambient).error().what.contains("already open"));
            VERIFY_OK(writeRecoveryPage(**office, m_dir->filePath("again.recovery")));
            QVERIFY(!writeRecoveryPage(**office, m_dir->filePath("again.recovery")));
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        const auto closed = testRestore(path, key, m_ambient);
        VERIFY_OK(closed);
        QCOMPARE(closed->office, QStringLiteral("陈埭镇金融办"));
        QCOMPARE(closed->problems, QStringList());
        QVERIFY(!testRestore(path, randomBytes(m_ambient, 32), m_ambient));
        file.seek(0);
        QCOMPARE(file.readAll(), before);
        QCOMPARE(*recoverykey::read(m_dir->filePath("again.recovery")), key);
    }

    void aForgottenPassphraseIsSetAnew()
    {
        const QString path = m_dir->filePath(QStringLiteral("office.gridpoint"));
        QByteArray key;
        {
            auto office = found();
            VERIFY_OK(office);
            key = *recoveryKeyOf(**office);
        }
        auto file = WorkbookFile::open(path);
        VERIFY_OK(file);
        QVERIFY(!resetByRecovery(*file, randomBytes(m_ambient, 32), QStringLiteral("new"),
                                 KdfCost::cheapest(), m_ambient));
        VERIFY_OK(file->unlock(QStringLiteral("office")));
        VERIFY_OK(
            resetByRecovery(*file, key, QStringLiteral("new"), KdfCost::cheapest(), m_ambient));
        QVERIFY(!file->unlock(QStringLiteral("office")));
        VERIFY_OK(file->unlock(QStringLiteral("new")));
    }

    void theTimeToLockIsTheWorkbooksOwn()
    {
        auto office = found();
        VERIFY_OK(office);
        QCOMPARE(lockMinutes(**office), 10);
        VERIFY_OK(setLockMinutes(**office, 30));
        QCOMPARE(lockMinutes(**office), 30);
    }
};

QTEST_GUILESS_MAIN(TestOpening)
#include "tst_opening.moc"
