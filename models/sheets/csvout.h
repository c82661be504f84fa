// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/sheetwriter.h"
#include "store/diskfile.h"

/// A table as comma separated text (RFC 4180).
class CsvOut : public SheetWriter
{
public:
    CsvOut(const QString &path, const SheetLayout &layout);

    Result<> begin();
    Result<> row(const QList<Cell> &cells) override;
    Result<> finish() override { return m_file.finish(); }

private:
    Result<> line(const QStringList &fields);

    NewFile m_file;
    SheetLayout m_layout;
};
