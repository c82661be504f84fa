// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/call.h"
#include "sync/officekeys.h"
#include "sync/people.h"
#include "work/recovery.h"
#include "work/recoverykey.h"

#include <QJsonArray>

static Result<> writeRecovery(Call &call)
{
    TRY_ASSIGN(office, call.open());
    TRY(writeRecoveryPage(*office, call.value("out")));
    call.answer = {{"path", call.value("out")}, {"groups", recoverykey::groupCount}};
    return ok();
}

static Result<> changePassphrase(Call &call)
{
    TRY_ASSIGN(fresh, call.newPassphrase());
    if (call.has("recovery")) {
        TRY_ASSIGN(key, recoverykey::read(call.value("recovery")));
        TRY_ASSIGN(file, WorkbookFile::open(call.argument(0)));
        TRY(resetByRecovery(file, key, fresh, passphraseCost(), call.ambient()));
    } else {
        TRY_ASSIGN(old, call.passphrase());
        TRY_ASSIGN(file, WorkbookFile::open(call.argument(0)));
        TRY(file.changePassphrase(old, fresh, passphraseCost(), call.ambient()));
    }
    call.answer = {{"changed", true}};
    return ok();
}

static Result<> restoreTest(Call &call)
{
    TRY_ASSIGN(key, recoverykey::read(call.value("recovery")));
    TRY_ASSIGN(tested, testRestore(call.argument(0), key, call.ambient()));
    call.answer = {{"office", tested.office},
                   {"firms", tested.firms},
                   {"visits", tested.visits},
                   {"entries", tested.entries},
                   {"problems", QJsonArray::fromStringList(tested.problems)}};
    for (const QString &problem : tested.problems) call.refuse(problem);
    return ok();
}

static Result<> rotateKey(Call &call)
{
    TRY_ASSIGN(words, call.passphrase());
    TRY_ASSIGN(office, call.open());
    TRY(rotateOfficeKey(*office, words, passphraseCost()));
    TRY_ASSIGN(behind, laptopsBehind(*office));
    call.answer = {{"rotated", true}, {"laptops_behind", behind}};
    return ok();
}

static Result<> closeKeys(Call &call)
{
    TRY_ASSIGN(office, call.open());
    TRY_ASSIGN(closed, closeOldKeys(*office));
    TRY_ASSIGN(behind, laptopsBehind(*office));
    call.answer = {{"closed", closed}, {"laptops_behind", behind}};
    return ok();
}

/// GRIDPOINT_NEW_PASSPHRASE opens the prepared file, and this workbook for the new person.
static Result<> addPerson(Call &call)
{
    TRY_ASSIGN(oneTime, call.newPassphrase());
    TRY_ASSIGN(laptop, call.open());
    TRY_ASSIGN(person, addPersonFrom(*laptop, call.argument(1), oneTime, passphraseCost()));
    call.answer = {{"person", person.text()}, {"people", laptop->file().people().size()}};
    return ok();
}

std::vector<Command> keyCommands()
{
    return {{"recovery", "FILE", 1, 1, {{"out", "KEYFILE", true}}, writeRecovery},
            {"change-passphrase", "FILE", 1, 1, {{"recovery", "KEYFILE"}}, changePassphrase},
            {"restore-test", "FILE", 1, 1, {{"recovery", "KEYFILE", true}}, restoreTest},
            {"rotate-key", "FILE", 1, 1, {}, rotateKey},
            {"close-old-keys", "FILE", 1, 1, {}, closeKeys},
            {"add-person", "LAPTOP PREPARED", 2, 2, {}, addPerson}};
}
