// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QDate>
#include <QStringView>

/// The day of a text YYYY-MM-DD, invalid where it is none; several times as fast as
/// QDate::fromString. See isoText() for the way back.
QDate isoDate(QStringView text);
QDate isoDate(QByteArrayView ascii);
