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
        const QString path = dir.filePath(name + ".gridpoint");
        TRY(prepareLaptop(*office, person.id, path, QStringLiteral("one-time"),
                          KdfCost::cheapest()));
        TRY_ASSIGN(file, WorkbookFile::open(path));
        TRY_ASSIGN(secrets, file.unlock(QStringLiteral("one-time")));
        TRY_ASSIGN(store, Store::open(std::move(file), secrets, ambient, marks));
        person.store = std::move(store);
        return ok();
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

    QTemporaryDir dir;
    FakeAmbient ambient;
    MemoryMarks marks;
    std::unique_ptr<Store> office;
    GridPoint gridPoint;
    Person lin, wang;
};
