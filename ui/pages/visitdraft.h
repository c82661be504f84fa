// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "work/visitdeed.h"

#include <QCborMap>

/// What a form of a visit was filled from, as it stands in a draft beside what was typed: so that a
/// save after a crash still knows which values it saw.
namespace visitdraft
{
QCborMap baseOf(const VisitEntry &entry);
void setBase(VisitEntry &entry, const QCborMap &base);
} // namespace visitdraft
