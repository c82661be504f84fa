// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/tries.h"

#include "work/opening.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <algorithm>

Tries::Tries(QString folder)
    : m_folder(machineFolder(std::move(folder), QStringLiteral("tries")))
{
}

QString Tries::pathOf(const Id &workbook) const { return QDir(m_folder).filePath(workbook.text()); }

Tries::State Tries::read(const Id &workbook) const
{
    QFile file(pathOf(workbook));
    if (!file.open(QIODevice::ReadOnly)) return {};
    const QByteArrayList parts = file.readAll().split(' ');
    if (parts.size() != 2) return {};
    return {std::max(0, parts[0].toInt()), parts[1].toLongLong()};
}

void Tries::write(const Id &workbook, const State &state) const
{
    QSaveFile file(pathOf(workbook));
    if (!file.open(QIODevice::WriteOnly)) return; // a disk that is full must not lock anybody out
    file.write(QByteArray::number(state.count) + ' ' + QByteArray::number(state.lastMs));
    file.commit();
}

int Tries::count(const Id &workbook) const { return read(workbook).count; }

int Tries::waitAfter(int count)
{
    if (count < freeTries) return 0;
    const int doublings = std::min(count - freeTries, 10);
    return std::min(shortestWait << doublings, longestWait);
}

qint64 Tries::waitMs(const Id &workbook, qint64 nowMs)
{
    State state = read(workbook);
    const qint64 wait = qint64(waitAfter(state.count)) * 1000;
    if (wait == 0) return 0;
    if (nowMs < state.lastMs) { // the clock was set back: the wait begins now
        state.lastMs = nowMs;
        write(workbook, state);
    }
    return std::max<qint64>(0, wait - (nowMs - state.lastMs));
}

void Tries::failed(const Id &workbook, qint64 nowMs)
{
    write(workbook, {read(workbook).count + 1, nowMs});
}

void Tries::succeeded(const Id &workbook) { QFile::remove(pathOf(workbook)); }
