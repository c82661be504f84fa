// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/light.h"
#include "work/wording.h"

#include <QVBoxLayout>
#include <QWidget>

class Button;

/// The chosen record beside a list: headings, facts in two columns, buttons.
class Panel : public QWidget
{
    Q_OBJECT

public:
    explicit Panel(QWidget *parent = nullptr);
    QVBoxLayout *column() const { return m_column; }
    /// A firm's name in the manner of lists, large.
    void addFirmName(const QString &name);
    void addHeading(const QString &text, const QString &fact = {});
    void addFact(const QString &label, const QString &value);
    /// The named fields of a record that hold something, as label and value.
    void addFields(const RecordInfo &info, const void *record, const Wording &wording,
                   const QList<const char *> &columns);
    /// A fact with a light at the right.
    void addLight(const QString &label, const QString &value, Light light, const QString &words);
    /// Something that happened, after a dot: filled where somebody met or answered.
    void addEvent(const QString &words, const QString &day, bool filled);
    void addButtons(const QList<QWidget *> &buttons);
    void addRule();
    /// A panel within this one, for what comes later or goes by itself. After finish() it stands
    /// above the room that is left.
    Panel *addPart();
    void finish();

private:
    QVBoxLayout *m_column;
    bool m_finished = false;
};

/// "Save", Ctrl+S.
Button *saveButton();
