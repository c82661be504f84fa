// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <memory>
#include <zstd.h>

// What lies inside a sealed frame: its type, loose bytes that nothing makes smaller, and its
// content, packed where that makes it smaller.

enum class FrameType : quint8 {
    First = 1,   ///< meta, then entries
    Entries = 2, ///< further ones
    File = 3,    ///< the bytes of one attached file; after the entries
};

/// Packs the contents of frames, with memory that stays from one to the next.
class FramePacker
{
public:
    QByteArray pack(FrameType type, const QByteArray &loose, const QByteArray &content);

private:
    std::unique_ptr<ZSTD_CCtx, std::size_t (*)(ZSTD_CCtx *)> m_zstd{ZSTD_createCCtx(),
                                                                    ZSTD_freeCCtx};
};

class FrameUnpacker
{
public:
    /// False where it is damaged, or declares more than a frame may hold.
    /// `loose` is a view into `packed`.
    bool unpack(QByteArrayView packed, FrameType &type, QByteArrayView &loose, QByteArray &content);

private:
    std::unique_ptr<ZSTD_DCtx, std::size_t (*)(ZSTD_DCtx *)> m_zstd{ZSTD_createDCtx(),
                                                                    ZSTD_freeDCtx};
};
