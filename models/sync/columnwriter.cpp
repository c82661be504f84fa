// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/columnwriter.h"

#include "sync/packagecodec.h"

#include <QtEndian>
#include <numeric>

namespace
{

using Form = FieldWrite::Form;

/// The values of one field of one kind.
struct FieldColumn {
    std::vector<qint64> numbers{}, days{};
    QByteArray sizes{}, texts{};       // of Text
    QByteArray otherSizes{}, others{}; // of Other
    QByteArray ids{};
    int lastId = -1;
};

/// Numbers in the way that takes least bytes: divided by what divides all, as differences or not.
void putNumbers(QByteArray &to, std::vector<qint64> &numbers)
{
    if (numbers.empty()) return;
    quint64 divisor = 0;
    bool negative = false;
    for (const qint64 v : numbers) {
        divisor = std::gcd(divisor, v < 0 ? 0 - quint64(v) : quint64(v));
        negative |= v < 0;
    }
    if (divisor < 2 || divisor > quint64(std::numeric_limits<qint64>::max())) divisor = 1;
    for (qint64 &v : numbers) v /= qint64(divisor);
    QByteArray plain, steps;
    qint64 last = 0;
    for (const qint64 v : numbers) {
        putNumber(plain, negative ? zigzag(v) : quint64(v));
        putNumber(steps, difference(v, last));
        last = v;
    }
    const bool asSteps = steps.size() < plain.size();
    putNumber(to, (asSteps ? columnmode::steps : 0) | (negative ? columnmode::negative : 0) |
                      (divisor > 1 ? columnmode::divided : 0));
    if (divisor > 1) putNumber(to, divisor);
    to.append(asSteps ? steps : plain);
}

} // namespace

struct ColumnWriter::Frame {
    int count = 0;
    qsizetype bodySize = 0;
    ShapeTable shapes{};
    FieldHistory history{shapes};
    QByteArray loose{};
    QByteArray shapeNumbers{}, saves{}, times{}, counters{}, lines{}, seqs{}, records{};
    QByteArray bodySizes{}, bodies{}; // of what is no put
    QByteArray refs{};                // one code a put
    QByteArray row{};                 // the rest, entry after entry
    std::vector<FieldColumn> fields{};
    qint64 save = 0, ms = 0;
    quint16 counter = 0;
    IdTable ids{};
    QHash<std::pair<quint64, quint64>, int> idNumbers{};
    int lastRecord = -1;
    QHash<LineId, int> lineNumbers{};
    qsizetype moreLines = 0;
    QByteArray lineBytes{};
    std::vector<qint64> lineSeqs{}, refSeqs{};
    QHash<std::pair<LineId, qint64>, int> numbers{}; // of entries in the frame
    std::vector<Ref> entries{};                      // check 0 where it has no hash
    std::vector<bool> hashed{};
    std::vector<FieldView> fieldViews{};
};

ColumnWriter::ColumnWriter(Direction direction, qint64 madeAt, QList<LineId> lines)
    : m_direction(direction)
    , m_madeAt(madeAt)
    , m_lines(std::move(lines))
    , m_frame(new Frame)
{
    m_frame->ms = m_madeAt;
}

ColumnWriter::~ColumnWriter() = default;

bool ColumnWriter::full() const
{
    return m_frame->count >= packageformat::frameEntries ||
           m_frame->bodySize >= packageformat::longestPlain / 4 ||
           m_frame->shapes.fields() >= ShapeTable::mostFields / 2;
}

int ColumnWriter::lineNumber(LineId line)
{
    Frame &f = *m_frame;
    const auto known = f.lineNumbers.constFind(line);
    if (known != f.lineNumbers.constEnd()) return *known;
    qsizetype number = m_lines.indexOf(line);
    if (number < 0) {
        number = m_lines.size() + f.moreLines++;
        char bytes[8];
        qToBigEndian(line, bytes);
        f.lineBytes.append(bytes, 8);
    }
    f.lineNumbers.insert(line, int(number));
    f.lineSeqs.resize(std::size_t(m_lines.size() + f.moreLines));
    f.refSeqs.resize(f.lineSeqs.size());
    return int(number);
}

void ColumnWriter::addClock(qint64 clock)
{
    Frame &f = *m_frame;
    const qint64 ms = clockMs(clock);
    const auto counter = quint16(clock);
    putNumber(f.times, difference(ms, f.ms));
    const auto expected = quint16(ms == f.ms && f.count > 0 ? f.counter + 1 : 0);
    putNumber(f.counters, quint16(counter - expected));
    f.ms = ms;
    f.counter = counter;
}

void ColumnWriter::addId(QByteArrayView bytes, int &last, QByteArray &codes)
{
    Frame &f = *m_frame;
    const std::pair key(qFromBigEndian<quint64>(bytes.data()),
                        qFromBigEndian<quint64>(bytes.data() + 8));
    const auto known = f.idNumbers.constFind(key);
    if (known == f.idNumbers.constEnd()) {
        const qint64 apart = qint64(key.first >> 16) - f.ms;
        if (apart > -(qint64(1) << 31) && apart < qint64(1) << 31) {
            putNumber(codes, apart == 0 ? idcode::timed : idcode::near);
            if (apart != 0) putNumber(f.row, zigzag(apart));
            bytes = bytes.sliced(idcode::timeSize);
        } else {
            putNumber(codes, idcode::whole);
        }
        f.loose.append(bytes.data(), bytes.size());
        IdTable::Bytes whole;
        qToBigEndian(key.first, whole.data());
        qToBigEndian(key.second, whole.data() + 8);
        last = f.ids.add(whole);
        f.idNumbers.insert(key, last);
        return;
    }
    const int place = f.ids.placeOf(*known);
    if (*known == last)
        putNumber(codes, idcode::same);
    else if (place >= 0)
        putNumber(codes, idcode::recent + quint64(place));
    else
        putNumber(codes, idcode::older + quint64(f.ids.size() - 1 - *known));
    last = *known;
    f.ids.use(last);
}

void ColumnWriter::addValue(const ShapeField &shape, const FieldView &field)
{
    Frame &f = *m_frame;
    if (std::size_t(shape.column) >= f.fields.size())
        f.fields.resize(std::size_t(shape.column) + 1);
    FieldColumn &column = f.fields[std::size_t(shape.column)];
    CborReader r(field.value);
    switch (shape.valueClass) {
    case ValueClass::Null: break;
    case ValueClass::Number: column.numbers.push_back(r.integer()); break;
    case ValueClass::Text: {
        const QByteArrayView text = r.text();
        putNumber(column.sizes, quint64(text.size()));
        column.texts.append(text.data(), text.size());
        break;
    }
    case ValueClass::Id: addId(r.bytes(), column.lastId, column.ids); break;
    case ValueClass::Date: {
        qint64 day = 0;
        dayOf(r.text(), day);
        column.days.push_back(day);
        break;
    }
    case ValueClass::Other:
        putNumber(column.otherSizes, quint64(field.value.size()));
        column.others.append(field.value.data(), field.value.size());
        break;
    }
    if (shape.form == Form::Erased) f.loose.append(field.commitment.data(), 32);
    if (shape.form == Form::OwnSalt) f.loose.append(field.ownSalt.data(), 32);
}

/// One list: how many, and each by an entry of the frame or by line, number and part of its hash.
void ColumnWriter::addRefs(int at, QByteArrayView refs)
{
    Frame &f = *m_frame;
    RefReader r(refs);
    putNumber(f.row, r.left());
    for (Ref ref; r.next(ref);) {
        const int entry = f.numbers.value({ref.line, ref.seq}, -1);
        if (entry >= 0 && f.hashed[std::size_t(entry)] && f.entries[std::size_t(entry)] == ref) {
            putNumber(f.row, quint64(at - entry));
            continue;
        }
        putNumber(f.row, 0);
        const int line = lineNumber(ref.line);
        putNumber(f.row, quint64(line));
        qint64 &last = f.refSeqs[std::size_t(line)];
        putNumber(f.row, difference(ref.seq, last));
        last = ref.seq;
        char check[4];
        qToBigEndian(ref.check, check);
        f.loose.append(check, 4);
    }
}

/// The values of a put, and what they replace: mostly what is expected, else one list for all, else
/// one by one.
void ColumnWriter::addFields(int at, const Shape &shape)
{
    Frame &f = *m_frame;
    const auto &views = f.fieldViews;
    const auto isExpected = [&](std::size_t i) {
        const int writer = f.history.writer(f.lastRecord, shape.fields[i].key);
        RefReader r(views[i].replaces);
        if (writer < 0) return r.left() == 0;
        Ref ref;
        return r.left() == 1 && r.next(ref) && f.hashed[std::size_t(writer)] &&
               ref == f.entries[std::size_t(writer)];
    };
    const auto sees = [&](std::size_t i) { return RefReader(views[i].sees).left() > 0; };
    bool allExpected = true, allAlike = true, anySees = false;
    for (std::size_t i = 0; i < views.size(); ++i) {
        allExpected = allExpected && isExpected(i);
        allAlike = allAlike && views[i].replaces == views[0].replaces;
        anySees |= sees(i);
    }
    const quint64 code = anySees       ? refcode::oneByOne
                         : allExpected ? refcode::allExpected
                         : allAlike    ? refcode::allAlike
                                       : refcode::oneByOne;
    putNumber(f.refs, code);
    for (std::size_t i = 0; i < views.size(); ++i) {
        addValue(shape.fields[i], views[i]);
        if (code == refcode::allAlike && i == 0) addRefs(at, views[i].replaces);
        if (code != refcode::oneByOne) continue;
        const quint64 how = isExpected(i) ? refcode::expected
                            : i > 0 && views[i].replaces == views[i - 1].replaces
                                ? refcode::asBefore
                                : refcode::list;
        putNumber(f.row, how | (sees(i) ? refcode::sees : 0));
        if (how == refcode::list) addRefs(at, views[i].replaces);
        if (sees(i)) addRefs(at, views[i].sees);
    }
}

bool ColumnWriter::add(const PackedEntry &e)
{
    Frame &f = *m_frame;
    QByteArrayView saw, salt;
    const int number = f.shapes.find(e, f.fieldViews, saw, salt);
    if (number < 0) return false;
    const Shape &shape = f.shapes[number];
    const int at = f.count;
    putNumber(f.shapeNumbers, quint64(number));
    putNumber(f.saves, difference(e.save, f.save));
    f.save = e.save;
    addClock(e.clock);
    f.bodySize += e.body.size();
    if (m_direction == Direction::Down) {
        const int line = lineNumber(e.line);
        putNumber(f.lines, quint64(line));
        qint64 &last = f.lineSeqs[std::size_t(line)];
        putNumber(f.seqs, difference(e.seq, qint64(quint64(last) + 1)));
        last = e.seq;
        f.loose.append(e.hashView().first(8).data(), 8);
    }
    if (shape.hasRecord()) addId(bytesOf(e.record), f.lastRecord, f.records);
    if (e.op == Op::Put) {
        f.history.expect(f.lastRecord);
        if (shape.salt == Shape::Salt::Other) putNumber(f.row, quint64(salt.size()));
        f.loose.append(salt.data(), salt.size());
        addFields(at, shape);
        if (shape.saw) addRefs(at, saw);
        f.history.note(f.lastRecord, at, number);
    } else {
        putNumber(f.bodySizes, quint64(e.body.size()));
        f.bodies.append(e.body.data(), e.body.size());
    }
    f.numbers.insert({e.line, e.seq}, at);
    f.hashed.push_back(e.hashSize >= 4);
    f.entries.push_back(
        {e.line, e.seq, e.hashSize >= 4 ? qFromBigEndian<quint32>(e.hash.data()) : 0});
    ++f.count;
    return true;
}

void ColumnWriter::finish(QByteArray &loose, QByteArray &columns)
{
    Frame &f = *m_frame;
    putNumber(columns, quint64(f.count));
    putNumber(columns, quint64(f.bodySize));
    f.shapes.write(columns);
    putNumber(columns, quint64(f.moreLines));
    for (const QByteArray *column : {&f.shapeNumbers, &f.saves, &f.times, &f.counters, &f.lines,
                                     &f.seqs, &f.records, &f.bodySizes, &f.refs})
        columns.append(*column);
    f.fields.resize(std::size_t(f.shapes.columns()));
    for (FieldColumn &c : f.fields) {
        putNumbers(columns, c.numbers);
        putNumbers(columns, c.days);
        columns.append(c.sizes);
        columns.append(c.ids);
        columns.append(c.otherSizes);
    }
    for (const FieldColumn &c : f.fields) columns.append(c.texts);
    for (const FieldColumn &c : f.fields) columns.append(c.others);
    columns.append(f.bodies);
    columns.append(f.row);
    loose.append(f.lineBytes);
    loose.append(f.loose);
    m_frame.reset(new Frame);
    m_frame->ms = m_madeAt;
}
