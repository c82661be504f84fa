// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/pdfout.h"
#include "reports/reports.h"
#include "sampleoffice.h"
#include "work/audittrail.h"
#include "work/opening.h"
#include "work/reminders.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

/// The sheets on paper, read back with another program.
class TestPdf : public QObject, private SampleOffice
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable("pdftotext").isEmpty())
            QSKIP("poppler-utils is not installed");
        VERIFY_OK(begin(60, 1));
    }

    void everySheetReadsOnPaper_data()
    {
        QTest::addColumn<QString>("name");
        for (const ReportInfo &r : allReports()) QTest::newRow(r.name) << QString(r.name);
    }
    void everySheetReadsOnPaper()
    {
        QFETCH(QString, name);
        const ReportInfo &report = *reportNamed(name);
        const QString path = m_dir.filePath(name + ".pdf");
        const QDate to = m_ambient.today();
        const auto rows = writeReport(*m_office, report, to.addYears(-1), to, path);
        VERIFY_OK(rows);
        const auto table = runReport(*m_office, report, to.addYears(-1), to, true);
        const QString words = packed(textOf(path));
        QVERIFY(words.contains(QString::fromUtf8(report.sheet)));
        for (const SheetColumn &c : table->columns)
            QVERIFY2(words.contains(packed(c.header)), qPrintable(c.header));
        for (const QList<Cell> &row : table->rows)
            for (qsizetype c = 0; c < row.size(); ++c)
                if (row[c].kind == Cell::Kind::Text)
                    QVERIFY2(words.contains(packed(row[c].text)), qPrintable(row[c].text));
        QVERIFY(words.contains("制表人"));
        QVERIFY(words.contains(QString("共%1页").arg(pagesOf(path))));
        static const QRegularExpression phone("1390000[0-9]{4}");
        QVERIFY(!words.contains(phone));
        QVERIFY(!rendersInk(path).isEmpty());
    }

    void theHeaderStandsOnEveryPage()
    {
        const QString path = m_dir.filePath("long.pdf");
        writeLong(path, 150);
        const int pages = pagesOf(path);
        QVERIFY(pages >= 4);
        for (int p = 1; p <= pages; ++p) {
            const QString words = packed(textOf(path, p));
            QVERIFY(words.contains(QString("第%1页共%2页").arg(p).arg(pages)));
            QVERIFY2(words.contains("企业名称") || p == pages, qPrintable(words));
            QCOMPARE(words.contains("很长的清单"), p == 1);
            QCOMPARE(words.contains("审核人"), p == pages);
        }
        const QString all = packed(textOf(path));
        for (int i = 1; i <= 150; ++i)
            QCOMPARE(all.count(QString("示例企业%1号").arg(i)), 1); // none lost, none twice
    }

    void wideTablesTakeWidePaper()
    {
        writeWide(m_dir.filePath("narrow.pdf"), 4);
        writeWide(m_dir.filePath("wide.pdf"), 30);
        QVERIFY(sizeOf(m_dir.filePath("narrow.pdf")).contains("A4"));
        QVERIFY(sizeOf(m_dir.filePath("wide.pdf")).contains("A3"));
    }

    void madeAgainItHasTheSameBytes()
    {
        QByteArray first;
        for (const char *name : {"a.pdf", "b.pdf"}) {
            writeLong(m_dir.filePath(name), 20);
            QFile file(m_dir.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY(bytes.contains("D:20261124000000"));
            if (first.isEmpty()) first = bytes;
            QCOMPARE(bytes, first);
        }
    }

    void letterAndSheetForABank()
    {
        const auto open = m_office->find<Referral>("state = 'dispatched'");
        QVERIFY(!open->isEmpty());
        const Id id = open->first().id;
        auto loaded = m_office->load<Referral>(id);
        Referral old = loaded->record;
        old.referredOn = m_ambient.today().addDays(-40);
        VERIFY_OK(m_office->transact([&](Writer &w) { return w.update(old, *loaded); }));
        const auto bank = m_office->get<Bank>(old.bank);
        const auto due = reminders(*m_office, old.bank);
        QVERIFY(!due->isEmpty());
        const auto files = writeReminders(*m_office, old.bank, m_dir.path());
        VERIFY_OK(files);
        QCOMPARE(files->size(), 1);
        const QString words = packed(textOf(files->first().letter));
        const auto firm = m_office->get<Firm>(old.firm);
        for (const QString &part : {QString("融资对接督办函"), bank->name, firm->name,
                                    QString("超期天数"), m_office->founding().officeName})
            QVERIFY2(words.contains(packed(part)), qPrintable(part + '|' + words));
        QVERIFY(!words.contains(firm->phone.value));
        QVERIFY(QFile::exists(files->first().sheet));
        const QString number = QStringLiteral("督〔%1〕1号").arg(m_ambient.today().year());
        QCOMPARE(files->first().number, number);
        QVERIFY(words.contains(packed(number)));
        // Printed again, it is the same letter.
        QFile letter(files->first().letter);
        QVERIFY(letter.open(QIODevice::ReadOnly));
        const QByteArray bytes = letter.readAll();
        const auto again = writeReminders(*m_office, old.bank, m_dir.path());
        VERIFY_OK(again);
        QCOMPARE(again->first().number, number);
        QVERIFY(letter.seek(0));
        QFile reprinted(again->first().letter);
        QVERIFY(reprinted.open(QIODevice::ReadOnly));
        QCOMPARE(reprinted.readAll(), bytes);
        int noted = 0;
        const auto found = auditTrail(*m_office);
        for (const AuditLine &line : *found)
            noted += line.deed == "letter" && line.reason == number && line.subject == old.bank;
        QCOMPARE(noted, 1);
        QCOMPARE(m_office->get<Referral>(id)->remindedOn, m_ambient.today());
        QVERIFY(!writeReminders(*m_office, Id::make(m_ambient), m_dir.path()));
    }

private:
    static QByteArray ran(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        process.waitForFinished();
        return process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
    }
    static QString textOf(const QString &path, int page = 0)
    {
        QStringList arguments{"-enc", "UTF-8", "-raw"};
        if (page > 0) arguments += {"-f", QString::number(page), "-l", QString::number(page)};
        return QString::fromUtf8(ran("pdftotext", arguments + QStringList{path, "-"}));
    }
    /// Cells break into lines: without white space the words are whole again.
    static QString packed(QString text)
    {
        static const QRegularExpression space("\\s");
        return text.remove(space);
    }
    static int pagesOf(const QString &path)
    {
        static const QRegularExpression pages("Pages:\\s+(\\d+)");
        return pages.match(QString::fromUtf8(ran("pdfinfo", {path}))).captured(1).toInt();
    }
    static QString sizeOf(const QString &path) { return QString::fromUtf8(ran("pdfinfo", {path})); }
    QByteArray rendersInk(const QString &path)
    {
        return ran("pdftoppm", {"-r", "20", "-f", "1", "-l", "1", "-png", path});
    }
    static void write(const QString &path, SheetLayout layout, const QList<QList<Cell>> &rows)
    {
        layout.createdAt = QDateTime(QDate(2026, 11, 24), QTime(0, 0));
        layout.signatures = {"制表人：", "审核人："};
        layout.watermark = "示例镇金融办";
        auto out = createSheet(path, layout);
        VERIFY_OK(out);
        for (const QList<Cell> &row : rows) VERIFY_OK((*out)->row(row));
        VERIFY_OK((*out)->finish());
    }
    static void writeLong(const QString &path, int count)
    {
        SheetLayout layout;
        layout.title = "很长的清单";
        layout.sheetName = "清单";
        for (const char *header : {"序号", "企业名称"}) {
            SheetColumn column;
            column.header = header;
            layout.columns.append(column);
        }
        QList<QList<Cell>> rows;
        for (int i = 1; i <= count; ++i)
            rows.append({Cell::ofNumber(i), Cell::ofText(QString("示例企业%1号").arg(i))});
        write(path, layout, rows);
    }
    static void writeWide(const QString &path, int columns)
    {
        SheetLayout layout;
        for (int c = 0; c < columns; ++c) {
            SheetColumn column;
            column.header = QString("列%1").arg(c);
            layout.columns.append(column);
        }
        QList<Cell> row(columns, Cell::ofText("十个汉字宽的一个单元格"));
        write(path, layout, {row});
    }
};

QTEST_MAIN(TestPdf)
#include "tst_pdf.moc"
