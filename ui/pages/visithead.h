// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/visitpart.h"

class SuggestField;

/// The line below the firm: day, channel, and who of a bank came along.
class VisitHead : public VisitPart
{
    Q_OBJECT

public:
    VisitHead(Store &store, const Ambient &ambient, QWidget *parent = nullptr);
    /// Without the words before the fields.
    void setNarrow(bool on);
    void fill(const Visit &visit);
    void collect(Visit &visit) const;
    QDate day() const { return m_day->value().value_or(QDate()); }
    Channel channel() const { return chosenIn<Channel>(m_channel); }

private:
    DateEdit *m_day;
    Segments *m_channel;
    SuggestField *m_staff;
    QList<QWidget *> m_labels;
};
