// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"
#include "work/visitdeed.h"

#include <QWidget>

class FieldBox;
class QGridLayout;

/// A field of a form: its column, and whether it takes the whole width.
struct FormField {
    const char *column;
    bool wide = false;
};

/// A form from a field table: the kind of each value picks its editor.
class RecordForm : public QWidget
{
    Q_OBJECT

public:
    RecordForm(const Store &store, const RecordInfo &info, const QList<FormField> &fields,
               QWidget *parent = nullptr);
    void show(const void *record);
    void read(void *record) const;
    void focusFirst();
    /// Something was typed or chosen since show().
    bool isDirty() const { return m_dirty; }
    /// Says each problem beside its field; a problem of another column is left out.
    void showProblems(const QList<Problem> &problems);
    /// Puts the focus into the first field that must be corrected; false where there is none.
    bool goToError();

signals:
    void edited();

private:
    struct Line {
        const FieldInfo *field;
        FieldBox *box;
        std::function<Value()> value;
        std::function<void(const Value &)> setValue;
    };
    /// The editor of a field, and how its value comes out of it and goes into it.
    QWidget *makeEditor(const FieldInfo &field, Line &line);
    QWidget *makeLine(const FieldInfo &field, Line &line);
    QWidget *makeChoice(const FieldInfo &field, Line &line);
    QWidget *makeSet(const FieldInfo &field, Line &line);
    template <class Edit, class T>
    QWidget *makeNumber(Edit *edit, Line &line);
    void note();

    const Store &m_store;
    const RecordInfo &m_info;
    QList<Line> m_lines;
    bool m_dirty = false;
    bool m_filling = false;
};
