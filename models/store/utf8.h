// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringView>

/// Text between QString and SQLite. Faster than Qt's for Chinese text, which is most of what a
/// workbook holds; the results are the same, broken text included.

/// UTF-8 into a buffer with room for 3 · text.size() bytes. Returns the end.
char *toUtf8(QStringView text, char *to);
QString fromUtf8(QByteArrayView utf8);
