// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/buttons.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QVBoxLayout;

/// One page in the side list: icon, word, count of work that waits there.
class SideItem : public QAbstractButton
{
    Q_OBJECT

public:
    SideItem(QString key, QString iconName, const QString &text, QWidget *parent);

    const QString &key() const { return m_key; }
    void setWords(const QString &text);
    /// 0 shows no number.
    void setCount(int count);
    int count() const { return m_count; }
    void setCompact(bool on);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    void tell();

    QString m_key;
    QString m_iconName;
    int m_count = 0;
    bool m_compact = false;
};

/// The list at the left of the window: main action, search, pages under captions, the person and
/// the lock. In a narrow window it turns to icons by itself. It knows keys of pages, not pages.
class SideList : public QWidget
{
    Q_OBJECT

public:
    explicit SideList(QWidget *parent = nullptr);

    /// The action on top; filled unless the page in view has a filled button of its own.
    void setMainAction(const QString &text, const QString &iconName, const QKeySequence &keys);
    void setMainFilled(bool filled);
    /// The word in the search box; Ctrl+K is shown in it and works.
    void setSearchText(const QString &text);
    /// Metrics::sideItem or sideItemOffice; before adding items.
    void setItemHeight(int height) { m_itemHeight = height; }
    /// A heading over the items that follow.
    void addCaption(const QString &key, const QString &text);
    void addItem(const QString &key, const QString &iconName, const QString &text);
    /// Words again, after the language changed; key of an item or caption.
    void setText(const QString &key, const QString &text);
    void setCount(const QString &key, int count);
    void clear();
    void setPerson(const QString &name, const QString &fact);
    void setLockText(const QString &text);

    QStringList keys() const;
    QString current() const { return m_current; }
    /// Does not emit chosen().
    void setCurrent(const QString &key);
    /// The n-th page from 1, for Alt+1…9; empty if there is none.
    QString keyAt(int number) const { return keys().value(number - 1); }
    /// From top to bottom, for focusNextIn().
    QList<QWidget *> tabParts() const;
    bool isCompact() const { return m_compact; }
    void setCompact(bool on);

signals:
    void chosen(const QString &key);
    void mainTriggered();
    void searchTriggered();
    void lockTriggered();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    class Search;
    class Person;
    void step(int by);

    Button *m_main;
    Search *m_search;
    Person *m_person;
    Button *m_lock;
    QVBoxLayout *m_items;
    QList<SideItem *> m_pages;
    QHash<QString, QLabel *> m_captions;
    QString m_current;
    int m_itemHeight;
    bool m_compact = false;
};
