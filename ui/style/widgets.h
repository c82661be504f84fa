// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/buttons.h"
#include "style/figures.h"

#include <QHash>
#include <QLabel>
#include <QTabBar>

class QBoxLayout;

/// A small word in a frame beside a record: industry, list tag, state.
class Tag : public QWidget
{
    Q_OBJECT

public:
    explicit Tag(const QString &text, Tone tone = Tone::Neutral, const QString &iconName = {},
                 QWidget *parent = nullptr);
    void setText(const QString &text);
    void setTone(Tone tone);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString m_text;
    QString m_iconName;
    Tone m_tone;
};

/// A key in a frame and, after it, what it does: "F8", "1 用我的".
class KeyHint : public QWidget
{
    Q_OBJECT

public:
    explicit KeyHint(const QString &key, const QString &words = {}, QWidget *parent = nullptr);
    void setWords(const QString &words);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString m_key;
    QString m_words;
};

/// Text whose size follows the large-text setting; ink is a token.
QLabel *textLabel(const QString &text, int px, bool bold = false, Token ink = Token::Text);
/// The small label above a field; buddy gets the focus.
QLabel *fieldLabel(const QString &text, QWidget *buddy = nullptr);
/// Longer dim text that wraps.
QLabel *noteLabel(const QString &text);
/// A line of one pixel between parts.
QWidget *ruleLine(Qt::Orientation orientation = Qt::Horizontal);

/// The name of a section, bold, with one dim fact after it, and things at the right.
class SectionTitle : public QWidget
{
    Q_OBJECT

public:
    explicit SectionTitle(const QString &title, const QString &fact = {},
                          QWidget *parent = nullptr);
    void setTitle(const QString &title) { m_title->setText(title); }
    void setFact(const QString &fact);
    /// What the title names, where that takes the focus.
    void setBuddy(QWidget *widget) { m_title->setBuddy(widget); }
    /// Puts a link, chip or the like at the right end.
    void addAtEnd(QWidget *widget);

private:
    QLabel *m_title;
    QLabel *m_fact;
    QBoxLayout *m_row;
};

/// Something to know, beside what it concerns: icon, a bold fact, a small second line, and at
/// most one link. It never asks for an answer.
class Banner : public QWidget
{
    Q_OBJECT

public:
    explicit Banner(Tone tone, const QString &fact = {}, const QString &more = {},
                    QWidget *parent = nullptr);

    void setTone(Tone tone);
    /// The fact may hold simple rich text (<b>); one line without a second is set plain.
    void setFact(const QString &fact, const QString &more = {});
    /// Another icon than the tone's own.
    void setIconName(const QString &name);
    /// Shows a link at the right; activated() is emitted for it.
    void setAction(const QString &text);

signals:
    void activated();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();

    Tone m_tone;
    QString m_iconName;
    QLabel *m_fact;
    QLabel *m_more;
    Button *m_action;
};

/// What a list shows when it is empty: why, and the one thing to do about it.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const QString &iconName, const QString &title, const QString &text,
               QWidget *parent = nullptr);
    void setTexts(const QString &title, const QString &text);
    /// The one button (or link) below.
    void setButton(QWidget *button);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_iconName;
    QLabel *m_title;
    QLabel *m_text;
    QBoxLayout *m_column;
};

/// The line at the bottom of the window. Left: what was done last and its undo, or the keys of
/// this page; right: standing facts, each with a line before it.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    struct Fact {
        QString text{};
        QString icon{};
    };

    explicit StatusLine(QWidget *parent = nullptr);
    /// What was done, announced to screen readers; undo is shown as a link where not empty.
    void setMessage(const QString &text, const QString &undo = {});
    /// The page's keys, shown while there is no message.
    void setKeys(const QStringList &keys);
    void setFacts(const QList<Fact> &facts);

signals:
    void undoRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showLeft();

    QString m_message;
    QStringList m_keys;
    QLabel *m_left;
    Button *m_undo;
    QWidget *m_facts;
};

/// A frame around one of several records in a form (a need of a visit), with its number in a
/// strip at the left; the frame turns to the accent color while the focus is inside.
class RecordFrame : public QWidget
{
    Q_OBJECT

public:
    explicit RecordFrame(QWidget *parent = nullptr);
    void setNumber(int number);
    int number() const { return m_number; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_number = 1;
    bool m_active = false;
};

/// Tabs as words with a line below the chosen one; wide enough for bold. Icons and counts come
/// through QTabBar's own API; setTabCount() shows a number after the word.
class TabStrip : public QTabBar
{
    Q_OBJECT

public:
    explicit TabStrip(QWidget *parent = nullptr);
    /// A dim count after the word; a negative one is not shown.
    void setTabCount(int index, int count);
    /// How many things must be corrected there; 0 takes the mark away.
    void setTabErrors(int index, int errors);
    /// A check mark before the word: this part is filled in.
    void setTabDone(int index, bool done);

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }
    void paintEvent(QPaintEvent *event) override;

private:
    struct Extra {
        int count = -1;
        int errors = 0;
        bool done = false;
    };
    Extra extra(int index) const { return m_extras.value(index); }
    QString label(int index) const;
    void set(int index, const Extra &extra);

    QHash<int, Extra> m_extras;
};
