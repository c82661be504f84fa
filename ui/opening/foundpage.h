// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opening/openingpage.h"
#include "work/founding.h"

class Banner;
class Button;
class ChoiceCombo;
class FieldBox;
class LineField;
class NewPassphrase;

/// Founding an office: which town, its name, whose passphrase, where the workbook lies.
class FoundPage : public OpeningPage
{
    Q_OBJECT

public:
    explicit FoundPage(bool chinese, QWidget *parent = nullptr);
    void setBusy(bool busy);
    void setProblem(const QString &words);

signals:
    void foundRequested(const OfficeFounding &founding);
    void backRequested();

private:
    void fillTowns(bool chinese);
    void townChosen();
    void choosePlace();
    void submit();
    bool has(FieldBox *box, const QString &text, const QString &words);

    ChoiceCombo *m_town;
    LineField *m_name;
    LineField *m_lead;
    LineField *m_place;
    NewPassphrase *m_passphrase;
    FieldBox *m_townBox;
    FieldBox *m_nameBox;
    FieldBox *m_placeBox;
    Banner *m_problem;
    Button *m_found;
    QString m_suggested;
};
