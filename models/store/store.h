// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/records.h"
#include "store/fold.h"
#include "store/sqlite.h"
#include "store/workbookfile.h"

#include <QObject>
#include <QSet>
#include <functional>
#include <memory>

class Log;
class Store;
struct SchemaState;

/// A mark kept on the machine outside the workbook: the last entry that this key wrote here. Only
/// where it names exactly the workbook's last entry is the line continued (MERGE.md §1).
class Marks
{
public:
    virtual ~Marks() = default;
    virtual std::optional<EntryId> mark(const Id &workbook, const QByteArray &key) = 0;
    virtual void setMark(const Id &workbook, const QByteArray &key, const EntryId &last) = 0;
};

/// What a form was filled from: the heads at that moment. A draft keeps it.
struct Basis {
    Heads heads{};
    QHash<FieldKey, QList<Ref>> erasures{}; ///< of each field, those that are known
    QByteArray encoded() const;
    static Basis decoded(QByteArrayView bytes);
};

/// A record and what it was filled from.
template <class R>
struct Loaded {
    R record{};
    Basis basis{};
};

/// One field's new value, types forgotten.
struct Change {
    const FieldInfo *field;
    Value value;
};

/// Writes inside one transaction of Store::transact. Checks rights; business rules are the
/// caller's.
class Writer
{
public:
    /// A new record; id must be set. Only filled-in fields are written.
    template <class R>
    Result<> create(const R &record)
    {
        return putNew(recordInfo<R>(), record.id, &record);
    }
    /// Writes what differs between `record` and what was loaded; nothing where nothing does.
    template <class R>
    Result<> update(const R &record, const Loaded<R> &loaded)
    {
        return put(recordInfo<R>(), record.id,
                   changesFrom(recordInfo<R>(), &loaded.record, &record), loaded.basis);
    }
    /// The same with the types forgotten. Fields decide conflicts also where the value stays.
    Result<> put(const RecordInfo &record, const Id &id, const QList<Change> &changes,
                 const Basis &basis);
    /// Deletes (or restores) a record as seen through `basis`.
    Result<> setDeleted(const RecordInfo &record, const Id &id, const Basis &basis, bool deleted);
    /// Takes back data entries by reference or by ranges (MERGE.md §3.2).
    Result<> withdraw(const QList<Ref> &targets, const QList<SeqRange> &ranges = {});
    Result<> release(const QList<Ref> &targets);
    /// Erases personal values for good; lead only.
    Result<> erase(const RecordInfo &record, const Id &id, const QList<const FieldInfo *> &fields);
    Result<> clockFix(const SeqRange &range, qint64 shiftMs);
    /// Says whose key this is; lead only.
    Result<> enrol(const QByteArray &publicKey, const Id &person, Role role);
    Result<> revoke(const QByteArray &publicKey);

    Store &store() { return m_store; }
    /// Number of this save on the own line: what undoing it names.
    qint64 save() const { return m_save; }
    /// Fields that differ.
    static QList<Change> changesFrom(const RecordInfo &info, const void *before, const void *after);

private:
    friend class Store;
    Writer(Store &store, Log &log, qint64 save)
        : m_store(store)
        , m_log(log)
        , m_save(save)
    {
    }
    Result<> putNew(const RecordInfo &info, const Id &id, const void *record);
    Result<> putWrites(Entry entry);
    Result<> append(Entry entry);
    Result<> allow(const Entry &entry);
    Store &m_store;
    Log &m_log;
    qint64 m_save;
    Role m_role = Role::None; ///< asked for once
    QSet<Kind> m_kinds{};
};

/// The Ed25519 public key that belongs to a signing seed of 32 bytes.
QByteArray publicKeyOf(const QByteArray &seed);

enum class WorkbookKind : quint8 { Office = 1, Laptop = 2 };

/// The one door to an open workbook. Lives on the thread that opened it; long work opens its own
/// through `again()`.
class Store : public QObject
{
    Q_OBJECT

public:
    struct Founding {
        WorkbookKind kind = WorkbookKind::Office;
        QByteArray rootKey{}; ///< the office lead's first public key: trusted without enrolment
        Id rootPerson{};      ///< whose that is; of a new office: who founds it
        Id office{};          ///< workbook id of the office, in every laptop's too
        QByteArray officeBoxKey{}; ///< X25519 public key that packages for the office are sealed to
        QString town{};            ///< division code
        QString officeName{};
        Id gridPoint{}; ///< of a laptop
    };

    /// Fills a freshly created workbook file: schema, founding facts. Opens it.
    static Result<std::unique_ptr<Store>> found(WorkbookFile file, const Secrets &secrets,
                                                const Founding &founding, Ambient &ambient,
                                                Marks &marks);
    /// Opens a workbook, migrating it where it is older. Refuses a newer one in words.
    static Result<std::unique_ptr<Store>> open(WorkbookFile file, const Secrets &secrets,
                                               Ambient &ambient, Marks &marks);
    ~Store() override;
    /// A second connection to the same workbook for another thread. To write through it: lend(),
    /// and takeBack() when it is done.
    Result<std::unique_ptr<Store>> again() const;
    /// What is wrong with the workbook: its pages (`deep`: against every index too), the chains of
    /// hashes, rows that are not what the log gives. Empty: all well.
    Result<QStringList> verify(bool deep = false,
                               const std::function<void(int percent)> &progress = {}) const;
    /// From now on another connection does the saving; saves here are refused in words.
    void lend() { m_lent = true; }
    bool isLent() const { return m_lent; }
    /// Goes on where the other connection ended, and says what it changed.
    void takeBack(const Store &other, const QSet<Kind> &kinds);

    /// Runs work in one transaction: rows and log entries together, or nothing. Then one changed().
    Result<> transact(const std::function<Result<>(Writer &)> &work);

    template <class R>
    Result<Loaded<R>> load(const Id &id) const
    {
        Loaded<R> loaded;
        TRY(loadRow(recordInfo<R>(), id, &loaded.record, &loaded.basis));
        loaded.record.id = id;
        return loaded;
    }
    /// A record as shown, without what a form needs.
    template <class R>
    Result<R> get(const Id &id) const
    {
        R record{};
        TRY(loadRow(recordInfo<R>(), id, &record, nullptr));
        record.id = id;
        return record;
    }
    /// Live records whose rows fit `where` (SQL over the record's columns, values bound in order;
    /// an ORDER BY may follow).
    template <class R>
    Result<QList<R>> find(const char *where, const QList<Value> &values = {}) const
    {
        QList<R> records;
        const auto take = [&](const Id &id, Statement &row) {
            R record{};
            readRow(recordInfo<R>(), row, &record);
            record.id = id;
            records.append(std::move(record));
        };
        TRY(findRows(recordInfo<R>(), where, values, take));
        return records;
    }
    bool exists(Kind kind, const Id &id) const;
    Result<Basis> basis(const RecordInfo &record, const Id &id) const;

    Database &db() const { return *m_db; }
    Log &log() const { return *m_log; }
    Ambient &ambient() const { return m_ambient; }
    Marks &marks() const { return m_marks; }
    const Founding &founding() const { return m_founding; }
    bool isOffice() const { return m_founding.kind == WorkbookKind::Office; }
    WorkbookFile &file() const { return *m_file; }
    Id person() const { return m_secrets.person; }
    Role role() const;
    /// Ed25519, of the person who has it open.
    const QByteArray &publicKey() const { return m_publicKey; }
    const Secrets &secrets() const { return m_secrets; }

    /// Small facts of this workbook that do not travel.
    Result<QByteArray> meta(const char *key) const;
    Result<> setMeta(const char *key, const QByteArray &value);

    /// Runs work that writes no entries of its own (imports, drafts, receipts) in one transaction.
    Result<> transactBare(const std::function<Result<>(QSet<Kind> &changed)> &work);

signals:
    /// Once per committed transaction, with the kinds whose records changed.
    void changed(const QSet<Kind> &kinds);

private:
    Store(std::shared_ptr<WorkbookFile> file, Secrets secrets, Ambient &ambient, Marks &marks);
    Result<> start(bool founding);
    Result<> update(const SchemaState &schema, bool founding);
    Result<> readFounding();
    Result<> backUp();
    Result<> run(const std::function<Result<>(Writer &)> &work, QSet<Kind> &kinds);
    Result<> loadErasures(const Id &id, Basis &basis) const;
    Result<> loadRow(const RecordInfo &info, const Id &id, void *record, Basis *basis) const;
    Result<> findRows(const RecordInfo &info, const char *where, const QList<Value> &values,
                      const std::function<void(const Id &, Statement &)> &take) const;
    static void readRow(const RecordInfo &info, Statement &row, void *record);

    std::shared_ptr<WorkbookFile> m_file;
    Secrets m_secrets;
    QByteArray m_publicKey;
    Ambient &m_ambient;
    Marks &m_marks;
    std::unique_ptr<Database> m_db;
    std::unique_ptr<Log> m_log;
    Founding m_founding;
    bool m_lent = false;
};
