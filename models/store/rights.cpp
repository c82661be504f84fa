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

namespace
{

/// Judges the fields of one put, one after the other.
class PutJudge
{
public:
    PutJudge(quint16 kind, Role role)
        : m_record(recordOf(Kind(kind)))
        , m_role(role)
    {
    }
    void take(quint16 number, FieldWrite::Form form, QByteArrayView value)
    {
        // A kind of a newer version is judged after the upgrade, and so is a field.
        if (!m_record || m_denial == Denial::Role) return;
        const FieldInfo *field = m_record->field(number);
        if (field && form != FieldWrite::Form::Erased && !fitsKind(*field, value))
            m_denial = Denial::Shape;
        if (!(writersOf(*m_record, number) & RoleMask(m_role))) m_denial = Denial::Role;
    }
    Denial denial() const { return m_denial; }

private:
    const RecordInfo *m_record;
    Role m_role;
    Denial m_denial = Denial::None;
};

} // namespace

Denial denialOf(const PackedEntry &e, Role role)
{
    if (e.op != Op::Put || role == Role::None) return denialOf(e.unpacked(), role);
    PutJudge judge(e.kind, role);
    PutReader fields(e.body);
    for (FieldView f; fields.next(f);) judge.take(f.number, f.form, f.value);
    return judge.denial();
}

static Denial denialOfPut(const Entry &e, Role role)
{
    PutJudge judge(e.kind, role);
    for (const FieldWrite &f : e.writes) judge.take(f.key.number, f.form, f.value);
    return judge.denial();
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
