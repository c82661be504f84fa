// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/attachments.h"

#include "store/contents.h"
#include "store/diskfile.h"
#include "store/firmrecords.h"
#include "work/audittrail.h"
#include "work/settings.h"
#include "work/words.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>

namespace
{

constexpr qsizetype longestName = 120;

/// A name without its folder and without signs that no list can show.
QString plainName(const QString &given, const QString &ending)
{
    QString name = QFileInfo(given).fileName();
    name.removeIf([](QChar c) { return !c.isPrint(); });
    name = name.trimmed();
    const QFileInfo info(name);
    const QString base = info.completeBaseName().isEmpty() ? name : info.completeBaseName();
    return base.left(longestName) + '.' + ending;
}

Error tooLarge(const QString &what, qint64 size, qint64 most)
{
    return {what.arg(attachments::sizeWords(size), attachments::sizeWords(most))};
}

Error tooLargePicture(qint64 size, qint64 most)
{
    return tooLarge(Work::tr("This picture has %1, at most %2 are read. Let another program make "
                             "it smaller first."),
                    size, most);
}

Error tooLargePdf(qint64 size, qint64 most)
{
    return tooLarge(Work::tr("This PDF has %1, at most %2 are kept. Save it smaller, or "
                             "photograph the page that matters."),
                    size, most);
}

Error notKept(const QByteArray &bytes)
{
    if (bytes.isEmpty()) return {Work::tr("The file is empty. Choose another.")};
    const QByteArray brand = bytes.mid(4, 8);
    if (brand == "ftypheic" || brand == "ftypheix" || brand == "ftypmif1")
        return {Work::tr("This is a HEIC picture, which cannot be read here. Let the phone save "
                         "it as JPEG.")};
    return {Work::tr("Only pictures, such as JPEG and PNG, and PDFs can be attached.")};
}

bool isPdf(const QByteArray &bytes) { return bytes.startsWith("%PDF-"); }

ReadyFile readyFile(const QString &name, const char *ending, const char *mediaType,
                    const QByteArray &bytes)
{
    ReadyFile file;
    file.name = plainName(name, QLatin1String(ending));
    file.mediaType = QLatin1String(mediaType);
    file.bytes = bytes;
    file.digest = contents::digestOf(bytes);
    return file;
}

ReadyFile readyPicture(const QString &name, const QByteArray &jpeg)
{
    return readyFile(name, "jpg", "image/jpeg", jpeg);
}

qint64 megabytes(const Settings &settings, const char *key, int otherwise)
{
    return qint64(settings.number(QLatin1String(key), otherwise)) << 20;
}

} // namespace

Result<FileLimits> FileLimits::read(const Store &store)
{
    TRY_ASSIGN(settings, Settings::read(store));
    FileLimits limits;
    limits.picture.longestSide = std::max(1, settings.number(QStringLiteral("picture_side"), 1600));
    limits.picture.quality = settings.number(QStringLiteral("picture_quality"), 85);
    limits.mostPicture = megabytes(settings, "picture_most_mb", 30);
    limits.mostPdf = std::min<qint64>(megabytes(settings, "pdf_most_mb", 4), contents::longest);
    return limits;
}

Result<ReadyFile> attachments::ready(const QByteArray &bytes, const QString &name,
                                     const FileLimits &limits)
{
    if (isPdf(bytes)) {
        if (bytes.size() > limits.mostPdf) return tooLargePdf(bytes.size(), limits.mostPdf);
        return readyFile(name, "pdf", "application/pdf", bytes);
    }
    if (!pictures::isPicture(bytes)) return notKept(bytes);
    if (bytes.size() > limits.mostPicture) return tooLargePicture(bytes.size(), limits.mostPicture);
    TRY_ASSIGN(jpeg, pictures::scaled(bytes, limits.picture));
    return readyPicture(name, jpeg);
}

Result<ReadyFile> attachments::ready(const QImage &picture, const QString &name,
                                     const FileLimits &limits)
{
    TRY_ASSIGN(jpeg, pictures::scaled(picture, limits.picture));
    return readyPicture(name, jpeg);
}

Result<ReadyFile> attachments::ready(const QString &path, const FileLimits &limits)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Work::tr("The file cannot be read: %1").arg(file.errorString())};
    // What is too large either way is not read to its end.
    const qint64 most = std::max(limits.mostPicture, limits.mostPdf);
    if (file.size() > most) {
        const QByteArray head = file.peek(64);
        if (isPdf(head)) return tooLargePdf(file.size(), limits.mostPdf);
        return pictures::isPicture(head) ? tooLargePicture(file.size(), limits.mostPicture)
                                         : notKept(head);
    }
    return ready(file.read(most + 1), path, limits);
}

ReadyFiles attachments::readyAll(const QList<GivenFile> &files, const FileLimits &limits,
                                 WorkControl &control)
{
    ReadyFiles all;
    for (const GivenFile &given : files) {
        if (control.isStopped()) break;
        control.report(all.ready.size() + all.refused.size(), files.size());
        const Result<ReadyFile> file =
            given.picture.isNull() ? ready(given.path, limits)
                                   : ready(given.picture, Work::tr("Pasted picture"), limits);
        if (file)
            all.ready.append(*file);
        else
            all.refused.append(file.error().what);
    }
    return all;
}

Result<Id> attachments::attach(Writer &writer, const Id &firm, const ReadyFile &file)
{
    Store &store = writer.store();
    if (file.bytes.isEmpty() || contents::digestOf(file.bytes) != file.digest)
        return Error{Work::tr("The bytes of this file are not here any more. Attach it again.")};
    TRY_ASSIGN(same, store.find<Attachment>("firm = ? AND digest = ? AND about IS ?",
                                            {Value(firm.bytes()), Value(file.digest),
                                             CodecOf<Id>::encode(file.about)}));
    if (!same.isEmpty()) return same.first().id;
    TRY(contents::put(store.db(), file.digest, file.bytes, store.ambient().nowMs()));
    Attachment record;
    record.id = Id::make(store.ambient());
    record.firm = firm;
    record.about = file.about;
    record.fileName = file.name;
    record.mediaType = file.mediaType;
    record.digest = file.digest;
    record.kind = file.kind;
    record.size = int(file.bytes.size());
    record.addedOn = store.ambient().today();
    TRY(writer.create(record));
    return record.id;
}

Result<QList<Id>> attachments::attach(Store &store, const Id &firm, const QList<ReadyFile> &files)
{
    if (!store.exists(Kind::Firm, firm))
        return Error{Work::tr("There is no such firm in this workbook.")};
    QList<Id> made;
    TRY(store.transact([&](Writer &w) -> Result<> {
        for (const ReadyFile &file : files) {
            TRY_ASSIGN(id, attach(w, firm, file));
            made.append(id);
        }
        return ok();
    }));
    return made;
}

Result<Id> attachments::attach(Store &store, const Id &firm, const ReadyFile &file)
{
    TRY_ASSIGN(made, attach(store, firm, QList<ReadyFile>{file}));
    return made.first();
}

namespace
{

/// What a file belongs to, in words.
Result<> tellAbout(const Store &store, FirmFile &file)
{
    const Id &id = file.record.about;
    if (id.isNull()) return ok();
    for (const Kind kind : {Kind::Visit, Kind::Consent, Kind::Need})
        if (store.exists(kind, id)) file.aboutKind = kind;
    switch (file.aboutKind) {
    case Kind::Visit: {
        TRY_ASSIGN(visit, store.get<Visit>(id));
        file.aboutDay = visit.visitedOn;
        file.about = Work::tr("Visit");
        return ok();
    }
    case Kind::Consent: {
        TRY_ASSIGN(consent, store.get<Consent>(id));
        file.aboutDay = consent.givenOn.value_or(QDate());
        file.about = Work::tr("Consent for %1").arg(nameOfRecord(store, Kind::Bank, consent.bank));
        return ok();
    }
    case Kind::Need: file.about = Work::tr("Need"); return ok();
    default: return ok();
    }
}

Result<QList<FirmFile>> listed(const Store &store, const QList<Attachment> &records)
{
    QList<FirmFile> files;
    for (const Attachment &record : records) {
        FirmFile file;
        file.record = record;
        if (!file.isErased()) {
            TRY_ASSIGN(here, contents::has(store.db(), record.digest));
            file.here = here;
        }
        TRY(tellAbout(store, file));
        files.append(file);
    }
    return files;
}

} // namespace

Result<QList<FirmFile>> attachments::ofFirm(const Store &store, const Id &firm)
{
    TRY_ASSIGN(records,
               recordsOfFirm<Attachment>(store, firm, " ORDER BY added_on DESC, rid DESC"));
    return listed(store, records);
}

Result<QList<FirmFile>> attachments::all(const Store &store)
{
    TRY_ASSIGN(records, store.find<Attachment>("1 ORDER BY firm, added_on, rid"));
    return listed(store, records);
}

Result<qint64> attachments::missing(const Store &store)
{
    TRY_ASSIGN(digests, contents::missing(store.db()));
    return qint64(digests.size());
}

Result<QByteArray> attachments::bytesOf(const Store &store, const QByteArray &digest)
{
    if (digest.isEmpty()) return Error{Work::tr("This file was erased for good.")};
    TRY_ASSIGN(bytes, contents::read(store.db(), digest));
    if (bytes.isEmpty())
        return Error{
            Work::tr("This file is not here yet. It comes with one of the next packages.")};
    return bytes;
}

Result<> attachments::saveCopy(Store &store, const Id &file, const QString &path,
                               const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return Error{Work::tr("A copy outside the workbook needs a reason.")};
    TRY_ASSIGN(record, store.get<Attachment>(file));
    TRY_ASSIGN(bytes, bytesOf(store, record.digest));
    NewFile out(path);
    TRY(out.begin(0600));
    TRY(out.write(bytes));
    // On record before the file is there.
    TRY(noteDeed(store, "file_saved", record.firm, 1, reason));
    return out.finish();
}

Result<> attachments::remove(Store &store, const Id &file)
{
    TRY_ASSIGN(basis, store.basis(recordInfo<Attachment>(), file));
    return store.transact(
        [&](Writer &w) { return w.setDeleted(recordInfo<Attachment>(), file, basis, true); });
}

Result<> attachments::setKind(Store &store, const Id &file, FileKind kind)
{
    TRY_ASSIGN(loaded, store.load<Attachment>(file));
    Attachment record = loaded.record;
    record.kind = kind;
    return store.transact([&](Writer &w) { return w.update(record, loaded); });
}

QString attachments::sizeWords(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < (1 << 20) ? 0 : 1,
                                       QLocale::DataSizeTraditionalFormat);
}
