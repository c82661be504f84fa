// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"
#include "work/oddclocks.h"
#include "work/retention.h"
#include "work/setaside.h"

class ChoiceCombo;
class FieldBox;
class LineField;
class Wording;

/// What waits for the office lead: files of unknown and lost laptops, entries that their author's
/// role does not allow, alarms; and who has carried out an erasure.
class SetAsidePage : public Page
{
    Q_OBJECT

public:
    explicit SetAsidePage(const Context &context);
    void refresh() override;

private:
    void addAlarms(QVBoxLayout *column);
    void addClocks(QVBoxLayout *column);
    void addHeld(QVBoxLayout *column);
    void addEntries(QVBoxLayout *column, const Wording &wording);
    QWidget *entryRow(const SetAside &entry, const Wording &wording);
    void addFlags(QVBoxLayout *column);
    void addDueContacts(QVBoxLayout *column);
    void saveDueContacts(const QList<DueContact> &due);
    void askErase(const QList<DueContact> &due);
    void addErasures(QVBoxLayout *column);
    ChoiceCombo *workerChoice(const Id &claimed) const;
    void admit(qint64 held, const Id &worker);
    void release(const QList<SetAside> &entries);
    bool isLead() const { return store().role() == Role::Lead; }

    QWidget *m_content = nullptr;
    LineField *m_reason = nullptr;
    FieldBox *m_reasonBox = nullptr;
};
