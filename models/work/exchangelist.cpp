// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/exchangelist.h"

#include "store/cbor.h"
#include "store/log.h"
#include "work/words.h"

#include <QFileInfo>

static bool covered(const QByteArray &ranges, const QList<SeqRange> &receipt)
{
    CborReader r(ranges);
    for (quint64 n = r.array(); n > 0 && !r.failed(); --n) {
        if (r.array() != 3) r.fail();
        const LineId line = r.integer();
        const qint64 from = r.integer(), to = r.integer();
        const bool within = std::any_of(receipt.begin(), receipt.end(), [&](const SeqRange &x) {
            return x.line == line && x.from <= from && to <= x.to;
        });
        if (!within) return false;
    }
    return !r.failed();
}

Result<QList<SentPackage>> sentPackages(const Store &store)
{
    QList<SeqRange> receipt;
    TRY_ASSIGN(held, store.db().prepare("SELECT line, from_seq, to_seq FROM receipt"));
    for (;;) {
        TRY_ASSIGN(more, held.step());
        if (!more) break;
        receipt.append({held.integer(0), held.integer(1), held.integer(2)});
    }
    QList<SentPackage> sent;
    TRY_ASSIGN(find, store.db().prepare(
                         "SELECT number, file_name, made_at, entries, ranges FROM package_out "
                         "ORDER BY number DESC"));
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return sent;
        sent.append({find.integer(0), find.text(1), find.integer(2), find.integer(3),
                     !store.isOffice() && covered(find.blob(4), receipt)});
    }
}

static QString span(qint64 from, qint64 to)
{
    return from == to ? QString::number(from) : QStringLiteral("%1–%2").arg(from).arg(to);
}

/// "1–6, 8" of numbers in ascending order.
static QString runsOf(const QList<qint64> &numbers)
{
    QStringList runs;
    for (qsizetype i = 0; i < numbers.size();) {
        qsizetype to = i;
        while (to + 1 < numbers.size() && numbers[to + 1] == numbers[to] + 1) ++to;
        runs.append(span(numbers[i], numbers[to]));
        i = to + 1;
    }
    return runs.join(QStringLiteral(", "));
}

/// "7": what lies between them.
static QString absentOf(const QList<qint64> &numbers)
{
    QStringList absent;
    qint64 before = 0;
    for (const qint64 n : numbers) {
        if (n > before + 1) absent.append(span(before + 1, n - 1));
        before = n;
    }
    return absent.join(QStringLiteral(", "));
}

static QString missingOf(const QList<Gap> &gaps)
{
    QStringList missing;
    for (const Gap &g : gaps) missing.append(span(g.from, g.to));
    return missing.join(QStringLiteral(", "));
}

Result<QList<ReceivedPackages>> receivedPackages(const Store &store)
{
    // By laptop: two of one worker count their packages apart.
    struct Sender {
        Id person{};
        QList<qint64> numbers{};
    };
    QMap<std::pair<QString, QByteArray>, Sender> senders;
    TRY_ASSIGN(find, store.db().prepare("SELECT DISTINCT COALESCE(w.name, ''), p.sender, p.person, "
                                        "p.number FROM package_in p LEFT JOIN worker w ON w.id = "
                                        "p.person ORDER BY p.number"));
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) break;
        Sender &sender = senders[{find.text(0), find.blob(1)}];
        sender.person = find.id(2);
        sender.numbers.append(find.integer(3));
    }
    QList<ReceivedPackages> received;
    for (auto it = senders.cbegin(); it != senders.cend(); ++it) {
        ReceivedPackages r{it.key().first, runsOf(it->numbers), {}, {}};
        if (store.isOffice()) {
            r.absent = absentOf(it->numbers);
            TRY_ASSIGN(gaps, gapsOf(store, it->person));
            r.missing = missingOf(gaps);
        }
        received.append(r);
    }
    return received;
}

/// Whether one of the person's keys was enrolled for a laptop; the office's people have keys too.
static Result<bool> hasLaptop(const Store &office, const Id &person)
{
    TRY_ASSIGN(keys, office.log().keysOf(person));
    for (const QByteArray &key : keys) {
        TRY_ASSIGN(enrolled, office.log().enrolled(key));
        if (enrolled.role == Role::Worker) return true;
    }
    return false;
}

/// Workers who have a laptop.
static Result<QList<Id>> laptopHolders(const Store &office)
{
    QList<Id> holders;
    TRY_ASSIGN(workers, office.find<Worker>("1"));
    for (const Worker &w : workers) {
        TRY_ASSIGN(laptop, hasLaptop(office, w.id));
        if (laptop) holders.append(w.id);
    }
    return holders;
}

Result<QList<Exported>> exportForAll(Store &office, const QString &folder,
                                     const PackageProgress &progress)
{
    QList<Exported> packages;
    TRY_ASSIGN(holders, laptopHolders(office));
    for (const Id &worker : holders) {
        if (progress) progress(packages.size(), holders.size());
        TRY_ASSIGN(done, exportDown(office, worker, folder));
        packages.append(done);
    }
    if (packages.isEmpty())
        return Error{Work::tr("No laptop is prepared yet, so there is nobody to export for.")};
    return packages;
}

Taken takePackages(Store &store, const QStringList &filesAndFolders,
                   const PackageProgress &progress)
{
    Taken taken;
    const QStringList files = packagesIn(filesAndFolders);
    for (qsizetype i = 0; i < files.size(); ++i) {
        if (progress) progress(i, files.size());
        const Result<Imported> done = importPackage(store, files[i]);
        if (done)
            taken.imported.append(*done);
        else
            taken.refused.append(QFileInfo(files[i]).fileName() + QStringLiteral(": ") +
                                 done.error().what);
    }
    return taken;
}
