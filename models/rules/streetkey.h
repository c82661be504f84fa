// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// An address as it sorts along a street: house 6 before house 58, however the number was typed.
QString streetKey(const QString &address);
