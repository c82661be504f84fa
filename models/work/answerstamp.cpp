// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/answerstamp.h"

#include "work/answercolumns.h"

#include <QCryptographicHash>

static QString digestOf(const QStringList &parts)
{
    const QByteArray hash =
        QCryptographicHash::hash(parts.join(QChar(0x1f)).toUtf8(), QCryptographicHash::Blake2b_256);
    return QString::fromLatin1(hash.left(6).toHex());
}

QString AnswerStamp::check() const
{
    return digestOf({id, bank, round, basis, batch, name, code, bankName});
}

QString basisOf(const Referral &referral)
{
    QStringList parts;
    for (const auto &column : answercolumns::all) {
        const FieldInfo *field = recordInfo<Referral>().field(column.field);
        if (!field) continue;
        const Value value = field->read(&referral);
        parts.append(value.isInt() ? QString::number(value.toInt()) : value.text());
    }
    return digestOf(parts);
}
