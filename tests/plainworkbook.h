// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/workbookfile.h"
#include "verify.h"

#include <QTemporaryDir>
#include <QtTest>
#include <sodium.h>

// A workbook file without a store: what the tests of file, keys and engine hold on to.

inline struct Fake : Ambient {
    qint64 nowMs() const override { return 1'700'000'000'000; }
    void random(void *to, std::size_t size) override { randombytes_buf(to, size); }
} ambient;

struct RecoveryKeys {
    QByteArray publicKey = QByteArray(32, '\0');
    QByteArray secretKey = QByteArray(32, '\0');
    RecoveryKeys()
    {
        crypto_box_keypair(reinterpret_cast<unsigned char *>(publicKey.data()),
                           reinterpret_cast<unsigned char *>(secretKey.data()));
    }
};

inline QByteArray randomBytes(int size)
{
    QByteArray bytes(size, '\0');
    ambient.random(bytes.data(), std::size_t(size));
    return bytes;
}

inline Secrets someone() { return {randomBytes(32), randomBytes(32), Id::make(ambient)}; }

inline QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void overwrite(const QString &path, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(at));
    QCOMPARE(file.write(bytes), qint64(bytes.size()));
}

/// A workbook on the disk with one table and one row; closed.
struct Workbook {
    QTemporaryDir folder{};
    QString path = folder.filePath(QStringLiteral("测试.gridpoint"));
    Secrets secrets = someone();
    RecoveryKeys recovery{};
    QString passphrase = QStringLiteral("口令 one");
    QString problem{};

    Workbook() { problem = errorOf(make()); }
    Result<> make()
    {
        TRY_ASSIGN(file, WorkbookFile::create(path, secrets, passphrase, recovery.publicKey,
                                              KdfCost::cheapest(), ambient));
        TRY_ASSIGN(db, file.database(secrets));
        return db.exec("CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT) STRICT;"
                       "INSERT INTO t VALUES(1, 'eins')");
    }
    QStringList files() const { return QDir(folder.path()).entryList(QDir::Files, QDir::Name); }
};

inline qint64 rows(Database &db)
{
    const auto count = db.scalar("SELECT count(*) FROM t");
    return count ? count->toInt() : -1;
}
