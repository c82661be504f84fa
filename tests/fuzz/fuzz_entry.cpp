// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"
#include "store/entry.h"

namespace
{

/// Erasing any of its fields leaves the hash as it was (MERGE.md §1).
void erasingKeepsTheHash(Entry entry)
{
    const QByteArray before = hashOf(entry);
    QList<FieldKey> erasable;
    for (const FieldWrite &w : entry.writes)
        if (w.form != FieldWrite::Form::Plain) erasable.append(w.key);
    eraseValues(entry, erasable);
    fuzz::require(hashOf(entry) == before, "erasing keeps the hash");
    Entry again;
    const QByteArray body = encodeBody(entry);
    again.op = entry.op;
    fuzz::require(decodeBody(body, again), "an erased entry can be read again");
}

} // namespace

/// The first byte is the op, the rest a body.
int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    if (size == 0) return 0;
    Entry entry;
    entry.line = 7;
    entry.seq = 3;
    entry.op = Op(data[0] % 10);
    const QByteArray body = fuzz::bytesOf(data + 1, size - 1);
    if (!decodeBody(body, entry)) return 0;
    const QByteArray written = encodeBody(entry);
    fuzz::require(written == body, "there is one form only of each body");
    Entry again;
    again.op = entry.op;
    fuzz::require(decodeBody(written, again) && encodeBody(again) == written,
                  "what is written can be read");
    if (entry.op == Op::Put) erasingKeepsTheHash(entry);
    return 0;
}
