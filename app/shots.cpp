// SPDX-License-Identifier: GPL-3.0-or-later
#include "shots.h"

#include "mainwindow.h"
#include "opening/foundpage.h"
#include "opening/keeprecoverypage.h"
#include "opening/ownpassphrasepage.h"
#include "opening/recoverpage.h"
#include "opening/startpage.h"
#include "opening/unlockpage.h"
#include "pages/firmfiles.h"
#include "pages/page.h"
#include "style/widgets.h"
#include "work/officename.h"

#include <QDir>
#include <QScrollArea>

namespace
{

/// One language in one mode.
class Series
{
public:
    Series(QString folder, const QString &language, bool dark)
        : m_folder(std::move(folder))
        , m_ending(QStringLiteral("-%1-%2.png").arg(language, dark ? "dark" : "light"))
    {
    }

    Result<> save(QWidget &window, const QString &name) const
    {
        QCoreApplication::sendPostedEvents(); // parts added just now are laid out
        QCoreApplication::sendPostedEvents();
        if (window.grab().save(QDir(m_folder).filePath(name + m_ending))) return ok();
        return Error{QStringLiteral("Cannot write to %1.").arg(m_folder)};
    }

private:
    QString m_folder;
    QString m_ending;
};

Result<> shootWork(const Series &series, Store &store, Program &program)
{
    MainWindow window(store, program.theme(), program.isChinese());
    window.show();
    for (const QString &key : window.pageKeys()) {
        window.showPage(key);
        window.page(key)->finishWork();
        TRY(series.save(window, key));
        auto *tabs = window.page(key)->findChild<TabStrip *>();
        for (int tab = 1; tabs && tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            TRY(series.save(window, QStringLiteral("%1-%2").arg(key).arg(tab + 1)));
        }
    }
    if (const auto files = store.find<Attachment>("1 ORDER BY rid LIMIT 1");
        files && !files->isEmpty()) {
        window.showPage(QStringLiteral("firms"));
        Page *card = window.page(QStringLiteral("firms"));
        card->finishWork();
        card->select(files->first().firm);
        QCoreApplication::sendPostedEvents();
        for (auto *area : card->findChildren<QScrollArea *>())
            if (auto *list = area->findChild<FirmFiles *>()) area->ensureWidgetVisible(list);
        TRY(series.save(window, QStringLiteral("firms-files")));
    }
    const auto firms = store.find<Firm>("1 ORDER BY name LIMIT 1");
    window.recordVisit(firms && !firms->isEmpty() ? firms->first().id : Id());
    return series.save(window, QStringLiteral("record"));
}

Result<> shootPage(const Series &series, std::unique_ptr<OpeningPage> page, const QString &name)
{
    page->resize(1366, 696);
    page->show();
    return series.save(*page, name);
}

Result<> shootOpening(const Series &series, const Store &store, Program &program)
{
    const Result<Worker> me = store.get<Worker>(store.person());
    const QString person = me ? me->name : QString();
    const QString file = QFileInfo(store.file().path()).completeBaseName();
    using For = UnlockPage::For;
    TRY(shootPage(series, std::make_unique<StartPage>(program.isChinese()),
                  QStringLiteral("open-start")));
    TRY(shootPage(series, std::make_unique<UnlockPage>(For::Opening, file),
                  QStringLiteral("open-unlock")));
    auto waiting = std::make_unique<UnlockPage>(For::Locked, person);
    waiting->setDrafts(1);
    waiting->setWait(30'000);
    TRY(shootPage(series, std::move(waiting), QStringLiteral("open-locked")));
    TRY(shootPage(series, std::make_unique<OwnPassphrasePage>(person, QStringLiteral("one-time")),
                  QStringLiteral("open-own-passphrase")));
    TRY(shootPage(series, std::make_unique<RecoverPage>(file), QStringLiteral("open-forgotten")));
    TRY(shootPage(series, std::make_unique<FoundPage>(program.isChinese()),
                  QStringLiteral("open-found")));
    // An invented key: a picture of the office's own would open its workbook.
    const QByteArray invented(32, '\x35');
    return shootPage(series,
                     std::make_unique<KeepRecoveryPage>(invented, officeName(store),
                                                        store.file().path() + ".recovery",
                                                        program.ambient().today()),
                     QStringLiteral("open-recovery-key"));
}

} // namespace

Result<> takeShots(Program &program, const QString &folder, const QString &path,
                   const QString &passphrase)
{
    if (!QDir().mkpath(folder)) return Error{QStringLiteral("Cannot write to %1.").arg(folder)};
    TRY_ASSIGN(store, openWorkbook(path, passphrase, program.ambient(), program.marks()));
    for (const QString &language : {QStringLiteral("zh_CN"), QStringLiteral("en")}) {
        program.setLanguage(language);
        for (const bool dark : {false, true}) {
            program.theme().setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
            const Series series(folder, language, dark);
            TRY(shootWork(series, *store, program));
            TRY(shootOpening(series, *store, program));
        }
    }
    return ok();
}
