// SPDX-License-Identifier: GPL-3.0-or-later
#include "bankoffice.h"
#include "randomentries.h"
#include "sealed.h"
#include "sheets/rowsource.h"
#include "smalloffice.h"
#include "sync/columnwriter.h"

#include <QDir>

// First inputs of each target, from a small township's real work: fuzz_seeds DIR

namespace
{

Result<> put(const QString &dir, const QString &name, const QByteArray &bytes)
{
    QDir().mkpath(dir);
    QFile file(QDir(dir).filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return Error{file.errorString()};
    return ok();
}

Result<QList<Entry>> logOf(Store &store)
{
    TRY_ASSIGN(last, store.log().watermark());
    QList<Entry> entries;
    for (qint64 rid = 1; rid <= last; ++rid) {
        TRY_ASSIGN(held, store.log().entryAt(rid));
        entries.append(held.entry);
    }
    return entries;
}

/// An input of fuzz_package that holds these entries, a list a frame.
QByteArray frames(Direction direction, const PackageMeta &meta, const QList<QList<Entry>> &lists)
{
    qsizetype count = 0;
    QByteArray pieces, loose;
    CborWriter w(loose);
    encodeMeta(w, meta);
    ColumnWriter columns(direction, 0, linesOf(meta));
    for (const QList<Entry> &list : lists) {
        QByteArray content;
        for (const Entry &e : list) {
            const QByteArray body = encodeBody(e);
            columns.add(packedFrom(e, body));
        }
        count += list.size();
        columns.finish(loose, content);
        pieces += fuzz::piece(loose) + fuzz::piece(content);
        loose.clear();
    }
    return QByteArray(1, char(direction)) + char(count) + pieces;
}

Result<> seeds(const QString &dir)
{
    fuzz::SmallOffice office;
    TRY(office.make());
    TRY_ASSIGN(entries, logOf(*office.worker.store));
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const Entry &e = entries[i];
        TRY(put(dir + QStringLiteral("/entry"), QStringLiteral("entry-%1").arg(i),
                char(e.op) + encodeBody(e)));
        TRY(put(dir + QStringLiteral("/join"), QStringLiteral("one-%1").arg(i), fuzz::rowsOf({e})));
    }
    TRY(put(dir + QStringLiteral("/join"), QStringLiteral("all"), fuzz::rowsOf(entries)));

    PackageMeta meta;
    meta.receipt = {{entries.first().line, 1, 2, QByteArray(32, '\2')}};
    TRY(put(dir + QStringLiteral("/package"), QStringLiteral("down-frames"),
            frames(Direction::Down, meta, {entries, entries})));
    // The laptop's own line, as it would travel.
    QList<Entry> own;
    const LineId ownLine = office.worker.store->log().own().line;
    for (const Entry &e : std::as_const(entries))
        if (e.line == ownLine) own.append(e);
    meta = {};
    meta.runs = {{ownLine, 1, own.size(), {}, own.last().hash}};
    TRY(put(dir + QStringLiteral("/package"), QStringLiteral("up-frames"),
            frames(Direction::Up, meta, {own})));
    // Entries of every shape, those of newer versions too.
    own = RandomEntries(1).line(77, 40);
    meta.runs = {{77, 1, own.size(), {}, own.last().hash}};
    TRY(put(dir + QStringLiteral("/package"), QStringLiteral("up-any"),
            frames(Direction::Up, meta, {own})));
    TRY(put(dir + QStringLiteral("/package"), QStringLiteral("down-any"),
            frames(Direction::Down, {}, {RandomEntries(2).strewn(40)})));
    QFile real(office.worker.sent.first());
    if (!real.open(QIODevice::ReadOnly)) return Error{real.errorString()};
    TRY(put(dir + QStringLiteral("/package"), QStringLiteral("file"),
            QByteArray(2, '\0') + real.readAll()));

    QFile workbook(office.worker.store->file().path());
    if (!workbook.open(QIODevice::ReadOnly)) return Error{workbook.errorString()};
    return put(dir + QStringLiteral("/workbook"), QStringLiteral("laptop"), workbook.read(4096));
}

QByteArray csvOf(const SheetRow &row)
{
    QStringList cells;
    for (const Cell &c : row.cells)
        cells.append('"' + c.asText().replace('"', QStringLiteral("\"\"")) + '"');
    return cells.join(',').toUtf8() + '\n';
}

Result<> answerSeeds(const QString &dir)
{
    fuzz::BankOffice office;
    TRY(office.make());
    const QString path = fuzz::scratch(QStringLiteral("answers.xlsx"));
    TRY_ASSIGN(written, writeAnswerSheet(*office.store, office.bank.id, path));
    Q_UNUSED(written)
    TRY_ASSIGN(sheet, openSheet(path, -1));
    for (int i = 0; i < sheet->sheets().size(); ++i) {
        TRY_ASSIGN(rows, openSheet(path, i));
        QByteArray one;
        SheetRow row;
        for (;;) {
            TRY_ASSIGN(more, rows->next(row));
            if (!more) break;
            one += csvOf(row);
        }
        TRY(put(dir, QStringLiteral("sheet-%1").arg(i), one));
    }
    return ok();
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "usage: %s DIR\n", argv[0]);
        return 2;
    }
    const QString dir = QFile::decodeName(argv[1]);
    Result<> done = seeds(dir);
    if (done) done = answerSeeds(dir + QStringLiteral("/answers"));
    if (!done) std::fprintf(stderr, "%s\n", qPrintable(done.error().what));
    return done ? 0 : 1;
}
