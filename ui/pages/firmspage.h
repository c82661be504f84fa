// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/listpage.h"

/// Firms: find one, see its card, record a visit.
class FirmsPage : public ListPage
{
    Q_OBJECT

public:
    explicit FirmsPage(const Context &context);
    QStringList keys() const override;

protected:
    QWidget *makePanel(const Id &id) override;
    QString fact(int rows) const override;
    void opened(const Id &id) override;
};
