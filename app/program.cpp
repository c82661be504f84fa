// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include "opening/shell.h"

#include <QApplication>
#include <QLocale>
#include <QSettings>

static Theme::Mode lastMode(const QApplication &app)
{
    const bool desktop = Theme::desktopMode(app) == Theme::Mode::Dark;
    return QSettings().value(QStringLiteral("dark"), desktop).toBool() ? Theme::Mode::Dark
                                                                       : Theme::Mode::Light;
}

static qreal lastTextScale()
{
    return QSettings().value(QStringLiteral("largeText"), false).toBool() ? Theme::largeText
                                                                          : Theme::normalText;
}

Program::Program(QApplication &app)
    : m_theme(app, lastMode(app), lastTextScale())
{
    const bool chinese = QLocale::system().language() == QLocale::Chinese;
    const QString system = chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
    setLanguage(QSettings().value(QStringLiteral("language"), system).toString());
}

void Program::setLanguage(const QString &language)
{
    m_chinese = language == QLatin1String("zh_CN");
    QCoreApplication::removeTranslator(&m_translator);
    // For English: plural forms.
    if (m_translator.load(m_chinese ? QStringLiteral(":/translations/gridpoint_zh_CN.qm")
                                    : QStringLiteral(":/translations/gridpoint_en.qm")))
        QCoreApplication::installTranslator(&m_translator);
    QLocale::setDefault(m_chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                  : QLocale(QLocale::English));
}

int Program::run(const QString &path)
{
    Shell shell({m_ambient, m_marks, m_tries, m_theme}, m_chinese);
    QObject::connect(&shell, &Shell::languageRequested, &shell, [&](const QString &language) {
        QSettings().setValue(QStringLiteral("language"), language);
        setLanguage(language);
        shell.setChinese(m_chinese);
    });
    shell.begin(path);
    shell.show();
    return QApplication::exec();
}
