// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/valueeditor.h"
#include "pages/page.h"
#include "work/conflicts.h"

class FieldBox;
class Panel;
class QScrollArea;
class QStackedWidget;
class QStandardItemModel;
class Table;
class Wording;

/// What several people wrote at the same time, one question after the other: a digit decides.
class ConflictsPage : public Page
{
    Q_OBJECT

public:
    explicit ConflictsPage(const Context &context);
    void refresh() override;
    QStringList keys() const override;
    void select(const Id &id) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const Conflict *current() const;
    void fillList(const Wording &wording);
    void showPanel();
    void addHeads(Panel &panel, const Conflict &c, const Wording &wording);
    void addHead(Panel &panel, const Conflict &c, qsizetype n, const QString &value);
    void addThird(Panel &panel, const Conflict &c);
    void choose(qsizetype head);
    void chooseAlike(qsizetype head);
    void chooseDeletion(bool deleted);
    void chooseThird();
    void splitOff(qsizetype head);
    /// Says what was done; the next question comes by itself.
    void decided(const Result<> &done, const QString &words);
    int alikeCount(const Conflict &c) const;
    QString valueWords(const Conflict &c, const Value &value, const Wording &wording) const;

    QList<Conflict> m_open;
    Table *m_table;
    QStandardItemModel *m_model;
    QStackedWidget *m_stack;
    QScrollArea *m_panel;
    ValueEditor m_editor{};
    FieldBox *m_third = nullptr;
    Id m_revealed{}; ///< the record whose contact is shown unmasked
};
