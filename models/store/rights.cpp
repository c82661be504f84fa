// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rights.h"

#include "records/records.h"
#include "store/cbor.h"

#include <QCoreApplication>

static bool fitsKind(const FieldInfo &field, QByteArrayView cbor)
{
    CborReader r(cbor);
    if (r.isNull()) return true;
    using Type = CborReader::Type;
    const Type type = r.peek();
    switch (field.kind) {
    case ValueKind::Integer:
    case ValueKind::Bool:
    case ValueKind::Money:
    case ValueKind::Rate:
    case ValueKind::Moment: return type == Type::Unsigned || type == Type::Negative;
    case ValueKind::CodeSet: return type == Type::Unsigned; // one element: 1 in, 0 out
    case ValueKind::Ref: return type == Type::Bytes && r.bytes().size() == 16;
    case ValueKind::Bytes: return type == Type::Bytes && r.bytes().size() <= longestBytes;
    default: return type == Type::Text && r.text().size() <= longestText;
    }
}

RoleMask writersOf(const RecordInfo &record, quint16 field)
{
    if (field != deletedField) {
        const FieldInfo *info = record.field(field);
        return info ? info->writers : everyone;
    }
    // What says who did what is never taken back; a firm is the office's to strike off.
    if (record.kind == Kind::Audit) return 0;
    return record.kind == Kind::Firm ? officeOnly : record.writers;
}

static Denial denialOfPut(const Entry &e, Role role)
{
    const RecordInfo *record = recordOf(Kind(e.kind));
    if (!record) return Denial::None; // a kind of a newer version: judged after the upgrade
    Denial denial = Denial::None;
    for (const FieldWrite &f : e.writes) {
        if (!(writersOf(*record, f.key.number) & RoleMask(role))) return Denial::Role;
        const FieldInfo *field = record->field(f.key.number);
        if (field && f.form != FieldWrite::Form::Erased && !fitsKind(*field, f.value))
            denial = Denial::Shape;
    }
    return denial;
}

Denial denialOf(const Entry &e, Role role)
{
    if (e.op == Op::Begin) return Denial::None;
    if (role == Role::None) return Denial::UnknownLine;
    switch (e.op) {
    case Op::Put: return denialOfPut(e, role);
    case Op::Withdraw:
        if (role != Role::Worker) return Denial::None;
        for (const Ref &t : e.targets)
            if (t.line != e.line) return Denial::Role;
        for (const SeqRange &r : e.ranges)
            if (r.line != e.line) return Denial::Role;
        return Denial::None;
    default: return role == Role::Lead ? Denial::None : Denial::Role;
    }
}

QString denialWords(Denial denial)
{
    switch (denial) {
    case Denial::None: return {};
    case Denial::UnknownLine:
        return QCoreApplication::translate("Rights", "The writer is not enrolled here yet.");
    case Denial::Role:
        return QCoreApplication::translate("Rights", "The writer's role may not fill in this.");
    case Denial::Shape:
        return QCoreApplication::translate("Rights", "The value does not fit its field.");
    }
    return {};
}
