// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "work/stage.h"

/// Fills an answer sheet in as an invented bank would in its own program, and writes it to `to`.
/// Gives the number of rows with a decision.
Result<int> fillAnswerSheet(Stage &stage, const QString &from, const QString &to);
/// Each bank gets its answer sheet, fills it in and sends it back; gives the decisions.
Result<int> answerThroughSheets(Stage &stage);
