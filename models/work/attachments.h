// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"
#include "work/longwork.h"
#include "work/pictures.h"
#include "work/readyfile.h"

// Files attached to firms: photos and PDFs of licenses, consents and premises.

/// What is kept of files; settings of the office.
struct FileLimits {
    PictureLimits picture{};
    qint64 mostPicture = qint64(30) << 20; ///< bytes of a picture as it comes
    qint64 mostPdf = qint64(4) << 20;      ///< bytes
    static Result<FileLimits> read(const Store &store);
};

/// A file as somebody gives it: by its place, or a picture without one, from the clipboard.
struct GivenFile {
    QString path{};
    QImage picture{};
};
/// What became of several.
struct ReadyFiles {
    QList<ReadyFile> ready{};
    QStringList refused{}; ///< a sentence each
};

/// A firm's file as lists show it.
struct FirmFile {
    Attachment record{};
    bool here = false; ///< its bytes have come
    Kind aboutKind = Kind::None;
    QString about{};  ///< what it belongs to, in words: "Visit", "Consent for …"
    QDate aboutDay{}; ///< of that visit or consent
    bool isErased() const { return record.digest.isEmpty(); }
    bool isPicture() const { return record.mediaType.startsWith(QLatin1String("image/")); }
};

namespace attachments
{
/// Reads, checks and scales a file, without a workbook: takes as long as a picture takes. What
/// cannot be kept is refused in words that do not name the file.
Result<ReadyFile> ready(const QString &path, const FileLimits &limits);
Result<ReadyFile> ready(const QByteArray &bytes, const QString &name, const FileLimits &limits);
/// A picture without a name, from the clipboard.
Result<ReadyFile> ready(const QImage &picture, const QString &name, const FileLimits &limits);

/// One after the other, until it is told to stop.
ReadyFiles readyAll(const QList<GivenFile> &files, const FileLimits &limits, WorkControl &control);

/// Attaches a file to a firm; one that the firm has for the same purpose already is returned.
Result<Id> attach(Store &store, const Id &firm, const ReadyFile &file);
/// Several, in one save; their ids in the same order.
Result<QList<Id>> attach(Store &store, const Id &firm, const QList<ReadyFile> &files);
/// The same within the caller's transaction.
Result<Id> attach(Writer &writer, const Id &firm, const ReadyFile &file);

/// The firm's files, of all its records, newest first.
Result<QList<FirmFile>> ofFirm(const Store &store, const Id &firm);
/// All live attachments in the workbook, by firm and day.
Result<QList<FirmFile>> all(const Store &store);
/// How many files have not come yet.
Result<qint64> missing(const Store &store);
/// The bytes of a file; refused in words where they have not come or were erased.
Result<QByteArray> bytesOf(const Store &store, const QByteArray &digest);
/// Writes a copy outside the workbook: with a reason, on record.
Result<> saveCopy(Store &store, const Id &file, const QString &path, const QString &reason);
/// Takes a file off its firm; can be taken back.
Result<> remove(Store &store, const Id &file);
/// Says what a file shows.
Result<> setKind(Store &store, const Id &file, FileKind kind);

/// Bytes in words: 340 KB, 1.2 MB.
QString sizeWords(qint64 bytes);
} // namespace attachments
