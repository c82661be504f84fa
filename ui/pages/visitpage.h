// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/drafts.h"
#include "work/attachments.h"
#include "work/visitdeed.h"

#include <QTimer>
#include <QWidget>

class Banner;
class FieldBox;
class PageHeader;
class TabStrip;
class Theme;
class VisitConsents;
class VisitCriteria;
class VisitFacts;
class VisitFiles;
class VisitFirmBar;
class VisitHead;
class VisitNeeds;
class VisitNext;
class VisitPart;

/// Recording a visit: one form, saved as a whole. What is typed is kept as a draft at most a second
/// later; closing keeps it, saving or discarding takes it away.
class VisitPage : public QWidget
{
    Q_OBJECT

public:
    VisitPage(Store &store, Theme &theme, QWidget *parent = nullptr);
    ~VisitPage() override;

    /// A new visit; of no firm yet where none is given.
    void start(const Id &firm = {});
    /// A form that was not saved yet.
    Result<> resume(const Id &draft);
    /// Corrects a saved visit.
    Result<> edit(const Id &visit);

    /// Writes the draft now where something was typed since; also done by itself.
    void keepDraft();
    Id draft() const { return m_draft; }
    /// The sections: firm, facts, needs, consent and criteria, next visit.
    void goToSection(int section);
    /// What the status line shows while this page does.
    QStringList keys() const;

public slots:
    void save();
    void leave();
    void goToProblem();

signals:
    void saved(const QString &words, const Id &visit);
    void closed();
    /// The user wants to see an earlier visit.
    void visitRequested(const Id &visit);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Field {
        QString name;
        FieldBox *box;
        int section;
    };
    void layOut();
    void listen();
    void listenTo(VisitPart *part, const QString &prefix);
    void reset();
    void chooseFirm(const Id &firm, bool prefill);
    void chooseNewFirm();
    VisitEntry collect() const;
    void takeFiles(const QList<GivenFile> &files);
    void takeReady(const Result<ReadyFiles> &files);
    QList<Field> fields() const;
    QString focusedField() const;
    void changed();
    void check(bool typing);
    bool hasErrors() const;
    void showProblems();
    void mend(const QString &field);
    void orderTab();
    void adapt();
    void setNarrow(bool on);
    void showSection(int section);
    int currentSection() const;
    QCborMap state() const;
    void setState(const QCborMap &state);
    QString draftTitle() const;

    Store &m_store;
    VisitRules m_rules{};
    VisitEntry m_base{}; ///< what the form was filled from
    Id m_draft{};
    bool m_dirty = false;
    bool m_typedFacts = false;
    bool m_triedToSave = false;
    bool m_filling = false;
    QList<Problem> m_problems;
    QTimer m_draftTimer;
    LongWork m_fileWork; ///< makes pictures smaller

    PageHeader *m_header;
    Banner *m_refusal;
    VisitFirmBar *m_firm;
    VisitHead *m_head;
    TabStrip *m_tabs;
    VisitFacts *m_facts;
    VisitNeeds *m_needs;
    VisitConsents *m_consents;
    VisitCriteria *m_criteria;
    VisitNext *m_next;
    VisitFiles *m_files;
    QWidget *m_columns = nullptr;
    QWidget *m_judgment = nullptr;     ///< consent and criteria
    QWidget *m_criteriaPart = nullptr; ///< shown where there is a need
    QWidget *m_last = nullptr;         ///< next visit and files
    QList<QWidget *> m_sections;       ///< the scrolled columns, left to right
    QList<QWidget *> m_lines;          ///< lines between them
    bool m_narrow = false;
    int m_wideFrom = 0; ///< the width that the columns need side by side
    int m_section = 0;  ///< of the tabs
};
