// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

#include <QFile>
#include <QMutex>

/// This machine's clock and random numbers.
class SystemAmbient : public Ambient
{
public:
    qint64 nowMs() const override;
    void random(void *to, std::size_t size) override;
};

/// Marks kept as small files in a folder of this machine, outside every workbook.
class FileMarks : public Marks
{
public:
    /// An empty folder name: the program's own data folder.
    explicit FileMarks(QString folder = {});
    std::optional<EntryId> mark(const Id &workbook, const QByteArray &key) override;
    void setMark(const Id &workbook, const QByteArray &key, const EntryId &last) override;

private:
    QString pathOf(const Id &workbook, const QByteArray &key) const;
    QString m_folder;
    QMutex m_writing;    // long work saves on a thread of its own
    QFile m_file;        // of the mark written last, kept open: it is written with every save
    QByteArray m_marked; // whose that is
};

/// A folder of this machine for facts about workbooks: `given`, or else the one of this name in the
/// program's own data folder. Made where it is missing.
QString machineFolder(QString given, const QString &name);

/// What a passphrase that is set now shall cost to guess: the usual. With
/// GRIDPOINT_TEST_KDF=cheapest (tests only) as little as possible.
KdfCost passphraseCost();

/// Minutes without a key or a move of the mouse until the window locks: of this workbook, else as
/// the office set it; 0: never.
int lockMinutes(const Store &store);
Result<> setLockMinutes(Store &store, int minutes);

/// Opens a workbook with a passphrase.
Result<std::unique_ptr<Store>> openWorkbook(const QString &path, const QString &passphrase,
                                            Ambient &ambient, Marks &marks);
