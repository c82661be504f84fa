// SPDX-License-Identifier: GPL-3.0-or-later
#include "diskhooks.h"
#include "migrationset.h"
#include "reports/reports.h"
#include "store/drafts.h"
#include "store/search.h"
#include "township.h"
#include "work/answersheet.h"
#include "work/exchangelist.h"
#include "work/firmimport.h"
#include "work/lists.h"
#include "work/opening.h"
#include "work/undo.h"
#include "work/visitdeed.h"

namespace
{

// What stands in every text that is typed here.
const QString mark = QStringLiteral("暗记蓝鲸");
const QString phone = QStringLiteral("13907654321");

/// The forms in which a text might reach the disk: UTF-8, and as it stands in memory.
QByteArrayList forms(const QString &text)
{
    return {text.toUtf8(),
            QByteArray(reinterpret_cast<const char *>(text.utf16()), 2 * text.size())};
}

} // namespace

/// A thief who reads the disk: no name, remark or number of a firm stands anywhere in plain text,
/// whatever the program does, but in sheets that somebody asked for.
class TestPlaintext : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_world = std::make_unique<Township>();
        QVERIFY(QDir(m_world->dir.path()).mkpath(QStringLiteral("sheets")));
        QVERIFY(QDir(m_world->dir.path()).mkpath(QStringLiteral("tmp")));
        // Where temporary files would land; looked through at the end like the rest.
        qputenv("TMPDIR", file("tmp").toUtf8());
        qputenv("SQLITE_TMPDIR", file("tmp").toUtf8());
        writeList();
        hunt.allowed = file("sheets/").toUtf8();
        hunt.begin(forms(mark) + forms(phone));
    }
    void cleanup()
    {
        QVERIFY2(hunt.seen == 0, hunt.where.constData());
        QVERIFY(hunt.bytes > m_bytes);
        m_bytes = hunt.bytes;
    }
    void cleanupTestCase()
    {
        m_world.reset();
        hunt.end();
    }

    void theHuntSeesWhatIsPlain()
    {
        QFile plain(file("plain"));
        QVERIFY(plain.open(QIODevice::WriteOnly));
        plain.write(mark.toUtf8());
        plain.close();
        QCOMPARE(hunt.seen.load(), 1);
        std::FILE *buffered = std::tmpfile(); // as libraries write
        std::fputs(qPrintable(phone), buffered);
        std::fclose(buffered);
        QCOMPARE(hunt.seen.load(), 2);
        QFile::remove(file("plain"));
        hunt.begin(hunt.markers);
        m_bytes = -1;
    }

    void foundingAndPreparing()
    {
        VERIFY_OK(m_world->found());
        VERIFY_OK(
            m_world->addFirm(m_firm, QStringLiteral("晋江市%1鞋材店(演示)").arg(mark), phone));
        m_bank.id = Id::make(m_world->ambient);
        m_bank.name = QStringLiteral("示例银行甲");
        VERIFY_OK(office().transact([&](Writer &w) { return w.create(m_bank); }));
        VERIFY_OK(m_world->prepare(m_world->lin, mark + QStringLiteral("林晓")));
    }

    void listsOfFirms()
    {
        for (const char *name : {"sheets/list.csv", "sheets/list.xlsx"}) {
            const auto plan = planFirmImport(office(), file(name));
            VERIFY_OK(plan);
            QCOMPARE(plan->rows.size(), 40);
            VERIFY_OK(applyFirmImport(office(), *plan, mark + QLatin1String(name)));
        }
        const auto past = pastImports(office());
        VERIFY_OK(past);
        VERIFY_OK(undoImport(office(), past->last().rid));
        const auto again = planFirmImport(office(), file("sheets/list.csv"));
        VERIFY_OK(again);
        VERIFY_OK(applyFirmImport(office(), *again, QStringLiteral("again.csv")));
    }

    void visitsAndDrafts()
    {
        Draft draft;
        draft.id = Id::make(m_world->ambient);
        draft.form = QStringLiteral("visit");
        draft.title = mark;
        draft.body = mark.toUtf8().repeated(200);
        VERIFY_OK(drafts::save(lin(), draft));
        for (int i = 0; i < 20; ++i) {
            VisitEntry entry;
            entry.visit.firm = m_firm;
            entry.visit.visitedOn = m_world->ambient.today().addDays(-60 + i);
            entry.visit.channel = Channel::OnSite;
            entry.visit.remarks.value = mark + QString(500, QChar(u'字'));
            entry.visit.difficulties.value = mark;
            if (i == 0) {
                Need need;
                need.amount = Money::wan(150);
                need.purpose.value = QStringLiteral("materials");
                need.collateral = mark;
                entry.needs = {need};
                Consent consent;
                consent.bank = m_bank.id;
                consent.agreed = true;
                consent.givenOn = entry.visit.visitedOn;
                consent.way = ConsentWay::Written;
                entry.consents = {consent};
            }
            VERIFY_OK(saveVisit(lin(), entry));
        }
        VERIFY_OK(undoLastSave(lin()));
        VERIFY_OK(drafts::remove(lin(), draft.id));
    }

    void packagesUpAndDown()
    {
        const auto up = m_world->up(m_world->lin);
        VERIFY_OK(up);
        VERIFY_OK(importPackage(office(), *up));
        QVERIFY(!importPackage(office(), file("sheets/list.csv")));
        VERIFY_OK(Township::edit<Firm>(office(), m_firm, [](Firm &f) { f.legalPerson = mark; }));
        VERIFY_OK(m_world->down(m_world->lin));
        QVERIFY(*m_world->agrees(m_world->lin));
    }

    void sortsAndSearches()
    {
        // A small cache spills.
        VERIFY_OK(office().db().exec("PRAGMA cache_size=20"));
        for (const char *name : {"firms", "visits", "needs", "workers", "banks"}) {
            ListSource list(office(), listSpec(name));
            VERIFY_OK(list.reload());
            if (list.size() > 0) QVERIFY(!list.row(0).isEmpty());
        }
        QVERIFY(!searchFirms(office().db(), mark.left(2), 10)->isEmpty());
        QVERIFY(!searchFirms(office().db(), phone.right(6), 10)->isEmpty());
        VERIFY_OK(office().db().exec("SELECT *, row_number() OVER (PARTITION BY channel ORDER BY "
                                     "remarks DESC) FROM visit ORDER BY difficulties, remarks;"
                                     "CREATE TEMP TABLE t AS SELECT * FROM firm ORDER BY name;"
                                     "CREATE INDEX temp.tn ON t(name); DROP TABLE t"));
        QCOMPARE(*office().log().verify(), QStringList());
        VERIFY_OK(office().log().rebuild());
        VERIFY_OK(office().db().scrub());
    }

    void sheetsThatWereAskedFor()
    {
        const QDate today = m_world->ambient.today();
        for (const ReportInfo &report : allReports())
            for (const char *ending : {".csv", ".xlsx"})
                VERIFY_OK(writeReport(office(), report, today.addYears(-1), today,
                                      file("sheets/") + QLatin1String(report.name) +
                                          QLatin1String(ending),
                                      false, QStringLiteral("月报")));
        Referral referral;
        referral.id = Id::make(m_world->ambient);
        referral.firm = m_firm;
        referral.need = office().find<Need>("1")->first().id;
        referral.bank = m_bank.id;
        referral.state = ReferralState::Dispatched;
        referral.referredOn = today;
        VERIFY_OK(office().transact([&](Writer &w) { return w.create(referral); }));
        VERIFY_OK(writeAnswerSheet(office(), m_bank.id, file("sheets/answers.xlsx")));
        QVERIFY(hunt.asked > 0);
        const auto read = readAnswers(office(), file("sheets/answers.xlsx"));
        VERIFY_OK(read);
        VERIFY_OK(applyAnswers(office(), *read));
    }

    void migrationsAndTheirBackups()
    {
        const Secrets secrets = office().secrets();
        m_world->office.reset();
        {
            const MigrationSet broken("broken");
            QVERIFY(!reopen(secrets));
        }
        const MigrationSet later("later");
        VERIFY_OK(reopen(secrets));
        QCOMPARE(QDir(m_world->dir.path()).entryList({"*.before-update-*"}).size(), 2);
    }

    void erasing()
    {
        const RecordInfo &firm = recordInfo<Firm>();
        VERIFY_OK(office().transact([&](Writer &w) {
            return w.erase(firm, m_firm, {firm.field("phone"), firm.field("contact")});
        }));
        VERIFY_OK(copyWorkbook(office().db(), file("copy.gridpoint")));
    }

    void noFileHoldsIt()
    {
        // Also what no hook saw: memory maps, copies that the system made.
        QStringList names;
        QDirIterator it(m_world->dir.path(), QDir::Files | QDir::Hidden,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile found(it.next());
            if (found.fileName().startsWith(file("sheets/"))) continue;
            QVERIFY(found.open(QIODevice::ReadOnly));
            const QByteArray bytes = found.readAll();
            QVERIFY2(!hunt.holds(bytes.constData(), std::size_t(bytes.size())),
                     qPrintable(found.fileName()));
            names.append(found.fileName());
        }
        // Workbooks, their WAL and its index, backups, packages.
        QVERIFY2(names.size() >= 8, qPrintable(names.join(' ')));
        qInfo("%lld bytes written in %lld files, %lld writes of sheets asked for",
              hunt.bytes.load(), qlonglong(names.size()), hunt.asked.load());
        ++hunt.bytes;
    }

private:
    Store &office() { return *m_world->office; }
    Store &lin() { return *m_world->lin.store; }
    QString file(const char *name) const { return m_world->dir.filePath(QLatin1String(name)); }
    Result<> reopen(const Secrets &secrets)
    {
        TRY_ASSIGN(workbook, WorkbookFile::open(file("office.gridpoint")));
        TRY_ASSIGN(store,
                   Store::open(std::move(workbook), secrets, m_world->ambient, m_world->marks));
        m_world->office = std::move(store);
        return ok();
    }
    /// What a user brings: the same list twice, once with shared strings.
    void writeList()
    {
        for (const char *name : {"sheets/list.csv", "sheets/list.xlsx"}) {
            SheetLayout layout;
            layout.sheetName = QStringLiteral("名单");
            for (const char *header : {"企业名称", "法定代表人", "联系电话", "经营地址"}) {
                SheetColumn column;
                column.header = QString::fromUtf8(header);
                layout.columns.append(column);
            }
            auto sheet = SheetWriter::create(file(name), layout, SheetWriter::formatOf(name));
            VERIFY_OK(sheet);
            for (int i = 0; i < 40; ++i)
                VERIFY_OK(
                    (*sheet)->row({Cell::ofText(QStringLiteral("%1%2店(演示)").arg(mark).arg(i)),
                                   Cell::ofText(mark), Cell::ofText(phone),
                                   Cell::ofText(QStringLiteral("%1路%2号").arg(mark).arg(i))}));
            VERIFY_OK((*sheet)->finish());
        }
    }

    std::unique_ptr<Township> m_world;
    Id m_firm;
    Bank m_bank;
    qint64 m_bytes = -1;
};

QTEST_GUILESS_MAIN(TestPlaintext)
#include "tst_plaintext.moc"
