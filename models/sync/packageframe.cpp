// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/packageframe.h"

#include "sync/columnbytes.h"
#include "sync/packagecodec.h"

using namespace packageformat;

/// Added to the type where the content stands as it is.
static constexpr quint8 plainBit = 0x80;

/// A day's or a month's work is worth a few hundredths of a second; of a first export with hundreds
/// of thousands of entries, each frame is longer than that.
static int levelFor(qsizetype size)
{
    if (size <= 64 << 10) return 19;
    return size <= 512 << 10 ? 9 : 3;
}

QByteArray FramePacker::pack(FrameType type, const QByteArray &loose, const QByteArray &content)
{
    const auto size = std::size_t(content.size());
    const int level = levelFor(content.size());
    QByteArray packed(1, char(type));
    putNumber(packed, quint64(loose.size()));
    packed.append(loose);
    const qsizetype at = packed.size();
    packed.resize(at + qsizetype(ZSTD_compressBound(size)));
    const std::size_t got =
        ZSTD_compressCCtx(m_zstd.get(), packed.data() + at, std::size_t(packed.size() - at),
                          content.constData(), size, level);
    if (!ZSTD_isError(got) && got < size) {
        packed.truncate(at + qsizetype(got));
        return packed;
    }
    packed[0] = char(quint8(type) | plainBit);
    packed.truncate(at);
    return packed + content;
}

bool FrameUnpacker::unpack(QByteArrayView packed, FrameType &type, QByteArrayView &loose,
                           QByteArray &content)
{
    ColumnBytes bytes(packed);
    const QByteArrayView first = bytes.bytes(1);
    loose = bytes.bytes(bytes.number());
    const QByteArrayView rest = bytes.bytes(quint64(bytes.left()));
    if (bytes.failed()) return false;
    type = FrameType(quint8(first[0]) & ~plainBit);
    if (quint8(first[0]) & plainBit) {
        content = rest.toByteArray();
        return true;
    }
    // The declared size is bounded before anything is allocated.
    const auto size = ZSTD_getFrameContentSize(rest.data(), std::size_t(rest.size()));
    if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR ||
        size > quint64(longestPlain))
        return false;
    content = QByteArray(qsizetype(size), Qt::Uninitialized);
    return ZSTD_decompressDCtx(m_zstd.get(), content.data(), size, rest.data(),
                               std::size_t(rest.size())) == size;
}
