// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search.h"
#include "storeworld.h"

#include <QSignalSpy>

class TestStore : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_marks.forget();
        auto store = foundOffice(m_dir->filePath("office.gridpoint"), m_ambient, m_marks);
        VERIFY_OK(store);
        m_store = *std::move(store);
    }
    void cleanup() { m_store.reset(); }

    void columnsMatchTheFieldTables()
    {
        for (const RecordInfo *r : allRecords()) {
            QStringList columns, fields{"rid", "id", "flags", "heads"};
            auto find = m_store->db().prepare("SELECT name, type FROM pragma_table_info(?)");
            VERIFY_OK(find);
            find->bind(1, QString::fromLatin1(r->table));
            while (*find->step()) {
                columns << find->text(0);
                const FieldInfo *f = r->field(find->textView(0).toByteArray().constData());
                if (!f) continue;
                const bool whole = f->kind == ValueKind::Integer || f->kind == ValueKind::Bool ||
                                   f->kind == ValueKind::Money || f->kind == ValueKind::Rate ||
                                   f->kind == ValueKind::Moment;
                const bool bytes = f->kind == ValueKind::Ref || f->kind == ValueKind::Bytes;
                QCOMPARE(find->text(1), QString(whole ? "INTEGER" : bytes ? "BLOB" : "TEXT"));
            }
            for (const FieldInfo &f : r->fields) fields << QString::fromLatin1(f.column);
            columns.sort();
            fields.sort();
            QCOMPARE(columns, fields);
        }
    }

    void aRecordComesBackWhole()
    {
        const Firm firm = sampleFirm();
        QSignalSpy changed(m_store.get(), &Store::changed);
        VERIFY_OK(m_store->transact([&](Writer &w) { return w.create(firm); }));
        QCOMPARE(changed.count(), 1);
        const auto loaded = m_store->load<Firm>(firm.id);
        VERIFY_OK(loaded);
        QCOMPARE(loaded->record, firm);
        QCOMPARE(*m_store->find<Firm>("code = ?", {firm.code.value}), QList<Firm>{firm});
    }

    void onlyDifferencesAreWritten()
    {
        const Firm firm = sampleFirm();
        VERIFY_OK(m_store->transact([&](Writer &w) { return w.create(firm); }));
        const auto loaded = m_store->load<Firm>(firm.id);
        Firm edited = loaded->record;
        edited.phone.value = "13900000002";
        edited.tags.codes = {"private", "technology"};
        edited.employees.reset();
        VERIFY_OK(m_store->transact([&](Writer &w) { return w.update(edited, *loaded); }));
        QCOMPARE(*m_store->get<Firm>(firm.id), edited);
        const auto closure = m_store->log().closure(firm.id);
        QCOMPARE(closure->size(), 2);
        QCOMPARE(closure->at(1).entry.writes.size(), 5); // phone, employees, and three tags
        VERIFY_OK(m_store->transact(
            [&](Writer &w) { return w.update(edited, *m_store->load<Firm>(firm.id)); }));
        QCOMPARE(m_store->log().closure(firm.id)->size(), 2);
    }

    void aFailedTransactionLeavesNothingAndSaysNothing()
    {
        QSignalSpy changed(m_store.get(), &Store::changed);
        const Firm firm = sampleFirm();
        const auto before = m_store->log().watermark();
        const auto done = m_store->transact([&](Writer &w) -> Result<> {
            TRY(w.create(firm));
            return Error{"stopped"};
        });
        QVERIFY(!done);
        QCOMPARE(done.error().what, "stopped");
        QVERIFY(!m_store->exists(Kind::Firm, firm.id));
        QCOMPARE(*m_store->log().watermark(), *before);
        QCOMPARE(changed.count(), 0);
        VERIFY_OK(m_store->transact([&](Writer &w) { return w.create(firm); }));
        QVERIFY(m_store->log().verify()->isEmpty());
    }

    void deletingAndRestoring()
    {
        const Firm firm = sampleFirm();
        VERIFY_OK(m_store->transact([&](Writer &w) { return w.create(firm); }));
        const auto setDeleted = [&](bool deleted) {
            return m_store->transact([&](Writer &w) -> Result<> {
                TRY_ASSIGN(basis, m_store->basis(recordInfo<Firm>(), firm.id));
                return w.setDeleted(recordInfo<Firm>(), firm.id, basis, deleted);
            });
        };
        VERIFY_OK(setDeleted(true));
        QVERIFY(!m_store->exists(Kind::Firm, firm.id));
        VERIFY_OK(setDeleted(false));
        QVERIFY(m_store->exists(Kind::Firm, firm.id));
        QCOMPARE(*m_store->get<Firm>(firm.id), firm);
    }

    void undoTakesBackASave()
    {
        const Firm firm = sampleFirm();
        VERIFY_OK(m_store->transact([&](Writer &w) { return w.create(firm); }));
        const auto loaded = m_store->load<Firm>(firm.id);
        Firm edited = loaded->record;
        edited.name = "typo";
        VERIFY_OK(m_store->transact([&](Writer &w) { return w.update(edited, *loaded); }));
        const Ref last = m_store->log().own().last->ref();
        VERIFY_OK(m_store->transact([&](Writer &w) { return w.withdraw({last}); }));
        QCOMPARE(*m_store->get<Firm>(firm.id), firm);
        const Ref undo = m_store->log().own().last->ref();
        VERIFY_OK(m_store->transact([&](Writer &w) { return w.withdraw({undo}); }));
        QCOMPARE(m_store->get<Firm>(firm.id)->name, "typo");
        QVERIFY(m_store->log().verify()->isEmpty());
    }

    void erasureLeavesNoValueAndAVerifyingLog()
    {
        const Firm firm = sampleFirm();
        VERIFY_OK(m_store->transact([&](Writer &w) { return w.create(firm); }));
        VERIFY_OK(m_store->transact([&](Writer &w) {
            return w.erase(recordInfo<Firm>(), firm.id, {recordInfo<Firm>().field("phone")});
        }));
        QCOMPARE(m_store->get<Firm>(firm.id)->phone.value, "");
        QCOMPARE(m_store->get<Firm>(firm.id)->contact, firm.contact);
        auto find =
            m_store->db().prepare("SELECT count(*) FROM entry WHERE instr(body, CAST(? AS BLOB))");
        find->bind(1, firm.phone.value);
        QVERIFY(*find->step());
        QCOMPARE(find->integer(0), 0);
        QVERIFY(m_store->log().verify()->isEmpty());
        // New consent, new number: written by somebody who knew of the erasure.
        const auto loaded = m_store->load<Firm>(firm.id);
        Firm again = loaded->record;
        again.phone.value = "13900000009";
        VERIFY_OK(m_store->transact([&](Writer &w) { return w.update(again, *loaded); }));
        QCOMPARE(m_store->get<Firm>(firm.id)->phone.value, "13900000009");
    }

    void theLogRebuildsTheState()
    {
        for (int i = 0; i < 30; ++i) {
            Firm firm = sampleFirm();
            firm.id = Id::make(m_ambient);
            firm.employees = i;
            VERIFY_OK(m_store->transact([&](Writer &w) { return w.create(firm); }));
        }
        const auto hash = m_store->log().stateHash();
        VERIFY_OK(m_store->log().rebuild());
        QCOMPARE(*m_store->log().stateHash(), *hash);
        VERIFY_OK(m_store->db().exec("UPDATE firm SET employees = 99 WHERE employees = 7"));
        QCOMPARE(m_store->log().verify()->size(), 1);
        QVERIFY(*m_store->log().stateHash() != *hash);
    }

    void aTamperedEntryIsNamed()
    {
        VERIFY_OK(m_store->transact([&](Writer &w) { return w.create(sampleFirm()); }));
        VERIFY_OK(m_store->db().exec("UPDATE entry SET clock = clock + 1 WHERE op = 3"));
        const auto problems = m_store->log().verify();
        QCOMPARE(problems->size(), 1);
        QVERIFY2(problems->first().contains(":2 "), qPrintable(problems->first()));
    }

    void aLineIsContinuedOnlyWhereTheMarkFits()
    {
        VERIFY_OK(m_store->transact([&](Writer &w) { return w.create(sampleFirm()); }));
        const LineId line = m_store->log().own().line;
        reopen();
        QCOMPARE(m_store->log().own().line, line);
        m_marks.forget();
        reopen();
        VERIFY_OK(m_store->transact([&](Writer &w) {
            Firm firm = sampleFirm();
            firm.id = Id::make(m_ambient);
            return w.create(firm);
        }));
        QVERIFY(m_store->log().own().line != line);
        QVERIFY(m_store->log().verify()->isEmpty());
    }

    void firmsAreFoundByWhatOneTypes()
    {
        const Firm firm = sampleFirm();
        VERIFY_OK(m_store->transact([&](Writer &w) { return w.create(firm); }));
        // Part of the name, initials from any one on, the code's end, its beginning, the
        // organization's number in it, the phone's end and beginning; one digit and one letter.
        for (const char *typed : {"海", "悦鞋", "海悦鞋材", "晋江市海悦", "h", "hy", "yxc", "hyxc",
                                  "HYXC", "1", "91", "191", "91350582xx00000191", "913505",
                                  "XX000001", "3", "0000123", "139", "13900000123"}) {
            const auto hits = searchFirms(m_store->db(), QString::fromUtf8(typed), 10);
            VERIFY_OK(hits);
            QVERIFY2(hits->size() == 1, typed);
        }
        QVERIFY(searchFirms(m_store->db(), "\" OR name:*", 10)->isEmpty());
        for (const char *typed : {"鞋海", "yh", "hx", "192", "1390001"})
            QVERIFY2(searchFirms(m_store->db(), QString::fromUtf8(typed), 10)->isEmpty(), typed);
    }

    void aLandlineIsFoundByEachOfItsNumbers()
    {
        Firm firm = sampleFirm();
        firm.phone.value = "0595-85667788-806";
        VERIFY_OK(m_store->transact([&](Writer &w) { return w.create(firm); }));
        for (const char *typed : {"0595", "05958566", "8566", "806", "7788", "88806"})
            QVERIFY2(searchFirms(m_store->db(), typed, 10)->size() == 1, typed);
        QVERIFY(searchFirms(m_store->db(), "595", 10)->isEmpty());
    }

    void aFirmIsFoundByWhatItIsNow()
    {
        Firm firm = sampleFirm();
        VERIFY_OK(m_store->transact([&](Writer &w) { return w.create(firm); }));
        const auto loaded = m_store->load<Firm>(firm.id);
        VERIFY_OK(loaded);
        firm.phone.value = "13900000456";
        firm.name = QStringLiteral("晋江市海悦服饰有限公司(演示)");
        VERIFY_OK(m_store->transact([&](Writer &w) { return w.update(firm, *loaded); }));
        for (const char *typed : {"0123", "鞋材", "yxc"})
            QVERIFY2(searchFirms(m_store->db(), QString::fromUtf8(typed), 10)->isEmpty(), typed);
        for (const char *typed : {"0456", "服饰", "yfs", "191", "139"})
            QCOMPARE(searchFirms(m_store->db(), QString::fromUtf8(typed), 10)->size(), 1);
        const auto basis = m_store->basis(recordInfo<Firm>(), firm.id);
        VERIFY_OK(basis);
        VERIFY_OK(m_store->transact(
            [&](Writer &w) { return w.setDeleted(recordInfo<Firm>(), firm.id, *basis, true); }));
        for (const char *typed : {"0456", "服饰", "yfs", "191", "139"})
            QVERIFY2(searchFirms(m_store->db(), QString::fromUtf8(typed), 10)->isEmpty(), typed);
    }

    void aCommonWordGivesAFewEachOnce()
    {
        VERIFY_OK(m_store->transact([&](Writer &w) -> Result<> {
            for (int i = 0; i < 120; ++i) {
                Firm firm;
                firm.id = Id::make(m_ambient);
                firm.name = QStringLiteral("晋江市福%1鞋业有限公司").arg(i);
                // Both end alike, and begin alike.
                firm.code.value = QStringLiteral("1390058200%1").arg(i, 8, 10, QChar('0'));
                firm.phone.value = QStringLiteral("139%1").arg(i, 8, 10, QChar('0'));
                TRY(w.create(firm));
                if (i != 3) continue;
                firm = {};
                firm.id = Id::make(m_ambient);
                firm.name = QStringLiteral("晋江市鞋王大世界商行");
                TRY(w.create(firm));
            }
            return ok();
        }));
        for (const char *typed : {"鞋", "f", "139", "0", "福"}) {
            const auto hits = searchFirms(m_store->db(), QString::fromUtf8(typed), 7);
            VERIFY_OK(hits);
            QCOMPARE(hits->size(), 7);
            QSet<qint64> each;
            for (const FirmHit &hit : *hits) each.insert(hit.rid);
            QCOMPARE(each.size(), 7);
        }
        // Begins with what was typed, though longer.
        QCOMPARE(searchFirms(m_store->db(), "鞋", 7)->first().name,
                 QStringLiteral("晋江市鞋王大世界商行"));
        // The whole code comes before those that begin alike.
        QCOMPARE(searchFirms(m_store->db(), "139005820000000042", 7)->size(), 1);
        QCOMPARE(searchFirms(m_store->db(), "0059", 100)->size(), 1);
        QCOMPARE(searchFirms(m_store->db(), "fxy", 100)->size(), 0); // 福1鞋业 is f1xy
        QCOMPARE(searchFirms(m_store->db(), "f7x", 100)->size(), 1);
        QCOMPARE(searchFirms(m_store->db(), "xy", 200)->size(), 120);
    }

private:
    Firm sampleFirm()
    {
        Firm f;
        f.id = Id::named("firm:91350582XX00000191");
        f.code.value = "91350582XX00000191";
        f.name = QStringLiteral("晋江市海悦鞋材有限公司(演示)");
        f.type = FirmType::Enterprise;
        f.contact = QStringLiteral("蔡示三");
        f.phone.value = "13900000123";
        f.foundedOn = QDate(2020, 9, 12);
        f.employees = 46;
        f.revenue = Money::wan(1860);
        f.tags.codes = {"foreign_trade", "private"};
        return f;
    }
    void reopen()
    {
        const Secrets secrets = m_store->secrets();
        m_store.reset();
        auto file = WorkbookFile::open(m_dir->filePath("office.gridpoint"));
        VERIFY_OK(file);
        auto store = Store::open(*std::move(file), secrets, m_ambient, m_marks);
        VERIFY_OK(store);
        m_store = *std::move(store);
    }

    FakeAmbient m_ambient;
    MemoryMarks m_marks;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
};

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
