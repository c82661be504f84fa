// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"
#include "work/latestread.h"
#include "work/lists.h"
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
    void finishWork() override;

private:
    /// Fills a part of the page: in a large workbook when it was read beside the window, with a
    /// word on it until then.
    template <class T>
    void addPart(LatestRead &reading, QVBoxLayout *column, const QString &meanwhile,
                 std::function<Result<T>(Store &)> read,
                 std::function<void(QVBoxLayout *, const Result<T> &)> fill)
    {
        if (!isLarge(store())) return fill(column, read(store()));
        QVBoxLayout *inside = addPlace(column, meanwhile);
        reading.start<T>(read, [this, inside = QPointer(inside), fill](const Result<T> &answer) {
            if (!inside) return;
            clearPlace(inside);
            fill(inside, answer);
        });
    }
    static QVBoxLayout *addPlace(QVBoxLayout *column, const QString &words);
    static void clearPlace(QVBoxLayout *place);
    void addAlarms(QVBoxLayout *column);
    void fillAlarms(QVBoxLayout *column, const Result<QList<Fork>> &alarms);
    void addClocks(QVBoxLayout *column);
    void addHeld(QVBoxLayout *column);
    void addEntries(QVBoxLayout *column, const Wording &wording);
    QWidget *entryRow(const SetAside &entry, const Wording &wording);
    void addFlags(QVBoxLayout *column);
    void addDueContacts(QVBoxLayout *column);
    void fillDueContacts(QVBoxLayout *column, const Result<QList<DueContact>> &due);
    void saveDueContacts(const QList<DueContact> &due);
    void askErase(const QList<DueContact> &due);
    void addErasures(QVBoxLayout *column);
    ChoiceCombo *workerChoice(const Id &claimed) const;
    void admit(qint64 held, const Id &worker);
    void release(const QList<SetAside> &entries);
    bool isLead() const { return store().role() == Role::Lead; }

    LatestRead m_forks;
    LatestRead m_due;
    QWidget *m_content = nullptr;
    LineField *m_reason = nullptr;
    FieldBox *m_reasonBox = nullptr;
};
