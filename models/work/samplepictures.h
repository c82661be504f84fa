// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "work/visitdeed.h"

/// Invented pictures of a firm's papers, which say that they are: a license of the firm, and its
/// consent to a bank. Their words are painted only where the program has fonts (a QGuiApplication).
QList<VisitFile> samplePictures(const Firm &firm, const Id &bank);
