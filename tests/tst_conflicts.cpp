// SPDX-License-Identifier: GPL-3.0-or-later
#include "township.h"
#include "work/conflicts.h"
#include "work/firmidentity.h"
#include "work/firmimport.h"
#include "work/imports.h"
#include "work/undo.h"

/// Stories of conflicts and their decisions, each with the packages in both orders.
class TestConflicts : public QObject, private TownshipStory
{
    Q_OBJECT

private slots:
    void init() { VERIFY_OK(begin(Firms::Two)); }
    void cleanup() { m_world.reset(); }

    void aFieldShowsBeforeAndAllSides_data() { bothOrders(); }
    void aFieldShowsBeforeAndAllSides()
    {
        QFETCH(bool, linFirst);
        VERIFY_OK(setPhone(lin(), m_firm, "13900000002"));
        VERIFY_OK(setPhone(wang(), m_firm, "13900000003"));
        VERIFY_OK(setPhone(office(), m_firm, "13900000004"));
        take(linFirst);
        QCOMPARE(*conflictCount(office()), 1);
        const auto found = conflicts(office());
        VERIFY_OK(found);
        QCOMPARE(found->open.size(), 1);
        QCOMPARE(found->waiting, 0);
        const Conflict &c = found->open.first();
        QCOMPARE(c.what, Conflict::What::Field);
        QCOMPARE(c.about, QStringLiteral("晋江市海悦鞋材有限公司(演示)"));
        QCOMPARE(QLatin1String(c.field->column), QLatin1String("phone"));
        QCOMPARE(c.before->text(), QStringLiteral("13900000001"));
        QCOMPARE(c.heads.size(), 3);
        QVERIFY(c.heads[0].mine);
        QCOMPARE(c.heads[0].value.text(), QStringLiteral("13900000004"));
        QStringList others{c.heads[1].author.name, c.heads[2].author.name};
        others.sort();
        QCOMPARE(others, (QStringList{"林晓", "王芳"}));
        // A third value; it travels and closes the conflict everywhere, whatever came first.
        VERIFY_OK(decide(office(), c, Value(QStringLiteral("13900000009"))));
        QCOMPARE(*conflictCount(office()), 0);
        everywhere([&](Store &s) {
            QCOMPARE(s.get<Firm>(m_firm)->phone.value, QStringLiteral("13900000009"));
            QCOMPARE(*conflictCount(s), 0);
        });
        // Undone, it is open again with the same sides.
        VERIFY_OK(m_world->office->transactBare([&](QSet<Kind> &) {
            return office().db().exec("UPDATE package_out SET watermark = 0");
        }));
        VERIFY_OK(undoLastSave(office()));
        QCOMPARE(conflicts(office())->open.first().heads.size(), 3);
    }

    void aWorkerDecidesToo()
    {
        VERIFY_OK(setPhone(lin(), m_firm, "13900000002"));
        VERIFY_OK(setPhone(wang(), m_firm, "13900000003"));
        take(true);
        VERIFY_OK(m_world->down(m_world->lin));
        const auto c = conflictOf(lin(), recordInfo<Firm>(), m_firm, QStringLiteral("phone"));
        VERIFY_OK(c);
        QVERIFY(c->heads[0].mine);
        VERIFY_OK(decide(lin(), *c, c->heads[0].value));
        QCOMPARE(*conflictCount(lin()), 0);
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->lin)));
        QCOMPARE(*conflictCount(office()), 0);
        QCOMPARE(office().get<Firm>(m_firm)->phone.value, QStringLiteral("13900000002"));
        everywhere([&](Store &s) { QCOMPARE(*conflictCount(s), 0); });
    }

    /// Decided here, while somebody writes a fourth value unseen: that one is not decided over.
    void whatWasNotShownIsNotDecided_data() { bothOrders(); }
    void whatWasNotShownIsNotDecided()
    {
        QFETCH(bool, linFirst);
        VERIFY_OK(setPhone(lin(), m_firm, "13900000002"));
        VERIFY_OK(setPhone(office(), m_firm, "13900000004"));
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->lin)));
        const auto shown = conflicts(office());
        VERIFY_OK(shown);
        QCOMPARE(shown->open.size(), 1);
        VERIFY_OK(setPhone(wang(), m_firm, "13900000003"));
        const QString late = *m_world->up(m_world->wang);
        if (linFirst) VERIFY_OK(importPackage(office(), late));
        VERIFY_OK(decide(office(), shown->open.first(), Value(QStringLiteral("13900000004"))));
        if (!linFirst) VERIFY_OK(importPackage(office(), late));
        const auto after = conflicts(office());
        QCOMPARE(after->open.size(), 1);
        QCOMPARE(after->open.first().heads.size(), 2);
    }

    void theSameForAllLikeThis()
    {
        for (const Id &id : {m_firm, m_other}) {
            VERIFY_OK(setPhone(lin(), id, "13900000002"));
            VERIFY_OK(setPhone(wang(), id, "13900000003"));
            VERIFY_OK(Township::edit<Firm>(lin(), id, [](Firm &f) { f.address = "甲路"; }));
            VERIFY_OK(Township::edit<Firm>(wang(), id, [](Firm &f) { f.address = "乙路"; }));
        }
        take(false);
        const auto c = conflictOf(office(), recordInfo<Firm>(), m_other, QStringLiteral("phone"));
        VERIFY_OK(c);
        const qsizetype lins = c->heads[0].author.name == QStringLiteral("林晓") ? 0 : 1;
        const auto decided = decideAlike(office(), *c, lins);
        VERIFY_OK(decided);
        QCOMPARE(*decided, 2);
        for (const Id &id : {m_firm, m_other})
            QCOMPARE(office().get<Firm>(id)->phone.value, QStringLiteral("13900000002"));
        QCOMPARE(conflicts(office())->open.size(), 2); // the addresses are another question
        VERIFY_OK(undoLastSave(office()));             // one save, one undo
        QCOMPARE(conflicts(office())->open.size(), 4);
    }

    void onlyWithTheSameListIsAlike()
    {
        Firm coded;
        coded.id = *mintFirmId(office(), QStringLiteral("91350582XX00000191"));
        coded.code.value = QStringLiteral("91350582XX00000191");
        coded.name = QStringLiteral("晋江市新厂(演示)");
        coded.gridPoint = m_world->gridPoint.id;
        VERIFY_OK(office().transact([&](Writer &w) { return w.create(coded); }));
        VERIFY_OK(m_world->down(m_world->lin));
        VERIFY_OK(setPhone(lin(), coded.id, "13900000002"));
        VERIFY_OK(setPhone(lin(), m_firm, "13900000002"));
        // The office's own edit of one, and a list that brings the other's phone.
        VERIFY_OK(setPhone(office(), m_firm, "13900000004"));
        QFile list(m_world->dir.filePath("list.csv"));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write(QStringLiteral("企业名称,统一社会信用代码,联系电话\n晋江市新厂(演示),"
                                  "91350582XX00000191,13900000005\n")
                       .toUtf8());
        list.close();
        const auto plan = planFirmImport(office(), list.fileName());
        VERIFY_OK(plan);
        VERIFY_OK(applyFirmImport(office(), *plan, QStringLiteral("list.csv")));
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->lin)));
        const auto found = conflicts(office());
        VERIFY_OK(found);
        QCOMPARE(found->open.size(), 2);
        QVERIFY(found->open[0].alike != found->open[1].alike);
        const auto fromList = conflictOf(office(), recordInfo<Firm>(), coded.id, "phone");
        VERIFY_OK(fromList);
        QVERIFY(std::any_of(fromList->heads.begin(), fromList->heads.end(), [](const auto &h) {
            return h.list == QStringLiteral("list.csv") && !h.mine;
        }));
    }

    void aContestedDeletionIsKeptOrDeletedAnyway_data()
    {
        QTest::addColumn<bool>("linFirst");
        QTest::addColumn<bool>("deleted");
        for (const bool first : {false, true})
            for (const bool deleted : {false, true})
                QTest::addRow("%d %d", first, deleted) << first << deleted;
    }
    void aContestedDeletionIsKeptOrDeletedAnyway()
    {
        QFETCH(bool, linFirst);
        QFETCH(bool, deleted);
        const auto strike = [&]() -> Result<> {
            TRY_ASSIGN(basis, office().basis(recordInfo<Firm>(), m_firm));
            return office().transact(
                [&](Writer &w) { return w.setDeleted(recordInfo<Firm>(), m_firm, basis, true); });
        };
        VERIFY_OK(setPhone(lin(), m_firm, "13900000002"));
        const QString up = *m_world->up(m_world->lin);
        if (linFirst) {
            // Only what the form was filled from counts as seen.
            const auto basis = office().basis(recordInfo<Firm>(), m_firm);
            VERIFY_OK(importPackage(office(), up));
            VERIFY_OK(office().transact(
                [&](Writer &w) { return w.setDeleted(recordInfo<Firm>(), m_firm, *basis, true); }));
        } else {
            VERIFY_OK(strike());
            VERIFY_OK(importPackage(office(), up));
        }
        const auto found = conflicts(office());
        VERIFY_OK(found);
        QCOMPARE(found->open.size(), 1);
        QCOMPARE(found->open.first().what, Conflict::What::Deletion);
        QCOMPARE(found->open.first().edits.size(), 1);
        QCOMPARE(found->open.first().edits.first().head.author.name, QStringLiteral("林晓"));
        QVERIFY(!decide(office(), found->open.first(), Value(1)));
        VERIFY_OK(decideDeletion(office(), found->open.first(), deleted));
        everywhere([&](Store &s) {
            QCOMPARE(*conflictCount(s), 0);
            QCOMPARE(s.exists(Kind::Firm, m_firm), !deleted);
        });
    }

    void oneElementOfASetIsDecided()
    {
        const auto tag = [](Store &s, const Id &id, const QStringList &codes) {
            return Township::edit<Firm>(s, id, [&](Firm &f) { f.tags.codes = codes; });
        };
        VERIFY_OK(tag(office(), m_firm, {"trade"}));
        VERIFY_OK(m_world->down(m_world->lin));
        VERIFY_OK(m_world->down(m_world->wang));
        // In both ways at once: taken out, and taken out and put in again.
        VERIFY_OK(tag(lin(), m_firm, {"private"}));
        VERIFY_OK(tag(wang(), m_firm, {}));
        VERIFY_OK(tag(wang(), m_firm, {"trade"}));
        take(true);
        const auto c = conflictOf(office(), recordInfo<Firm>(), m_firm, "tags:trade");
        VERIFY_OK(c);
        VERIFY_OK(decide(office(), *c, Value(0)));
        QCOMPARE(office().get<Firm>(m_firm)->tags.codes, QStringList{"private"});
        QCOMPARE(*conflictCount(office()), 0);
    }

    void twoFirmsUnderOneIdAreToldApart_data() { bothOrders(); }
    void twoFirmsUnderOneIdAreToldApart()
    {
        QFETCH(bool, linFirst);
        const QString code = QStringLiteral("91350582XX00000191");
        const auto registered = [&](Store &store, const char *name, const char *phone) {
            Firm firm;
            firm.id = *mintFirmId(store, code);
            firm.code.value = code;
            firm.name = QString::fromUtf8(name);
            firm.phone.value = QString::fromUtf8(phone);
            firm.gridPoint = m_world->gridPoint.id;
            Visit visit;
            visit.id = Id::make(m_world->ambient);
            visit.firm = firm.id;
            visit.worker = store.person();
            visit.visitedOn = m_world->ambient.today();
            m_double = firm.id;
            return store.transact([&](Writer &w) -> Result<> {
                TRY(w.create(firm));
                return w.create(visit);
            });
        };
        VERIFY_OK(registered(lin(), "晋江市甲厂(演示)", "13900000002"));
        VERIFY_OK(registered(wang(), "晋江市乙厂(演示)", "13900000003"));
        take(linFirst);
        const auto c = conflictOf(office(), recordInfo<Firm>(), m_double, "name");
        VERIFY_OK(c);
        QCOMPARE(c->what, Conflict::What::TwoFirms);
        QVERIFY(!c->before);
        const qsizetype wangs = c->heads[0].author.name == QStringLiteral("王芳") ? 0 : 1;
        QVERIFY(!splitFirm(lin(), *c, wangs));
        const auto fresh = splitFirm(office(), *c, wangs);
        VERIFY_OK(fresh);
        everywhere([&](Store &s) {
            QCOMPARE(*conflictCount(s), 0);
            const auto kept = s.get<Firm>(m_double), split = s.get<Firm>(*fresh);
            QCOMPARE(kept->name, QStringLiteral("晋江市甲厂(演示)"));
            QCOMPARE(kept->phone.value, QStringLiteral("13900000002"));
            QCOMPARE(kept->code.value, code);
            QCOMPARE(split->name, QStringLiteral("晋江市乙厂(演示)"));
            QCOMPARE(split->phone.value, QStringLiteral("13900000003"));
            QVERIFY(split->code.value.isEmpty());
            QCOMPARE(s.find<Visit>("firm = ?", {Value(m_double.bytes())})->size(), 1);
            QCOMPARE(s.find<Visit>("firm = ?", {Value(fresh->bytes())})->size(), 1);
        });
    }

    void whatWaitsForAPackageIsNotAsked()
    {
        VERIFY_OK(setPhone(lin(), m_firm, "13900000002"));
        const QString first = *m_world->up(m_world->lin);
        VERIFY_OK(lin().transactBare([&](QSet<Kind> &) {
            return lin().db().exec("INSERT INTO receipt SELECT line, 1, seq, hash FROM entry WHERE "
                                   "seq = 2 AND via = 0 AND length(hash) = 32");
        }));
        VERIFY_OK(setPhone(lin(), m_firm, "13900000005"));
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->lin)));
        QCOMPARE(*conflictCount(office()), 0);
        VERIFY_OK(conflicts(office()));
        QVERIFY(conflicts(office())->open.isEmpty());
        QCOMPARE(conflicts(office())->waiting, 1);
        VERIFY_OK(importPackage(office(), first));
        QCOMPARE(conflicts(office())->waiting, 0);
        QCOMPARE(office().get<Firm>(m_firm)->phone.value, QStringLiteral("13900000005"));
    }

    // ---- undo ----

    void aPackageIsTakenBackAsAUnitLaterWorkStays()
    {
        VERIFY_OK(setPhone(lin(), m_firm, "13900000002"));
        VERIFY_OK(Township::edit<Firm>(lin(), m_other, [](Firm &f) { f.address = "甲路"; }));
        const QString path = *m_world->up(m_world->lin);
        VERIFY_OK(importPackage(office(), path));
        VERIFY_OK(setPhone(office(), m_firm, "13900000007")); // built on what came
        const auto lines = importsHere(office());
        VERIFY_OK(lines);
        QCOMPARE(lines->size(), 1);
        QVERIFY(lines->first().isPackage && lines->first().canUndo);
        VERIFY_OK(undoImport(office(), lines->first().number));
        QCOMPARE(office().get<Firm>(m_firm)->phone.value, QStringLiteral("13900000007"));
        QCOMPARE(office().get<Firm>(m_other)->address, QString());
        QCOMPARE(*conflictCount(office()), 0);
        QVERIFY(!undoImport(office(), lines->first().number));
        // The clerk takes it in again: it is known, and stays taken back.
        const auto again = importPackage(office(), path);
        VERIFY_OK(again);
        QCOMPARE(again->joined.added, 0);
        QCOMPARE(office().get<Firm>(m_other)->address, QString());
        QCOMPARE(importsHere(office())->size(), 1);
        everywhere([&](Store &s) {
            QCOMPARE(s.get<Firm>(m_firm)->phone.value, QStringLiteral("13900000007"));
            QCOMPARE(s.get<Firm>(m_other)->address, QString());
        });
    }

    void aListImportedTwiceIsTakenBackOnce()
    {
        QFile list(m_world->dir.filePath("list.csv"));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write(
            QStringLiteral("企业名称,统一社会信用代码\n晋江市新厂(演示),91350582XX00000191\n")
                .toUtf8());
        list.close();
        const auto import = [&]() -> Result<> {
            TRY_ASSIGN(plan, planFirmImport(office(), list.fileName()));
            return applyFirmImport(office(), plan, QStringLiteral("list.csv"));
        };
        const auto firms = [&] { return office().find<Firm>("1")->size(); };
        VERIFY_OK(import());
        VERIFY_OK(import());
        QCOMPARE(firms(), 3);
        // Ctrl+Z after it is the same as taking the list back.
        VERIFY_OK(undoLastSave(office()));
        QCOMPARE(firms(), 2);
        const auto lines = importsHere(office());
        VERIFY_OK(lines);
        QCOMPARE(lines->size(), 2);
        VERIFY_OK(undoImport(office(), lines->first().number)); // brought nothing: nothing happens
        QVERIFY(!undoImport(office(), lines->last().number));
        QCOMPARE(firms(), 2);
        VERIFY_OK(import());
        QCOMPARE(firms(), 3);
        QVERIFY(office().log().verify()->isEmpty());
    }

    void aLaptopDoesNotTakeTheOfficesPackageBack()
    {
        VERIFY_OK(setPhone(office(), m_firm, "13900000007"));
        VERIFY_OK(m_world->down(m_world->lin));
        const auto lines = importsHere(lin());
        VERIFY_OK(lines);
        QCOMPARE(lines->size(), 1);
        QVERIFY(!lines->first().canUndo);
        QVERIFY(!undoImport(lin(), lines->first().number));
    }

private:
    static void bothOrders()
    {
        QTest::addColumn<bool>("linFirst");
        QTest::newRow("lin first") << true;
        QTest::newRow("wang first") << false;
    }
    static Result<> setPhone(Store &store, const Id &firm, const char *phone)
    {
        return Township::edit<Firm>(store, firm, [&](Firm &f) { f.phone.value = phone; });
    }
    void take(bool linFirst)
    {
        const auto a = m_world->up(m_world->lin), b = m_world->up(m_world->wang);
        VERIFY_OK(a);
        VERIFY_OK(b);
        VERIFY_OK(importPackage(office(), linFirst ? *a : *b));
        VERIFY_OK(importPackage(office(), linFirst ? *b : *a));
    }
    /// After the office's packages, in the office and on both laptops; logs verify and agree.
    void everywhere(const std::function<void(Store &)> &check)
    {
        VERIFY_OK(m_world->down(m_world->lin));
        VERIFY_OK(m_world->down(m_world->wang));
        for (Store *s : {&office(), &lin(), &wang()}) {
            check(*s);
            const auto problems = s->log().verify();
            VERIFY_OK(problems);
            QVERIFY2(problems->isEmpty(), qPrintable(problems->value(0)));
        }
        QVERIFY(*m_world->agrees(m_world->lin));
        QVERIFY(*m_world->agrees(m_world->wang));
    }

    Id m_double;
};

QTEST_GUILESS_MAIN(TestConflicts)
#include "tst_conflicts.moc"
