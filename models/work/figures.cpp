// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/pdfout.h"
#include "rules/referralsteps.h"
#include "store/query.h"
#include "store/towns.h"
#include "work/dashboard.h"
#include "work/referralcourse.h"
#include "work/settings.h"
#include "work/visitlists.h"
#include "work/words.h"

// What stands behind a number of the dashboard: its rule, and the rows that it counts.

namespace
{
using Kind_ = SheetColumn::Kind;

QString stageRule(const QString &what)
{
    if (what == QLatin1String("visited"))
        return Work::tr("Visits of the period, by the day of the visit.");
    if (what == QLatin1String("need"))
        return Work::tr("Needs by the day of their visit, or of their declaration where there was "
                        "none, and visits that noted a need.");
    if (what == QLatin1String("declared"))
        return Work::tr("Needs that the firm declared, by the day of the declaration.");
    if (what == QLatin1String("referred"))
        return Work::tr("Referrals to banks, by the day of the referral.");
    if (what == QLatin1String("granted"))
        return Work::tr("Referrals that a bank granted wholly or partly, by the day of the "
                        "decision.");
    return Work::tr("Payments of granted loans, by their day.");
}

constexpr std::array<const char *, 6> lightCodes{"none", "green", "amber", "red", "grey", "paused"};

class Explaining
{
public:
    Explaining(const Store &store, const DashboardScope &scope, bool chinese)
        : m_store(store)
        , m_scope(scope)
        , m_chinese(chinese)
    {
    }

    Result<Figure> figure(const QString &key)
    {
        TRY_ASSIGN(settings, Settings::read(m_store));
        TRY_ASSIGN(divisions, townsOn(m_store, m_scope.to));
        m_settings = settings;
        m_divisions = divisions;
        const QString sort = key.section(':', 0, 0), what = key.section(':', 1);
        if (sort == QLatin1String("light") || sort == QLatin1String("age"))
            return openFigure(sort, what);
        if (sort == QLatin1String("stage")) return stage(what);
        return part(sort, what);
    }

private:
    SheetColumn column(const QString &header, Kind_ kind = Kind_::Text) const
    {
        SheetColumn c;
        c.header = header;
        c.kind = kind;
        return c;
    }
    QString period() const
    {
        return Work::tr("From %1 to %2.")
            .arg(m_scope.from.toString(Qt::ISODate), m_scope.to.toString(Qt::ISODate));
    }
    QString once() const { return Work::tr("A firm counts once, also where it has two records."); }

    void addColumns(Figure &figure) const
    {
        figure.columns = {column(Work::tr("Firm")),
                          column(Work::tr("Town")),
                          column(Work::tr("Day"), Kind_::Date),
                          column(Work::tr("10k CNY"), Kind_::Wan),
                          column(Work::tr("Purpose")),
                          column(Work::tr("Bank")),
                          column(Work::tr("Rate, %"), Kind_::Decimal)};
    }

    Result<Figure> stage(const QString &what)
    {
        return counted(what, stageWords(what), {}, {}, {});
    }

    Result<Figure> part(const QString &sort, const QString &code)
    {
        if (sort == QLatin1String("town"))
            return counted(QStringLiteral("need"),
                           Work::tr("Needs of %1").arg(m_divisions.name(code, m_chinese)),
                           "kind = 6 AND x.town = :part", code, {});
        if (sort == QLatin1String("purpose"))
            return counted(QStringLiteral("need"),
                           Work::tr("Needs for %1")
                               .arg(m_settings.word(QStringLiteral("purpose"), code, m_chinese)),
                           "kind = 6 AND purpose = :part", code, {});
        if (sort == QLatin1String("rate"))
            return counted(QStringLiteral("paid"), Work::tr("Weighted rate of %1").arg(code),
                           "rate IS NOT NULL AND substr(day, 1, 7) = :part", code,
                           Work::tr("Each rate weighs as much as was disbursed at it; payments "
                                    "without a rate have no say."));
        return Error{Work::tr("There is no number named %1.").arg(sort)};
    }

    Result<Figure> counted(const QString &what, const QString &title, const QByteArray &more,
                           const QString &part, const QString &rule)
    {
        Figure figure;
        figure.title = title;
        TRY_ASSIGN(narrowed, scopeSentence(m_store, m_scope, m_chinese));
        figure.rule =
            QStringList{stageRule(what), rule, period(), narrowed, once()}.join(' ').simplified();
        addColumns(figure);
        TRY_ASSIGN(find, prepareFacts(m_store, m_scope,
                                      "kind, x.id, card, f.name, x.town, day, x.amount, purpose, "
                                      "bank, rate",
                                      "LEFT JOIN firm f ON f.id = x.firm WHERE what = :what" +
                                          (more.isEmpty() ? QByteArray() : " AND " + more) +
                                          " ORDER BY day DESC, x.id"));
        bindNamed(find, ":what", Value(what));
        bindNamed(find, ":part", Value(part));
        QSet<Id> firms;
        for (;;) {
            TRY_ASSIGN(any, find.step());
            if (!any) break;
            firms.insert(find.id(2));
            const Kind kind = Kind(find.integer(0));
            addRow(figure, {kind, find.id(1)}, find.text(3), find.text(4),
                   QDate::fromString(find.text(5), Qt::ISODate), find.value(6), find.text(7),
                   find.id(8), find.value(9));
        }
        figure.firms = int(firms.size());
        return figure;
    }

    void addRow(Figure &figure, const std::pair<Kind, Id> &record, const QString &firm,
                const QString &town, QDate day, const Value &amount, const QString &purpose,
                const Id &bank, const Value &rate)
    {
        figure.records.append(record);
        figure.rows.append(
            {Cell::ofText(firm), Cell::ofText(m_divisions.name(town, m_chinese)), Cell::ofDate(day),
             amount.isNull() ? Cell{} : wanCell(Money{amount.toInt()}),
             Cell::ofText(purpose.isEmpty()
                              ? QString()
                              : m_settings.word(QStringLiteral("purpose"), purpose, m_chinese)),
             Cell::ofText(bankName(bank)),
             rate.isNull() ? Cell{} : Cell::ofNumber(Rate{int(rate.toInt())}.inPercent())});
    }

    QString bankName(const Id &bank)
    {
        if (bank.isNull()) return {};
        if (!m_banks.contains(bank)) {
            const Result<Bank> found = m_store.get<Bank>(bank);
            m_banks.insert(bank, found ? visitlists::bankName(*found) : QString());
        }
        return m_banks.value(bank);
    }

    /// Open referrals as they stand today, by bank and light or by age.
    Result<Figure> openFigure(const QString &sort, const QString &what)
    {
        Figure figure;
        const QDate today = m_store.ambient().today();
        const bool byLight = sort == QLatin1String("light");
        const Id bank = Id::fromText(what.section(':', 0, 0));
        const auto code = std::find(lightCodes.begin(), lightCodes.end(), what.section(':', 1));
        const auto light = clocks::Light(code - lightCodes.begin());
        figure.title = byLight ? QStringLiteral("%1: %2").arg(bankName(bank), clocks::word(light))
                               : Work::tr("Open referrals, %1").arg(ageWords(what.toInt()));
        figure.rule = Work::tr("Referrals that wait for the bank's decision, as they stand on %1. "
                               "The light is the most pressing of a referral's clocks.")
                          .arg(today.toString(Qt::ISODate));
        TRY_ASSIGN(narrowed, scopeSentence(m_store, m_scope, m_chinese));
        figure.rule = QStringList{figure.rule, narrowed}.join(' ').trimmed();
        addColumns(figure);
        figure.columns[5] = column(Work::tr("Bank"));
        figure.columns.append(column(Work::tr("Why due")));
        TRY_ASSIGN(open, openReferralsIn(m_store, m_scope));
        QSet<Id> firms;
        for (const Referral &r : open) {
            const auto clock = m_settings.pressingClock(r, today);
            const auto now = clock ? clock->state.light : clocks::Light::None;
            if (byLight ? (r.bank != bank || now != light) : ageBucket(r, today) != what.toInt())
                continue;
            const Result<Firm> firm = m_store.get<Firm>(r.firm);
            const Result<Need> need = m_store.get<Need>(r.need);
            firms.insert(r.firm);
            addRow(figure, {Kind::Referral, r.id}, firm ? firm->name : QString(),
                   firm ? firm->town : QString(), r.referredOn.value_or(QDate()),
                   need && need->amount ? Value(need->amount->fen) : Value(),
                   need ? need->purpose.value : QString(), r.bank, Value());
            figure.rows.last().append(
                Cell::ofText(clock ? clocks::why(clock->rule, clock->state, today) : QString()));
        }
        figure.firms = int(firms.size());
        return figure;
    }

    const Store &m_store;
    DashboardScope m_scope;
    bool m_chinese;
    Settings m_settings;
    Divisions m_divisions;
    QHash<Id, QString> m_banks;
};
} // namespace

FigureKey stageKey(const QString &what) { return QStringLiteral("stage:") + what; }

FigureKey lightKey(const Id &bank, clocks::Light light)
{
    return QStringLiteral("light:%1:%2")
        .arg(bank.text(), QLatin1String(lightCodes[std::size_t(light)]));
}

Result<Figure> explainFigure(const Store &store, const DashboardScope &scope, const FigureKey &key,
                             bool chinese)
{
    return Explaining(store, scope, chinese).figure(key);
}

Result<> writeFigure(const Store &store, const Figure &figure, const DashboardScope &scope,
                     const QString &path)
{
    SheetLayout layout;
    layout.sheetName = store.founding().officeName;
    layout.title = figure.title;
    layout.notes = {figure.rule,
                    Work::tr("%1 firms, %2 rows.").arg(figure.firms).arg(figure.rows.size())};
    layout.columns = figure.columns;
    layout.createdAt = QDateTime(scope.to, QTime(0, 0));
    TRY_ASSIGN(out, createSheet(path, layout));
    for (const QList<Cell> &row : figure.rows) TRY(out->row(row));
    return out->finish();
}

QString stageWords(const QString &what)
{
    static const QHash<QString, const char *> words{
        {"visited", QT_TRANSLATE_NOOP("Work", "Visited")},
        {"need", QT_TRANSLATE_NOOP("Work", "With needs")},
        {"declared", QT_TRANSLATE_NOOP("Work", "Declared")},
        {"referred", QT_TRANSLATE_NOOP("Work", "Recommended")},
        {"granted", QT_TRANSLATE_NOOP("Work", "Granted")},
        {"paid", QT_TRANSLATE_NOOP("Work", "Disbursed")}};
    return Work::tr(words.value(what, ""));
}
