// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/recordstatus.h"

#include "store/log.h"
#include "store/query.h"
#include "work/words.h"

Result<RecordStep> stepOf(const Store &laptop, const Id &record)
{
    if (laptop.isOffice()) return RecordStep::None;
    TRY_ASSIGN(closure, laptop.log().closure(record));
    const QSet<EntryId> effective = effectiveEntries(closure);
    TRY_ASSIGN(find, prepareQuery(laptop.db(), "record_step"));
    bindNamed(find, ":record", Value(record.bytes()));
    bindNamed(find, ":key", Value(laptop.publicKey()));
    bindNamed(find, ":root", Value(laptop.founding().rootKey));
    std::optional<RecordStep> least;
    for (;;) {
        TRY_ASSIGN(more, find.step());
        if (!more) return least.value_or(RecordStep::None);
        TRY_ASSIGN(held, laptop.log().entryAt(find.integer(0)));
        RecordStep step = find.integer(1) ? RecordStep::Exported : RecordStep::Saved;
        if (find.integer(2)) {
            step = RecordStep::Received;
            if (effective.contains(held.entry.id()))
                step = find.integer(3) ? RecordStep::Answered : RecordStep::Merged;
        }
        least = least ? std::min(*least, step) : step;
    }
}

QString stepWords(RecordStep step)
{
    switch (step) {
    case RecordStep::None: return {};
    case RecordStep::Saved: return Work::tr("Saved here, not exported yet");
    case RecordStep::Exported: return Work::tr("Exported, no receipt yet");
    case RecordStep::Received: return Work::tr("Received by the office, without effect there");
    case RecordStep::Merged: return Work::tr("Received and taken in by the office");
    case RecordStep::Answered: return Work::tr("Answered by the office");
    }
    return {};
}
