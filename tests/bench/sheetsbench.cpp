// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "workload.h"

#include "sheets/firmlist.h"
#include "sheets/zippart.h"
#include "work/sample.h"

#include <QXmlStreamReader>

/// The bare side: every token of the same parts, nothing done with it.
static Result<> passOver(const QString &path)
{
    SheetLimits limits;
    limits.rowBytes = limits.unpackedBytes; // rows are not told apart here
    TRY_ASSIGN(zip, ZipArchive::open(path, limits));
    for (const char *name : {"xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"}) {
        if (!zip->has(QLatin1String(name))) continue;
        TRY_ASSIGN(part, zip->part(QLatin1String(name)));
        QXmlStreamReader xml(part.get());
        while (!xml.atEnd()) xml.readNext();
        if (xml.hasError()) return Error{xml.errorString()};
    }
    return ok();
}

Result<> benchSheets(Bench &bench)
{
    if (!bench.wants({"xlsx_read_vs_xml"})) return ok();
    constexpr int rows = 100'000;
    QTemporaryDir dir;
    const QString path = dir.filePath("firms.xlsx");
    const QDate today(2026, 11, 24);
    TRY(writeSampleList(path, rows, QStringLiteral("陈埭镇"),
                        {QStringLiteral("陈埭一村"), QStringLiteral("陈埭二村")}, 3, today));
    TRY_ASSIGN(options, FirmListOptions::builtIn(today));
    Least ours, bare;
    for (int round = 0; round < benchRounds; ++round) {
        TRY_ASSIGN(took, seconds([&]() -> Result<> {
                       TRY_ASSIGN(sheet, openSheet(path));
                       TRY_ASSIGN(list, readFirmList(*sheet, options));
                       return list.rows() == rows
                                  ? ok()
                                  : Result<>(Error{QStringLiteral("Not every row was read.")});
                   }));
        ours.take(took);
        TRY_ASSIGN(plain, seconds([&] { return passOver(path); }));
        bare.take(plain);
    }
    bench.say(QStringLiteral("  list %1 s, XML %2 s").arg(double(ours)).arg(double(bare)));
    bench.note("xlsx_read_vs_xml", ours / bare, "<= 3",
               QStringLiteral("a list of 100,000 firms in 12 columns unzipped and read into "
                              "records by all rules, against a QXmlStreamReader that goes through "
                              "the same XML, unzipped by the same code, and does nothing"));
    return ok();
}
