// SPDX-License-Identifier: GPL-3.0-or-later
#include "newer.h"
#include "store/log.h"
#include "sync/exchange.h"
#include "work/opening.h"

#include <QCoreApplication>
#include <cstdio>

// The program of a version still to come, for tst_skew:
//   skew write WORKBOOK FIRM CERTIFICATE DIR   writes what only it knows and exports
//   skew read WORKBOOK FIRM CERTIFICATE        prints it, after the update that opening is

namespace
{

Result<std::unique_ptr<Store>> openIt(Ambient &ambient, Marks &marks)
{
    return openWorkbook(QCoreApplication::arguments().value(2), QStringLiteral("one-time"), ambient,
                        marks);
}

Result<> write(Store &store, const Id &firm, const Id &certificate, const QString &dir)
{
    TRY_ASSIGN(loaded, store.load<NewerFirm>(firm));
    NewerFirm changed = loaded.record;
    changed.website = QStringLiteral("https://example.invalid");
    changed.branches = 3;
    TRY(store.transact([&](Writer &w) -> Result<> {
        TRY(w.update(changed, loaded));
        TRY(w.create(Certificate{certificate, firm, QStringLiteral("高新技术企业")}));
        TRY_ASSIGN(basis, store.basis(recordInfo<NewerFirm>(), firm));
        // A code of a choice that comes with it.
        return w.put(recordInfo<NewerFirm>(), firm,
                     {{recordInfo<NewerFirm>().field("type"), Value(QStringLiteral("newtype"))}},
                     basis);
    }));
    TRY_ASSIGN(done, exportUp(store, dir));
    std::printf("%s\n", qPrintable(done.path));
    return ok();
}

Result<> read(Store &store, const Id &firm, const Id &certificate)
{
    TRY_ASSIGN(f, store.get<NewerFirm>(firm));
    TRY_ASSIGN(c, store.get<Certificate>(certificate));
    TRY_ASSIGN(problems, store.log().verify());
    TRY_ASSIGN(type, store.db().scalar("SELECT type FROM firm WHERE type = 'newtype'"));
    std::printf("%s %d %s %d %s\n", qPrintable(f.website), f.branches.value_or(0),
                qPrintable(c.name), int(problems.size()), qPrintable(type.text()));
    return ok();
}

Result<> run()
{
    const QStringList a = QCoreApplication::arguments();
    SystemAmbient ambient;
    FileMarks marks;
    TRY_ASSIGN(store, openIt(ambient, marks));
    const Id firm = Id::fromText(a.value(3)), certificate = Id::fromText(a.value(4));
    return a.value(1) == QLatin1String("write") ? write(*store, firm, certificate, a.value(5))
                                                : read(*store, firm, certificate);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const Result<> done = run();
    if (!done) std::fprintf(stderr, "%s\n", qPrintable(done.error().what));
    return done ? 0 : 1;
}
