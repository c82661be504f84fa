// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/result.h"

#include <QList>
#include <QStringList>

/// Reader of the small tables this room works from. Lists that people send are the sheets room's.
namespace csv
{
/// All rows of comma separated text, quotes and BOM understood; empty lines are left out.
QList<QStringList> rows(const QString &text);
/// The text of a compiled-in file such as ":/data/x.csv", UTF-8.
Result<QString> resource(const QString &path);
} // namespace csv
