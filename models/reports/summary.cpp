// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/summary.h"

#include "reports/values.h"
#include "store/query.h"

#include <QMap>
#include <QSet>
#include <bit>

namespace
{

/// What a fact can be, in the order of the names that the query uses.
enum Deed {
    Visit,
    Need,
    Declared,
    Referred,
    Met,
    Granted,
    FirstTime,
    Unsecured,
    Renewed,
    MediumLong,
    Trade,
    Sole,
    Paid,
    Refused,
    Overdue,
    Coaching,
    deedCount
};
constexpr std::array<const char *, deedCount> deedNames{
    "visit",   "need",        "declared", "referred", "met",  "granted", "first_time", "unsecured",
    "renewed", "medium_long", "trade",    "sole",     "paid", "refused", "overdue",    "coaching"};
using Deeds = quint32; ///< as bits

constexpr Deeds only(Deed deed) { return Deeds(1) << deed; }

/// How often something happened, to how many firms and with which amount, in fen.
struct Count {
    qint64 firms = 0;
    qint64 events = 0;
    std::optional<qint64> amount{};
};

/// What happened at one place in one period.
struct Sums {
    std::array<Count, deedCount> of{};
    double weighted = 0; ///< paid amounts times their rates
    qint64 rated = 0;    ///< payments whose rate nobody stated have no say in the weighted rate
    QMap<QString, qint64> refusals{}; ///< firms by reason

    void add(const Sums &other);
};

void Sums::add(const Sums &other)
{
    for (std::size_t i = 0; i < of.size(); ++i) {
        of[i].firms += other.of[i].firms;
        of[i].events += other.of[i].events;
        if (other.of[i].amount) of[i].amount = of[i].amount.value_or(0) + *other.of[i].amount;
    }
    weighted += other.weighted;
    rated += other.rated;
    for (const auto &[reason, firms] : other.refusals.asKeyValueRange()) refusals[reason] += firms;
}

enum Period { Now, Ever, periodCount };
using Place = std::array<Sums, periodCount>;

// ---- The sheet's columns

Cell firms(const Sums &s, Deed deed) { return Cell::ofNumber(double(s.of[deed].firms)); }
Cell events(const Sums &s, Deed deed) { return Cell::ofNumber(double(s.of[deed].events)); }
Cell amount(const Sums &s, Deed deed)
{
    const auto &fen = s.of[deed].amount;
    return fen ? Cell::ofNumber(Money{*fen}.inWan()) : Cell();
}
/// In hundredths of a percent, as the sheet shows it.
Cell share(qint64 part, qint64 whole)
{
    if (whole == 0) return {};
    return Cell::ofNumber(double(qRound64(10'000.0 * double(part) / double(whole))) / 10'000);
}
Cell firmsOfReferred(const Sums &s, Deed deed)
{
    return share(s.of[deed].firms, s.of[Referred].firms);
}
Cell amountOfGranted(const Sums &s, Deed deed)
{
    const auto &part = s.of[deed].amount;
    return part ? share(*part, s.of[Granted].amount.value_or(0)) : Cell();
}
Cell rate(const Sums &s, Deed)
{
    if (s.rated == 0) return {};
    return Cell::ofNumber(Rate{qRound(s.weighted / double(s.rated))}.inPercent());
}
/// "缺少抵押物 3、信用记录不良 1"
Cell reasons(const Sums &s, Deed)
{
    QList<std::pair<QString, qint64>> words(s.refusals.keyValueBegin(), s.refusals.keyValueEnd());
    std::stable_sort(words.begin(), words.end(),
                     [](const auto &a, const auto &b) { return a.second > b.second; });
    QStringList texts;
    for (const auto &[word, count] : words) texts.append(word + u' ' + QString::number(count));
    return Cell::ofText(texts.join(QStringLiteral("、")));
}

struct Figure {
    const char *name; ///< header and kind, as in the queries of other reports
    Cell (*cell)(const Sums &, Deed);
    Deed deed;
};
constexpr std::array figures{
    Figure{"走访户数(户)|int", firms, Visit},
    Figure{"走访户次(户次)|int", events, Visit},
    Figure{"有需求户数(户)|int", firms, Need},
    Figure{"需求金额(万元)|wan", amount, Need},
    Figure{"申报户数(户)|int", firms, Declared},
    Figure{"申报户次(户次)|int", events, Declared},
    Figure{"推荐户数(户)|int", firms, Referred},
    Figure{"推荐户次(户次)|int", events, Referred},
    Figure{"对接户数(户)|int", firms, Met},
    Figure{"对接率|share", firmsOfReferred, Met},
    Figure{"授信户数(户)|int", firms, Granted},
    Figure{"授信笔数(笔)|int", events, Granted},
    Figure{"授信金额(万元)|wan", amount, Granted},
    Figure{"授信率|share", firmsOfReferred, Granted},
    Figure{"放款户数(户)|int", firms, Paid},
    Figure{"放款笔数(笔)|int", events, Paid},
    Figure{"放款金额(万元)|wan", amount, Paid},
    Figure{"加权平均利率(%)|rate", rate, Paid},
    Figure{"首贷户数(户)|int", firms, FirstTime},
    Figure{"首贷金额(万元)|wan", amount, FirstTime},
    Figure{"信用贷金额(万元)|wan", amount, Unsecured},
    Figure{"信用贷占比|share", amountOfGranted, Unsecured},
    Figure{"无还本续贷户数(户)|int", firms, Renewed},
    Figure{"无还本续贷金额(万元)|wan", amount, Renewed},
    Figure{"中长期金额(万元)|wan", amount, MediumLong},
    Figure{"中长期占比|share", amountOfGranted, MediumLong},
    Figure{"外贸户数(户)|int", firms, Trade},
    Figure{"外贸金额(万元)|wan", amount, Trade},
    Figure{"个体工商户户数(户)|int", firms, Sole},
    Figure{"不予授信户数(户)|int", firms, Refused},
    Figure{"不予授信原因", reasons, Refused},
    Figure{"超期未决户数(户)|int", firms, Overdue},
    Figure{"辅导中户数(户)|int", firms, Coaching},
};

/// Whether banks have a part in it.
bool isOfBanks(Deed deed) { return deed != Visit && deed != Need && deed != Declared; }

// ---- Counting

QByteArray key(QByteArrayView bytes) { return QByteArray::fromRawData(bytes.data(), bytes.size()); }

/// What the summary asks of a firm's record.
struct FirmRow {
    qint64 card = 0; ///< the row of the record that stands for the firm
    int town = 0;    ///< place
    bool isSole = false;
    bool inTrade = false;
};

class Summary
{
public:
    explicit Summary(const ReportValues &values)
        : m_values(values)
    {
    }
    Result<> readFirms(Database &db);
    Result<> readBanks(Database &db);
    /// The fact on which the query stands.
    void take(const Statement &fact);
    QList<QList<Cell>> rows() const;

private:
    /// What counted a firm at a place already.
    struct Counted {
        std::array<Deeds, periodCount> deeds{};
    };
    int placeOf(QMap<QString, int> &places, const QString &name);
    Deeds deedsOf(QByteArrayView names);
    void add(int place, Counted &firm, Deeds deeds, const Statement &fact);
    void addReason(int place, qint64 card, int firstPeriod, const QString &reason);
    void addRows(QList<QList<Cell>> &rows, const QString &scope, const QString &name,
                 const Place &place) const;
    bool isKnown(int place) const;

    const ReportValues &m_values;
    QHash<Id, FirmRow> m_firms{};
    QHash<Id, int> m_banks{};             ///< place by id
    QMap<QString, int> m_townPlaces{};    ///< by code
    QMap<QString, int> m_bankPlaces{};    ///< by name
    std::vector<Place> m_places{Place()}; ///< the first: all banks
    QHash<QByteArray, Deeds> m_deeds{};   ///< by the query's text
    std::vector<Counted> m_inTown{};      ///< by card: a firm is in one town
    std::vector<Counted> m_atBanks{};     ///< by card
    QHash<std::pair<int, qint64>, Counted> m_atBank{};
    /// For which reasons a place refused a firm.
    std::array<QHash<std::pair<int, qint64>, QSet<QString>>, periodCount> m_refused{};
};
constexpr int allBanks = 0;

Id idOf(QByteArrayView bytes) { return Id::fromBytes(key(bytes)); }

int Summary::placeOf(QMap<QString, int> &places, const QString &name)
{
    const auto found = places.constFind(name);
    if (found != places.constEnd()) return *found;
    m_places.push_back({});
    return *places.insert(name, int(m_places.size()) - 1);
}

Result<> Summary::readFirms(Database &db)
{
    TRY_ASSIGN(find, prepareQuery(db, "summary_firms"));
    qint64 last = 0;
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) break;
        QString town = m_values.townNow(find.text(2));
        if (town.isEmpty()) town = QStringLiteral("未填镇街");
        last = qMax(last, find.integer(1));
        m_firms.insert(find.id(0), {find.integer(1), placeOf(m_townPlaces, town),
                                    find.integer(3) != 0, find.integer(4) != 0});
    }
    m_inTown.resize(std::size_t(last) + 1);
    m_atBanks.resize(std::size_t(last) + 1);
    return ok();
}

Result<> Summary::readBanks(Database &db)
{
    TRY_ASSIGN(find,
               db.prepare("SELECT id, trim(COALESCE(name, '') || ' ' || COALESCE(branch, '')) "
                          "FROM bank"));
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return ok();
        if (const QString name = find.text(1); !name.isEmpty())
            m_banks.insert(find.id(0), placeOf(m_bankPlaces, name));
    }
}

Deeds Summary::deedsOf(QByteArrayView names)
{
    const auto found = m_deeds.constFind(key(names));
    if (found != m_deeds.constEnd()) return *found;
    Deeds deeds = 0;
    for (const QByteArray &name : names.toByteArray().split(' '))
        for (int deed = 0; deed < deedCount; ++deed)
            if (name == deedNames[std::size_t(deed)]) deeds |= only(Deed(deed));
    return *m_deeds.insert(names.toByteArray(), deeds);
}

void Summary::take(const Statement &fact)
{
    const auto firm = m_firms.constFind(idOf(fact.blobView(1)));
    if (firm == m_firms.constEnd()) return; // its entry has not arrived yet
    Deeds deeds = deedsOf(fact.textView(0));
    if (deeds & only(Granted)) {
        if (firm->inTrade) deeds |= only(Trade);
        if (firm->isSole) deeds |= only(Sole);
    }
    const auto at = [&](int place, Counted &counted) {
        add(place, counted, deeds, fact);
        if (!fact.isNull(6))
            addReason(place, firm->card, fact.integer(3) ? Now : Ever, fact.text(6));
    };
    at(firm->town, m_inTown[std::size_t(firm->card)]);
    if (fact.isNull(2)) return;
    const auto bank = m_banks.constFind(idOf(fact.blobView(2)));
    if (bank == m_banks.constEnd()) return;
    at(*bank, m_atBank[{*bank, firm->card}]);
    at(allBanks, m_atBanks[std::size_t(firm->card)]);
}

void Summary::add(int place, Counted &firm, Deeds deeds, const Statement &fact)
{
    const std::optional<qint64> fen =
        fact.isNull(4) ? std::nullopt : std::optional(fact.integer(4));
    for (std::size_t period = fact.integer(3) ? Now : Ever; period < periodCount; ++period) {
        Sums &sums = m_places[std::size_t(place)][period];
        const Deeds fresh = deeds & ~firm.deeds[period];
        firm.deeds[period] |= deeds;
        for (Deeds left = deeds; left != 0; left &= left - 1) {
            Count &count = sums.of[std::size_t(std::countr_zero(left))];
            ++count.events;
            if (fresh & left & -left) ++count.firms;
            if (fen) count.amount = count.amount.value_or(0) + *fen;
        }
        if (fen && !fact.isNull(5)) {
            sums.weighted += double(*fen) * double(fact.integer(5));
            sums.rated += *fen;
        }
    }
}

void Summary::addReason(int place, qint64 card, int firstPeriod, const QString &reason)
{
    for (auto period = std::size_t(firstPeriod); period < periodCount; ++period) {
        QSet<QString> &known = m_refused[period][{place, card}];
        if (!known.contains(reason)) ++m_places[std::size_t(place)][period].refusals[reason];
        known.insert(reason);
    }
}

/// Whether anything ever happened there.
bool Summary::isKnown(int place) const
{
    const auto &counts = m_places[std::size_t(place)][Ever].of;
    return std::any_of(counts.begin(), counts.end(), [](const Count &c) { return c.events > 0; });
}

void Summary::addRows(QList<QList<Cell>> &rows, const QString &scope, const QString &name,
                      const Place &place) const
{
    const bool ofBanks = scope == QStringLiteral("银行");
    for (std::size_t period = Now; period < periodCount; ++period) {
        QList<Cell> row{
            Cell::ofText(scope), Cell::ofText(name),
            Cell::ofText(period == Now ? QStringLiteral("本期") : QStringLiteral("累计"))};
        for (const Figure &f : figures)
            row.append(ofBanks && !isOfBanks(f.deed) ? Cell() : f.cell(place[period], f.deed));
        rows.append(row);
    }
}

/// A town or bank with anything at all has a row for both periods, and so have the totals, which
/// come last.
QList<QList<Cell>> Summary::rows() const
{
    const QString total = QStringLiteral("合计"), towns = QStringLiteral("镇街"),
                  banks = QStringLiteral("银行");
    QList<QList<Cell>> rows;
    Place all; // a firm is in one town
    for (const auto &[code, place] : m_townPlaces.asKeyValueRange()) {
        if (!isKnown(place)) continue;
        addRows(rows, towns, m_values.town(code), m_places[std::size_t(place)]);
        for (std::size_t period = Now; period < periodCount; ++period)
            all[period].add(m_places[std::size_t(place)][period]);
    }
    if (!rows.isEmpty()) addRows(rows, towns, total, all);
    for (const auto &[name, place] : m_bankPlaces.asKeyValueRange())
        if (isKnown(place)) addRows(rows, banks, name, m_places[std::size_t(place)]);
    if (isKnown(allBanks)) addRows(rows, banks, total, m_places[allBanks]);
    return rows;
}

} // namespace

Result<ReportTable> foldSummary(Store &store, Statement &facts, const ReportValues &values)
{
    ReportTable table;
    for (const char *name : {"口径", "镇街/银行", "期间"})
        table.columns.append(sheetColumn(QString::fromUtf8(name)));
    for (const Figure &f : figures) table.columns.append(sheetColumn(QString::fromUtf8(f.name)));
    Summary summary(values);
    TRY(summary.readFirms(store.db()));
    TRY(summary.readBanks(store.db()));
    for (;;) {
        TRY_ASSIGN(more, facts.step());
        if (!more) break;
        summary.take(facts);
    }
    table.rows = summary.rows();
    return table;
}
