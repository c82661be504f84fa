// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/tour.h"

#include "reports/reports.h"
#include "store/log.h"
#include "work/bankdesk.h"
#include "work/stage.h"

#include <QDir>
#include <QFile>

namespace
{

/// The steps of the tour, one function each, in order.
class Tour
{
    Q_DECLARE_TR_FUNCTIONS(Tour)

public:
    using Say = std::function<void(const QString &)>;
    Tour(const TourOrder &order, Marks &marks, const Say &say)
        : m_stage(order.folder, order.passphrase, 7, marks)
        , m_say(say)
        , m_first(SystemAmbient().today().addDays(-21))
    {
    }
    Result<> play()
    {
        TRY(foundOffice());
        TRY(importLists());
        TRY(prepareLaptops());
        TRY(visitFirms());
        TRY(bringIn());
        TRY(screenAndRefer());
        TRY(banksAnswer());
        TRY(sendBack());
        return check();
    }

private:
    void day(int n) { m_stage.ambient().setDay(m_first.addDays(n)); }
    Result<> foundOffice();
    Result<> importLists();
    Result<> prepareLaptops();
    Result<> visitFirms();
    Result<> bringIn();
    Result<> screenAndRefer();
    Result<> banksAnswer();
    Result<> sendBack();
    Result<> check();

    Stage m_stage;
    const Say &m_say;
    QDate m_first;
};

Result<> Tour::foundOffice()
{
    day(0);
    TRY(m_stage.found(QStringLiteral("350582103"), QStringLiteral("陈埭镇金融办(演示)")));
    TRY(m_stage.addBanks(3));
    m_say(tr("The office founds its workbook and enters three banks."));
    return ok();
}

Result<> Tour::importLists()
{
    for (const char *name : {"list-gb18030.csv", "list-messy.xlsx"}) {
        const QString list = m_stage.path(QStringLiteral("sheets/") + QLatin1String(name));
        if (!QFile::copy(QStringLiteral(":/data/tour/") + QLatin1String(name), list))
            return Error{tr("The sample list could not be written to this folder.")};
        QFile::setPermissions(list, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup);
        TRY_ASSIGN(plan, m_stage.importList(list));
        m_say(tr("It imports %1: %2 rows, %3 new, %4 known, %5 changed, %6 rejected.")
                  .arg(QLatin1String(name))
                  .arg(plan.preview.rows())
                  .arg(plan.fresh)
                  .arg(plan.known)
                  .arg(plan.changed)
                  .arg(plan.preview.rejected.size()));
        if (plan.preview.rejected.isEmpty()) continue;
        const QString rejects = m_stage.path(QStringLiteral("sheets/rejected.xlsx"));
        TRY(writeRejects(rejects, plan.preview, QDateTime(m_stage.ambient().today(), QTime(0, 0))));
        m_say(tr("The rejected rows and their reasons are in sheets/rejected.xlsx."));
    }
    return ok();
}

Result<> Tour::prepareLaptops()
{
    const std::pair<const char *, const char *> people[] = {
        {"林示例", "陈埭"}, {"王示例", "东石"}, {"陈示例", "金井"}};
    int number = 0;
    for (const auto &[who, where] : people) {
        const QString name = QString::fromUtf8(who), place = QString::fromUtf8(where);
        QStringList villages;
        for (const QChar c : QStringLiteral("一二三四五")) villages.append(place + c + "村");
        TRY(m_stage.prepare(name, QStringLiteral("350582103%1").arg(++number, 3, 10, QChar('0')),
                            place + QStringLiteral("网格"), villages));
        const Stage::Laptop &laptop = m_stage.laptops().back();
        TRY_ASSIGN(firms, laptop.store->db().scalar("SELECT COUNT(*) FROM firm WHERE flags & 1"));
        m_say(tr("It prepares the laptop of %1 with the %2 firms of the grid point %3.")
                  .arg(name)
                  .arg(firms.toInt())
                  .arg(place + QStringLiteral("网格")));
    }
    return ok();
}

Result<> Tour::visitFirms()
{
    for (int n = 1; n <= 4; ++n) {
        day(n);
        for (Stage::Laptop &laptop : m_stage.laptops())
            TRY(m_stage.visitNext(laptop, 3, n % 2 == 0));
    }
    for (Stage::Laptop &laptop : m_stage.laptops()) {
        TRY_ASSIGN(visits, laptop.store->find<Visit>("1"));
        TRY_ASSIGN(needs, laptop.store->find<Need>("1"));
        m_say(tr("%1 visits %2 firms and records %3 needs, with consents.")
                  .arg(laptop.name)
                  .arg(visits.size())
                  .arg(needs.size()));
    }
    return ok();
}

Result<> Tour::bringIn()
{
    day(5);
    TRY_ASSIGN(packages, m_stage.exchangeUp());
    for (const Imported &p : packages)
        m_say(tr("The office imports package %1 of %2: %3 entries, %4 new records, %5 changed.")
                  .arg(p.number)
                  .arg(p.sender)
                  .arg(p.entries)
                  .arg(p.joined.created)
                  .arg(p.joined.changed));
    return ok();
}

Result<> Tour::screenAndRefer()
{
    TRY_ASSIGN(recommended, m_stage.screenAll());
    TRY_ASSIGN(referred, m_stage.referAll());
    m_say(tr("It screens the declared needs: %1 recommended. %2 referrals go to banks that the "
             "firms agreed to.")
              .arg(recommended)
              .arg(referred));
    return ok();
}

Result<> Tour::banksAnswer()
{
    day(12);
    TRY_ASSIGN(decided, answerThroughSheets(m_stage));
    m_say(tr("The banks fill in their answer sheets and return them: %1 decisions.").arg(decided));
    return ok();
}

Result<> Tour::sendBack()
{
    day(13);
    TRY_ASSIGN(packages, m_stage.exchangeDown());
    for (std::size_t i = 0; i < m_stage.laptops().size(); ++i)
        m_say(tr("%1 imports the office's package: %2 entries.")
                  .arg(m_stage.laptops()[i].name)
                  .arg(packages[qsizetype(i)].entries));
    // One laptop tells its firms; the others still have it before them on their page Today.
    day(14);
    TRY_ASSIGN(told, m_stage.tellFirst());
    m_say(tr("%1 tells %2 firms what the banks answered.")
              .arg(m_stage.laptops().front().name)
              .arg(told));
    TRY_ASSIGN(up, m_stage.exchangeUp());
    TRY_ASSIGN(down, m_stage.exchangeDown());
    Q_UNUSED(up)
    Q_UNUSED(down)
    return ok();
}

Result<> Tour::check()
{
    int reports = 0;
    for (const ReportInfo &report : allReports()) {
        const QString path =
            m_stage.path(QStringLiteral("sheets/%1.xlsx").arg(QString::fromUtf8(report.sheet)));
        TRY_ASSIGN(rows,
                   writeReport(m_stage.office(), report, m_first, m_stage.ambient().today(), path));
        Q_UNUSED(rows)
        ++reports;
    }
    m_say(tr("The office writes %1 reports into sheets/.").arg(reports));
    QList<Store *> stores{&m_stage.office()};
    for (Stage::Laptop &laptop : m_stage.laptops()) stores.append(laptop.store.get());
    for (Store *store : stores) {
        TRY_ASSIGN(wrong, store->log().verify());
        if (!wrong.isEmpty()) return Error{wrong.first()};
    }
    m_say(tr("All four workbooks verify: hash chains and state."));
    return ok();
}

} // namespace

Result<> playTour(const TourOrder &order, Marks &marks,
                  const std::function<void(const QString &)> &say)
{
    if (QFile::exists(order.folder + QStringLiteral("/office.gridpoint")))
        return Error{QCoreApplication::translate("Tour", "This folder holds a tour or an office "
                                                         "already. Choose another.")};
    if (!QDir().mkpath(order.folder + QStringLiteral("/sheets")))
        return Error{QCoreApplication::translate("Tour", "The folder for the tour cannot be made. "
                                                         "Choose another.")};
    return Tour(order, marks, say).play();
}
