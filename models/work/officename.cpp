// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/officename.h"

#include "work/settings.h"

QString officeName(const Store &store)
{
    const QString founded = store.founding().officeName;
    const Result<Settings> settings = Settings::read(store);
    return settings ? settings->text(QStringLiteral("office_name"), founded) : founded;
}
