// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cbor.h"
#include "store/contents.h"
#include "store/joiner.h"
#include "store/log.h"
#include "store/raw.h"
#include "store/recordshare.h"
#include "store/rowwriter.h"
#include "store/store.h"

#include <QtEndian>
#include <future>
#include <sodium.h>

namespace
{

/// One view of the database for as long as it lives: what is read in it fits together, and no
/// statement takes and gives back the locks of the WAL.
class OneView
{
public:
    explicit OneView(Database &db)
        : m_db(db)
        , m_began(!db.inTransaction() && db.execCached("BEGIN"))
    {
    }
    OneView(const OneView &) = delete;
    OneView &operator=(const OneView &) = delete;
    ~OneView()
    {
        if (m_began && !m_db.execCached("COMMIT")) return; // it ends with the connection then
    }

private:
    Database &m_db;
    bool m_began;
};

/// Kind and id of every record that has entries of a known kind.
Result<QList<RecordKey>> recordsInLog(Database &db)
{
    QList<RecordKey> records;
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

RecordShare::RecordShare(QList<RecordKey> records, std::function<void(int percent)> progress)
    : m_records(std::move(records))
    , m_progress(std::move(progress))
    , m_owner(std::this_thread::get_id())
{
}

std::span<const RecordKey> RecordShare::take()
{
    const qsizetype from = std::min(m_next.fetch_add(piece), m_records.size());
    if (m_progress && from < m_records.size() && std::this_thread::get_id() == m_owner)
        m_progress(int(100 * from / m_records.size()));
    return {m_records.constData() + from, std::size_t(std::min(piece, m_records.size() - from))};
}

void RecordShare::found(const RecordKey &key, const QString &problem)
{
    const std::scoped_lock lock(m_mutex);
    m_problems.insert({key.kind, key.id}, problem);
}

QStringList RecordShare::problems() const { return m_problems.values(); }

Result<QStringList> Log::verify(const std::function<void(int percent)> &progress) const
{
    TRY_ASSIGN(problems, verifyChains());
    TRY_ASSIGN(records, recordsInLog(m_db));
    RecordShare share(std::move(records), progress);
    TRY(checkRecords(share));
    TRY_ASSIGN(tables, verifyTables());
    return problems + share.problems() + tables;
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

Result<> Log::checkRecords(RecordShare &share) const
{
    const OneView view(m_db);
    for (std::span<const RecordKey> some; !(some = share.take()).empty();) {
        for (const RecordKey &key : some) {
            const RecordInfo &record = *recordOf(Kind(key.kind));
            TRY_ASSIGN(state, folded(key));
            TRY_ASSIGN(fits, rowFits(m_db, record, key.id, state));
            if (!fits)
                share.found(key, tr("Record %1 of table %2 is not what its log gives.")
                                     .arg(key.id.text(), QLatin1String(record.table)));
        }
    }
    return ok();
}

Result<QStringList> Log::verifyTables() const
{
    QStringList problems;
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

namespace
{

/// What stands beside the records in a check of the whole workbook.
struct Beside {
    QStringList pages{}, chains{}, tables{};
};

Result<Beside> verifyBeside(const Store &store, bool deep)
{
    Beside found;
    TRY_ASSIGN(pages, pageProblems(store.db(), deep));
    found.pages = pages;
    // Where the pages themselves are damaged, reading on tells nothing more.
    if (!pages.isEmpty()) return found;
    TRY_ASSIGN(chains, store.log().verifyChains());
    TRY_ASSIGN(tables, store.log().verifyTables());
    found.chains = chains;
    found.tables = tables;
    return found;
}

} // namespace

Result<QStringList> Store::verify(bool deep, const std::function<void(int percent)> &progress) const
{
    // A connection and a thread of their own read what stands beside the records, and then help
    // with these.
    TRY_ASSIGN(other, again());
    std::promise<RecordShare *> found;
    auto reading =
        std::async(std::launch::async, [&other, deep, toShare = found.get_future()]() mutable {
            Result<Beside> beside = verifyBeside(*other, deep);
            RecordShare *share = toShare.get();
            if (!beside || !beside->pages.isEmpty()) return beside;
            const Result<> done = other->log().checkRecords(*share);
            return done ? beside : Result<Beside>(done.error());
        });
    const Result<QList<RecordKey>> records = recordsInLog(*m_db);
    RecordShare share(records ? *records : QList<RecordKey>(), progress);
    found.set_value(&share);
    const Result<> checked = records ? m_log->checkRecords(share) : Result<>(records.error());
    const Result<Beside> beside = reading.get();
    if (!beside) return beside.error();
    if (!beside->pages.isEmpty()) return beside->pages;
    if (!checked) return checked.error();
    return beside->chains + share.problems() + beside->tables;
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
