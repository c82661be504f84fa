// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/listpage.h"

/// Visits, the latest first.
class VisitsPage : public ListPage
{
    Q_OBJECT

public:
    explicit VisitsPage(const Context &context);

protected:
    QWidget *makePanel(const Id &id) override;
    QString fact(int rows) const override;
};

/// Financing needs with what became of them.
class NeedsPage : public ListPage
{
    Q_OBJECT

public:
    explicit NeedsPage(const Context &context);

protected:
    QWidget *makePanel(const Id &id) override;
    QString fact(int rows) const override;
};
