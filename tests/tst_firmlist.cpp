// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheetfiles.h"
#include "sheets/firmlist.h"
#include "sheets/sheetwriter.h"

#include <QtTest>

using namespace sheetFiles;

namespace
{
const QDate today(2026, 11, 24);

QString list(const char *name)
{
    return QStringLiteral(GRIDPOINT_TEST_DATA "/firm-lists/") + QLatin1String(name);
}

Result<FirmListPreview> previewOf(const QString &path)
{
    TRY_ASSIGN(options, FirmListOptions::builtIn(today));
    TRY_ASSIGN(source, openSheet(path));
    return readFirmList(*source, options);
}

/// The rejected rows of list-messy.xlsx, checked by hand, and the codes that the clean list has.
const QList<QPair<int, QString>> rejectedInMessy{
    {10, "91350582XX0100079R"},  {41, "91350582XX010036XP"},  {71, "91350582XX0100650X"},
    {102, "91350582XX01009411"}, {131, "92350582XX0101231C"}, {162, "92350582XX0101522F"},
    {192, "92350582XX0101813J"}, {222, "92350582XX01021031"}, {252, "93350582XX010239X3"},
    {282, "91350582XX0102680F"}, {313, "92350582XX0102971F"}};
/// The rows of a repeated firm in list-messy.xlsx, and those they repeat.
const QList<QPair<int, int>> repeatedInMessy{{13, 12},   {55, 54},   {96, 95},   {138, 137},
                                             {180, 179}, {221, 220}, {263, 262}, {305, 304}};
} // namespace

class TestFirmList : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString path(const char *name) const { return m_dir.filePath(QLatin1String(name)); }

    Result<FirmListPreview> csv(const QString &text)
    {
        return previewOf(write(path("made.csv"), text.toUtf8()));
    }
    /// The reasons of the only row of a list with these columns.
    QString reason(const QString &header, const QString &row)
    {
        const auto preview = csv(header + u'\n' + row + u'\n');
        if (!preview) return preview.error().what;
        if (preview->rejected.size() != 1) return QStringLiteral("taken");
        return preview->rejected[0].reasons.join(u' ');
    }

private slots:
    void sixWritersGiveTheSame300Firms_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *name :
             {"list-utf8-bom.csv", "list-gb18030.csv", "list-openpyxl.xlsx",
              "list-libreoffice.xlsx", "list-gnumeric.xlsx", "list-inline-strings.xlsx"})
            QTest::addRow("%s", name) << list(name);
    }
    void sixWritersGiveTheSame300Firms()
    {
        QFETCH(QString, file);
        const auto expected = previewOf(list("list-utf8-bom.csv"));
        const auto preview = previewOf(file);
        QVERIFY(expected && preview);
        QCOMPARE(preview->header.row, 1);
        QCOMPARE(preview->firms.size(), 300);
        QCOMPARE(preview->rows(), 300);
        QCOMPARE(preview->rejected.size(), 0);
        QCOMPARE(preview->emptyRows + preview->totalRows + preview->noteRows, 0);
        QCOMPARE(preview->warnings, QStringList());
        QCOMPARE(preview->ignoredColumns(), QStringList());
        QCOMPARE(preview->fields().size(), 12);
        for (int i = 0; i < 300; ++i) {
            QCOMPARE(preview->firms[i].row, i + 2);
            QVERIFY(preview->firms[i].firm == expected->firms[i].firm);
            QCOMPARE(preview->firms[i].warnings, QStringList());
        }
        const Firm &third = preview->firms[2].firm;
        QCOMPARE(third.name, QStringLiteral("晋江市瑞丰丁3水产养殖有限公司(演示)"));
        QCOMPARE(third.code.value, QStringLiteral("91350582XX0100036C"));
        QCOMPARE(third.type, FirmType::Enterprise);
        QCOMPARE(third.town, QStringLiteral("350582106"));
        QCOMPARE(third.village, QStringLiteral("金井二村"));
        QCOMPARE(third.address, QStringLiteral("金井镇𬭎泰路152号"));
        QCOMPARE(third.industry, QStringLiteral("0411"));
        QCOMPARE(third.legalPerson, QStringLiteral("陈示六"));
        QCOMPARE(third.phone.value, QStringLiteral("13800008318"));
        QCOMPARE(third.employees, 56);
        QCOMPARE(third.revenue, Money::wan(2318.4));
        QCOMPARE(third.foundedOn, QDate(2008, 7, 7));
    }
    void messyListRowByRow()
    {
        const auto preview = previewOf(list("list-messy.xlsx"));
        const auto clean = previewOf(list("list-utf8-bom.csv"));
        QVERIFY(preview && clean);
        QCOMPARE(preview->sheetName, QStringLiteral("Sheet1"));
        QCOMPARE(preview->header.row, 3);
        QCOMPARE(preview->rows(), 308);
        QCOMPARE(preview->firms.size(), 289);
        QCOMPARE(preview->totalRows, 1);
        QCOMPARE(preview->emptyRows, 5); // 36, 99, 161, 224, 286
        QCOMPARE(preview->noteRows, 0);

        QCOMPARE(preview->rejected.size(), rejectedInMessy.size());
        for (qsizetype i = 0; i < rejectedInMessy.size(); ++i) {
            const RejectedRow &rejected = preview->rejected[i];
            QCOMPARE(rejected.row, rejectedInMessy[i].first);
            QCOMPARE(rejected.reasons.size(), 1);
            QVERIFY(rejected.reasons[0].contains("check character"));
            QCOMPARE(rejected.cells.size(), 10);
            // Only the last character is wrong: an A in place of the one that the clean list has.
            QCOMPARE(rejected.cells[2].text.toUpper().left(17), rejectedInMessy[i].second.left(17));
            QVERIFY(rejected.cells[2].text.toUpper().endsWith(u'A'));
        }

        QList<QPair<int, int>> repeated;
        for (const RepeatedRow &row : preview->repeated) repeated.append({row.row, row.firstRow});
        QCOMPARE(repeated, repeatedInMessy);

        // Every other row is the firm of the clean list, less what this list does not name.
        QHash<QString, Firm> byName;
        for (const ListedFirm &listed : clean->firms) byName.insert(listed.firm.name, listed.firm);
        QCOMPARE(byName.size(), 300);
        int withoutCode = 0;
        for (const ListedFirm &listed : preview->firms) {
            Firm want = byName.take(listed.firm.name);
            want.industry.clear();
            want.foundedOn.reset();
            if (listed.hasNoCode()) {
                ++withoutCode;
                want.code = {};
                want.type = FirmType::None;
            }
            QVERIFY2(listed.firm == want, qPrintable(QString::number(listed.row)));
            QCOMPARE(listed.warnings, QStringList());
        }
        QStringList left;
        for (const Firm &firm : byName) left.append(firm.code.value);
        left.sort();
        QStringList rejected;
        for (const auto &row : rejectedInMessy) rejected.append(row.second);
        rejected.sort();
        QCOMPARE(left, rejected);
        QCOMPARE(withoutCode, 10);
    }
    void rejectedRowsComeBackCorrected()
    {
        auto preview = previewOf(list("list-messy.xlsx"));
        QVERIFY(preview);
        const QDateTime when(today, QTime(8, 0), Qt::UTC);
        for (const char *name : {"rejects.xlsx", "rejects.csv"}) {
            QVERIFY(writeRejects(path(name), *preview, when));
            auto rows = rowsOf(path(name));
            QVERIFY(rows);
            QCOMPARE(rows->size(), 12);
            QCOMPARE((*rows)[1].text(0), preview->rejected[0].reasons[0]);
            QCOMPARE((*rows)[1].text(1), QStringLiteral("10"));
            QCOMPARE((*rows)[0].text(4), QStringLiteral("社会信用代码"));
            const auto again = previewOf(path(name));
            QVERIFY(again);
            QCOMPARE(again->rejected.size(), 11);
            QCOMPARE(again->rejected[3].reasons, preview->rejected[3].reasons);

            // Corrected in place, they are taken like any other.
            SheetLayout layout;
            for (int c = 0; c < 12; ++c) layout.columns.append({(*rows)[0].text(c)});
            auto out = SheetWriter::create(path(name), layout, SheetWriter::formatOf(name));
            QVERIFY(out);
            for (int r = 1; r < 12; ++r) {
                (*rows)[r].cells[4] = Cell::ofText(rejectedInMessy[r - 1].second);
                QVERIFY((*out)->row((*rows)[r].cells));
            }
            QVERIFY((*out)->finish());
            const auto fixed = previewOf(path(name));
            QVERIFY(fixed);
            QCOMPARE(fixed->firms.size(), 11);
            QCOMPARE(fixed->firms[0].firm.revenue, Money::wan(291));
        }
    }
    void countyFormsAreRecognised()
    {
        const QString folder = QStringLiteral(GRIDPOINT_TEST_DATA "/county-forms/");
        const auto needs = previewOf(folder + "form-needs-two-row-header.xlsx");
        QVERIFY(needs);
        QCOMPARE(needs->header.rows, 2);
        QCOMPARE(needs->header.row, 4);
        QCOMPARE(needs->header.unit, QStringLiteral("万元"));
        QCOMPARE(needs->fields(), QStringList({"name", "code", "town", "industry"}));
        QVERIFY(needs->ignoredColumns().contains(QStringLiteral("融资金额")));
        QCOMPARE(needs->rows(), 0);
        QCOMPARE(needs->totalRows, 1);
        QCOMPARE(needs->noteRows, 1);
        const auto visits = previewOf(folder + "form-visit-ledger.xlsx");
        QVERIFY(visits);
        QCOMPARE(visits->header.row, 3);
        QCOMPARE(visits->rows(), 0);
        QCOMPARE(visits->noteRows, 1);
    }
    void twoRowHeaders()
    {
        // Headers that reach down, and groups with finer headers below.
        auto preview =
            csv(QStringLiteral("序号,基本情况,,镇街,联系方式,\n"
                               ",企业名称,信用代码,,联系人,电话\n"
                               "1,甲厂(演示),91350582XX010001XH,陈埭,张一,13900000001\n"));
        QVERIFY(preview);
        QCOMPARE(preview->firms.size(), 1);
        QCOMPARE(preview->header.rows, 2);
        QCOMPARE(preview->firms[0].firm.town, QStringLiteral("350582103"));
        QCOMPARE(preview->firms[0].firm.contact, QStringLiteral("张一"));
        preview = csv(QStringLiteral("企业名称,信用代码,联系方式,\n,,联系人,电话\n"
                                     "甲厂(演示),91350582XX010001XH,张一,13900000001\n"));
        QVERIFY(preview);
        QCOMPARE(preview->firms.size(), 1);
        QCOMPARE(preview->firms[0].row, 3);
        QCOMPARE(preview->firms[0].firm.phone.value, QStringLiteral("13900000001"));
    }
    void unitsOfAmounts_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("cell");
        QTest::addColumn<double>("wan");
        const auto row = [](const char *header, const char *cell, double wan) {
            QTest::addRow("%s %s", header, cell)
                << QString::fromUtf8(header) << QString::fromUtf8(cell) << wan;
        };
        row("上年营收(万元)", "943.2", 943.2);
        row("上年营业收入(元)", "9432000", 943.2);
        row("上年营业收入（元）", "\"9,432,000\"", 943.2);
        row("营业收入(亿元)", "1.5", 15000);
        row("上年营收 单位:元", "9432000.50", 943.20005);
        row("上年营收(元)", "150万", 150);
        row("上年营收", "150", 150);
        row("上年营收（人民币万元）", "７８", 78);
    }
    void unitsOfAmounts()
    {
        QFETCH(QString, header);
        QFETCH(QString, cell);
        QFETCH(double, wan);
        const auto preview = csv(QStringLiteral("企业名称,镇街,") + header +
                                 QStringLiteral("\n甲厂(演示),陈埭镇,") + cell + u'\n');
        QVERIFY(preview);
        QCOMPARE(preview->firms.size(), 1);
        QCOMPARE(preview->firms[0].firm.revenue, Money::wan(wan));
        QCOMPARE(preview->warnings.size(), header == QStringLiteral("上年营收") ? 1 : 0);
    }
    void unitLineAboveAndUnitsThatAreNotRead()
    {
        auto preview =
            csv(QStringLiteral("企业清单,,单位:元\n企业名称,镇街,营收\n甲厂,陈埭镇,50000\n"));
        QVERIFY(preview);
        QCOMPARE(preview->firms[0].firm.revenue, Money::wan(5));
        QCOMPARE(preview->warnings, QStringList());
        preview =
            csv(QStringLiteral("企业名称,镇街,注册资本(万美元),营收(千元)\n甲厂,陈埭镇,5,6\n"));
        QVERIFY(preview);
        QCOMPARE(preview->warnings.size(), 2);
        QVERIFY(!preview->firms[0].firm.capital && !preview->firms[0].firm.revenue);
        preview = csv(QStringLiteral("企业名称,镇街,营收(万元)\n甲厂,陈埭镇,9432000\n"));
        QVERIFY(preview);
        QCOMPARE(preview->firms[0].warnings.size(), 1);
        QVERIFY(preview->firms[0].warnings[0].contains("yuan"));
    }
    void reasons_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("row");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *header, const char *cells, const char *reason) {
            QTest::addRow("%s", cells) << QStringLiteral("企业名称,信用代码,镇街,") + header
                                       << QString::fromUtf8(cells) << reason;
        };
        row("备注", ",91350582XX010001XH,陈埭镇,x", "name is missing");
        row("备注", "甲厂,91350582XX010001X,陈埭镇,", "17");
        row("备注", "甲厂,9135O582XX010001XH,陈埭镇,", "O");
        row("备注", "甲厂,9.13506E+17,陈埭镇,", "last digits are lost");
        row("备注", "甲厂,91350582XX010001XH,沙县,", "沙县");
        row("备注", "甲厂,无,,", "neither a code nor a town");
        row("电话", "甲厂,91350582XX010001XH,陈埭镇,12345", "phone");
        row("职工数", "甲厂,91350582XX010001XH,陈埭镇,约三十", "whole number");
        row("职工数", "甲厂,91350582XX010001XH,陈埭镇,3.5", "whole number");
        row("成立日期", "甲厂,91350582XX010001XH,陈埭镇,2020-02-30", "not a date");
        row("营收(万元)", "甲厂,91350582XX010001XH,陈埭镇,很多", "no amount");
        row("营收(万元)", "甲厂,91350582XX010001XH,陈埭镇,-5", "below zero");
        row("备注", "甲\xef\xbf\xbd,91350582XX010001XH,陈埭镇,", "cannot be read");
        row("备注", "小计食品店,,陈埭镇,", "taken");
        row("电话", "甲厂,91350582XX010001XH,陈埭镇,13900000001/13900000002", "taken");
        row("电话", "甲厂,91350582XX010001XH,陈埭镇,-", "taken");
        row("成立日期", "甲厂,91350582XX010001XH,陈埭镇,43982", "taken");
    }
    void reasons()
    {
        QFETCH(QString, header);
        QFETCH(QString, row);
        QFETCH(QString, reason);
        const QString got = this->reason(header, row);
        QVERIFY2(got.contains(reason, Qt::CaseInsensitive), qPrintable(got));
    }
    void mangledNumbersAndErrorsInCells()
    {
        const QByteArray head =
            "<worksheet><sheetData><row><c t='str'><v>企业名称</v></c><c t='str'><v>信用代码</v>"
            "</c><c t='str'><v>镇街</v></c><c t='str'><v>电话</v></c></row><row><c t='str'><v>甲厂"
            "</v></c>";
        const QByteArray tail = "</row></sheetData></worksheet>";
        auto preview = previewOf(
            zipped(path("m.xlsx"), workbook(head + "<c><v>9.13505821234568E+17</v></c>" + tail)));
        QVERIFY(preview);
        QCOMPARE(preview->rejected.size(), 1);
        QVERIFY(preview->rejected[0].reasons[0].contains("last digits are lost"));
        preview = previewOf(
            zipped(path("e.xlsx"), workbook(head + "<c/><c t='e'><v>#N/A</v></c>" + tail)));
        QVERIFY(preview);
        QCOMPARE(preview->rejected.size(), 1);
        QVERIFY(preview->rejected[0].reasons[0].contains("#N/A"));
        preview = previewOf(zipped(path("p.xlsx"), workbook(head +
                                                            "<c/><c t='str'><v>陈埭</v></c><c><v>"
                                                            "13900000001</v></c>" +
                                                            tail)));
        QVERIFY(preview);
        QCOMPARE(preview->firms.size(), 1);
        QCOMPARE(preview->firms[0].firm.phone.value, QStringLiteral("13900000001"));
    }
    void sameFirmTwice()
    {
        const QString head = QStringLiteral("企业名称,信用代码,镇街,电话\n");
        auto preview = csv(head + QStringLiteral("甲厂,91350582XX010001XH,陈埭镇,13900000001\n"
                                                 "甲厂,91350582xx010001xh,陈埭,13900000002\n"
                                                 "乙店,,陈埭镇,13900000003\n"
                                                 "乙店,,陈埭镇,13900000003\n"
                                                 "乙店,,陈埭镇,13900000004\n"
                                                 "乙店,,安海镇,13900000003\n"));
        QVERIFY(preview);
        QCOMPARE(preview->rows(), 6);
        QCOMPARE(preview->firms.size(), 4);
        QCOMPARE(preview->repeated.size(), 1);
        QCOMPARE(preview->repeated[0].row, 5);
        QCOMPARE(preview->rejected.size(), 1);
        QCOMPARE(preview->rejected[0].row, 3);
        QVERIFY(preview->rejected[0].reasons[0].contains("Row 2"));
        QVERIFY(preview->rejected[0].reasons[0].contains("Phone"));
        QVERIFY(preview->firms[2].warnings[0].contains("Row 4"));
        QCOMPARE(preview->firms[3].warnings, QStringList());
    }
    void townFromAddressAndOption()
    {
        const QString text = QStringLiteral("企业名称,信用代码,地址\n"
                                            "甲厂,91350582XX010001XH,陈埭镇安踏路1号\n"
                                            "乙厂,,某路2号\n");
        auto preview = csv(text);
        QVERIFY(preview);
        QCOMPARE(preview->firms.size(), 1);
        QCOMPARE(preview->firms[0].firm.town, QStringLiteral("350582103"));
        auto options = FirmListOptions::builtIn(today);
        QVERIFY(options);
        options->town = QStringLiteral("350582101");
        auto source = openSheet(write(path("t.csv"), text.toUtf8()));
        QVERIFY(source);
        preview = readFirmList(**source, *options);
        QVERIFY(preview);
        QCOMPARE(preview->firms.size(), 2);
        QCOMPARE(preview->firms[1].firm.town, QStringLiteral("350582101"));
    }
    void noHeaderIsOneSentence()
    {
        const auto preview = csv(QStringLiteral("a,b\n1,2\n"));
        QVERIFY(!preview);
        QVERIFY(preview.error().what.contains("No header"));
        QVERIFY(!csv(QStringLiteral("企业名称\n甲厂\n"))); // one column says too little
    }
    void everySynonymNamesAField()
    {
        const auto synonyms = HeaderSynonyms::builtIn();
        QVERIFY(synonyms);
        for (const char *header : {"统一社会信用代码", "信用代码", "社会信用代码", "纳税人识别号",
                                   "税号", "*统一社会信用代码："})
            QCOMPARE(synonyms->fieldOf(QString::fromUtf8(header)), QStringLiteral("code"));
        QCOMPARE(synonyms->fieldOf(QStringLiteral("所属镇（街道）")), QStringLiteral("town"));
        QCOMPARE(synonyms->fieldOf(QStringLiteral("从业人数(人)")), QStringLiteral("employees"));
        QCOMPARE(synonyms->fieldOf(QStringLiteral("联系电话(必填)")), QStringLiteral("phone"));
        QCOMPARE(synonyms->fieldOf(QStringLiteral("融资金额")), QString());
        QVERIFY(!HeaderSynonyms::fromCsv("field,synonym\nname\n"));
    }
};

QTEST_GUILESS_MAIN(TestFirmList)
#include "tst_firmlist.moc"
