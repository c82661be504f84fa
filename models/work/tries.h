// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/values.h"

/// Wrong passphrases, counted in small files of this machine outside every workbook, so that
/// closing the program does not make them undone. After five a wait begins, longer with each
/// further one, and never for good. What truly protects a stolen file is the cost of each guess
/// (see KdfCost).
class Tries
{
public:
    static constexpr int freeTries = 5;
    static constexpr int shortestWait = 30; ///< seconds
    static constexpr int longestWait = 15 * 60;

    /// An empty folder name: the program's own data folder.
    explicit Tries(QString folder = {});
    /// Wrong ones since the last right one.
    int count(const Id &workbook) const;
    /// Milliseconds until the next try counts; 0: now. Never longer than one wait, whatever was
    /// done to the clock.
    qint64 waitMs(const Id &workbook, qint64 nowMs);
    void failed(const Id &workbook, qint64 nowMs);
    void succeeded(const Id &workbook);
    /// Seconds to wait after so many wrong ones.
    static int waitAfter(int count);

private:
    struct State {
        int count = 0;
        qint64 lastMs = 0;
    };
    QString pathOf(const Id &workbook) const;
    State read(const Id &workbook) const;
    void write(const Id &workbook, const State &state) const;

    QString m_folder;
};
