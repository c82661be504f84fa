// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheetfiles.h"
#include "sheets/formsheet.h"
#include "sheets/xlsxbook.h"
#include "storeworld.h"
#include "work/countyform.h"

/// Forms of other offices, filled: what is theirs stays theirs.
class TestCountyForm : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void referencesMove_data()
    {
        QTest::addColumn<QString>("formula");
        QTest::addColumn<QString>("moved");
        // Rows 5 to 9 are the form's own, three more are put in below them.
        QTest::newRow("a sum over the rows grows") << "SUM(F5:F9)"
                                                   << "SUM(F5:F12)";
        QTest::newRow("dollars stay") << "SUM($F$5:$F$9)"
                                      << "SUM($F$5:$F$12)";
        QTest::newRow("what stands below moves") << "F10+A11"
                                                 << "F13+A14";
        QTest::newRow("what stands above stays") << "A1+F4"
                                                 << "A1+F4";
        QTest::newRow("a row of the form stays") << "F5+F9"
                                                 << "F5+F9";
        QTest::newRow("text is no reference") << "IF(F10>0,\"F10 \"\"F10\"\"\",0)"
                                              << "IF(F13>0,\"F10 \"\"F10\"\"\",0)";
        QTest::newRow("a function is no cell") << "LOG10(F10)"
                                               << "LOG10(F13)";
        QTest::newRow("another sheet stays") << "Other!F10+'其他 表'!F10"
                                             << "Other!F10+'其他 表'!F10";
        QTest::newRow("its own name") << "'表''一'!F10"
                                      << "'表''一'!F13";
        QTest::newRow("whole rows") << "SUM(5:9)"
                                    << "SUM(5:12)";
        QTest::newRow("up to the header") << "SUM(F4:F9)"
                                          << "SUM(F4:F12)";
    }
    void referencesMove()
    {
        QFETCH(QString, formula);
        QFETCH(QString, moved);
        const RowsPutIn put{5, 9, 3, QStringLiteral("表'一")};
        QCOMPARE(xlsx::movedFormula(formula, put, true), moved);
    }

    void namesMoveOnlyForTheirSheet()
    {
        const RowsPutIn put{5, 9, 3, QStringLiteral("表")};
        QCOMPARE(xlsx::movedFormula("表!$A$1:$M$11", put, false), "表!$A$1:$M$14");
        QCOMPARE(xlsx::movedFormula("$A$1:$M$11", put, false), "$A$1:$M$11");
        QCOMPARE(xlsx::movedFormula("'表'!$1:$4", put, false), "'表'!$1:$4");
        QCOMPARE(xlsx::movedRange("J5:J9 K9 L10", put, true), "J5:J12 K9:K12 L13");
        QCOMPARE(xlsx::copiedFormula("F9*$G$9+F$9+H1", 9, 12), "F12*$G$9+F$9+H1");
        QVERIFY(xlsx::staysInRow("F9*G9", 9));
        QVERIFY(!xlsx::staysInRow("SUM(F5:F9)", 9));
    }

    void formsAreUnderstood_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("list");
        QTest::addColumn<int>("firstRow");
        QTest::addColumn<int>("emptyRows");
        QTest::addColumn<QStringList>("ours");
        QTest::newRow("one header row")
            << "form-visit-ledger.xlsx"
            << "visits" << 4 << 8
            << QStringList{"序号",         "走访日期",         "镇街",           "村(居)/园区",
                           "企业名称",     "统一社会信用代码", "联系人",         "联系电话",
                           "生产经营状况", "是否有融资需求",   "需求金额(万元)", "走访人员",
                           "备注"};
        QTest::newRow("two header rows")
            << "form-needs-two-row-header.xlsx"
            << "needs" << 5 << 5
            << QStringList{"序号",           "企业名称",  "代码",     "镇街",     "行业",
                           "融资金额(万元)", "用途",      "期限(月)", "担保方式", "是否首贷",
                           "意向银行1",      "意向银行2", "申报日期"};
    }
    void formsAreUnderstood()
    {
        QFETCH(QString, file);
        QFETCH(QString, list);
        QFETCH(int, firstRow);
        QFETCH(int, emptyRows);
        QFETCH(QStringList, ours);
        auto store = office();
        VERIFY_OK(store);
        const auto form = readCountyForm(**store, theirs(file), *listOfForms(list));
        VERIFY_OK(form);
        QCOMPARE(form->form.firstRow, firstRow);
        QCOMPARE(form->form.emptyRows, emptyRows);
        QStringList filledBy;
        for (const int at : form->filledBy) filledBy.append(at < 0 ? QString() : form->ours[at]);
        QCOMPARE(filledBy, ours);
        QVERIFY(form->unmatched().isEmpty());
    }

    void rowsBeyondTheReadyOnesContinueIt()
    {
        const XlsxForm form = needsForm();
        const QString path = m_dir->filePath("out.xlsx");
        for (const int count : {0, 3, 5, 6, 40}) {
            VERIFY_OK(fillForm(form, rowsOf(form, count), path, madeAt));
            const int more = std::max(0, count - 5);
            const auto rows = sheetFiles::rowsOf(path);
            VERIFY_OK(rows);
            const auto at = [&](int number, int column) {
                for (const SheetRow &r : *rows)
                    if (r.number == number) return r.text(column);
                return QString();
            };
            for (int i = 0; i < count; ++i) {
                QCOMPARE(at(5 + i, 0), QString::number(i + 1));
                QCOMPARE(at(5 + i, 1), QStringLiteral("企业%1(演示)").arg(i + 1));
                QCOMPARE(at(5 + i, 12), "2026-11-02"); // a real date in the form's own style
            }
            QCOMPARE(at(10 + more, 0), "合计");
            QVERIFY(at(11 + more, 0).startsWith("注:"));
            const QString xml = sheetXml(path);
            QVERIFY(xml.contains(QStringLiteral("<f>SUM(F5:F%1)</f>").arg(9 + more)));
            QVERIFY(xml.contains(QStringLiteral("ref=\"A%1:M%1\"").arg(11 + more)));
            QVERIFY(xml.contains(QStringLiteral("sqref=\"J5:J%1\"").arg(9 + more)));
            for (int i = 0; i < std::max(5, count); ++i)
                QVERIFY(xml.contains(QStringLiteral("r=\"C%1\" s=\"4\"").arg(5 + i)));
        }
    }

    void everythingElseStaysByteForByte()
    {
        const XlsxForm form = needsForm();
        const QString path = m_dir->filePath("out.xlsx"), again = m_dir->filePath("again.xlsx");
        VERIFY_OK(fillForm(form, rowsOf(form, 12), path, madeAt));
        VERIFY_OK(fillForm(form, rowsOf(form, 12), again, madeAt));
        QCOMPARE(bytesOf(path), bytesOf(again));
        for (const char *part : {"xl/styles.xml", "xl/theme/theme1.xml", "docProps/core.xml",
                                 "[Content_Types].xml", "xl/_rels/workbook.xml.rels"})
            QCOMPARE(partOf(path, part), partOf(form.path, part));
        const QString book = QString::fromUtf8(partOf(path, "xl/workbook.xml"));
        QVERIFY(book.contains("'form-needs-two-row-h'!1:4"));
        // The form itself was only read.
        QCOMPARE(bytesOf(form.path), bytesOf(theirs("form-needs-two-row-header.xlsx")));
    }

    /// A form as another program writes it: prefixes, computed values, an order of computing, rows
    /// numbered in advance, a price per row, a print range, and no row ready at all.
    void otherWritersForms()
    {
        const QByteArray head =
            "<x:worksheet xmlns:x='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
            "<x:sheetData><x:row r='1'><x:c r='A1' t='inlineStr'><x:is><x:t>序号</x:t></x:is></x:c>"
            "<x:c r='B1' t='inlineStr'><x:is><x:t>企业名称</x:t></x:is></x:c>"
            "<x:c r='C1' t='inlineStr'><x:is><x:t>融资金额(元)</x:t></x:is></x:c></x:row>";
        const QByteArray ready = "<x:row r='2'><x:c r='A2'><x:v>1</x:v></x:c><x:c r='B2'/>"
                                 "<x:c r='C2' s='0'/><x:c r='D2'><x:f>C2*2</x:f><x:v>0</x:v></x:c>"
                                 "</x:row>";
        const QByteArray foot = "<x:row r='3'><x:c r='C3'><x:f>SUM(C2:C2)</x:f><x:v>7</x:v></x:c>"
                                "</x:row></x:sheetData></x:worksheet>";
        auto parts = sheetFiles::workbook(head + ready + foot);
        parts.insert("xl/calcChain.xml", "<calcChain/>");
        parts.insert("[Content_Types].xml",
                     "<Types><Override PartName='/xl/calcChain.xml' ContentType='x'/></Types>");
        const QString path = m_dir->filePath("form.xlsx"), out = m_dir->filePath("out.xlsx");
        sheetFiles::zipped(path, parts);
        auto store = office();
        VERIFY_OK(store);
        const auto form = readCountyForm(**store, path, *listOfForms("needs"));
        VERIFY_OK(form);
        QCOMPARE(form->form.emptyRows, 1);
        QCOMPARE(form->form.unitOf(form->form.header.columns[2]), "元");
        VERIFY_OK(fillForm(form->form, rowsOf(form->form, 3), out, madeAt));
        const QString xml = sheetXml(out);
        QVERIFY(xml.contains("<x:f>SUM(C2:C4)</x:f>"));
        QVERIFY(xml.contains("<x:f>C4*2</x:f>"));
        QVERIFY(!xml.contains("<x:v>7</x:v>"));
        QVERIFY(partOf(out, "xl/calcChain.xml").isEmpty());
        QVERIFY(!partOf(out, "[Content_Types].xml").contains("calcChain"));

        sheetFiles::zipped(path, sheetFiles::workbook(head + foot));
        const auto bare = readCountyForm(**store, path, *listOfForms("needs"));
        VERIFY_OK(bare);
        QCOMPARE(bare->form.emptyRows, 0);
        VERIFY_OK(fillForm(bare->form, rowsOf(bare->form, 2), out, madeAt));
        const auto rows = sheetFiles::rowsOf(out);
        VERIFY_OK(rows);
        QCOMPARE(rows->at(1).number, 2);
        QCOMPARE(rows->at(2).text(1), "企业2(演示)");
    }

    void amountsInTheFormsUnit()
    {
        auto store = office();
        VERIFY_OK(store);
        VERIFY_OK(addNeed(**store));
        const QByteArray sheet =
            "<worksheet><sheetData><row r='1'><c t='inlineStr'><is><t>企业名称</t></is></c>"
            "<c t='inlineStr'><is><t>融资金额(元)</t></is></c></row></sheetData></worksheet>";
        const QString path = m_dir->filePath("form.xlsx"), out = m_dir->filePath("out.xlsx");
        sheetFiles::zipped(path, sheetFiles::workbook(sheet));
        auto form = readCountyForm(**store, path, *listOfForms("needs"));
        VERIFY_OK(form);
        const FormPeriod period{{2026, 11, 1}, {2026, 11, 30}};
        const auto rows = fillCountyForm(**store, *form, period, out, true, {});
        VERIFY_OK(rows);
        QCOMPARE(*rows, 1);
        QCOMPARE(sheetFiles::rowsOf(out)->at(1).text(1), "1500000");
        QVERIFY(!fillCountyForm(**store, *form, period, out, false, QStringLiteral(" ")));
    }

    void theEmptyFormIsNotWrittenOver()
    {
        auto store = office();
        VERIFY_OK(store);
        const QString copy = m_dir->filePath("form.xlsx");
        QVERIFY(QFile::copy(theirs("form-visit-ledger.xlsx"), copy));
        const auto form = readCountyForm(**store, copy, *listOfForms("visits"));
        VERIFY_OK(form);
        const FormPeriod period{{2026, 11, 1}, {2026, 11, 30}};
        QVERIFY(!fillCountyForm(**store, *form, period, copy, true, {}));
        QFile was(theirs("form-visit-ledger.xlsx")), is(copy);
        QVERIFY(was.open(QIODevice::ReadOnly) && is.open(QIODevice::ReadOnly));
        QCOMPARE(is.readAll(), was.readAll());
    }

    void whatTheOfficeSaysIsKept()
    {
        auto store = office();
        VERIFY_OK(store);
        const QString path = theirs("form-visit-ledger.xlsx");
        auto form = readCountyForm(**store, path, *listOfForms("visits"));
        VERIFY_OK(form);
        QVERIFY(!matchColumns(*form, {{"没有这一列", "备注"}}));
        QVERIFY(!matchColumns(*form, {{"备注", "没有这一列"}}));
        VERIFY_OK(matchColumns(*form, {{"备注", "困难及诉求"}, {"村(社区)", {}}}));
        VERIFY_OK(keepMatches(**store, *form));
        const auto again = readCountyForm(**store, path, *listOfForms("visits"));
        VERIFY_OK(again);
        QCOMPARE(again->filledBy, form->filledBy);
        QCOMPARE(again->unmatched(), QStringList{"村(社区)"});
        const auto before = (*store)->log().watermark();
        VERIFY_OK(keepMatches(**store, *again));
        QCOMPARE(*(*store)->log().watermark(), *before); // nothing new, nothing written
    }

    void noFormAtAll()
    {
        auto store = office();
        VERIFY_OK(store);
        const QString path = m_dir->filePath("none.xlsx");
        for (const QByteArray &sheet :
             {QByteArray("<worksheet><sheetData/></worksheet>"), QByteArray("not xml")}) {
            sheetFiles::zipped(path, sheetFiles::workbook(sheet));
            const auto form = readCountyForm(**store, path, *listOfForms("visits"));
            QVERIFY(!form);
            QVERIFY(!form.error().what.isEmpty());
        }
    }

private:
    static inline const QDateTime madeAt{QDate(2026, 11, 24), QTime(8, 0)};

    static QString theirs(const QString &file)
    {
        return QStringLiteral(GRIDPOINT_TEST_DATA "/county-forms/") + file;
    }
    Result<std::unique_ptr<Store>> office()
    {
        return foundOffice(m_dir->filePath(QStringLiteral("o%1.gridpoint").arg(++m_offices)),
                           m_ambient, m_marks);
    }
    XlsxForm needsForm()
    {
        auto store = office();
        const QString path = m_dir->filePath("needs.xlsx");
        QFile::remove(path);
        QFile::copy(theirs("form-needs-two-row-header.xlsx"), path);
        return readCountyForm(**store, path, *listOfForms("needs"))->form;
    }
    Result<> addNeed(Store &store)
    {
        Firm firm;
        firm.id = Id::make(m_ambient);
        firm.name = QStringLiteral("企业(演示)");
        Need need;
        need.id = Id::make(m_ambient);
        need.firm = firm.id;
        need.amount = Money::wan(150);
        need.declaredOn = QDate(2026, 11, 5);
        return store.transact([&](Writer &w) -> Result<> {
            TRY(w.create(firm));
            return w.create(need);
        });
    }
    /// A number, a name, an amount and a date where the form's columns ask for them.
    static QList<QList<Cell>> rowsOf(const XlsxForm &form, int count)
    {
        QList<QList<Cell>> rows;
        for (int i = 1; i <= count; ++i) {
            QList<Cell> row;
            for (const ListColumn &c : form.header.columns)
                row.append(c.field == "serial" ? Cell::ofNumber(i)
                           : c.field == "firm" ? Cell::ofText(QStringLiteral("企业%1(演示)").arg(i))
                           : c.field == "amount"      ? Cell::ofNumber(10 * i)
                           : c.field == "declared_on" ? Cell::ofDate({2026, 11, 2})
                                                      : Cell());
            rows.append(row);
        }
        return rows;
    }
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QByteArray partOf(const QString &path, const QString &name)
    {
        auto zip = ZipArchive::open(path, {});
        if (!zip || !(*zip)->has(name)) return {};
        return (*(*zip)->part(name))->readAll();
    }
    static QString sheetXml(const QString &path)
    {
        return QString::fromUtf8(partOf(path, "xl/worksheets/sheet1.xml"));
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    FakeAmbient m_ambient;
    MemoryMarks m_marks;
    int m_offices = 0;
};

QTEST_GUILESS_MAIN(TestCountyForm)
#include "tst_countyform.moc"
