// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

/// Moves the focus on, or back, through the parts of a window in this order; inside a part the way
/// stays as it is. For windows whose parts were made, or made anew, after what follows them: Qt
/// goes by age, and into a box that stands for one of its fields as well. A widget belongs to the
/// first part that is it or holds it. False where nothing takes the focus.
bool focusNextIn(const QList<QWidget *> &parts, bool next);
