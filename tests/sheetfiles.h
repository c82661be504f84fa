// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/rowsource.h"

#include <QFile>
#include <QMap>
#include <QTemporaryDir>
#include <zip.h>

/// Small sheet files made in place, so that a test shows what it reads.
namespace sheetFiles
{
inline QString write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly)) file.write(content);
    return path;
}

inline QString zipped(const QString &path, const QMap<QString, QByteArray> &parts)
{
    int code = 0;
    zip_t *archive =
        zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    for (auto it = parts.begin(); it != parts.end(); ++it)
        zip_file_add(archive, it.key().toUtf8().constData(),
                     zip_source_buffer(archive, it->constData(), zip_uint64_t(it->size()), 0), 0);
    zip_close(archive);
    return path;
}

/// The least that makes a workbook of one sheet; `more` adds or replaces parts.
inline QMap<QString, QByteArray> workbook(const QByteArray &sheet,
                                          const QMap<QString, QByteArray> &more = {})
{
    const QByteArray kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    QMap<QString, QByteArray> parts{
        {"_rels/.rels", "<Relationships><Relationship Id='a' Type='" + kind +
                            "/officeDocument' Target='xl/workbook.xml'/></Relationships>"},
        {"xl/workbook.xml", "<workbook xmlns:r='" + kind +
                                "'><sheets><sheet name='One' sheetId='1' r:id='s1'/></sheets>"
                                "</workbook>"},
        {"xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='s1' Type='" + kind +
                                           "/worksheet' Target='worksheets/sheet1.xml'/>"
                                           "<Relationship Id='s2' Type='" +
                                           kind +
                                           "/sharedStrings' Target='/xl/sharedStrings.xml'/>"
                                           "<Relationship Id='s3' Type='" +
                                           kind + "/styles' Target='styles.xml'/></Relationships>"},
        {"xl/worksheets/sheet1.xml", sheet}};
    for (auto it = more.begin(); it != more.end(); ++it) parts.insert(it.key(), *it);
    return parts;
}

/// All rows of a file, or the words it is refused with.
inline Result<QList<SheetRow>> rowsOf(const QString &path, int sheet = -1,
                                      const SheetLimits &limits = {})
{
    TRY_ASSIGN(source, openSheet(path, sheet, limits));
    QList<SheetRow> rows;
    SheetRow row;
    while (true) {
        TRY_ASSIGN(more, source->next(row));
        if (!more) return rows;
        rows.append(row);
    }
}
} // namespace sheetFiles
