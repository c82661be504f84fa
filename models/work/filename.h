// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// A name of people's making as a file's name: signs that some file systems refuse become "_".
inline QString fileNameOf(QString name)
{
    for (QChar &c : name)
        if (QStringLiteral("\\/:*?\"<>|").contains(c)) c = u'_';
    return name;
}
