// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/heads.h"

#include "store/putreader.h"

#include <QSet>
#include <QtEndian>
#include <algorithm>
#include <bit>

static bool isPlain(const FieldKey &key) { return key.number < 64 && key.element.isEmpty(); }

bool Heads::Item::has(const FieldKey &key) const
{
    if (isPlain(key)) return plain >> key.number & 1;
    return std::binary_search(others.begin(), others.end(), key);
}

void Heads::Item::set(const FieldKey &key)
{
    if (isPlain(key)) {
        plain |= quint64(1) << key.number;
        return;
    }
    const auto at = std::lower_bound(others.begin(), others.end(), key);
    if (at == others.end() || *at != key) others.insert(at, key);
}

bool Heads::Item::unset(const FieldKey &key)
{
    if (isPlain(key))
        plain &= ~(quint64(1) << key.number);
    else
        others.removeAll(key);
    return plain == 0 && others.isEmpty();
}

QList<EntryId> Heads::of(const FieldKey &key) const
{
    QList<EntryId> heads;
    for (const Item &i : m_items)
        if (i.has(key)) heads.append(i.entry);
    return heads;
}

QList<Ref> Heads::refsOf(const FieldKey &key) const
{
    QList<Ref> refs;
    for (const Item &i : m_items)
        if (i.has(key)) refs.append(i.entry.ref());
    return refs;
}

QList<Ref> Heads::allRefs() const
{
    QList<Ref> refs;
    for (const Item &i : m_items) refs.append(i.entry.ref());
    return refs;
}

QList<FieldKey> Heads::fields() const
{
    QList<FieldKey> keys;
    for (const Item &i : m_items) {
        for (int n = 0; n < 64; ++n)
            if (i.plain >> n & 1) keys.append(FieldKey{quint16(n), {}});
        keys.append(i.others);
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

bool Heads::followedBy(const FieldKey &key, QByteArrayView references) const
{
    quint64 heads = 0;
    for (const Item &i : m_items) {
        if (!i.has(key)) continue;
        ++heads;
        bool fitted = false;
        RefReader refs(references);
        for (Ref r; !fitted && refs.next(r);) fitted = i.entry.fits(r);
        if (!fitted) return false;
    }
    return heads == RefReader(references).left();
}

void Heads::clear(const FieldKey &key)
{
    for (qsizetype i = m_items.size() - 1; i >= 0; --i)
        if (m_items[i].has(key) && m_items[i].unset(key)) m_items.removeAt(i);
}

void Heads::add(const FieldKey &key, const EntryId &head)
{
    const auto at = std::lower_bound(m_items.begin(), m_items.end(), head,
                                     [](const Item &i, const EntryId &e) { return i.entry < e; });
    if (at != m_items.end() && at->entry == head) {
        at->set(key);
        return;
    }
    Item item{head, 0, {}};
    item.set(key);
    m_items.insert(at, std::move(item));
}

void Heads::replace(const FieldKey &key, const EntryId &head)
{
    clear(key);
    add(key, head);
}

QByteArray Heads::encoded() const
{
    QByteArray blob;
    blob.reserve(32 * m_items.size());
    CborWriter w(blob);
    for (const Item &i : m_items) {
        w.integer(i.entry.line);
        w.integer(i.entry.seq);
        char tag[8];
        qToBigEndian(i.entry.tag, tag);
        w.bytes(QByteArrayView(tag, 8));
        w.unsignedInt(i.plain);
        w.array(quint64(i.others.size()));
        for (const FieldKey &k : i.others) {
            w.unsignedInt(k.number);
            w.text(k.element);
        }
    }
    return blob;
}

Heads Heads::decoded(QByteArrayView blob)
{
    Heads heads;
    CborReader r(blob);
    while (!r.atEnd() && !r.failed()) {
        Item item;
        item.entry.line = r.integer();
        item.entry.seq = r.integer();
        const QByteArrayView tag = r.bytes();
        item.entry.tag = tag.size() == 8 ? qFromBigEndian<quint64>(tag.data()) : 0;
        item.plain = r.unsignedInt();
        for (quint64 n = r.array(); n > 0 && !r.failed(); --n) {
            const auto number = quint16(r.unsignedInt());
            item.others.append({number, r.text().toByteArray()});
        }
        if (!r.failed()) heads.m_items.append(std::move(item));
    }
    return heads;
}
