// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

/// Mends what Qt's device writes into a PDF: its clock gives way to the table's own day, so that
/// the same table gives the same bytes, and Han characters that share a glyph with a radical are
/// named as they were `written`.
void mendPdf(QByteArray &pdf, const QString &written, const QDateTime &made);
