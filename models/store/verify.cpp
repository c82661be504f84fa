// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cbor.h"
#include "store/contents.h"
#include "store/joiner.h"
#include "store/log.h"
#include "store/raw.h"
#include "store/rowwriter.h"
#include "store/store.h"

#include <QtEndian>
#include <future>
#include <sodium.h>

namespace
{

/// Kind and id of every record that has entries of a known kind.
Result<QList<std::pair<quint16, Id>>> recordsInLog(Database &db)
{
    QList<std::pair<quint16, Id>> records;
    TRY_ASSIGN(find, db.prepare("SELECT DISTINCT kind, record FROM entry WHERE record IS NOT NULL "
                                "ORDER BY kind, record"));
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return records;
        if (recordOf(Kind(find.integer(0)))) records.append({quint16(find.integer(0)), find.id(1)});
    }
}

QString nameOf(const PackedEntry &e)
{
    return QStringLiteral("%1:%2").arg(quint64(e.line), 16, 16, QLatin1Char('0')).arg(e.seq);
}

/// What kind of entry it is, as the command line names kinds.
QString whatOf(const PackedEntry &e)
{
    const RecordInfo *record = recordOf(Kind(e.kind));
    return record ? QLatin1String(record->table) : QStringLiteral("op %1").arg(int(e.op));
}

/// What a column holds, as the log writes it; empty for NULL.
void encodeColumn(Statement &row, int i, QByteArray &cbor)
{
    cbor.resize(0);
    CborWriter w(cbor);
    switch (sqlite3_column_type(row.handle(), i)) {
    case SQLITE_NULL: break;
    case SQLITE_TEXT: w.text(row.textView(i)); break;
    case SQLITE_BLOB: w.bytes(row.blobView(i)); break;
    default: w.integer(row.integer(i));
    }
}

/// Whether a column can hold it: other forms, of a newer version, stand as NULL.
bool isColumnValue(QByteArrayView cbor)
{
    using Type = CborReader::Type;
    const Type type = CborReader(cbor).peek();
    return type == Type::Unsigned || type == Type::Negative || type == Type::Text ||
           type == Type::Bytes;
}

/// Whether the row is what the log gives; compares flags, heads and every column.
Result<bool> rowFits(Database &db, const RecordInfo &record, const Id &id, const Folded &folded)
{
    QByteArray sql = "SELECT flags, heads";
    for (const FieldInfo &f : record.fields) sql += QByteArray(", ") + f.column;
    sql += QByteArray(" FROM ") + record.table + " WHERE id = ?";
    TRY_ASSIGN(find, db.cached(sql.constData()));
    find->bind(1, id);
    TRY_ASSIGN(any, find->step());
    if (!any) return false;
    // The quick path does not know that a record is intricate, which is no part of the state.
    bool fits = (find->integer(0) & ~Intricate) == (RowWriter::flagsOf(folded) & ~Intricate) &&
                Heads::decoded(find->blobView(1)) == folded.heads();
    QByteArray found;
    for (const RowWriter::Cell &c : RowWriter::cellsOf(record, folded)) {
        encodeColumn(*find, 1 + c.field->place, found);
        fits = fits && found == (isColumnValue(c.cbor) ? c.cbor : QByteArray());
    }
    find->reset();
    return fits;
}

/// Follows one line's chain of hashes; entries relayed by the office carry only 8 bytes of theirs
/// and were vouched for by its signature.
class Chain
{
public:
    explicit Chain(QStringList &problems)
        : m_problems(problems)
    {
    }

    void take(const PackedEntry &e)
    {
        if (e.line != m_line) {
            m_line = e.line;
            m_seq = 0;
            m_previous.clear();
            m_current.clear();
        }
        if (e.seq != m_seq) {
            m_previous.clear();
            if (e.seq == m_seq + 1) m_previous.swap(m_current);
            m_current.clear();
            m_seq = e.seq;
        }
        if (e.hashSize != 32) return;
        m_current.append(e.hashView().toByteArray());
        if (!e.isStub() && !fits(e))
            m_problems.append(QCoreApplication::translate(
                                  "Log", "Entry %1 (%2) was altered: its hash does not fit.")
                                  .arg(nameOf(e), whatOf(e)));
    }

private:
    bool fits(const PackedEntry &e)
    {
        if (!e.prev.isEmpty() || e.seq == 1) return fits(e, e.prev);
        return std::any_of(m_previous.begin(), m_previous.end(),
                           [&](const QByteArray &prev) { return fits(e, prev); });
    }
    bool fits(const PackedEntry &e, QByteArrayView prev)
    {
        std::array<char, 32> hash;
        m_hasher.hash(e, prev, hash.data());
        return hash == e.hash;
    }

    EntryHasher m_hasher;
    QStringList &m_problems;
    LineId m_line = -1;
    qint64 m_seq = 0;
    QByteArrayList m_previous, m_current; // hashes at seq-1 and at seq: several after a fork
};

} // namespace

Result<QStringList> Log::verify(const std::function<void(int percent)> &progress) const
{
    TRY_ASSIGN(problems, verifyChains());
    TRY_ASSIGN(ofRows, verifyRows(progress));
    return problems + ofRows;
}

Result<QStringList> Log::verifyChains() const
{
    QStringList problems;
    const QByteArray sql = QByteArray("SELECT ") + entryColumns + " FROM entry ORDER BY line, seq";
    TRY_ASSIGN(find, m_db.prepare(sql));
    Chain chain(problems);
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) break;
        const PackedEntry entry = packedEntryFrom(find);
        if (const Result<> fine = checkReadable(entry); !fine)
            problems.append(fine.error().what);
        else
            chain.take(entry);
    }
    return problems;
}

Result<QStringList> Log::verifyRows(const std::function<void(int percent)> &progress) const
{
    QStringList problems;
    TRY_ASSIGN(records, recordsInLog(m_db));
    qsizetype done = 0;
    for (const auto &[kind, id] : records) {
        const RecordInfo &record = *recordOf(Kind(kind));
        TRY_ASSIGN(state, folded({kind, id}));
        TRY_ASSIGN(fits, rowFits(m_db, record, id, state));
        if (!fits)
            problems.append(tr("Record %1 of table %2 is not what its log gives.")
                                .arg(id.text(), QLatin1String(record.table)));
        if (progress && ++done % 1000 == 0) progress(int(100 * done / records.size()));
    }
    for (const RecordInfo *record : allRecords()) {
        const QByteArray strays = QByteArray("SELECT COUNT(*) FROM ") + record->table +
                                  " r WHERE NOT EXISTS (SELECT 1 FROM entry e "
                                  "WHERE e.record = r.id AND e.kind = " +
                                  QByteArray::number(quint16(record->kind)) + ')';
        TRY_ASSIGN(count, m_db.scalar(strays.constData()));
        if (count.toInt() > 0)
            problems.append(
                tr("Table %1 holds %n record(s) without a log.", nullptr, int(count.toInt()))
                    .arg(QLatin1String(record->table)));
    }
    TRY(contents::verify(m_db, problems));
    TRY_ASSIGN(classesFit, FirmClasses::fits(m_db));
    if (!classesFit)
        problems.append(tr("Which firm records are one firm is not what links and codes give."));
    return problems;
}

/// What the engine finds wrong with its pages; empty: all well.
static Result<QStringList> pageProblems(Database &db, bool deep)
{
    QStringList wrong;
    TRY_ASSIGN(find, db.prepare(deep ? "PRAGMA integrity_check" : "PRAGMA quick_check"));
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return wrong;
        if (find.text(0) != QLatin1String("ok")) wrong.append(find.text(0));
    }
}

Result<QStringList> Store::verify(bool deep, const std::function<void(int percent)> &progress) const
{
    // Pages and chains are read on a connection and a thread of their own.
    TRY_ASSIGN(other, again());
    using Side = std::pair<QStringList, QStringList>; // of pages, of chains
    auto reading = std::async(std::launch::async, [&other, deep]() -> Result<Side> {
        TRY_ASSIGN(pages, pageProblems(other->db(), deep));
        if (!pages.isEmpty()) return Side{pages, {}};
        TRY_ASSIGN(chains, other->log().verifyChains());
        return Side{{}, chains};
    });
    const Result<QStringList> rows = m_log->verifyRows(progress);
    const Result<Side> side = reading.get();
    if (!side) return side.error();
    // Where the pages themselves are damaged, reading on tells nothing more.
    if (!side->first.isEmpty()) return side->first;
    if (!rows) return rows.error();
    return side->second + *rows;
}

Result<> Log::rebuild()
{
    for (const RecordInfo *record : allRecords())
        TRY(m_db.exec((QByteArray("DELETE FROM ") + record->table).constData()));
    TRY(m_db.exec("DELETE FROM firm_search"));
    TRY(Joiner(*this, 0).judgeAnew());
    TRY_ASSIGN(records, recordsInLog(m_db));
    RowWriter rows(m_db);
    for (const auto &[kind, id] : records) {
        TRY_ASSIGN(state, folded({kind, id}));
        TRY(rows.write(*recordOf(Kind(kind)), id, {}, state));
    }
    return FirmClasses::rebuild(m_db);
}

Result<QByteArray> Log::stateHash(const QSet<Id> *scope) const
{
    crypto_generichash_state hash;
    crypto_generichash_init(&hash, nullptr, 0, 32);
    const auto take = [&hash](QByteArrayView bytes) {
        crypto_generichash_update(&hash, raw(bytes), static_cast<unsigned long long>(bytes.size()));
    };
    for (const RecordInfo *record : allRecords()) {
        QByteArray sql = "SELECT id, flags, heads";
        for (const FieldInfo &f : record->fields) sql += QByteArray(", ") + f.column;
        sql += QByteArray(" FROM ") + record->table + " ORDER BY id";
        TRY_ASSIGN(find, m_db.prepare(sql));
        for (;;) {
            TRY_ASSIGN(more, find.step());
            if (!more) break;
            const qint64 status = find.integer(1) & StatusMask;
            if (status == qint64(RecordStatus::Absent)) continue;
            if (scope && !scope->contains(find.id(0))) continue;
            QByteArray form;
            CborWriter w(form);
            w.unsignedInt(quint64(record->kind));
            w.bytes(find.blobView(0));
            w.unsignedInt(quint64(status));
            w.bytes(find.blobView(2));
            for (const FieldInfo &f : record->fields) w.value(find.value(2 + f.place));
            take(form);
        }
    }
    QByteArray digest(32, Qt::Uninitialized);
    crypto_generichash_final(&hash, raw(digest), 32);
    return digest;
}
