// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/listpage.h"
#include "work/assign.h"

/// Grid points with their villages and workers; which firms are theirs.
class GridsPage : public ListPage
{
    Q_OBJECT

public:
    explicit GridsPage(const Context &context);
    void finishWork() override;

protected:
    QWidget *makePanel(const Id &id) override;
    QString fact(int rows) const override;

private:
    void addWorkers(class Panel &panel, const Id &grid);
    void addFirms(class Panel &panel, const Id &grid);
    void fillFirms(class Panel &panel, const Id &grid, const QList<VillageFirms> &villages);
    void assign(const Id &grid, const QStringList &villages);

    LatestRead m_counting;
};
