// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

#include <functional>

struct TourOrder {
    QString folder{};
    QString passphrase = QStringLiteral("tour"); ///< of every workbook
};

/// Plays the main job once, from an empty folder to answers that the firms are told, on the sample
/// lists with one office and three workers. `say` gets a sentence for each step. Leaves workbooks,
/// packages/ and sheets/ in the folder; refuses a folder that holds a tour already.
Result<> playTour(const TourOrder &order, Marks &marks,
                  const std::function<void(const QString &)> &say);
