// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/rowsource.h"
#include "storeworld.h"
#include "work/answercolumns.h"
#include "work/answersheet.h"

namespace
{
/// Column of a header; the hidden ones stand behind the form's own.
int at(const char *header)
{
    int i = 0;
    for (const auto &c : answercolumns::all) {
        if (qstrcmp(c.header, header) == 0) return i;
        ++i;
    }
    return qstrcmp(header, answercolumns::idHeader) == 0 ? i : i + 1;
}
constexpr int columnCount = int(std::size(answercolumns::all)) + 2;
} // namespace

class TestAnswerSheet : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsContactOnlyWithConsent();
    void grantAndDisbursement();
    void partlyGranted();
    void refusalOpensCoaching();
    void rejects_data();
    void rejects();
    void stale();
    void restIsPaidOnTheNextSheet();
    void endedStaysEnded();
    void oddFigures_data();
    void oddFigures();
    void sameReferralTwice();
    void refusalHasItsDay();
    void blankSheetChangesNothing();

private:
    using Edit = std::function<void(QList<Cell> &)>;
    QString file(const char *name) const { return m_dir->filePath(QLatin1String(name)); }
    Id addReferral(int number, const Id &bank, bool consents);
    Result<> write(const Id &bank);
    /// Copies what was written with one row edited; the row's referral must be `referral`.
    Result<> fill(const Id &referral, const Edit &edit, const Edit &copied = {});
    AnswersApplied readAndApply();
    Referral referral(const Id &id) { return *m_store->get<Referral>(id); }

    std::unique_ptr<QTemporaryDir> m_dir;
    FakeAmbient m_ambient;
    MemoryMarks m_marks;
    std::unique_ptr<Store> m_store;
    Id m_bank, m_other;
    AnswersRead m_read;
};

namespace
{
const QDate referredDay(2026, 11, 2);
Cell text(const char *words) { return Cell::ofText(QString::fromUtf8(words)); }
void grantCells(QList<Cell> &c)
{
    c[at("接单日期")] = Cell::ofDate({2026, 11, 3});
    c[at("是否授信")] = text("是");
    c[at("授信日期")] = Cell::ofDate({2026, 11, 10});
    c[at("授信金额(万元)")] = Cell::ofNumber(120);
    c[at("利率(%)")] = Cell::ofNumber(3.65);
    c[at("担保方式")] = text("信用");
    c[at("是否首贷")] = text("是");
}
} // namespace

void TestAnswerSheet::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_store.reset();
    auto founded = foundOffice(file("book.gpw"), m_ambient, m_marks);
    VERIFY_OK(founded);
    m_store = *std::move(founded);
    m_bank = Id::make(m_ambient);
    m_other = Id::make(m_ambient);
    VERIFY_OK(m_store->transact([&](Writer &w) -> Result<> {
        Bank bank;
        bank.id = m_bank;
        bank.name = QStringLiteral("示例银行甲");
        bank.accountManager = QStringLiteral("经理(演示)");
        TRY(w.create(bank));
        bank.id = m_other;
        bank.name = QStringLiteral("示例银行乙");
        TRY(w.create(bank));
        DictionaryEntry reason;
        reason.id = Id::make(m_ambient);
        reason.dictionary = QStringLiteral("refusal_reason");
        reason.code = QStringLiteral("no_collateral");
        reason.zh = QStringLiteral("缺少抵押物");
        return w.create(reason);
    }));
}

Id TestAnswerSheet::addReferral(int number, const Id &bank, bool consents)
{
    Firm firm;
    firm.id = Id::make(m_ambient);
    firm.name = QStringLiteral("企业%1(演示)").arg(number);
    firm.contact = QStringLiteral("联系人%1").arg(number);
    firm.phone.value = QStringLiteral("1390000000%1").arg(number);
    Need need;
    need.id = Id::make(m_ambient);
    need.firm = firm.id;
    need.amount = Money::wan(150);
    Referral r;
    r.id = Id::make(m_ambient);
    r.firm = firm.id;
    r.need = need.id;
    r.bank = bank;
    r.state = ReferralState::Dispatched;
    r.referredOn = referredDay;
    Consent consent;
    consent.id = Id::make(m_ambient);
    consent.firm = firm.id;
    consent.bank = bank;
    consent.agreed = consents;
    consent.givenOn = referredDay;
    const auto done = m_store->transact([&](Writer &w) -> Result<> {
        TRY(w.create(firm));
        TRY(w.create(need));
        TRY(w.create(consent));
        return w.create(r);
    });
    return done ? r.id : Id();
}

Result<> TestAnswerSheet::write(const Id &bank)
{
    TRY(writeAnswerSheet(*m_store, bank, file("out.xlsx")));
    return ok();
}

Result<> TestAnswerSheet::fill(const Id &referral, const Edit &edit, const Edit &copied)
{
    TRY_ASSIGN(in, openSheet(file("out.xlsx")));
    SheetLayout layout;
    layout.sheetName = QStringLiteral("returned");
    for (const auto &c : answercolumns::all) {
        SheetColumn column;
        column.header = QString::fromUtf8(c.header);
        column.kind = c.kind;
        layout.columns.append(column);
    }
    for (const char *header : {answercolumns::idHeader, answercolumns::checkHeader}) {
        SheetColumn column;
        column.header = QString::fromUtf8(header);
        layout.columns.append(column);
    }
    layout.createdAt = QDateTime(referredDay, QTime(0, 0), Qt::UTC);
    TRY_ASSIGN(out, SheetWriter::create(file("back.xlsx"), layout, SheetFormat::Xlsx));
    SheetRow row;
    while (true) {
        TRY_ASSIGN(more, in->next(row));
        if (!more) break;
        const Id id = Id::fromText(row.text(at(answercolumns::idHeader)));
        if (id.isNull()) continue; // title, note, header
        row.cells.resize(columnCount);
        QList<Cell> copy = row.cells;
        if (id == referral) edit(row.cells);
        TRY(out->row(row.cells));
        if (id != referral || !copied) continue;
        copied(copy);
        TRY(out->row(copy));
    }
    return out->finish();
}

AnswersApplied TestAnswerSheet::readAndApply()
{
    auto read = readAnswers(*m_store, file("back.xlsx"));
    if (!read) return {-1, -1, -1, -1, -1, -1, {}};
    m_read = *read;
    auto applied = applyAnswers(*m_store, m_read);
    return applied ? *applied : AnswersApplied{-1, -1, -1, -1, -1, -1, {}};
}

void TestAnswerSheet::showsContactOnlyWithConsent()
{
    const Id with = addReferral(1, m_bank, true);
    addReferral(2, m_bank, false);
    addReferral(3, m_other, true);
    const auto written = writeAnswerSheet(*m_store, m_bank, file("out.xlsx"));
    VERIFY_OK(written);
    QCOMPARE(written->rows, 2);
    QCOMPARE(written->withoutContact, 1);
    auto in = openSheet(file("out.xlsx"));
    VERIFY_OK(in);
    int rows = 0;
    SheetRow row;
    for (auto more = (*in)->next(row); more && *more; more = (*in)->next(row)) {
        const Id id = Id::fromText(row.text(at(answercolumns::idHeader)));
        if (id.isNull()) continue;
        ++rows;
        QCOMPARE(row.text(at("联系电话")).isEmpty(), id != with);
        QCOMPARE(row.text(at("联系人")).isEmpty(), id != with);
        QCOMPARE(row.at(at("需求金额(万元)")).number, 150.0);
    }
    QCOMPARE(rows, 2);
}

void TestAnswerSheet::grantAndDisbursement()
{
    const Id id = addReferral(1, m_bank, true);
    VERIFY_OK(write(m_bank));
    VERIFY_OK(fill(id, [](QList<Cell> &c) {
        grantCells(c);
        c[at("放款日期")] = Cell::ofDate({2026, 11, 12});
        c[at("放款金额(万元)")] = Cell::ofNumber(50);
    }));
    AnswersApplied applied = readAndApply();
    QCOMPARE(applied.updated, 1);
    QCOMPARE(applied.granted, 1);
    QCOMPARE(applied.disbursed, 1);
    const Referral r = referral(id);
    QCOMPARE(r.state, ReferralState::Disbursed);
    QCOMPARE(r.granted->fen, Money::wan(120).fen);
    QCOMPARE(r.rate->milli, 3650);
    QCOMPARE(r.guarantee, Guarantee::Unsecured);
    QCOMPARE(r.firstTime, std::optional(true));
    QCOMPARE(r.answerRound, std::optional(1));
    QVERIFY(r.accountManager.isEmpty());

    applied = readAndApply(); // the same sheet again
    QCOMPARE(applied.updated, 0);
    QCOMPARE(applied.unchanged, 1);
    QCOMPARE(applied.rejected, 0);
    QVERIFY(referral(id) == r);
    const auto payments = m_store->find<Disbursement>("referral = ?", {id.bytes()});
    VERIFY_OK(payments);
    QCOMPARE(payments->size(), 1);
}

void TestAnswerSheet::partlyGranted()
{
    const Id id = addReferral(1, m_bank, true);
    VERIFY_OK(write(m_bank));
    VERIFY_OK(fill(id, [](QList<Cell> &c) {
        grantCells(c);
        c[at("是否授信")] = text("部分");
    }));
    QCOMPARE(readAndApply().granted, 1);
    QCOMPARE(referral(id).state, ReferralState::PartlyGranted);
}

void TestAnswerSheet::refusalOpensCoaching()
{
    const Id id = addReferral(1, m_bank, true);
    VERIFY_OK(write(m_bank));
    VERIFY_OK(fill(id, [](QList<Cell> &c) {
        c[at("是否授信")] = text("否");
        c[at("未授信原因")] = text("缺少抵押物");
    }));
    QCOMPARE(readAndApply().refused, 1);
    QCOMPARE(referral(id).state, ReferralState::Refused);
    const auto tickets = m_store->find<Coaching>("referral = ?", {id.bytes()});
    VERIFY_OK(tickets);
    QCOMPARE(tickets->size(), 1);
    QCOMPARE(tickets->first().problem.value, QStringLiteral("no_collateral"));
    const AnswersApplied again = readAndApply();
    QCOMPARE(again.unchanged, 1);
    QCOMPARE(again.updated + again.rejected, 0);
}

void TestAnswerSheet::rejects_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("reason");
    const auto add = [](const char *name, int column, const char *words, const char *reason) {
        QTest::newRow(name) << column << QString::fromUtf8(words) << QString::fromUtf8(reason);
    };
    add("no date", at("接单日期"), "下周", "cannot be read");
    add("before the referral", at("接单日期"), "2026-11-01", "before the day");
    add("no amount", at("是否授信"), "是", "amount is missing");
    add("no reason", at("是否授信"), "否", "reason is missing");
    add("altered", at("企业名称"), "另一企业(演示)", "altered");
    add("unknown", at(answercolumns::idHeader), "00000000-0000-7000-8000-000000000001",
        "no referral");
    add("half a payment", at("放款金额(万元)"), "10", "is missing");
}

void TestAnswerSheet::rejects()
{
    QFETCH(int, column);
    QFETCH(QString, words);
    QFETCH(QString, reason);
    const Id id = addReferral(1, m_bank, true);
    VERIFY_OK(write(m_bank));
    const Referral before = referral(id);
    VERIFY_OK(fill(id, [&](QList<Cell> &c) { c[column] = Cell::ofText(words); }));
    const AnswersApplied applied = readAndApply();
    QCOMPARE(applied.rejected, 1);
    QCOMPARE(applied.updated, 0);
    QVERIFY2(m_read.rows.first().problem.contains(reason), qPrintable(m_read.rows.first().problem));
    QVERIFY(referral(id) == before);
}

void TestAnswerSheet::stale()
{
    const Id id = addReferral(1, m_bank, true);
    VERIFY_OK(write(m_bank));
    VERIFY_OK(fill(id, [](QList<Cell> &c) { c[at("接单日期")] = Cell::ofDate({2026, 11, 3}); }));
    QCOMPARE(readAndApply().updated, 1);
    QCOMPARE(referral(id).state, ReferralState::Accepted);
    VERIFY_OK(fill(id, grantCells)); // from the old sheet
    QCOMPARE(readAndApply().rejected, 1);
    QVERIFY(m_read.rows.first().problem.contains(QStringLiteral("older than")));
    QCOMPARE(referral(id).state, ReferralState::Accepted);
}

void TestAnswerSheet::restIsPaidOnTheNextSheet()
{
    const Id id = addReferral(1, m_bank, true);
    const auto pay = [](QList<Cell> &c, QDate day, double amount) {
        c[at("放款日期")] = Cell::ofDate(day);
        c[at("放款金额(万元)")] = Cell::ofNumber(amount);
    };
    VERIFY_OK(write(m_bank));
    VERIFY_OK(fill(id, [&](QList<Cell> &c) {
        grantCells(c);
        pay(c, {2026, 11, 12}, 50);
    }));
    QCOMPARE(readAndApply().disbursed, 1);
    VERIFY_OK(write(m_bank));
    VERIFY_OK(fill(id, [&](QList<Cell> &c) { pay(c, {2026, 11, 20}, 71); }));
    QCOMPARE(readAndApply().rejected, 1); // more than was granted
    VERIFY_OK(fill(id, [&](QList<Cell> &c) { pay(c, {2026, 11, 20}, 70); }));
    QCOMPARE(readAndApply().disbursed, 1);
    QVERIFY(!write(m_bank)); // nothing is left to answer
}

void TestAnswerSheet::endedStaysEnded()
{
    const Id id = addReferral(1, m_bank, true);
    VERIFY_OK(write(m_bank));
    VERIFY_OK(fill(id, grantCells));
    auto loaded = m_store->load<Referral>(id);
    VERIFY_OK(loaded);
    Referral r = loaded->record;
    r.state = ReferralState::Withdrew;
    VERIFY_OK(m_store->transact([&](Writer &w) { return w.update(r, *loaded); }));
    QCOMPARE(readAndApply().rejected, 1);
    QCOMPARE(referral(id).state, ReferralState::Withdrew);
}

void TestAnswerSheet::oddFigures_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<double>("number");
    QTest::newRow("nothing granted") << at("授信金额(万元)") << 0.0;
    QTest::newRow("less than nothing granted") << at("授信金额(万元)") << -120.0;
    QTest::newRow("less than nothing paid") << at("放款金额(万元)") << -5.0;
    QTest::newRow("no term") << at("期限(月)") << -12.0;
    // Who types 3.65% gets a cell of 0.0365.
    QTest::newRow("rate typed with its sign") << at("利率(%)") << 0.0365;
}

void TestAnswerSheet::oddFigures()
{
    QFETCH(int, column);
    QFETCH(double, number);
    const Id id = addReferral(1, m_bank, true);
    VERIFY_OK(write(m_bank));
    const Referral before = referral(id);
    VERIFY_OK(fill(id, [&](QList<Cell> &c) {
        grantCells(c);
        c[at("放款日期")] = Cell::ofDate({2026, 11, 12});
        c[at("放款金额(万元)")] = Cell::ofNumber(50);
        c[column] = Cell::ofNumber(number);
    }));
    const AnswersApplied applied = readAndApply();
    QCOMPARE(applied.rejected, 1);
    QCOMPARE(applied.updated + applied.disbursed, 0);
    QVERIFY(referral(id) == before);
}

void TestAnswerSheet::sameReferralTwice()
{
    const Id id = addReferral(1, m_bank, true);
    VERIFY_OK(write(m_bank));
    // A row that was copied within the sheet: neither may win.
    VERIFY_OK(fill(id, grantCells, [](QList<Cell> &c) {
        grantCells(c);
        c[at("授信金额(万元)")] = Cell::ofNumber(90);
    }));
    const AnswersApplied applied = readAndApply();
    QCOMPARE(applied.rejected, 2);
    QCOMPARE(applied.updated, 0);
    QVERIFY(!referral(id).granted);
}

void TestAnswerSheet::refusalHasItsDay()
{
    const Id id = addReferral(1, m_bank, true);
    VERIFY_OK(write(m_bank));
    VERIFY_OK(fill(id, [](QList<Cell> &c) {
        c[at("是否授信")] = text("否");
        c[at("未授信原因")] = text("缺少抵押物");
        c[at("反馈日期")] = Cell::ofDate({2026, 11, 12});
    }));
    QCOMPARE(readAndApply().refused, 1);
    QCOMPARE(referral(id).decidedOn, std::optional(QDate(2026, 11, 12)));
    QCOMPARE(readAndApply().unchanged, 1);
}

void TestAnswerSheet::blankSheetChangesNothing()
{
    const Id id = addReferral(1, m_bank, true);
    VERIFY_OK(write(m_bank));
    VERIFY_OK(fill(id, [](QList<Cell> &) {}));
    const AnswersApplied applied = readAndApply();
    QCOMPARE(applied.unchanged, 1);
    QVERIFY(m_read.rows.first().changes == false);
}

QTEST_GUILESS_MAIN(TestAnswerSheet)
#include "tst_answersheet.moc"
