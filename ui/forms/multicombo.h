// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QStringList>

/// Some of many, by their codes, in the order in which they were chosen. Digits tick; Down,
/// Space or F4 opens, and in the list Enter closes, ticking the current one if none was.
class MultiCombo : public QComboBox
{
    Q_OBJECT

public:
    /// most: how many may be chosen; 0 for any number.
    explicit MultiCombo(int most = 0, QWidget *parent = nullptr);
    void addChoice(const QString &code, const QString &text);
    const QStringList &codes() const { return m_codes; }
    /// Unknown codes are kept; does not emit edited().
    void setCodes(const QStringList &codes);

    void showPopup() override;

signals:
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    bool listKey(int key);
    void toggle(int row);
    void showTicks();
    QString shownText() const;

    QStringList m_codes;
    int m_most;
    bool m_ticked = false;
};
