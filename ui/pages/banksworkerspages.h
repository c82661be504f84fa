// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/listpage.h"

class RecordForm;

/// Banks and their branches; adding and mending one.
class BanksPage : public ListPage
{
    Q_OBJECT

public:
    explicit BanksPage(const Context &context);

protected:
    QWidget *makePanel(const Id &id) override;
    QString fact(int rows) const override;

private:
    void save(const Id &id, RecordForm *form);
    void writeSheet(const Id &bank);
    void readSheet();
};

/// Workers, their grid points, and preparing a laptop.
class WorkersPage : public ListPage
{
    Q_OBJECT

public:
    explicit WorkersPage(const Context &context);

protected:
    QWidget *makePanel(const Id &id) override;
    QString fact(int rows) const override;
};
