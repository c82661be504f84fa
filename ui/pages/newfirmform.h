// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/visitpart.h"

/// Registers a firm in place, above its first visit. Kind and town follow from what is typed; where
/// nothing says otherwise, town and village are those that this workbook is about.
class NewFirmForm : public VisitPart
{
    Q_OBJECT

public:
    explicit NewFirmForm(Store &store, QWidget *parent = nullptr);

    /// Empties it; what was typed into the search goes where it belongs.
    void start(const QString &typed);
    Firm firm() const;

signals:
    /// The user would rather find one that is there.
    void findRequested();

private:
    void follow();

    Store &m_store;
    QString m_guessedTown{}; ///< filled in by us, so open to a better guess
    LineField *m_name;
    LineField *m_code;
    ChoiceCombo *m_type;
    ChoiceCombo *m_town;
    LineField *m_village;
    LineField *m_address;
    LineField *m_contact;
    LineField *m_phone;
    LineField *m_industry;
};
