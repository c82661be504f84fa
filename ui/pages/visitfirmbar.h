// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/firmfinder.h"
#include "pages/newfirmform.h"

class Banner;
class Button;
class FirmNameLabel;
class QLabel;

/// Whose visit it is: a search, then the firm found, or the form of a new one.
class VisitFirmBar : public QWidget
{
    Q_OBJECT

public:
    explicit VisitFirmBar(Store &store, QWidget *parent = nullptr);

    void startSearch(const QString &typed = {});
    void showFirm(const Firm &firm);
    void startNew(const QString &typed);
    bool isNew() const { return m_mode == Mode::New; }
    /// False where a saved visit is edited.
    void setChangeable(bool on);
    void setNarrow(bool on);
    FirmFinder *finder() const { return m_finder; }
    NewFirmForm *form() const { return m_form; }

    /// What is said about the firm: no firm yet, visited lately, and the fields of a new one.
    void showProblems(const QList<Problem> &problems);

signals:
    void chosen(const Id &firm);
    void newStarted();
    /// The firm is to be another one.
    void cleared();
    void visitRequested(const Id &visit);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Mode { Search, Firm, New };
    QWidget *makeSearch();
    QWidget *makeFirm();
    void setMode(Mode mode);

    Mode m_mode = Mode::Search;
    FirmFinder *m_finder;
    NewFirmForm *m_form;
    FirmNameLabel *m_name;
    QLabel *m_facts;
    Button *m_change;
    Banner *m_repeat;
    MessageLine *m_missing;
    QWidget *m_picture = nullptr;
    QWidget *m_search;
    QWidget *m_firm;
    Id m_earlier{};
};
