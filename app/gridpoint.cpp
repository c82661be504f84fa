// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/unlockpage.h"
#include "mainwindow.h"
#include "work/opening.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFutureWatcher>
#include <QLocale>
#include <QSettings>
#include <QTranslator>
#include <QtConcurrent>
#include <cstdio>
#include <sodium.h>

namespace
{

/// The program over one workbook at a time: unlock page, then the window; lock goes back.
class Program : public QObject
{
public:
    explicit Program(QApplication &app)
        : m_theme(app,
                  QSettings().value("dark", Theme::desktopMode(app) == Theme::Mode::Dark).toBool()
                      ? Theme::Mode::Dark
                      : Theme::Mode::Light,
                  QSettings().value("largeText", false).toBool() ? Theme::largeText
                                                                 : Theme::normalText)
    {
        const QString system = QLocale::system().language() == QLocale::Chinese ? "zh_CN" : "en";
        setLanguage(QSettings().value("language", system).toString());
    }

    void setLanguage(const QString &language)
    {
        m_chinese = language == QLatin1String("zh_CN");
        QCoreApplication::removeTranslator(&m_translator);
        if (m_chinese && m_translator.load(QStringLiteral(":/translations/gridpoint_zh_CN.qm")))
            QCoreApplication::installTranslator(&m_translator);
        QLocale::setDefault(m_chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                      : QLocale(QLocale::English));
    }

    void showUnlock(const QString &path)
    {
        m_window.reset();
        m_store.reset();
        m_unlock = std::make_unique<UnlockPage>(path);
        connect(m_unlock.get(), &UnlockPage::unlockRequested, this, &Program::unlock);
        m_unlock->show();
    }

    /// The derivation takes half a second a person: off the window's thread.
    void unlock(const QString &path, const QString &passphrase)
    {
        m_unlock->setBusy(true);
        auto file = std::make_shared<Result<WorkbookFile>>(WorkbookFile::open(path));
        if (!*file) {
            m_unlock->setBusy(false);
            m_unlock->setProblem(file->error().what);
            return;
        }
        auto *watcher = new QFutureWatcher<Result<Secrets>>(this);
        connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, file, path] {
            watcher->deleteLater();
            const Result<Secrets> secrets = watcher->result();
            m_unlock->setBusy(false);
            if (!secrets) {
                m_unlock->setProblem(secrets.error().what);
                return;
            }
            auto store = Store::open(std::move(**file), *secrets, m_ambient, m_marks);
            if (!store) {
                m_unlock->setProblem(store.error().what);
                return;
            }
            QSettings().setValue("lastWorkbook", path);
            show(*std::move(store));
        });
        watcher->setFuture(
            QtConcurrent::run([file, passphrase] { return (*file)->unlock(passphrase); }));
    }

    void show(std::unique_ptr<Store> store)
    {
        m_store = std::move(store);
        m_window = std::make_unique<MainWindow>(*m_store, m_theme, m_chinese);
        connect(m_window.get(), &MainWindow::languageRequested, this, [this](const QString &l) {
            QSettings().setValue("language", l);
            setLanguage(l);
            m_window->setChinese(m_chinese);
        });
        connect(m_window.get(), &MainWindow::lockRequested, this, [this] {
            const QString path = m_store->file().path();
            QMetaObject::invokeMethod(
                this, [this, path] { showUnlock(path); }, Qt::QueuedConnection);
        });
        m_window->show();
        if (m_unlock) m_unlock->hide();
    }

    /// A PNG of every page, light and dark, in both languages, as the window draws it.
    Result<> shots(const QString &folder, const QString &path, const QString &passphrase)
    {
        if (!QDir().mkpath(folder)) return Error{QStringLiteral("Cannot write to %1.").arg(folder)};
        TRY_ASSIGN(store, openWorkbook(path, passphrase, m_ambient, m_marks));
        for (const QString &language : {QStringLiteral("zh_CN"), QStringLiteral("en")}) {
            setLanguage(language);
            for (const bool dark : {false, true}) {
                m_theme.setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
                MainWindow window(*store, m_theme, m_chinese);
                window.show();
                const auto save = [&](const QString &page) {
                    QCoreApplication::sendPostedEvents(); // parts added just now are laid out
                    QCoreApplication::sendPostedEvents();
                    const QString name =
                        QStringLiteral("%1-%2-%3.png").arg(page, language, dark ? "dark" : "light");
                    return window.grab().save(QDir(folder).filePath(name));
                };
                for (const QString &key : window.pageKeys()) {
                    window.showPage(key);
                    if (!save(key)) return Error{QStringLiteral("Cannot write to %1.").arg(folder)};
                }
                const auto firms = store->find<Firm>("1 ORDER BY name LIMIT 1");
                window.recordVisit(firms && !firms->isEmpty() ? firms->first().id : Id());
                if (!save(QStringLiteral("record")))
                    return Error{QStringLiteral("Cannot write to %1.").arg(folder)};
            }
        }
        return ok();
    }

private:
    SystemAmbient m_ambient;
    FileMarks m_marks;
    Theme m_theme;
    QTranslator m_translator;
    bool m_chinese = false;
    std::unique_ptr<UnlockPage> m_unlock;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("gridpoint"));
    QCoreApplication::setApplicationName(QStringLiteral("gridpoint"));
    if (sodium_init() < 0) return 1;
    QCommandLineParser parser;
    parser.addPositionalArgument(QStringLiteral("workbook"),
                                 QStringLiteral("The workbook to open."));
    const QCommandLineOption shots(QStringLiteral("shots"),
                                   QStringLiteral("Save a picture of every page."),
                                   QStringLiteral("folder"));
    parser.addOption(shots);
    parser.addHelpOption();
    parser.process(app);
    Program program(app);
    const QString path =
        parser.positionalArguments().value(0, QSettings().value("lastWorkbook").toString());
    if (parser.isSet(shots)) {
        const Result<> done =
            program.shots(parser.value(shots), path, qEnvironmentVariable("GRIDPOINT_PASSPHRASE"));
        if (done) return 0;
        std::fprintf(stderr, "%s\n", qPrintable(done.error().what));
        return 1;
    }
    program.showUnlock(path);
    return app.exec();
}
