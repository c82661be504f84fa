// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/result.h"

#include <QDate>
#include <QStringList>

class QWidget;

// Charts that leave the program. A picture says itself what it counts: title, period, filters, the
// day it was counted on. The same charts give the same bytes.

struct PictureHead {
    QString title{};
    QStringList lines{}; ///< below the title
    QDate day{};         ///< stands in a PDF as the day of its making
};

/// One chart, or all of them, as .svg or else .png at twice the size of the screen.
Result<> saveChartPicture(QWidget *charts, const PictureHead &head, const QString &path);
/// Rows of charts on pages of A4, the head on the first one, page x of y on each.
Result<> saveChartPages(const QList<QList<QWidget *>> &rows, const PictureHead &head,
                        const QString &path);
