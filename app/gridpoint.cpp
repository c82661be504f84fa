// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"
#include "shots.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>
#include <cstdio>
#include <sodium.h>

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
    const QString path = parser.positionalArguments().value(
        0, QSettings().value(QStringLiteral("lastWorkbook")).toString());
    if (!parser.isSet(shots)) return program.run(path);
    const Result<> done =
        takeShots(program, parser.value(shots), path, qEnvironmentVariable("GRIDPOINT_PASSPHRASE"));
    if (done) return 0;
    std::fprintf(stderr, "%s\n", qPrintable(done.error().what));
    return 1;
}
