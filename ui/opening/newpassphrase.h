// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/strength.h"

#include <QWidget>

class FieldBox;
class PassphraseEdit;
class StrengthBar;

/// A passphrase that is being chosen: typed twice or shown once, with an estimate of how hard it is
/// to guess. It advises and refuses nothing but an empty one and one that others know.
class NewPassphrase : public QWidget
{
    Q_OBJECT

public:
    explicit NewPassphrase(const QString &label, QWidget *parent = nullptr);
    /// Words that anybody would try first, such as the person's name.
    void setKnown(const QStringList &words);
    /// A passphrase that somebody else set: choosing it again is an error.
    void setOneTime(const QString &passphrase) { m_oneTime = passphrase; }
    /// The passphrase, or nothing: then what is missing is said beside its field, which has the
    /// focus.
    QString accepted();
    QString text() const;
    void clear();

signals:
    /// Enter in the last field.
    void finished();

private:
    void judge();
    void refuse(FieldBox *box, const QString &words);

    PassphraseEdit *m_first;
    PassphraseEdit *m_again;
    FieldBox *m_firstBox;
    FieldBox *m_againBox;
    StrengthBar *m_bar;
    QStringList m_known;
    QString m_oneTime;
};

/// Four little bars, a word and what it means. Read aloud as one sentence.
class StrengthBar : public QWidget
{
    Q_OBJECT

public:
    explicit StrengthBar(QWidget *parent = nullptr);
    void setLevel(strength::Level level);
    strength::Level level() const { return m_level; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    strength::Level m_level = strength::Level::None;
};
