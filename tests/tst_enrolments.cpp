// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cbor.h"
#include "township.h"

#include <algorithm>
#include <random>

/// Whose key has which role, whatever is written about it and in whatever order it comes.
class TestEnrolments : public QObject
{
    Q_OBJECT

    static Entry named(const Id &gridPoint, const QString &name)
    {
        QByteArray value;
        CborWriter(value).value(Value(name));
        FieldWrite write;
        write.key.number = recordInfo<GridPoint>().field("name")->number;
        write.value = value;
        Entry e;
        e.op = Op::Put;
        e.kind = quint16(Kind::GridPoint);
        e.record = gridPoint;
        e.writes = {write};
        return e;
    }

    Store &office() { return *m_world.office; }

private slots:
    void initTestCase() { VERIFY_OK(m_world.found()); }

    /// Two leads write away each other's role, and one his own: nobody can lose what the root key
    /// gave, whatever comes first.
    void leadsCannotEnrolEachOtherAnew()
    {
        const QByteArray first(32, 'a'), second(32, 'b');
        QList<Entry> entries;
        const auto add = [&](LineId line, Entry e) {
            const auto last = std::find_if(entries.crbegin(), entries.crend(),
                                           [&](const Entry &x) { return x.line == line; });
            e.line = line;
            e.seq = last == entries.crend() ? 1 : last->seq + 1;
            e.prev = last == entries.crend() ? QByteArray() : last->hash;
            e.clock = entries.size() + 1;
            e.hash = hashOf(e);
            entries.append(e);
        };
        const auto begin = [&](LineId line, const QByteArray &key) {
            Entry e;
            e.op = Op::Begin;
            e.key = key;
            add(line, e);
        };
        const auto enrol = [&](LineId line, const QByteArray &key, Role role) {
            Entry e;
            e.op = Op::Enrol;
            e.key = key;
            e.person = Id::make(m_world.ambient);
            e.role = role;
            add(line, e);
        };
        // The leads' lines are the lesser ones: by number alone theirs would count.
        begin(900, office().publicKey());
        enrol(900, first, Role::Lead);
        enrol(900, second, Role::Lead);
        begin(5, first);
        enrol(5, second, Role::Worker);
        enrol(5, first, Role::Office);
        begin(6, second);
        enrol(6, first, Role::Worker);
        for (const LineId line : {5, 6})
            add(line, named(m_world.gridPoint.id, QStringLiteral("网格 %1").arg(line)));
        QSet<QByteArray> hashes;
        std::mt19937 random(7);
        for (int round = 0; round < 60; ++round) {
            const Result<> done = office().transactBare([&](QSet<Kind> &) -> Result<> {
                for (const Entry &e : std::as_const(entries)) {
                    TRY_ASSIGN(joined, office().log().join({e}, 1));
                    Q_UNUSED(joined)
                }
                TRY_ASSIGN(hash, office().log().stateHash());
                hashes.insert(hash);
                for (const QByteArray &key : {first, second}) {
                    TRY_ASSIGN(info, office().log().enrolled(key));
                    if (info.role != Role::Lead) return Error{QStringLiteral("no lead")};
                }
                TRY(office().log().rebuild());
                TRY_ASSIGN(again, office().log().stateHash());
                hashes.insert(again);
                return Error{QStringLiteral("rolled back")};
            });
            QCOMPARE(done.error().what, QStringLiteral("rolled back"));
            std::shuffle(entries.begin(), entries.end(), random);
        }
        QCOMPARE(hashes.size(), 1);
        QCOMPARE(office().log().enrolled(first)->role, Role::None);
    }

private:
    Township m_world{};
};

QTEST_GUILESS_MAIN(TestEnrolments)
#include "tst_enrolments.moc"
