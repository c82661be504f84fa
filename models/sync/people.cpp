// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/people.h"

#include "store/log.h"
#include "sync/words.h"

#include <QFileInfo>

QByteArray metaKeyOf(const char *key, const Id &person)
{
    return QByteArray(key) + ' ' + person.text().toLatin1();
}

Result<QByteArray> ownMeta(const Store &store, const char *key)
{
    return store.meta(metaKeyOf(key, store.person()).constData());
}

Result<> setOwnMeta(Store &store, const char *key, const QByteArray &value)
{
    return store.setMeta(metaKeyOf(key, store.person()).constData(), value);
}

Result<Id> addPersonFrom(Store &laptop, const QString &preparedFile, const QString &oneTime,
                         KdfCost cost)
{
    if (laptop.isOffice())
        return Error{Sync::tr("People are added to a laptop's workbook. This is the office's.")};
    if (QFileInfo(preparedFile).canonicalFilePath() ==
        QFileInfo(laptop.file().path()).canonicalFilePath())
        return Error{Sync::tr("This is the workbook that is open. Choose the file that the office "
                              "prepared for the other person.")};
    TRY_ASSIGN(prepared, WorkbookFile::open(preparedFile));
    if (prepared.recoveryPublicKey() != laptop.file().recoveryPublicKey())
        return Error{Sync::tr("Another office prepared this file. Nothing was changed.")};
    TRY_ASSIGN(theirs, prepared.unlock(oneTime));
    TRY_ASSIGN(known, laptop.log().enrolled(publicKeyOf(theirs.seed)));
    if (known.role == Role::None)
        return Error{Sync::tr("The office's word on this person's key has not arrived here yet. "
                              "Take in the office's newest package, then try again.")};
    TRY_ASSIGN(closed, laptop.log().revoked(publicKeyOf(theirs.seed)));
    if (closed) return Error{Sync::tr("The office has closed this file. Ask it for a new one.")};
    const Secrets added{laptop.secrets().fileKey, theirs.seed, known.person};
    TRY(laptop.file().addPerson(added, oneTime, cost, laptop.ambient(), PassphraseUse::OneTime));
    return known.person;
}
