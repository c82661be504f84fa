// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/packageframe.h"

#include "sync/packagecodec.h"

using namespace packageformat;

/// Added to the type where the content stands as it is.
static constexpr quint8 plainBit = 0x80;

QByteArray FramePacker::pack(FrameType type, const QByteArray &content)
{
    const auto size = std::size_t(content.size());
    // The shorter ones are worth the time.
    const int level = content.size() <= (64 << 10) ? 19 : 3;
    QByteArray packed(1 + qsizetype(ZSTD_compressBound(size)), Qt::Uninitialized);
    const std::size_t got =
        ZSTD_compressCCtx(m_zstd.get(), packed.data() + 1, std::size_t(packed.size() - 1),
                          content.constData(), size, level);
    if (ZSTD_isError(got) || got >= size) return char(quint8(type) | plainBit) + content;
    packed[0] = char(type);
    packed.truncate(1 + qsizetype(got));
    return packed;
}

bool FrameUnpacker::unpack(QByteArrayView packed, FrameType &type, QByteArray &content)
{
    if (packed.isEmpty()) return false;
    const auto first = quint8(packed[0]);
    type = FrameType(first & ~plainBit);
    const QByteArrayView rest = packed.sliced(1);
    if (first & plainBit) {
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
