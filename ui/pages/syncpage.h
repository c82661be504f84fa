// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"
#include "work/exchangelist.h"

/// Exchanging packages: hand over, take in, see what arrived.
class SyncPage : public Page
{
    Q_OBJECT

public:
    explicit SyncPage(const Context &context);
    void refresh() override;

public slots:
    void exportPackages();
    void exportTo(const QString &folder);
    void importPackages();
    /// Takes these files in; the window's drop and Ctrl+O come here too.
    void take(const QStringList &paths);

private:
    void took(const Taken &taken);
    void addClock(QVBoxLayout *column);
    void addUp(QVBoxLayout *column);
    void addSent(QVBoxLayout *column);
    void addReceived(QVBoxLayout *column);
    void addImports(QVBoxLayout *column);

    class TwoColumns *m_content = nullptr;
    QStringList m_results;
};
