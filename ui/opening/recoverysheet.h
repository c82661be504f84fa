// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/result.h"

#include <QByteArray>
#include <QWidget>

/// The sixteen groups of a recovery key as a person copies or compares them: four lines of four,
/// with their numbers.
class RecoverySheet : public QWidget
{
    Q_OBJECT

public:
    explicit RecoverySheet(const QByteArray &secret, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList m_groups;
};

/// The page of the recovery key as a PDF to print.
Result<> writeRecoveryPdf(const QString &path, const QString &page);
