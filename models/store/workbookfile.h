// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/keyblock.h"
#include "store/sqlite.h"

#include <QCoreApplication>
#include <memory>

/// One open workbook file: the key block at its head and the lock that keeps other programs out.
/// The lock is held as long as this object or any Database from it lives.
class WorkbookFile
{
    Q_DECLARE_TR_FUNCTIONS(WorkbookFile)

public:
    /// Writes a new workbook with an empty database for secrets.person. Refuses a file that exists.
    static Result<WorkbookFile> create(const QString &path, const Secrets &secrets,
                                       const QString &passphrase,
                                       const QByteArray &recoveryPublicKey, KdfCost cost,
                                       Ambient &ambient, PassphraseUse use = PassphraseUse::Own);
    /// Takes the file for this program alone. Needs no passphrase yet.
    static Result<WorkbookFile> open(const QString &path);

    /// The keys of whoever's passphrase this is. Takes half a second a person: run it off the
    /// window's thread.
    Result<Secrets> unlock(const QString &passphrase) const { return m_block.unlock(passphrase); }
    /// The keys through the office's recovery key (X25519, 32 bytes), after a passphrase was
    /// forgotten.
    Result<Secrets> recover(const QByteArray &recoverySecretKey) const
    {
        return m_block.recover(recoverySecretKey);
    }
    /// Wraps the same keys anew; the database is not rewritten. Older copies of the file, such as
    /// backups, still open with the old passphrase.
    Result<> changePassphrase(const QString &old, const QString &passphrase, KdfCost cost,
                              Ambient &ambient);
    /// The same without the old passphrase, for whoever came in through recover().
    Result<> resetPassphrase(const Secrets &secrets, const QString &passphrase, KdfCost cost,
                             Ambient &ambient);
    /// Puts a new signing seed in the place of a person's old one, under the passphrase and, for
    /// the first person, under the recovery key. Both are there before, or both after.
    Result<> rekey(const Secrets &secrets, const QString &passphrase, KdfCost cost,
                   Ambient &ambient);
    /// Lets one more person in: the workbook's file key with that person's seed and id.
    Result<> addPerson(const Secrets &secrets, const QString &passphrase, KdfCost cost,
                       Ambient &ambient, PassphraseUse use = PassphraseUse::Own);
    /// The file key stays: a copy that this person took away stays readable to them.
    Result<> removePerson(Id person);

    /// Whether this person has not set a passphrase of their own yet.
    bool isOneTime(Id person) const { return m_block.isOneTime(person); }

    Id workbookId() const { return m_block.workbookId(); }
    /// Everybody who has a passphrase, in the order of their slots.
    QList<Id> people() const { return m_block.people(); }
    QByteArray recoveryPublicKey() const { return m_block.recoveryPublicKey(); }
    QString path() const { return m_path; }

    /// One more connection to the database. Each thread needs its own.
    Result<Database> database(const Secrets &secrets, OpenMode mode = OpenMode::ReadWrite) const;

private:
    class Lock;
    WorkbookFile(QString path, std::shared_ptr<const Lock> lock, KeyBlock block);
    static Result<std::shared_ptr<const Lock>> take(const QString &path, int flags);
    Result<> write(KeyBlock block);

    QString m_path;
    std::shared_ptr<const Lock> m_lock;
    KeyBlock m_block;
};

/// Whether a file system lies on another machine, where the locks of two programs do not meet.
/// statfsType: f_type of statfs(2). mountType: as in /proc/self/mountinfo, for FUSE.
bool isNetworkFileSystem(quint64 statfsType, const QByteArray &mountType);

/// Copies an open workbook, key block included, as of one moment, to a new file at path: first
/// under another name, so that no half copy ever has the right one. Other connections may go on.
Result<> copyWorkbook(Database &from, const QString &path);
