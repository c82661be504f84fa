// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/visitrow.h"

#include "rules/daterule.h"
#include "rules/typedtext.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace
{
struct Words {
    Q_DECLARE_TR_FUNCTIONS(VisitLedger)
};

bool containsAny(const QString &text, std::initializer_list<QStringView> words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](QStringView word) { return text.contains(word, Qt::CaseInsensitive); });
}

/// 三 is 3, 十二 is 12, 二十一 is 21; 0 where it is no such number.
int chineseNumber(const QString &text)
{
    static const QString digits = QStringLiteral("〇一二三四五六七八九");
    int value = 0;
    int last = 0;
    for (const QChar c : text) {
        if (c == u'十') {
            value = qMax(last, 1) * 10;
            last = 0;
        } else {
            last = int(digits.indexOf(c));
            if (last < 0) return 0;
        }
    }
    return value + last;
}

/// 二〇二五年三月五日 with the digits that every other date has; other text as it is.
QString withPlainDigits(const QString &text)
{
    static const QRegularExpression spelled(
        QStringLiteral("^([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月"
                       "([一二三四五六七八九十]{1,3})[日号]$"));
    const auto match = spelled.match(text);
    if (!match.hasMatch()) return text;
    QString year;
    for (const QChar c : match.captured(1))
        year += c == u'零' || c == u'○' ? QStringLiteral("0")
                                        : QString::number(chineseNumber(QString(c)));
    return QStringLiteral("%1-%2-%3")
        .arg(year)
        .arg(chineseNumber(match.captured(2)))
        .arg(chineseNumber(match.captured(3)));
}

/// A date's text without the time of day, the weekday and what stands in brackets.
QString bareDate(const QString &written)
{
    static const QRegularExpression time(QStringLiteral("[\\sT]+\\d{1,2}:\\d{2}.*$"));
    static const QRegularExpression after(
        QStringLiteral("(?<=[日号\\d])(上午|下午|中午|星期.|周.)+$"));
    static const QRegularExpression brackets(QStringLiteral("\\([^()]*\\)"));
    QString text = fold::halfWidth(written).trimmed();
    text.remove(brackets).remove(time);
    text = fold::compact(text);
    text.remove(after);
    if (text.endsWith(u'号')) text.replace(text.size() - 1, 1, QStringLiteral("日"));
    return withPlainDigits(text);
}

std::optional<QDate> dayOfText(const QString &text, int year)
{
    static const QRegularExpression shortYear(
        QStringLiteral("^(\\d{2})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?$"));
    static const QRegularExpression noYear(QStringLiteral("^(\\d{1,2})[-/.月](\\d{1,2})日?$"));
    QDate day;
    if (const auto full = Cell::ofText(text).asDate())
        day = *full;
    else if (const auto m = shortYear.match(text); m.hasMatch())
        day = QDate(2000 + m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3).toInt());
    else if (const auto n = noYear.match(text); n.hasMatch() && year > 0)
        day = QDate(year, n.captured(1).toInt(), n.captured(2).toInt());
    return day.isValid() ? std::optional(day) : std::nullopt;
}

Channel channelOf(const QString &written)
{
    if (containsAny(written, {u"扫码", u"二维码", u"scan"})) return Channel::ScanCode;
    if (containsAny(written, {u"电话", u"微信", u"线上", u"视频", u"phone"})) return Channel::Phone;
    if (containsAny(written, {u"来访", u"来店", u"到访", u"接待", u"walk-in"}))
        return Channel::WalkIn;
    if (containsAny(written, {u"实地", u"上门", u"现场", u"入户", u"入企", u"走访", u"面访",
                              u"线下", u"on site"}))
        return Channel::OnSite;
    return Channel::None;
}

/// Only where the cell says nothing else: a sentence stays a sentence.
Operation operationOf(const QString &written)
{
    if (written.size() > 6) return Operation::None;
    if (containsAny(written, {u"半停", u"减产", u"缩", u"下滑", u"下降", u"困难", u"shrinking"}))
        return Operation::Shrinking;
    if (containsAny(written, {u"停产", u"停业", u"歇业", u"关停", u"注销", u"stopped"}))
        return Operation::Stopped;
    if (containsAny(written, {u"扩", u"增长", u"向好", u"expanding"})) return Operation::Expanding;
    if (containsAny(written, {u"不"})) return Operation::None;
    if (containsAny(written, {u"正常", u"平稳", u"稳定", u"良好", u"normal"}))
        return Operation::Normal;
    return Operation::None;
}

Orders ordersOf(const QString &written)
{
    if (written.size() > 6 || containsAny(written, {u"不"})) return Orders::None;
    if (containsAny(written, {u"增", u"上升", u"好转", u"rising"})) return Orders::Rising;
    if (containsAny(written, {u"减", u"下降", u"下滑", u"萎缩", u"falling"}))
        return Orders::Falling;
    if (containsAny(written, {u"持平", u"平稳", u"稳定", u"level"})) return Orders::Level;
    return Orders::None;
}

/// The names in a cell such as 林示一、陈示二(村干部); the whole of it first.
QStringList namesIn(const QString &people)
{
    static const QRegularExpression between(QStringLiteral("[、,;/\\s]+"));
    static const QRegularExpression brackets(QStringLiteral("\\([^()]*\\)"));
    const QString plain = fold::halfWidth(people).remove(brackets);
    QStringList names{fold::compact(plain)};
    for (const QString &name : plain.split(between, Qt::SkipEmptyParts))
        if (!names.contains(name)) names.append(name);
    return people.isEmpty() ? QStringList() : names;
}

bool isDitto(const QString &written)
{
    return written == u"同上" || written == u"〃" || written == u"″" || written == u"\"";
}
} // namespace

std::optional<QDate> ledgerDay(const Cell &cell, int year)
{
    if (cell.kind == Cell::Kind::Date) return cell.date;
    const QString text = bareDate(cell.asText());
    if (const auto day = dayOfText(text, year)) return day;
    // Day numbers of this century: 36526 is 2000-01-01.
    const auto serial = Cell::ofText(text).asNumber();
    if (serial && *serial >= 36526 && *serial < 110'000) return daterule::fromSerial(*serial);
    return {};
}

VisitRowReader::VisitRowReader(const ListHeader &header, const FirmListOptions &options, int year)
    : m_header(header)
    , m_options(options)
    , m_cells(header, options.unit)
    , m_firms(header, options)
    , m_year(year)
{
}

QString VisitRowReader::header(const char *field) const
{
    for (const ListColumn &column : m_header.columns)
        if (column.field == QLatin1String(field)) return column.header;
    return {};
}

/// A cell as it stands in remarks: its header and its words.
QString VisitRowReader::line(const char *field, const QString &words) const
{
    return words.isEmpty() ? QString() : header(field) + QStringLiteral("：") + words;
}

/// A cell that fits no field stays as the ledger has it.
void VisitRowReader::keep(const SheetRow &row, const char *field, Outcome &out) const
{
    QString &remarks = out.listed.visit.remarks.value;
    if (!remarks.isEmpty()) remarks += u'\n';
    remarks += line(field, m_cells.written(row, QLatin1String(field)));
}

/// What was masked (139****0123) says nothing: it is left out rather than refused.
SheetRow VisitRowReader::withoutMasked(const SheetRow &row)
{
    static const QStringList personal{QStringLiteral("phone"), QStringLiteral("contact"),
                                      QStringLiteral("legal_person")};
    SheetRow bare = row;
    for (const ListColumn &column : m_header.columns) {
        if (!personal.contains(column.field) || column.index >= bare.cells.size()) continue;
        if (!bare.cells[column.index].text.contains(u'*')) continue;
        bare.cells[column.index] = {};
        if (!m_masked.contains(column.header)) m_masked.append(column.header);
    }
    return bare;
}

void VisitRowReader::readDay(const SheetRow &row, Outcome &out)
{
    Cell cell = m_cells.cell(row, QStringLiteral("visited_on"));
    if (isDitto(cell.asText().trimmed())) cell = m_lastDay;
    m_lastDay = cell;
    if (cell.isBlank()) {
        out.reasons += Words::tr("The day of the visit is missing. Enter it as 2025-05-31.");
        return;
    }
    const auto day = ledgerDay(cell, m_year);
    if (!day)
        out.reasons += Words::tr("The day of the visit, %1, is not a date with a year. Enter it as "
                                 "2025-05-31.")
                           .arg(cell.asText());
    else if (*day > m_options.today)
        out.reasons += Words::tr("The day of the visit, %1, has not come yet. Correct it.")
                           .arg(day->toString(Qt::ISODate));
    else
        out.listed.visit.visitedOn = *day;
    const Cell &next = m_cells.cell(row, QStringLiteral("next_visit_on"));
    if (!next.isBlank()) out.listed.visit.nextVisitOn = ledgerDay(next, m_year);
    if (!next.isBlank() && !out.listed.visit.nextVisitOn) keep(row, "next_visit_on", out);
}

void VisitRowReader::readChannel(const SheetRow &row, Outcome &out) const
{
    const QString written = m_cells.text(row, QStringLiteral("channel"));
    out.listed.visit.channel = written.isEmpty() ? Channel::OnSite : channelOf(written);
    if (out.listed.visit.channel == Channel::None)
        out.reasons += Words::tr("The way of the visit, %1, is not known. Enter 实地, 电话, 来访 "
                                 "or 扫码.")
                           .arg(written);
}

void VisitRowReader::readFacts(const SheetRow &row, Outcome &out) const
{
    Visit &visit = out.listed.visit;
    visit.remarks.value = m_cells.text(row, QStringLiteral("remarks"));
    visit.difficulties.value = m_cells.text(row, QStringLiteral("difficulties"));
    visit.bankStaff = m_cells.text(row, QStringLiteral("bank_staff"));
    visit.employees = out.listed.firm.employees;
    visit.revenue = out.listed.firm.revenue;
    const QString operation = m_cells.text(row, QStringLiteral("operation"));
    visit.operation = operationOf(operation);
    if (!operation.isEmpty() && visit.operation == Operation::None) keep(row, "operation", out);
    const QString orders = m_cells.text(row, QStringLiteral("orders"));
    visit.orders = ordersOf(orders);
    if (!orders.isEmpty() && visit.orders == Orders::None) keep(row, "orders", out);
    // Consent is given to one bank under one notice; a ledger names neither.
    const auto consented = Cell::ofText(m_cells.text(row, QStringLiteral("consented"))).asBool();
    if (consented && *consented) keep(row, "consented", out);
}

void VisitRowReader::readNeed(const SheetRow &row, Outcome &out) const
{
    ListedVisit &listed = out.listed;
    const QString said = m_cells.written(row, QStringLiteral("has_need"));
    const Cell word = Cell::ofText(said);
    listed.visit.hasNeed = word.asBool();
    if (!listed.visit.hasNeed && !said.isEmpty()) {
        static const QRegularExpression yes(QStringLiteral("^(有|是|需)(?!无)"));
        static const QRegularExpression no(QStringLiteral("^(无|没|否|不|暂无)"));
        if (no.match(said).hasMatch())
            listed.visit.hasNeed = false;
        else if (yes.match(said).hasMatch())
            listed.visit.hasNeed = true;
        keep(row, "has_need", out);
    }
    if (const auto amount = m_cells.money(row, QStringLiteral("amount"))) {
        if (!*amount) {
            // 200-300万, 待定: said, but no amount.
            keep(row, "amount", out);
            listed.warnings +=
                Words::tr("%1 is no amount, so it is kept in the remarks.").arg(header("amount"));
        } else if ((**amount).fen > 0) {
            listed.need = **amount;
        }
    }
    if (listed.need && listed.visit.hasNeed == false)
        listed.warnings += Words::tr("It says that there is no need, and names an amount; the "
                                     "amount was taken.");
    if (listed.need) listed.visit.hasNeed = true;
    listed.purpose = m_cells.text(row, QStringLiteral("purpose"));
    listed.purposeLine = line("purpose", listed.purpose);
    if (!listed.purpose.isEmpty() && !listed.need) keep(row, "purpose", out);
}

void VisitRowReader::readPeople(const SheetRow &row, Outcome &out)
{
    QString people = m_cells.text(row, QStringLiteral("people"));
    if (isDitto(people)) people = m_lastPeople;
    m_lastPeople = people;
    out.listed.people = namesIn(people);
    out.listed.peopleLine = line("people", people);
    out.listed.grid = m_cells.text(row, QStringLiteral("grid"));
}

VisitRowReader::Outcome VisitRowReader::read(const SheetRow &row)
{
    Outcome out;
    const SheetRow bare = withoutMasked(row);
    auto firm = m_firms.read(bare);
    out.reasons = firm.reasons;
    out.listed.row = row.number;
    out.listed.firm = std::move(firm.firm);
    out.listed.warnings += firm.warnings;
    readDay(bare, out);
    readChannel(bare, out);
    readFacts(bare, out);
    readNeed(bare, out);
    readPeople(bare, out);
    return out;
}
