// SPDX-License-Identifier: GPL-3.0-or-later
#include "answerworld.h"
#include "rules/csv.h"

#include <QProcess>
#include <QStandardPaths>

namespace
{
/// DOMAIN.md, sheet 4, word for word but for the units.
const char *const official =
    "批次号 企业名称 代码 银行/网点 客户经理 电话 接单日期 首次联系日期 材料齐备日期 是否授信 授信日期 授信金额 产品 "
    "担保方式 利率 期限 是否首贷 是否信用贷 是否无还本续贷 是否中长期 放款日期 放款金额 未授信原因(代码+说明) 下一步措施 "
    "反馈日期";

using sheetFiles::inlineStrings;
using sheetFiles::partsOf;
} // namespace

/// Answer sheets over several rounds, through other programs and other hands.
class TestAnswerRounds : public QObject, private AnswerWorld
{
    Q_OBJECT

private slots:
    void init() { VERIFY_OK(found()); }
    void officialOrder();
    void guideNamesEveryColumn();
    void factsAreHidden();
    void comesPrefilled();
    void changedAnswer();
    void lateSheet();
    void officeKnowsBetter();
    void fixedCellsAltered_data();
    void fixedCellsAltered();
    void firmRenamedMeanwhile();
    void otherBanksSheet();
    void otherOfficesSheet();
    void rowOfAnotherBank();
    void oneBatchOnly();
    void reasonAsTyped_data();
    void reasonAsTyped();
    void contradictions_data();
    void contradictions();
    void refusalBringsDefaults();
    void inlineStringsAndRenamedSheets();
    void handAlteredFile();
    void columnsAddedAndGone();
    void savedByLibreOffice();

private:
    /// Rewrites a written file's parts.
    void rewrite(const char *from, const char *to,
                 const std::function<void(QMap<QString, QByteArray> &)> &edit)
    {
        auto parts = partsOf(file(from));
        edit(parts);
        sheetFiles::zipped(file(to), parts);
    }
    SheetRow onlyRow(const char *name = "out.xlsx");
};

SheetRow TestAnswerRounds::onlyRow(const char *name)
{
    SheetRow row;
    auto opened = AnswerFile::open(file(name));
    if (opened && opened->rows->next(row)) return row;
    return {};
}

void TestAnswerRounds::officialOrder()
{
    const QStringList expected = QString::fromUtf8(official).split(' ');
    for (qsizetype i = 0; i < expected.size(); ++i) {
        QString header = QString::fromUtf8(answercolumns::all[i].header);
        for (const char *unit : {"(万元)", "(%)", "(月)"}) header.remove(QString::fromUtf8(unit));
        QCOMPARE(header, expected[i]);
    }
    addReferral(1, bank(), true);
    VERIFY_OK(write(bank()));
    auto opened = AnswerFile::open(file("out.xlsx"));
    VERIFY_OK(opened);
    for (int i = 0; i < int(std::size(answercolumns::all)); ++i)
        QCOMPARE(opened->header.text(i), QString::fromUtf8(answercolumns::all[i].header));
}

void TestAnswerRounds::guideNamesEveryColumn()
{
    const auto guide = csv::resource(QStringLiteral(":/data/answer-guide.csv"));
    VERIFY_OK(guide);
    QStringList explained;
    for (const QStringList &row : csv::rows(*guide).mid(1)) {
        QCOMPARE(row.size(), 2);
        QVERIFY(!row[1].isEmpty());
        if (!row[0].isEmpty()) explained.append(row[0]);
    }
    QStringList fillable;
    for (const auto &column : answercolumns::all)
        if (*column.field) fillable.append(QString::fromUtf8(column.header));
    QCOMPARE(explained, fillable);
    addReferral(1, bank(), true);
    VERIFY_OK(write(bank()));
    const auto source = openSheet(file("out.xlsx"));
    VERIFY_OK(source);
    QCOMPARE((*source)->sheetName(), QString::fromUtf8(answercolumns::guideName));
}

void TestAnswerRounds::factsAreHidden()
{
    addReferral(1, bank(), true);
    VERIFY_OK(write(bank()));
    const auto opened = AnswerFile::open(file("out.xlsx"));
    VERIFY_OK(opened);
    QCOMPARE(opened->facts.value("bank"), bank().text());
    QCOMPARE(opened->facts.value("round"), QStringLiteral("1"));
    QCOMPARE(opened->facts.value("made_on"), QStringLiteral("2026-11-24"));
    for (const SheetInfo &sheet : opened->rows->sheets())
        QCOMPARE(sheet.hidden, sheet.name != QString::fromUtf8(answercolumns::guideName) &&
                                   sheet.name != QString::fromUtf8(answercolumns::sheetName));
    const QByteArray table = partsOf(file("out.xlsx")).value("xl/worksheets/sheet2.xml");
    QVERIFY(table.contains("<sheetProtection"));
    QVERIFY(table.contains("type=\"date\""));
}

void TestAnswerRounds::comesPrefilled()
{
    const Id id = addReferral(1, bank(), true);
    VERIFY_OK(write(bank()));
    VERIFY_OK(fill(id, [](QList<Cell> &c) {
        grantCells(c);
        c[at("电话")] = text("0595-88888888");
        c[at("放款日期")] = Cell::ofDate({2026, 11, 12});
        c[at("放款金额(万元)")] = Cell::ofNumber(50);
        c[at("反馈日期")] = Cell::ofDate({2026, 11, 12});
    }));
    QCOMPARE(readAndApply().fresh, 1);
    VERIFY_OK(write(bank()));
    const SheetRow row = onlyRow();
    QCOMPARE(row.at(at("接单日期")).date, QDate(2026, 11, 3));
    QCOMPARE(row.text(at("是否授信")), QStringLiteral("是"));
    QCOMPARE(row.at(at("授信金额(万元)")).number, 120.0);
    QCOMPARE(row.at(at("利率(%)")).number, 3.65);
    QCOMPARE(row.text(at("担保方式")), QStringLiteral("信用"));
    QCOMPARE(row.text(at("是否首贷")), QStringLiteral("是"));
    QCOMPARE(row.text(at("电话")), QStringLiteral("0595-88888888"));
    QCOMPARE(row.at(at("放款日期")).date, QDate(2026, 11, 12));
    QCOMPARE(row.at(at("放款金额(万元)")).number, 50.0);
    QCOMPARE(row.at(at("已放款合计(万元)")).number, 50.0);
    // Sent back as it is, it says nothing new.
    VERIFY_OK(fill(id, [](QList<Cell> &) {}));
    QCOMPARE(readAndApply().unchanged, 1);
    QCOMPARE(referral(id).answerRound, std::optional(1));
}

void TestAnswerRounds::changedAnswer()
{
    const Id id = addReferral(1, bank(), true);
    VERIFY_OK(write(bank()));
    VERIFY_OK(fill(id, grantCells));
    QCOMPARE(readAndApply().fresh, 1);
    VERIFY_OK(write(bank()));
    VERIFY_OK(fill(id, [](QList<Cell> &c) { c[at("授信金额(万元)")] = Cell::ofNumber(100); }));
    const AnswersApplied applied = readAndApply();
    QCOMPARE(applied.changed, 1);
    QCOMPARE(lastRead().rows.first().replaced, QStringList{QStringLiteral("授信金额(万元)")});
    QCOMPARE(referral(id).granted->fen, Money::wan(100).fen);
    QCOMPARE(referral(id).state, ReferralState::Granted);
}

void TestAnswerRounds::lateSheet()
{
    const Id id = addReferral(1, bank(), true);
    VERIFY_OK(write(bank()));
    QVERIFY(QFile::copy(file("out.xlsx"), file("first.xlsx")));
    VERIFY_OK(fill(id, grantCells));
    QVERIFY(QFile::rename(file("back.xlsx"), file("late.xlsx")));
    VERIFY_OK(fill(id, [](QList<Cell> &c) { c[at("接单日期")] = Cell::ofDate({2026, 11, 5}); }));
    QCOMPARE(readAndApply().fresh, 1);
    VERIFY_OK(write(bank()));
    VERIFY_OK(fill(id, [](QList<Cell> &c) {
        c[at("首次联系日期")] = Cell::ofDate({2026, 11, 6});
    }));
    QCOMPARE(readAndApply().fresh, 1);
    const Referral now = referral(id);
    const AnswersApplied late = readAndApply("late.xlsx");
    QCOMPARE(late.stale, 1);
    QCOMPARE(late.updated, 0);
    QVERIFY(referral(id) == now);
    // The very first sheet as it went out says nothing that is not known: no fault.
    QCOMPARE(readAndApply("first.xlsx").unchanged, 1);
}

void TestAnswerRounds::officeKnowsBetter()
{
    const Id id = addReferral(1, bank(), true);
    VERIFY_OK(write(bank()));
    auto loaded = store().load<Referral>(id);
    VERIFY_OK(loaded);
    Referral told = loaded->record;
    told.acceptedOn = QDate(2026, 11, 4);
    VERIFY_OK(store().transact([&](Writer &w) { return w.update(told, *loaded); }));
    VERIFY_OK(fill(id, [](QList<Cell> &c) { c[at("接单日期")] = Cell::ofDate({2026, 11, 3}); }));
    QCOMPARE(readAndApply().stale, 1);
    QCOMPARE(referral(id).acceptedOn, std::optional(QDate(2026, 11, 4)));
    // What contradicts nothing is taken.
    VERIFY_OK(fill(id, [](QList<Cell> &c) {
        c[at("首次联系日期")] = Cell::ofDate({2026, 11, 5});
    }));
    QCOMPARE(readAndApply().fresh, 1);
}

void TestAnswerRounds::fixedCellsAltered_data()
{
    QTest::addColumn<QString>("header");
    for (const char *header :
         {"批次号", "企业名称", "代码", "银行/网点", answercolumns::bankHeader,
          answercolumns::roundHeader, answercolumns::basisHeader, answercolumns::checkHeader})
        QTest::newRow(header) << QString::fromUtf8(header);
}

void TestAnswerRounds::fixedCellsAltered()
{
    QFETCH(QString, header);
    const Id id = addReferral(1, bank(), true);
    const Referral before = referral(id);
    VERIFY_OK(write(bank()));
    VERIFY_OK(fill(id, [&](QList<Cell> &c) {
        grantCells(c);
        c[at(header.toUtf8().constData())] = Cell::ofText(QStringLiteral("7"));
    }));
    const AnswersApplied applied = readAndApply();
    QCOMPARE(applied.altered, 1);
    QVERIFY(referral(id) == before);
    if (at(header.toUtf8().constData()) < 4)
        QVERIFY2(applied.problems.first().contains(header), qPrintable(applied.problems.first()));
}

void TestAnswerRounds::firmRenamedMeanwhile()
{
    const Id id = addReferral(1, bank(), true);
    VERIFY_OK(write(bank()));
    auto firm = store().load<Firm>(referral(id).firm);
    VERIFY_OK(firm);
    Firm renamed = firm->record;
    renamed.name = QStringLiteral("新名(演示)");
    VERIFY_OK(store().transact([&](Writer &w) { return w.update(renamed, *firm); }));
    VERIFY_OK(fill(id, grantCells));
    QCOMPARE(readAndApply().fresh, 1); // the bank altered nothing
}

void TestAnswerRounds::otherBanksSheet()
{
    addReferral(1, bank(), true);
    VERIFY_OK(write(bank()));
    VERIFY_OK(readAnswers(store(), file("out.xlsx"), bank()));
    const auto refused = readAnswers(store(), file("out.xlsx"), other());
    QVERIFY(!refused);
    QVERIFY(refused.error().what.contains(QStringLiteral("示例银行甲")));
    QVERIFY(refused.error().what.contains(QStringLiteral("示例银行乙")));
}

void TestAnswerRounds::otherOfficesSheet()
{
    addReferral(1, bank(), true);
    VERIFY_OK(write(bank()));
    rewrite("out.xlsx", "foreign.xlsx", [&](auto &parts) {
        parts["xl/sharedStrings.xml"].replace(store().founding().office.text().toUtf8(),
                                              Id::make(ambient()).text().toUtf8());
    });
    const auto refused = readAnswers(store(), file("foreign.xlsx"));
    QVERIFY(!refused);
    QVERIFY(refused.error().what.contains(store().founding().officeName));
}

void TestAnswerRounds::rowOfAnotherBank()
{
    const Id id = addReferral(1, other(), true);
    VERIFY_OK(write(other()));
    // Its rows, unaltered, in a workbook whose facts are the first bank's.
    rewrite("out.xlsx", "mixed.xlsx", [&](auto &parts) {
        const QRegularExpression cell(
            QStringLiteral("<c r=\"B4\"([^>]*)t=\"s\"><v>[0-9]+</v></c>"));
        QString facts = QString::fromUtf8(parts["xl/worksheets/sheet3.xml"]);
        QVERIFY(cell.match(facts).hasMatch());
        facts.replace(cell, QStringLiteral("<c r=\"B4\"\\1t=\"inlineStr\"><is><t>%1</t></is></c>")
                                .arg(bank().text()));
        parts["xl/worksheets/sheet3.xml"] = facts.toUtf8();
    });
    const AnswersApplied applied = readAndApply("mixed.xlsx");
    QCOMPARE(applied.foreign, 1);
    QVERIFY2(applied.problems.first().contains(QStringLiteral("示例银行乙")),
             qPrintable(applied.problems.first()));
    QVERIFY(!referral(id).acceptedOn);
}

void TestAnswerRounds::oneBatchOnly()
{
    const Id first = addReferral(1, bank(), true);
    addReferral(2, bank(), true);
    Batch batch;
    batch.id = Id::make(ambient());
    batch.number = QStringLiteral("2026-11-01");
    batch.madeOn = referredDay;
    auto loaded = store().load<Referral>(first);
    VERIFY_OK(loaded);
    Referral r = loaded->record;
    r.batch = batch.id;
    VERIFY_OK(store().transact([&](Writer &w) -> Result<> {
        TRY(w.create(batch));
        return w.update(r, *loaded);
    }));
    const auto written = writeAnswerSheet(store(), bank(), file("out.xlsx"), batch.id);
    VERIFY_OK(written);
    QCOMPARE(written->rows, 1);
    QCOMPARE(onlyRow().text(at("批次号")), batch.number);
}

void TestAnswerRounds::reasonAsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("note");
    const auto add = [](const char *typed, const char *note) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(note);
    };
    add("no_collateral 缺少抵押物", "");
    add("缺少抵押物", "");
    add("no_collateral", "");
    add("no_collateral 缺少抵押物：厂房是租的", "厂房是租的");
    add("缺少抵押物（设备已抵押）", "设备已抵押）");
}

void TestAnswerRounds::reasonAsTyped()
{
    QFETCH(QString, typed);
    QFETCH(QString, note);
    const Id id = addReferral(1, bank(), true);
    VERIFY_OK(write(bank()));
    VERIFY_OK(fill(id, [&](QList<Cell> &c) {
        c[at("是否授信")] = text("否");
        c[at("未授信原因(代码+说明)")] = Cell::ofText(typed);
    }));
    QCOMPARE(readAndApply().refused, 1);
    QCOMPARE(referral(id).refusalReason.value, QStringLiteral("no_collateral"));
    QCOMPARE(referral(id).refusalNote.value, note);
}

void TestAnswerRounds::contradictions_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<Cell>("cell");
    QTest::addColumn<QString>("words");
    const auto add = [](const char *header, const Cell &cell, const char *words) {
        QTest::newRow(words) << QString::fromUtf8(header) << cell << QString::fromUtf8(words);
    };
    add("未授信原因(代码+说明)", text("缺少抵押物很多"), "one of the list");
    add("是否授信", text("否"), "an amount is granted as well");
    add("授信金额(万元)", Cell::ofNumber(1'200'000), "Typed in yuan");
    add("期限(月)", Cell::ofNumber(12.5), "whole number");
    add("电话", text("123"), "电话");
}

void TestAnswerRounds::contradictions()
{
    QFETCH(QString, header);
    QFETCH(Cell, cell);
    QFETCH(QString, words);
    const Id id = addReferral(1, bank(), true);
    const Referral before = referral(id);
    VERIFY_OK(write(bank()));
    VERIFY_OK(fill(id, [&](QList<Cell> &c) {
        grantCells(c);
        c[at(header.toUtf8().constData())] = cell;
    }));
    const AnswersApplied applied = readAndApply();
    QCOMPARE(applied.rejected, 1);
    QVERIFY2(applied.problems.first().contains(words), qPrintable(applied.problems.first()));
    QVERIFY(referral(id) == before);
}

void TestAnswerRounds::refusalBringsDefaults()
{
    const Id id = addReferral(1, bank(), true);
    VERIFY_OK(write(bank()));
    VERIFY_OK(fill(id, [](QList<Cell> &c) {
        c[at("是否授信")] = text("否");
        c[at("未授信原因(代码+说明)")] = text("缺少抵押物");
        c[at("下一步措施")] = text("联系担保公司");
    }));
    QCOMPARE(readAndApply().refused, 1);
    const auto tickets = store().find<Coaching>("referral = ?", {id.bytes()});
    VERIFY_OK(tickets);
    QCOMPARE(tickets->size(), 1);
    QCOMPARE(tickets->first().department, QStringLiteral("担保机构"));
    QCOMPARE(tickets->first().measure.value, QStringLiteral("增信；联系担保公司"));
    QCOMPARE(tickets->first().dueOn, std::optional(QDate(2026, 12, 24)));
}

void TestAnswerRounds::inlineStringsAndRenamedSheets()
{
    const Id id = addReferral(1, bank(), true);
    VERIFY_OK(write(bank()));
    rewrite("out.xlsx", "back.xlsx", [](auto &parts) {
        inlineStrings(parts);
        parts["xl/workbook.xml"].replace("反馈表", "1");
        parts["xl/workbook.xml"].replace("填写说明", "2");
    });
    QCOMPARE(readAndApply().unchanged, 1);
    QCOMPARE(lastRead().bank, bank());
    QVERIFY(referral(id).state == ReferralState::Dispatched);
}

void TestAnswerRounds::handAlteredFile()
{
    const Id id = addReferral(1, bank(), true);
    VERIFY_OK(write(bank()));
    rewrite("out.xlsx", "back.xlsx", [](auto &parts) {
        parts["xl/sharedStrings.xml"].replace("企业1(演示)", "企业9(演示)");
    });
    QCOMPARE(readAndApply().altered, 1);
    QVERIFY(!referral(id).acceptedOn);
}

void TestAnswerRounds::columnsAddedAndGone()
{
    const Id id = addReferral(1, bank(), true);
    VERIFY_OK(write(bank()));
    auto in = AnswerFile::open(file("out.xlsx"));
    VERIFY_OK(in);
    SheetRow row;
    QVERIFY(*in->rows->next(row));
    row.cells.resize(columnCount);
    grantCells(row.cells);
    // The bank puts a column of its own in front and deletes one that it does not need.
    SheetLayout layout;
    layout.columns.append({.header = QStringLiteral("本行序号")});
    QList<Cell> cells{Cell::ofNumber(1)};
    for (int c = 0; c < columnCount; ++c) {
        if (c == at("产品")) continue;
        layout.columns.append({.header = in->header.text(c)});
        cells.append(row.cells[c]);
    }
    layout.createdAt = QDateTime(referredDay, QTime(0, 0), Qt::UTC);
    auto out = SheetWriter::create(file("back.csv"), layout, SheetFormat::Csv);
    VERIFY_OK(out);
    VERIFY_OK((*out)->row(cells));
    VERIFY_OK((*out)->finish());
    QCOMPARE(readAndApply("back.csv").granted, 1);
    QCOMPARE(lastRead().missing, QStringList{QStringLiteral("产品")});
    QCOMPARE(referral(id).granted->fen, Money::wan(120).fen);
}

void TestAnswerRounds::savedByLibreOffice()
{
    const QString soffice = QStandardPaths::findExecutable(QStringLiteral("soffice"));
    if (soffice.isEmpty()) QSKIP("LibreOffice is not installed; the other writers were tested.");
    const Id id = addReferral(1, bank(), true);
    VERIFY_OK(write(bank()));
    VERIFY_OK(fill(id, grantCells));
    QVERIFY(QFile::rename(file("back.xlsx"), file("answers.xlsx")));
    for (const char *name : {"out", "answers"}) {
        QProcess convert;
        convert.start(soffice, {QStringLiteral("-env:UserInstallation=file://") + file("profile"),
                                QStringLiteral("--headless"), QStringLiteral("--convert-to"),
                                QStringLiteral("xlsx"), QStringLiteral("--outdir"), file("saved"),
                                file(name) + QStringLiteral(".xlsx")});
        QVERIFY(convert.waitForFinished(120'000));
        QCOMPARE(convert.exitCode(), 0);
    }
    QCOMPARE(readAndApply("saved/out.xlsx").unchanged, 1);
    QCOMPARE(lastRead().bank, bank());
    QCOMPARE(readAndApply("saved/answers.xlsx").granted, 1);
    QCOMPARE(referral(id).rate->milli, 3650);
    QCOMPARE(referral(id).decidedOn, std::optional(QDate(2026, 11, 10)));
}

QTEST_GUILESS_MAIN(TestAnswerRounds)
#include "tst_answerrounds.moc"
