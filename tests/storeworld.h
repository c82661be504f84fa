// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/log.h"
#include "store/store.h"
#include "sync/keys.h"
#include "verify.h"

#include <QTemporaryDir>
#include <QtTest>
#include <random>

/// A clock and a source of randomness that the test holds in its hand.
class FakeAmbient : public Ambient
{
public:
    explicit FakeAmbient(quint64 seed = 1)
        : m_random(seed)
    {
    }
    qint64 nowMs() const override { return m_now; }
    void random(void *to, std::size_t size) override
    {
        auto *bytes = static_cast<unsigned char *>(to);
        for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<unsigned char>(m_random());
    }
    void pass(qint64 ms) { m_now += ms; }

private:
    qint64 m_now = QDateTime(QDate(2026, 11, 24), QTime(2, 0), Qt::UTC).toMSecsSinceEpoch();
    std::mt19937_64 m_random;
};

class MemoryMarks : public Marks
{
public:
    std::optional<EntryId> mark(const Id &workbook, const QByteArray &key) override
    {
        const auto it = m_marks.constFind(workbook.bytes() + key);
        return it == m_marks.constEnd() ? std::nullopt : std::optional(*it);
    }
    void setMark(const Id &workbook, const QByteArray &key, const EntryId &last) override
    {
        m_marks.insert(workbook.bytes() + key, last);
    }
    void forget() { m_marks.clear(); }

private:
    QHash<QByteArray, EntryId> m_marks;
};

inline QByteArray randomBytes(Ambient &ambient, int size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    ambient.random(bytes.data(), std::size_t(size));
    return bytes;
}

/// A fresh office workbook whose person is the lead.
inline Result<std::unique_ptr<Store>> foundOffice(const QString &path, Ambient &ambient,
                                                  Marks &marks)
{
    Secrets secrets;
    secrets.fileKey = randomBytes(ambient, 32);
    secrets.seed = randomBytes(ambient, 32);
    secrets.person = Id::make(ambient);
    TRY_ASSIGN(file, WorkbookFile::create(path, secrets, QStringLiteral("passphrase"),
                                          randomBytes(ambient, 32), KdfCost::cheapest(), ambient));
    Store::Founding founding;
    founding.town = QStringLiteral("350582103");
    founding.officeName = QStringLiteral("示例镇金融办");
    founding.rootKey = publicKeyOf(secrets.seed);
    founding.officeBoxKey = boxKeysOf(secrets.seed).publicKey;
    return Store::found(std::move(file), secrets, founding, ambient, marks);
}
