// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/listpage.h"

/// Workers, and preparing their laptops: one, or all that have none yet.
class WorkersPage : public ListPage
{
    Q_OBJECT

public:
    explicit WorkersPage(const Context &context);

public slots:
    void prepareFor(const Id &worker, const QString &path, const QString &passphrase);
    void prepareAll(const QString &folder, const QString &passphrase);

protected:
    QWidget *makePanel(const Id &id) override;
    QString fact(int rows) const override;

private:
    void addLost(class Panel &panel, const Worker &worker);
    void saveHeld(const Worker &worker);
    void askClose(const Worker &worker);
    void addLaptop(Panel &panel, const Worker &worker);
    QWidget *makeAllPanel();
};
