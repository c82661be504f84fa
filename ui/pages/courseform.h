// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/referralsteps.h"
#include "store/store.h"

#include <QWidget>

class ChoiceCombo;
class QVBoxLayout;
class RecordForm;

/// What happened to a referral, entered by hand: an event that may happen now, and what it needs.
class CourseForm : public QWidget
{
    Q_OBJECT

public:
    CourseForm(Store &store, const Loaded<Referral> &loaded, QWidget *parent = nullptr);
    /// The fields of the event in hand; null while none is chosen.
    RecordForm *form() const { return m_form; }

signals:
    /// Another event was chosen, and with it other fields.
    void changed(RecordForm *form);
    void saved(const Result<Id> &referral);

private:
    void choose();
    void save();
    Result<> store(ReferralEvent event);

    Store &m_store;
    Loaded<Referral> m_loaded;
    ChoiceCombo *m_event;
    QVBoxLayout *m_fields;
    QWidget *m_save;
    RecordForm *m_form = nullptr;
};
