// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/result.h"

#include <QString>
#include <functional>

/// One sheet in a zip file under a password (AES-256 as WinZip made it; 7-Zip, WPS and Bandizip
/// open it, the file manager of Windows does not). The sheet itself lies in memory meanwhile where
/// the system has a folder there, otherwise beside the zip, and nowhere afterwards.
namespace lockedzip
{
using Deed = std::function<Result<>(const QString &sheetPath)>;

/// Whether this is a zip of one sheet; its own name does not matter.
bool holdsSheet(const QString &path);
/// `make` writes the sheet where it is told; the zip appears whole or not at all. `name`: of the
/// sheet in it. Refuses an empty password.
Result<> write(const QString &path, const QString &name, const QString &password, const Deed &make);
/// Unpacks the sheet for as long as `read` looks at it.
Result<> open(const QString &path, const QString &password, const Deed &read);
} // namespace lockedzip
