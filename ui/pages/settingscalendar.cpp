// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/settingspart.h"
#include "style/widgets.h"
#include "work/officerules.h"
#include "work/settings.h"

#include <QFileDialog>
#include <QMap>

namespace
{

/// Which years' holidays are known, and what they are.
class CalendarSettings : public SettingsPart
{
    Q_DECLARE_TR_FUNCTIONS(CalendarSettings)

public:
    explicit CalendarSettings(const Context &context)
        : SettingsPart(context)
    {
    }

    void refresh() override
    {
        const Result<Settings> settings = Settings::read(store());
        const auto days = store().find<Holiday>("kind <> '' ORDER BY day");
        if (!fine(settings) || !fine(days)) return;
        clear();
        const WorkCalendar &calendar = settings->calendar();
        QMap<int, QList<Holiday>> years;
        for (const Holiday &day : *days)
            if (calendar.known(day.day.year())) years[day.day.year()].append(day);
        addHead(calendar, years.keys());
        // The newest first: it is what people look up.
        QList<int> newest = years.keys();
        std::reverse(newest.begin(), newest.end());
        for (const int year : newest) {
            addRule();
            addYear(year, years[year]);
        }
        finish();
    }

private:
    void addHead(const WorkCalendar &calendar, const QList<int> &years)
    {
        QStringList words;
        for (const int year : years) words.append(QString::number(year));
        addHeading(tr("Holidays and make-up working days"), words.join(tr(", ")));
        const int next = store().ambient().today().year() + 1;
        if (!calendar.known(next))
            column()->addWidget(new Banner(
                Tone::Warn,
                tr("%1 holidays are not published; Monday to Friday is used.").arg(next)));
        column()->addWidget(noteLabel(
            store().isOffice()
                ? tr("The State Council publishes a year's days in the autumn before. Take them over "
                     "from a CSV file with date, kind (holiday or makeup_workday) and name.")
                : tr("The office keeps this table; it comes with its packages.")));
        if (!store().isOffice()) return;
        Button *import = outlineButton(tr("Read a year's days"), QStringLiteral("import"));
        addButtons({import});
        connect(import, &QPushButton::clicked, this, [this] { choose(); });
        addMoved();
    }

    /// What the table that was read last did to open clocks.
    void addMoved()
    {
        if (m_moved.isEmpty()) return;
        addRule();
        addHeading(tr("Due days that moved"), tr("%n clock(s)", nullptr, int(m_moved.size())));
        for (const DueMoved &m : m_moved)
            addFact(QStringLiteral("%1 · %2").arg(m.firm, m.clock),
                    tr("%1, before %2").arg(dayWords(m.after), dayWords(m.before)));
    }

    /// Days in a row are one period: "10月1日 – 10月8日".
    void addYear(int year, const QList<Holiday> &days)
    {
        addHeading(QString::number(year));
        QMap<QString, QStringList> off, on;
        QStringList order;
        for (qsizetype i = 0; i < days.size(); ++i) {
            const Holiday &first = days[i];
            qsizetype last = i;
            while (last + 1 < days.size() && days[last + 1].kind == first.kind &&
                   days[last + 1].name == first.name &&
                   days[last].day.addDays(1) == days[last + 1].day)
                ++last;
            if (!order.contains(first.name)) order.append(first.name);
            (first.kind == DayKind::Holiday ? off : on)[first.name].append(
                span(first.day, days[last].day));
            i = last;
        }
        for (const QString &name : order) {
            QString words = off[name].join(tr(", "));
            if (!on[name].isEmpty())
                words += (words.isEmpty() ? QString() : QStringLiteral("; ")) +
                         tr("at work %1").arg(on[name].join(tr(", ")));
            addFact(name, words);
        }
    }

    QString dayWords(QDate day) const
    {
        return context().chinese ? QStringLiteral("%1月%2日").arg(day.month()).arg(day.day())
                                 : QLocale(QLocale::English).toString(day, QStringLiteral("d MMM"));
    }
    QString span(QDate from, QDate to) const
    {
        return from == to ? dayWords(from) : dayWords(from) + QStringLiteral(" – ") + dayWords(to);
    }

    void choose()
    {
        const QString path = QFileDialog::getOpenFileName(this, tr("Choose the table of holidays"),
                                                          {}, tr("CSV files (*.csv)"));
        if (path.isEmpty()) return;
        const Result<HolidaysRead> read = importHolidays(store(), path);
        if (!fine(read)) return;
        m_moved = read->moved;
        refresh();
        context().say(tr("Read: %1 days new, %2 changed, %3 taken out. Clocks count with them now.")
                          .arg(read->added)
                          .arg(read->changed)
                          .arg(read->removed));
    }
    QList<DueMoved> m_moved;
};

} // namespace

SettingsPart *makeCalendarSettings(const Context &context) { return new CalendarSettings(context); }
