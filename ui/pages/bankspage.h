// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/listpage.h"

/// Banks and their branches; adding and mending one; their answer sheets.
class BanksPage : public ListPage
{
    Q_OBJECT

public:
    explicit BanksPage(const Context &context);

public slots:
    void writeSheetTo(const Id &bank, const QString &path, const QString &password = {});
    void readSheetFrom(const QString &path);

protected:
    QWidget *makePanel(const Id &id) override;
    QString fact(int rows) const override;

private:
    void writeSheet(const Id &bank);
    void readSheet();
    void takeSheet(const QString &path, const QString &password);
};
