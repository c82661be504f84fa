// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/result.h"

#include <QByteArray>
#include <QFile>
#include <QString>
#include <memory>

struct UConverter;

/// Text of a file, decoded block by block, so that a character may lie across two blocks. ICU does
/// the work: Qt has no GB 18030 of its own, and its four-byte characters hold many place names.
class TextDecoder
{
public:
    enum class Encoding { Utf8, Utf16Le, Utf16Be, Gb18030 };

    /// Reads the file once through, from its start, and leaves it at its start: a byte order mark
    /// decides; else what is valid UTF-8 is UTF-8, and the rest GB 18030. Refuses what is no text.
    static Result<Encoding> detect(QFile &file);

    explicit TextDecoder(Encoding encoding);
    ~TextDecoder();
    TextDecoder(const TextDecoder &) = delete;
    TextDecoder &operator=(const TextDecoder &) = delete;

    /// Appends the characters of a block; U+FFFD stands for bytes that are none. A byte order mark
    /// at the start is left out.
    void decode(const QByteArray &block, bool last, QString &to);
    /// The same, but false at the first bytes that are no character; nothing is kept.
    bool check(const QByteArray &block, bool last);

private:
    UConverter *m_converter;
    bool m_started = false;
};
