// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/recoverykey.h"

#include "rules/typedtext.h"
#include "store/diskfile.h"
#include "work/words.h"

#include <QFile>
#include <QRegularExpression>

namespace
{

constexpr int keySize = 32;
constexpr int prime = 17;
constexpr qsizetype longestFile = 64 * 1024;
// Shorter runs of digits are years and the numbers of lines.
constexpr int shortestRun = 5;

QStringList runsOf(const QString &text)
{
    static const QRegularExpression digits(QStringLiteral("[0-9]+"));
    QStringList runs;
    auto found = digits.globalMatch(fold::halfWidth(text));
    while (found.hasNext()) {
        const QString run = found.next().captured();
        if (run.size() >= shortestRun) runs.append(run);
    }
    return runs;
}

/// Groups typed without the gaps between them are taken apart again.
QStringList cut(const QStringList &runs)
{
    const QString all = runs.join(QString());
    if (all.size() != recoverykey::groupCount * recoverykey::groupDigits) return runs;
    QStringList groups;
    for (int i = 0; i < recoverykey::groupCount; ++i)
        groups.append(all.mid(i * recoverykey::groupDigits, recoverykey::groupDigits));
    return groups;
}

} // namespace

QStringList recoverykey::groups(const QByteArray &secret)
{
    QStringList out;
    for (int i = 0; i < groupCount && secret.size() == keySize; ++i) {
        const int value = quint8(secret[2 * i]) << 8 | quint8(secret[2 * i + 1]);
        out.append(QStringLiteral("%1").arg(value * prime + i + 1, groupDigits, 10, QChar('0')));
    }
    return out;
}

Result<QByteArray> recoverykey::fromText(const QString &text)
{
    const QStringList found = cut(runsOf(text));
    if (found.size() != groupCount)
        return Error{
            Work::tr("A recovery key has %1 groups of %2 digits, and %3 are here. Choose the "
                     "recovery file, or type all groups.")
                .arg(groupCount)
                .arg(groupDigits)
                .arg(found.size())};
    QByteArray secret;
    for (int i = 0; i < groupCount; ++i) {
        const int number = found[i].toInt();
        const int value = number / prime;
        if (found[i].size() != groupDigits || number % prime != i + 1 || value > 0xffff)
            return Error{Work::tr("Group %1 of the recovery key does not fit. Compare it with the "
                                  "paper.")
                             .arg(i + 1)};
        secret.append(char(value >> 8));
        secret.append(char(value & 0xff));
    }
    return secret;
}

QString recoverykey::page(const QByteArray &secret, const QString &office, QDate day)
{
    QString lines;
    const QStringList all = groups(secret);
    for (int i = 0; i < all.size(); i += 4)
        lines += QStringLiteral("    %1-%2:   %3\n")
                     .arg(i + 1, 2)
                     .arg(i + 4, 2)
                     .arg(all.mid(i, 4).join(QStringLiteral("   ")));
    return QStringLiteral(
               "GridPoint\n%1   %2\n\n"
               "恢复密钥\n"
               "忘记口令时,用它打开本办公室的工作文件和为网格员准备的电脑文件。\n"
               "请打印后锁进保险柜,并把此文件移到U盘保存;不要留在办公电脑上。\n\n%3\n"
               "Recovery key\n"
               "It opens the office's workbook and the laptop files it prepared when a passphrase is\n"
               "forgotten. Print it, lock it away, and keep this file on a stick, not on this computer.\n")
        .arg(office, day.toString(Qt::ISODate), lines);
}

Result<QByteArray> recoverykey::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Work::tr("The recovery file cannot be read. Check where it lies.")};
    return fromText(QString::fromUtf8(file.read(longestFile)));
}

Result<> recoverykey::write(const QString &path, const QByteArray &secret, const QString &office,
                            QDate day)
{
    NewFile file(path, NewFile::IfThere::Refuse);
    TRY(file.begin(0600));
    TRY(file.write(page(secret, office, day).toUtf8()));
    return file.finish();
}
