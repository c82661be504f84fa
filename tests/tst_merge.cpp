// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cbor.h"
#include "storeworld.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// tests/data/vectors/merge-histories.json: 120 random histories (edits, deletions, undo, releases,
// erasures, clock corrections, copied workbooks) with the state that the executable model of the
// merge rules gives. The fold must give the same, and so must joining in any order and batches.

class TestMerge : public QObject
{
    Q_OBJECT

    struct History {
        int seed = 0;
        QList<Held> entries{};
        QSet<LineId> leadLines{}, workerLines{};
        QJsonObject records{};
    };

private slots:
    void initTestCase()
    {
        QFile file(GRIDPOINT_TEST_DATA "/vectors/merge-histories.json");
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const auto &h : QJsonDocument::fromJson(file.readAll()).array())
            m_histories.append(historyOf(h.toObject()));
        QCOMPARE(m_histories.size(), 120);
    }

    void foldAgreesWithTheModel()
    {
        int conflicts = 0, contested = 0, gone = 0, erased = 0, denied = 0;
        for (const History &h : m_histories) {
            for (const Held &e : h.entries) denied += e.denied;
            for (int rec = 0; rec < 3; ++rec) {
                const Folded folded = fold(keyOf(rec), h.entries);
                compare(h, rec, folded);
                if (QTest::currentTestFailed()) return;
                contested += folded.status == RecordStatus::Contested;
                gone += folded.status == RecordStatus::Gone;
                for (const FoldedField &f : folded.fields) {
                    conflicts += f.conflict;
                    erased += f.erased;
                }
            }
        }
        qInfo("conflicts %d, contested %d, gone %d, erased %d, denied %d", conflicts, contested,
              gone, erased, denied);
        QVERIFY(conflicts && contested && gone && erased && denied);
    }

    void joiningInAnyOrderGivesTheSame()
    {
        std::mt19937 random(7);
        int forks = 0, waiting = 0;
        for (qsizetype i = 0; i < m_histories.size(); i += 3) {
            const History &h = m_histories[i];
            QByteArray first;
            for (int order = 0; order < 2; ++order) {
                QTemporaryDir dir;
                FakeAmbient ambient;
                MemoryMarks marks;
                auto store = foundOffice(dir.filePath("o.gridpoint"), ambient, marks);
                VERIFY_OK(store);
                joinShuffled(**store, h, random, forks, waiting);
                if (QTest::currentTestFailed()) return;
                const auto hash = (*store)->log().stateHash();
                VERIFY_OK(hash);
                if (order == 0) first = *hash;
                QCOMPARE(*hash, first);
                for (int rec = 0; rec < 3; ++rec) {
                    const auto folded = (*store)->log().folded(keyOf(rec));
                    VERIFY_OK(folded);
                    compare(h, rec, *folded);
                    if (QTest::currentTestFailed()) return;
                }
            }
        }
        qInfo("forks %d, waiting %d", forks, waiting);
        QVERIFY(forks && waiting);
    }

private:
    static RecordKey keyOf(int rec) { return {quint16(Kind::Need), recordId(rec)}; }
    static Id recordId(int rec) { return Id::named(QStringLiteral("record %1").arg(rec)); }

    static quint16 numberOf(const QString &field)
    {
        // Stand-ins of the model's fields: a and b anyone's, w the office's alone.
        return field == "deleted" ? quint16(deletedField)
               : field == "a"     ? quint16(8)
               : field == "b"     ? quint16(22)
                                  : quint16(23);
    }

    static Value valueOf(const QString &field, const QJsonValue &v)
    {
        if (field == "deleted") return Value(v.toBool());
        return Value(QString::number(v.toInt()));
    }

    static Ref refOf(const QJsonValue &v)
    {
        const QJsonArray a = v.toArray();
        return {a[0].toInteger(), a[1].toInteger(), quint32(a[2].toInteger())};
    }
    static QList<Ref> refsOf(const QJsonValue &v)
    {
        QList<Ref> refs;
        for (const auto &r : v.toArray()) refs.append(refOf(r));
        return refs;
    }
    static EntryId idOf(const QJsonValue &v)
    {
        const QJsonArray a = v.toArray();
        return {a[0].toInteger(), a[1].toInteger(), a[2].toString().toULongLong(nullptr, 16)};
    }

    static Held entryOf(const QJsonObject &o)
    {
        static const QHash<QString, Op> ops{{"write", Op::Put},
                                            {"withdraw", Op::Withdraw},
                                            {"release", Op::Release},
                                            {"erase", Op::Erase},
                                            {"fix", Op::ClockFix}};
        Held held;
        Entry &e = held.entry;
        held.denied = o["denied"].toBool();
        e.line = o["line"].toInteger();
        e.seq = o["seq"].toInteger();
        // The model's clock counts steps; ours milliseconds in the upper bits.
        e.clock = o["clock"].toInteger() << 16;
        e.hash = QByteArray::fromHex(o["tag"].toString().toLatin1());
        e.op = ops[o["op"].toString()];
        if (e.op == Op::Put || e.op == Op::Erase) {
            e.kind = quint16(Kind::Need);
            e.record = recordId(o["rec"].toInt());
        }
        const QJsonObject writes = o["writes"].toObject();
        for (auto it = writes.begin(); it != writes.end(); ++it) {
            FieldWrite f;
            f.key.number = numberOf(it.key());
            CborWriter(f.value).value(valueOf(it.key(), it.value()));
            f.form = f.key.number == 8 || f.key.number == 22 ? FieldWrite::Form::Salted
                                                             : FieldWrite::Form::Plain;
            f.replaces = refsOf(o["replaces"].toObject()[it.key()]);
            f.sees = refsOf(o["sees"].toObject()[it.key()]);
            e.writes.append(f);
        }
        std::sort(e.writes.begin(), e.writes.end(),
                  [](const FieldWrite &a, const FieldWrite &b) { return a.key < b.key; });
        if (e.op == Op::Put) e.salt = QByteArray(16, 's');
        e.saw = refsOf(o["saw"]);
        e.targets = refsOf(o["targets"]);
        for (const auto &r : o["ranges"].toArray())
            e.ranges.append({r[0].toInteger(), r[1].toInteger(), r[2].toInteger()});
        for (const auto &f : o["fields"].toArray())
            e.fields.append(FieldKey{numberOf(f.toString()), {}});
        std::sort(e.fields.begin(), e.fields.end());
        if (const QJsonArray fix = o["fix"].toArray(); !fix.isEmpty()) {
            e.ranges = {{fix[0].toInteger(), fix[1].toInteger(), fix[2].toInteger()}};
            e.shiftMs = fix[3].toInteger();
        }
        return held;
    }

    static History historyOf(const QJsonObject &o)
    {
        History h;
        h.seed = o["seed"].toInt();
        h.records = o["records"].toObject();
        for (const auto &e : o["entries"].toArray()) {
            h.entries.append(entryOf(e.toObject()));
            auto &lines = e.toObject()["role"].toString() == "lead" ? h.leadLines : h.workerLines;
            lines.insert(h.entries.last().entry.line);
        }
        return h;
    }

    void compare(const History &h, int rec, const Folded &folded)
    {
        const std::string where =
            "history " + std::to_string(h.seed) + " record " + std::to_string(rec);
        const QJsonObject expected = h.records[QString::number(rec)].toObject();
        if (expected.isEmpty()) {
            QVERIFY2(folded.status == RecordStatus::Absent, where.c_str());
            return;
        }
        const QString status = expected["status"].toString();
        QVERIFY2(folded.status == (status == "live"   ? RecordStatus::Live
                                   : status == "gone" ? RecordStatus::Gone
                                                      : RecordStatus::Contested),
                 where.c_str());
        const QJsonObject fields = expected["fields"].toObject();
        for (auto it = fields.begin(); it != fields.end(); ++it) {
            const FoldedField *f = folded.field({numberOf(it.key()), {}});
            QVERIFY2(f, where.c_str());
            QList<EntryId> heads;
            for (const auto &v : it.value().toObject()["heads"].toArray()) heads.append(idOf(v));
            std::sort(heads.begin(), heads.end());
            QVERIFY2(f->heads == heads, (where + it.key().toStdString()).c_str());
            QVERIFY2(f->conflict == it.value().toObject()["conflict"].toBool(), where.c_str());
            QVERIFY2(f->erased == it.value().toObject()["erased"].toBool(), where.c_str());
            QByteArray shown;
            if (!heads.isEmpty())
                CborWriter(shown).value(valueOf(it.key(), it.value().toObject()["shown"]));
            QVERIFY2(f->shown == shown, (where + it.key().toStdString()).c_str());
        }
    }

    /// Lines and roles first, or last, or in between: it must not matter either.
    static QList<Entry> founding(const Store &store, const History &h)
    {
        const QByteArray workerKey(32, 'w');
        QList<Entry> entries;
        const auto begin = [&](LineId line, const QByteArray &key) {
            Entry e;
            e.op = Op::Begin;
            e.line = line;
            e.key = key;
            e.hash = QByteArray(32, char(line));
            entries.append(e);
        };
        for (const LineId l : h.leadLines) begin(l, store.publicKey());
        for (const LineId l : h.workerLines) begin(l, workerKey);
        begin(900, store.publicKey());
        Entry enrol;
        enrol.op = Op::Enrol;
        enrol.line = 900;
        enrol.seq = 1;
        enrol.key = workerKey;
        enrol.person = Id::named("worker");
        enrol.role = Role::Worker;
        enrol.hash = QByteArray(32, 'e');
        entries.append(enrol);
        return entries;
    }

    void joinShuffled(Store &store, const History &h, std::mt19937 &random, int &forks,
                      int &waiting)
    {
        QList<Entry> all = founding(store, h);
        for (const Held &e : h.entries) all.append(e.entry);
        std::shuffle(all.begin(), all.end(), random);
        all.append(all.first(std::min<qsizetype>(4, all.size()))); // some twice
        while (!all.isEmpty()) {
            const auto n = std::min<qsizetype>(1 + random() % 6, all.size());
            const QList<Entry> batch = all.first(n);
            all.remove(0, n);
            Joined joined;
            VERIFY_OK(store.transactBare([&](QSet<Kind> &) -> Result<> {
                TRY_ASSIGN(done, store.log().join(batch, 1));
                joined = done;
                return ok();
            }));
            forks += int(joined.forks.size());
            // Incremental = refold after every package: verify compares every row with its log.
            const auto problems = store.log().verify();
            VERIFY_OK(problems);
            for (const QString &p : *problems) // these entries' hashes are the model's
                QVERIFY2(p.contains("hash does not fit"), qPrintable(p + QString::number(h.seed)));
            auto rows = store.db().scalar("SELECT COUNT(*) FROM need WHERE flags & 8");
            VERIFY_OK(rows);
            waiting += int(rows->toInt());
        }
    }

    QList<History> m_histories;
};

QTEST_GUILESS_MAIN(TestMerge)
#include "tst_merge.moc"
