// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow.h"
#include "reports/reports.h"
#include "style/theme.h"
#include "visitworld.h"

#include <QtWidgets>

/// Three visits as a worker types them through the real window, from Ctrl+N to Ctrl+S. Every key
/// counts, also modifiers' partners; a Han character counts two. Nothing is set but by events.
class VisitScripts
{
public:
    struct Figures {
        int keys = 0;
        int sheetKeys = 0; ///< the same facts as rows of the sheets, see sheetKeys()
        Id visit{};
    };

    /// A known firm whose headcount changed, no need.
    Result<Figures> plain()
    {
        TRY(begin());
        find("wlll");
        enter();
        type("46");
        return save(0);
    }

    /// A known firm that expands and needs two loans; consent for its bank.
    Result<Figures> twoNeeds()
    {
        TRY(begin());
        find("wll");
        press(Qt::Key_2);
        enter();
        type("46");
        need("150", 1, "12", "3.8", 1, "12-15");
        enter();
        enter(); // no tags
        press(Qt::Key_2);
        enter();
        pick(1);
        need("50", 2, "24", "4", 3, "12-20");
        press(Qt::Key_PageDown, Qt::ControlModifier);
        press(Qt::Key_1);
        return save(2);
    }

    /// A firm that nobody knew, with one need.
    Result<Figures> newFirm()
    {
        TRY(begin());
        commit(QStringLiteral("海悦鞋材"));
        enter();
        type("91110000600037341L");
        enter();
        commit(QStringLiteral("蔡例"));
        enter();
        type("13900000123");
        need("80", 1, "12", "4", 1, "12-15");
        return save(1);
    }

    Store &store() { return *m_world->store; }
    const VisitWorld &world() const { return *m_world; }
    MainWindow &window() { return *m_window; }

private:
    Result<> begin()
    {
        m_window.reset();
        m_world = std::make_unique<VisitWorld>();
        TRY(m_world->start());
        m_window = std::make_unique<MainWindow>(*m_world->store, m_theme, false);
        m_window->show();
        m_window->activateWindow();
        if (!QTest::qWaitForWindowActive(m_window.get()))
            return Error{QStringLiteral("The window was not shown.")};
        m_keys = 0;
        QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
        ++m_keys;
        return ok();
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        ++m_keys;
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void enter() { press(Qt::Key_Return); }
    void pick(int n)
    {
        for (int i = 0; i < n; ++i) press(Qt::Key_Down);
    }
    void type(const char *text)
    {
        m_keys += int(qstrlen(text));
        QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(text));
    }
    void commit(const QString &han)
    {
        m_keys += 2 * int(han.size());
        QInputMethodEvent event;
        event.setCommitString(han);
        QApplication::sendEvent(QApplication::focusWidget(), &event);
    }
    void find(const char *part)
    {
        type(part);
        enter();
    }
    void need(const char *amount, int purpose, const char *term, const char *rate, int guarantee,
              const char *wantedBy)
    {
        press(Qt::Key_D, Qt::ControlModifier);
        type(amount);
        enter();
        pick(purpose);
        enter();
        type(term);
        enter();
        type(rate);
        enter();
        pick(guarantee);
        enter();
        type(wantedBy);
    }

    Result<Figures> save(int needs)
    {
        press(Qt::Key_S, Qt::ControlModifier);
        TRY_ASSIGN(visits, store().find<Visit>("worker = ? AND visited_on = ?",
                                               {Value(m_world->worker.bytes()),
                                                Value(m_world->today().toString(Qt::ISODate))}));
        if (visits.size() != 1) return Error{QStringLiteral("The visit was not saved.")};
        TRY_ASSIGN(saved, store().find<Need>("visit = ?", {Value(visits.first().id.bytes())}));
        if (saved.size() != needs) return Error{QStringLiteral("The needs were not saved.")};
        Figures figures{m_keys, 0, visits.first().id};
        TRY_ASSIGN(ledger, sheetKeys("visit_ledger"));
        TRY_ASSIGN(declared, sheetKeys("declaration_list"));
        figures.sheetKeys = ledger + declared;
        return figures;
    }

    /// The day's rows of a sheet typed by hand: each cell's characters, and a key to go on to the
    /// next one; the running number not counted.
    Result<int> sheetKeys(const char *name)
    {
        const QDate day = m_world->today();
        TRY_ASSIGN(table, runReport(store(), *reportNamed(QLatin1String(name)), day, day, false));
        int keys = 0;
        for (const QList<Cell> &row : table.rows)
            for (qsizetype c = 1; c < row.size(); ++c) {
                ++keys;
                for (const QChar letter : row[c].asText())
                    keys += letter.script() == QChar::Script_Han ? 2 : 1;
            }
        return keys;
    }

    Theme m_theme{*qApp};
    std::unique_ptr<VisitWorld> m_world;
    std::unique_ptr<MainWindow> m_window;
    int m_keys = 0;
};
