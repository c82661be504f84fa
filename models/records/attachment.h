// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/codec.h"

/// What a file shows.
enum class FileKind : quint8 { None, License, Consent, Premises, Other };
template <>
inline constexpr auto choicesOf<FileKind> = std::array{
    Choice{FileKind::None, "", ""},
    Choice{FileKind::License, "license", QT_TRANSLATE_NOOP("FileKind", "License")},
    Choice{FileKind::Consent, "consent", QT_TRANSLATE_NOOP("FileKind", "Consent")},
    Choice{FileKind::Premises, "premises", QT_TRANSLATE_NOOP("FileKind", "Premises")},
    Choice{FileKind::Other, "other", QT_TRANSLATE_NOOP("FileKind", "Other")},
};
template <>
inline constexpr const char *choiceContext<FileKind> = "FileKind";

/// A photo or PDF kept with a firm, such as a license or a consent. Its bytes lie apart from the
/// log, under their digest (store/contents.h), and may arrive later than this.
struct Attachment {
    Id id{};
    Id firm{};
    Id about{}; ///< the visit, need or consent it belongs to
    QString fileName{};
    QString mediaType{};
    QByteArray digest{}; ///< BLAKE2b-256 of the bytes; equal files are kept once
    FileKind kind = FileKind::None;
    std::optional<int> size{}; ///< bytes
    std::optional<QDate> addedOn{};
    friend bool operator==(const Attachment &, const Attachment &) = default;
};

template <>
struct Describe<Attachment> {
    static constexpr Kind kind = Kind::Attachment;
    static constexpr auto name = "Attachment", table = "attachment";
    static constexpr auto label = QT_TRANSLATE_NOOP("Attachment", "File");
    static constexpr RoleMask writers = everyone;
    // Number 5 was the bytes themselves; it is not given again.
    static constexpr auto fields = std::tuple{
        Field{1, &Attachment::firm, "firm", QT_TRANSLATE_NOOP("Attachment", "Firm")}.required().to(
            Kind::Firm),
        Field{2, &Attachment::about, "about", QT_TRANSLATE_NOOP("Attachment", "Belongs to")}
            .hidden(),
        Field{3, &Attachment::fileName, "file_name", QT_TRANSLATE_NOOP("Attachment", "File name")}
            .freeText(),
        Field{4, &Attachment::mediaType, "media_type", QT_TRANSLATE_NOOP("Attachment", "Type")},
        Field{6, &Attachment::digest, "digest", QT_TRANSLATE_NOOP("Attachment", "Digest")}
            .personal()
            .hidden(),
        Field{7, &Attachment::kind, "kind", QT_TRANSLATE_NOOP("Attachment", "Shows")},
        Field{8, &Attachment::size, "size", QT_TRANSLATE_NOOP("Attachment", "Size")},
        Field{9, &Attachment::addedOn, "added_on", QT_TRANSLATE_NOOP("Attachment", "Added on")},
    };
};
