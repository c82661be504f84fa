// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storeworld.h"
#include "sync/exchange.h"
#include "sync/laptop.h"
#include "sync/scope.h"

#include <QDir>

/// A township in a temporary folder: an office and laptops with one clock, that exchange packages
/// as files. Stories are told through it.
class Township
{
public:
    struct Person {
        Id id{};
        std::unique_ptr<Store> store{};
        QStringList sent{};
        std::shared_ptr<MemoryMarks> marks = std::make_shared<MemoryMarks>(); ///< the machine's
        QString path{};
    };

    explicit Township(quint64 seed = 1)
        : ambient(seed)
    {
    }

    Result<> found()
    {
        TRY_ASSIGN(founded, foundOffice(dir.filePath("office.gridpoint"), ambient, marks));
        office = std::move(founded);
        gridPoint.id = Id::make(ambient);
        gridPoint.code = QStringLiteral("350582103001");
        gridPoint.name = QStringLiteral("陈埭二村网格");
        return office->transact([this](Writer &w) { return w.create(gridPoint); });
    }

    Result<> addFirm(Id &id, const QString &name, const QString &phone = {})
    {
        Firm firm;
        firm.id = id = Id::make(ambient);
        firm.name = name;
        firm.phone.value = phone;
        firm.gridPoint = gridPoint.id;
        return office->transact([&](Writer &w) { return w.create(firm); });
    }

    Result<> prepare(Person &person, const QString &name)
    {
        Worker worker;
        worker.id = person.id = Id::make(ambient);
        worker.name = name;
        worker.gridPoint = gridPoint.id;
        TRY(office->transact([&](Writer &w) { return w.create(worker); }));
        return prepareAgain(person, name);
    }
    /// A new file for a worker who is known: the first laptop, or one that takes its place.
    Result<> prepareAgain(Person &person, const QString &name)
    {
        person.path = dir.filePath(name + ".gridpoint");
        TRY(prepareLaptop(*office, person.id, person.path, QStringLiteral("one-time"),
                          KdfCost::cheapest()));
        return open(person);
    }

    /// Opens (again) what lies at the person's path, with the marks of the person's machine.
    Result<> open(Person &person)
    {
        person.store.reset();
        TRY_ASSIGN(file, WorkbookFile::open(person.path));
        TRY_ASSIGN(secrets, file.unlock(QStringLiteral("one-time")));
        TRY_ASSIGN(store, Store::open(std::move(file), secrets, ambient, *person.marks));
        person.store = std::move(store);
        return ok();
    }
    Result<> openOffice()
    {
        const QString path = dir.filePath("office.gridpoint");
        office.reset();
        TRY_ASSIGN(file, WorkbookFile::open(path));
        TRY_ASSIGN(secrets, file.unlock(QStringLiteral("passphrase")));
        TRY_ASSIGN(store, Store::open(std::move(file), secrets, ambient, marks));
        office = std::move(store);
        return ok();
    }

    /// A copy of the workbook as it is, for later.
    Result<QString> backUp(Store &store)
    {
        const QString path = dir.filePath(QStringLiteral("backup-%1").arg(++m_backups));
        TRY(copyWorkbook(store.db(), path));
        return path;
    }
    /// The worker's file is put back as it was; the machine and its marks stay.
    Result<> restore(Person &person, const QString &backup)
    {
        person.store.reset();
        QFile::remove(person.path);
        QFile::copy(backup, person.path);
        return open(person);
    }
    Result<> restoreOffice(const QString &backup)
    {
        const QString path = dir.filePath("office.gridpoint");
        office.reset();
        QFile::remove(path);
        QFile::copy(backup, path);
        return openOffice();
    }
    /// The whole disk is copied to another machine, marks and all: both go on with one line.
    Result<Person> cloned(const Person &person)
    {
        Person twin;
        twin.id = person.id;
        TRY_ASSIGN(path, backUp(*person.store));
        twin.path = path;
        *twin.marks = *person.marks;
        TRY(open(twin));
        return twin;
    }

    Result<QString> up(Person &person)
    {
        TRY_ASSIGN(done, exportUp(*person.store, dir.path()));
        person.sent.append(done.path);
        return done.path;
    }
    Result<> down(Person &person)
    {
        TRY_ASSIGN(done, exportDown(*office, person.id, dir.path()));
        TRY_ASSIGN(taken, importPackage(*person.store, done.path));
        Q_UNUSED(taken)
        return ok();
    }
    /// The laptop's state equals the office's within its scope.
    Result<bool> agrees(const Person &person)
    {
        TRY_ASSIGN(scope, scopeOf(*office, person.id));
        TRY_ASSIGN(here, office->log().stateHash(&scope));
        TRY_ASSIGN(there, person.store->log().stateHash());
        return here == there;
    }

    /// Changes one member of a record as a form would.
    template <class R, class Change>
    static Result<> edit(Store &store, const Id &id, Change change)
    {
        TRY_ASSIGN(loaded, store.load<R>(id));
        R record = loaded.record;
        change(record);
        return store.transact([&](Writer &w) { return w.update(record, loaded); });
    }

    /// What is measured must wait for the disk.
    static inline bool onDisk = false;
    /// In memory where the machine offers that: the files are real all the same.
    static QString folder()
    {
        if (onDisk) return QDir::tempPath() + QStringLiteral("/gridpoint-XXXXXX");
        const QString memory = QStringLiteral("/dev/shm");
        return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) +
               QStringLiteral("/gridpoint-XXXXXX");
    }

    QTemporaryDir dir{folder()};
    FakeAmbient ambient;
    MemoryMarks marks;
    std::unique_ptr<Store> office;
    GridPoint gridPoint;
    Person lin, wang;

private:
    int m_backups = 0;
};

/// How most stories begin: an office, one firm or two, and the laptops of 林晓 and 王芳.
class TownshipStory
{
protected:
    enum class Firms { One, Two };
    Result<> begin(Firms firms = Firms::One)
    {
        m_world = std::make_unique<Township>();
        TRY(m_world->found());
        TRY(m_world->addFirm(m_firm, "晋江市海悦鞋材有限公司(演示)", "13900000001"));
        if (firms == Firms::Two)
            TRY(m_world->addFirm(m_other, "晋江市华塘伞业有限公司(演示)", "13900000011"));
        TRY(m_world->prepare(m_world->lin, "林晓"));
        return m_world->prepare(m_world->wang, "王芳");
    }

    Store &office() { return *m_world->office; }
    Store &lin() { return *m_world->lin.store; }
    Store &wang() { return *m_world->wang.store; }

    std::unique_ptr<Township> m_world;
    Id m_firm, m_other;
};
