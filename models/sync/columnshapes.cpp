// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/columnshapes.h"

#include "store/cbor.h"

#include <chrono>

namespace
{

using Form = FieldWrite::Form;

// A field's attributes in one byte.
constexpr quint8 classMask = 7, elementBit = 0x20;
constexpr int formShift = 3;

// What a shape of a put says before its fields.
constexpr quint8 saltMask = 3, sawBit = 4;

quint8 attributesOf(const ShapeField &f)
{
    return quint8(quint8(f.valueClass) | quint8(f.form) << formShift |
                  (f.element ? elementBit : 0));
}

ValueClass classOf(QByteArrayView value)
{
    if (value.isEmpty()) return ValueClass::Null;
    CborReader r(value);
    switch (r.peek()) {
    case CborReader::Type::Unsigned:
    case CborReader::Type::Negative:
        r.integer();
        return r.failed() ? ValueClass::Other : ValueClass::Number;
    case CborReader::Type::Text: {
        qint64 day = 0;
        return dayOf(r.text(), day) ? ValueClass::Date : ValueClass::Text;
    }
    case CborReader::Type::Bytes:
        return r.bytes().size() == 16 ? ValueClass::Id : ValueClass::Other;
    default: return r.isNull() ? ValueClass::Null : ValueClass::Other;
    }
}

} // namespace

bool dayOf(QByteArrayView text, qint64 &day)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    int parts[3] = {0, 0, 0};
    for (int i = 0, part = 0; i < 10; ++i) {
        const char c = text[i];
        if (i == 4 || i == 7) {
            ++part;
            continue;
        }
        if (c < '0' || c > '9') return false;
        parts[part] = parts[part] * 10 + (c - '0');
    }
    const auto date = std::chrono::year(parts[0]) / parts[1] / parts[2];
    if (!date.ok()) return false;
    day = std::chrono::sys_days(date).time_since_epoch().count();
    return true;
}

bool textOfDay(qint64 day, char *to)
{
    static constexpr qint64 first = -719'528, last = 2'932'896; // 0000-01-01, 9999-12-31
    if (day < first || day > last) return false;
    const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(day))};
    const auto put = [to](int end, unsigned number, int digits) {
        for (; digits > 0; --digits, number /= 10) to[--end] = char('0' + number % 10);
    };
    put(4, unsigned(int(date.year())), 4);
    put(7, unsigned(date.month()), 2);
    put(10, unsigned(date.day()), 2);
    to[4] = to[7] = '-';
    return true;
}

int ShapeTable::find(const PackedEntry &e, std::vector<FieldView> &fields, QByteArrayView &saw,
                     QByteArrayView &salt)
{
    fields.clear();
    m_signature.clear();
    putNumber(m_signature, quint64(e.op));
    putNumber(m_signature, e.kind);
    Shape shape;
    shape.op = e.op;
    shape.kind = e.kind;
    if (e.op == Op::Put) {
        PutReader put(e.body);
        for (FieldView f; put.next(f);) {
            fields.push_back(f);
            m_signature.append(f.key.data(), f.key.size());
            m_signature.append(char(quint8(f.form) << formShift | quint8(classOf(f.value))));
        }
        if (!put.finish() || put.end() != e.body.end()) return -1;
        saw = put.saw();
        salt = put.salt();
        shape.saw = RefReader(saw).left() > 0;
        shape.salt = salt.isEmpty()      ? Shape::Salt::None
                     : salt.size() == 16 ? Shape::Salt::Sixteen
                                         : Shape::Salt::Other;
        m_signature.append(char(quint8(shape.salt) | (shape.saw ? sawBit : 0)));
    }
    const auto known = m_bySignature.constFind(m_signature);
    if (known != m_bySignature.constEnd()) return *known;
    for (const FieldView &f : fields) {
        ShapeField field{f.number, f.form, classOf(f.value), !f.element.isEmpty()};
        give(e.kind, field, f.key);
        shape.anyErased |= f.form == Form::Erased;
        shape.fields.push_back(field);
    }
    m_bySignature.insert(QByteArray(m_signature.constData(), m_signature.size()), size());
    m_shapes.push_back(std::move(shape));
    return size() - 1;
}

/// Gives a field its column and key.
void ShapeTable::give(quint16 kind, ShapeField &f, QByteArrayView key)
{
    ++m_fields;
    const ColumnKey column{kind, f.number};
    const auto known = m_columns.constFind(column);
    f.column = known != m_columns.constEnd() ? *known : int(m_columns.size());
    if (known == m_columns.constEnd()) m_columns.insert(column, f.column);
    QByteArray whole;
    putNumber(whole, kind);
    const qsizetype at = whole.size();
    whole.append(key.data(), key.size());
    const auto number = m_keyNumbers.constFind(whole);
    f.key = number != m_keyNumbers.constEnd() ? *number : int(m_keys.size());
    if (number != m_keyNumbers.constEnd()) return;
    m_keyNumbers.insert(whole, f.key);
    m_keys.push_back(whole.sliced(at));
}

void ShapeTable::write(QByteArray &to) const
{
    QHash<ColumnKey, quint8> attributes; // as the field had them last
    putNumber(to, quint64(size()));
    for (const Shape &s : m_shapes) {
        putNumber(to, quint64(s.op));
        putNumber(to, s.kind);
        if (s.op != Op::Put) continue;
        putNumber(to, quint64(quint8(s.salt) | (s.saw ? sawBit : 0)));
        putNumber(to, s.fields.size());
        quint16 last = 0;
        for (const ShapeField &f : s.fields) {
            const quint8 now = attributesOf(f);
            const ColumnKey key{s.kind, f.number};
            const auto before = attributes.constFind(key);
            const bool other = before == attributes.constEnd() || *before != now;
            putNumber(to, quint64(f.number - last) << 1 | (other ? 1 : 0));
            if (other) putNumber(to, now);
            if (f.element) {
                CborReader r(keyBytes(f));
                r.array();
                r.unsignedInt();
                const QByteArrayView element = r.text();
                putNumber(to, quint64(element.size()));
                to.append(element.data(), element.size());
            }
            attributes.insert(key, now);
            last = f.number;
        }
    }
}

bool ShapeTable::read(ColumnBytes &from, qsizetype most)
{
    QHash<ColumnKey, quint8> attributes;
    for (qsizetype n = from.countUpTo(most); n > 0 && !from.failed(); --n) {
        Shape shape;
        if (!readShape(from, shape, attributes)) return false;
        m_shapes.push_back(std::move(shape));
    }
    return !from.failed();
}

bool ShapeTable::readShape(ColumnBytes &from, Shape &shape, QHash<ColumnKey, quint8> &attributes)
{
    const quint64 op = from.number(), kind = from.number();
    if (op < quint64(Op::Begin) || op > quint64(Op::Revoke) || kind > 0xffff) return false;
    shape.op = Op(op);
    shape.kind = quint16(kind);
    if (shape.op != Op::Put) return !from.failed();
    const quint64 about = from.number();
    if ((about & saltMask) > quint64(Shape::Salt::Other) || about > (saltMask | sawBit))
        return false;
    shape.salt = Shape::Salt(about & saltMask);
    shape.saw = about & sawBit;
    std::pair<quint16, QByteArrayView> last;
    for (qsizetype n = from.countUpTo(mostFields - m_fields); n > 0; --n) {
        ShapeField f;
        f.number = shape.fields.empty() ? 0 : last.first;
        QByteArrayView element;
        if (!readField(from, shape, attributes, f, element)) return false;
        // One order, each key once: one spelling of one entry.
        const std::pair key(f.number, element);
        if (!shape.fields.empty() && !(last < key)) return false;
        last = key;
        shape.anyErased |= f.form == Form::Erased;
        shape.fields.push_back(f);
    }
    return !from.failed();
}

/// `f` comes with the number of the field before.
bool ShapeTable::readField(ColumnBytes &from, const Shape &shape,
                           QHash<ColumnKey, quint8> &attributes, ShapeField &f,
                           QByteArrayView &element)
{
    const quint64 step = from.number();
    if (step >> 1 > quint64(0xffff - f.number)) return false;
    f.number = quint16(f.number + (step >> 1));
    const ColumnKey column{shape.kind, f.number};
    if (step & 1) attributes.insert(column, quint8(from.countUpTo(0x3f)));
    const auto now = attributes.constFind(column);
    if (now == attributes.constEnd() || (*now & classMask) >= valueClasses) return false;
    f.valueClass = ValueClass(*now & classMask);
    f.form = Form(*now >> formShift & 3);
    f.element = *now & elementBit;
    if (f.form == Form::Erased && f.valueClass != ValueClass::Null) return false;
    if (f.form == Form::Salted && shape.salt != Shape::Salt::Sixteen) return false;
    if (f.element) {
        element = from.bytes(from.number());
        if (element.isEmpty()) return false; // spelled as a plain field
    }
    QByteArray key;
    CborWriter w(key);
    if (f.element) w.array(2);
    w.unsignedInt(f.number);
    if (f.element) w.text(element);
    give(shape.kind, f, key);
    return !from.failed();
}
