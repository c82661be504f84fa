// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/records.h"

#include <QtTest>

/// The field tables keep the promises that log and store rely on.
class TestRecords : public QObject
{
    Q_OBJECT

private slots:
    void kindsStandInOrder()
    {
        int at = 0;
        for (const RecordInfo *r : allRecords()) {
            QCOMPARE(int(r->kind), ++at);
            QCOMPARE(recordOf(r->kind), r);
            QCOMPARE(recordNamed(QLatin1String(r->table)), r);
        }
        QCOMPARE(recordOf(Kind(999)), nullptr);
    }

    void numbersAscend()
    {
        for (const RecordInfo *r : allRecords()) {
            int at = 0, place = 0;
            QSet<QByteArray> columns;
            for (const FieldInfo &f : r->fields) {
                QCOMPARE(int(f.place), ++place);
                // What is left out was retired, see the record.
                if (r->kind == Kind::Attachment && at == 4) ++at;
                QCOMPARE(int(f.number), ++at);
                QCOMPARE(r->field(f.number), &f);
                QVERIFY2(!columns.contains(f.column), f.column);
                columns.insert(f.column);
                QVERIFY2(*f.label, f.column);
                QCOMPARE(f.kind == ValueKind::Ref && !(f.use & Hidden), f.refersTo != Kind::None);
                if (f.kind == ValueKind::Choice) QVERIFY2(*f.choiceContext, f.column);
            }
            QCOMPARE(r->field(quint16(0)), nullptr);
            QCOMPARE(r->field(quint16(at + 1)), nullptr);
        }
    }

    void aRetiredNumberIsNoField()
    {
        QCOMPARE(recordInfo<Attachment>().field(quint16(5)), nullptr);
    }

    void aRecordSurvivesItsValues()
    {
        const Visit visit{.id = {},
                          .firm = Id::named("f"),
                          .worker = Id::named("w"),
                          .visitedOn = QDate(2026, 11, 2),
                          .channel = Channel::Phone,
                          .operation = Operation::Stopped,
                          .employees = 0,
                          .revenue = Money::wan(1.5),
                          .orders = Orders::Level,
                          .hasNeed = false,
                          .difficulties = {"𬭎"},
                          .bankStaff = "吴",
                          .remarks = {"a\nb"},
                          .nextVisitOn = QDate(2026, 12, 2)};
        Visit back;
        for (const FieldInfo &f : recordInfo<Visit>().fields) f.write(&back, f.read(&visit));
        QCOMPARE(back, visit);
        Visit empty, again;
        for (const FieldInfo &f : recordInfo<Visit>().fields) {
            QVERIFY2(f.read(&empty).isNull(), f.column);
            f.write(&again, f.read(&empty));
        }
        QCOMPARE(again, empty);
    }

    void anUnknownCodeIsNeitherLostNorTaken()
    {
        Visit visit;
        const FieldInfo &channel = *recordInfo<Visit>().field("channel");
        channel.write(&visit, Value(QStringLiteral("by_drone")));
        QCOMPARE(visit.channel, CodecOf<Channel>::unknown);
        QCOMPARE(choiceLabel(channel, "by_drone"), "by_drone");
    }
};

QTEST_GUILESS_MAIN(TestRecords)
#include "tst_records.moc"
