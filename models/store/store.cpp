// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"

#include "store/cbor.h"
#include "store/erasing.h"
#include "store/log.h"
#include "store/migrations.h"
#include "store/raw.h"

#include <QFileInfo>
#include <sodium.h>

Store::Store(std::shared_ptr<WorkbookFile> file, Secrets secrets, Ambient &ambient, Marks &marks)
    : m_file(std::move(file))
    , m_secrets(std::move(secrets))
    , m_publicKey(publicKeyOf(m_secrets.seed))
    , m_ambient(ambient)
    , m_marks(marks)
{
}

Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::found(WorkbookFile file, const Secrets &secrets,
                                            const Founding &founding, Ambient &ambient,
                                            Marks &marks)
{
    std::unique_ptr<Store> store(
        new Store(std::make_shared<WorkbookFile>(std::move(file)), secrets, ambient, marks));
    store->m_founding = founding;
    if (store->m_founding.rootPerson.isNull()) store->m_founding.rootPerson = secrets.person;
    TRY(store->start(true));
    return store;
}

Result<std::unique_ptr<Store>> Store::open(WorkbookFile file, const Secrets &secrets,
                                           Ambient &ambient, Marks &marks)
{
    std::unique_ptr<Store> store(
        new Store(std::make_shared<WorkbookFile>(std::move(file)), secrets, ambient, marks));
    TRY(store->start(false));
    // What an erasure left behind when the program was cut off before.
    erasing::finish(*store);
    return store;
}

Result<std::unique_ptr<Store>> Store::again() const
{
    std::unique_ptr<Store> store(new Store(m_file, m_secrets, m_ambient, m_marks));
    TRY(store->start(false));
    store->m_log->restoreOwn(m_log->own());
    return store;
}

void Store::takeBack(const Store &other, const QSet<Kind> &kinds)
{
    m_lent = false;
    m_log->restoreOwn(other.m_log->own());
    if (!kinds.isEmpty()) emit changed(kinds);
}

static QByteArray encodeFounding(const Store::Founding &f)
{
    QByteArray bytes;
    CborWriter w(bytes);
    w.array(8);
    w.unsignedInt(quint64(f.kind));
    w.bytes(f.rootKey);
    w.bytes(f.rootPerson.bytes());
    w.bytes(f.officeBoxKey);
    w.text(f.town.toUtf8());
    w.text(f.officeName.toUtf8());
    w.bytes(f.gridPoint.bytes());
    w.bytes(f.office.bytes());
    return bytes;
}

static Result<Store::Founding> decodeFounding(const QByteArray &bytes)
{
    CborReader r(bytes);
    Store::Founding f;
    if (r.array() != 8) r.fail();
    f.kind = WorkbookKind(r.unsignedInt());
    f.rootKey = r.bytes().toByteArray();
    f.rootPerson = Id::fromBytes(r.bytes().toByteArray());
    f.officeBoxKey = r.bytes().toByteArray();
    f.town = QString::fromUtf8(r.text());
    f.officeName = QString::fromUtf8(r.text());
    f.gridPoint = Id::fromBytes(r.bytes().toByteArray());
    f.office = Id::fromBytes(r.bytes().toByteArray());
    if (r.failed())
        return Error{Store::tr("This workbook is incomplete: it does not say whose it is. "
                               "Open a backup, or ask the office for a new laptop file.")};
    return f;
}

Result<> Store::start(bool founding)
{
    TRY_ASSIGN(db, m_file->database(m_secrets));
    m_db = std::make_unique<Database>(std::move(db));
    TRY_ASSIGN(schema, schemaState(*m_db));
    if (schema.isOlder && schema.version > 0) TRY(backUp());
    if (founding || schema.isOlder || schema.rowsAreOlder)
        TRY(update(schema, founding));
    else
        TRY(readFounding());
    if (schema.rowsAreNewer) TRY(noteRows(*m_db));
    return m_log->openLine(publicKey(), m_marks.mark(m_file->workbookId(), publicKey()), m_ambient);
}

Result<> Store::readFounding()
{
    TRY_ASSIGN(bytes, meta("founding"));
    TRY_ASSIGN(facts, decodeFounding(bytes));
    m_founding = facts;
    m_log = std::make_unique<Log>(*m_db, m_founding.rootKey, m_founding.rootPerson);
    return ok();
}

/// Schema, founding facts and rows in one transaction: a workbook that is cut off here is still
/// what it was.
Result<> Store::update(const SchemaState &schema, bool founding)
{
    const auto work = [&]() -> Result<> {
        TRY(migrate(*m_db, schema));
        if (founding) {
            if (m_founding.office.isNull()) m_founding.office = m_file->workbookId();
            TRY(setMeta("founding", encodeFounding(m_founding)));
        }
        TRY(readFounding());
        TRY(m_log->rebuild());
        return noteRows(*m_db);
    };
    TRY(m_db->exec("BEGIN IMMEDIATE"));
    Result<> done = work();
    if (done) done = m_db->exec("COMMIT");
    if (!done && m_db->inTransaction()) TRY(m_db->exec("ROLLBACK"));
    return done;
}

/// A copy as it was, beside the workbook: NAME.before-update-N.gridpoint.
Result<> Store::backUp()
{
    const QFileInfo info(m_file->path());
    for (int n = 1;; ++n) {
        const QString path = info.absolutePath() + '/' + info.completeBaseName() +
                             QStringLiteral(".before-update-%1.").arg(n) + info.suffix();
        if (!QFileInfo::exists(path)) return copyWorkbook(*m_db, path);
    }
}

QByteArray publicKeyOf(const QByteArray &seed)
{
    QByteArray pub(crypto_sign_PUBLICKEYBYTES, Qt::Uninitialized);
    std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secret{};
    crypto_sign_seed_keypair(raw(pub), secret.data(), raw(seed));
    sodium_memzero(secret.data(), secret.size());
    return pub;
}

Role Store::role() const
{
    // What the log keeps of the own line is the same, without asking the database.
    const LineId own = m_log->own().line;
    const Result<LineInfo> info = own ? m_log->line(own) : m_log->enrolled(publicKey());
    return info ? info->role : Role::None;
}

// ---- transactions ----

Result<> Store::run(const std::function<Result<>(Writer &)> &work, QSet<Kind> &kinds)
{
    if (m_lent)
        return Error{tr("Longer work is still writing to this workbook. Wait until it is done, "
                        "then save.")};
    if (m_db->inTransaction())
        return Error{tr("Another save is still under way. Try again in a moment.")};
    const Log::OwnLine before = m_log->own();
    TRY(m_db->execCached("BEGIN IMMEDIATE"));
    Writer writer(*this, *m_log, before.save + 1);
    Result<> done = work(writer);
    if (done) done = m_db->execCached("COMMIT");
    if (!done) {
        if (m_db->inTransaction()) {
            if (const Result<> back = m_db->exec("ROLLBACK"); !back) return back;
        }
        m_log->restoreOwn(before);
        return done;
    }
    kinds.unite(writer.m_kinds);
    if (const auto &last = m_log->own().last; last && last != before.last)
        m_marks.setMark(m_file->workbookId(), m_log->own().key, *last);
    return done;
}

Result<> Store::transact(const std::function<Result<>(Writer &)> &work)
{
    QSet<Kind> kinds;
    TRY(run(work, kinds));
    if (!kinds.isEmpty()) emit changed(kinds);
    return ok();
}

Result<> Store::transactBare(const std::function<Result<>(QSet<Kind> &changed)> &work)
{
    QSet<Kind> kinds;
    TRY(run([&](Writer &) { return work(kinds); }, kinds));
    if (!kinds.isEmpty()) emit changed(kinds);
    return ok();
}

// ---- reading ----

/// "SELECT id, heads, … FROM table WHERE " of each kind, put together once.
static QByteArray selectSql(const RecordInfo &info, const char *where)
{
    static const auto starts = [] {
        QHash<Kind, QByteArray> all;
        for (const RecordInfo *r : allRecords()) {
            QByteArray sql = "SELECT id, heads";
            for (const FieldInfo &f : r->fields) sql += QByteArray(", ") + f.column;
            all.insert(r->kind, sql + " FROM " + r->table + " WHERE ");
        }
        return all;
    }();
    return starts.value(info.kind) + where;
}

void Store::readRow(const RecordInfo &info, Statement &row, void *record)
{
    for (const FieldInfo &f : info.fields) f.write(record, row.value(1 + f.place));
}

Result<> Store::loadRow(const RecordInfo &info, const Id &id, void *record, Basis *basis) const
{
    TRY_ASSIGN(find, m_db->cached(selectSql(info, "id = ?").constData()));
    find->bind(1, id);
    TRY_ASSIGN(any, find->step());
    if (!any) {
        find->reset();
        return Error{tr("This record is not in the workbook.")};
    }
    readRow(info, *find, record);
    if (basis) basis->heads = Heads::decoded(find->blobView(1));
    find->reset();
    return basis ? loadErasures(id, *basis) : ok();
}

Result<> Store::loadErasures(const Id &id, Basis &basis) const
{
    TRY_ASSIGN(find, m_db->cached("SELECT 1 FROM entry WHERE record = ? AND op = 6 LIMIT 1"));
    find->bind(1, id);
    TRY_ASSIGN(any, find->step());
    find->reset();
    if (!any) return ok();
    TRY_ASSIGN(closure, m_log->closure(id));
    for (const Held &h : closure)
        if (h.entry.op == Op::Erase && !h.denied)
            for (const FieldKey &k : h.entry.fields) basis.erasures[k].append(h.entry.ref());
    return ok();
}

/// Where the condition's own ORDER BY begins, or -1: one within parentheses is a subquery's.
static qsizetype outerOrder(const QByteArray &where)
{
    qsizetype at = where.indexOf(" ORDER BY ");
    for (; at >= 0; at = where.indexOf(" ORDER BY ", at + 1)) {
        const QByteArrayView before = QByteArrayView(where).first(at);
        if (std::count(before.begin(), before.end(), '(') ==
            std::count(before.begin(), before.end(), ')'))
            return at;
    }
    return -1;
}

Result<> Store::findRows(const RecordInfo &info, const char *where, const QList<Value> &values,
                         const std::function<void(const Id &, Statement &)> &take) const
{
    const QByteArray given(where);
    const qsizetype order = outerOrder(given);
    const QByteArray condition = "flags & 1 AND (" + given.left(order < 0 ? given.size() : order) +
                                 ')' + (order < 0 ? QByteArray() : given.mid(order));
    TRY_ASSIGN(find, m_db->cached(selectSql(info, condition.constData()).constData()));
    int at = 0;
    for (const Value &v : values) find->bind(++at, v);
    for (;;) {
        TRY_ASSIGN(more, find->step());
        if (!more) break;
        take(find->id(0), *find);
    }
    find->reset();
    return ok();
}

bool Store::exists(Kind kind, const Id &id) const
{
    const RecordInfo *info = recordOf(kind);
    if (!info) return false;
    const QByteArray sql =
        QByteArray("SELECT 1 FROM ") + info->table + " WHERE id = ? AND flags & 1";
    Result<Statement *> find = m_db->cached(sql.constData());
    if (!find) return false;
    (*find)->bind(1, id);
    const Result<bool> any = (*find)->step();
    (*find)->reset();
    return any && *any;
}

Result<Basis> Store::basis(const RecordInfo &record, const Id &id) const
{
    Basis basis;
    const QByteArray sql = QByteArray("SELECT heads FROM ") + record.table + " WHERE id = ?";
    TRY_ASSIGN(find, m_db->cached(sql.constData()));
    find->bind(1, id);
    TRY_ASSIGN(any, find->step());
    if (any) basis.heads = Heads::decoded(find->blobView(0));
    find->reset();
    TRY(loadErasures(id, basis));
    return basis;
}

Result<QByteArray> Store::meta(const char *key) const
{
    TRY_ASSIGN(find, m_db->cached("SELECT value FROM meta WHERE key = ?"));
    find->bind(1, QString::fromLatin1(key));
    TRY_ASSIGN(any, find->step());
    const QByteArray value = any ? find->blob(0) : QByteArray();
    find->reset();
    return value;
}

Result<> Store::setMeta(const char *key, const QByteArray &value)
{
    TRY_ASSIGN(put, m_db->cached("INSERT INTO meta (key, value) VALUES (?, ?) "
                                 "ON CONFLICT (key) DO UPDATE SET value = excluded.value"));
    put->bind(1, QString::fromLatin1(key));
    put->bind(2, value);
    return put->run();
}
