// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/attachment.h"

/// A file that was checked and made ready (attachments.h), and is in no record yet.
struct ReadyFile {
    QString name{};
    QString mediaType{}; ///< image/jpeg or application/pdf
    QByteArray bytes{};
    QByteArray digest{};
    FileKind kind = FileKind::None;
    Id about{}; ///< the visit, need or consent it belongs to
    bool isPicture() const { return mediaType.startsWith(QLatin1String("image/")); }
    friend bool operator==(const ReadyFile &, const ReadyFile &) = default;
};
