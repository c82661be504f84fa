// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/sheetwriter.h"

#include <QSaveFile>

/// A table as comma separated text (RFC 4180).
class CsvOut : public SheetWriter
{
public:
    CsvOut(const QString &path, const SheetLayout &layout);

    Result<> begin();
    Result<> row(const QList<Cell> &cells) override;
    Result<> finish() override;

private:
    Result<> line(const QStringList &fields);

    QSaveFile m_file;
    SheetLayout m_layout;
};
