// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"
#include "work/duplicates.h"

class Button;
class Chip;
class EmptyState;
class QScrollArea;
class QStackedWidget;
class QStandardItemModel;
class Table;

/// Firm records that are perhaps one firm, side by side; one key says that they are, one that they
/// are not. What was decided can be taken back.
class DuplicatesPage : public Page
{
    Q_OBJECT

public:
    explicit DuplicatesPage(const Context &context);

    void refresh() override;
    QStringList keys() const override;

private:
    struct Row {
        Id first{}, second{};
        firmmatch::Match match{};
        std::optional<bool> same{}; ///< decided so
    };
    void showDecided(bool decided);
    void fillRows();
    void showPair();
    QWidget *sideBySide(const Row &row);
    void decide(std::optional<bool> same);
    const Row *current() const;

    Table *m_table;
    QStandardItemModel *m_model;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QScrollArea *m_panel;
    Chip *m_open, *m_done;
    Button *m_same, *m_other, *m_undo;
    QList<Row> m_rows;
    bool m_decided = false;
};
