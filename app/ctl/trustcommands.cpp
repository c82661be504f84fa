// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/call.h"
#include "rules/uscc.h"
#include "store/cbor.h"
#include "sync/held.h"
#include "work/audittrail.h"
#include "work/conflicts.h"
#include "work/erasure.h"
#include "work/firmidentity.h"
#include "work/imports.h"
#include "work/oddclocks.h"
#include "work/putcheck.h"
#include "work/recordjson.h"
#include "work/ruleflags.h"
#include "work/setaside.h"
#include "work/undo.h"

#include <QJsonArray>

static QString isoTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate);
}

// ---- set aside, held ----

static QJsonObject jsonOf(const SetAside &s)
{
    QJsonObject o{{"entry", s.name()},
                  {"reason", denialWords(s.reason)},
                  {"author", s.author.name},
                  {"about", s.about},
                  {"at", isoTime(clockMs(s.entry.clock))}};
    if (s.released) o.insert("released", true);
    const RecordInfo *record = recordOf(Kind(s.entry.kind));
    if (!record) return o;
    o.insert("kind", QLatin1String(record->table));
    o.insert("record", s.entry.record.text());
    QJsonObject fields;
    for (const FieldWrite &w : s.entry.writes) {
        if (w.key.number == deletedField) fields.insert("deleted", true);
        if (const FieldInfo *f = record->field(w.key.number))
            fields.insert(QLatin1String(f->column), jsonOf(*f, CborReader::valueOf(w.value), true));
    }
    o.insert("fields", fields);
    return o;
}

static Result<> listSetAside(Call &call)
{
    TRY_ASSIGN(store, call.open());
    TRY_ASSIGN(all, setAside(*store, call.has("released")));
    QJsonArray entries;
    for (const SetAside &s : all) entries.append(jsonOf(s));
    QJsonArray alarms;
    TRY_ASSIGN(forked, forks(*store));
    for (const Fork &f : forked)
        alarms.append(Call::tr("%1: from number %2 on, two copies of one workbook went on "
                               "separately. Both are kept.")
                          .arg(f.author.name)
                          .arg(f.seq));
    call.answer = {{"entries", entries}, {"alarms", alarms}};
    return ok();
}

static Result<> release(Call &call)
{
    if (call.has("all") == (call.count() > 1))
        return call.misused(Call::tr("Name one entry, or give --all."));
    TRY_ASSIGN(store, call.open());
    QList<SetAside> chosen;
    if (call.has("all")) {
        TRY_ASSIGN(all, setAside(*store));
        chosen = all;
    } else {
        TRY_ASSIGN(one, setAsideNamed(*store, call.argument(1)));
        chosen = {one};
    }
    TRY_ASSIGN(count, releaseEntries(*store, chosen, call.value("reason")));
    call.answer = {{"released", count}};
    return ok();
}

static Result<> listHeld(Call &call)
{
    TRY_ASSIGN(store, call.open());
    TRY_ASSIGN(held, heldPackages(*store));
    QJsonArray files;
    for (const HeldPackage &h : held)
        files.append(QJsonObject{{"held", h.number},
                                 {"file", h.fileName},
                                 {"reason", holdWords(h.reason)},
                                 {"claims", h.name.isEmpty() ? h.person.text() : h.name},
                                 {"package", h.packageNumber},
                                 {"entries", h.entries},
                                 {"at", isoTime(h.heldAt)}});
    call.answer = {{"files", files}};
    return ok();
}

static Result<> admit(Call &call)
{
    bool number = false;
    const qint64 held = call.argument(1).toLongLong(&number);
    if (!number) return call.misused(Call::tr("%1 is no number.").arg(call.argument(1)));
    TRY_ASSIGN(store, call.open());
    Id worker;
    if (call.has("worker")) {
        TRY_ASSIGN(named, workerNamed(*store, call.value("worker")));
        worker = named;
    }
    TRY_ASSIGN(done, admitPackage(*store, held, worker, call.has("stays")));
    call.answer = {{"entries", done.entries},
                   {"added", done.joined.added},
                   {"quarantined", done.joined.quarantined}};
    return ok();
}

static Result<> listFlags(Call &call)
{
    TRY_ASSIGN(store, call.open());
    TRY_ASSIGN(all, ruleFlags(*store));
    QJsonArray flags;
    for (const RuleFlag &f : all)
        flags.append(QJsonObject{{"rule", f.rule},
                                 {"kind", QLatin1String(recordOf(f.kind)->table)},
                                 {"id", f.record.text()},
                                 {"about", f.about},
                                 {"words", f.words}});
    call.answer = {{"flags", flags}};
    return ok();
}

// ---- clocks ----

static Result<> listClocks(Call &call)
{
    TRY_ASSIGN(store, call.open());
    TRY_ASSIGN(all, oddClocks(*store));
    QJsonArray clocks;
    for (const OddClock &odd : all) {
        QJsonObject o{{"clock", odd.name()},
                      {"author", odd.author.name},
                      {"entries", odd.range.to - odd.range.from + 1},
                      {"off_hours", double(odd.offMs) / 3600'000},
                      {"words", odd.words()}};
        if (odd.correction) o.insert("corrected_by_hours", double(odd.shiftMs) / 3600'000);
        clocks.append(o);
    }
    call.answer = {{"clocks", clocks}};
    return ok();
}

static Result<> fixClock(Call &call)
{
    if (call.has("hours") && call.has("back"))
        return call.misused(Call::tr("Give --hours or --back, not both."));
    TRY_ASSIGN(store, call.open());
    TRY_ASSIGN(odd, oddClockNamed(*store, call.argument(1)));
    if (call.has("back")) {
        TRY(takeCorrectionBack(*store, odd));
        call.answer = {{"clock", odd.name()}, {"taken_back", true}};
        return ok();
    }
    qint64 shiftMs = -odd.offMs;
    if (call.has("hours")) {
        bool number = false;
        const double hours = call.value("hours").toDouble(&number);
        if (!number || std::abs(hours) > 1e6)
            return call.misused(Call::tr("%1 is no number.").arg(call.value("hours")));
        shiftMs = qint64(hours * 3600'000);
    }
    TRY(correctClock(*store, odd, shiftMs));
    call.answer = {{"clock", odd.name()}, {"shift_hours", double(shiftMs) / 3600'000}};
    return ok();
}

// ---- audit ----

static QJsonObject jsonOf(const AuditLine &line)
{
    QJsonObject o{
        {"at", isoTime(line.at)},
        {"who", line.author.name.isEmpty() ? line.author.person.text() : line.author.name},
        {"deed", line.deed},
        {"words", deedWords(line.deed)}};
    if (!line.about.isEmpty()) o.insert("about", line.about);
    if (!line.subject.isNull()) o.insert("subject", line.subject.text());
    if (line.count) o.insert("count", *line.count);
    if (!line.reason.isEmpty()) o.insert("reason", line.reason);
    return o;
}

static Result<> audit(Call &call)
{
    TRY_ASSIGN(store, call.open());
    if (call.has("out")) {
        TRY_ASSIGN(from, call.day("from", QDate(2000, 1, 1)));
        TRY_ASSIGN(to, call.day("to", call.ambient().today()));
        TRY_ASSIGN(rows, writeAuditReport(*store, from, to, call.value("out")));
        call.answer = {{"rows", rows}, {"path", call.value("out")}};
        return ok();
    }
    TRY_ASSIGN(trail, auditTrail(*store));
    QJsonArray lines;
    for (const AuditLine &line : trail) lines.append(jsonOf(line));
    call.answer = {{"audit", lines}};
    return ok();
}

// ---- conflicts ----

static const char *whatOf(const Conflict &c)
{
    switch (c.what) {
    case Conflict::What::Field: return "field";
    case Conflict::What::Deletion: return "deletion";
    case Conflict::What::TwoFirms: break;
    }
    return "two_firms";
}

static QString fieldOf(const Conflict &c)
{
    if (!c.field) return QStringLiteral("deleted");
    const QString column = QLatin1String(c.field->column);
    return c.element.isEmpty() ? column : column + ':' + QString::fromUtf8(c.element);
}

static QJsonValue valueOf(const Conflict &c, const Value &value)
{
    if (!c.field || !c.element.isEmpty()) return value.toInt() != 0;
    return jsonOf(*c.field, value, true);
}

static QJsonObject jsonOf(const Conflict &c, const QHash<QByteArray, int> &alike)
{
    QJsonArray heads;
    for (qsizetype i = 0; i < c.heads.size(); ++i) {
        const ConflictHead &h = c.heads[i];
        heads.append(QJsonObject{{"head", i + 1},
                                 {"value", valueOf(c, h.value)},
                                 {"author", h.author.name},
                                 {"list", h.list},
                                 {"at", isoTime(h.at)},
                                 {"mine", h.mine}});
    }
    QJsonObject o{{"what", QLatin1String(whatOf(c))},
                  {"kind", QLatin1String(c.record->table)},
                  {"id", c.id.text()},
                  {"about", c.about},
                  {"field", fieldOf(c)},
                  {"alike", alike.value(c.alike)},
                  {"heads", heads}};
    if (c.before) o.insert("before", valueOf(c, *c.before));
    return o;
}

static Result<> listConflicts(Call &call)
{
    TRY_ASSIGN(store, call.open());
    TRY_ASSIGN(found, conflicts(*store));
    QHash<QByteArray, int> alike;
    for (const Conflict &c : found.open) ++alike[c.alike];
    QJsonArray open;
    for (const Conflict &c : found.open) open.append(jsonOf(c, alike));
    call.answer = {{"conflicts", open}, {"waiting", found.waiting}};
    return ok();
}

static Result<> decideByHead(Call &call, Store &store, const Conflict &c, qsizetype head)
{
    if (call.has("split")) {
        TRY_ASSIGN(fresh, splitFirm(store, c, head));
        call.answer = {{"decided", 1}, {"firm", fresh.text()}};
        return ok();
    }
    if (call.has("alike")) {
        TRY_ASSIGN(count, decideAlike(store, c, head));
        call.answer = {{"decided", count}};
        return ok();
    }
    if (c.what == Conflict::What::Deletion)
        return Error{Call::tr("A contested deletion is decided by --value keep or delete.")};
    return decide(store, c, c.heads[head].value);
}

static Result<> decideByValue(Call &call, Store &store, const Conflict &c)
{
    const QString given = call.value("value");
    if (c.what == Conflict::What::Deletion) {
        if (given != QLatin1String("keep") && given != QLatin1String("delete"))
            return call.misused(
                Call::tr("A contested deletion is decided by --value keep or delete."));
        return decideDeletion(store, c, given == QLatin1String("delete"));
    }
    if (!c.element.isEmpty()) return decide(store, c, Value(given == QLatin1String("true")));
    const bool numeric = c.field->kind == ValueKind::Money || c.field->kind == ValueKind::Rate ||
                         c.field->kind == ValueKind::Integer;
    bool isNumber = false;
    const double number = given.toDouble(&isNumber);
    QJsonValue json = numeric && isNumber ? QJsonValue(number) : QJsonValue(given);
    if (c.field->kind == ValueKind::Bool) json = given == QLatin1String("true");
    TRY_ASSIGN(value, valueOf(*c.record, *c.field, json));
    TRY(checkPut(store, *c.record, c.id, true, {{c.field, value}}));
    return decide(store, c, value);
}

static Result<> decideOne(Call &call)
{
    if (call.has("value") == call.has("head"))
        return call.misused(Call::tr("Give --value or --head, one of them."));
    const RecordInfo *record = recordNamed(call.argument(1));
    const Id id = Id::fromText(call.argument(2));
    if (!record || id.isNull()) return call.misused(Call::tr("%1 is no id.").arg(call.argument(2)));
    TRY_ASSIGN(store, call.open());
    TRY_ASSIGN(c, conflictOf(*store, *record, id, call.argument(3)));
    call.answer = {{"decided", 1}};
    if (call.has("value")) return decideByValue(call, *store, c);
    const int head = call.value("head").toInt();
    if (head < 1 || head > c.heads.size())
        return call.misused(Call::tr("--head is a number from 1 to %1.").arg(c.heads.size()));
    return decideByHead(call, *store, c, head - 1);
}

// ---- erasing, access, undo ----

static Result<> erase(Call &call)
{
    TRY_ASSIGN(store, call.open());
    TRY_ASSIGN(firm, firmNamed(*store, call.argument(1)));
    TRY_ASSIGN(done, eraseContact(*store, firm, call.value("reason"), call.has("attachments")));
    call.answer = {{"fields", done.values},
                   {"notes", done.mentions},
                   {"attachments_left", done.attachments},
                   {"tidied", done.tidied}};
    if (!done.tidied)
        call.refuse(Call::tr("The contact is erased, but the file could not be rewritten yet. "
                             "Free some disk space and open it once more."));
    return ok();
}

static Result<> listErasures(Call &call)
{
    TRY_ASSIGN(store, call.open());
    TRY_ASSIGN(all, erasures(*store));
    QJsonArray lines;
    for (const ErasureLine &e : all) {
        const RecordInfo *record = recordOf(e.kind);
        lines.append(QJsonObject{{"at", isoTime(e.at)},
                                 {"who", e.author.name},
                                 {"kind", record ? QLatin1String(record->table) : QString()},
                                 {"id", e.record.text()},
                                 {"about", e.about},
                                 {"confirmed", QJsonArray::fromStringList(e.confirmed)},
                                 {"waiting", QJsonArray::fromStringList(e.waiting)}});
    }
    call.answer = {{"erasures", lines}};
    return ok();
}

static Result<> accessReport(Call &call)
{
    TRY_ASSIGN(store, call.open());
    TRY_ASSIGN(firm, firmNamed(*store, call.argument(1)));
    TRY_ASSIGN(rows, writeAccessReport(*store, firm, call.value("out")));
    call.answer = {{"rows", rows}, {"path", call.value("out")}};
    return ok();
}

static Result<> undo(Call &call)
{
    if (call.has("import") && call.has("last-save"))
        return call.misused(Call::tr("Give --import or --last-save, one of them."));
    TRY_ASSIGN(store, call.open());
    if (call.has("import")) {
        bool number = false;
        const qint64 n = call.value("import").toLongLong(&number);
        if (!number) return call.misused(Call::tr("%1 is no number.").arg(call.value("import")));
        return undoImport(*store, n);
    }
    if (call.has("last-save")) return undoLastSave(*store);
    TRY_ASSIGN(lines, importsHere(*store));
    QJsonArray imports;
    for (const ImportLine &l : lines)
        imports.append(QJsonObject{{"import", l.number},
                                   {"what", l.isPackage ? "package" : "list"},
                                   {"name", l.name},
                                   {"at", isoTime(l.at)},
                                   {"added", l.added},
                                   {"can_undo", l.canUndo}});
    call.answer = {{"imports", imports}};
    return ok();
}

std::vector<Command> trustCommands()
{
    return {{"conflicts", "FILE", 1, 1, {}, listConflicts},
            {"decide",
             "FILE KIND ID FIELD",
             4,
             4,
             {{"value", "V"}, {"head", "N"}, {"alike"}, {"split"}},
             decideOne},
            {"set-aside", "FILE", 1, 1, {{"released"}}, listSetAside},
            {"clocks", "FILE", 1, 1, {}, listClocks},
            {"clock-fix", "FILE CLOCK", 2, 2, {{"hours", "N"}, {"back"}}, fixClock},
            {"release", "FILE [ENTRY]", 1, 2, {{"all"}, {"reason", "TEXT", true}}, release},
            {"flags", "FILE", 1, 1, {}, listFlags},
            {"held", "FILE", 1, 1, {}, listHeld},
            {"admit", "FILE HELD", 2, 2, {{"worker", "NAME"}, {"stays"}}, admit},
            {"erase",
             "FILE FIRM",
             2,
             2,
             {{"contact", "", true}, {"attachments"}, {"reason", "TEXT", true}},
             erase},
            {"erasures", "FILE", 1, 1, {}, listErasures},
            {"access-report", "FILE FIRM", 2, 2, {{"out", "X.xlsx", true}}, accessReport},
            {"undo", "FILE", 1, 1, {{"import", "N"}, {"last-save"}}, undo},
            {"audit", "FILE", 1, 1, {{"out", "X.xlsx"}, {"from", "DAY"}, {"to", "DAY"}}, audit}};
}
