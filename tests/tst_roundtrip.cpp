// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplevalues.h"
#include "sheets/sheetwriter.h"
#include "store/cbor.h"
#include "store/rowwriter.h"
#include "sync/package.h"
#include "township.h"
#include "work/firmimport.h"
#include "work/recordjson.h"

namespace
{

/// Runs a test over one type of record, the type forgotten.
using Trip = std::function<void(Fill)>;

} // namespace
Q_DECLARE_METATYPE(Trip)
Q_DECLARE_METATYPE(Fill)

/// Every record comes back whole from everywhere it goes: store, package, JSON, sheet. The form is
/// tst_ui_roundtrip's.
class TestRoundTrip : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        auto made = foundOffice(m_dir.filePath("office.gridpoint"), m_ambient, m_marks);
        VERIFY_OK(made);
        m_store = *std::move(made);
        auto other = foundOffice(m_dir.filePath("other.gridpoint"), m_ambient, m_marks);
        VERIFY_OK(other);
        m_other = *std::move(other);
    }
    void cleanupTestCase()
    {
        m_store.reset();
        m_other.reset();
    }

    void throughTheStore_data() { rows(Through::Store, AllRecords{}); }
    void throughTheStore() { runRow(); }

    void oneFieldAfterTheOther_data() { rows(Through::Fields, AllRecords{}); }
    void oneFieldAfterTheOther() { runRow(); }

    void asCellsOfARow_data() { rows(Through::Cells, AllRecords{}); }
    void asCellsOfARow() { runRow(); }

    void throughAPackage_data() { rows(Through::Package, AllRecords{}); }
    void throughAPackage() { runRow(); }

    void theLogGivesTheSame() { QCOMPARE(*m_store->log().verify(), QStringList()); }

    void throughJson_data()
    {
        QTest::addColumn<const RecordInfo *>("record");
        for (const RecordInfo *r : allRecords()) QTest::newRow(r->table) << r;
    }
    void throughJson()
    {
        QFETCH(const RecordInfo *, record);
        for (const Fill fill : allFills)
            for (const FieldInfo &f : record->fields) {
                const Value value = sampleValue(f, fill);
                const auto back = valueOf(*record, f, jsonOf(f, value, false));
                VERIFY_OK(back);
                QVERIFY2(*back == value, f.column);
            }
    }

    void firmsThroughASheet_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Fill>("fill");
        for (const char *name : {"firms.csv", "firms.xlsx"})
            for (const Fill fill : {Fill::Usual, Fill::Zeros, Fill::Extremes})
                QTest::addRow("%s %d", name, int(fill)) << QString::fromLatin1(name) << fill;
    }
    void firmsThroughASheet()
    {
        QFETCH(QString, name);
        QFETCH(Fill, fill);
        Firm firm = sampleRecord<Firm>(fill, {});
        // Columns of a list have narrower rules than a field: real towns, classes and sizes.
        firm.town = QStringLiteral("350582103");
        firm.industry = QStringLiteral("1952");
        firm.village = QStringLiteral("陈埭二村");
        firm.tags = {};
        firm.gridPoint = {};
        firm.plannedOn.reset();
        firm.foundedOn = QDate(2000, 1, 1);
        if (fill == Fill::Extremes) {
            // What a list holds is tidied: spaces that nobody sees go.
            for (QString *text : {&firm.name, &firm.address, &firm.legalPerson, &firm.contact,
                                  &firm.contactTitle, &firm.loanBank})
                *text = QStringLiteral("=𬭎\"'<&>%1\\;,|");
            firm.employees = 1'000'000;
        }
        const QString path = m_dir.filePath(name);
        VERIFY_OK(writeList(path, firm));
        const auto plan = planFirmImport(*m_store, path);
        VERIFY_OK(plan);
        QVERIFY2(plan->preview.rejected.isEmpty(),
                 qPrintable(plan->preview.rejected.value(0).reasons.join('\n')));
        QCOMPARE(plan->rows.size(), 1);
        const Firm back = plan->rows.first().listed.firm;
        for (const FieldInfo &f : recordInfo<Firm>().fields)
            QVERIFY2(f.read(&back) == f.read(&firm), f.column);
        QCOMPARE(back, firm);
    }

private:
    enum class Through { Store, Fields, Cells, Package };

    /// A row for every record and fill.
    template <class... R>
    void rows(Through what, RecordList<R...>)
    {
        QTest::addColumn<Trip>("trip");
        QTest::addColumn<Fill>("fill");
        (addRows<R>(what), ...);
    }
    template <class R>
    void addRows(Through what)
    {
        const Trip trip = [this, what](Fill fill) {
            switch (what) {
            case Through::Store: storeRun<R>(fill); break;
            case Through::Fields: fieldRun<R>(fill); break;
            case Through::Cells: cellRun<R>(fill); break;
            case Through::Package: packageRun<R>(fill); break;
            }
        };
        for (const Fill fill : allFills) {
            if (what == Through::Fields && fill != Fill::Usual) continue;
            QTest::addRow("%s %d", recordInfo<R>().table, int(fill)) << trip << fill;
        }
    }
    static void runRow()
    {
        QFETCH(Trip, trip);
        QFETCH(Fill, fill);
        trip(fill);
    }

    /// Something to hold on to where every field is empty: a put must write something.
    template <class R>
    Result<R> created(Fill fill)
    {
        const R record = sampleRecord<R>(fill, Id::make(m_ambient));
        TRY(m_store->transact([&](Writer &w) -> Result<> {
            if (fill != Fill::Nothing) return w.create(record);
            // Filled once, then emptied: the row is there.
            return w.create(sampleRecord<R>(Fill::Usual, record.id));
        }));
        if (fill == Fill::Nothing) {
            TRY_ASSIGN(loaded, m_store->load<R>(record.id));
            TRY(m_store->transact([&](Writer &w) { return w.update(record, loaded); }));
        }
        return record;
    }

    template <class R>
    void storeRun(Fill fill)
    {
        const auto record = created<R>(fill);
        VERIFY_OK(record);
        QCOMPARE(*m_store->get<R>(record->id), *record);
        const auto loaded = m_store->load<R>(record->id);
        VERIFY_OK(loaded);
        QCOMPARE(loaded->record, *record);
        QCOMPARE(*m_store->find<R>("id = ?", {record->id.bytes()}), QList<R>{*record});
    }

    /// Each field filled alone and emptied again, as edits.
    template <class R>
    void fieldRun(Fill fill)
    {
        auto record = created<R>(Fill::Nothing);
        VERIFY_OK(record);
        for (const FieldInfo &f : recordInfo<R>().fields)
            for (const Value &value : {sampleValue(f, fill), Value()}) {
                const auto loaded = m_store->load<R>(record->id);
                VERIFY_OK(loaded);
                R edited = loaded->record;
                f.write(&edited, value);
                VERIFY_OK(m_store->transact([&](Writer &w) { return w.update(edited, *loaded); }));
                const auto back = m_store->get<R>(record->id);
                VERIFY_OK(back);
                QVERIFY2(*back == edited, f.column);
            }
    }

    /// What is given to a row without making Values is what Values would say.
    template <class R>
    void cellRun(Fill fill)
    {
        const R record = sampleRecord<R>(fill, Id::make(m_ambient));
        RowWriter::Filled filled;
        for (int again = 0; again < 2; ++again) {
            QMap<QByteArray, QByteArray> given, expected;
            for (const RowWriter::Cell &c : filled.of(recordInfo<R>(), &record))
                given.insert(c.field->column, QByteArray(c.cbor.constData(), c.cbor.size()));
            for (const FieldInfo &f : recordInfo<R>().fields)
                if (const Value v = f.read(&record); !v.isNull())
                    CborWriter(expected[f.column]).value(v);
            QCOMPARE(given, expected);
        }
    }

    template <class R>
    void packageRun(Fill fill)
    {
        const auto record = created<R>(fill);
        VERIFY_OK(record);
        for (const Direction direction : {Direction::Up, Direction::Down}) {
            VERIFY_OK(carry(record->id, direction));
            QCOMPARE(*m_other->get<R>(record->id), *record);
            VERIFY_OK(m_other->db().exec("DELETE FROM entry"));
            VERIFY_OK(m_other->log().rebuild());
        }
    }

    /// Takes a record's entries through a file into the other workbook.
    Result<> carry(const Id &id, Direction direction)
    {
        TRY_ASSIGN(closure, m_store->log().closure(id));
        const LineId line = closure.first().entry.line;
        const qint64 from = closure.first().entry.seq, to = closure.last().entry.seq;
        PackageHead head;
        head.direction = direction;
        head.senderKey = m_store->publicKey();
        head.office = officeTag(m_store->founding().office);
        head.recipients = {boxKeyOf(m_store->publicKey())};
        head.entries = closure.size();
        TRY_ASSIGN(prev, m_store->log().hashAt(line, from - 1));
        PackageMeta meta;
        if (direction == Direction::Up)
            meta.runs = {{line, from, to, prev, closure.last().entry.hash}};
        qsizetype at = 0;
        const QString path = m_dir.filePath("carried.gpk");
        TRY_ASSIGN(written, writePackage(path, head, meta, m_store->secrets().seed,
                                         [&](Entry &entry) -> Result<bool> {
                                             if (at == closure.size()) return false;
                                             entry = closure[at++].entry;
                                             return true;
                                         }));
        if (written.bytes != QFileInfo(path).size()) return Error{"another size than was said"};
        TRY_ASSIGN(read, readPackage(path, m_store->secrets().seed));
        Log log(m_other->db(), m_store->publicKey(), m_store->person());
        TRY_ASSIGN(begin, m_store->db().scalar("SELECT MIN(rid) FROM entry WHERE op = 1"));
        TRY_ASSIGN(first, m_store->log().entryAt(begin.toInt()));
        return m_other->transactBare([&](QSet<Kind> &) -> Result<> {
            TRY_ASSIGN(joined, log.join(QList<Entry>{first.entry} + read.unpacked(), 0));
            return joined.quarantined == 0 ? ok() : Result<>(Error{"some entries were set aside"});
        });
    }

    Result<> writeList(const QString &path, const Firm &firm)
    {
        QFile table(QStringLiteral(":/data/header-synonyms.csv"));
        if (!table.open(QIODevice::ReadOnly)) return Error{table.errorString()};
        SheetLayout layout;
        layout.sheetName = QStringLiteral("名单");
        QList<Cell> cells;
        QSet<QString> seen;
        const QStringList lines = QString::fromUtf8(table.readAll()).split('\n');
        for (const QString &line : lines.mid(1)) {
            const QString column = line.section(',', 0, 0);
            const FieldInfo *f = recordInfo<Firm>().field(column.toLatin1().constData());
            if (!f || seen.contains(column)) continue;
            seen.insert(column);
            SheetColumn shown;
            shown.header = line.section(',', 1, 1).trimmed();
            const Value value = f->read(&firm);
            switch (f->kind) {
            case ValueKind::Money:
                shown.header += QStringLiteral("(万元)");
                shown.kind = SheetColumn::Kind::Decimal;
                shown.decimals = 6;
                cells.append(wanCell(Money{value.toInt()}));
                break;
            case ValueKind::Integer:
                shown.kind = SheetColumn::Kind::Whole;
                cells.append(Cell::ofNumber(double(value.toInt())));
                break;
            case ValueKind::Date:
                shown.kind = SheetColumn::Kind::Date;
                cells.append(Cell::ofDate(QDate::fromString(value.text(), Qt::ISODate)));
                break;
            case ValueKind::Choice: cells.append(Cell::ofText(chineseOf(*f, value.text()))); break;
            default: cells.append(Cell::ofText(value.text()));
            }
            layout.columns.append(shown);
        }
        TRY_ASSIGN(sheet, SheetWriter::create(path, layout, SheetWriter::formatOf(path)));
        TRY(sheet->row(cells));
        return sheet->finish();
    }
    /// As people write it in lists.
    static QString chineseOf(const FieldInfo &field, const QString &code)
    {
        static const QMap<QString, QString> words{
            {"enterprise", "企业"},    {"sole_proprietor", "个体工商户"},
            {"cooperative", "合作社"}, {"other", "其他"},
            {"micro", "微型"},         {"small", "小型"},
            {"medium", "中型"},        {"large", "大型"},
        };
        return words.value(code, choiceLabel(field, code));
    }

    QTemporaryDir m_dir;
    FakeAmbient m_ambient;
    MemoryMarks m_marks;
    std::unique_ptr<Store> m_store, m_other;
};

QTEST_GUILESS_MAIN(TestRoundTrip)
#include "tst_roundtrip.moc"
