// SPDX-License-Identifier: GPL-3.0-or-later
#include "smalloffice.h"

namespace
{

fuzz::SmallOffice &office()
{
    static fuzz::SmallOffice one;
    static const Result<> made = one.make();
    if (!made) std::fprintf(stderr, "%s\n", qPrintable(made.error().what));
    fuzz::require(bool(made), "the small office can be made");
    return one;
}

} // namespace

/// Entries in rows. Joined, compared with the log, and rolled back.
int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QList<Entry> entries = fuzz::entriesOf(fuzz::bytesOf(data, size));
    if (entries.isEmpty()) return 0;
    Store &store = *office().world.office;
    const Result<> done = store.transactBare([&](QSet<Kind> &) -> Result<> {
        TRY_ASSIGN(joined, store.log().join(entries, 0));
        TRY_ASSIGN(again, store.log().join(entries, 0));
        fuzz::require(again.added == 0, "the same entries again are known");
        Q_UNUSED(joined)
        TRY_ASSIGN(state, store.log().stateHash());
        TRY(store.log().rebuild());
        TRY_ASSIGN(refolded, store.log().stateHash());
        fuzz::require(state == refolded, "the state equals what the log gives");
        return Error{QStringLiteral("rolled back")};
    });
    fuzz::require(!done, "the transaction is rolled back");
    fuzz::require(done.error().what == QStringLiteral("rolled back"),
                  qPrintable(done.error().what));
    return 0;
}
