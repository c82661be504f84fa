// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/values.h"

#include <span>
#include <tuple>
#include <type_traits>
#include <vector>

/// Every kind of record that travels. Numbers are part of the log's format: never reuse one.
enum class Kind : quint16 {
    None = 0,
    GridPoint = 1,
    Worker = 2,
    Bank = 3,
    Firm = 4,
    Visit = 5,
    Need = 6,
    Batch = 7,
    Referral = 8,
    Disbursement = 9,
    Coaching = 10,
    Consent = 11,
    Attachment = 12,
    Setting = 13,
    DictionaryEntry = 14,
    Holiday = 15,
    Link = 16,
    Audit = 17,
};

/// Who wrote an entry; stands in the enrolment of the writer's key (MERGE.md §1). Bits of a mask.
enum class Role : quint8 { None = 0, Worker = 1, Office = 2, Lead = 4 };
using RoleMask = quint8;
inline constexpr RoleMask everyone = 7;
inline constexpr RoleMask officeOnly = 6;
inline constexpr RoleMask leadOnly = 4;

/// How a field's value is kept, shown and edited.
enum class ValueKind : quint8 {
    Line,     ///< short text
    LongText, ///< text of several lines
    Uscc,
    Phone,
    Integer,
    Bool,
    Money,    ///< fen
    Rate,     ///< thousandths of a percent
    Date,     ///< ISO text
    Moment,   ///< milliseconds since 1970 UTC
    Choice,   ///< a stored code out of a fixed table
    DictCode, ///< a code of an office's dictionary
    CodeSet,  ///< several dictionary codes
    Ref,      ///< id of another record
    Bytes,
};

/// What else the program must know of a field. Bits.
enum FieldUse : quint16 {
    Plain = 0,
    Required = 1,  ///< named on saving when empty
    Personal = 2,  ///< masked, erasable (PIPL arts. 47, 51)
    FreeText = 4,  ///< erasable
    Hidden = 8,    ///< in no generic form or list
    OnlyOnce = 16, ///< never edited after the first entry
};

/// One permitted code of a Choice field, as stored and as shown (untranslated).
struct ChoiceInfo {
    const char *code;
    const char *label;
};

/// A field with its types forgotten: what store, log, sheets, forms and lists walk.
struct FieldInfo {
    quint16 number; ///< part of the log's format; a retired one is never given again
    quint16 place;  ///< from 1: where it stands in its record's table
    const char *column;
    const char *label; ///< untranslated; context is the record's name
    ValueKind kind;
    quint16 use;
    RoleMask writers;
    const char *section;
    const char *unit;       ///< untranslated, context "Unit"
    Kind refersTo;          ///< for ValueKind::Ref
    const char *dictionary; ///< for DictCode and CodeSet
    const char *choiceContext;
    std::span<const ChoiceInfo> choices;
    Value (*read)(const void *record);
    /// The same value as read() gives, without making one.
    void (*give)(const void *record, ValueSink &to);
    void (*write)(void *record, const Value &value);

    bool erasable() const { return use & (Personal | FreeText); }
    bool personal() const { return use & Personal; }
    bool required() const { return use & Required; }
};

/// A record's kind with its types forgotten.
struct RecordInfo {
    Kind kind;
    const char *name;  ///< translation context of the labels
    const char *table; ///< in the workbook, on the command line and in files
    const char *label; ///< one of them, untranslated, context = name
    RoleMask writers;  ///< who may begin such a record, and write fields that say nothing else
    std::span<const FieldInfo> fields;
    const FieldInfo *field(const char *column) const;
    const FieldInfo *field(quint16 number) const;
};

/// Number of the field that every kind has: true where the record is deleted (MERGE.md §1).
inline constexpr quint16 deletedField = 0;

// ---- the typed side ----

struct FieldTraits {
    quint16 use = Plain;
    RoleMask writers = 0; // 0: the record's
    const char *section = "";
    const char *unit = "";
    Kind refersTo = Kind::None;
    const char *dictionary = "";
};

/// Where a record's member lives: its number, column and words; the rest by the functions below.
template <class Record, class Member>
struct Field {
    using Type = Member;
    quint16 number;
    Member Record::*member;
    const char *column;
    const char *label;
    FieldTraits traits{};

    constexpr Field with(quint16 use) const
    {
        Field f = *this;
        f.traits.use = quint16(f.traits.use | use);
        return f;
    }
    constexpr Field required() const { return with(Required); }
    constexpr Field personal() const { return with(Personal); }
    constexpr Field freeText() const { return with(FreeText); }
    constexpr Field hidden() const { return with(Hidden); }
    constexpr Field writtenBy(RoleMask writers) const
    {
        Field f = *this;
        f.traits.writers = writers;
        return f;
    }
    constexpr Field in(const char *section) const
    {
        Field f = *this;
        f.traits.section = section;
        return f;
    }
    constexpr Field unit(const char *unit) const
    {
        Field f = *this;
        f.traits.unit = unit;
        return f;
    }
    constexpr Field to(Kind kind) const
    {
        Field f = *this;
        f.traits.refersTo = kind;
        return f;
    }
    constexpr Field from(const char *dictionary) const
    {
        Field f = *this;
        f.traits.dictionary = dictionary;
        return f;
    }
};
template <class R, class V>
Field(int, V R::*, const char *, const char *) -> Field<R, V>;

/// Each record gives its kind, table and fields, once; see visit.h.
template <class Record>
struct Describe;

/// The member type behind a field, for use inside forEachField visitors.
template <class F>
using TypeOf = typename std::remove_cvref_t<F>::Type;

template <class Record, class Visitor>
void forEachField(Visitor &&visit)
{
    std::apply([&](const auto &...field) { (visit(field), ...); }, Describe<Record>::fields);
}
