// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cbor.h"
#include "township.h"
#include "work/firmidentity.h"

/// Seventeen readings of the merge rules that lie at hand and lose something; each story shows what
/// is done instead (MERGE.md §§3, 6 and 8).
class TestNaive : public QObject, private TownshipStory
{
    Q_OBJECT

private slots:
    void init() { VERIFY_OK(begin()); }
    void cleanup() { m_world.reset(); }

    /// 1. `replaces` = the heads at the moment of saving: a value that nobody saw is replaced.
    void aFormReplacesWhatItWasFilledFrom()
    {
        const auto form = lin().load<Firm>(m_firm);
        VERIFY_OK(form);
        VERIFY_OK(staff(office(), 5));
        VERIFY_OK(m_world->down(m_world->lin)); // while the form is open
        Firm typed = form->record;
        typed.employees = 7;
        VERIFY_OK(lin().transact([&](Writer &w) { return w.update(typed, *form); }));
        QVERIFY(field(lin(), 13).conflict);
        QCOMPARE(field(lin(), 13).heads.size(), 2);
    }

    /// 2. References by (line, number) only: a copy's edit vanishes unseen.
    void aReferenceHoldsPartOfTheHash()
    {
        auto twin = m_world->cloned(m_world->lin);
        VERIFY_OK(twin);
        VERIFY_OK(staff(lin(), 1));
        VERIFY_OK(staff(*twin->store, 2)); // the same number of the same line
        VERIFY_OK(take(m_world->lin));
        VERIFY_OK(staff(office(), 3));
        VERIFY_OK(take(*twin));
        QVERIFY(field(office(), 13).conflict);
        QCOMPARE(field(office(), 13).heads.size(), 2);
    }

    /// 3. Undo voids an entry together with its `replaces`: values long replaced come back.
    void whatAnUndoneEntryReplacedStaysReplaced()
    {
        VERIFY_OK(staff(lin(), 1));
        VERIFY_OK(staff(lin(), 2));
        const Ref second = lin().log().own().last->ref();
        VERIFY_OK(staff(lin(), 3));
        VERIFY_OK(lin().transact([&](Writer &w) { return w.withdraw({second}); }));
        QCOMPARE(field(lin(), 13).heads.size(), 1);
        QCOMPARE(lin().get<Firm>(m_firm)->employees, std::optional(3));
    }

    /// 4. Undo of an import writes the old values anew: a conflict that nobody made.
    void undoWithdrawsAndWritesNoValues()
    {
        VERIFY_OK(staff(office(), 10));
        VERIFY_OK(m_world->down(m_world->lin));
        VERIFY_OK(staff(lin(), 11)); // a slip
        const Ref slip = lin().log().own().last->ref();
        VERIFY_OK(take(m_world->lin));
        VERIFY_OK(office().transact([&](Writer &w) { return w.withdraw({slip}); }));
        QCOMPARE(office().get<Firm>(m_firm)->employees, std::optional(10));
        VERIFY_OK(staff(lin(), 12)); // mended meanwhile
        VERIFY_OK(take(m_world->lin));
        QVERIFY(!field(office(), 13).conflict);
        QCOMPARE(office().get<Firm>(m_firm)->employees, std::optional(12));
    }

    /// 5. An erasure takes every value that does not descend from it: two orders never agree.
    void anErasureSparesWhatKnewOfIt()
    {
        VERIFY_OK(erasePhone());
        VERIFY_OK(m_world->down(m_world->lin));
        VERIFY_OK(phone(lin(), "13900000002")); // consent given anew
        const QString first = *m_world->up(m_world->lin);
        VERIFY_OK(phone(lin(), "13900000003"));
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->lin)));
        VERIFY_OK(importPackage(office(), first));
        QCOMPARE(office().get<Firm>(m_firm)->phone.value, "13900000003");
        VERIFY_OK(phone(wang(), "13900000004")); // knows nothing of the erasure
        VERIFY_OK(take(m_world->wang));
        QCOMPARE(office().get<Firm>(m_firm)->phone.value, "13900000003");
        QVERIFY(!field(office(), 11).conflict);
    }

    /// 6. An erasure is taken back like any entry: whoever imported it first lacks the value for
    /// ever.
    void anErasureCannotBeTakenBack()
    {
        VERIFY_OK(erasePhone());
        const Ref erasure = office().log().own().last->ref();
        VERIFY_OK(office().transact([&](Writer &w) { return w.withdraw({erasure}); }));
        QVERIFY(field(office(), 11).erased);
        VERIFY_OK(m_world->down(m_world->lin));
        QVERIFY(field(lin(), 11).erased);
        QVERIFY(*m_world->agrees(m_world->lin));
    }

    /// 7. Deleting is a field like others: an edit made meanwhile goes with the record.
    void aDeletionDoesNotTakeAnUnseenEdit()
    {
        const auto basis = office().basis(recordInfo<Firm>(), m_firm);
        VERIFY_OK(office().transact(
            [&](Writer &w) { return w.setDeleted(recordInfo<Firm>(), m_firm, *basis, true); }));
        VERIFY_OK(phone(lin(), "13900000005"));
        VERIFY_OK(take(m_world->lin));
        QCOMPARE(folded(office()).status, RecordStatus::Contested);
        QCOMPARE(office().get<Firm>(m_firm)->phone.value, "13900000005");
    }

    /// 8. Rights by what the importer knows at the time: order decides what is set aside.
    void rightsAreThoseOfTheLine()
    {
        VERIFY_OK(staff(lin(), 4));
        QList<Entry> all;
        auto find = lin().db().prepare(QByteArray("SELECT ") + Log::entryColumns + " FROM entry");
        while (*find->step()) all.append(Log::entryFrom(*find)->entry);
        std::reverse(all.begin(), all.end()); // values first, whose line it is last
        MemoryMarks marks;
        Secrets secrets{randomBytes(m_world->ambient, 32), randomBytes(m_world->ambient, 32),
                        Id::make(m_world->ambient)};
        auto file = WorkbookFile::create(m_world->dir.filePath("mirror"), secrets, "mirror",
                                         randomBytes(m_world->ambient, 32), KdfCost::cheapest(),
                                         m_world->ambient);
        VERIFY_OK(file);
        auto mirror =
            Store::found(std::move(*file), secrets, office().founding(), m_world->ambient, marks);
        VERIFY_OK(mirror);
        for (const Entry &e : all)
            VERIFY_OK((*mirror)->transactBare([&](QSet<Kind> &) -> Result<> {
                TRY_ASSIGN(joined, (*mirror)->log().join({e}, 1));
                Q_UNUSED(joined)
                return ok();
            }));
        QCOMPARE(*(*mirror)->log().stateHash(), *lin().log().stateHash());
    }

    /// 9. Only entries that still hold a head are sent: the laptop sees a conflict that is none.
    void aRecordTravelsWithItsHistory()
    {
        Id firm;
        VERIFY_OK(m_world->addFirm(firm, "晋江市新来厂(演示)"));
        for (int i = 1; i <= 3; ++i)
            VERIFY_OK(Township::edit<Firm>(office(), firm, [&](Firm &f) { f.employees = i; }));
        VERIFY_OK(m_world->down(m_world->lin));
        QCOMPARE(lin().log().closure(firm)->size(), 4);
        QVERIFY(!lin().log().folded({quint16(Kind::Firm), firm})->conflict());
    }

    /// 10. Lost packages are counted: a page that shows a loss where nothing is missing.
    void whatCameLaterIsNotMissing()
    {
        VERIFY_OK(staff(lin(), 1));
        VERIFY_OK(m_world->up(m_world->lin)); // 1 is lost
        VERIFY_OK(staff(lin(), 2));
        const auto done = importPackage(office(), *m_world->up(m_world->lin));
        VERIFY_OK(done);
        QCOMPARE(done->number, 2);
        QVERIFY(done->missing.isEmpty());
    }

    /// 11. Receipts add up: what a restored office lost is never sent again.
    void theNewestReceiptReplacesTheOthers()
    {
        const auto yesterday = m_world->backUp(office());
        VERIFY_OK(yesterday);
        VERIFY_OK(staff(lin(), 8));
        VERIFY_OK(take(m_world->lin));
        VERIFY_OK(m_world->down(m_world->lin));
        QCOMPARE(*unreceipted(lin()), 0);
        VERIFY_OK(m_world->restoreOffice(*yesterday));
        VERIFY_OK(m_world->down(m_world->lin));
        VERIFY_OK(take(m_world->lin));
        QCOMPARE(office().get<Firm>(m_firm)->employees, std::optional(8));
    }

    /// 12. A firm's id is its code of now: a code typed wrong moves visits to another firm.
    void anIdIsMintedOnce()
    {
        const QString code = QStringLiteral("91350582XX00000191");
        Firm wrong;
        wrong.id = Id::named("firm:" + code);
        wrong.code.value = code;
        wrong.name = "写错代码的厂(演示)";
        VERIFY_OK(lin().transact([&](Writer &w) { return w.create(wrong); }));
        VERIFY_OK(Township::edit<Firm>(lin(), wrong.id,
                                       [](Firm &f) { f.code.value = "91350582XX00000272"; }));
        QCOMPARE(*firmWithCode(lin(), "91350582XX00000272"), wrong.id);
        QVERIFY(firmWithCode(lin(), code)->isNull());
    }

    /// 13. A new record writes all its columns: an empty phone meets a real one in conflict.
    void emptyFieldsOfANewRecordAreNotWritten()
    {
        Firm bare;
        bare.id = Id::named("firm:both");
        bare.name = "两人登记的厂(演示)";
        Firm full = bare;
        full.phone.value = "13900000006";
        VERIFY_OK(lin().transact([&](Writer &w) { return w.create(bare); }));
        VERIFY_OK(wang().transact([&](Writer &w) { return w.create(full); }));
        VERIFY_OK(take(m_world->lin));
        VERIFY_OK(take(m_world->wang));
        QVERIFY(!office().log().folded({quint16(Kind::Firm), bare.id})->conflict());
        QCOMPARE(office().get<Firm>(bare.id)->phone.value, "13900000006");
    }

    /// 14. An emptied entry travels without its erasure: equal ids, unequal values.
    void anErasedValueNeverTravelsAlone()
    {
        VERIFY_OK(phone(office(), "13900000007"));
        VERIFY_OK(m_world->down(m_world->lin)); // the laptop holds the value
        VERIFY_OK(importPackage(office(), *m_world->up(m_world->lin)));
        VERIFY_OK(erasePhone());
        VERIFY_OK(m_world->down(m_world->lin));
        QVERIFY(lin().get<Firm>(m_firm)->phone.value.isEmpty());
        const auto closure = lin().log().closure(m_firm);
        for (const Held &h : *closure)
            if (const FieldWrite *f = h.entry.written({11, {}}))
                QVERIFY(f->form == FieldWrite::Form::Erased);
        QVERIFY(*m_world->agrees(m_world->lin));
    }

    /// 15. What breaks a business rule is set aside: whether its reason came before decides.
    void businessRulesNeverSetAside()
    {
        Firm odd;
        odd.id = Id::named("firm:odd");
        odd.code.value = "not a code";
        odd.name = "代码不对的厂(演示)";
        VERIFY_OK(lin().transact([&](Writer &w) { return w.create(odd); }));
        const auto done = importPackage(office(), *m_world->up(m_world->lin));
        VERIFY_OK(done);
        QCOMPARE(done->joined.quarantined, 0);
        QCOMPARE(office().get<Firm>(odd.id)->code.value, "not a code");
    }

    /// 16. The greater clock replaces: a laptop ten years ahead is right about everything.
    void aGreaterClockReplacesNothing()
    {
        m_world->ambient.pass(10LL * 365 * 86'400'000);
        VERIFY_OK(staff(lin(), 99));
        m_world->ambient.pass(-10LL * 365 * 86'400'000);
        VERIFY_OK(take(m_world->lin));
        VERIFY_OK(staff(office(), 5));
        QVERIFY(!field(office(), 13).conflict);
        QCOMPARE(office().get<Firm>(m_firm)->employees, std::optional(5));
    }

    /// 17. A gap looks like a conflict to decide: the worker conflicts with himself.
    void aGapIsWaitingAndNotAsked()
    {
        VERIFY_OK(staff(lin(), 1));
        VERIFY_OK(staff(lin(), 2));
        const QString missing = *m_world->up(m_world->lin);
        const auto first = lin().log().own();
        VERIFY_OK(staff(lin(), 3));
        const auto whole = readPackage(*m_world->up(m_world->lin), office().secrets().seed);
        VERIFY_OK(whole);
        QList<Entry> gapped;
        for (const Entry &e : whole->unpacked())
            if (e.seq != first.last->seq) gapped.append(e);
        VERIFY_OK(office().transactBare([&](QSet<Kind> &) -> Result<> {
            TRY_ASSIGN(joined, office().log().join(gapped, 1));
            Q_UNUSED(joined)
            return ok();
        }));
        QVERIFY(field(office(), 13).waiting);
        QVERIFY(!folded(office()).conflict());
        VERIFY_OK(importPackage(office(), missing));
        QVERIFY(!field(office(), 13).waiting);
        QCOMPARE(office().get<Firm>(m_firm)->employees, std::optional(3));
    }

private:
    Result<> staff(Store &store, int n)
    {
        return Township::edit<Firm>(store, m_firm, [&](Firm &f) { f.employees = n; });
    }
    Result<> phone(Store &store, const char *number)
    {
        return Township::edit<Firm>(store, m_firm,
                                    [&](Firm &f) { f.phone.value = QString::fromLatin1(number); });
    }
    Result<> erasePhone()
    {
        const RecordInfo &info = recordInfo<Firm>();
        return office().transact(
            [&](Writer &w) { return w.erase(info, m_firm, {info.field("phone")}); });
    }
    Result<> take(Township::Person &person)
    {
        TRY_ASSIGN(path, m_world->up(person));
        TRY_ASSIGN(done, importPackage(office(), path));
        Q_UNUSED(done)
        return ok();
    }
    Folded folded(const Store &store) const
    {
        const auto f = store.log().folded({quint16(Kind::Firm), m_firm});
        return f ? *f : Folded();
    }
    FoldedField field(const Store &store, quint16 number) const
    {
        const Folded f = folded(store);
        const FoldedField *found = f.field({number, {}});
        return found ? *found : FoldedField();
    }
};

QTEST_GUILESS_MAIN(TestNaive)
#include "tst_naive.moc"
