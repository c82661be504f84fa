// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/columnframe.h"

#include "sync/packagecodec.h"

#include <QtEndian>

using Form = FieldWrite::Form;

/// The head of the frame and where its columns begin.
bool ColumnFrame::open(Direction direction, const QList<LineId> &metaLines)
{
    count = columns.countUpTo(packageformat::frameEntries);
    bodySize = columns.countUpTo(packageformat::longestPlain);
    if (columns.failed() || !shapes.read(columns, count) || !readLines(metaLines)) return false;
    shapeNumbers = columns.column(quint64(count));
    std::vector<quint64> used(std::size_t(shapes.size()));
    ColumnBytes each = shapeNumbers;
    quint64 puts = 0, ofRecords = 0;
    for (qsizetype i = 0; i < count; ++i) {
        const quint64 shape = each.number();
        if (shape >= used.size()) return false;
        ++used[std::size_t(shape)];
        puts += shapes[int(shape)].op == Op::Put ? 1 : 0;
        ofRecords += shapes[int(shape)].hasRecord() ? 1 : 0;
    }
    if (count > 0 && lines.isEmpty()) return false;
    const auto n = quint64(count);
    saves = columns.column(n);
    times = columns.column(n);
    counters = columns.column(n);
    lineNumbers = columns.column(direction == Direction::Down ? n : 0);
    seqs = columns.column(direction == Direction::Down ? n : 0);
    records = columns.column(ofRecords);
    bodies.readSizes(columns, n - puts);
    refs = columns.column(puts);
    splitFields(used);
    bodies.readBytes(columns);
    return !columns.failed();
}

bool ColumnFrame::readLines(const QList<LineId> &metaLines)
{
    lines = metaLines;
    for (qsizetype n = columns.countUpTo(loose.left() / 8); n > 0; --n)
        lines.append(qFromBigEndian<LineId>(loose.bytes(8).data()));
    lineSeqs.resize(std::size_t(lines.size()));
    refSeqs.resize(std::size_t(lines.size()));
    return !columns.failed();
}

/// How much stands in the columns of the fields follows from the shapes.
void ColumnFrame::splitFields(const std::vector<quint64> &used)
{
    fields.resize(std::size_t(shapes.columns()));
    for (int i = 0; i < shapes.size(); ++i)
        for (const ShapeField &f : shapes[i].fields)
            fields[std::size_t(f.column)].counts[std::size_t(f.valueClass)] += used[std::size_t(i)];
    for (FieldColumn &c : fields) {
        c.numbers.read(columns, c.count(ValueClass::Number));
        c.days.read(columns, c.count(ValueClass::Date));
        c.texts.readSizes(columns, c.count(ValueClass::Text));
        c.ids = columns.column(c.count(ValueClass::Id));
        c.others.readSizes(columns, c.count(ValueClass::Other));
    }
    for (FieldColumn &c : fields) c.texts.readBytes(columns);
    for (FieldColumn &c : fields) c.others.readBytes(columns);
}

/// Everything was read, and nothing was spelled in a way that cannot be.
bool ColumnFrame::atEnd() const
{
    const auto each = {&loose, &columns,     &shapeNumbers, &saves,   &times,       &counters,
                       &refs,  &lineNumbers, &seqs,         &records, &bodies.sizes};
    return !failed() && out.atEnd() &&
           std::all_of(each.begin(), each.end(), [](const auto *c) { return c->atEnd(); }) &&
           std::all_of(fields.begin(), fields.end(), [](const auto &c) { return c.atEnd(); });
}

qint64 ColumnFrame::nextClock()
{
    const qint64 before = ms;
    ms = plusDifference(ms, times.number());
    const auto expected = quint16(ms == before && at > 0 ? counter + 1 : 0);
    counter = quint16(expected + counters.countUpTo(0xffff));
    return qint64(quint64(ms) << 16 | counter);
}

/// The number of the id that stands next in a column.
int ColumnFrame::nextId(ColumnBytes &codes, int &last)
{
    const quint64 code = codes.number();
    if (code == idcode::whole || code == idcode::timed || code == idcode::near) {
        IdTable::Bytes bytes;
        const qsizetype known = code == idcode::whole ? 0 : idcode::timeSize;
        if (known > 0) {
            const qint64 apart = code == idcode::near ? columns.signedNumber() : 0;
            qToBigEndian((quint64(ms) + quint64(apart)) << 16, bytes.data());
        }
        const QByteArrayView rest = loose.bytes(quint64(16 - known));
        if (loose.failed()) return -1;
        std::copy(rest.begin(), rest.end(), bytes.begin() + known);
        return last = ids.add(bytes);
    }
    int id = last;
    if (code >= idcode::older) {
        const quint64 back = code - idcode::older;
        id = back < quint64(ids.size()) ? ids.size() - 1 - int(back) : -1;
    } else if (code >= idcode::recent) {
        id = ids.recent(int(code - idcode::recent));
    }
    if (id < 0) {
        loose.fail();
        return -1;
    }
    ids.use(id);
    return last = id;
}

void ColumnFrame::value(const ShapeField &f)
{
    FieldColumn &column = fields[std::size_t(f.column)];
    switch (f.valueClass) {
    case ValueClass::Null:
        if (f.form != Form::Erased) out.head(7, 22);
        break;
    case ValueClass::Number: out.integer(column.numbers.next()); break;
    case ValueClass::Text: out.text(column.texts.next()); break;
    case ValueClass::Id: {
        const int id = nextId(column.ids, column.lastId);
        if (id >= 0) out.bytes(ids[id]);
        break;
    }
    case ValueClass::Date: {
        char day[10];
        if (!textOfDay(column.days.next(), day)) columns.fail();
        out.text({day, 10});
        break;
    }
    case ValueClass::Other: {
        const QByteArrayView item = column.others.next();
        CborReader r(item);
        // A tag would be taken for one of ours.
        const bool tagged = f.form == Form::Plain && r.peek() == CborReader::Type::Tag;
        if (tagged || item.isEmpty() || r.item().size() != item.size()) columns.fail();
        out.raw(item);
        break;
    }
    }
}

void ColumnFrame::ref(const PackedEntry &e)
{
    out.head(4, 3);
    out.integer(e.line);
    out.integer(e.seq);
    out.bytes(e.hashView().first(4));
}

/// A list of references as ColumnWriter::addRefs() wrote it; gives its bytes.
QByteArrayView ColumnFrame::refList()
{
    const char *from = out.at();
    const quint64 size = columns.number();
    out.head(4, size);
    for (quint64 i = 0; i < size && !failed(); ++i) {
        if (const quint64 back = columns.number(); back > 0) {
            if (back > quint64(at))
                columns.fail();
            else
                ref((*entries)[firstEntry + at - qsizetype(back)]);
            continue;
        }
        const qsizetype line = columns.countUpTo(lines.size() - 1);
        const quint64 step = columns.number();
        const QByteArrayView check = loose.bytes(4);
        if (failed()) break;
        qint64 &seq = refSeqs[std::size_t(line)];
        seq = plusDifference(seq, step);
        out.head(4, 3);
        out.integer(lines[line]);
        out.integer(seq);
        out.bytes(check);
    }
    return {from, out.at() - from};
}

/// One reference or none.
QByteArrayView ColumnFrame::expected(const ShapeField &f)
{
    const char *from = out.at();
    const int writer = history.writer(lastRecord, f.key);
    out.head(4, writer < 0 ? 0 : 1);
    if (writer >= 0) ref((*entries)[firstEntry + writer]);
    return {from, out.at() - from};
}

void ColumnFrame::formedValue(const ShapeField &f)
{
    switch (f.form) {
    case Form::Plain: value(f); break;
    case Form::Salted:
        out.head(6, putformat::saltedTag);
        value(f);
        break;
    case Form::OwnSalt:
        out.head(6, putformat::ownSaltTag);
        out.head(4, 2);
        value(f);
        out.bytes(loose.bytes(32));
        break;
    case Form::Erased:
        out.head(6, putformat::erasedTag);
        out.bytes(loose.bytes(32));
        break;
    }
}

/// What a field replaces. `last`: the list of the field before; empty for the first.
void ColumnFrame::replaced(const ShapeField &f, quint64 code, QByteArrayView &last)
{
    if (code == refcode::expected) {
        last = expected(f);
    } else if (code == refcode::list) {
        last = refList();
    } else {
        if (code != refcode::asBefore || last.isEmpty()) columns.fail();
        const char *from = out.at();
        out.raw(last);
        last = {from, out.at() - from};
    }
}

bool ColumnFrame::put(const Shape &shape)
{
    history.expect(lastRecord);
    quint64 saltSize = shape.salt == Shape::Salt::Sixteen ? 16 : 0;
    if (shape.salt == Shape::Salt::Other) saltSize = columns.number();
    const QByteArrayView salt = loose.bytes(saltSize);
    const quint64 all = refs.number();
    if (all > refcode::oneByOne) return false;
    out.head(4, 3);
    out.head(4, shape.fields.size());
    QByteArrayView last;
    for (const ShapeField &f : shape.fields) {
        if (failed()) return false;
        out.head(4, 4);
        out.raw(shapes.keyBytes(f));
        formedValue(f);
        quint64 code = refcode::expected;
        if (all == refcode::allAlike)
            code = last.isEmpty() ? refcode::list : refcode::asBefore;
        else if (all == refcode::oneByOne)
            code = columns.number();
        replaced(f, code & ~refcode::sees, last);
        if (code & refcode::sees)
            refList();
        else
            out.head(4, 0);
    }
    if (shape.saw)
        refList();
    else
        out.head(4, 0);
    out.bytes(salt);
    return !failed();
}
