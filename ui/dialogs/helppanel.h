// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QTextBrowser;

/// Help for the page in view, at the right side of the window; F1 again closes it.
class HelpPanel : public QWidget
{
    Q_OBJECT

public:
    explicit HelpPanel(QWidget *parent = nullptr);
    /// `page`: key of the page; ":/help/LANGUAGE/PAGE.md".
    void showFor(const QString &page, bool chinese);

protected:
    /// Esc closes the help.
    void keyPressEvent(QKeyEvent *event) override;

private:
    QTextBrowser *m_text;
};
