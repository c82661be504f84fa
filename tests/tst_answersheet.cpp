// SPDX-License-Identifier: GPL-3.0-or-later
#include "answerworld.h"
#include "sheets/lockedzip.h"
#include "work/audittrail.h"
#include "work/erasure.h"
#include "work/givencontacts.h"

class TestAnswerSheet : public QObject, private AnswerWorld
{
    Q_OBJECT

private slots:
    void init() { VERIFY_OK(found()); }
    void showsContactOnlyWithConsent();
    void whoReceivedAContactIsKept();
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
    void aSheetUnderAPassword();
};

void TestAnswerSheet::showsContactOnlyWithConsent()
{
    const Id with = addReferral(1, bank(), true);
    addReferral(2, bank(), false);
    addReferral(3, other(), true);
    const auto written = writeAnswerSheet(store(), bank(), file("out.xlsx"));
    VERIFY_OK(written);
    QCOMPARE(written->rows, 2);
    QCOMPARE(written->withoutContact, 1);
    auto in = AnswerFile::open(file("out.xlsx"));
    VERIFY_OK(in);
    int rows = 0;
    SheetRow row;
    for (auto more = in->rows->next(row); more && *more; more = in->rows->next(row)) {
        ++rows;
        const Id id = Id::fromText(row.text(at(answercolumns::idHeader)));
        QCOMPARE(row.text(at("联系电话")).isEmpty(), id != with);
        QCOMPARE(row.text(at("联系人")).isEmpty(), id != with);
        QCOMPARE(row.at(at("需求金额(万元)")).number, 150.0);
    }
    QCOMPARE(rows, 2);
}

void TestAnswerSheet::whoReceivedAContactIsKept()
{
    const Referral given = referral(addReferral(1, bank(), true));
    const Referral bare = referral(addReferral(2, bank(), false));
    QVERIFY(givenContacts(store(), given.firm)->isEmpty());
    VERIFY_OK(write(bank()));
    VERIFY_OK(write(bank())); // the same sheet again
    const auto once = givenContacts(store(), given.firm);
    VERIFY_OK(once);
    QCOMPARE(once->size(), 1);
    QCOMPARE(once->first().bank, bank());
    QCOMPARE(once->first().day, store().ambient().today());
    QVERIFY(!once->first().isWithdrawn);
    QVERIFY(givenContacts(store(), bare.firm)->isEmpty());
    int noted = 0;
    const auto found = auditTrail(store());
    for (const AuditLine &line : *found)
        noted += line.deed == "contact_given" && line.subject == given.firm;
    QCOMPARE(noted, 1);
    // The next round is another sheet.
    auto loaded = store().load<Referral>(given.id);
    Referral answered = loaded->record;
    answered.answerRound = 1;
    VERIFY_OK(store().transact([&](Writer &w) { return w.update(answered, *loaded); }));
    VERIFY_OK(write(bank()));
    QCOMPARE(givenContacts(store(), given.firm)->size(), 2);
    // Withdrawn, no later sheet holds it; what was given stays on record.
    const Consent consent = store().find<Consent>("firm = ?", {Value(given.firm.bytes())})->first();
    auto held = store().load<Consent>(consent.id);
    Consent withdrawn = held->record;
    withdrawn.withdrawnOn = store().ambient().today();
    VERIFY_OK(store().transact([&](Writer &w) { return w.update(withdrawn, *held); }));
    loaded = store().load<Referral>(given.id);
    answered.answerRound = 2;
    VERIFY_OK(store().transact([&](Writer &w) { return w.update(answered, *loaded); }));
    VERIFY_OK(write(bank()));
    const auto after = givenContacts(store(), given.firm);
    QCOMPARE(after->size(), 2);
    for (const GivenContact &g : *after) QVERIFY(g.isWithdrawn);
    const QString report = file("access.csv");
    VERIFY_OK(writeAccessReport(store(), given.firm, report));
    QFile read(report);
    QVERIFY(read.open(QIODevice::ReadOnly));
    const QByteArray words = read.readAll();
    QVERIFY(words.contains("consent was withdrawn since"));
    QVERIFY(words.contains(givenWords(after->first()).toUtf8()));
}

void TestAnswerSheet::grantAndDisbursement()
{
    const Id id = addReferral(1, bank(), true);
    VERIFY_OK(write(bank()));
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
    const auto payments = store().find<Disbursement>("referral = ?", {id.bytes()});
    VERIFY_OK(payments);
    QCOMPARE(payments->size(), 1);
}

void TestAnswerSheet::partlyGranted()
{
    const Id id = addReferral(1, bank(), true);
    VERIFY_OK(write(bank()));
    VERIFY_OK(fill(id, [](QList<Cell> &c) {
        grantCells(c);
        c[at("是否授信")] = text("部分");
    }));
    QCOMPARE(readAndApply().granted, 1);
    QCOMPARE(referral(id).state, ReferralState::PartlyGranted);
}

void TestAnswerSheet::refusalOpensCoaching()
{
    const Id id = addReferral(1, bank(), true);
    VERIFY_OK(write(bank()));
    VERIFY_OK(fill(id, [](QList<Cell> &c) {
        c[at("是否授信")] = text("否");
        c[at("未授信原因(代码+说明)")] = text("缺少抵押物");
    }));
    QCOMPARE(readAndApply().refused, 1);
    QCOMPARE(referral(id).state, ReferralState::Refused);
    const auto tickets = store().find<Coaching>("referral = ?", {id.bytes()});
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
    add("no amount", at("是否授信"), "是", "missing: Decided on, Amount granted");
    add("no reason", at("是否授信"), "否", "missing: Refusal reason");
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
    const Id id = addReferral(1, bank(), true);
    VERIFY_OK(write(bank()));
    const Referral before = referral(id);
    VERIFY_OK(fill(id, [&](QList<Cell> &c) { c[column] = Cell::ofText(words); }));
    const AnswersApplied applied = readAndApply();
    QCOMPARE(applied.rejected, 1);
    QCOMPARE(applied.updated, 0);
    QVERIFY2(lastRead().rows.first().problem.contains(reason),
             qPrintable(lastRead().rows.first().problem));
    QVERIFY(referral(id) == before);
}

void TestAnswerSheet::stale()
{
    const Id id = addReferral(1, bank(), true);
    VERIFY_OK(write(bank()));
    VERIFY_OK(fill(id, [](QList<Cell> &c) { c[at("接单日期")] = Cell::ofDate({2026, 11, 3}); }));
    QCOMPARE(readAndApply().updated, 1);
    QCOMPARE(referral(id).state, ReferralState::Accepted);
    VERIFY_OK(fill(id, grantCells)); // from the old sheet
    QCOMPARE(readAndApply().rejected, 1);
    QVERIFY(lastRead().rows.first().problem.contains(QStringLiteral("older than")));
    QCOMPARE(referral(id).state, ReferralState::Accepted);
}

void TestAnswerSheet::restIsPaidOnTheNextSheet()
{
    const Id id = addReferral(1, bank(), true);
    const auto pay = [](QList<Cell> &c, QDate day, double amount) {
        c[at("放款日期")] = Cell::ofDate(day);
        c[at("放款金额(万元)")] = Cell::ofNumber(amount);
    };
    VERIFY_OK(write(bank()));
    VERIFY_OK(fill(id, [&](QList<Cell> &c) {
        grantCells(c);
        pay(c, {2026, 11, 12}, 50);
    }));
    QCOMPARE(readAndApply().disbursed, 1);
    VERIFY_OK(write(bank()));
    VERIFY_OK(fill(id, [&](QList<Cell> &c) { pay(c, {2026, 11, 20}, 71); }));
    QCOMPARE(readAndApply().rejected, 1); // more than was granted
    VERIFY_OK(fill(id, [&](QList<Cell> &c) { pay(c, {2026, 11, 20}, 70); }));
    QCOMPARE(readAndApply().disbursed, 1);
    QVERIFY(!write(bank())); // nothing is left to answer
}

void TestAnswerSheet::endedStaysEnded()
{
    const Id id = addReferral(1, bank(), true);
    VERIFY_OK(write(bank()));
    VERIFY_OK(fill(id, grantCells));
    auto loaded = store().load<Referral>(id);
    VERIFY_OK(loaded);
    Referral r = loaded->record;
    r.state = ReferralState::Withdrew;
    VERIFY_OK(store().transact([&](Writer &w) { return w.update(r, *loaded); }));
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
    const Id id = addReferral(1, bank(), true);
    VERIFY_OK(write(bank()));
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
    const Id id = addReferral(1, bank(), true);
    VERIFY_OK(write(bank()));
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
    const Id id = addReferral(1, bank(), true);
    VERIFY_OK(write(bank()));
    VERIFY_OK(fill(id, [](QList<Cell> &c) {
        c[at("是否授信")] = text("否");
        c[at("未授信原因(代码+说明)")] = text("缺少抵押物");
        c[at("反馈日期")] = Cell::ofDate({2026, 11, 12});
    }));
    QCOMPARE(readAndApply().refused, 1);
    QCOMPARE(referral(id).decidedOn, std::optional(QDate(2026, 11, 12)));
    QCOMPARE(readAndApply().unchanged, 1);
}

void TestAnswerSheet::blankSheetChangesNothing()
{
    const Id id = addReferral(1, bank(), true);
    VERIFY_OK(write(bank()));
    VERIFY_OK(fill(id, [](QList<Cell> &) {}));
    const AnswersApplied applied = readAndApply();
    QCOMPARE(applied.unchanged, 1);
    QCOMPARE(lastRead().rows.first().kind, AnswerKind::Same);
}

/// Out in a zip file, filled in, back in one under the bank's own password.
void TestAnswerSheet::aSheetUnderAPassword()
{
    const QString password = QStringLiteral("晋江 2026");
    const Id id = addReferral(1, bank(), true);
    QCOMPARE(writeAnswerSheet(store(), bank(), file("out.zip"), {}, {}).error().what,
             QStringLiteral("A sheet in a zip file needs a password. Set one."));
    QVERIFY(!QFile::exists(file("out.zip")));
    VERIFY_OK(writeAnswerSheet(store(), bank(), file("out.zip"), {}, password));
    QVERIFY(isLockedSheet(file("out.zip")));
    QFile zip(file("out.zip"));
    QVERIFY(zip.open(QIODevice::ReadOnly));
    const QByteArray bytes = zip.readAll();
    QVERIFY(bytes.contains("out.xlsx"));
    QVERIFY(!bytes.contains("worksheets")); // the sheet's own parts are not to be seen
    QCOMPARE(QDir(QFileInfo(file("out.zip")).path()).entryList({"out*", "gridpoint-*"}),
             QStringList{QStringLiteral("out.zip")});
    VERIFY_OK(lockedzip::open(file("out.zip"), password, [&](const QString &sheet) -> Result<> {
        return QFile::copy(sheet, file("out.xlsx")) ? ok()
                                                    : Result<>(Error{QStringLiteral("not copied")});
    }));
    VERIFY_OK(fill(id, grantCells));
    const QString own = QStringLiteral("bank's own");
    VERIFY_OK(lockedzip::write(file("back.zip"), QStringLiteral("改了名.xlsx"), own,
                               [&](const QString &sheet) -> Result<> {
                                   return QFile::copy(file("back.xlsx"), sheet)
                                              ? ok()
                                              : Result<>(Error{QStringLiteral("not copied")});
                               }));
    for (const QString &wrong : {QString(), password, own + ' '}) {
        const auto read = readAnswers(store(), file("back.zip"), {}, wrong);
        QVERIFY(!read);
        QVERIFY2(read.error().what.startsWith(QStringLiteral("The password does not open")),
                 qPrintable(read.error().what));
    }
    const auto read = readAnswers(store(), file("back.zip"), bank(), own);
    VERIFY_OK(read);
    const auto done = applyAnswers(store(), *read);
    VERIFY_OK(done);
    QCOMPARE(done->granted, 1);
    // A plain sheet is none, though an .xlsx is a zip file, too; one that was cut off is damaged.
    QVERIFY(!isLockedSheet(file("back.xlsx")));
    QFile cut(file("cut.zip"));
    QVERIFY(cut.open(QIODevice::WriteOnly));
    cut.write(bytes.left(bytes.size() / 2));
    cut.close();
    QVERIFY(!readAnswers(store(), file("cut.zip"), {}, password));
}

QTEST_GUILESS_MAIN(TestAnswerSheet)
#include "tst_answersheet.moc"
