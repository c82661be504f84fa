// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "program.h"

/// A PNG of every page of a workbook and of every opening page, light and dark, in both languages,
/// as the window draws them.
Result<> takeShots(Program &program, const QString &folder, const QString &path,
                   const QString &passphrase);
