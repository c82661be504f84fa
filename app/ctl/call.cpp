// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/call.h"

#include "sync/clockcheck.h"

#include <QFile>
#include <cstdio>

Result<QDate> Call::day(const char *option, QDate otherwise) const
{
    if (!has(option)) return otherwise;
    const QDate given = QDate::fromString(value(option), Qt::ISODate);
    if (!given.isValid())
        return Error{tr("%1 is no date. Give one such as 2026-11-02.").arg(value(option))};
    return given;
}

Result<QString> Call::passphrase() const
{
    if (has("passphrase-file")) {
        QFile file(value("passphrase-file"));
        if (!file.open(QIODevice::ReadOnly))
            return Error{tr("The passphrase file cannot be read. Check its path.")};
        QString words = QString::fromUtf8(file.readAll());
        while (words.endsWith('\n') || words.endsWith('\r')) words.chop(1);
        if (!words.isEmpty()) return words;
    }
    const QString words = qEnvironmentVariable("GRIDPOINT_PASSPHRASE");
    if (words.isEmpty())
        return Error{tr("There is no passphrase. Set GRIDPOINT_PASSPHRASE or give "
                        "--passphrase-file.")};
    return words;
}

Result<QString> Call::newPassphrase() const
{
    const QString words = qEnvironmentVariable("GRIDPOINT_NEW_PASSPHRASE");
    if (words.isEmpty())
        return Error{tr("There is no passphrase for the new file. Set GRIDPOINT_NEW_PASSPHRASE.")};
    return words;
}

QString Call::sheetPassword() { return qEnvironmentVariable("GRIDPOINT_SHEET_PASSWORD"); }

Result<std::unique_ptr<Store>> Call::open()
{
    TRY_ASSIGN(words, passphrase());
    TRY_ASSIGN(store, openWorkbook(argument(0), words, m_ambient, m_marks));
    TRY_ASSIGN(clock, ownClockWords(*store));
    if (!clock.isEmpty()) warn(clock);
    return store;
}

void Call::say(const QString &line) const
{
    if (has("json")) return;
    const QByteArray utf8 = line.toUtf8() + '\n';
    std::fwrite(utf8.constData(), 1, std::size_t(utf8.size()), stdout);
    std::fflush(stdout);
}
