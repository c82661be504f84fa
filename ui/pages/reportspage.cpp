// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/reportspage.h"

#include "dialogs/countyformdialog.h"
#include "dialogs/reasondialog.h"
#include "forms/fieldbox.h"
#include "forms/fields.h"
#include "reports/reports.h"
#include "style/segments.h"
#include "style/widgets.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QTableWidget>

ReportsPage::ReportsPage(const Context &context)
    : Page(context, tr("Reports"))
    , m_form(plainButton(tr("Fill a form"), QStringLiteral("folder")))
    , m_report(new ChoiceCombo)
    , m_from(new DateEdit(store().ambient()))
    , m_to(new DateEdit(store().ambient()))
    , m_contacts(new Segments(QStringList{tr("Masked"), tr("In full")}))
    , m_table(new QTableWidget)
{
    for (const ReportInfo &r : allReports())
        m_report->addChoice(QString::fromLatin1(r.name),
                            QCoreApplication::translate("Report", r.title));
    m_report->setCurrentIndex(0);
    const QDate today = store().ambient().today();
    m_from->setValue(QDate(today.year(), today.month(), 1).addMonths(-1));
    m_to->setValue(today);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(20, 10, 20, 10);
    row->setSpacing(12);
    row->addWidget(new FieldBox(tr("Report"), m_report), 2);
    row->addWidget(new FieldBox(tr("From"), m_from), 1);
    row->addWidget(new FieldBox(tr("To"), m_to), 1);
    m_contacts->setAccessibleName(tr("Contacts"));
    m_contacts->setCurrent(0);
    row->addWidget(new FieldBox(tr("Contacts"), m_contacts), 1);
    row->addStretch(1);
    body()->addLayout(row);
    m_table->setAccessibleName(tr("Rows of the report"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->setFrameShape(QFrame::NoFrame);
    body()->addWidget(m_table, 1);
    // Matching columns is a setting of the office.
    m_form->setVisible(store().isOffice());
    header()->addAction(m_form);
    connect(m_form, &QPushButton::clicked, this, &ReportsPage::chooseForm);
    Button *save = primaryButton(tr("Save as a sheet"), QStringLiteral("sheet"),
                                 QKeySequence(Qt::CTRL | Qt::Key_Return));
    header()->addAction(save);
    connect(save, &QPushButton::clicked, this, &ReportsPage::save);
    connect(m_report, &ChoiceCombo::edited, this, &ReportsPage::refresh);
    connect(m_from, &LineField::edited, this, &ReportsPage::refresh);
    connect(m_to, &LineField::edited, this, &ReportsPage::refresh);
}

void ReportsPage::refresh()
{
    const ReportInfo *report = reportNamed(m_report->code());
    const auto from = m_from->value(), to = m_to->value();
    m_form->setEnabled(report && isListOfForms(*report));
    if (!report || !from || !to) return;
    // What was asked for while the last answer is still being worked out is asked for after it.
    m_again = isWorking();
    if (m_again) return;
    longWork<ReportTable>(
        tr("Working out the report"), LongWork::Access::Read,
        [report, from = *from, to = *to](Store &store, WorkControl &) {
            return runReport(store, *report, from, to, true);
        },
        [this](const Result<ReportTable> &table) {
            if (m_again)
                refresh();
            else if (fine(table))
                show(*table);
        });
}

void ReportsPage::show(const ReportTable &table)
{
    // What is shown is a preview: the sheet holds every row.
    const int rows = int(std::min<qsizetype>(table.rows.size(), 500));
    header()->setFact(tr("%n row(s), contacts masked", nullptr, int(table.rows.size())));
    m_table->clear();
    m_table->setRowCount(rows);
    m_table->setColumnCount(int(table.columns.size()));
    QStringList headers;
    for (const SheetColumn &c : table.columns) headers.append(c.header);
    m_table->setHorizontalHeaderLabels(headers);
    for (int r = 0; r < rows; ++r)
        for (int c = 0; c < int(table.columns.size()); ++c) {
            const Cell &cell = table.rows[r][c];
            auto *item = new QTableWidgetItem(cell.isEmpty() ? QStringLiteral("—") : cell.asText());
            if (cell.kind == Cell::Kind::Number)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_table->setItem(r, c, item);
        }
    m_table->resizeColumnsToContents();
    for (int c = 0; c < m_table->columnCount(); ++c)
        m_table->setColumnWidth(c, std::min(m_table->columnWidth(c) + 16, 260));
}

bool ReportsPage::hasPeriod()
{
    const bool has = m_from->value() && m_to->value();
    if (!has) fail(tr("Enter the two days of the period."));
    return has;
}

void ReportsPage::save()
{
    if (!hasPeriod()) return;
    const ReportInfo *report = reportNamed(m_report->code());
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save the report"), QString::fromUtf8(report->sheet) + QStringLiteral(".xlsx"),
        tr("Sheets (*.xlsx *.csv);;Paper (*.pdf)"));
    if (!path.isEmpty()) saveTo(path);
}

void ReportsPage::saveTo(const QString &path)
{
    if (m_contacts->current() == 0) return write(path, {});
    auto *why = new ReasonDialog(tr("%1 with contacts in full").arg(m_report->currentText()), this);
    connect(why, &ReasonDialog::given, this,
            [this, path](const QString &reason) { write(path, reason); });
    why->open();
}

void ReportsPage::write(const QString &path, const QString &reason)
{
    const ReportInfo *report = reportNamed(m_report->code());
    const auto from = m_from->value(), to = m_to->value();
    if (!report || !from || !to) return;
    longWork<qsizetype>(
        tr("Writing the report"), LongWork::Access::Write,
        [report, from = *from, to = *to, path, reason](Store &store, WorkControl &) {
            return writeReport(store, *report, from, to, path, reason.isEmpty(), reason);
        },
        [this, path](const Result<qsizetype> &done) {
            if (fine(done)) context().say(tr("Saved %1.").arg(QFileInfo(path).fileName()));
        });
}

void ReportsPage::chooseForm()
{
    if (!hasPeriod()) return;
    const QString path = QFileDialog::getOpenFileName(this, tr("Choose the form to fill"), {},
                                                      tr("Sheets (*.xlsx)"));
    if (!path.isEmpty()) openForm(path);
}

void ReportsPage::openForm(const QString &path)
{
    const ReportInfo *list = reportNamed(m_report->code());
    longWork<CountyForm>(
        tr("Reading the form"), LongWork::Access::Read,
        [list, path](Store &store, WorkControl &) { return readCountyForm(store, path, *list); },
        [this](const Result<CountyForm> &form) {
            if (!fine(form)) return;
            const QString what = QCoreApplication::translate("Report", form->list->title);
            auto *dialog = new CountyFormDialog(*form, what, this);
            connect(dialog, &CountyFormDialog::matched, this, &ReportsPage::fill);
            dialog->open();
        });
}

void ReportsPage::fill(const CountyForm &form)
{
    const QFileInfo file(form.form.path);
    const QString beside =
        file.dir().filePath(tr("%1 filled.xlsx", "file name").arg(file.completeBaseName()));
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the filled form"), beside,
                                                      tr("Sheets (*.xlsx)"));
    if (!path.isEmpty()) fillTo(form, path);
}

void ReportsPage::fillTo(const CountyForm &form, const QString &path)
{
    if (m_contacts->current() == 0) return writeForm(form, path, {});
    auto *why = new ReasonDialog(tr("%1 with contacts in full").arg(m_report->currentText()), this);
    connect(why, &ReasonDialog::given, this,
            [this, form, path](const QString &reason) { writeForm(form, path, reason); });
    why->open();
}

void ReportsPage::writeForm(const CountyForm &form, const QString &path, const QString &reason)
{
    const auto from = m_from->value(), to = m_to->value();
    if (!hasPeriod()) return;
    longWork<qsizetype>(
        tr("Filling the form"), LongWork::Access::Write,
        [form, period = FormPeriod{*from, *to}, path, reason](Store &store,
                                                              WorkControl &) -> Result<qsizetype> {
            TRY_ASSIGN(rows, fillCountyForm(store, form, period, path, reason.isEmpty(), reason));
            TRY(keepMatches(store, form));
            return rows;
        },
        [this, path](const Result<qsizetype> &rows) {
            if (fine(rows))
                context().say(tr("Saved %1 with %n row(s).", nullptr, int(*rows))
                                  .arg(QFileInfo(path).fileName()));
        });
}
