// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/textdecoder.h"

#include "sheets/sheeterror.h"

#include <array>
#include <unicode/ucnv.h>

namespace
{
constexpr qint64 blockSize = 64 * 1024;

const char *nameOf(TextDecoder::Encoding encoding)
{
    switch (encoding) {
    case TextDecoder::Encoding::Utf8: return "UTF-8";
    case TextDecoder::Encoding::Utf16Le: return "UTF-16LE";
    case TextDecoder::Encoding::Utf16Be: return "UTF-16BE";
    case TextDecoder::Encoding::Gb18030: return "gb18030";
    }
    return "UTF-8";
}
} // namespace

TextDecoder::TextDecoder(Encoding encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    m_converter = ucnv_open(nameOf(encoding), &status);
}

TextDecoder::~TextDecoder() { ucnv_close(m_converter); }

void TextDecoder::decode(const QByteArray &block, bool last, QString &to)
{
    std::array<UChar, 16 * 1024> room;
    const char *from = block.constData();
    const char *const end = from + block.size();
    UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
    while (status == U_BUFFER_OVERFLOW_ERROR) {
        status = U_ZERO_ERROR;
        UChar *at = room.data();
        ucnv_toUnicode(m_converter, &at, room.data() + room.size(), &from, end, nullptr, last,
                       &status);
        QStringView got(room.data(), at - room.data());
        if (!m_started && !got.isEmpty()) {
            m_started = true;
            if (got[0] == QChar::ByteOrderMark) got = got.mid(1);
        }
        to += got;
    }
}

bool TextDecoder::check(const QByteArray &block, bool last)
{
    if (!m_started) {
        UErrorCode status = U_ZERO_ERROR;
        ucnv_setToUCallBack(m_converter, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                            &status);
        m_started = true;
    }
    std::array<UChar, 16 * 1024> room;
    const char *from = block.constData();
    const char *const end = from + block.size();
    UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
    while (status == U_BUFFER_OVERFLOW_ERROR) {
        status = U_ZERO_ERROR;
        UChar *at = room.data();
        ucnv_toUnicode(m_converter, &at, room.data() + room.size(), &from, end, nullptr, last,
                       &status);
    }
    return U_SUCCESS(status);
}

Result<TextDecoder::Encoding> TextDecoder::detect(QFile &file)
{
    const QByteArray head = file.peek(3);
    if (head.startsWith("\xff\xfe")) return Encoding::Utf16Le;
    if (head.startsWith("\xfe\xff")) return Encoding::Utf16Be;
    TextDecoder utf8(Encoding::Utf8);
    bool isUtf8 = true;
    while (true) {
        const QByteArray block = file.read(blockSize);
        if (file.error() != QFile::NoError) return sheetError::cannotRead();
        if (block.contains('\0')) return sheetError::notASheet();
        isUtf8 = isUtf8 && utf8.check(block, block.isEmpty());
        if (block.isEmpty()) break;
    }
    file.seek(0);
    return isUtf8 ? Encoding::Utf8 : Encoding::Gb18030;
}
