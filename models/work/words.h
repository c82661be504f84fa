// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

/// The room's translation context.
struct Work {
    Q_DECLARE_TR_FUNCTIONS(Work)
};
