// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/fields.h"

// How each kind of value becomes a Value and comes back. One trio per kind: kindOf, encode, decode.
// Nothing filled in is the null Value, for every kind. Where making a Value costs an allocation,
// give() says the same without one.

template <class T>
struct CodecOf;

template <>
struct CodecOf<QString> {
    static constexpr ValueKind kind = ValueKind::Line;
    static Value encode(const QString &v) { return v.isEmpty() ? Value() : Value(v); }
    static void give(const QString &v, ValueSink &to) { v.isEmpty() ? to.nothing() : to.text(v); }
    static void decode(const Value &from, QString &to) { to = from.text(); }
};
template <>
struct CodecOf<Text> {
    static constexpr ValueKind kind = ValueKind::LongText;
    static Value encode(const Text &v) { return CodecOf<QString>::encode(v.value); }
    static void give(const Text &v, ValueSink &to) { CodecOf<QString>::give(v.value, to); }
    static void decode(const Value &from, Text &to) { to.value = from.text(); }
};
template <>
struct CodecOf<Uscc> {
    static constexpr ValueKind kind = ValueKind::Uscc;
    static Value encode(const Uscc &v) { return CodecOf<QString>::encode(v.value); }
    static void give(const Uscc &v, ValueSink &to) { CodecOf<QString>::give(v.value, to); }
    static void decode(const Value &from, Uscc &to) { to.value = from.text(); }
};
template <>
struct CodecOf<Phone> {
    static constexpr ValueKind kind = ValueKind::Phone;
    static Value encode(const Phone &v) { return CodecOf<QString>::encode(v.value); }
    static void give(const Phone &v, ValueSink &to) { CodecOf<QString>::give(v.value, to); }
    static void decode(const Value &from, Phone &to) { to.value = from.text(); }
};
template <>
struct CodecOf<DictCode> {
    static constexpr ValueKind kind = ValueKind::DictCode;
    static Value encode(const DictCode &v) { return CodecOf<QString>::encode(v.value); }
    static void give(const DictCode &v, ValueSink &to) { CodecOf<QString>::give(v.value, to); }
    static void decode(const Value &from, DictCode &to) { to.value = from.text(); }
};
/// In a row the elements stand as one text, space between; in the log each is a field of its own.
template <>
struct CodecOf<CodeSet> {
    static constexpr ValueKind kind = ValueKind::CodeSet;
    static Value encode(const CodeSet &v)
    {
        QStringList codes = v.codes;
        codes.sort();
        codes.removeDuplicates();
        return CodecOf<QString>::encode(codes.join(' '));
    }
    static void decode(const Value &from, CodeSet &to)
    {
        to.codes = from.text().split(' ', Qt::SkipEmptyParts);
    }
};
template <>
struct CodecOf<int> {
    static constexpr ValueKind kind = ValueKind::Integer;
    static Value encode(int v) { return v; }
    static void decode(const Value &from, int &to) { to = int(from.toInt()); }
};
template <>
struct CodecOf<qint64> {
    static constexpr ValueKind kind = ValueKind::Moment;
    static Value encode(qint64 v) { return v == 0 ? Value() : Value(v); }
    static void decode(const Value &from, qint64 &to) { to = from.toInt(); }
};
template <>
struct CodecOf<bool> {
    static constexpr ValueKind kind = ValueKind::Bool;
    static Value encode(bool v) { return v; }
    static void decode(const Value &from, bool &to) { to = from.toInt() != 0; }
};
template <>
struct CodecOf<Money> {
    static constexpr ValueKind kind = ValueKind::Money;
    static Value encode(const Money &v) { return v.fen; }
    static void decode(const Value &from, Money &to) { to.fen = from.toInt(); }
};
template <>
struct CodecOf<Rate> {
    static constexpr ValueKind kind = ValueKind::Rate;
    static Value encode(const Rate &v) { return v.milli; }
    static void decode(const Value &from, Rate &to) { to.milli = int(from.toInt()); }
};
template <>
struct CodecOf<QDate> {
    static constexpr ValueKind kind = ValueKind::Date;
    static Value encode(const QDate &v) { return v.isValid() ? Value(isoText(v)) : Value(); }
    static void give(const QDate &v, ValueSink &to)
    {
        std::array<char, 10> iso;
        if (v.isValid() && isoText(v, iso))
            to.ascii(iso);
        else
            to.value(encode(v));
    }
    static void decode(const Value &from, QDate &to)
    {
        to = QDate::fromString(from.text(), Qt::ISODate);
    }
};
template <>
struct CodecOf<Id> {
    static constexpr ValueKind kind = ValueKind::Ref;
    static Value encode(const Id &v) { return v.isNull() ? Value() : Value(v.bytes()); }
    static void give(const Id &v, ValueSink &to)
    {
        v.isNull() ? to.nothing() : to.bytes(bytesOf(v));
    }
    static void decode(const Value &from, Id &to) { to = Id::fromBytes(from.bytes()); }
};
template <>
struct CodecOf<QByteArray> {
    static constexpr ValueKind kind = ValueKind::Bytes;
    static Value encode(const QByteArray &v) { return v.isEmpty() ? Value() : Value(v); }
    static void decode(const Value &from, QByteArray &to) { to = from.bytes(); }
};
/// An enum's first value must be its "not filled in", with the code "". A code that a newer version
/// wrote reads as the last value of the underlying type, so that saving a form never overwrites it.
template <class E>
requires std::is_enum_v<E>
struct CodecOf<E> {
    static constexpr ValueKind kind = ValueKind::Choice;
    static constexpr E unknown = E(0x7f);
    static Value encode(E v)
    {
        for (std::size_t i = 0; i < choicesOf<E>.size(); ++i)
            if (choicesOf<E>[i].value == v && *choicesOf<E>[i].code) return codes()[qsizetype(i)];
        return {};
    }
    static void give(E v, ValueSink &to)
    {
        for (const auto &c : choicesOf<E>)
            if (c.value == v && *c.code) return to.ascii(c.code);
        to.nothing();
    }
    /// Made once and shared: a save encodes every choice of a record.
    static const QStringList &codes()
    {
        static const QStringList all = [] {
            QStringList texts;
            for (const auto &c : choicesOf<E>) texts.append(QString::fromLatin1(c.code));
            return texts;
        }();
        return all;
    }
    static void decode(const Value &from, E &to)
    {
        to = E{};
        if (from.isNull()) return;
        to = unknown;
        const QString code = from.text();
        for (const auto &c : choicesOf<E>)
            if (code == QLatin1String(c.code)) to = c.value;
    }
};
template <class T>
struct CodecOf<std::optional<T>> {
    static constexpr ValueKind kind = CodecOf<T>::kind;
    static Value encode(const std::optional<T> &v) { return v ? CodecOf<T>::encode(*v) : Value(); }
    static void decode(const Value &from, std::optional<T> &to)
    {
        if (from.isNull())
            to.reset();
        else
            CodecOf<T>::decode(from, to.emplace());
    }
};

/// A value to the sink, by the codec's own way where it has one.
template <class T>
void giveValue(const T &v, ValueSink &to)
{
    if constexpr (requires { CodecOf<T>::give(v, to); })
        CodecOf<T>::give(v, to);
    else
        to.value(CodecOf<T>::encode(v));
}
template <class T>
void giveValue(const std::optional<T> &v, ValueSink &to)
{
    v ? giveValue(*v, to) : to.nothing();
}

template <class T>
struct Unwrap {
    using Type = T;
};
template <class T>
struct Unwrap<std::optional<T>> {
    using Type = T;
};

/// The codes and labels of an enum, types forgotten.
template <class E>
std::span<const ChoiceInfo> choiceInfos()
{
    if constexpr (std::is_enum_v<E>) {
        static const auto infos = [] {
            std::vector<ChoiceInfo> v;
            for (const auto &c : choicesOf<E>) v.push_back({c.code, c.label});
            return v;
        }();
        return infos;
    } else {
        return {};
    }
}

/// Each enum names its translation context.
template <class E>
inline constexpr const char *choiceContext = "";

/// The record's field table, types forgotten; made once.
template <class Record>
std::span<const FieldInfo> fieldInfos()
{
    static const auto infos = [] {
        std::vector<FieldInfo> v;
        const auto add = [&v]<std::size_t I>(std::integral_constant<std::size_t, I>) {
            constexpr auto &field = std::get<I>(Describe<Record>::fields);
            using Member = TypeOf<decltype(field)>;
            using Plainly = typename Unwrap<Member>::Type;
            const auto &t = field.traits;
            v.push_back(
                {field.number, quint16(I + 1), field.column, field.label, CodecOf<Member>::kind,
                 t.use, t.writers ? t.writers : Describe<Record>::writers, t.section, t.unit,
                 t.refersTo, t.dictionary, choiceContext<Plainly>, choiceInfos<Plainly>(),
                 [](const void *record) {
                     constexpr auto &f = std::get<I>(Describe<Record>::fields);
                     return CodecOf<Member>::encode(static_cast<const Record *>(record)->*f.member);
                 },
                 [](const void *record, ValueSink &to) {
                     constexpr auto &f = std::get<I>(Describe<Record>::fields);
                     giveValue(static_cast<const Record *>(record)->*f.member, to);
                 },
                 [](void *record, const Value &value) {
                     constexpr auto &f = std::get<I>(Describe<Record>::fields);
                     CodecOf<Member>::decode(value, static_cast<Record *>(record)->*f.member);
                 }});
        };
        [&]<std::size_t... I>(std::index_sequence<I...>)
        {
            (add(std::integral_constant<std::size_t, I>{}), ...);
        }
        (std::make_index_sequence<std::tuple_size_v<decltype(Describe<Record>::fields)>>{});
        return v;
    }();
    return infos;
}

/// The record's kind with its types forgotten.
template <class Record>
const RecordInfo &recordInfo()
{
    using D = Describe<Record>;
    static const RecordInfo info{D::kind,  D::name,    D::table,
                                 D::label, D::writers, fieldInfos<Record>()};
    return info;
}
