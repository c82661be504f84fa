// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheetfiles.h"
#include "sheets/sheetwriter.h"

#include "sheets/zippart.h"

#include <QXmlStreamReader>
#include <QtTest>

using namespace sheetFiles;
using Kind = SheetColumn::Kind;

namespace
{
SheetLayout layout()
{
    SheetLayout l;
    l.sheetName = QStringLiteral("走访台账");
    l.columns = {{QStringLiteral("企业名称")},
                 {QStringLiteral("从业人数"), Kind::Whole},
                 {QStringLiteral("利率(%)"), Kind::Decimal, 3},
                 {QStringLiteral("金额(万元)"), Kind::Wan},
                 {QStringLiteral("占比"), Kind::Percent},
                 {QStringLiteral("走访日期"), Kind::Date}};
    l.createdAt = QDateTime(QDate(2026, 11, 24), QTime(8, 0), Qt::UTC);
    return l;
}

const QList<QList<Cell>> &rows()
{
    static const QList<QList<Cell>> all{
        {Cell::ofText(QStringLiteral("晋江市𬭎泰,鞋业\"有限\"公司(演示)")),
         Cell::ofNumber(34), Cell::ofNumber(3.65), wanCell(Money::yuan(9'432'000)),
         Cell::ofNumber(0.943), Cell::ofDate({2026, 11, 2})},
        {Cell::ofText("=1+1"), {}, {}, Cell::ofNumber(-2.5)},
        {Cell::ofText("+86 139")},
        {Cell::ofText("-x")},
        {Cell::ofText("@a")},
        {Cell::ofText("'=b")},
        {Cell::ofText("two\nlines")},
        {Cell::ofText("a_x0041_b")},
        {Cell::ofText("00123"), Cell::ofNumber(1e6)},
        {Cell::ofText(" padded ")},
    };
    return all;
}

Result<> writeTable(const QString &path, const SheetLayout &l, SheetFormat format)
{
    TRY_ASSIGN(out, SheetWriter::create(path, l, format));
    for (const auto &row : rows()) TRY(out->row(row));
    return out->finish();
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString partOf(const QString &path, const char *name)
{
    auto zip = ZipArchive::open(path, {});
    auto part = zip ? (*zip)->part(QLatin1String(name)) : Result<std::unique_ptr<ZipPart>>(Error{});
    return part ? QString::fromUtf8((*part)->readAll()) : QString();
}
} // namespace

class TestSheetsWrite : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString path(const char *name) const { return m_dir.filePath(QLatin1String(name)); }

private slots:
    void whatIsWrittenIsReadBack_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("large");
        QTest::newRow("XLSX") << "a.xlsx" << false;
        QTest::newRow("large XLSX") << "b.xlsx" << true;
        QTest::newRow("CSV") << "c.csv" << false;
    }
    void whatIsWrittenIsReadBack()
    {
        QFETCH(QString, name);
        QFETCH(bool, large);
        SheetLayout l = layout();
        l.title = QStringLiteral("走访台账(演示)");
        l.notes = {QStringLiteral("单位:万元")};
        l.isLarge = large;
        const QString file = m_dir.filePath(name);
        QVERIFY(writeTable(file, l, SheetWriter::formatOf(file)));
        const auto read = rowsOf(file);
        QVERIFY(read);
        QCOMPARE(read->size(), rows().size() + 3);
        QCOMPARE((*read)[0].text(0), l.title);
        QCOMPARE((*read)[1].text(0), l.notes[0]);
        QCOMPARE((*read)[2].text(5), QStringLiteral("走访日期"));
        for (qsizetype r = 0; r < rows().size(); ++r)
            QCOMPARE((*read)[r + 3].text(0), rows()[r][0].text);
        const SheetRow &first = (*read)[3];
        QCOMPARE(first.at(1).asNumber(), 34.0);
        QCOMPARE(first.at(2).asNumber(), 3.65);
        QCOMPARE(first.at(3).asNumber(), 943.2);
        QCOMPARE(first.at(5).asDate(), QDate(2026, 11, 2));
        QCOMPARE((*read)[4].at(3).asNumber(), -2.5);
        QVERIFY(!QFile::exists(file + ".part"));
        if (name == "c.csv") return;
        QCOMPARE(first.at(4).asNumber(), 0.943);
        QCOMPARE(first.at(5).kind, Cell::Kind::Date);
        QCOMPARE(first.at(0).kind, Cell::Kind::Text);
        QCOMPARE((*read)[4].at(0).kind, Cell::Kind::Text);
    }
    void csvIsWhatExcelOpens()
    {
        QVERIFY(writeTable(path("x.csv"), layout(), SheetFormat::Csv));
        const QByteArray bytes = bytesOf(path("x.csv"));
        QVERIFY(bytes.startsWith("\xef\xbb\xbf"));
        const auto lines = QString::fromUtf8(bytes.mid(3)).split(QStringLiteral("\r\n"));
        QCOMPARE(lines[0], QStringLiteral("企业名称,从业人数,利率(%),金额(万元),占比,走访日期"));
        QCOMPARE(lines[1],
                 QStringLiteral(
                     "\"晋江市𬭎泰,鞋业\"\"有限\"\"公司(演示)\",34,3.650,943.20,"
                     "94.30%,2026-11-02"));
        QCOMPARE(lines[2], QStringLiteral("'=1+1,,,-2.50,,"));
        QCOMPARE(lines[3], QStringLiteral("'+86 139,,,,,"));
        QCOMPARE(lines[4], QStringLiteral("'-x,,,,,"));
        QCOMPARE(lines[5], QStringLiteral("'@a,,,,,"));
        QCOMPARE(lines[6], QStringLiteral("''=b,,,,,"));
        QCOMPARE(lines.last(), QString());
    }
    void sameTableSameBytes_data()
    {
        QTest::addColumn<bool>("large");
        QTest::newRow("small") << false;
        QTest::newRow("large") << true;
    }
    void sameTableSameBytes()
    {
        QFETCH(bool, large);
        SheetLayout l = layout();
        l.title = QStringLiteral("标题");
        l.isLarge = large;
        QVERIFY(writeTable(path("one.xlsx"), l, SheetFormat::Xlsx));
        qputenv("TZ", "America/New_York");
        QVERIFY(writeTable(path("two.xlsx"), l, SheetFormat::Xlsx));
        qputenv("TZ", "Asia/Shanghai");
        QVERIFY(!bytesOf(path("one.xlsx")).isEmpty());
        QCOMPARE(bytesOf(path("one.xlsx")), bytesOf(path("two.xlsx")));
        QVERIFY(partOf(path("one.xlsx"), "docProps/core.xml").contains("2026-11-24T08:00:00Z"));
    }
    void answerSheetIsProtectedButForItsBlanks()
    {
        SheetLayout l = layout();
        l.isProtected = true;
        l.columns[0].choices = {QStringLiteral("是"), QStringLiteral("否")};
        l.columns[0].isEditable = true;
        l.columns[3].isEditable = true;
        l.columns[5].isEditable = true;
        for (int i = 0; i < 40; ++i)
            l.columns[1].choices.append(QStringLiteral("原因%1:材料不齐全").arg(i));
        l.columns.append({QStringLiteral("id")});
        l.columns.last().isHidden = true;
        const QString file = path("answer.xlsx");
        QVERIFY(writeTable(file, l, SheetFormat::Xlsx));
        const QString sheet = partOf(file, "xl/worksheets/sheet1.xml");
        QVERIFY(sheet.contains("<sheetProtection"));
        QVERIFY(sheet.contains(QStringLiteral("<formula1>\"是,否\"</formula1>")));
        QVERIFY(sheet.contains("<formula1>Choices2!$A$1:$A$40</formula1>"));
        QVERIFY(sheet.contains("type=\"date\""));
        QVERIFY(sheet.contains("sqref=\"D2:D11\""));
        QVERIFY(sheet.contains("hidden=\"1\""));
        QVERIFY(sheet.contains("<autoFilter ref=\"A1:G11\"/>"));
        QVERIFY(sheet.contains("state=\"frozen\""));
        QVERIFY(sheet.contains("orientation=\"landscape\""));
        QVERIFY(sheet.contains("paperSize=\"9\""));
        const QString book = partOf(file, "xl/workbook.xml");
        QVERIFY(book.contains("_xlnm.Print_Titles"));
        QVERIFY(partOf(file, "xl/styles.xml").contains("locked=\"0\""));
        auto source = openSheet(file);
        QVERIFY(source);
        QCOMPARE((*source)->sheets().size(), 2);
        QVERIFY((*source)->sheets()[1].hidden);
        QCOMPARE((*source)->sheetName(), l.sheetName);
    }
    void namesAndTextsThatXlsxCannotHold()
    {
        SheetLayout l = layout();
        l.sheetName = QStringLiteral("[推荐]清单:第1批/乙*?'");
        const QString file = path("odd.xlsx");
        auto out = SheetWriter::create(file, l, SheetFormat::Xlsx);
        QVERIFY(out);
        QVERIFY((*out)->row({Cell::ofText(QString(40'000, u'长'))}));
        QVERIFY((*out)->row({Cell::ofText(QStringLiteral("bell\u0007end"))}));
        QVERIFY((*out)->row({Cell::ofText("x"), Cell::ofNumber(qQNaN())}));
        QVERIFY((*out)->finish());
        const auto rows = rowsOf(file);
        QVERIFY(rows);
        QCOMPARE((*rows)[1].text(0).size(), 32'767);
        QCOMPARE((*rows)[2].text(0), QStringLiteral("bell end"));
        QVERIFY((*rows)[3].at(1).isEmpty());
    }
    void nothingIsLeftWhereNothingIsFinished()
    {
        for (const char *name : {"left.xlsx", "left.csv"}) {
            const QString file = write(path(name), "what was here");
            {
                auto out = SheetWriter::create(file, layout(), SheetWriter::formatOf(file));
                QVERIFY(out);
                QVERIFY((*out)->row(rows()[0]));
            }
            QCOMPARE(bytesOf(file), QByteArray("what was here"));
        }
        const auto all = QDir(m_dir.path()).entryList({"left*"}, QDir::Files);
        QCOMPARE(all, QStringList({"left.csv", "left.xlsx"}));
        for (const char *name : {"no/folder.xlsx", "no/folder.csv"}) {
            auto out = SheetWriter::create(path(name), layout(), SheetWriter::formatOf(name));
            QVERIFY(!out);
            QVERIFY2(out.error().what.contains("folder"), qPrintable(out.error().what));
        }
    }
};

QTEST_GUILESS_MAIN(TestSheetsWrite)
#include "tst_sheets_write.moc"
