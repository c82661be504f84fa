// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/call.h"
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

std::vector<Command> keyCommands()
{
    return {{"recovery", "FILE", 1, 1, {{"out", "KEYFILE", true}}, writeRecovery},
            {"change-passphrase", "FILE", 1, 1, {{"recovery", "KEYFILE"}}, changePassphrase},
            {"restore-test", "FILE", 1, 1, {{"recovery", "KEYFILE", true}}, restoreTest}};
}
