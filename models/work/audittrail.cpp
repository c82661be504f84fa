// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/audittrail.h"

#include "store/cbor.h"
#include "store/log.h"
#include "store/query.h"
#include "work/words.h"

namespace
{

Value writtenIn(const Entry &entry, const RecordInfo &record, const char *column)
{
    const FieldInfo *f = record.field(column);
    const FieldWrite *w = f ? entry.written({f->number, {}}) : nullptr;
    return w ? CborReader::valueOf(w->value) : Value();
}

/// What an entry is called where its op says it all.
const char *deedOf(const Entry &e)
{
    switch (e.op) {
    case Op::Enrol: return "enrolled";
    case Op::Release: return "released_entries";
    case Op::Erase: return "erased_values";
    case Op::ClockFix: return "clock_corrected";
    case Op::Revoke: return "revoked";
    default: break;
    }
    return Kind(e.kind) == Kind::Link ? "merged" : "setting_changed";
}

void readAudit(const Entry &e, AuditLine &line)
{
    const RecordInfo &info = recordInfo<Audit>();
    line.deed = writtenIn(e, info, "deed").text();
    if (line.deed.isEmpty()) line.deed = QStringLiteral("audit_changed");
    line.subject = Id::fromBytes(writtenIn(e, info, "subject").bytes());
    if (const Value count = writtenIn(e, info, "row_count"); count.isInt())
        line.count = int(count.toInt());
    line.reason = writtenIn(e, info, "reason").text();
}

AuditLine lineOf(const Entry &e)
{
    AuditLine line;
    line.at = clockMs(e.clock);
    if (e.op == Op::Put && Kind(e.kind) == Kind::Audit) {
        readAudit(e, line);
        return line;
    }
    line.deed = QLatin1String(deedOf(e));
    line.kind = Kind(e.kind);
    line.subject = e.op == Op::Enrol ? e.person : e.record;
    if (e.op == Op::Enrol) line.kind = Kind::Worker;
    if (e.op == Op::Release) line.count = int(e.targets.size());
    return line;
}

/// Subjects of audit records may be of any kind with a name.
QString aboutOf(const Store &store, const AuditLine &line)
{
    if (line.subject.isNull()) return {};
    if (line.kind != Kind::None) return nameOfRecord(store, line.kind, line.subject);
    for (const Kind kind : {Kind::Firm, Kind::Worker, Kind::Bank})
        if (const QString name = nameOfRecord(store, kind, line.subject); !name.isEmpty())
            return name;
    return {};
}

} // namespace

Result<> noteDeed(Writer &writer, const char *deed, const Id &subject, qsizetype count,
                  const QString &reason)
{
    const Store &store = writer.store();
    Audit audit;
    audit.id = Id::make(store.ambient());
    audit.at = store.ambient().nowMs();
    audit.person = store.person();
    audit.deed = QLatin1String(deed);
    audit.subject = subject;
    audit.count = int(count);
    audit.reason.value = reason;
    return writer.create(audit);
}

Result<> noteDeed(Store &store, const char *deed, const Id &subject, qsizetype count,
                  const QString &reason)
{
    return store.transact([&](Writer &w) { return noteDeed(w, deed, subject, count, reason); });
}

Result<QList<AuditLine>> auditTrail(const Store &store)
{
    QList<AuditLine> lines;
    QList<LineId> writers;
    TRY_ASSIGN(find, prepareQuery(store.db(), "audit_trail"));
    std::pair<LineId, qint64> last;
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) break;
        TRY_ASSIGN(held, Log::entryFrom(find));
        const Entry &e = held.entry;
        AuditLine line = lineOf(e);
        // What was changed in one save is one deed: founding an office writes hundreds of settings.
        const bool together = !lines.isEmpty() && last == std::pair(e.line, e.save) &&
                              line.deed == lines.last().deed && line.reason.isEmpty();
        if (together) {
            lines.last().count = lines.last().count.value_or(1) + 1;
            lines.last().subject = {}; // of many
            continue;
        }
        last = {e.line, e.save};
        lines.append(line);
        writers.append(e.line);
    }
    for (qsizetype i = 0; i < lines.size(); ++i) {
        TRY_ASSIGN(author, authorOf(store, writers[i]));
        lines[i].author = author;
        lines[i].about = aboutOf(store, lines[i]);
    }
    return lines;
}

QString deedWords(const QString &deed)
{
    static const std::pair<const char *, const char *> words[] = {
        {"shown", QT_TRANSLATE_NOOP("Work", "Saw a contact unmasked")},
        {"exported", QT_TRANSLATE_NOOP("Work", "Exported contacts unmasked")},
        {"file_saved", QT_TRANSLATE_NOOP("Work", "Saved a copy of a file")},
        {"printed", QT_TRANSLATE_NOOP("Work", "Printed contacts unmasked")},
        {"erased", QT_TRANSLATE_NOOP("Work", "Erased a contact for good")},
        {"file_erased", QT_TRANSLATE_NOOP("Work", "Erased a file for good")},
        {"erased_values", QT_TRANSLATE_NOOP("Work", "Erased values for good")},
        {"access_report", QT_TRANSLATE_NOOP("Work", "Wrote out all that is stored of a contact")},
        {"letter", QT_TRANSLATE_NOOP("Work", "Wrote a supervision letter")},
        {"contact_given", QT_TRANSLATE_NOOP("Work", "Gave a contact to a bank")},
        {"merged", QT_TRANSLATE_NOOP("Work", "Said whether two firms are one")},
        {"split", QT_TRANSLATE_NOOP("Work", "Told two firms under one id apart")},
        {"setting_changed", QT_TRANSLATE_NOOP("Work", "Changed a setting")},
        {"released", QT_TRANSLATE_NOOP("Work", "Released entries, with a reason")},
        {"released_entries", QT_TRANSLATE_NOOP("Work", "Released entries")},
        {"admitted", QT_TRANSLATE_NOOP("Work", "Admitted a held file")},
        {"enrolled", QT_TRANSLATE_NOOP("Work", "Enrolled a key")},
        {"revoked", QT_TRANSLATE_NOOP("Work", "Closed a key")},
        {"clock_corrected", QT_TRANSLATE_NOOP("Work", "Corrected a laptop's clock")},
        {"import_undone", QT_TRANSLATE_NOOP("Work", "Took an import back")},
        {"audit_changed", QT_TRANSLATE_NOOP("Work", "Changed an audit entry")},
    };
    for (const auto &[code, text] : words)
        if (deed == QLatin1String(code)) return Work::tr(text);
    return deed;
}
