// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/fields.h"
#include "work/visitlists.h"

#include <QListView>
#include <QPointer>

class QStandardItemModel;

/// Finds a firm as one types, in a list below the field; its last row makes a new one.
class FirmFinder : public LineField
{
    Q_OBJECT

public:
    explicit FirmFinder(Store &store, QWidget *parent = nullptr);
    ~FirmFinder() override;
    QListView *list() const { return m_list; }

signals:
    void chosen(const Id &firm);
    /// The firm is not there: what was typed is its name, code or phone.
    void newRequested(const QString &typed);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void search();
    void showList();
    void take(int row);

    Store &m_store;
    QStandardItemModel *m_model;
    QPointer<QListView> m_list; // of the window, once shown
};
