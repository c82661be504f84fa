// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/call.h"

#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QTranslator>
#include <cstdio>
#include <langinfo.h>
#include <locale.h>

namespace
{

enum Exit { Done = 0, Refused = 1, Misused = 2 };

std::vector<Command> allCommands()
{
    std::vector<Command> all;
    for (const auto &group :
         {officeCommands(), recordCommands(), packageCommands(), stepCommands(), sheetCommands(),
          duplicateCommands(), checkCommands(), keyCommands(), demoCommands(), trustCommands(),
          fileCommands(), laptopCommands(), retentionCommands(), townCommands()})
        all.insert(all.end(), group.begin(), group.end());
    return all;
}

void print(std::FILE *to, const QByteArray &text)
{
    std::fwrite(text.constData(), 1, std::size_t(text.size()), to);
    std::fflush(to);
}
void sayLine(std::FILE *to, const QString &line) { print(to, line.toUtf8() + '\n'); }

QString usageOf(const Command &command)
{
    QString usage = QStringLiteral("gridpointctl %1 %2")
                        .arg(QLatin1String(command.name), QLatin1String(command.arguments));
    for (const Option &o : command.options) {
        QString option = "--" + QLatin1String(o.name);
        if (*o.valueName) option += ' ' + QLatin1String(o.valueName);
        usage += o.required ? ' ' + option : " [" + option + ']';
    }
    return usage + QStringLiteral(" [--passphrase-file FILE] [--json]");
}

int showUsage(std::FILE *to, int result)
{
    for (const Command &command : allCommands()) sayLine(to, usageOf(command));
    return result;
}

QString lineOf(const QJsonValue &value)
{
    if (value.isString()) return value.toString();
    if (value.isObject()) {
        QStringList parts;
        const QJsonObject o = value.toObject();
        for (auto it = o.begin(); it != o.end(); ++it)
            parts.append(it.key() + ": " + lineOf(it.value()));
        return parts.join(QStringLiteral(", "));
    }
    const QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json.mid(1, json.size() - 2));
}

void printAnswer(const Call &call)
{
    if (call.has("json")) {
        print(stdout, QJsonDocument(call.answer).toJson(QJsonDocument::Compact) + '\n');
        return;
    }
    if (!call.text.isNull()) {
        print(stdout, call.text);
        return;
    }
    for (auto it = call.answer.begin(); it != call.answer.end(); ++it) {
        if (it.key() == "warnings") continue; // for standard error
        if (it->isArray()) {
            const QJsonArray items = it->toArray();
            for (const QJsonValue &item : items) sayLine(stdout, lineOf(item));
        } else {
            sayLine(stdout, it.key() + ": " + lineOf(*it));
        }
    }
}

int misuse(const Command &command, const QString &why)
{
    sayLine(stderr, why);
    sayLine(stderr, usageOf(command));
    return Misused;
}

/// Paper and sample pictures are painted, which takes fonts; no display is asked for.
std::unique_ptr<QCoreApplication> application(int &argc, char **argv)
{
    const bool paints = std::any_of(argv + 1, argv + argc, [](const QByteArray &argument) {
        return argument.endsWith("pdf") || argument == "letters" || argument == "sample" ||
               argument == "tour";
    });
    if (!paints) return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

int run(const Command &command, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOption({QStringLiteral("json"), {}});
    parser.addOption({QStringLiteral("passphrase-file"), {}, QStringLiteral("FILE")});
    for (const Option &o : command.options)
        parser.addOption({QLatin1String(o.name), {}, QLatin1String(o.valueName)});
    if (!parser.parse(arguments)) return misuse(command, parser.errorText());
    const auto count = parser.positionalArguments().size();
    if (count < command.least || (command.most >= 0 && count > command.most))
        return misuse(command, QCoreApplication::translate("Call", "Wrong number of arguments."));
    for (const Option &o : command.options)
        if (o.required && !parser.isSet(QLatin1String(o.name)))
            return misuse(
                command,
                QCoreApplication::translate("Call", "--%1 is missing.").arg(QLatin1String(o.name)));
    Call call(parser);
    const Result<> done = command.run(call);
    if (!done && call.isMisused()) return misuse(command, done.error().what);
    if (!done) call.refuse(done.error().what);
    if (done && !call.warnings().isEmpty())
        call.answer.insert("warnings", QJsonArray::fromStringList(call.warnings()));
    if (done) printAnswer(call);
    for (const QString &what : call.warnings()) sayLine(stderr, what);
    for (const QString &why : call.refused()) sayLine(stderr, why);
    return call.refused().isEmpty() ? Done : Refused;
}

} // namespace

int main(int argc, char **argv)
{
    // Names of firms are UTF-8 everywhere; a script's bare "C" locale would garble them.
    setlocale(LC_ALL, "");
    if (qstrcmp(nl_langinfo(CODESET), "UTF-8") != 0) qputenv("LC_ALL", "C.UTF-8");
    const std::unique_ptr<QCoreApplication> app = application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("gridpointctl"));
    QTranslator translator;
    if (translator.load(QLocale(), QStringLiteral("gridpoint"), QStringLiteral("_"),
                        QStringLiteral(":/translations")))
        QCoreApplication::installTranslator(&translator);

    QStringList arguments = QCoreApplication::arguments();
    const QString name = arguments.size() > 1 ? arguments.takeAt(1) : QString();
    if (name == QLatin1String("--help") || name == QLatin1String("help"))
        return showUsage(stdout, Done);
    for (const Command &command : allCommands())
        if (name == QLatin1String(command.name)) return run(command, arguments);
    return showUsage(stderr, Misused);
}
