// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QTimeZone>
#include <QtGlobal>

/// Time and randomness come from outside, so that tests hold both in hand.
class Ambient
{
public:
    virtual ~Ambient() = default;
    /// Milliseconds since 1970-01-01 UTC, as this machine's clock says.
    virtual qint64 nowMs() const = 0;
    /// Fills size bytes at to with random bytes.
    virtual void random(void *to, std::size_t size) = 0;

    /// Today where the work is done: China has one time zone, whatever the laptop is set to.
    QDate today() const
    {
        return QDateTime::fromMSecsSinceEpoch(nowMs(), Qt::OffsetFromUTC, 8 * 3600).date();
    }
};
