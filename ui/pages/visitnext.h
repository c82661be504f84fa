// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/visitpart.h"

/// When to call again: a day, or one press.
class VisitNext : public VisitPart
{
    Q_OBJECT

public:
    explicit VisitNext(const Ambient &ambient, QWidget *parent = nullptr);
    /// The quick choices count from the day of the visit.
    void setVisitDay(QDate day);
    void fill(const Visit &visit);
    void collect(Visit &visit) const { visit.nextVisitOn = m_day->value(); }
    void setState(const QCborMap &state) override;

private:
    QDate dayOf(int choice) const;
    void follow();

    DateEdit *m_day;
    Segments *m_quick;
    QDate m_from;
};
