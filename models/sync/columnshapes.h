// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/putreader.h"
#include "sync/columnbytes.h"

#include <QHash>
#include <vector>

// What entries of a frame have in common: which fields they write, and in which form the values
// stand. An entry names its shape; its values stand in the columns of the fields.

/// How a value stands in its column.
enum class ValueClass : quint8 {
    Null,
    Number, ///< an integer of 64 bits
    Text,
    Id,    ///< 16 bytes
    Date,  ///< text YYYY-MM-DD
    Other, ///< any item, as CBOR
};
inline constexpr int valueClasses = 6;

struct ShapeField {
    quint16 number = 0;
    FieldWrite::Form form = FieldWrite::Form::Plain;
    ValueClass valueClass = ValueClass::Null;
    bool element = false; ///< of a set
    int column = 0;       ///< of (kind, number)
    int key = 0;          ///< of (kind, number, element), see ShapeTable::keyBytes()
};

struct Shape {
    enum class Salt : quint8 { None, Sixteen, Other };
    Op op = Op::Put;
    quint16 kind = 0;
    Salt salt = Salt::None;
    bool saw = false; ///< entries of it have seen heads (deletions)
    std::vector<ShapeField> fields{};
    bool anyErased = false;
    bool hasRecord() const { return op == Op::Put || op == Op::Erase; }
};

/// The shapes of a frame and the columns that follow from them.
class ShapeTable
{
public:
    /// Of all shapes together; whoever writes ends the frame at half of it.
    static constexpr qsizetype mostFields = 65'536;
    /// The number of this entry's shape; a new one is noted. -1 where the body is none of a put.
    /// Fills in `fields` with the put's.
    int find(const PackedEntry &entry, std::vector<FieldView> &fields, QByteArrayView &saw,
             QByteArrayView &salt);
    const Shape &operator[](int at) const { return m_shapes[std::size_t(at)]; }
    int size() const { return int(m_shapes.size()); }
    int columns() const { return int(m_columns.size()); }
    qsizetype fields() const { return m_fields; }
    /// Number and element as CBOR.
    QByteArrayView keyBytes(const ShapeField &f) const { return m_keys[std::size_t(f.key)]; }
    void write(QByteArray &to) const;
    /// False where it is damaged. `most`: how many there may be.
    bool read(ColumnBytes &from, qsizetype most);

private:
    struct ColumnKey {
        quint16 kind, number;
        bool operator==(const ColumnKey &) const = default;
        friend size_t qHash(const ColumnKey &k, size_t seed)
        {
            return ::qHash(k.kind << 16 | k.number, seed);
        }
    };
    void give(quint16 kind, ShapeField &field, QByteArrayView key);
    bool readShape(ColumnBytes &from, Shape &shape, QHash<ColumnKey, quint8> &attributes);
    bool readField(ColumnBytes &from, const Shape &shape, QHash<ColumnKey, quint8> &attributes,
                   ShapeField &field, QByteArrayView &element);
    std::vector<Shape> m_shapes{};
    QHash<QByteArray, int> m_bySignature{};
    QHash<ColumnKey, int> m_columns{};
    QHash<QByteArray, int> m_keyNumbers{}; ///< by kind and key
    std::vector<QByteArray> m_keys{};
    qsizetype m_fields = 0;
    QByteArray m_signature{};
};

/// Days since 1970 of a text YYYY-MM-DD that names a day; false for any other text.
bool dayOf(QByteArrayView text, qint64 &day);
/// The ten characters; false where the year does not have four digits.
bool textOfDay(qint64 day, char *to);
