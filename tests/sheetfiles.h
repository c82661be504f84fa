// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/rowsource.h"

#include <QFile>
#include <QMap>
#include <QRegularExpression>
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

/// The parts of a sheet file as they lie in it.
inline QMap<QString, QByteArray> partsOf(const QString &path)
{
    QMap<QString, QByteArray> parts;
    int code = 0;
    zip_t *archive = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code);
    for (zip_int64_t i = 0; archive && i < zip_get_num_entries(archive, 0); ++i) {
        zip_stat_t stat{};
        zip_stat_index(archive, zip_uint64_t(i), 0, &stat);
        QByteArray content(qsizetype(stat.size), Qt::Uninitialized);
        zip_file_t *part = zip_fopen_index(archive, zip_uint64_t(i), 0);
        zip_fread(part, content.data(), stat.size);
        zip_fclose(part);
        parts.insert(QString::fromUtf8(stat.name), content);
    }
    if (archive) zip_close(archive);
    return parts;
}

/// As server libraries write: every text within its cell, no table of shared strings.
inline void inlineStrings(QMap<QString, QByteArray> &parts)
{
    static const QRegularExpression item(QStringLiteral("<si><t[^>]*>([^<]*)</t></si>"));
    static const QRegularExpression cell(QStringLiteral("<c ([^>]*)t=\"s\"><v>([0-9]+)</v></c>"));
    QStringList strings;
    auto shared = item.globalMatch(QString::fromUtf8(parts.take("xl/sharedStrings.xml")));
    while (shared.hasNext()) strings.append(shared.next().captured(1));
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        if (!part.key().startsWith("xl/worksheets/")) continue;
        QString xml = QString::fromUtf8(*part), out;
        qsizetype from = 0;
        auto cells = cell.globalMatch(xml);
        while (cells.hasNext()) {
            const auto found = cells.next();
            out += xml.mid(from, found.capturedStart() - from) +
                   QStringLiteral("<c %1t=\"inlineStr\"><is><t>%2</t></is></c>")
                       .arg(found.captured(1), strings.value(found.captured(2).toInt()));
            from = found.capturedEnd();
        }
        *part = (out + xml.mid(from)).toUtf8();
    }
    QByteArray &types = parts["[Content_Types].xml"];
    types = QString::fromUtf8(types)
                .remove(QRegularExpression("<Override PartName=\"/xl/sharedStrings[^>]*>"))
                .toUtf8();
}
} // namespace sheetFiles
