// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opening/openingpage.h"

#include <QByteArray>

class Banner;

/// After an office was founded: its recovery key, to be printed and put away.
class KeepRecoveryPage : public OpeningPage
{
    Q_OBJECT

public:
    KeepRecoveryPage(const QByteArray &secret, const QString &office, const QString &recoveryFile,
                     QDate day, QWidget *parent = nullptr);

signals:
    void kept();

private:
    void print(const QString &page);
    Banner *m_said;
};
