// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/columnshapes.h"

#include <array>

// What the entries of a frame so far let expect of the next one. Writer and reader follow it alike.

/// The ids that were named in a frame.
class IdTable
{
public:
    using Bytes = std::array<char, 16>;
    static constexpr int recentIds = 16;

    int size() const { return int(m_ids.size()); }
    const Bytes &operator[](int id) const { return m_ids[std::size_t(id)]; }
    int add(const Bytes &bytes)
    {
        m_ids.push_back(bytes);
        use(size() - 1);
        return size() - 1;
    }
    /// It was named just now.
    void use(int id);
    /// The one that was named the `place`th last; -1 for none.
    int recent(int place) const { return m_recent[std::size_t(place)]; }
    /// The other way round; -1 where it is not among them.
    int placeOf(int id) const;

private:
    static std::array<int, recentIds> noneYet()
    {
        std::array<int, recentIds> none;
        none.fill(-1);
        return none;
    }
    std::vector<Bytes> m_ids{};
    std::array<int, recentIds> m_recent = noneYet();
};

/// How an id stands in a column of ids.
namespace idcode
{
inline constexpr quint64 whole = 0; ///< new in this frame: 16 loose bytes
inline constexpr quint64 same = 1;  ///< as the one before in this column
inline constexpr quint64 timed = 2; ///< new, begins with the time of the entry: 10 loose bytes
inline constexpr quint64 near = 3;  ///< the same, with a difference of time
inline constexpr quint64 recent = 4;
inline constexpr quint64 older =
    recent + IdTable::recentIds; ///< counted back from the last new one
inline constexpr qsizetype timeSize = 6;
} // namespace idcode

/// What the fields of a put replace.
namespace refcode
{
// One for the put:
inline constexpr quint64 allExpected = 0; ///< each field what FieldHistory expects, or nothing
inline constexpr quint64 allAlike = 1;    ///< one list that all have
inline constexpr quint64 oneByOne = 2;    ///< a code for each field:
inline constexpr quint64 expected = 0;
inline constexpr quint64 asBefore = 1; ///< as the field before
inline constexpr quint64 list = 2;
inline constexpr quint64 sees = 4; ///< added where a list of what it sees follows
} // namespace refcode

/// How the numbers of a column stand; bits.
namespace columnmode
{
inline constexpr quint64 steps = 1;    ///< as differences to the one before
inline constexpr quint64 negative = 2; ///< no differences, and some are below 0
inline constexpr quint64 divided = 4;  ///< all by a number that comes first
} // namespace columnmode

/// Which entry of a frame wrote a field of a record last.
class FieldHistory
{
public:
    /// More pairs of record and field are not remembered.
    static constexpr qsizetype mostFields = 1 << 18;

    explicit FieldHistory(const ShapeTable &shapes)
        : m_shapes(shapes)
    {
    }
    /// To be called before writer() is asked about an entry on this record.
    void expect(int record);
    /// The number of the entry in the frame; -1 for none.
    int writer(int record, int key) const;
    void note(int record, int entry, int shape);

private:
    void remember(int record, int entry, int shape);
    static quint64 pair(int record, int key) { return quint64(record) << 32 | quint32(key); }
    struct First {
        int entry = -1, shape = -1;
        bool followed = false; ///< its fields are in m_writers
    };
    const ShapeTable &m_shapes;
    std::vector<First> m_first{}; // by record: most are written to once
    QHash<quint64, int> m_writers{};
};
