// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

/// Every part of the look on one sheet, as in the design's own picture: for tests and for whoever
/// changes the look. The caller owns it. Its words are samples and are not translated.
QWidget *makeGallery();
