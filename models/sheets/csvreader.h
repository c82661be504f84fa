// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/rowsource.h"
#include "sheets/textdecoder.h"

#include <QFile>

/// Reads comma, semicolon or tab separated text (RFC 4180, leniently) in blocks. All cells are
/// text. Takes off what keeps Excel from reading a cell as a formula or a number: ="00123", and the
/// apostrophe that our own writer sets before = + - @.
class CsvReader : public RowSource
{
public:
    static Result<std::unique_ptr<RowSource>> open(const QString &path, const SheetLimits &limits);

    Result<bool> next(SheetRow &row) override;
    QString sheetName() const override { return m_name; }
    QList<SheetInfo> sheets() const override { return {{m_name, false}}; }

private:
    enum class State : quint8 { FieldStart, Plain, Quoted, AfterQuote };

    CsvReader(const QString &path, const SheetLimits &limits);
    bool fill();
    void guessDelimiter();
    /// Takes one character; true when it ends the row.
    bool take(QChar c, SheetRow &row);
    void endField(SheetRow &row);
    Result<> checkSize() const;

    QFile m_file;
    SheetLimits m_limits;
    QString m_name;
    std::unique_ptr<TextDecoder> m_decoder;
    bool m_ended = false;
    QString m_text; // decoded and not yet taken, from m_at
    qsizetype m_at = 0;
    QChar m_delimiter = u',';

    int m_row = 0;
    int m_column = 0;
    qint64 m_rowSize = 0;
    State m_state = State::FieldStart;
    bool m_skipLineFeed = false;
    QString m_field;
};

namespace csvText
{
/// Whether a spreadsheet would take the text for a formula: = + - @, tab or return at the start,
/// apostrophes before them left aside.
bool looksLikeFormula(QStringView text);
} // namespace csvText
