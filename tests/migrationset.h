// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QResource>
#include <QString>

/// Migrations that only tests know (tests/data/migrations), in force while this lives: to the code
/// under test the program is then a newer one.
class MigrationSet
{
    Q_DISABLE_COPY_MOVE(MigrationSet)

public:
    explicit MigrationSet(const char *name)
        : m_path(
              QStringLiteral(GRIDPOINT_BIN "/../tests/migrations-%1.rcc").arg(QLatin1String(name)))
        , m_isLoaded(QResource::registerResource(m_path))
    {
    }
    ~MigrationSet() { QResource::unregisterResource(m_path); }
    bool isLoaded() const { return m_isLoaded; }

private:
    QString m_path;
    bool m_isLoaded;
};
