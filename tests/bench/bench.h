// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/result.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QStringList>
#include <QTemporaryDir>
#include <algorithm>

// ./dev bench: what is fast and small enough, in figures. A ratio is taken within one run: both
// sides do the same work on the same engine with the same pragmas, key and durability, in turn, and
// the least of five counts.

/// Collects figures; asks which ones are wanted.
class Bench
{
public:
    /// `arguments`: keys to measure (none: all but the slow ones), --slow, --json, --processor.
    explicit Bench(const QStringList &arguments);

    /// Whether one of these keys was asked for by name, or everything was.
    bool wants(std::initializer_list<const char *> keys) const;
    /// What takes minutes: only with --slow.
    bool slow() const { return m_slow; }
    void note(const char *key, double value, const char *goal, const QString &what);
    /// A remark on what is going on, on stderr.
    void say(const QString &words) const;
    void finish() const;
    static inline bool byProcessor = false;

private:
    QStringList m_keys;
    bool m_json = false;
    bool m_slow = false;
    QJsonObject m_figures;
};

inline constexpr int benchRounds = 5;

/// Seconds of processor time that this process has used.
double processorSeconds();

/// Seconds that work took: by the wall clock, or of the processor with --processor, which is what
/// counts on a machine that has other work to do.
template <class Work>
Result<double> seconds(Work work)
{
    QElapsedTimer timer;
    timer.start();
    const double before = processorSeconds();
    TRY(work());
    return Bench::byProcessor ? processorSeconds() - before : double(timer.nsecsElapsed()) / 1e9;
}

/// The least of several measurements.
class Least
{
public:
    void take(double value) { m_value = std::min(m_value, value); }
    operator double() const { return m_value; }

private:
    double m_value = 1e300;
};

/// Everything of this process that is in memory, in bytes.
qint64 residentBytes();
/// The most that it ever was since forgetPeak().
qint64 peakBytes();
void forgetPeak();

// The subjects, a file each.
Result<> benchSave(Bench &bench);
Result<> benchEngine(Bench &bench);
Result<> benchImport(Bench &bench);
Result<> benchOpen(Bench &bench);
Result<> benchSheets(Bench &bench);
Result<> benchPackages(Bench &bench);
Result<> benchVerify(Bench &bench);
Result<> benchLaptops(Bench &bench);
Result<> benchDuplicates(Bench &bench);
Result<> benchOffice(Bench &bench);
Result<> benchWindow(Bench &bench);
