// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

#include <QHash>
#include <QWidget>

class LineField;

/// A small form from a field table: one line for each named field of text, code or phone.
class RecordForm : public QWidget
{
    Q_OBJECT

public:
    RecordForm(const RecordInfo &info, const QList<const char *> &columns,
               QWidget *parent = nullptr);
    void show(const void *record);
    void read(void *record) const;
    void focusFirst();

private:
    const RecordInfo &m_info;
    QList<std::pair<const FieldInfo *, LineField *>> m_fields;
};
