// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/listmodel.h"
#include "pages/page.h"
#include "work/latestread.h"

#include <QPointer>

class Chip;
class EmptyState;
class LineField;
class QScrollArea;
class QStackedWidget;
class RecordForm;
class Table;

/// A page with a list at the left and the chosen record at the right. The list can be sorted by its
/// headers, narrowed by chips, and, where the page asks for it, ticked, grouped by village, and
/// copied to a spreadsheet with columns of one's choice.
class ListPage : public Page
{
    Q_OBJECT

public:
    /// `searched`: a search field above the list.
    ListPage(const Context &context, const char *list, const QString &title, bool searched = false);

    void refresh() override;
    void focusFilter() override;
    void select(const Id &id) override;
    QList<QWidget *> tabParts() override;
    void finishWork() override;
    Id current() const;
    ListModel *model() const { return m_model; }
    const ListQuery &query() const { return m_query; }

protected:
    /// Builds the panel of the chosen record; the old one is gone.
    virtual QWidget *makePanel(const Id &id) = 0;
    virtual QString fact(int rows) const = 0;
    /// Enter or a double click on a row.
    virtual void opened(const Id &) {}

    /// A chip over the list; a pressed one gives the list's query this word. Chips that are `alone`
    /// take turns.
    void addFilter(const QString &text, const QString &word, bool alone = true, bool on = false);
    /// Chips that choose a village and group by it.
    void addVillages();
    /// A chip with the orders there are, for the keyboard, and buttons for columns and copying.
    void addTools();
    /// Ticks before the rows; while something is ticked, these stand below the list.
    void addTicks(const QList<QWidget *> &deeds);
    void setEmpty(EmptyState *state);
    void showPanel(const Id &id);
    void putPanel(QWidget *panel);
    Table *table() const { return m_table; }
    void setPanelWidth(int width);
    void hideColumn(int listColumn);

    /// An empty panel for a new record.
    void beginRecord();
    /// A record with what its form is filled from; nothing where there is none of this id.
    template <class R>
    std::optional<Loaded<R>> loadedOrNew(const Id &id)
    {
        if (!store().exists(recordInfo<R>().kind, id)) return {};
        Result<Loaded<R>> loaded = store().load<R>(id);
        return fine(loaded) ? std::optional(*std::move(loaded)) : std::nullopt;
    }
    /// What is typed into this form stays until it is saved or dropped with Esc.
    void keepForm(RecordForm *form);
    /// Back to the card, a moment later: what asks for it may stand in the form.
    void dropForm();
    /// Says `words` of a saved record and shows it.
    std::function<void(Result<Id>)> formThen(const QString &words);
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildList(const QString &title, bool searched);
    void addVillageChoice();
    void clearFilters();
    void reload();
    void shown(const Result<> &done);
    void chosen(const QModelIndex &now);
    bool isFormKept() const;
    void sortBy(int listColumn);
    void showOrder();
    void fitColumns();
    void fitPanel();
    void chooseColumn(int listColumn, bool on);
    void readColumns();
    void copy();
    void showTicks();

    ListModel *m_model;
    Table *m_table;
    LineField *m_search = nullptr;
    class FlowLayout *m_chips;
    QList<std::pair<Chip *, QString>> m_filters;
    Chip *m_village = nullptr;
    Chip *m_grouped = nullptr;
    Chip *m_order = nullptr;
    QStackedWidget *m_stack;
    QScrollArea *m_panel;
    int m_panelWidth = 440;
    QWidget *m_tickBar = nullptr;
    class QLabel *m_tickWords = nullptr;
    QPointer<RecordForm> m_form;
    LatestRead *m_ordering;
    ListQuery m_query;
    QSet<int> m_hidden; ///< columns of the list
    Id m_kept;          ///< the record in hand, also while the list is read anew
    bool m_new = false; ///< the panel holds a record that is not saved yet
    bool m_refreshing = false;
};
