// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cbor.h"
#include "store/putreader.h"

/// Entries one after the other as CBOR arrays: inputs in which a small change stays a small one.
namespace fuzz
{

/// [line, seq, clock, save, op, kind, record (16 bytes or empty), 8 bytes of hash, body]
inline void writeRow(CborWriter &w, const PackedEntry &e)
{
    w.array(9);
    w.integer(e.line);
    w.integer(e.seq);
    w.integer(e.clock);
    w.integer(e.save);
    w.unsignedInt(quint64(e.op));
    w.unsignedInt(e.kind);
    if (e.record.isNull())
        w.bytes({});
    else
        w.bytes(bytesOf(e.record));
    w.bytes(e.hashView().first(8));
    w.raw(e.body);
}

/// What a package lets through, no more. The entry keeps views into what `r` reads.
inline bool readRow(CborReader &r, PackedEntry &e)
{
    if (r.array() != 9) r.fail();
    e.line = r.integer();
    e.seq = r.integer();
    e.clock = r.integer();
    e.save = r.integer();
    const quint64 op = r.unsignedInt();
    if (op < quint64(Op::Begin) || op > quint64(Op::Revoke)) r.fail();
    e.op = Op(op);
    const quint64 kind = r.unsignedInt();
    if (kind > 0xffff) r.fail();
    e.kind = quint16(kind);
    const QByteArrayView record = r.bytes();
    if (record.size() != 0 && record.size() != 16) r.fail();
    e.record = Id::fromBytes(QByteArray::fromRawData(record.data(), record.size()));
    const QByteArrayView hash = r.bytes();
    if (hash.size() != 8) return false;
    std::copy(hash.begin(), hash.end(), e.hash.begin());
    e.hashSize = quint8(hash.size());
    if (e.line < 1 || e.seq < 1 || e.seq == std::numeric_limits<qint64>::max()) r.fail();
    if ((e.op == Op::Begin) != (e.seq == 1)) r.fail();
    const bool ofRecord = e.op == Op::Put || e.op == Op::Erase;
    if (ofRecord ? e.record.isNull() : record.size() != 0) r.fail();
    if (r.failed()) return false;
    if (e.op != Op::Put) {
        e.body = r.item();
        return !r.failed() && e.isReadable();
    }
    const QByteArrayView rest = r.rest();
    PutReader put(rest);
    if (!put.finish()) return false;
    e.body = {rest.begin(), put.end()};
    e.anyErased = put.anyErased();
    r.continueAt(put.end());
    return true;
}

} // namespace fuzz
