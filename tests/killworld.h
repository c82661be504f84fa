// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrationset.h"
#include "store/migrations.h"
#include "township.h"
#include "work/opening.h"
#include "work/visitdeed.h"

#include <QProcess>
#include <csignal>
#include <thread>

// A child process does one phase of work again and again, and is killed at a random moment of it.
// What it leaves must be the state before or the state after, whole.

enum class Phase { Save, Export, Import, Migration };
inline constexpr Phase allPhases[] = {Phase::Save, Phase::Export, Phase::Import, Phase::Migration};
inline const char *nameOf(Phase phase)
{
    static const char *const names[] = {"save", "export", "import", "migration"};
    return names[int(phase)];
}

/// How the kills of one phase ended. Only those within the phase count.
struct Kills {
    int before = 0;
    int after = 0;
    int late = 0; ///< the phase was over before the kill arrived
    int within() const { return before + after; }
};

/// What is done within a phase; both sides know it.
namespace phasework
{
inline Result<> save(Store &laptop)
{
    static int made = 0;
    TRY_ASSIGN(firms, laptop.find<Firm>("1 ORDER BY name"));
    VisitEntry entry;
    entry.visit.firm = firms[made++ % firms.size()].id;
    entry.visit.visitedOn = laptop.ambient().today();
    entry.visit.channel = Channel::OnSite;
    entry.visit.remarks.value = QString(200, QChar(u'字'));
    // Drafts of two needs: one open need a firm and purpose would soon be used up.
    Need need;
    need.amount = Money::wan(150);
    need.closedOn = entry.visit.visitedOn;
    entry.needs = {need, need};
    TRY_ASSIGN(saved, saveVisit(laptop, entry));
    return saved.needs == 2 ? ok() : Result<>(Error{"not both needs were saved"});
}

inline Result<> run(Phase phase, const QDir &folder, SystemAmbient &ambient, Marks &marks)
{
    const auto begin = [] { return ::write(1, "B\n", 2) == 2; };
    const auto end = [] { return ::write(1, "E\n", 2) == 2; };
    const QString laptop = folder.filePath("laptop.gridpoint");
    if (phase == Phase::Migration) {
        const MigrationSet later("later");
        begin();
        TRY_ASSIGN(store, openWorkbook(laptop, "one-time", ambient, marks));
        end();
        return ok();
    }
    const bool office = phase == Phase::Import;
    TRY_ASSIGN(store, openWorkbook(office ? folder.filePath("office.gridpoint") : laptop,
                                   office ? "passphrase" : "one-time", ambient, marks));
    for (;;) {
        begin();
        switch (phase) {
        case Phase::Save: TRY(save(*store)); break;
        case Phase::Export: {
            TRY_ASSIGN(done, exportUp(*store, folder.path()));
            Q_UNUSED(done)
            break;
        }
        default: {
            TRY_ASSIGN(done, importPackage(*store, folder.filePath("up.gpk")));
            Q_UNUSED(done)
        }
        }
        end();
        if (phase != Phase::Save) return ok();
    }
}
} // namespace phasework

/// A township as it was before each phase, and a folder in which one round after the other is
/// played.
class KillWorld
{
public:
    explicit KillWorld(quint64 seed = 1)
        : m_random(seed)
    {
    }

    /// The child's side; `arguments` as start() gives them.
    static int child(const QStringList &arguments)
    {
        SystemAmbient ambient;
        FileMarks marks(arguments.value(2) + "/marks");
        const Phase phase = allPhases[arguments.value(1).toInt()];
        const Result<> done = phasework::run(phase, QDir(arguments.value(2)), ambient, marks);
        if (!done) qWarning("%s", qPrintable(done.error().what));
        return done ? 0 : 1;
    }

    Result<> make()
    {
        TRY(m_base.found());
        for (int i = 0; i < 30; ++i) {
            Id id;
            TRY(m_base.addFirm(id, QStringLiteral("晋江市示例%1店(演示)").arg(i)));
        }
        TRY(m_base.prepare(m_base.lin, "laptop"));
        m_officeSeed = m_base.office->secrets().seed;
        for (int i = 0; i < 25; ++i) TRY(phasework::save(*m_base.lin.store));
        TRY_ASSIGN(before, m_base.office->log().stateHash());
        m_officeBefore = before;
        TRY_ASSIGN(laptop, m_base.lin.store->log().stateHash());
        m_laptop = laptop;
        m_base.office.reset();
        m_base.lin.store.reset();
        TRY(keep("office.gridpoint"));
        TRY(keep("laptop.gridpoint"));
        // The package that imports take, and the state that they lead to.
        TRY(reset());
        TRY_ASSIGN(open, openLaptop());
        TRY_ASSIGN(done, exportUp(*open, m_work.path()));
        m_entries = done.entries;
        QFile::copy(done.path, m_kept.filePath("up.gpk"));
        TRY_ASSIGN(office, openOffice());
        TRY_ASSIGN(taken, importPackage(*office, done.path));
        TRY_ASSIGN(after, office->log().stateHash());
        m_officeAfter = after;
        return taken.joined.added == m_entries ? ok() : Result<>(Error{"not everything came in"});
    }

    /// Plays rounds until `count` kills met the phase.
    Result<Kills> kill(Phase phase, int count)
    {
        Kills kills;
        TRY(measure(phase));
        for (int tries = 0; kills.within() < count; ++tries) {
            if (tries > 20 * count) return Error{"the kills do not meet the phase"};
            TRY(round(phase, kills));
        }
        return kills;
    }

private:
    struct Heard {
        int begun = 0, ended = 0;
        void take(QProcess &child)
        {
            while (child.canReadLine()) (child.readLine()[0] == 'B' ? begun : ended) += 1;
        }
    };

    Result<> keep(const QString &name)
    {
        return QFile::copy(m_base.dir.filePath(name), m_kept.filePath(name))
                   ? ok()
                   : Result<>(Error{"a file could not be copied"});
    }
    /// Back to the state before.
    Result<> reset()
    {
        QDir work(m_work.path());
        for (const QString &name : work.entryList(QDir::Files)) work.remove(name);
        QDir(work.filePath("marks")).removeRecursively();
        const QDir kept(m_kept.path());
        for (const QString &name : kept.entryList(QDir::Files))
            if (!QFile::copy(kept.filePath(name), work.filePath(name)))
                return Error{"a file could not be copied"};
        return ok();
    }
    Result<std::unique_ptr<Store>> openLaptop(const QString &name = "laptop.gridpoint")
    {
        return openWorkbook(m_work.filePath(name), "one-time", m_ambient, m_marks);
    }
    Result<std::unique_ptr<Store>> openOffice()
    {
        return openWorkbook(m_work.filePath("office.gridpoint"), "passphrase", m_ambient, m_marks);
    }

    Result<> start(QProcess &child, Phase phase)
    {
        TRY(reset());
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QCoreApplication::applicationFilePath(),
                    {"--child", QString::number(int(phase)), m_work.path()});
        return child.waitForStarted() ? ok() : Result<>(Error{"the child did not start"});
    }
    Result<> hear(QProcess &child, Heard &heard, const std::function<bool()> &enough)
    {
        for (heard.take(child); !enough(); heard.take(child))
            if (!child.waitForReadyRead(20'000)) return Error{"the child said nothing"};
        return ok();
    }
    /// How long the phase takes here and now: its kills are spread over that time.
    Result<> measure(Phase phase)
    {
        m_spanUs = 0;
        for (int i = 0; i < 3; ++i) {
            QProcess child;
            TRY(start(child, phase));
            Heard heard;
            TRY(hear(child, heard, [&] { return heard.begun > 0; }));
            QElapsedTimer timer;
            timer.start();
            TRY(hear(child, heard, [&] { return heard.ended > 0; }));
            m_spanUs = std::max<qint64>(m_spanUs, timer.nsecsElapsed() / 1000);
            child.kill();
            child.waitForFinished();
        }
        return ok();
    }

    Result<> round(Phase phase, Kills &kills)
    {
        QProcess child;
        TRY(start(child, phase));
        Heard heard;
        const int at = phase == Phase::Save ? 1 + int(m_random() % 5) : 1;
        TRY(hear(child, heard, [&] { return heard.begun >= at; }));
        // The random moment. Nothing is awaited here: a longer or shorter wait is another moment.
        std::this_thread::sleep_for(std::chrono::microseconds(m_random() % quint64(m_spanUs + 1)));
        ::kill(pid_t(child.processId()), SIGKILL);
        if (!child.waitForFinished()) return Error{"the child did not die"};
        heard.take(child);
        TRY_ASSIGN(after, check(phase, heard));
        if (heard.begun == heard.ended)
            ++kills.late;
        else
            ++(after ? kills.after : kills.before);
        return ok();
    }

    /// Whether the state after is there; an error where it is neither that nor the one before.
    Result<bool> check(Phase phase, const Heard &heard)
    {
        switch (phase) {
        case Phase::Save: return checkSaves(heard);
        case Phase::Export: return checkExport(heard);
        case Phase::Import: return checkImport(heard);
        case Phase::Migration: return checkMigration(heard);
        }
        return false;
    }

    static Result<> sound(Store &store)
    {
        TRY_ASSIGN(pages, store.db().scalar("PRAGMA quick_check"));
        if (pages.text() != "ok") return Error{pages.text()};
        TRY_ASSIGN(wrong, store.log().verify());
        return wrong.isEmpty() ? ok() : Result<>(Error{wrong.join('\n')});
    }
    static Result<> holds(Store &store, const QByteArray &hash)
    {
        TRY(sound(store));
        TRY_ASSIGN(now, store.log().stateHash());
        return now == hash ? ok() : Result<>(Error{"the state is neither before nor after"});
    }
    static Result<qint64> count(Store &store, const char *sql)
    {
        TRY_ASSIGN(n, store.db().scalar(sql));
        return n.toInt();
    }

    Result<bool> checkSaves(const Heard &heard)
    {
        TRY_ASSIGN(store, openLaptop());
        TRY(sound(*store));
        TRY_ASSIGN(visits, count(*store, "SELECT COUNT(*) FROM visit"));
        TRY_ASSIGN(needs, count(*store, "SELECT COUNT(*) FROM need"));
        if (needs != 2 * visits) return Error{"a visit was saved without its needs"};
        const qint64 saved = visits - 25;
        if (saved < heard.ended) return Error{"an acknowledged save is lost"};
        if (saved > heard.begun) return Error{"more was saved than was begun"};
        TRY(phasework::save(*store)); // the work goes on
        TRY(sound(*store));
        return saved > heard.ended;
    }

    Result<bool> checkExport(const Heard &heard)
    {
        TRY_ASSIGN(store, openLaptop());
        TRY(holds(*store, m_laptop));
        TRY_ASSIGN(noted, count(*store, "SELECT COUNT(*) FROM package_out"));
        QStringList files = QDir(m_work.path()).entryList({"*.gpk"}, QDir::Files);
        files.removeAll("up.gpk");
        for (const QString &name : files) {
            TRY_ASSIGN(whole, readPackage(m_work.filePath(name), m_officeSeed));
            if (whole.entries.size() != m_entries) return Error{"a package lacks entries"};
        }
        if (noted > files.size()) return Error{"a package is noted that is not there"};
        if (heard.ended > noted) return Error{"an acknowledged package is not noted"};
        TRY_ASSIGN(again, exportUp(*store, m_work.path()));
        if (again.entries != m_entries) return Error{"the next package lacks entries"};
        return noted == 1;
    }

    Result<bool> checkImport(const Heard &heard)
    {
        TRY_ASSIGN(store, openOffice());
        TRY_ASSIGN(now, store->log().stateHash());
        const bool after = now == m_officeAfter;
        TRY(holds(*store, after ? m_officeAfter : m_officeBefore));
        if (heard.ended > 0 && !after) return Error{"an acknowledged import is lost"};
        TRY_ASSIGN(noted, count(*store, "SELECT COUNT(*) FROM package_in"));
        if (noted != (after ? 1 : 0)) return Error{"the import is noted half"};
        TRY_ASSIGN(again, importPackage(*store, m_work.filePath("up.gpk")));
        if (again.joined.added != (after ? 0 : m_entries)) return Error{"the import came in half"};
        TRY(holds(*store, m_officeAfter));
        return after;
    }

    Result<bool> checkMigration(const Heard &heard)
    {
        TRY_ASSIGN(version, schemaOf("laptop.gridpoint"));
        const bool after = version > schemaVersion();
        if (heard.ended > 0 && !after) return Error{"an acknowledged update is lost"};
        const QStringList backups =
            QDir(m_work.path()).entryList({"*.before-update-*.gridpoint"}, QDir::Files);
        if (after && backups.size() != 1) return Error{"there is no backup"};
        for (const QString &name : backups) {
            TRY_ASSIGN(backup, openLaptop(name));
            TRY(holds(*backup, m_laptop));
        }
        if (!after) {
            TRY_ASSIGN(old, openLaptop());
            TRY(holds(*old, m_laptop));
        }
        const MigrationSet later("later");
        TRY_ASSIGN(store, openLaptop());
        TRY(holds(*store, m_laptop));
        TRY_ASSIGN(rows, count(*store, "SELECT COUNT(*) FROM later"));
        return rows == 1 ? Result<bool>(after) : Result<bool>(Error{"it was updated twice"});
    }
    Result<int> schemaOf(const QString &name)
    {
        TRY_ASSIGN(file, WorkbookFile::open(m_work.filePath(name)));
        TRY_ASSIGN(secrets, file.unlock("one-time"));
        TRY_ASSIGN(db, file.database(secrets));
        TRY_ASSIGN(version, db.scalar("PRAGMA user_version"));
        return int(version.toInt());
    }

    std::mt19937_64 m_random;
    Township m_base;
    QTemporaryDir m_kept, m_work;
    SystemAmbient m_ambient;
    MemoryMarks m_marks;
    QByteArray m_officeSeed, m_officeBefore, m_officeAfter, m_laptop;
    qint64 m_entries = 0;
    qint64 m_spanUs = 0;
};
