// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cbor.h"
#include "sync/held.h"
#include "township.h"
#include "work/audittrail.h"
#include "work/ruleflags.h"
#include "work/setaside.h"

/// Who may write what, at save and at import; what becomes of the rest. With real keys.
class TestRights : public QObject
{
    Q_OBJECT

    static QByteArray cborOf(const Value &value)
    {
        QByteArray bytes;
        CborWriter(bytes).value(value);
        return bytes;
    }
    static Value sampleOf(const FieldInfo &f)
    {
        switch (f.kind) {
        case ValueKind::Integer:
        case ValueKind::Bool:
        case ValueKind::Money:
        case ValueKind::Rate:
        case ValueKind::Moment:
        case ValueKind::CodeSet: return Value(1);
        case ValueKind::Ref: return Value(QByteArray(16, 'r'));
        case ValueKind::Bytes: return Value(QByteArray("bytes"));
        default: return Value(QStringLiteral("x"));
        }
    }
    static Entry putOf(Kind kind, const Id &record, quint16 field, const QByteArray &value)
    {
        Entry e;
        e.kind = quint16(kind);
        e.record = record;
        FieldWrite w;
        w.key.number = field;
        w.value = value;
        e.writes = {w};
        return e;
    }
    /// As a program that was altered would write it: no check, a proper place in the line.
    Result<> forge(Store &store, const Entry &entry)
    {
        return store.transactBare(
            [&](QSet<Kind> &) { return store.log().append(entry, 99, m_world->ambient); });
    }

private slots:
    void init()
    {
        // The table needs no township, and has two hundred rows.
        m_firm = Id::named(QStringLiteral("firm:anyone's"));
        if (QByteArray(QTest::currentTestFunction()).startsWith("the")) return;
        m_world = std::make_unique<Township>();
        VERIFY_OK(m_world->found());
        VERIFY_OK(m_world->addFirm(m_firm, "晋江市海悦鞋材有限公司(演示)", "13900000001"));
        VERIFY_OK(m_world->prepare(m_world->lin, "林晓"));
        VERIFY_OK(m_world->prepare(m_world->wang, "王芳"));
    }
    void cleanup() { m_world.reset(); }

    void theTable_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<int>("writers");
        // What a worker may write, by hand; everything else is the office's.
        const QSet<QString> everyonesKinds{"firm",    "visit",      "need",
                                           "consent", "attachment", "audit"};
        const QSet<QString> officesFields{"need.outcome", "need.screening_note", "need.screened_by",
                                          "need.screened_on", "firm.deleted"};
        const QSet<QString> workersFields{"referral.told_on"};
        int workers = 0;
        for (const RecordInfo *record : allRecords()) {
            QStringList names{QStringLiteral("deleted")};
            for (const FieldInfo &f : record->fields) names.append(QLatin1String(f.column));
            for (const QString &name : names) {
                const QString field = QLatin1String(record->table) + '.' + name;
                bool worker = everyonesKinds.contains(QLatin1String(record->table)) ||
                              workersFields.contains(field);
                worker = worker && !officesFields.contains(field);
                workers += worker;
                const int mask = field == QLatin1String("audit.deleted") ? 0 : worker ? 7 : 6;
                QTest::newRow(qPrintable(field)) << field << mask;
            }
        }
        QVERIFY(workers > 50);
    }
    void theTable()
    {
        QFETCH(QString, field);
        QFETCH(int, writers);
        const RecordInfo &record = *recordNamed(field.section('.', 0, 0));
        const FieldInfo *info = record.field(field.section('.', 1).toLatin1().constData());
        const quint16 number = info ? info->number : deletedField;
        QCOMPARE(int(writersOf(record, number)), writers);
        const Value value = info ? sampleOf(*info) : Value(1);
        const Entry entry = putOf(record.kind, m_firm, number, cborOf(value));
        for (const Role role : {Role::Worker, Role::Office, Role::Lead})
            QCOMPARE(denialOf(entry, role), writers & int(role) ? Denial::None : Denial::Role);
        QCOMPARE(denialOf(entry, Role::None), Denial::UnknownLine);
        if (!info) return;
        // A float fits no field; a null fits each.
        const Entry misshapen = putOf(record.kind, m_firm, number, QByteArray("\xf9\x3c\x00", 3));
        QCOMPARE(denialOf(misshapen, Role::Lead), writers ? Denial::Shape : Denial::Role);
        QCOMPARE(
            denialOf(putOf(record.kind, m_firm, number, QByteArray(1, char(0xf6))), Role::Lead),
            writers ? Denial::None : Denial::Role);
    }

    void theOps_data()
    {
        QTest::addColumn<int>("op");
        QTest::addColumn<int>("roles");
        for (int op = int(Op::Begin); op <= int(Op::Revoke); ++op) {
            const int roles = Op(op) == Op::Begin || Op(op) == Op::Put ? 7
                              : Op(op) == Op::Withdraw                 ? 6
                                                                       : 4;
            QTest::addRow("op %d", op) << op << roles;
        }
    }
    void theOps()
    {
        QFETCH(int, op);
        QFETCH(int, roles);
        for (const Role role : {Role::Worker, Role::Office, Role::Lead}) {
            Entry e;
            e.line = 5;
            e.op = Op(op);
            e.kind = quint16(Kind::Visit);
            e.targets = {{6, 1, 1}};
            QCOMPARE(denialOf(e, role) == Denial::None, bool(roles & int(role)));
            // One's own is everybody's to take back; a range that begins or ends elsewhere is not.
            e.targets = {{5, 1, 1}};
            e.ranges = {{5, 1, 3}};
            if (Op(op) == Op::Withdraw) QCOMPARE(denialOf(e, role), Denial::None);
            e.ranges.append({6, 1, 1});
            if (Op(op) == Op::Withdraw)
                QCOMPARE(denialOf(e, role) == Denial::None, role != Role::Worker);
        }
    }

    void savingRefusesWhatImportWouldSetAside()
    {
        QVERIFY(!admitPackage(lin(), 1));
        Setting setting;
        setting.id = Id::make(m_world->ambient);
        setting.key = QStringLiteral("repeat_visit_days");
        const auto refused = lin().transact([&](Writer &w) { return w.create(setting); });
        QVERIFY(!refused);
        QCOMPARE(refused.error().what, denialWords(Denial::Role));
        const auto basis = lin().basis(recordInfo<Firm>(), m_firm);
        QVERIFY(!lin().transact(
            [&](Writer &w) { return w.setDeleted(recordInfo<Firm>(), m_firm, *basis, true); }));
        QVERIFY(!lin().transact([&](Writer &w) {
            return w.erase(recordInfo<Firm>(), m_firm, {recordInfo<Firm>().field("phone")});
        }));
        QVERIFY(!lin().transact(
            [&](Writer &w) { return w.enrol(lin().publicKey(), lin().person(), Role::Lead); }));
    }

    void aForgedFieldIsListedAndReleased()
    {
        Need need;
        need.id = Id::make(m_world->ambient);
        need.firm = m_firm;
        need.amount = Money::wan(50);
        VERIFY_OK(lin().transact([&](Writer &w) { return w.create(need); }));
        const quint16 outcome = recordInfo<Need>().field("outcome")->number;
        VERIFY_OK(forge(lin(), putOf(Kind::Need, need.id, outcome,
                                     cborOf(Value(QStringLiteral("recommend"))))));
        const auto done = take(m_world->lin);
        VERIFY_OK(done);
        QCOMPARE(done->joined.quarantined, 1);
        QCOMPARE(office().get<Need>(need.id)->amount, std::optional(Money::wan(50)));
        QCOMPARE(office().get<Need>(need.id)->outcome, Outcome::None);
        const auto waiting = setAside(office());
        VERIFY_OK(waiting);
        QCOMPARE(waiting->size(), 1);
        const SetAside &s = waiting->first();
        QCOMPARE(s.author.name, QStringLiteral("林晓"));
        QCOMPARE(s.reason, Denial::Role);
        QCOMPARE(s.about, office().get<Firm>(m_firm)->name);
        QVERIFY(!releaseEntries(office(), {s}, QStringLiteral("  ")));
        QVERIFY(!releaseEntries(lin(), {s}, QStringLiteral("我要")));
        VERIFY_OK(releaseEntries(office(), {*setAsideNamed(office(), s.name())},
                                 QStringLiteral("电话核实过")));
        QCOMPARE(office().get<Need>(need.id)->outcome, Outcome::Recommended);
        QCOMPARE(*setAsideCount(office()), 0);
        QCOMPARE(setAside(office(), true)->size(), 1);
        const auto trail = auditTrail(office());
        VERIFY_OK(trail);
        QVERIFY(std::any_of(trail->begin(), trail->end(), [](const AuditLine &l) {
            return l.deed == QLatin1String("released") && l.reason == QStringLiteral("电话核实过");
        }));
        VERIFY_OK(m_world->down(m_world->lin));
        QCOMPARE(lin().get<Need>(need.id)->outcome, Outcome::Recommended);
        QVERIFY(*m_world->agrees(m_world->lin));
    }

    /// With an editor: the id of an office's record under a kind that workers may write.
    void anotherKindIsNoWayIn()
    {
        Bank bank;
        bank.id = Id::make(m_world->ambient);
        bank.name = QStringLiteral("示例银行甲");
        VERIFY_OK(office().transact([&](Writer &w) { return w.create(bank); }));
        VERIFY_OK(m_world->down(m_world->lin));
        const quint16 name = recordInfo<Bank>().field("name")->number;
        QVERIFY(recordInfo<Visit>().field(name));
        Entry forged = putOf(Kind::Visit, bank.id, name, cborOf(Value(QStringLiteral("假银行"))));
        forged.writes[0].replaces =
            lin().basis(recordInfo<Bank>(), bank.id)->heads.refsOf({name, {}});
        VERIFY_OK(forge(lin(), forged));
        VERIFY_OK(take(m_world->lin));
        QCOMPARE(office().get<Bank>(bank.id)->name, bank.name);
        // Also once the bank's row is folded anew.
        VERIFY_OK(Township::edit<Bank>(office(), bank.id, [](Bank &b) { b.branch = "陈埭"; }));
        VERIFY_OK(office().transactBare([&](QSet<Kind> &) { return office().log().rebuild(); }));
        QCOMPARE(office().get<Bank>(bank.id)->name, bank.name);
        const auto problems = office().log().verify();
        QVERIFY2(problems->isEmpty(), qPrintable(problems->value(0)));
    }

    /// With an editor: the lead's own deeds.
    void whatAWorkerForgesHasNoEffect()
    {
        const auto before = office().log().closure(m_firm);
        VERIFY_OK(before);
        Entry withdraw, erase, enrol, fix;
        withdraw.op = Op::Withdraw;
        withdraw.targets = {before->first().entry.ref()};
        erase.op = Op::Erase;
        erase.kind = quint16(Kind::Firm);
        erase.record = m_firm;
        erase.fields = {{recordInfo<Firm>().field("phone")->number, {}}};
        enrol.op = Op::Enrol;
        enrol.key = lin().publicKey();
        enrol.person = lin().person();
        enrol.role = Role::Lead;
        fix.op = Op::ClockFix;
        fix.ranges = {{office().log().own().line, 1, 100}};
        fix.shiftMs = -1000;
        const auto hash = office().log().stateHash();
        for (const Entry &e : {withdraw, erase, enrol, fix}) VERIFY_OK(forge(lin(), e));
        const auto done = take(m_world->lin);
        VERIFY_OK(done);
        QCOMPARE(done->joined.quarantined, 4);
        QCOMPARE(*office().log().stateHash(), *hash);
        QCOMPARE(office().log().enrolled(lin().publicKey())->role, Role::Worker);
        // Not even a careless release erases for good or makes a lead.
        const auto waiting = setAside(office());
        VERIFY_OK(waiting);
        QCOMPARE(waiting->size(), 4);
        QCOMPARE(*releaseEntries(office(), *waiting, QStringLiteral("全部")), 2);
        QCOMPARE(office().log().enrolled(lin().publicKey())->role, Role::Worker);
        const auto problems = office().log().verify();
        QVERIFY2(problems->isEmpty(), qPrintable(problems->value(0)));
        VERIFY_OK(m_world->down(m_world->lin));
        QVERIFY(*m_world->agrees(m_world->lin));
    }

    /// With an editor: undo of undo of undo…, and ranges that name each other.
    void endlessChainsAreNoTrap()
    {
        PackageHead head = *peekPackage(*m_world->up(m_world->lin));
        QList<Entry> entries;
        QByteArray prev;
        const auto add = [&](Entry e) {
            e.line = 77;
            e.seq = entries.size() + 1;
            e.prev = prev;
            e.clock = e.seq;
            e.hash = prev = hashOf(e);
            entries.append(e);
        };
        Entry begin, fix;
        begin.op = Op::Begin;
        begin.key = lin().publicKey();
        add(begin);
        add(putOf(Kind::Firm, m_firm, recordInfo<Firm>().field("employees")->number,
                  cborOf(Value(7))));
        const qsizetype length = 10'000;
        for (qsizetype i = 0; i < length; ++i) {
            Entry withdraw;
            withdraw.op = Op::Withdraw;
            withdraw.targets = {entries.last().ref()};
            add(withdraw);
        }
        fix.op = Op::ClockFix;
        fix.ranges = {{77, 1, length + 10}};
        for (int twice = 0; twice < 2; ++twice) add(fix);
        head.recipients = {boxKeyOf(office().publicKey())};
        head.entries = entries.size();
        ++head.number;
        PackageMeta meta;
        meta.runs = {{77, 1, entries.size(), {}, prev}};
        const QString path = m_world->dir.filePath("chain.gpk");
        qsizetype at = 0;
        VERIFY_OK(
            writePackage(path, head, meta, lin().secrets().seed, [&](Entry &e) -> Result<bool> {
                if (at == entries.size()) return false;
                e = entries[at++];
                return true;
            }));
        const auto done = importPackage(office(), path);
        VERIFY_OK(done);
        // As many undos as undos of undos: the value stands.
        QCOMPARE(office().get<Firm>(m_firm)->employees, std::optional(7));
        QCOMPARE(*releaseEntries(office(), *setAside(office()), QStringLiteral("试试")), 2);
        QCOMPARE(office().get<Firm>(m_firm)->employees, std::optional(7));
    }

    void anAlteredLogIsRefused()
    {
        VERIFY_OK(Township::edit<Firm>(lin(), m_firm, [](Firm &f) { f.employees = 7; }));
        VERIFY_OK(Township::edit<Firm>(lin(), m_firm, [](Firm &f) { f.employees = 8; }));
        // The middle one is altered with an editor, its hash left as it was.
        VERIFY_OK(lin().transactBare([&](QSet<Kind> &) {
            return lin().db().exec("UPDATE entry SET clock = clock + 1 WHERE via = 0 AND seq = 2 "
                                   "AND line IN (SELECT line FROM line_begin) AND "
                                   "length(hash) = 32");
        }));
        const auto problems = lin().log().verify();
        VERIFY_OK(problems);
        QVERIFY(!problems->isEmpty());
        const auto before = office().log().watermark();
        const auto done = take(m_world->lin);
        QVERIFY(!done);
        QVERIFY2(done.error().what.contains("altered"), qPrintable(done.error().what));
        QCOMPARE(*office().log().watermark(), *before);
    }

    void aRevokedLaptopsFileIsHeldAndAdmitted()
    {
        VERIFY_OK(Township::edit<Firm>(lin(), m_firm, [](Firm &f) { f.employees = 7; }));
        VERIFY_OK(office().transact([&](Writer &w) { return w.revoke(lin().publicKey()); }));
        const QString path = *m_world->up(m_world->lin);
        for (int twice = 0; twice < 2; ++twice) QVERIFY(!importPackage(office(), path));
        QVERIFY(QFile::remove(path)); // the stick is gone: the office has it all
        const auto held = heldPackages(office());
        VERIFY_OK(held);
        QCOMPARE(held->size(), 1);
        QCOMPARE(held->first().reason, HoldReason::RevokedKey);
        QCOMPARE(held->first().name, QStringLiteral("林晓"));
        QCOMPARE(office().get<Firm>(m_firm)->employees, std::nullopt);
        VERIFY_OK(admitPackage(office(), held->first().number));
        QCOMPARE(office().get<Firm>(m_firm)->employees, std::optional(7));
        QCOMPARE(*heldCount(office()), 0);
        QVERIFY(!admitPackage(office(), held->first().number));
        // It stays closed: the next file is held again, and nothing is sealed to it.
        VERIFY_OK(Township::edit<Firm>(lin(), m_firm, [](Firm &f) { f.employees = 8; }));
        QVERIFY(!take(m_world->lin));
        QCOMPARE(*heldCount(office()), 1);
        QVERIFY(office().log().keysOf(m_world->lin.id)->isEmpty());
        const auto problems = office().log().verify();
        QVERIFY2(problems->isEmpty(), qPrintable(problems->value(0)));
    }

    void anUnknownLaptopsFileIsHeldAndAdmitted_data()
    {
        QTest::addColumn<bool>("stays");
        QTest::newRow("this file") << false;
        QTest::newRow("the laptop") << true;
    }
    void anUnknownLaptopsFileIsHeldAndAdmitted()
    {
        QFETCH(bool, stays);
        // The office is restored from a copy of before the laptop was prepared.
        const QString copy = m_world->dir.filePath("copy.gridpoint");
        VERIFY_OK(copyWorkbook(office().db(), copy));
        Township::Person zhang;
        VERIFY_OK(m_world->prepare(zhang, "张工"));
        VERIFY_OK(Township::edit<Firm>(*zhang.store, m_firm, [](Firm &f) { f.employees = 9; }));
        auto file = WorkbookFile::open(copy);
        VERIFY_OK(file);
        auto restored =
            Store::open(*std::move(file), office().secrets(), m_world->ambient, m_world->marks);
        VERIFY_OK(restored);
        Store &store = **restored;
        const QString path = *m_world->up(zhang);
        const auto held = importPackage(store, path);
        QVERIFY(!held);
        QVERIFY2(held.error().what.contains("not known"), qPrintable(held.error().what));
        QCOMPARE(heldPackages(store)->first().reason, HoldReason::UnknownKey);
        const qint64 number = heldPackages(store)->first().number;
        QVERIFY(!admitPackage(store, number)); // whose it is must be said
        QCOMPARE(*heldCount(store), 1);
        VERIFY_OK(admitPackage(store, number, m_world->wang.id, stays));
        QCOMPARE(store.get<Firm>(m_firm)->employees, std::optional(9));
        QCOMPARE(store.log().keysOf(m_world->wang.id)->size(), stays ? 2 : 1);
        VERIFY_OK(Township::edit<Firm>(*zhang.store, m_firm, [](Firm &f) { f.employees = 10; }));
        QCOMPARE(bool(importPackage(store, *m_world->up(zhang))), stays);
        QVERIFY(store.log().verify()->isEmpty());
    }

    /// Business rules are flags: what breaks one goes in.
    void businessRulesNeverSetAside()
    {
        for (int n = 0; n < 3; ++n) {
            Need need;
            need.id = Id::make(m_world->ambient);
            need.firm = n == 2 ? Id::make(m_world->ambient) : m_firm; // an orphan as well
            need.purpose.value = QStringLiteral("materials");
            need.amount = Money::wan(-5);
            VERIFY_OK(lin().transact([&](Writer &w) { return w.create(need); }));
        }
        VERIFY_OK(Township::edit<Firm>(lin(), m_firm, [](Firm &f) { f.code.value = "no code"; }));
        const auto done = take(m_world->lin);
        VERIFY_OK(done);
        QCOMPARE(done->joined.quarantined, 0);
        const auto flags = ruleFlags(office());
        VERIFY_OK(flags);
        QStringList rules;
        for (const RuleFlag &f : *flags) rules.append(f.rule);
        rules.sort();
        QCOMPARE(rules, (QStringList{"no_firm", "open_need"}));
        QCOMPARE(office().find<Need>("1")->size(), 3);
        QCOMPARE(office().get<Firm>(m_firm)->code.value, QStringLiteral("no code"));
    }

    void aCopiedWorkbookRaisesAnAlarmAndBothKeepTheirWork()
    {
        VERIFY_OK(Township::edit<Firm>(lin(), m_firm, [](Firm &f) { f.employees = 1; }));
        const QString copy = m_world->dir.filePath("copied.gridpoint");
        VERIFY_OK(copyWorkbook(lin().db(), copy));
        auto file = WorkbookFile::open(copy);
        VERIFY_OK(file);
        const auto secrets = file->unlock(QStringLiteral("one-time"));
        VERIFY_OK(secrets);
        // The machine's marks were copied along, so that it goes on in the same line.
        auto twin = Store::open(*std::move(file), *secrets, m_world->ambient, *m_world->lin.marks);
        VERIFY_OK(twin);
        VERIFY_OK(Township::edit<Firm>(lin(), m_firm, [](Firm &f) { f.address = "甲"; }));
        VERIFY_OK(Township::edit<Firm>(**twin, m_firm, [](Firm &f) { f.village = "乙"; }));
        VERIFY_OK(take(m_world->lin));
        const auto second = exportUp(**twin, m_world->dir.path() + "/..");
        QVERIFY(!second || QFile::exists(second->path));
        QDir(m_world->dir.path()).mkdir("twin");
        const auto other = exportUp(**twin, m_world->dir.filePath("twin"));
        VERIFY_OK(other);
        const auto done = importPackage(office(), other->path);
        VERIFY_OK(done);
        QCOMPARE(done->joined.forks.size(), 1);
        QCOMPARE(office().get<Firm>(m_firm)->address, QStringLiteral("甲"));
        QCOMPARE(office().get<Firm>(m_firm)->village, QStringLiteral("乙"));
        const auto alarms = forks(office());
        VERIFY_OK(alarms);
        QCOMPARE(alarms->size(), 1);
        QCOMPARE(alarms->first().author.name, QStringLiteral("林晓"));
        QVERIFY(office().log().verify()->isEmpty());
    }

    void auditGoesByTheKeyThatSigned()
    {
        // A worker writes down a deed in the lead's name, and strikes one of the lead's own.
        VERIFY_OK(noteDeed(office(), "exported", m_firm, 3, QStringLiteral("送银行")));
        VERIFY_OK(m_world->down(m_world->lin));
        Audit forged;
        forged.id = Id::make(m_world->ambient);
        forged.person = office().person();
        forged.deed = QStringLiteral("shown");
        forged.subject = m_firm;
        VERIFY_OK(lin().transact([&](Writer &w) { return w.create(forged); }));
        const auto own = office().find<Audit>("deed = 'exported'");
        VERIFY_OK(own);
        QCOMPARE(own->size(), 1);
        VERIFY_OK(
            forge(lin(), putOf(Kind::Audit, own->first().id, deletedField, QByteArray(1, 1))));
        VERIFY_OK(take(m_world->lin));
        const auto trail = auditTrail(office());
        VERIFY_OK(trail);
        QStringList shown, exported;
        for (const AuditLine &l : *trail) {
            if (l.deed == QLatin1String("shown")) shown.append(l.author.name);
            if (l.deed == QLatin1String("exported")) exported.append(l.about);
        }
        QCOMPARE(shown, QStringList{"林晓"});
        QCOMPARE(exported, QStringList{office().get<Firm>(m_firm)->name});
        QVERIFY(office().exists(Kind::Audit, own->first().id));
    }

private:
    Store &office() { return *m_world->office; }
    Store &lin() { return *m_world->lin.store; }
    Result<Imported> take(Township::Person &person)
    {
        TRY_ASSIGN(path, m_world->up(person));
        return importPackage(office(), path);
    }

    std::unique_ptr<Township> m_world;
    Id m_firm;
};

QTEST_GUILESS_MAIN(TestRights)
#include "tst_rights.moc"
