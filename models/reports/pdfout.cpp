// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/pdfout.h"

#include "reports/pdfmend.h"
#include "reports/pdfpages.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QLocale>
#include <QPdfWriter>

namespace
{
QString shown(const Cell &cell, const SheetColumn &column)
{
    if (cell.kind != Cell::Kind::Number) return cell.asText();
    const QLocale c = QLocale::c();
    switch (column.kind) {
    case SheetColumn::Kind::Whole: return c.toString(qint64(qRound64(cell.number)));
    case SheetColumn::Kind::Decimal: return c.toString(cell.number, 'f', column.decimals);
    case SheetColumn::Kind::Wan: return c.toString(cell.number, 'f', 2);
    case SheetColumn::Kind::Percent:
        return c.toString(cell.number * 100, 'f', column.decimals) + QLatin1Char('%');
    default: return cell.asText();
    }
}
} // namespace

PdfOut::PdfOut(const QString &path, const SheetLayout &layout)
    : m_file(path)
    , m_layout(layout)
{
}

Result<> PdfOut::row(const QList<Cell> &cells)
{
    QStringList texts;
    for (qsizetype c = 0; c < m_layout.columns.size() && c < cells.size(); ++c)
        texts.append(shown(cells[c], m_layout.columns[c]));
    m_rows.append(texts);
    return ok();
}

Result<> PdfOut::finish()
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QString written;
    { // the device writes its end when it goes
        PdfPages pages(m_layout, m_rows);
        QPdfWriter device(&buffer);
        device.setResolution(300);
        device.setTitle(m_layout.title);
        device.setCreator(QStringLiteral("GridPoint"));
        if (!device.setPageLayout(pages.paper()))
            return Error{QCoreApplication::translate(
                "Report", "This machine cannot lay out paper of this size. Save a sheet instead.")};
        pages.paint(device);
        written = pages.words();
    }
    mendPdf(pdf, written, m_layout.createdAt);
    TRY(m_file.write(pdf));
    return m_file.finish();
}

Result<std::unique_ptr<SheetWriter>> createSheet(const QString &path, const SheetLayout &layout)
{
    if (!path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        return SheetWriter::create(path, layout, SheetWriter::formatOf(path));
    auto out = std::make_unique<PdfOut>(path, layout);
    TRY(out->begin());
    return std::unique_ptr<SheetWriter>(std::move(out));
}
