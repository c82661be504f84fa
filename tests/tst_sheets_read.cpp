// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheetfiles.h"
#include "sheets/xlsxbook.h"

#include <QtTest>

using namespace sheetFiles;

namespace
{
QString list(const char *name)
{
    return QStringLiteral(GRIDPOINT_TEST_DATA "/firm-lists/") + QLatin1String(name);
}

/// What a firm list says in a cell, whichever way its writer typed it.
bool same(const Cell &a, const Cell &b)
{
    if (a.kind == Cell::Kind::Text && b.kind == Cell::Kind::Text) return a.text == b.text;
    if (const auto day = a.asDate(); day && a.text.size() != 8) return day == b.asDate();
    return a.asNumber() && a.asNumber() == b.asNumber();
}

QStringList texts(const SheetRow &row)
{
    QStringList all;
    for (const Cell &cell : row.cells) all.append(cell.asText());
    return all;
}
} // namespace

class TestSheetsRead : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString path(const char *name) const { return m_dir.filePath(QLatin1String(name)); }

    QList<SheetRow> sheet(const QByteArray &xml, const QMap<QString, QByteArray> &more = {})
    {
        auto rows = rowsOf(zipped(path("made.xlsx"), workbook(xml, more)));
        if (!rows) qWarning().noquote() << rows.error().what;
        return rows ? *rows : QList<SheetRow>();
    }
    QString refusal(const QString &file, const SheetLimits &limits = {}, int which = -1)
    {
        auto rows = rowsOf(file, which, limits);
        return rows ? QString() : rows.error().what;
    }
    QList<SheetRow> csv(const QByteArray &bytes)
    {
        auto rows = rowsOf(write(path("made.csv"), bytes));
        if (!rows) qWarning().noquote() << rows.error().what;
        return rows ? *rows : QList<SheetRow>();
    }

private slots:
    void everyWritersListSaysTheSame_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *name : {"list-gb18030.csv", "list-openpyxl.xlsx", "list-libreoffice.xlsx",
                                 "list-gnumeric.xlsx", "list-inline-strings.xlsx"})
            QTest::addRow("%s", name) << list(name);
    }
    void everyWritersListSaysTheSame()
    {
        QFETCH(QString, file);
        const auto expected = rowsOf(list("list-utf8-bom.csv"));
        const auto rows = rowsOf(file);
        QVERIFY(expected && rows);
        QCOMPARE(expected->size(), 301);
        QCOMPARE(rows->size(), 301);
        for (int i = 0; i < 301; ++i) {
            const SheetRow &want = (*expected)[i];
            const SheetRow &got = (*rows)[i];
            QCOMPARE(got.number, i + 1);
            QCOMPARE(want.cells.size(), 12);
            QCOMPARE(got.cells.size(), 12);
            for (int c = 0; c < 12; ++c)
                QVERIFY2(same(want.cells[c], got.cells[c]),
                         qPrintable(QStringLiteral("row %1 column %2: %3 is not %4")
                                        .arg(i + 1)
                                        .arg(c)
                                        .arg(got.text(c), want.text(c))));
        }
        QCOMPARE((*rows)[3].text(5), QStringLiteral("金井镇𬭎泰路152号"));
    }
    void datesAreDatesWhereTheWriterTypedThem()
    {
        for (const char *name :
             {"list-openpyxl.xlsx", "list-libreoffice.xlsx", "list-gnumeric.xlsx"}) {
            const auto rows = rowsOf(list(name));
            QVERIFY(rows);
            QCOMPARE((*rows)[1].at(11).kind, Cell::Kind::Date);
            QCOMPARE((*rows)[1].at(11).date, QDate(2000, 2, 4));
            QCOMPARE((*rows)[1].at(9), Cell::ofNumber(34));
            QCOMPARE((*rows)[1].at(10), Cell::ofNumber(943.2));
        }
    }
    void messyListKeepsRowNumbersAndMangledPhones()
    {
        const auto rows = rowsOf(list("list-messy.xlsx"));
        QVERIFY(rows);
        QCOMPARE(rows->first().number, 1);
        QCOMPARE((*rows)[1].number, 3); // row 2 is not in the file
        QCOMPARE((*rows)[1].text(1), QStringLiteral("单位名称"));
        QCOMPARE((*rows)[2].text(7), QStringLiteral("13800009952"));
        QCOMPARE((*rows)[2].at(7).kind, Cell::Kind::Number);
        QCOMPARE(rows->last().number, 317);
        QCOMPARE(rows->last().text(0), QStringLiteral("合计"));
        QCOMPARE(rows->last().text(9), QStringLiteral("2267081000"));
    }
    void cellsWithoutReferencesAreCounted()
    {
        const auto rows = sheet("<worksheet><sheetData><row><c t='inlineStr'><is><t>a</t></is></c>"
                                "<c/><c><v>7</v></c></row><row r='5'><c r='C5'><v>1</v></c>"
                                "<c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>"
                                "</worksheet>");
        QCOMPARE(rows.size(), 3);
        QCOMPARE(texts(rows[0]), QStringList({"a", "", "7"}));
        QCOMPARE(rows[1].number, 5);
        QCOMPARE(texts(rows[1]), QStringList({"", "", "1", "2"}));
        QCOMPARE(rows[2].number, 6);
    }
    void everyTypeOfCell()
    {
        const auto rows = sheet(
            "<x:worksheet xmlns:x='urn:any' xmlns:x14ac='urn:ac'><x:sheetData>"
            "<x:row r='1' x14ac:dyDescent='0.2'>"
            "<x:c r='A1' t='s'><x:v>0</x:v></x:c><x:c r='B1' t='s'><x:v>1</x:v></x:c>"
            "<x:c r='C1' t='str'><x:f>A1&amp;B1</x:f><x:v>so &amp; so</x:v></x:c>"
            "<x:c r='D1' t='b'><x:v>1</x:v></x:c><x:c r='E1' t='e'><x:v>#REF!</x:v></x:c>"
            "<x:c r='F1' t='inlineStr'><x:is><x:r><x:t>one</x:t></x:r><x:r><x:t> two</x:t></x:r>"
            "<x:rPh><x:t>guide</x:t></x:rPh></x:is></x:c>"
            "<x:c r='G1'><x:v>9.13505821234568E+17</x:v></x:c>"
            "<x:c r='H1' t='d'><x:v>2026-11-02T00:00:00</x:v></x:c>"
            "<x:c r='I1' t='str'><x:v>a_x000A_b</x:v></x:c>"
            "<x:c r='J1'><x:v>943.200000000000000011</x:v></x:c>"
            "<x:c r='K1'><x:v>-0.5</x:v></x:c><x:c r='L1' s='4'/></x:row></x:sheetData>"
            "<x:mergeCells><x:mergeCell ref='A1:B1'/></x:mergeCells></x:worksheet>",
            {{"xl/sharedStrings.xml", "<sst><si><t>plain</t></si><si><r><rPr/><t>ri</t></r><r>"
                                      "<t>ch</t></r><rPh sb='0' eb='1'><t>guide</t></rPh>"
                                      "<phoneticPr/></si></sst>"}});
        QCOMPARE(rows.size(), 1);
        QCOMPARE(texts(rows[0]),
                 QStringList({"plain", "rich", "so & so", "TRUE", "#REF!", "one two",
                              "913505821234568000", "2026-11-02", "a\nb", "943.2", "-0.5"}));
        QCOMPARE(rows[0].at(4).kind, Cell::Kind::Error);
        QVERIFY(rows[0].at(6).isMangledNumber());
        QCOMPARE(rows[0].at(7).asDate(), QDate(2026, 11, 2));
        QCOMPARE(rows[0].at(8).kind, Cell::Kind::Text);
    }
    void dateFormats_data()
    {
        QTest::addColumn<int>("id");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("isDate");
        QTest::newRow("built in") << 14 << "" << true;
        QTest::newRow("Chinese built in") << 31 << "" << true;
        QTest::newRow("general") << 0 << "" << false;
        QTest::newRow("percent") << 10 << "" << false;
        QTest::newRow("iso") << 164 << "yyyy\\-mm\\-dd" << true;
        QTest::newRow("Chinese") << 165 << "[$-804]yyyy\"年\"m\"月\"d\"日\";@" << true;
        QTest::newRow("amount with day in quotes") << 166 << "#,##0.00\"d\"" << false;
        QTest::newRow("red") << 167 << "#,##0;[Red]-#,##0" << false;
        QTest::newRow("escaped") << 168 << "0\\y" << false;
        QTest::newRow("General") << 169 << "General" << false;
        QTest::newRow("exponent") << 170 << "0.00E+00" << false;
    }
    void dateFormats()
    {
        QFETCH(int, id);
        QFETCH(QString, code);
        QTEST(xlsx::isDateFormat(id, code), "isDate");
    }
    void dayNumbers()
    {
        const QByteArray styles = "<styleSheet><numFmts><numFmt numFmtId='164' "
                                  "formatCode='yyyy/m/d'/></numFmts><cellStyleXfs><xf "
                                  "numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/>"
                                  "<xf numFmtId='164'/></cellXfs></styleSheet>";
        const QByteArray xml = "<worksheet><sheetData><row><c s='1'><v>1</v></c><c s='1'><v>59"
                               "</v></c><c s='1'><v>61</v></c><c s='1'><v>46328.75</v></c>"
                               "<c s='1'><v>0.5</v></c><c><v>46328</v></c></row></sheetData>"
                               "</worksheet>";
        auto rows = sheet(xml, {{"xl/styles.xml", styles}});
        QCOMPARE(texts(rows[0]), QStringList({"1900-01-01", "1900-02-28", "1900-03-01",
                                              "2026-11-02", "0.5", "46328"}));
        const QByteArray book = "<workbook xmlns:r='urn:r'><workbookPr date1904='1'/><sheets>"
                                "<sheet name='One' r:id='s1'/></sheets></workbook>";
        rows = sheet(xml, {{"xl/styles.xml", styles}, {"xl/workbook.xml", book}});
        QCOMPARE(rows[0].text(0), QStringLiteral("1904-01-02"));
    }
    void hiddenSheetsAreListedAndNotTakenFirst()
    {
        auto parts = workbook("<worksheet><sheetData/></worksheet>");
        parts["xl/workbook.xml"] = "<workbook xmlns:r='urn:r'><sheets>"
                                   "<sheet name='Lists' state='hidden' r:id='s1'/>"
                                   "<sheet name='Firms' r:id='x'/></sheets></workbook>";
        parts["xl/_rels/workbook.xml.rels"] =
            "<Relationships><Relationship Id='s1' Type='a/worksheet' Target='worksheets/"
            "sheet1.xml'/><Relationship Id='x' Type='a/worksheet' "
            "Target='../xl/worksheets/two.xml'/></Relationships>";
        parts["xl/worksheets/two.xml"] =
            "<worksheet><sheetData><row><c><v>2</v></c></row></sheetData></worksheet>";
        const QString file = zipped(path("hidden.xlsx"), parts);
        auto source = openSheet(file);
        QVERIFY(source);
        QCOMPARE((*source)->sheetName(), QStringLiteral("Firms"));
        QCOMPARE((*source)->sheets().size(), 2);
        QVERIFY((*source)->sheets()[0].hidden);
        QCOMPARE(rowsOf(file)->first().text(0), QStringLiteral("2"));
        QVERIFY(rowsOf(file, 0)->isEmpty());
        QVERIFY(refusal(file, {}, 2).contains("2 sheets"));
    }
    void whatIsNoSheetIsRefusedInWords()
    {
        QVERIFY(refusal(path("none.xlsx")).contains("cannot be read"));
        QVERIFY(refusal(write(path("e"), "")).contains("empty"));
        const QByteArray compound = QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(600, 'x');
        QVERIFY(refusal(write(path("o"), compound)).contains(".xls form"));
        const QString name = "EncryptedPackage";
        const QByteArray wide(reinterpret_cast<const char *>(name.utf16()), 32);
        QVERIFY(refusal(write(path("c"), compound + wide)).contains("password"));
        QVERIFY(refusal(write(path("h"), "\n<html><table>")).contains("web page"));
        QVERIFY(refusal(write(path("p"), "%PDF-1.4")).contains("not a sheet"));
        QVERIFY(refusal(write(path("b"), QByteArray("\x89PNG\0\0", 6))).contains("not a sheet"));
        QVERIFY(refusal(zipped(path("z"), {{"a.txt", "a"}})).contains("not a sheet"));
        QVERIFY(refusal(zipped(path("ods"), {{"content.xml", "<a/>"}})).contains(".xlsx"));
    }
    void damageIsRefused()
    {
        QFile good(list("list-libreoffice.xlsx"));
        QVERIFY(good.open(QIODevice::ReadOnly));
        const QByteArray bytes = good.readAll();
        QVERIFY(refusal(write(path("cut"), bytes.left(bytes.size() / 2))).contains("damaged"));
        QVERIFY(refusal(write(path("head"), bytes.left(100))).contains("damaged"));
        int found = 0;
        int read = 0;
        for (qsizetype at = 40; at < bytes.size(); at += 997) {
            QByteArray flipped = bytes;
            flipped[at] = char(flipped[at] ^ 0x10);
            const auto rows = rowsOf(write(path("flip"), flipped));
            // A flip in a part that is not read, or in a time, changes nothing.
            if (rows) QCOMPARE(rows->size(), 301);
            ++(rows ? read : found);
        }
        QVERIFY2(found > 20, qPrintable(QString::number(found)));
        QVERIFY(refusal(zipped(path("x"), workbook("<worksheet><sheetData><row><c"))) //
                    .contains("damaged"));
        QVERIFY(refusal(zipped(path("i"), workbook("<worksheet><sheetData><row><c t='s'><v>3</v>"
                                                   "</c></row></sheetData></worksheet>")))
                    .contains("damaged"));
        QVERIFY(refusal(zipped(path("d"), workbook("<!DOCTYPE a [<!ENTITY b 'b'>]><worksheet/>")))
                    .contains("damaged"));
    }
    void bombsAreRefused()
    {
        const QByteArray begin = "<worksheet><sheetData><row><c t='inlineStr'><is><t>";
        const QByteArray text = begin + QByteArray(40 << 20, 'a');
        const QString bomb = zipped(path("bomb.xlsx"), workbook(text));
        QVERIFY(QFileInfo(bomb).size() < 100'000);
        QVERIFY(refusal(bomb).contains("unfolds") || refusal(bomb).contains("more text"));
        SheetLimits limits;
        limits.unpackedBytes = 10 << 20;
        QVERIFY(refusal(bomb, limits).contains("10 MB"));
        limits = {};
        limits.mostRatio = 1'000'000;
        QVERIFY(refusal(bomb, limits).contains("Row 1"));

        QByteArray rows = "<worksheet><sheetData>";
        for (int i = 0; i < 1'000'000; ++i) rows += "<row><c><v>1</v></c></row>";
        const QString many = zipped(path("many.xlsx"), workbook(rows + "</sheetData></worksheet>"));
        QVERIFY(refusal(many).contains("unfolds"));
        limits.rows = 1000;
        QVERIFY(refusal(many, limits).contains("1000 rows"));

        QByteArray strings = "<sst>";
        for (int i = 0; i < 10'000; ++i)
            strings += "<si><t>text " + QByteArray::number(i) + "</t></si>";
        const QString shared =
            zipped(path("shared.xlsx"),
                   workbook("<worksheet/>", {{"xl/sharedStrings.xml", strings + "</sst>"}}));
        QCOMPARE(refusal(shared), QString());
        limits.stringBytes = 100'000;
        QVERIFY(refusal(shared, limits).contains("more text"));

        const QString wide =
            zipped(path("wide.xlsx"), workbook("<worksheet><sheetData><row><c r='XFE1'><v>1</v></c>"
                                               "</row></sheetData></worksheet>"));
        QVERIFY(refusal(wide).contains("16384 columns"));
        limits.fileBytes = 1000;
        QVERIFY(refusal(list("list-messy.xlsx"), limits).contains("larger"));
    }
    void csvDelimitersAndQuotes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("comma") << QByteArray(
            "name,code,note\r\n\"A, B\",1,\"said \"\"so\"\"\"\r\n");
        QTest::newRow("semicolon, decimal comma")
            << QByteArray("name;code;note\n\"A, B\";1;\"said \"\"so\"\"\"\n");
        QTest::newRow("tab, old Mac") << QByteArray("name\tcode\tnote\rA, B\t1\tsaid \"so\"\r");
        QTest::newRow("no last line end") << QByteArray("name,code,note\n\"A, B\",1,said \"so\"");
        QTest::newRow("hint") << QByteArray("sep=;\r\nname;code;note\r\nA, B;1;said \"so\"\r\n");
        QTest::newRow("BOM") << QByteArray("\xef\xbb\xbfname,code,note\n\"A, B\",1,said \"so\"");
        QTest::newRow("UTF-16") << QByteArray("\xff\xfe") +
                                       QByteArray::fromHex("6e0061006d0065000900") +
                                       QByteArray::fromHex("63006f00640065000900") +
                                       QByteArray::fromHex("6e006f00740065000a00") +
                                       QByteArray::fromHex("41002c00200042000900") +
                                       QByteArray::fromHex("31000900730061006900") +
                                       QByteArray::fromHex("6400200022007300") +
                                       QByteArray::fromHex("6f002200");
    }
    void csvDelimitersAndQuotes()
    {
        QFETCH(QByteArray, bytes);
        const auto rows = csv(bytes);
        QCOMPARE(rows.size(), 2);
        QCOMPARE(texts(rows[0]), QStringList({"name", "code", "note"}));
        QCOMPARE(texts(rows[1]), QStringList({"A, B", "1", "said \"so\""}));
    }
    void csvKeepsLinesInQuotesAndCountsEmptyOnes()
    {
        const auto rows = csv("a,b\n\n\"x\ny\",,\n");
        QCOMPARE(rows.size(), 3);
        QVERIFY(rows[1].isBlank());
        QCOMPARE(rows[2].number, 3);
        QCOMPARE(texts(rows[2]), QStringList({"x\ny"}));
        QVERIFY(refusal(write(path("q.csv"), "a,b\n\"x,1\n2,3\n")).contains("row 2"));
    }
    void csvTakesOffWhatKeepsTextText()
    {
        const auto rows = csv("=\"0123\",'=1+1,''-x,'plain,+86\n");
        QCOMPARE(texts(rows[0]), QStringList({"0123", "=1+1", "'-x", "'plain", "+86"}));
    }
    void csvBlocksMayCutACharacter()
    {
        // Four-byte characters on both sides of every block's end.
        for (const QByteArray &one : {QByteArray("\xf0\xac\xad\x8e"), // UTF-8
                                      QByteArray::fromHex("9933a932")}) {
            QByteArray bytes;
            for (int i = 0; i < 60'000; ++i) bytes += "a" + one + (i % 100 == 99 ? "\n" : ",");
            const auto rows = csv("x" + bytes);
            QCOMPARE(rows.size(), 600);
            const QString first = rows[0].text(1);
            QCOMPARE(first.size(), 3);
            for (const auto &row : rows)
                for (int c = 1; c < 100; ++c) QCOMPARE(row.text(c), first);
        }
    }
    void numbersAndDatesInText()
    {
        QCOMPARE(Cell::ofText("１，２３４.5").asNumber(), 1234.5);
        QCOMPARE(Cell::ofText("12,34").asNumber(), std::nullopt);
        QCOMPARE(Cell::ofText("1e400").asNumber(), std::nullopt);
        for (const char *day : {"2026-11-2", "2026/11/02", "2026.11.2", "2026年11月2日", "20261102",
                                "2026-11-02 08:30:00"})
            QCOMPARE(Cell::ofText(QString::fromUtf8(day)).asDate(), QDate(2026, 11, 2));
        QCOMPARE(Cell::ofNumber(20261102).asDate(), QDate(2026, 11, 2));
        QCOMPARE(Cell::ofText("2026-02-30").asDate(), std::nullopt);
        QCOMPARE(Cell::ofNumber(46328).asDate(), std::nullopt);
        QCOMPARE(Cell::ofText("是").asBool(), true);
        QCOMPARE(Cell::ofText("maybe").asBool(), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestSheetsRead)
#include "tst_sheets_read.moc"
