// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/windowtour.h"

#include "work/sample.h"

#include <QDir>

static constexpr int firms = 60;

QString tourPassphrase() { return QStringLiteral("tour"); }

Result<QString> tourWorkbook(const QString &folder, Marks &marks)
{
    // The last thing made says that all before it is whole.
    const QString done = folder + QStringLiteral("/done");
    const auto laptop = [&] {
        for (const QString &name : QDir(folder).entryList({QStringLiteral("*.gridpoint")}))
            if (!name.startsWith(QLatin1String("office"))) return QDir(folder).filePath(name);
        return QString();
    };
    if (QFile::exists(done) && !laptop().isEmpty()) return laptop();
    QDir(folder).removeRecursively();
    SampleOrder order;
    order.folder = folder;
    order.firms = firms;
    order.workers = 1;
    order.passphrase = tourPassphrase();
    TRY_ASSIGN(sampled, makeSample(order, marks));
    Q_UNUSED(sampled)
    QFile mark(done);
    (void)mark.open(QIODevice::WriteOnly);
    return laptop();
}
