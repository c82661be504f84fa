// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"
#include "sync/package.h"
#include "sync/packagecodec.h"
#include "sync/packageframe.h"
#include "verify.h"

#include <QTemporaryDir>
#include <QtEndian>

/// The package file by itself: who can open it, and that nothing else than what was written opens.
class TestPackage : public QObject
{
    Q_OBJECT

private slots:
    void everyRecipientOpensIt_data()
    {
        QTest::addColumn<int>("recipients");
        for (const int n : {1, 2, 5}) QTest::addRow("%d", n) << n;
    }
    void everyRecipientOpensIt()
    {
        QFETCH(int, recipients);
        PackageHead head = headFor(recipients);
        const QString path = write(head, {});
        for (int i = 0; i < recipients; ++i) {
            const auto package = readPackage(path, seedOf(i));
            VERIFY_OK(package);
            QCOMPARE(package->entries.size(), 2);
            QCOMPARE(package->head.recipients.size(), recipients);
            QCOMPARE(package->meta.runs.first().last, m_entries.last().hash);
        }
        const auto other = readPackage(path, seedOf(recipients));
        QVERIFY(!other);
        QVERIFY(other.error().what.contains("somebody else"));
        // One whose key begins alike: it agrees on another stream key.
        BoxKeys alike = boxKeysOf(seedOf(recipients));
        alike.publicKey.replace(0, 8, boxKeysOf(seedOf(0)).publicKey.first(8));
        auto file = PackageFile::open(path);
        VERIFY_OK(file);
        QVERIFY(!file->read(QList<BoxKeys>{alike}));
    }

    void noRecipientNoPackage()
    {
        PackageHead head = headFor(0);
        const QString path = m_dir.filePath("none.gpk");
        QVERIFY(!writePackage(path, head, {}, seedOf(99), entries()));
        head.recipients = {QByteArray(32, '\0')}; // agrees with nobody
        QVERIFY(!writePackage(path, head, {}, seedOf(99), entries()));
        head.recipients = {boxKeysOf(seedOf(0)).publicKey, QByteArray("short")};
        QVERIFY(!writePackage(path, head, {}, seedOf(99), entries()));
        QVERIFY(!QFile::exists(path));
    }

    void everyFlippedByteAndEveryCutIsRefused()
    {
        const QByteArray whole = contentOf(write(headFor(2), {}));
        for (qsizetype at = 0; at < whole.size(); ++at) {
            QByteArray flipped = whole;
            flipped[at] = char(flipped[at] ^ (1 << (at % 8)));
            QVERIFY2(!opens(flipped), qPrintable(QStringLiteral("byte %1").arg(at)));
            QVERIFY2(!opens(whole.first(at)), qPrintable(QStringLiteral("cut at %1").arg(at)));
        }
        QVERIFY(!opens(whole + 'x'));
        QVERIFY(opens(whole));
    }

    /// What a holder of a valid key could do to its own frames.
    void framesStandInTheirOrderAndTheLastIsMarked()
    {
        const QByteArray meta = metaContent();
        using Frames = QList<std::pair<FrameType, QByteArray>>;
        const auto first = std::pair(FrameType::First, meta);
        const auto more = std::pair(FrameType::Entries, QByteArray());
        QVERIFY(opens(sealed({first, more, more}, {0, 1, 2}, 2)));
        QVERIFY(!opens(sealed({first, more, more}, {0, 2, 1}, 2))); // out of order
        QVERIFY(!opens(sealed({first, more, more}, {0, 1}, 2)));    // the last is missing
        QVERIFY(!opens(sealed({first, more, more}, {0, 1, 2}, 1))); // one after the last
        QVERIFY(!opens(sealed({first, more, more}, {0, 1, 1, 2}, 2)));
        QVERIFY(!opens(sealed({more, more}, {0, 1}, 1)));
        QVERIFY(!opens(sealed({first, first}, {0, 1}, 1)));
        QVERIFY(!opens(sealed(Frames{first, {FrameType(4), {}}}, {0, 1}, 1)));
        const auto file = std::pair(FrameType::File, QByteArray());
        QVERIFY(opens(sealed({first, more, file, file}, {0, 1, 2, 3}, 3)));
        QVERIFY(!opens(sealed({first, file, more}, {0, 1, 2}, 2))); // entries come first
        QVERIFY(!opens(sealed({file}, {0}, 0)));
        QVERIFY(!opens(sealed(Frames{first, {FrameType::File, "x"}}, {0, 1}, 1)));
        QVERIFY(!opens(sealed({first}, {}, 0)));
    }

    void filesGoAlongAndAreAskedFor()
    {
        const QByteArrayList files{QByteArray(100'000, 'a'), "b", QByteArray("\xff\xd8\xff", 3)};
        PackageMeta meta;
        meta.wants = {QByteArray(32, 'x'), QByteArray(32, 'y')};
        PackageHead head = headFor(1);
        head.direction = Direction::Down;
        head.entries = 0;
        qsizetype at = 0;
        const QString path = m_dir.filePath("files.gpk");
        VERIFY_OK(writePackage(
            path, head, meta, seedOf(99), [](PackedEntry &) -> Result<bool> { return false; },
            [&](QByteArray &bytes) -> Result<bool> {
                if (at == files.size()) return false;
                bytes = files[at++];
                return true;
            }));
        const auto package = readPackage(path, seedOf(0));
        VERIFY_OK(package);
        QCOMPARE(package->files, files);
        QCOMPARE(package->meta.wants, meta.wants);
        // No digests, or more than one asks for.
        meta.wants = {QByteArray(31, 'x')};
        QVERIFY(!opens(sealed({std::pair(FrameType::First, metaContent(meta))}, {0}, 0)));
        meta.wants = QByteArrayList(mostWanted, QByteArray(32, 'x'));
        QVERIFY(opens(sealed({std::pair(FrameType::First, metaContent(meta))}, {0}, 0)));
        meta.wants.append(QByteArray(32, 'x'));
        QVERIFY(!opens(sealed({std::pair(FrameType::First, metaContent(meta))}, {0}, 0)));
    }

    void oneThatUnfoldsToMuchIsRefused()
    {
        // Declares more than a frame may hold, and would be small.
        const QByteArray bomb(packageformat::longestPlain + 1, '\0');
        QByteArray packed = FramePacker().pack(FrameType::First, {}, bomb);
        QVERIFY(packed.size() < 100'000);
        FrameType type{};
        QByteArray content;
        QByteArrayView loose;
        QVERIFY(!FrameUnpacker().unpack(packed, type, loose, content));
        QVERIFY(content.isEmpty());
        packed = FramePacker().pack(FrameType::First, {}, bomb.first(1 << 20));
        QVERIFY(FrameUnpacker().unpack(packed, type, loose, content));
        QCOMPARE(content, bomb.first(1 << 20));
        QVERIFY(!FrameUnpacker().unpack(packed.first(packed.size() - 1), type, loose, content));
        QVERIFY(!FrameUnpacker().unpack({}, type, loose, content));
    }

    void initTestCase()
    {
        Entry begin, put;
        begin.line = put.line = 77;
        begin.seq = 1;
        begin.op = Op::Begin;
        begin.key = publicKeyOf(seedOf(99));
        begin.hash = hashOf(begin);
        put.seq = 2;
        put.prev = begin.hash;
        put.kind = 4;
        put.record = Id::named(QStringLiteral("firm"));
        FieldWrite name;
        name.key.number = 3;
        name.value = QByteArray("\x63"
                                "abc");
        put.writes = {name};
        put.hash = hashOf(put);
        m_entries = {begin, put};
    }

private:
    static QByteArray seedOf(int i) { return QByteArray(32, char('A' + i)); }
    static PackageHead headFor(int recipients)
    {
        PackageHead head;
        head.senderKey = publicKeyOf(seedOf(99));
        head.office = officeTag(Id::named(QStringLiteral("office")));
        head.number = 1;
        head.entries = 2;
        for (int i = 0; i < recipients; ++i) head.recipients.append(boxKeysOf(seedOf(i)).publicKey);
        return head;
    }
    std::function<Result<bool>(Entry &)> entries() const
    {
        return [this, at = qsizetype(0)](Entry &e) mutable -> Result<bool> {
            if (at == m_entries.size()) return false;
            e = m_entries[at++];
            return true;
        };
    }
    QString write(const PackageHead &head, PackageMeta meta)
    {
        meta.runs = {{77, 1, 2, {}, m_entries.last().hash}};
        const QString path = m_dir.filePath("p.gpk");
        const auto written = writePackage(path, head, meta, seedOf(99), entries());
        return written ? path : QString();
    }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    bool opens(const QByteArray &bytes)
    {
        const QString path = m_dir.filePath("tried.gpk");
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) return false;
        file.close();
        return bool(readPackage(path, seedOf(0)));
    }
    static QByteArray metaContent(const PackageMeta &meta = {})
    {
        QByteArray bytes;
        CborWriter w(bytes);
        encodeMeta(w, meta);
        return bytes;
    }
    template <typename Size>
    static QByteArray sized(const QByteArray &bytes)
    {
        QByteArray prefix(sizeof(Size), Qt::Uninitialized);
        qToBigEndian(Size(bytes.size()), prefix.data());
        return prefix + bytes;
    }
    /// A signed file of frames (the second: what they hold besides no entries) sealed in their
    /// order, number `last` as the last one, and then put down in another.
    static QByteArray sealed(const QList<std::pair<FrameType, QByteArray>> &frames,
                             const QList<int> &order, int last)
    {
        PackageHead head = headFor(1);
        head.direction = Direction::Down;
        head.entries = 0;
        SealedKey key;
        const QByteArray streamKey = makeStreamKey(head.recipients, key);
        const QByteArray headBytes = encodeHead(head, key);
        FrameCipher cipher(streamKey, headBytes);
        QList<QByteArray> done;
        for (qsizetype i = 0; i < frames.size(); ++i)
            done.append(cipher.seal(
                FramePacker().pack(frames[i].first, frames[i].second, QByteArray(4, '\0')),
                i == last));
        QByteArray file =
            QByteArray(packageformat::magic, packageformat::magicSize) + sized<quint16>(headBytes);
        for (const int i : order) file += sized<quint32>(done[i]);
        Sealer sealer;
        sealer.take(file);
        return file + sealer.sign(seedOf(99));
    }

    QTemporaryDir m_dir;
    QList<Entry> m_entries;
};

QTEST_GUILESS_MAIN(TestPackage)
#include "tst_package.moc"
