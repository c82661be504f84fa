// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/roles.h"

#include <QWidget>

/// Paints the name with town and legal form dim, elides these first, underlines hits. strong makes
/// the whole name bold and undimmed, for the one record in hand. Returns the width it took.
int paintFirmName(QPainter &painter, const QRect &rect, const NameParts &name,
                  const QList<Span> &hits, int px, bool strong = false);

/// Where the name shows what was typed to find it.
QList<Span> hitsIn(const QString &name, const QString &typed);

/// The name on top of a page or card.
class FirmNameLabel : public QWidget
{
    Q_OBJECT

public:
    explicit FirmNameLabel(int px, QWidget *parent = nullptr);
    void setName(const NameParts &name);
    /// Bold and undimmed as a whole, as in a card; else only the core is (as in a form).
    void setStrong(bool on);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    NameParts m_name;
    int m_px;
    bool m_strong = false;
};
