// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheetfiles.h"
#include "storeworld.h"

#include "reports/reports.h"
#include "sheets/sheetwriter.h"
#include "sheets/visitrow.h"
#include "work/founding.h"
#include "work/imports.h"
#include "work/ledgerimport.h"
#include "work/recordjson.h"
#include "work/undo.h"

#include <QJsonDocument>
#include <QJsonObject>

/// Last year's visit ledgers come in as history.
class TestVisitLedger : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        OfficeFounding f;
        f.path = path("office.gridpoint");
        f.town = "350582103";
        f.name = "陈埭镇金融办(演示)";
        f.passphrase = "office";
        f.cost = KdfCost::cheapest();
        auto made = foundOffice(f, m_ambient, m_marks);
        VERIFY_OK(made);
        m_office = *std::move(made);
        put("worker", R"J({"name":"林示一"})J");
    }
    void cleanup()
    {
        m_office.reset();
        m_dir.reset();
    }

    void days_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QDate>("day");
        const QDate march(2025, 3, 5);
        const auto row = [](const char *text, QDate day) {
            QTest::newRow(text) << QString::fromUtf8(text) << day;
        };
        for (const char *text : {"2025-03-05",
                                 "2025/3/5",
                                 "2025.3.5",
                                 "2025年3月5日",
                                 "2025年3月5号",
                                 "20250305",
                                 "２０２５．３．５",
                                 "25-3-5",
                                 "25.03.05",
                                 "25年3月5日",
                                 "二〇二五年三月五日",
                                 "二零二五年三月五日",
                                 "2025-03-05 14:30",
                                 "2025年3月5日上午",
                                 "2025.3.5（周三）",
                                 "2025年3月5日 星期三",
                                 " 2025 年 3 月 5 日 ",
                                 "45721",
                                 "45721.6",
                                 "3月5日",
                                 "3.5",
                                 "3-5"})
            row(text, march);
        row("二〇二五年十二月二十一日", {2025, 12, 21});
        row("二〇二五年十月三十日", {2025, 10, 30});
        for (const char *text : {"2025", "上周", "2025-02-30", "13-13", "2025.3", "1234567", "无"})
            row(text, {});
    }
    void days()
    {
        QFETCH(QString, written);
        QFETCH(QDate, day);
        const auto found = ledgerDay(Cell::ofText(written), 2025);
        QCOMPARE(found.value_or(QDate()), day);
    }
    void aDayWithoutAYearNeedsTheTitles()
    {
        QVERIFY(!ledgerDay(Cell::ofText("3月5日"), 0));
        QCOMPARE(ledgerDay(Cell::ofNumber(45721), 0), QDate(2025, 3, 5));
        QCOMPARE(ledgerDay(Cell::ofNumber(20250305), 0), QDate(2025, 3, 5));
    }

    void theMessyLedgerRowByRow()
    {
        const auto plan = planLedgerImport(*m_office, messy());
        VERIFY_OK(plan);
        const VisitLedgerPreview &p = plan->preview;
        QCOMPARE(p.rows(), 12);
        QCOMPARE(plan->fresh, 6);
        QCOMPARE(plan->known, 0);
        QCOMPARE(plan->newFirms, 4);
        QCOMPARE(plan->needs, 2);
        QCOMPARE(plan->unnamed, 2);
        QCOMPARE(p.repeated.size(), 1);
        QVERIFY(p.warnings.join(' ').contains("masked"));
        QCOMPARE(p.skipped(), 4); // two totals, the header again, a note
        QStringList reasons;
        for (const RejectedRow &r : p.rejected) reasons += r.reasons.join(' ');
        QCOMPARE(p.rejected.size(), 5);
        QVERIFY2(reasons[0].contains("day of the visit is missing"), qPrintable(reasons[0]));
        QVERIFY2(reasons[1].contains("has not come yet"), qPrintable(reasons[1]));
        QVERIFY2(reasons[2].contains("check"), qPrintable(reasons[2]));
        QVERIFY2(reasons[3].contains("way of the visit"), qPrintable(reasons[3]));
        QVERIFY2(reasons[4].contains("differently"), qPrintable(reasons[4]));
    }

    void whatTheMessyLedgerBecomes()
    {
        take(messy());
        const auto visits = m_office->find<Visit>("1 ORDER BY visited_on, channel");
        QCOMPARE(visits->size(), 6);
        const Visit &first = visits->first();
        QCOMPARE(first.visitedOn, QDate(2025, 3, 5));
        QCOMPARE(first.channel, Channel::OnSite);
        QCOMPARE(first.operation, Operation::Normal);
        QCOMPARE(first.employees, 38);
        QCOMPARE(first.hasNeed, true);
        QCOMPARE(first.difficulties.value, "缺流动资金");
        QCOMPARE(m_office->get<Worker>(first.worker)->name, "林示一");
        QVERIFY(first.remarks.value.contains("走访人员：林示一、王示二(村干部)"));
        QVERIFY(first.remarks.value.contains("是否已授权：是"));
        QVERIFY(m_office->find<Consent>("1")->isEmpty());

        const auto needs = m_office->find<Need>("visit = ?", {Value(first.id.bytes())});
        QCOMPARE(needs->size(), 1);
        QCOMPARE(needs->first().amount, Money::wan(150));
        QCOMPARE(needs->first().purpose.value, "materials");
        QCOMPARE(needs->first().closedOn, first.visitedOn);

        const Visit &stall = (*visits)[2];
        QVERIFY(stall.worker.isNull());
        QCOMPARE(stall.operation, Operation::None);
        QVERIFY(stall.remarks.value.contains("生产经营状况：主要做鞋面，旺季不足"));
        QVERIFY(stall.remarks.value.contains("走访人员：陈示外"));
        QVERIFY(stall.remarks.value.contains("需求金额(万元)：200-300"));
        QCOMPARE(m_office->get<Firm>(stall.firm)->name, "乙店(演示)");
        QVERIFY(m_office->log().verify()->isEmpty());
    }

    void twiceImportedIsOnce()
    {
        take(messy());
        const qint64 before = m_office->log().own().last->seq;
        const auto again = planLedgerImport(*m_office, messy());
        VERIFY_OK(again);
        QCOMPARE(again->fresh, 0);
        QCOMPARE(again->known, 6);
        QCOMPARE(again->newFirms, 0);
        QCOMPARE(again->filledFirms, 0);
        VERIFY_OK(applyLedgerImport(*m_office, *again, "again.xlsx"));
        QCOMPARE(m_office->log().own().last->seq, before);
    }

    void aLedgerIsTakenBackAsAUnit()
    {
        const Id firm = put("firm", R"J({"name":"甲厂(演示)","code":"91350582XX010001XH",
                                         "town":"350582103"})J");
        take(messy());
        QVERIFY(!m_office->get<Firm>(firm)->phone.value.isEmpty());
        const auto imports = importsHere(*m_office);
        QCOMPARE(imports->size(), 1);
        QVERIFY(!imports->first().isPackage);
        QCOMPARE(imports->first().added, 7); // six visits, one firm filled
        VERIFY_OK(undoImport(*m_office, imports->first().number));
        QVERIFY(m_office->find<Visit>("1")->isEmpty());
        QVERIFY(m_office->find<Need>("1")->isEmpty());
        QCOMPARE(m_office->find<Firm>("1")->size(), 1);
        QVERIFY(m_office->get<Firm>(firm)->phone.value.isEmpty());
        QVERIFY(m_office->log().verify()->isEmpty());
        take(messy()); // and may come again
        QCOMPARE(m_office->find<Visit>("1")->size(), 6);
    }

    void aKnownFirmKeepsWhatItSays()
    {
        const Id firm = put("firm", R"J({"name":"甲厂(演示)","code":"91350582XX010001XH",
                                         "contact":"林示新","employees":99,"town":"350582103"})J");
        take(messy());
        const auto now = m_office->get<Firm>(firm);
        QCOMPARE(now->contact, "林示新");
        QCOMPARE(now->employees, 99);
        QCOMPARE(now->phone.value, "13900000001");
    }

    void aFirmWithoutACodeIsFoundByItsWholeName()
    {
        const Id firm = put("firm", R"J({"name":"丙鞋材（演示）","town":"350582103"})J");
        const auto plan = planned("企业名称,走访日期,镇街\n丙鞋材 (演示),2025-3-5,陈埭镇\n"
                                  "丙鞋材(演示),2025-3-5,安海镇\n");
        VERIFY_OK(plan);
        QCOMPARE(plan->firms.size(), 2);
        QCOMPARE(plan->firms[0].known, firm);
        QVERIFY(plan->firms[1].known.isNull()); // another town's may be another firm

        put("firm", R"J({"name":"丙鞋材(演示)","town":"350582103"})J");
        const auto two = planned("企业名称,走访日期\n丙鞋材(演示),2025-3-5\n");
        QCOMPARE(two->fresh, 0);
        QCOMPARE(two->preview.rejected.size(), 1);
        QVERIFY(two->preview.rejected[0].reasons[0].contains("Several firms"));
        QCOMPARE(two->preview.rejected[0].cells.size(), 2);
    }

    void aVisitRecordedHereIsKnown()
    {
        const Id firm = put("firm", R"J({"name":"丁厂(演示)","town":"350582103"})J");
        const Id worker = m_office->find<Worker>("name = '林示一'")->first().id;
        put("visit", "{\"firm\":\"" + firm.text().toLatin1() + "\",\"worker\":\"" +
                         worker.text().toLatin1() +
                         "\",\"visited_on\":\"2025-03-05\",\"channel\":\"phone\"}");
        const QString header = "企业名称,走访日期,走访人员\n";
        QCOMPARE(planned(header + "丁厂(演示),2025.3.5,林示一\n")->known, 1);
        QCOMPARE(planned(header + "丁厂(演示),2025.3.5,\n")->known, 1);
        QCOMPARE(planned(header + "丁厂(演示),2025.3.5,王示二\n")->fresh, 1);
        QCOMPARE(planned(header + "丁厂(演示),2025.3.6,林示一\n")->fresh, 1);
    }

    /// What the program wrote itself comes back as known, masked as it is.
    void ourOwnLedgerIsKnown()
    {
        take(messy());
        const QString out = path("ours.xlsx");
        VERIFY_OK(writeReport(*m_office, *reportNamed("visit_ledger"), {2025, 1, 1}, {2025, 12, 31},
                              out));
        const auto plan = planLedgerImport(*m_office, out);
        VERIFY_OK(plan);
        QCOMPARE(plan->preview.rejected.size(), 0);
        QCOMPARE(plan->known + plan->fresh, 6);
        QCOMPARE(plan->newFirms, 0);
        QCOMPARE(plan->filledFirms, 0);
        QCOMPARE(plan->known, 6);
    }

    void rejectedRowsComeBackCorrected()
    {
        const auto plan = planLedgerImport(*m_office, messy());
        const QString out = path("rejects.xlsx");
        VERIFY_OK(
            writeRejects(out, plan->preview, QDateTime::fromMSecsSinceEpoch(m_ambient.nowMs())));
        const auto rows = sheetFiles::rowsOf(out);
        VERIFY_OK(rows);
        QCOMPARE(rows->size(), 1 + 5);
        // The sheet is again a ledger.
        QVERIFY(*isVisitLedger(out));
        QCOMPARE(planLedgerImport(*m_office, out)->preview.rejected.size(), 4);
    }

    void listsAreToldApart()
    {
        QVERIFY(*isVisitLedger(messy()));
        QVERIFY(*isVisitLedger(
            QStringLiteral(GRIDPOINT_TEST_DATA "/county-forms/form-visit-ledger.xlsx")));
        QVERIFY(
            !*isVisitLedger(QStringLiteral(GRIDPOINT_TEST_DATA "/firm-lists/list-openpyxl.xlsx")));
        QVERIFY(!*isVisitLedger(sheetFiles::write(path("x.csv"), "a,b\n1,2\n")));
        QVERIFY(!isVisitLedger(path("none.csv")));
        const auto noDay = planned("企业名称,联系人\n甲厂(演示),林示一\n");
        QVERIFY(!noDay);
        QVERIFY(noDay.error().what.contains("走访日期"));
    }

private:
    QString path(const char *name) const { return m_dir->filePath(QLatin1String(name)); }
    Result<LedgerImportPlan> planned(const QString &csv)
    {
        return planLedgerImport(*m_office, sheetFiles::write(path("made.csv"), csv.toUtf8()));
    }
    void take(const QString &file)
    {
        const auto plan = planLedgerImport(*m_office, file);
        VERIFY_OK(plan);
        VERIFY_OK(applyLedgerImport(*m_office, *plan, "ledger.xlsx"));
    }
    Id put(const char *kind, const QByteArray &json)
    {
        const auto id = putJson(*m_office, *recordNamed(QLatin1String(kind)),
                                QJsonDocument::fromJson(json).object());
        if (!id) qWarning() << id.error().what;
        return id ? *id : Id();
    }

    /// A ledger as an office keeps it: title, unit and year above, totals between, the header once
    /// more on the second page, dates as everybody writes them.
    QString messy()
    {
        const QString file = path("messy.xlsx");
        SheetLayout layout;
        layout.title = "2025年小微企业走访台账（演示）";
        layout.notes = {"填报单位：示例村"};
        for (const char *h :
             {"序号", "镇街", "企业名称", "统一社会信用代码", "走访日期", "走访方式", "联系人",
              "联系电话", "生产经营状况", "从业人数", "是否有融资需求", "需求金额(万元)", "用途",
              "困难及诉求", "是否已授权", "走访人员", "备注", "盖章"})
            layout.columns.append({QString::fromUtf8(h)});
        auto out = SheetWriter::create(file, layout, SheetFormat::Xlsx);
        const auto line = [&](const char *text) {
            QList<Cell> cells;
            for (const QString &cell : QString::fromUtf8(text).split('|'))
                cells.append(Cell::ofText(cell));
            QVERIFY((*out)->row(cells));
        };
        line(
            "1|陈埭镇|甲厂(演示)|91350582XX010001XH|2025.3.5|实地|林示甲|１３９００００００01|正常|３８人|有|１５０|采购原料|缺流动资金|"
            "是|林示一、王示二(村干部)|");
        line("2|陈埭镇|乙店(演示)||45722|上门|-|无|主要做鞋面，旺季不足||有|200-300||||陈示外|");
        line(
            "3|陈埭镇|甲厂(演示)|91350582XX010001XH|3月5号|电话|林示甲|13900000001|扩大||无||||否|林示一|");
        line("4|陈埭镇|丙厂(演示)||二〇二五年四月一日|来访||139****0003|停产||否|||||同上|");
        line("小计|||||||||||150|||||");
        line("序号|镇街|企业名称|统一社会信用代码|走访日期|走访方式");
        line("4|陈埭镇|丙厂(演示)||二〇二五年四月一日|来访||139****0003|停产||否|||||林示一|");
        line("5|陈埭镇|丁厂(演示)|||实地");
        line("6|陈埭镇|丁厂(演示)||2030-1-1|实地");
        line("7|陈埭镇|戊厂(演示)|91350582XX010001XJ|2025-5-1|实地");
        line("8|陈埭镇|丁厂(演示)||2025-5-1|开会");
        line("9|陈埭镇|乙店(演示)||2025-05-02 09:30|微信|||半停产||无|80万元|归还货款|||陈示外|");
        line("10|陈埭镇|己店(演示)||2025年6月1日|扫码|||正常|||||||林示一|");
        line("11|陈埭镇|己店(演示)||2025年6月1日|扫码|||停产|||||||林示一|");
        line("合计|||||||||||380|||||");
        line("注：本表由村居填报");
        const auto done = (*out)->finish();
        if (!done) qWarning() << done.error().what;
        return file;
    }

    FakeAmbient m_ambient;
    MemoryMarks m_marks;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_office;
};

QTEST_GUILESS_MAIN(TestVisitLedger)
#include "tst_visitledger.moc"
