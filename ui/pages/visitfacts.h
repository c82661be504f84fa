// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/visitpart.h"

class SectionTitle;

/// How the firm is doing: prefilled from the last visit, so that only differences are typed.
class VisitFacts : public VisitPart
{
    Q_OBJECT

public:
    explicit VisitFacts(QWidget *parent = nullptr);

    /// Fills in what was known: the last visit (if one), else the firm's own figures.
    void prefill(const std::optional<Visit> &last, const Firm &firm, QDate today);
    /// Only compares with it, for a form that holds values already.
    void setPrevious(const std::optional<Visit> &last, const Firm &firm, QDate today);
    void fill(const Visit &visit);
    /// The facts go into the visit.
    void collect(Visit &visit) const;

private:
    void markChanges();

    SectionTitle *m_title;
    Segments *m_operation;
    NumberEdit *m_employees;
    MoneyEdit *m_revenue;
    Segments *m_orders;
    TextEdit *m_difficulties;
    TextEdit *m_remarks;
    Visit m_last{};
    bool m_hasLast = false;
};
