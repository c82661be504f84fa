// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/visitpart.h"

class QLabel;

/// The five criteria 五项标准 as a worker sees them, judged once for all needs of a visit. Good
/// credit standing is fixed: the bank verifies it.
class VisitCriteria : public QWidget
{
    Q_OBJECT

public:
    /// mayJudgeCredit: somebody of the office, who may.
    VisitCriteria(const Store &store, bool mayJudgeCredit, QWidget *parent = nullptr);

    void clear();
    void fill(const Need &need);
    /// Needs that were stored keep what the user did not touch.
    void collect(Need &need) const;
    /// Facts below the criteria: for how long the firm has been in business.
    void setFacts(const Firm &firm, Channel channel, QDate today);
    void setNeeds(int count);
    QCborArray state() const;
    void setState(const QCborArray &state);

signals:
    void edited();

private:
    struct Row {
        Segments *verdict = nullptr;
        QLabel *fact = nullptr;
        bool touched = false;
    };
    std::array<Row, 5> m_rows{};
    class SectionTitle *m_title;
    bool m_mayJudgeCredit;
    int m_minMonths = 12;
};
