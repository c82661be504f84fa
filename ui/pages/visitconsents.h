// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/visitpart.h"

class QVBoxLayout;
class SectionTitle;
class Button;

/// Consent per bank: those that the needs prefer, those that were asked before, and those added.
class VisitConsents : public QWidget
{
    Q_OBJECT

public:
    explicit VisitConsents(Store &store, QWidget *parent = nullptr);

    /// Another firm: what it said before, and (from an edited visit) what was said at this one.
    void start(const Id &firm, const QList<Consent> &atThisVisit = {});
    /// Banks that the needs prefer now.
    void setPreferred(const QList<Id> &banks);
    /// What was said this time.
    QList<Consent> collect() const;
    /// Banks that are asked about now, with their names.
    QList<std::pair<Id, QString>> banks() const;
    QCborMap state() const;
    void setState(const QCborMap &state);
    void showProblems(const QList<Problem> &problems);

signals:
    void edited();
    /// Rows came or went.
    void rowsChanged();

private:
    struct Row {
        Id bank{};
        Consent stored{}; ///< of this visit, where one is edited
        QWidget *widget = nullptr;
        Segments *answer = nullptr;
        ChoiceCombo *way = nullptr;
        MessageLine *note = nullptr;
        QString before{};     ///< what the firm said earlier
        bool touched = false; ///< asked this time
        bool added = false;   ///< by hand, so it stays without a need
    };
    Row *row(const Id &bank);
    Row &ensure(const Id &bank);
    void touch(const Id &bank);
    void drop(qsizetype at);
    void showNote(Row &row, const QString &problem = {});
    void offerBanks();
    void tell();
    QString noticeText() const;

    Store &m_store;
    QList<Bank> m_banks;
    QList<Consent> m_before;
    QList<Row> m_rows;
    SectionTitle *m_title;
    QWidget *m_notice;
    QVBoxLayout *m_column;
    Button *m_add;
    QString m_noticeVersion, m_officeNotice;
};
