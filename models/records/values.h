// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/ambient.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>
#include <QUuid>
#include <array>
#include <compare>
#include <optional>
#include <variant>

/// Record identity, made where the record is made, so that packages never collide.
struct Id {
    QUuid uuid{};

    bool isNull() const { return uuid.isNull(); }
    QByteArray bytes() const { return uuid.isNull() ? QByteArray() : uuid.toRfc4122(); }
    QString text() const { return uuid.toString(QUuid::WithoutBraces); }
    /// 16 bytes (RFC 4122 order), else the null id.
    static Id fromBytes(const QByteArray &bytes) { return {QUuid::fromRfc4122(bytes)}; }
    static Id fromText(const QString &text) { return {QUuid::fromString(text)}; }
    /// A new id that sorts by the time it was made (UUIDv7, RFC 9562).
    static Id make(Ambient &ambient);
    /// The id of a thing with a name of its own (UUIDv5 in GridPoint's namespace).
    static Id named(const QString &name);

    friend bool operator==(const Id &, const Id &) = default;
    friend bool operator<(const Id &a, const Id &b) { return a.bytes() < b.bytes(); }
};
inline size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.uuid, seed); }
/// The id's sixteen bytes in RFC 4122 order, zeros for the null id, without an allocation.
std::array<char, 16> bytesOf(const Id &id);

/// An amount in fen (1/100 yuan); entered and shown in 万元 (10,000 yuan).
struct Money {
    qint64 fen = 0;

    static constexpr qint64 fenPerWan = 1'000'000;
    static Money wan(double w) { return {qRound64(w * double(fenPerWan))}; }
    static constexpr Money yuan(qint64 y) { return {y * 100}; }
    constexpr double inWan() const { return double(fen) / double(fenPerWan); }
    friend auto operator<=>(const Money &, const Money &) = default;
};

/// Annual interest in thousandths of a percent: 3.65 % is 3650.
struct Rate {
    int milli = 0;

    static Rate percent(double p) { return {qRound(p * 1000)}; }
    constexpr double inPercent() const { return milli / 1000.0; }
    friend auto operator<=>(const Rate &, const Rate &) = default;
};

/// Longer text, edited in a box rather than on a line.
struct Text {
    QString value{};
    friend bool operator==(const Text &, const Text &) = default;
};

/// Unified social credit code, normalized (see rules/uscc.h); kept as typed when it does not check.
struct Uscc {
    QString value{};
    friend bool operator==(const Uscc &, const Uscc &) = default;
};

/// A telephone number, normalized (see rules/phone.h).
struct Phone {
    QString value{};
    friend bool operator==(const Phone &, const Phone &) = default;
};

/// A code of an office's own dictionary, such as a refusal reason.
struct DictCode {
    QString value{};
    friend bool operator==(const DictCode &, const DictCode &) = default;
};

/// Several codes, sorted, each once; merged element by element.
struct CodeSet {
    QStringList codes{};
    friend bool operator==(const CodeSet &, const CodeSet &) = default;
};

/// One permitted value of an enum: the code kept in files, and the words shown.
template <class E>
struct Choice {
    E value;
    const char *code;
    const char *label;
};
template <class E>
Choice(E, const char *, const char *) -> Choice<E>;
template <class E>
inline constexpr int choicesOf = 0; // each enum gives an array of Choice<E>

/// YYYY-MM-DD, as QDate::toString(Qt::ISODate) gives it, several times as fast.
QString isoText(const QDate &date);
/// The same as ten bytes of ASCII; false where the year has not four digits.
bool isoText(const QDate &date, std::array<char, 10> &to);

/// A field's value as it stands in the database, in the log and in packages: nothing, a whole
/// number, text, or bytes (ids). Money is fen, rates thousandths of a percent, dates ISO text.
class Value
{
public:
    Value() = default;
    Value(qint64 v)
        : m_v(v)
    {
    }
    Value(int v)
        : m_v(qint64(v))
    {
    }
    Value(bool v)
        : m_v(qint64(v))
    {
    }
    Value(QString v)
        : m_v(std::move(v))
    {
    }
    Value(QByteArray v)
        : m_v(std::move(v))
    {
    }
    Value(const char *) = delete;

    bool isNull() const { return m_v.index() == 0; }
    bool isInt() const { return m_v.index() == 1; }
    bool isText() const { return m_v.index() == 2; }
    bool isBytes() const { return m_v.index() == 3; }
    qint64 toInt() const { return isInt() ? std::get<1>(m_v) : 0; }
    QString text() const { return isText() ? std::get<2>(m_v) : QString(); }
    QByteArray bytes() const { return isBytes() ? std::get<3>(m_v) : QByteArray(); }

    friend bool operator==(const Value &, const Value &) = default;

private:
    std::variant<std::monostate, qint64, QString, QByteArray> m_v;
};

/// Takes field values without making a Value of each: where many records are written.
class ValueSink
{
public:
    virtual ~ValueSink() = default;
    virtual void nothing() = 0;
    virtual void integer(qint64 v) = 0;
    virtual void text(QStringView v) = 0;
    virtual void ascii(QByteArrayView v) = 0;
    virtual void bytes(QByteArrayView v) = 0;
    void value(const Value &v);
};
