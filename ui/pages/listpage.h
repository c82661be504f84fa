// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/listmodel.h"
#include "pages/page.h"

class Chip;
class EmptyState;
class LineField;
class QScrollArea;
class QStackedWidget;
class Table;

/// A page with a list at the left and the chosen record at the right.
class ListPage : public Page
{
    Q_OBJECT

public:
    /// `searched`: a search field above the list.
    ListPage(const Context &context, const char *list, const QString &title, bool searched = false);

    void refresh() override;
    void focusFilter() override;
    void select(const Id &id) override;
    Id current() const;

protected:
    /// Builds the panel of the chosen record; the old one is gone.
    virtual QWidget *makePanel(const Id &id) = 0;
    virtual QString fact(int rows) const = 0;
    /// Enter or a double click on a row.
    virtual void opened(const Id &) {}
    /// A chip over the list; a pressed one gives the list's query this word.
    void addFilter(const QString &text, const QString &word);
    void setEmpty(EmptyState *state);
    void showPanel(const Id &id);
    Table *table() const { return m_table; }
    void setPanelWidth(int width);

private:
    void clearFilters();
    void reload();

    ListModel *m_model;
    Table *m_table;
    LineField *m_search = nullptr;
    QHBoxLayout *m_chips;
    QList<std::pair<Chip *, QString>> m_filters;
    QStackedWidget *m_stack;
    QScrollArea *m_panel;
    QString m_filter;
    bool m_filtering = false;
};
