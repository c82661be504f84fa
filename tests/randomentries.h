// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/entry.h"

#include <random>

/// Entries of every op and shape, those of newer versions too, out of a seed.
class RandomEntries
{
public:
    explicit RandomEntries(quint64 seed)
        : m_random(seed)
    {
    }

    qint64 below(qint64 n) { return qint64(m_random() % quint64(n)); }
    QByteArray bytes(qsizetype size)
    {
        QByteArray b;
        while (b.size() < size) b.append(char(m_random()));
        return b;
    }

    /// Values of every type, and the ends of their ranges.
    static QList<QByteArray> values()
    {
        QList<QByteArray> all;
        for (const char *hex : {"f6",
                                "00",
                                "17",
                                "1818",
                                "190100",
                                "1a00010000",
                                "1b0000000100000000",
                                "1b7fffffffffffffff",
                                "1b8000000000000000",
                                "1bffffffffffffffff",
                                "20",
                                "3b7fffffffffffffff",
                                "3bffffffffffffffff",
                                "60",
                                "6161",
                                "6a323032362d31312d3234",
                                "6a323032362d30322d3330",
                                "63ff00fe",
                                "78186162636465666768696a6b6c6d6e6f707172737475"
                                "767778",
                                "40",
                                "4101",
                                "50000102030405060708090a0b0c0d0e0f",
                                "50000000000000000000000000000000000",
                                "f4",
                                "f5",
                                "f7",
                                "f97e00",
                                "fb3ff0000000000000",
                                "80",
                                "820102",
                                "a10102",
                                "c1f6",
                                "d9ffff00"})
            all.append(QByteArray::fromHex(QByteArray(hex).first(QByteArray(hex).size() & ~1)));
        return all;
    }

    QList<Ref> refs(const QList<Entry> &before)
    {
        QList<Ref> list;
        for (qint64 n = below(4); n > 0; --n) {
            if (!before.isEmpty() && below(2))
                list.append(before[below(before.size())].ref());
            else
                list.append({qint64(m_random()), qint64(m_random()), quint32(m_random())});
        }
        return list;
    }

    /// Any entry; about few records, so that they follow upon one another.
    Entry any(const QList<Entry> &before)
    {
        using Form = FieldWrite::Form;
        Entry e;
        e.clock = before.isEmpty() || below(3) ? qint64(1'700'000'000'000 + below(100)) << 16
                                               : before.last().clock + below(3);
        if (below(20) == 0) e.clock = qint64(m_random());
        e.save = below(10) ? qint64(before.size() / 3) : qint64(m_random());
        e.op = below(5) ? Op::Put : Op(2 + below(7));
        static constexpr quint16 kinds[] = {4, 5, 60'000};
        e.kind = kinds[below(3)];
        const Id records[] = {Id::named(QStringLiteral("a")), Id::named(QStringLiteral("b")),
                              Id::fromBytes(bytes(16))};
        switch (e.op) {
        case Op::Put: {
            e.record = records[below(3)];
            QList<FieldKey> keys;
            for (qint64 n = below(6); n > 0; --n) {
                FieldKey key{quint16(below(10) ? below(8) : below(65'536)), {}};
                if (below(4) == 0) key.element = below(2) ? QByteArray("tag") : bytes(3);
                if (!keys.contains(key)) keys.append(key);
            }
            std::sort(keys.begin(), keys.end());
            const QList<QByteArray> choice = values();
            const QList<Ref> shared = refs(before);
            for (const FieldKey &key : std::as_const(keys)) {
                FieldWrite f;
                f.key = key;
                f.form = Form(below(2) ? 0 : below(4));
                f.value = choice[below(choice.size())];
                if (f.form == Form::Plain && quint8(f.value[0]) >> 5 == 6) f.value = choice[0];
                if (f.form == Form::Erased) {
                    f.value.clear();
                    f.commitment = bytes(32);
                }
                if (f.form == Form::OwnSalt) f.ownSalt = bytes(32);
                if (f.form == Form::Salted) e.salt = bytes(16);
                switch (below(4)) {
                case 0: f.replaces = shared; break;
                case 1: f.replaces = refs(before); break;
                case 2: // what is expected
                    for (const Entry &x : before)
                        if (x.kind == e.kind && x.record == e.record && x.written(key))
                            f.replaces = {x.ref()};
                    break;
                default: break;
                }
                if (below(8) == 0) f.sees = refs(before);
                e.writes.append(f);
            }
            if (below(8) == 0) e.saw = refs(before);
            if (e.salt.isEmpty() && below(6) == 0) e.salt = bytes(below(40));
            break;
        }
        case Op::Erase:
            e.record = records[below(3)];
            e.fields = {{3, {}}, {4, "tag"}};
            break;
        case Op::Withdraw:
        case Op::Release:
            e.targets = refs(before);
            e.ranges = {{qint64(m_random()), 1, 9}};
            break;
        case Op::ClockFix:
            e.ranges = {{5, 1, 9}};
            e.shiftMs = qint64(m_random());
            break;
        default:
            e.key = bytes(32);
            e.person = Id::fromBytes(bytes(16));
            e.role = Role::Worker;
        }
        return e;
    }

    /// A line from its beginning, with its chain.
    QList<Entry> line(LineId number, qsizetype size)
    {
        QList<Entry> entries;
        for (qsizetype i = 0; i < size; ++i) {
            Entry e = any(entries);
            if (i == 0) {
                e = {};
                e.op = Op::Begin;
                e.key = bytes(32);
            }
            e.line = number;
            e.seq = i + 1;
            if (i > 0) e.prev = entries.last().hash;
            e.hash = hashOf(e);
            entries.append(e);
        }
        return entries;
    }

    /// Entries of several lines in any order, as a package down has them.
    QList<Entry> strewn(qsizetype size)
    {
        QList<Entry> entries;
        for (qsizetype i = 0; i < size; ++i) {
            Entry e = any(entries);
            e.line = below(4) ? 1 + below(3) : 1 + qint64(m_random() >> 2);
            e.seq = 2 + (below(4) ? i : qint64(m_random() >> 2));
            e.hash = bytes(8);
            entries.append(e);
        }
        return entries;
    }

private:
    std::mt19937_64 m_random;
};
