// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "windowbench.h"
#include "workload.h"

#include <QFile>
#include <QJsonDocument>
#include <QStandardPaths>
#include <cstdio>
#include <malloc.h>
#include <sys/resource.h>

Bench::Bench(const QStringList &arguments)
{
    for (const QString &a : arguments) {
        if (a == QLatin1String("--json"))
            m_json = true;
        else if (a == QLatin1String("--slow"))
            m_slow = true;
        else if (a == QLatin1String("--processor"))
            byProcessor = true;
        else
            m_keys.append(a);
    }
}

bool Bench::wants(std::initializer_list<const char *> keys) const
{
    return m_keys.isEmpty() || std::any_of(keys.begin(), keys.end(), [this](const char *key) {
               return m_keys.contains(QLatin1String(key));
           });
}

void Bench::note(const char *key, double value, const char *goal, const QString &what)
{
    m_figures.insert(QLatin1String(key),
                     QJsonObject{{"value", value}, {"goal", goal}, {"what", what}});
    if (m_json) return;
    std::printf("%-24s %12.3f  goal %-9s %s\n", key, value, goal, qPrintable(what));
    std::fflush(stdout);
}

void Bench::say(const QString &words) const { std::fprintf(stderr, "%s\n", qPrintable(words)); }

void Bench::finish() const
{
    if (m_json)
        std::printf("%s\n", QJsonDocument(m_figures).toJson(QJsonDocument::Compact).constData());
}

double processorSeconds()
{
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    const auto of = [](const timeval &t) { return double(t.tv_sec) + double(t.tv_usec) / 1e6; };
    return of(used.ru_utime) + of(used.ru_stime);
}

/// A line of /proc/self/status, in bytes.
static qint64 statusBytes(QByteArrayView name)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly)) return 0;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith(name))
            return line.mid(name.size()).simplified().split(' ')[0].toLongLong() * 1024;
    return 0;
}

qint64 residentBytes() { return statusBytes("VmRSS:"); }
qint64 peakBytes() { return statusBytes("VmHWM:"); }

void forgetPeak()
{
    // What was freed goes back first, or new memory would not be seen to grow.
    ::malloc_trim(0);
    QFile refs(QStringLiteral("/proc/self/clear_refs"));
    if (refs.open(QIODevice::WriteOnly)) refs.write("5");
}

int main(int argc, char *argv[])
{
    // The window is drawn, but nobody has to look at it.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    Township::onDisk = true;
    TimedApplication app(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    Bench bench(app.arguments().mid(1));
    for (const auto subject :
         {benchSave, benchEngine, benchOpen, benchSheets, benchPackages, benchImport, benchVerify,
          benchLaptops, benchDuplicates, benchOffice, benchWindow}) {
        if (const Result<> done = subject(bench); !done) {
            std::fprintf(stderr, "%s\n", qPrintable(done.error().what));
            return 1;
        }
    }
    bench.finish();
    return 0;
}
