// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/sample.h"

#include "rules/uscc.h"
#include "sheets/sheetwriter.h"
#include "work/bankdesk.h"
#include "work/stage.h"
#include "work/words.h"

#include <QDir>

namespace
{

/// The ninth character of an organization code for its first eight (GB 11714).
QChar organizationCheck(const QString &eight)
{
    static const int weights[] = {3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 8; ++i) {
        const QChar c = eight[i];
        sum += weights[i] * (c.isDigit() ? c.digitValue() : c.unicode() - 'A' + 10);
    }
    const int check = 11 - sum % 11;
    return check == 10 ? QChar('X') : check == 11 ? QChar('0') : QChar('0' + check);
}

/// A synthetic code that checks: XX in it marks it as nobody's.
QString inventedCode(bool proprietor, int number)
{
    const QString organization = QStringLiteral("XX%1").arg(number, 6, 10, QChar('0'));
    const QString first = (proprietor ? QStringLiteral("92") : QStringLiteral("91")) +
                          QStringLiteral("350582") + organization + organizationCheck(organization);
    return first + uscc::checkCharacter(first);
}

struct Trade {
    const char *word;
    const char *industry;
};
constexpr Trade trades[] = {{"鞋业", "1954"}, {"服饰", "1830"}, {"食品", "1495"}, {"机械", "3553"},
                            {"纺织", "1781"}, {"建材", "3032"}, {"餐饮", "6210"}, {"伞业", "2929"}};

QList<Cell> inventedRow(std::mt19937_64 &random, int number, const QString &town,
                        const QStringList &villages, QDate today)
{
    const auto pick = [&](qsizetype count) { return qsizetype(random() % quint64(count)); };
    const QString first = QStringLiteral("宏嘉恒瑞兴泰华盛海源"),
                  second = QStringLiteral("达信丰隆远和悦昌润成");
    const QString surnames = QStringLiteral("林陈王蔡许庄吴"),
                  numerals = QStringLiteral("一二三四五六七八九");
    const bool proprietor = pick(10) < 4;
    const Trade &trade = trades[pick(std::size(trades))];
    const QString core = QString(first[pick(first.size())]) + second[pick(second.size())] +
                         QString::number(number) + QString::fromUtf8(trade.word);
    const QString village = villages[pick(villages.size())];
    const int employees = int(proprietor ? 1 + pick(12) : 8 + pick(150));
    return {Cell::ofText(proprietor
                             ? town + core + QStringLiteral("店(演示)")
                             : QStringLiteral("晋江市") + core + QStringLiteral("有限公司(演示)")),
            Cell::ofText(inventedCode(proprietor, 500'000 + number)),
            Cell::ofText(proprietor ? QStringLiteral("个体工商户") : QStringLiteral("企业")),
            Cell::ofText(town),
            Cell::ofText(village),
            Cell::ofText(village + QStringLiteral("演示路%1号").arg(1 + pick(300))),
            Cell::ofText(QString::fromLatin1(trade.industry)),
            Cell::ofText(QString(surnames[pick(surnames.size())]) + QStringLiteral("示") +
                         numerals[pick(numerals.size())]),
            Cell::ofText(QStringLiteral("1390000%1").arg(pick(9000), 4, 10, QChar('0'))),
            Cell::ofNumber(employees),
            Cell::ofNumber(employees * double(20 + pick(40))),
            Cell::ofDate(today.addDays(-400 - pick(6000)))};
}

/// Some weeks of work: each week visits, then the office's and the banks' turn.
Result<> playWeeks(Stage &stage, int firmsPerWorker, QDate last)
{
    constexpr int weeks = 10;
    const int visits = std::max(1, firmsPerWorker * 3 / 4 / weeks);
    for (int week = weeks; week > 0; --week) {
        const QDate monday = last.addDays(-7 * week + 1);
        stage.ambient().setDay(monday);
        for (Stage::Laptop &laptop : stage.laptops()) TRY(stage.visitNext(laptop, visits));
        // The banks answer what was referred the week before.
        stage.ambient().setDay(monday.addDays(2));
        TRY_ASSIGN(answered, answerThroughSheets(stage));
        stage.ambient().setDay(monday.addDays(3));
        TRY_ASSIGN(up, stage.exchangeUp());
        TRY_ASSIGN(recommended, stage.screenAll());
        TRY_ASSIGN(referred, stage.referAll());
        stage.ambient().setDay(monday.addDays(4));
        TRY_ASSIGN(down, stage.exchangeDown());
        if (week > 1) TRY(stage.tellAll());
        Q_UNUSED(up)
        Q_UNUSED(recommended)
        Q_UNUSED(referred)
        Q_UNUSED(answered)
        Q_UNUSED(down)
    }
    return ok();
}

/// 一 to 十, then digits.
QString numeralOf(int n)
{
    const QString numerals = QStringLiteral("一二三四五六七八九十");
    return n <= numerals.size() ? QString(numerals[n - 1]) : QString::number(n);
}

QString workerName(int i)
{
    const QString surnames = QStringLiteral("林王陈蔡许庄吴");
    const QString name = QString(surnames[i % surnames.size()]) + QStringLiteral("示例");
    return i < surnames.size() ? name : name + QString::number(i);
}

} // namespace

Result<> writeSampleList(const QString &path, int firms, const QString &town,
                         const QStringList &villages, quint64 seed, QDate today)
{
    SheetLayout layout;
    layout.sheetName = QStringLiteral("企业名单(演示)");
    layout.createdAt = QDateTime(today, QTime(0, 0));
    using Column = SheetColumn::Kind;
    const std::pair<const char *, Column> columns[] = {
        {"企业名称", Column::Text},      {"统一社会信用代码", Column::Text},
        {"主体类型", Column::Text},      {"镇街", Column::Text},
        {"村居", Column::Text},          {"经营地址", Column::Text},
        {"行业代码", Column::Text},      {"法定代表人", Column::Text},
        {"联系电话", Column::Text},      {"从业人数", Column::Whole},
        {"上年营收(万元)", Column::Wan}, {"成立日期", Column::Date}};
    for (const auto &[header, kind] : columns) {
        SheetColumn column;
        column.header = QString::fromUtf8(header);
        column.kind = kind;
        layout.columns.append(column);
    }
    TRY_ASSIGN(sheet, SheetWriter::create(path, layout, SheetWriter::formatOf(path)));
    std::mt19937_64 random(seed);
    for (int i = 1; i <= firms; ++i) TRY(sheet->row(inventedRow(random, i, town, villages, today)));
    return sheet->finish();
}

Result<Sampled> makeSample(const SampleOrder &order, Marks &marks)
{
    if (!QDir().mkpath(order.folder + "/sheets"))
        return Error{Work::tr("The folder for the sample cannot be made. Choose another.")};
    Stage stage(order.folder, order.passphrase, order.seed, marks);
    const QDate last = SystemAmbient().today().addDays(-1);
    stage.ambient().setDay(last.addDays(-72));
    TRY(stage.found(QStringLiteral("350582103"), QStringLiteral("陈埭镇金融办(演示)")));
    QStringList villages;
    for (int i = 0; i < order.workers; ++i)
        villages.append(QStringLiteral("陈埭%1村").arg(numeralOf(i + 1)));
    const QString list = stage.path(QStringLiteral("sheets/firms.xlsx"));
    TRY(writeSampleList(list, order.firms, QStringLiteral("陈埭镇"), villages, order.seed, last));
    TRY_ASSIGN(plan, stage.importList(list));
    Q_UNUSED(plan)
    TRY(stage.addBanks(4));
    for (int i = 0; i < order.workers; ++i)
        TRY(stage.prepare(workerName(i),
                          QStringLiteral("350582103%1").arg(i + 1, 3, 10, QChar('0')),
                          villages[i] + QStringLiteral("网格"), {villages[i]}));
    TRY(playWeeks(stage, order.firms / std::max(1, order.workers), last));

    Sampled sampled;
    sampled.workbooks.append(stage.path(QStringLiteral("office.gridpoint")));
    for (const Stage::Laptop &laptop : stage.laptops()) sampled.workbooks.append(laptop.path);
    const auto count = [&](const char *sql) -> Result<qint64> {
        TRY_ASSIGN(n, stage.office().db().scalar(sql));
        return n.toInt();
    };
    TRY_ASSIGN(firms, count("SELECT COUNT(*) FROM firm WHERE flags & 1"));
    TRY_ASSIGN(visits, count("SELECT COUNT(*) FROM visit WHERE flags & 1"));
    TRY_ASSIGN(needs, count("SELECT COUNT(*) FROM need WHERE flags & 1"));
    TRY_ASSIGN(referrals, count("SELECT COUNT(*) FROM referral WHERE flags & 1"));
    sampled.firms = firms;
    sampled.visits = visits;
    sampled.needs = needs;
    sampled.referrals = referrals;
    return sampled;
}
