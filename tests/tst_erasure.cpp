// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"
#include "store/drafts.h"
#include "store/erasing.h"
#include "township.h"
#include "work/audittrail.h"
#include "work/erasure.h"

#include <QCborMap>

/// A contact erased for good: no table, log, index, draft, copy or later package holds it, on no
/// machine, and every chain still verifies.
class TestErasure : public QObject
{
    Q_OBJECT

    static constexpr const char *phone = "13900007777";
    static constexpr const char *contact = "蔡示三";

private slots:
    void init()
    {
        m_world = std::make_unique<Township>();
        VERIFY_OK(m_world->found());
        VERIFY_OK(m_world->addFirm(m_firm, "晋江市海悦鞋材有限公司(演示)", phone));
        VERIFY_OK(Township::edit<Firm>(office(), m_firm, [](Firm &f) {
            f.contact = QString::fromUtf8(contact);
            f.legalPerson = QString::fromUtf8(contact);
            f.contactTitle = QStringLiteral("厂长");
        }));
        // Enough beside it that pages split: where SQLite leaves stale copies.
        VERIFY_OK(office().transact([&](Writer &w) -> Result<> {
            for (int i = 0; i < 200; ++i) {
                Firm f;
                f.id = Id::make(m_world->ambient);
                f.name = QStringLiteral("示例企业%1(演示)").arg(i);
                f.phone.value = QStringLiteral("1390001%1").arg(i, 4, 10, QChar('0'));
                f.gridPoint = m_world->gridPoint.id;
                TRY(w.create(f));
            }
            return ok();
        }));
        VERIFY_OK(m_world->prepare(m_world->lin, "林晓"));
        VERIFY_OK(m_world->prepare(m_world->wang, "王芳"));
    }
    void cleanup() { m_world.reset(); }

    void nothingIsLeftOnAnyMachine()
    {
        // It stands in notes too, and in an earlier value of a note.
        Visit visit;
        visit.id = Id::make(m_world->ambient);
        visit.firm = m_firm;
        visit.visitedOn = m_world->ambient.today();
        visit.remarks.value = QStringLiteral("找蔡示三，电话 139 0000 7777");
        VERIFY_OK(lin().transact([&](Writer &w) { return w.create(visit); }));
        VERIFY_OK(
            Township::edit<Visit>(lin(), visit.id, [](Visit &v) { v.remarks.value = "已联系"; }));
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->lin)));
        QVERIFY(holds(office()));
        QVERIFY(holds(lin()));
        QCOMPARE(wordsInIndex(office()), 2); // forward and backward

        VERIFY_OK(leaveCopy(office()));
        const auto refused = eraseContact(office(), m_firm, QStringLiteral("蔡示三要求"));
        QVERIFY(!refused);
        QVERIFY(!eraseContact(office(), m_firm, QString()));
        QVERIFY(!eraseContact(lin(), m_firm, QStringLiteral("本人要求")));
        QVERIFY(holds(office()));
        const auto done = eraseContact(office(), m_firm, QStringLiteral("本人要求"));
        VERIFY_OK(done);
        QVERIFY(done->tidied);
        QCOMPARE(done->mentions, 1);
        QVERIFY(!holds(office()));
        QCOMPARE(wordsInIndex(office()), 0);
        QVERIFY(copies(office()).isEmpty());
        const auto firm = office().get<Firm>(m_firm);
        QVERIFY(firm->phone.value.isEmpty() && firm->contact.isEmpty());
        QCOMPARE(firm->contactTitle, QStringLiteral("厂长")); // tells nobody
        verifies(office());

        VERIFY_OK(leaveCopy(lin()));
        QCOMPARE(erasures(office())->size(), 2); // the firm's contact, and the visit's note
        QCOMPARE(erasureOf(m_firm).waiting, (QStringList{"林晓", "王芳"}));
        QCOMPARE(erasureOf(visit.id).waiting, QStringList{"林晓"});
        VERIFY_OK(m_world->down(m_world->lin));
        QVERIFY(!holds(lin()));
        QVERIFY(copies(lin()).isEmpty());
        verifies(lin());
        QVERIFY(*m_world->agrees(m_world->lin));
        // The laptop says so with its next package.
        QCOMPARE(erasureOf(m_firm).confirmed, QStringList());
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->lin)));
        QCOMPARE(erasureOf(m_firm).confirmed, QStringList{"林晓"});
        QCOMPARE(erasureOf(m_firm).waiting, QStringList{"王芳"});
        QCOMPARE(erasureOf(visit.id).confirmed, QStringList{"林晓"});
        VERIFY_OK(m_world->down(m_world->wang));
        QVERIFY(!holds(wang()));
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->wang)));
        QVERIFY(erasureOf(m_firm).waiting.isEmpty());
    }

    void anOlderPackageBringsNothingBack_data()
    {
        QTest::addColumn<bool>("before");
        QTest::newRow("known already, read again") << true;
        QTest::newRow("first read after the erasure") << false;
    }
    void anOlderPackageBringsNothingBack()
    {
        QFETCH(bool, before);
        VERIFY_OK(Township::edit<Firm>(lin(), m_firm, [](Firm &f) {
            f.contact = QString::fromUtf8(contact) + QStringLiteral("之妻");
            f.employees = 5;
        }));
        const QString old = *m_world->up(m_world->lin);
        if (before) VERIFY_OK(importPackage(office(), old));
        VERIFY_OK(eraseContact(office(), m_firm, QStringLiteral("本人要求")));
        VERIFY_OK(importPackage(office(), old));
        QVERIFY(!holds(office()));
        QVERIFY(!*erasing::isDue(office().db()));
        QCOMPARE(office().get<Firm>(m_firm)->employees, std::optional(5));
        QVERIFY(office().get<Firm>(m_firm)->contact.isEmpty());
        verifies(office());
        // What the office sends from now on has it neither, and its own line stays whole.
        VERIFY_OK(m_world->down(m_world->lin));
        QVERIFY(!holds(lin()));
        verifies(lin());
        QVERIFY(*m_world->agrees(m_world->lin));
        VERIFY_OK(Township::edit<Firm>(lin(), m_firm, [](Firm &f) { f.employees = 6; }));
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->lin)));
        QCOMPARE(office().get<Firm>(m_firm)->employees, std::optional(6));
    }

    void aFormOpenMeanwhileDoesNotBringItBack()
    {
        const auto loaded = lin().load<Firm>(m_firm); // a form filled before the erasure
        VERIFY_OK(loaded);
        VERIFY_OK(eraseContact(office(), m_firm, QStringLiteral("本人要求")));
        VERIFY_OK(m_world->down(m_world->lin));
        Firm typed = loaded->record;
        typed.phone.value = "13900008888";
        VERIFY_OK(lin().transact([&](Writer &w) { return w.update(typed, *loaded); }));
        QVERIFY(lin().get<Firm>(m_firm)->phone.value.isEmpty());
        QVERIFY(!holds(lin(), "13900008888"));
        // A new consent to be stored is another thing: that form knew of the erasure.
        VERIFY_OK(
            Township::edit<Firm>(lin(), m_firm, [](Firm &f) { f.phone.value = "13900009999"; }));
        QCOMPARE(lin().get<Firm>(m_firm)->phone.value, QStringLiteral("13900009999"));
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->lin)));
        QCOMPARE(office().get<Firm>(m_firm)->phone.value, QStringLiteral("13900009999"));
        verifies(office());
    }

    void draftsForgetIt()
    {
        const auto draft = [&](const Id &subject, const QString &typed) {
            Draft d;
            d.id = Id::make(m_world->ambient);
            d.form = "visit";
            d.subject = subject;
            d.body = QCborMap{{"remarks", typed}, {"orders", "三百双"}}.toCborValue().toCbor();
            const auto saved = drafts::save(lin(), d);
            if (!saved) qWarning() << saved.error().what;
            return d.id;
        };
        const Id about = draft(m_firm, QStringLiteral("找蔡示三"));
        const Id elsewhere = draft(Id::make(m_world->ambient), QString::fromUtf8(phone));
        const Id chance = draft(Id::make(m_world->ambient), QStringLiteral("别家也有蔡示三"));
        Draft broken;
        broken.id = Id::make(m_world->ambient);
        broken.form = "visit";
        broken.subject = m_firm;
        broken.body = QByteArray("not cbor ") + phone;
        VERIFY_OK(drafts::save(lin(), broken));
        VERIFY_OK(eraseContact(office(), m_firm, QStringLiteral("本人要求")));
        VERIFY_OK(m_world->down(m_world->lin));
        const auto bodyOf = [&](const Id &id) {
            return QCborValue::fromCbor(drafts::load(lin(), id)->body).toMap();
        };
        QCOMPARE(bodyOf(about)[QLatin1String("remarks")].toString(), QString());
        QCOMPARE(bodyOf(about)[QLatin1String("orders")].toString(), QStringLiteral("三百双"));
        QCOMPARE(bodyOf(elsewhere)[QLatin1String("remarks")].toString(), QString());
        QVERIFY(!drafts::load(lin(), broken.id));
        // Another person may be called the same: a name is taken only where the draft is about it.
        QVERIFY(!bodyOf(chance)[QLatin1String("remarks")].toString().isEmpty());
        QVERIFY(!holds(lin(), phone));
    }

    void cutOffItIsFinishedAtTheNextOpening()
    {
        // As if the program had ended between the erasure and the rewriting of the file.
        VERIFY_OK(office().transact([&](Writer &w) {
            return w.erase(recordInfo<Firm>(), m_firm,
                           {recordInfo<Firm>().field("contact"), recordInfo<Firm>().field("phone"),
                            recordInfo<Firm>().field("legal_person")});
        }));
        QVERIFY(*erasing::isDue(office().db()));
        const Secrets secrets = office().secrets();
        const QString path = office().file().path();
        m_world->office.reset();
        auto file = WorkbookFile::open(path);
        VERIFY_OK(file);
        auto store = Store::open(*std::move(file), secrets, m_world->ambient, m_world->marks);
        VERIFY_OK(store);
        m_world->office = *std::move(store);
        QVERIFY(!*erasing::isDue(office().db()));
        QVERIFY(!holds(office()));
        verifies(office());
    }

    void aPersonalValueInPlainIsRefused()
    {
        // With an editor: written so that it could never be erased without breaking the chain.
        Entry e;
        e.kind = quint16(Kind::Firm);
        e.record = m_firm;
        FieldWrite w;
        w.key.number = 999; // not committed, then renamed in the file
        w.value = QByteArray("\x6b") + phone;
        e.writes = {w};
        VERIFY_OK(lin().transactBare(
            [&](QSet<Kind> &) { return lin().log().append(e, 9, m_world->ambient); }));
        const quint16 number = recordInfo<Firm>().field("phone")->number;
        const auto last = lin().log().closure(m_firm);
        VERIFY_OK(last);
        Entry forged;
        for (const Held &h : *last)
            if (h.entry.written({999, {}})) forged = h.entry;
        const quint64 tag = forged.tag();
        forged.writes[0].key.number = number;
        forged.prev = *lin().log().hashAt(forged.line, forged.seq - 1);
        forged.hash = hashOf(forged);
        VERIFY_OK(lin().transactBare([&](QSet<Kind> &) -> Result<> {
            TRY_ASSIGN(put, lin().db().prepare("UPDATE entry SET body = ?, hash = ?, tag = ? WHERE "
                                               "tag = ?"));
            put.bind(1, encodeBody(forged));
            put.bind(2, forged.hash);
            put.bind(3, qint64(forged.tag()));
            put.bind(4, qint64(tag));
            return put.run();
        }));
        const auto before = office().log().watermark();
        const auto taken = importPackage(office(), *m_world->up(m_world->lin));
        QVERIFY(!taken);
        QVERIFY2(taken.error().what.contains("erased"), qPrintable(taken.error().what));
        QCOMPARE(*office().log().watermark(), *before);
    }

    void verifyNamesWhatWasAltered()
    {
        VERIFY_OK(office().transactBare([&](QSet<Kind> &) {
            return office().db().exec("UPDATE entry SET clock = clock + 1 WHERE seq = 3");
        }));
        const auto problems = office().log().verify();
        VERIFY_OK(problems);
        QCOMPARE(problems->size(), 1);
        const QString line =
            QStringLiteral("%1:3").arg(quint64(office().log().own().line), 16, 16, QChar('0'));
        QVERIFY2(problems->first().contains(line), qPrintable(problems->first()));
        QVERIFY2(problems->first().contains("firm"), qPrintable(problems->first()));
    }

    void theAccessReportTellsAll()
    {
        VERIFY_OK(noteDeed(lin(), "shown", m_firm, 1, QStringLiteral("回访")));
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->lin)));
        const QString path = m_world->dir.filePath("access.csv");
        VERIFY_OK(writeAccessReport(office(), m_firm, path));
        const QString text = read(path);
        for (const QString &expected :
             {QString::fromUtf8(phone), QString::fromUtf8(contact), QStringLiteral("回访"),
              QStringLiteral("林晓"), QStringLiteral("王芳")})
            QVERIFY2(text.contains(expected), qPrintable(expected));
        const auto trail = auditTrail(office());
        QCOMPARE(trail->first().deed, QStringLiteral("access_report"));
        VERIFY_OK(eraseContact(office(), m_firm, QStringLiteral("本人要求")));
        VERIFY_OK(writeAccessReport(office(), m_firm, path));
        const QString after = read(path);
        QVERIFY(!after.contains(phone) && !after.contains(contact));
        QVERIFY(after.contains("erased"));
        QVERIFY(after.contains(QStringLiteral("回访")));
    }

private:
    Store &office() { return *m_world->office; }
    Store &lin() { return *m_world->lin.store; }
    Store &wang() { return *m_world->wang.store; }

    ErasureLine erasureOf(const Id &record)
    {
        const auto all = erasures(office());
        if (!all) return {};
        for (const ErasureLine &line : *all)
            if (line.record == record) return line;
        return {};
    }
    static QString read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    /// A copy as an update leaves it beside the workbook.
    static Result<> leaveCopy(Store &store)
    {
        const QFileInfo info(store.file().path());
        return copyWorkbook(store.db(), info.absolutePath() + '/' + info.completeBaseName() +
                                            QStringLiteral(".before-update-1.gridpoint"));
    }
    static QStringList copies(Store &store)
    {
        const QFileInfo info(store.file().path());
        return info.absoluteDir().entryList(
            {info.completeBaseName() + QStringLiteral(".before-update-*")});
    }
    static void verifies(Store &store)
    {
        const auto problems = store.log().verify();
        VERIFY_OK(problems);
        QVERIFY2(problems->isEmpty(), qPrintable(problems->value(0)));
    }
    static bool holds(Store &store) { return holds(store, phone) || holds(store, contact); }
    /// Whether any page of the database, free and stale parts included, holds this text.
    static bool holds(Store &store, const QByteArray &text)
    {
        const Result<> moved = store.db().checkpoint();
        if (!moved) qWarning() << moved.error().what;
        return pages(store.db()).contains(text);
    }
    /// Words of the erased phone that the index still has for this firm.
    int wordsInIndex(Store &store) const
    {
        const char *sql = "SELECT COUNT(*) FROM temp.words WHERE col = 'phone' AND doc = "
                          "(SELECT rid FROM firm WHERE id = ?)";
        if (!store.db().exec("CREATE VIRTUAL TABLE IF NOT EXISTS temp.words USING "
                             "fts5vocab (main, firm_search, instance)"))
            return -1;
        Result<Statement> find = store.db().prepare(sql);
        if (!find) return -1;
        find->bind(1, m_firm);
        const Result<bool> any = find->step();
        return any && *any ? int(find->integer(0)) : -1;
    }

    std::unique_ptr<Township> m_world;
    Id m_firm;
};

QTEST_GUILESS_MAIN(TestErasure)
#include "tst_erasure.moc"
