// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/reports.h"
#include "rules/division.h"
#include "storeworld.h"

/// The six official sheets over an empty and over a small office.
class TestReports : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void columns_data();
    void columns();
    void runsOnASmallOffice_data() { columns_data(); }
    void runsOnASmallOffice();
    void masked();
    void contactNeedsConsent();
    void summaryOfTheTown();
    void summaryOfTheBank();
    void summaryHasTotals();
    void overdueAsOfTheLastDay();
    void recordsOfOneFirmCountOnce();
    void consentHoldsForAllRecordsOfAFirm();
    void rowsAreNumberedByBatch();
    void officialHeadersOfSheets();
    void sameBytesAgain_data();
    void sameBytesAgain();
    void unmaskedNeedsReason();

private:
    QString file(const QString &name) const { return m_dir->filePath(name); }
    void fillOffice();
    ReportTable run(const char *name, bool masked = true);
    /// The cell of a column, of the first row that holds all `keys`.
    Cell cell(const ReportTable &table, const QStringList &keys, const QString &header);
    template <class R>
    R made()
    {
        R record;
        record.id = Id::make(m_ambient);
        return record;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    FakeAmbient m_ambient;
    MemoryMarks m_marks;
    std::unique_ptr<Store> m_store;
};

namespace
{
const QDate from(2026, 11, 1), to(2026, 11, 30);

/// A header as DOMAIN.md has it: units that the sheet adds are taken off.
QString bare(QString header)
{
    for (const char *unit : {"(户)", "(户次)", "(笔)", "(万元)", "(%)", "(月)"})
        header.remove(QString::fromUtf8(unit));
    return header;
}
} // namespace

void TestReports::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_store.reset();
    auto founded = foundOffice(file("book.gridpoint"), m_ambient, m_marks);
    VERIFY_OK(founded);
    m_store = *std::move(founded);
}

void TestReports::fillOffice()
{
    auto bank = made<Bank>();
    bank.name = QStringLiteral("示例银行甲");
    auto reason = made<DictionaryEntry>();
    reason.dictionary = QStringLiteral("refusal_reason");
    reason.code = QStringLiteral("no_collateral");
    reason.zh = QStringLiteral("无抵押物");
    VERIFY_OK(m_store->transact([&](Writer &w) -> Result<> {
        TRY(w.create(bank));
        TRY(w.create(reason));
        // 0: granted and paid; 1: refused; 2: long undecided, no town, consent withdrawn.
        for (int i = 0; i < 3; ++i) {
            auto firm = made<Firm>();
            firm.name = QStringLiteral("企业%1(演示)").arg(i);
            firm.town = i < 2 ? QStringLiteral("350582103") : QString();
            firm.contact = QStringLiteral("蔡某三");
            firm.phone.value = QStringLiteral("1390000000%1").arg(i);
            auto visit = made<Visit>();
            visit.firm = firm.id;
            visit.visitedOn = QDate(2026, 11, 2);
            visit.channel = Channel::OnSite;
            visit.hasNeed = true;
            visit.bankStaff = QStringLiteral("王某");
            auto need = made<Need>();
            need.firm = firm.id;
            need.visit = visit.id;
            need.amount = Money::wan(200);
            need.declaredOn = QDate(2026, 11, 3);
            need.tags.codes = {QStringLiteral("trade")};
            auto consent = made<Consent>();
            consent.firm = firm.id;
            consent.bank = bank.id;
            consent.agreed = true;
            consent.givenOn = QDate(2026, 9, 1);
            if (i == 2) consent.withdrawnOn = QDate(2026, 10, 2);
            auto r = made<Referral>();
            r.firm = firm.id;
            r.need = need.id;
            r.bank = bank.id;
            r.referredOn = i < 2 ? QDate(2026, 11, 4) : QDate(2026, 9, 1);
            r.state = i == 0   ? ReferralState::Disbursed
                      : i == 1 ? ReferralState::Refused
                               : ReferralState::Dispatched;
            if (i < 2) r.acceptedOn = QDate(2026, 11, 5);
            if (i < 2) r.decidedOn = QDate(2026, 11, 10);
            if (i == 0) r.granted = Money::wan(100);
            if (i == 0) r.unsecured = true;
            if (i == 1) r.refusalReason.value = reason.code;
            auto ticket = made<Coaching>();
            ticket.firm = firm.id;
            ticket.referral = r.id;
            ticket.state = CoachingState::Open;
            ticket.openedOn = QDate(2026, 11, 10);
            TRY(w.create(firm));
            TRY(w.create(visit));
            TRY(w.create(need));
            TRY(w.create(consent));
            TRY(w.create(r));
            if (i == 1) TRY(w.create(ticket));
            if (i > 0) continue;
            // 30 at 4 %, 10 at 3 %, 50 at a rate nobody stated: (30×4 + 10×3) ÷ 40 = 3.75 %.
            for (const auto &[wan, rate] : {std::pair{30, 4000}, {10, 3000}, {50, 0}}) {
                auto paid = made<Disbursement>();
                paid.referral = r.id;
                paid.paidOn = QDate(2026, 11, 12);
                paid.amount = Money::wan(wan);
                if (rate) paid.rate = Rate{rate};
                TRY(w.create(paid));
            }
        }
        return ok();
    }));
}

ReportTable TestReports::run(const char *name, bool masked)
{
    const ReportInfo *report = reportNamed(QLatin1String(name));
    Result<ReportTable> table =
        report ? runReport(*m_store, *report, from, to, masked) : Error{"no report"};
    if (!table) qWarning("%s", qPrintable(table.error().what));
    return table ? *table : ReportTable{};
}

Cell TestReports::cell(const ReportTable &table, const QStringList &keys, const QString &header)
{
    qsizetype column = -1;
    for (qsizetype c = 0; c < table.columns.size(); ++c)
        if (bare(table.columns[c].header) == header) column = c;
    for (const QList<Cell> &row : table.rows) {
        bool fits = column >= 0;
        for (const QString &key : keys)
            fits = fits && std::any_of(row.begin(), row.end(),
                                       [&](const Cell &c) { return c.asText() == key; });
        if (fits) return row[column];
    }
    return Cell::ofText(QStringLiteral("no such cell"));
}

void TestReports::columns_data()
{
    QTest::addColumn<QString>("headers");
    const auto row = [](const char *name, const char *headers) {
        QTest::newRow(name) << QString::fromUtf8(headers);
    };
    row("visit_ledger",
        "序号 镇街 村(居)/园区 网格名称 走访日期 走访方式 企业名称 统一社会信用代码 主体类型 行业 规模 经营地址 "
        "联系人 职务 联系电话 生产经营状况 从业人数 上年营收 订单情况 是否有融资需求 需求金额 困难及诉求 "
        "是否已授权 走访人员 银行人员 备注");
    row("declaration_list",
        "序号 镇街 企业名称 代码 成立日期 行业 划型 注册资本 从业人数 上年营收 资产总额 负债总额 现有贷款余额 "
        "贷款行 融资金额 用途 期限 可接受利率 担保方式 抵质押物 期望到位时间 是否首贷 是否续贷 标签 "
        "意向银行1 意向银行2 意向银行3 申报日期 联系人 电话 授权情况 登记人");
    row("recommendation_list",
        "批次号 序号 企业名称 代码 镇街 行业 融资金额 用途 期限 五项标准① 五项标准② 五项标准③ 五项标准④ "
        "五项标准⑤ 审核人 审核日期 推荐银行/网点 推荐日期 时限到期日 联系人 电话 备注");
    row("answer_list",
        "批次号 企业名称 代码 银行/网点 客户经理 电话 接单日期 首次联系日期 材料齐备日期 是否授信 授信日期 授信金额 "
        "产品 担保方式 利率 期限 是否首贷 是否信用贷 是否无还本续贷 是否中长期 放款日期 放款金额 未授信原因(代码+说明) "
        "下一步措施 反馈日期");
    row("coaching_ledger", "企业 问题类别 责任部门 措施 责任人 期限 状态 结果 是否再推荐");
    row("summary",
        "口径 镇街/银行 期间 走访户数 走访户次 有需求户数 需求金额 申报户数 申报户次 推荐户数 推荐户次 对接户数 对接率 "
        "授信户数 授信笔数 授信金额 授信率 放款户数 放款笔数 放款金额 加权平均利率 首贷户数 首贷金额 信用贷金额 "
        "信用贷占比 无还本续贷户数 无还本续贷金额 中长期金额 中长期占比 外贸户数 外贸金额 个体工商户户数 "
        "不予授信户数 不予授信原因 超期未决户数 辅导中户数");
}

void TestReports::columns()
{
    QFETCH(QString, headers);
    const ReportTable table = run(QTest::currentDataTag());
    QStringList found;
    for (const SheetColumn &column : table.columns) found.append(bare(column.header));
    QCOMPARE(found, headers.split(' '));
    QVERIFY(table.rows.isEmpty());
}

void TestReports::runsOnASmallOffice()
{
    fillOffice();
    const ReportTable table = run(QTest::currentDataTag());
    QVERIFY(!table.rows.isEmpty());
    for (const QList<Cell> &row : table.rows) QCOMPARE(row.size(), table.columns.size());
}

void TestReports::masked()
{
    fillOffice();
    for (const ReportInfo &report : allReports())
        for (const QList<Cell> &row : run(report.name).rows)
            for (const Cell &c : row) {
                QVERIFY2(!c.asText().contains(QStringLiteral("1390000000")), report.name);
                QVERIFY2(!c.asText().contains(QStringLiteral("蔡某三")), report.name);
                QVERIFY2(!c.asText().contains(QStringLiteral("王某")), report.name);
            }
    const ReportTable open = run("visit_ledger", false);
    QCOMPARE(cell(open, {QStringLiteral("企业0(演示)")}, QStringLiteral("联系电话")).text,
             QStringLiteral("13900000000"));
}

void TestReports::contactNeedsConsent()
{
    fillOffice();
    const ReportInfo *report = reportNamed(QStringLiteral("recommendation_list"));
    const auto table = runReport(*m_store, *report, QDate(2026, 9, 1), to, false);
    VERIFY_OK(table);
    for (const char *header : {"联系人", "电话"}) {
        QVERIFY(
            !cell(*table, {QStringLiteral("企业0(演示)")}, QString::fromUtf8(header)).isEmpty());
        QVERIFY(cell(*table, {QStringLiteral("企业2(演示)")}, QString::fromUtf8(header)).isEmpty());
    }
    const ReportTable declared = run("declaration_list");
    QCOMPARE(cell(declared, {QStringLiteral("企业0(演示)")}, QStringLiteral("授权情况")).text,
             QStringLiteral("示例银行甲"));
    QVERIFY(cell(declared, {QStringLiteral("企业2(演示)")}, QStringLiteral("授权情况")).isEmpty());
    const ReportTable visits = run("visit_ledger");
    QCOMPARE(cell(visits, {QStringLiteral("企业2(演示)")}, QStringLiteral("是否已授权")).text,
             QStringLiteral("否"));
}

void TestReports::summaryOfTheTown()
{
    fillOffice();
    const ReportTable table = run("summary");
    const auto divisions = Divisions::builtIn();
    VERIFY_OK(divisions);
    const QStringList row{divisions->name(QStringLiteral("350582103"), true),
                          QStringLiteral("本期")};
    const auto number = [&](const char *header) {
        return cell(table, row, QString::fromUtf8(header)).number;
    };
    QCOMPARE(number("走访户数"), 2.0);
    QCOMPARE(number("有需求户数"), 2.0);
    QCOMPARE(number("需求金额"), 400.0);
    QCOMPARE(number("推荐户数"), 2.0);
    QCOMPARE(number("对接率"), 1.0);
    QCOMPARE(number("授信率"), 0.5);
    QCOMPARE(number("授信金额"), 100.0);
    QCOMPARE(number("放款户数"), 1.0);
    QCOMPARE(number("放款笔数"), 3.0);
    QCOMPARE(number("放款金额"), 90.0);
    QCOMPARE(number("加权平均利率"), 3.75);
    QCOMPARE(number("信用贷占比"), 1.0);
    QCOMPARE(number("外贸户数"), 1.0);
    QCOMPARE(number("不予授信户数"), 1.0);
    QCOMPARE(cell(table, row, QStringLiteral("不予授信原因")).text, QStringLiteral("无抵押物 1"));
    QCOMPARE(number("超期未决户数"), 0.0);
    QCOMPARE(number("辅导中户数"), 1.0);
    // A firm without a town is counted too; its referral of September is overdue.
    const QStringList nowhere{QStringLiteral("未填镇街"), QStringLiteral("本期")};
    QCOMPARE(cell(table, nowhere, QStringLiteral("走访户数")).number, 1.0);
    QCOMPARE(cell(table, nowhere, QStringLiteral("推荐户数")).number, 0.0);
    QCOMPARE(cell(table, nowhere, QStringLiteral("超期未决户数")).number, 1.0);
}

void TestReports::summaryOfTheBank()
{
    fillOffice();
    const ReportTable table = run("summary");
    const auto of = [&](const char *period, const char *header) {
        return cell(table, {QStringLiteral("示例银行甲"), QString::fromUtf8(period)},
                    QString::fromUtf8(header));
    };
    QVERIFY(of("本期", "走访户数").isEmpty());
    QCOMPARE(of("本期", "推荐户数").number, 2.0);
    QCOMPARE(of("累计", "推荐户数").number, 3.0);
    QCOMPARE(of("累计", "授信户数").number, 1.0);
}

void TestReports::summaryHasTotals()
{
    fillOffice();
    const ReportTable table = run("summary");
    const auto of = [&](const char *scope, const char *period, const char *header) {
        return cell(table,
                    {QString::fromUtf8(scope), QStringLiteral("合计"), QString::fromUtf8(period)},
                    QString::fromUtf8(header));
    };
    QCOMPARE(of("镇街", "本期", "走访户数").number, 3.0);
    QCOMPARE(of("镇街", "累计", "推荐户数").number, 3.0);
    QCOMPARE(of("镇街", "本期", "授信金额").number, 100.0);
    QVERIFY(of("银行", "本期", "走访户数").isEmpty());
    QCOMPARE(of("银行", "累计", "推荐户次").number, 3.0);
    // The total is the last of its kind.
    QStringList places;
    for (const QList<Cell> &row : table.rows)
        if (row[0].text == QStringLiteral("镇街")) places.append(row[1].text);
    QCOMPARE(places.indexOf(QStringLiteral("合计")), places.size() - 2);
}

void TestReports::overdueAsOfTheLastDay()
{
    fillOffice();
    auto late = m_store->find<Referral>("state = 'dispatched'");
    VERIFY_OK(late);
    QCOMPARE(late->size(), 1);
    // Undecided since 1 September; decided on 20 October.
    const auto loaded = m_store->load<Referral>(late->first().id);
    VERIFY_OK(loaded);
    Referral decided = loaded->record;
    decided.state = ReferralState::Refused;
    decided.decidedOn = QDate(2026, 10, 20);
    decided.refusalReason.value = QStringLiteral("no_collateral");
    VERIFY_OK(m_store->transact([&](Writer &w) { return w.update(decided, *loaded); }));
    const auto overdue = [&](QDate until) {
        const ReportInfo *report = reportNamed(QStringLiteral("summary"));
        const auto table = runReport(*m_store, *report, QDate(2026, 9, 1), until, true);
        if (!table) return -1.0;
        return cell(*table,
                    {QStringLiteral("镇街"), QStringLiteral("合计"), QStringLiteral("本期")},
                    QStringLiteral("超期未决户数"))
            .number;
    };
    QCOMPARE(overdue(QDate(2026, 9, 20)), 0.0);  // still in time
    QCOMPARE(overdue(QDate(2026, 10, 15)), 1.0); // as it stood then
    QCOMPARE(overdue(QDate(2026, 10, 31)), 0.0); // decided
}

void TestReports::recordsOfOneFirmCountOnce()
{
    fillOffice();
    const auto firms = m_store->find<Firm>("1 ORDER BY name");
    VERIFY_OK(firms);
    Link link;
    link.id = Id::make(m_ambient);
    link.first = (*firms)[0].id;
    link.second = (*firms)[1].id;
    link.same = true;
    VERIFY_OK(m_store->transact([&](Writer &w) { return w.create(link); }));
    const ReportTable table = run("summary");
    const QStringList total{QStringLiteral("镇街"), QStringLiteral("合计"), QStringLiteral("本期")};
    QCOMPARE(cell(table, total, QStringLiteral("走访户数")).number, 2.0);
    QCOMPARE(cell(table, total, QStringLiteral("对接户数")).number, 1.0);
    QCOMPARE(cell(table, total, QStringLiteral("对接率")).number, 1.0);
    QCOMPARE(cell(table, total, QStringLiteral("走访户次")).number, 3.0);
    QCOMPARE(cell(table, total, QStringLiteral("推荐户数")).number, 1.0);
    QCOMPARE(cell(table, total, QStringLiteral("推荐户次")).number, 2.0);
}

/// What one of its records said holds for the visits and needs of the others, too.
void TestReports::consentHoldsForAllRecordsOfAFirm()
{
    fillOffice();
    auto other = made<Firm>();
    other.name = QStringLiteral("企业0分号(演示)");
    auto visit = made<Visit>();
    visit.firm = other.id;
    visit.visitedOn = QDate(2026, 11, 5);
    auto need = made<Need>();
    need.firm = other.id;
    need.declaredOn = QDate(2026, 11, 6);
    VERIFY_OK(m_store->transact([&](Writer &w) -> Result<> {
        TRY(w.create(other));
        TRY(w.create(visit));
        return w.create(need);
    }));
    const auto standing = [&](const char *report, const char *header) {
        return cell(run(report), {other.name}, QString::fromUtf8(header)).text;
    };
    QCOMPARE(standing("visit_ledger", "是否已授权"), QStringLiteral("否"));
    QCOMPARE(standing("declaration_list", "授权情况"), QString());
    const auto first = m_store->find<Firm>("name = ?", {QStringLiteral("企业0(演示)")});
    VERIFY_OK(first);
    auto link = made<Link>();
    link.first = first->first().id;
    link.second = other.id;
    link.same = true;
    VERIFY_OK(m_store->transact([&](Writer &w) { return w.create(link); }));
    QCOMPARE(standing("visit_ledger", "是否已授权"), QStringLiteral("是"));
    QCOMPARE(standing("declaration_list", "授权情况"), QStringLiteral("示例银行甲"));
}

void TestReports::rowsAreNumberedByBatch()
{
    fillOffice();
    const auto referrals = m_store->find<Referral>("referred_on >= '2026-11-01'");
    VERIFY_OK(referrals);
    QCOMPARE(referrals->size(), 2);
    VERIFY_OK(m_store->transact([&](Writer &w) -> Result<> {
        for (int batch = 0; batch < 2; ++batch) {
            auto added = made<Batch>();
            added.number = QStringLiteral("2026-%1").arg(batch + 1);
            TRY(w.create(added));
            for (int i = 0; i <= batch; ++i) {
                Referral r = (*referrals)[i];
                r.id = Id::make(m_ambient);
                r.batch = added.id;
                TRY(w.create(r));
            }
        }
        return ok();
    }));
    const auto numbers = [this](const char *report) {
        QStringList all;
        for (const QList<Cell> &row : run(report).rows)
            all.append(row[0].asText() + u'/' + row[1].asText());
        return all;
    };
    // Two that are in no batch, one in the first, two in the second.
    QCOMPARE(numbers("recommendation_list"),
             QStringList({"/1", "/2", "2026-1/1", "2026-2/1", "2026-2/2"}));
    QCOMPARE(run("visit_ledger").rows.last().first().number, 3.0);
}

/// Where DOMAIN.md says more than a word, the sheet's header does too.
void TestReports::officialHeadersOfSheets()
{
    QStringList headers;
    for (const SheetColumn &column : run("answer_list").columns) headers.append(column.header);
    QVERIFY(headers.contains(QStringLiteral("未授信原因(代码+说明)")));
}

void TestReports::sameBytesAgain_data()
{
    QTest::addColumn<QString>("ending");
    QTest::newRow("xlsx") << "xlsx";
    QTest::newRow("csv") << "csv";
}

void TestReports::sameBytesAgain()
{
    QFETCH(QString, ending);
    fillOffice();
    for (const ReportInfo &report : allReports()) {
        QByteArray first;
        for (int time = 0; time < 2; ++time) {
            const QString path = file(QStringLiteral("%1.%2").arg(time).arg(ending));
            VERIFY_OK(writeReport(*m_store, report, from, to, path));
            m_ambient.pass(3'600'000);
            QFile made(path);
            QVERIFY(made.open(QIODevice::ReadOnly));
            const QByteArray bytes = made.readAll();
            QVERIFY(!bytes.isEmpty());
            if (time == 0) first = bytes;
            QVERIFY2(bytes == first, report.name);
        }
    }
}

void TestReports::unmaskedNeedsReason()
{
    fillOffice();
    const ReportInfo *report = reportNamed(QStringLiteral("visit_ledger"));
    QVERIFY(
        !writeReport(*m_store, *report, from, to, file("no.xlsx"), false, QStringLiteral("  ")));
    QVERIFY(!QFile::exists(file("no.xlsx")));
    VERIFY_OK(
        writeReport(*m_store, *report, from, to, file("yes.xlsx"), false, QStringLiteral("核对")));
    const auto audits = m_store->find<Audit>("deed = 'exported'");
    VERIFY_OK(audits);
    QCOMPARE(audits->size(), 1);
    QCOMPARE(audits->first().count, std::optional(3));
    QCOMPARE(audits->first().reason.value, QStringLiteral("核对"));
}

QTEST_GUILESS_MAIN(TestReports)
#include "tst_reports.moc"
