// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomentries.h"
#include "sync/columnreader.h"
#include "sync/columnwriter.h"
#include "sync/packagecodec.h"
#include "verify.h"

/// Entries taken apart into columns and put together again: the same bytes, whatever they are.
class TestColumns : public QObject
{
    Q_OBJECT

private slots:
    void randomEntriesComeBackByteForByte_data()
    {
        QTest::addColumn<Direction>("direction");
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 20; ++seed) {
            QTest::addRow("up %d", seed) << Direction::Up << seed;
            QTest::addRow("down %d", seed) << Direction::Down << seed;
        }
    }
    void randomEntriesComeBackByteForByte()
    {
        QFETCH(Direction, direction);
        QFETCH(int, seed);
        RandomEntries random{quint64(seed)};
        const QList<Entry> entries =
            direction == Direction::Up ? random.line(77, 60) : random.strewn(60);
        // In one frame, and in as many as there are entries.
        for (const qsizetype perFrame : {entries.size(), qsizetype(7), qsizetype(1)}) {
            PackageMeta meta = metaOf(direction, entries);
            const auto frames = framesOf(direction, meta, entries, perFrame);
            const auto back = entriesOf(direction, meta, frames);
            QVERIFY(back);
            QCOMPARE(back->entries.size(), entries.size());
            for (qsizetype i = 0; i < entries.size(); ++i) {
                const PackedEntry &e = back->entries[i];
                const Entry &was = entries[i];
                const QByteArray body = encodeBody(was);
                QCOMPARE(e.body.toByteArray().toHex(), body.toHex());
                QCOMPARE(e.line, was.line);
                QCOMPARE(e.seq, was.seq);
                QCOMPARE(e.clock, was.clock);
                QCOMPARE(e.save, was.save);
                QCOMPARE(e.op, was.op);
                QCOMPARE(e.kind, was.kind);
                QCOMPARE(e.record, was.record);
                QCOMPARE(e.hashView().toByteArray(), was.hash);
                QCOMPARE(e.anyErased, packedFrom(was, body).anyErased);
            }
        }
    }

    /// What nothing here knows travels too.
    void everyShapeOfAValue()
    {
        int met = 0;
        for (const QByteArray &value : RandomEntries::values()) {
            using Form = FieldWrite::Form;
            for (const Form form : {Form::Plain, Form::Salted, Form::OwnSalt}) {
                Entry e = put(Id::named(QStringLiteral("r")), 60'000);
                const bool tagged = quint8(value[0]) >> 5 == 6;
                if (tagged && form == Form::Plain) continue;
                FieldWrite f;
                f.key.number = 65'000;
                f.form = form;
                f.value = value;
                if (form == Form::OwnSalt) f.ownSalt = QByteArray(32, 's');
                if (form == Form::Salted) e.salt = QByteArray(16, 't');
                e.writes = {f};
                e.line = 5;
                e.seq = 2;
                e.hash = QByteArray(8, 'h');
                PackageMeta meta;
                const auto back =
                    entriesOf(Direction::Down, meta, framesOf(Direction::Down, meta, {e}, 1));
                QVERIFY2(back, value.toHex().constData());
                QCOMPARE(back->entries[0].body.toByteArray().toHex(), encodeBody(e).toHex());
                ++met;
            }
        }
        QVERIFY(met > 60);
    }

    void daysAreThoseOfTheCalendar()
    {
        qint64 day = 0;
        for (const char *text : {"1970-01-01", "2026-11-24", "2000-02-29", "0001-01-01",
                                 "0000-01-01", "9999-12-31", "1600-02-29"}) {
            QVERIFY2(dayOf(text, day), text);
            char back[10];
            QVERIFY(textOfDay(day, back));
            QCOMPARE(QByteArray(back, 10), QByteArray(text));
        }
        QVERIFY(dayOf("1970-01-02", day));
        QCOMPARE(day, 1);
        for (const char *text :
             {"2026-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-1-01", "26-01-01",
              "2026/01/01", "2026-01-0x", "+026-01-01", ""})
            QVERIFY2(!dayOf(text, day), text);
        char back[10];
        QVERIFY(!textOfDay(-719'529, back));
        QVERIFY(!textOfDay(2'932'897, back));
        QVERIFY(!textOfDay(std::numeric_limits<qint64>::max(), back));
    }

    /// Whatever is changed in a frame: refused, or entries that are spelled in their one way.
    void changedFramesAreRefusedOrClean_data()
    {
        QTest::addColumn<Direction>("direction");
        QTest::newRow("up") << Direction::Up;
        QTest::newRow("down") << Direction::Down;
    }
    void changedFramesAreRefusedOrClean()
    {
        QFETCH(Direction, direction);
        RandomEntries random{7};
        const QList<Entry> entries =
            direction == Direction::Up ? random.line(77, 12) : random.strewn(12);
        const PackageMeta meta = metaOf(direction, entries);
        const Frame whole = framesOf(direction, meta, entries, entries.size()).first();
        int refused = 0, clean = 0;
        const auto tryIt = [&](const Frame &frame) {
            PackageMeta again = meta;
            const auto back = entriesOf(direction, again, {frame});
            if (!back) {
                ++refused;
                return;
            }
            ++clean;
            for (qsizetype i = 0; i < back->entries.size(); ++i) {
                const PackedEntry &e = back->entries[i];
                QVERIFY(e.isReadable());
                QCOMPARE(encodeBody(e.unpacked()), e.body.toByteArray());
                // Up, what is not as it was shows in the hashes at the latest.
                if (direction == Direction::Up) QCOMPARE(e.body, encodeBody(entries[i]));
            }
        };
        for (qsizetype at = 0; at < whole.columns.size(); ++at) {
            tryIt({whole.loose, whole.columns.first(at)});
            for (int bit = 0; bit < 8; ++bit) {
                Frame flipped = whole;
                flipped.columns[at] = char(flipped.columns[at] ^ 1 << bit);
                tryIt(flipped);
            }
        }
        for (qsizetype at = 0; at < whole.loose.size(); ++at) {
            tryIt({whole.loose.first(at), whole.columns});
            Frame flipped = whole;
            flipped.loose[at] = char(flipped.loose[at] ^ 0x55);
            tryIt(flipped);
        }
        tryIt({whole.loose + 'x', whole.columns});
        tryIt({whole.loose, whole.columns + 'x'});
        QVERIFY(refused > 1000);
        QVERIFY(direction == Direction::Up || clean > 0);
    }

    void countsAndSizesOutOfRange_data()
    {
        QTest::addColumn<QByteArray>("columns");
        const auto row = [](const char *name, std::initializer_list<quint64> numbers) {
            QByteArray columns;
            for (const quint64 n : numbers) putNumber(columns, n);
            QTest::newRow(name) << columns;
        };
        constexpr quint64 huge = std::numeric_limits<quint64>::max();
        constexpr quint64 most = packageformat::frameEntries;
        row("more entries than a frame may hold", {most + 1, 0, 0, 0});
        row("entries without end", {huge, 0, 0, 0});
        row("more bytes than a frame may hold", {0, packageformat::longestPlain + 1, 0, 0});
        row("more shapes than entries", {1, 0, 2, 3, 4, 0, 0, 3, 4, 0, 0, 0});
        row("more fields than there may be", {1, 0, 1, 3, 4, 0, ShapeTable::mostFields + 1});
        row("no such op", {1, 0, 1, 9, 4, 0, 0, 0});
        row("no such kind", {1, 0, 1, 3, 65'536, 0, 0, 0});
        row("no such salt", {1, 0, 1, 3, 4, 3, 0, 0});
        row("no attributes yet", {1, 0, 1, 3, 4, 0, 1, 2});
        row("no such attributes", {1, 0, 1, 3, 4, 0, 1, 3, 0x40});
        row("no such class", {1, 0, 1, 3, 4, 0, 1, 3, 6});
        row("a field number too great", {1, 0, 1, 3, 4, 0, 1, 65'536 * 2 + 1, 1});
        row("a field twice", {1, 0, 1, 3, 4, 0, 2, 3, 1, 0, 0, 0});
        row("an element without a name", {1, 0, 1, 3, 4, 0, 1, 3, 0x21, 0});
        row("salted without salt", {1, 0, 1, 3, 4, 0, 1, 3, 8 + 1, 0});
        row("erased, with a value", {1, 0, 1, 3, 4, 0, 1, 3, 24 + 1, 0});
        row("lines that are not there", {0, 0, 0, 1});
        row("a shape that is not there", {1, 0, 1, 3, 4, 0, 0, 0, 1});
        row("columns that are not there", {1, 0, 1, 3, 4, 0, 0, 0, 0});
        row("something behind", {0, 0, 0, 0, 0});
    }
    void countsAndSizesOutOfRange()
    {
        QFETCH(QByteArray, columns);
        PackageMeta meta;
        QVERIFY(!entriesOf(Direction::Down, meta, {{{}, columns}}));
    }

    /// A few bytes that would unfold to many: the declared size is what there is room for.
    void nothingUnfoldsBeyondItsSize()
    {
        QByteArray columns, loose;
        constexpr quint64 entries = 8'000, fields = 5'000;
        for (const quint64 n : {entries, quint64(1000), quint64(1), quint64(3), quint64(4),
                                quint64(0), fields, quint64(3), quint64(0)})
            putNumber(columns, n); // one shape of nulls
        for (quint64 i = 1; i < fields; ++i) putNumber(columns, 2);
        putNumber(columns, 1); // a line
        loose.append("\0\0\0\0\0\0\0\x05", 8);
        columns.append(QByteArray(qsizetype(entries) * 8, '\0'));
        loose.append(QByteArray(8 + 16, '\1'));
        PackageMeta meta;
        QVERIFY(!entriesOf(Direction::Down, meta, {{loose, columns}}));
    }

    void aTagOfOursCannotBeSlippedIn()
    {
        Entry e = put(Id::named(QStringLiteral("r")), 4);
        FieldWrite f;
        f.key.number = 1;
        f.value = QByteArray("\x82\x01\x02"); // an item of class Other
        e.writes = {f};
        e.line = 5;
        e.seq = 2;
        e.hash = QByteArray(8, 'h');
        PackageMeta meta;
        Frame frame = framesOf(Direction::Down, meta, {e}, 1).first();
        const qsizetype at = frame.columns.indexOf(f.value);
        QVERIFY(at > 0);
        QVERIFY(entriesOf(Direction::Down, meta, {frame}));
        for (const char *other : {"\xc1\x18\x20", "\xc2\x41\x01", "\x82\x01\x18", "\x19\x00\x01",
                                  "\x01\x02\x03", "\x62\x61\x18"}) {
            frame.columns.replace(at, 3, QByteArray(other, 3));
            const bool fine = QByteArrayView(other) == "\x62\x61\x18";
            QCOMPARE(bool(entriesOf(Direction::Down, meta, {frame})), fine);
        }
    }

    void runsThatDoNotFitAreAltered()
    {
        const QList<Entry> entries = RandomEntries(3).line(77, 10);
        const PackageMeta whole = metaOf(Direction::Up, entries);
        const auto frames = framesOf(Direction::Up, whole, entries, 100);
        const auto found = [&](const std::function<void(Run &)> &change) {
            PackageMeta meta = whole;
            change(meta.runs.first());
            return read(Direction::Up, meta, frames);
        };
        QCOMPARE(found([](Run &) {}).first, ColumnReader::Found::Fine);
        QCOMPARE(found([](Run &r) { --r.to; }).first, ColumnReader::Found::Altered);
        QCOMPARE(found([](Run &r) { ++r.to; }).second, false); // not at its end
        QCOMPARE(found([](Run &r) { r.last[0] = char(~r.last[0]); }).first,
                 ColumnReader::Found::Altered);
        QCOMPARE(found([](Run &r) { r.prev = QByteArray(32, 'x'); }).first,
                 ColumnReader::Found::Altered);
        QCOMPARE(found([](Run &r) { r.line = 78; }).first, ColumnReader::Found::Altered);
    }

private:
    struct Frame {
        QByteArray loose{}, columns{};
    };
    struct Back {
        QByteArrayList bodies{};
        QList<PackedEntry> entries{};
    };

    static Entry put(const Id &record, quint16 kind)
    {
        Entry e;
        e.record = record;
        e.kind = kind;
        return e;
    }

    static PackageMeta metaOf(Direction direction, const QList<Entry> &entries)
    {
        PackageMeta meta;
        if (direction == Direction::Up)
            meta.runs = {
                {entries.first().line, 1, entries.size(), {}, entries.last().hash.first(8)}};
        return meta;
    }

    static QList<Frame> framesOf(Direction direction, const PackageMeta &meta,
                                 const QList<Entry> &entries, qsizetype perFrame)
    {
        QList<Frame> frames;
        ColumnWriter writer(direction, 1'700'000'000'000, linesOf(meta));
        for (qsizetype i = 0; i < entries.size();) {
            for (qsizetype n = 0; n < perFrame && i < entries.size(); ++n, ++i) {
                const QByteArray body = encodeBody(entries[i]);
                if (!writer.add(packedFrom(entries[i], body))) return {};
            }
            Frame frame;
            writer.finish(frame.loose, frame.columns);
            frames.append(frame);
        }
        return frames;
    }

    /// What the last frame was found to be, and whether all runs came to their end.
    static std::pair<ColumnReader::Found, bool>
    read(Direction direction, PackageMeta &meta, const QList<Frame> &frames, Back *back = nullptr)
    {
        Back none;
        Back &to = back ? *back : none;
        PackageHead head;
        head.direction = direction;
        head.madeAt = 1'700'000'000'000;
        ColumnReader reader(head, meta);
        for (const Frame &frame : frames) {
            QByteArray bodies;
            const auto found = reader.read(frame.loose, frame.columns, bodies, to.entries);
            to.bodies.append(bodies);
            if (found != ColumnReader::Found::Fine) return {found, false};
        }
        return {ColumnReader::Found::Fine, reader.atEnd()};
    }

    static std::optional<Back> entriesOf(Direction direction, PackageMeta &meta,
                                         const QList<Frame> &frames)
    {
        Back back;
        if (frames.isEmpty()) return {};
        if (!read(direction, meta, frames, &back).second) return {};
        return back;
    }
};

QTEST_GUILESS_MAIN(TestColumns)
#include "tst_columns.moc"
