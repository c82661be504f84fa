// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/codec.h"

/// A photo or PDF kept with a firm, such as a license or a consent.
struct Attachment {
    Id id{};
    Id firm{};
    Id about{}; ///< the visit, need or consent it belongs to
    QString fileName{};
    QString mediaType{};
    QByteArray content{};
    QByteArray digest{}; ///< BLAKE2b-256 of content; equal files are kept once
    friend bool operator==(const Attachment &, const Attachment &) = default;
};

template <>
struct Describe<Attachment> {
    static constexpr Kind kind = Kind::Attachment;
    static constexpr auto name = "Attachment", table = "attachment";
    static constexpr auto label = QT_TRANSLATE_NOOP("Attachment", "Attachment");
    static constexpr RoleMask writers = everyone;
    static constexpr auto fields = std::tuple{
        Field{1, &Attachment::firm, "firm", QT_TRANSLATE_NOOP("Attachment", "Firm")}.required().to(
            Kind::Firm),
        Field{2, &Attachment::about, "about", QT_TRANSLATE_NOOP("Attachment", "Belongs to")}
            .hidden(),
        Field{3, &Attachment::fileName, "file_name", QT_TRANSLATE_NOOP("Attachment", "File name")}
            .personal(),
        Field{4, &Attachment::mediaType, "media_type", QT_TRANSLATE_NOOP("Attachment", "Type")},
        Field{5, &Attachment::content, "content", QT_TRANSLATE_NOOP("Attachment", "Content")}
            .personal()
            .hidden(),
        Field{6, &Attachment::digest, "digest", QT_TRANSLATE_NOOP("Attachment", "Digest")}.hidden(),
    };
};
