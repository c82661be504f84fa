// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

/// The program's event loop with a watch in its hand: how long a handler kept the window waiting.
class TimedApplication : public QApplication
{
public:
    using QApplication::QApplication;
    bool notify(QObject *receiver, QEvent *event) override;

    struct Block {
        double ms = 0;
        QByteArray what{}; ///< who handled which event
    };
    /// The longest since the last call.
    Block takeLongest();

private:
    int m_depth = 0;
    Block m_longest{};
};
