// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class Button;
class QLabel;

/// A look round on invented data: one sentence a page over the window, which stays usable. Next
/// goes on, and it can be left at any time.
class TourBar : public QWidget
{
    Q_OBJECT

public:
    explicit TourBar(QWidget *parent = nullptr);
    /// Shows the first sentence and asks for its page.
    void begin();
    int steps() const;

signals:
    /// The page that the sentence is about; "record": the visit form.
    void pageWanted(const QString &key);
    void ended();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void go(int step);

    int m_step = 0;
    QLabel *m_count;
    QLabel *m_words;
    Button *m_next;
};
