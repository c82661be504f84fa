// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/fieldbox.h"
#include "pages/visitpage.h"
#include "style/theme.h"
#include "visitworld.h"

#include <QtWidgets>

/// What a window of 1366 × 768 leaves to a page.
inline constexpr QSize pageSize(1174, 668);

/// The hands of a worker at the visit page: keys, and a look at what stands there.
class VisitHands
{
protected:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<VisitWorld> m_world;
    std::unique_ptr<VisitPage> m_page;
    int m_keys = 0; ///< pressed so far; a Han character counts two

    Store &store() { return *m_world->store; }
    void open()
    {
        m_page = std::make_unique<VisitPage>(store(), *m_theme);
        m_page->resize(pageSize);
        m_page->start();
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    QWidget *focus() const { return QApplication::focusWidget(); }
    QString focusName() const
    {
        if (const auto *button = qobject_cast<QAbstractButton *>(focus())) return button->text();
        return focus() ? focus()->accessibleName() : QString();
    }
    void key(Qt::Key k, Qt::KeyboardModifiers modifiers = {})
    {
        ++m_keys;
        QWidget *to = QApplication::activePopupWidget();
        if (to && to->focusWidget()) to = to->focusWidget();
        QTest::keyClick(to ? to : focus(), k, modifiers);
    }
    void type(const char *text)
    {
        m_keys += int(qstrlen(text));
        QTest::keyClicks(focus(), QString::fromLatin1(text));
    }
    /// Types Han text the way an input method does: letters composed first, then the text.
    void compose(const QString &letters, const QString &text)
    {
        m_keys += 2 * int(text.size());
        QInputMethodEvent composing(letters, {});
        QApplication::sendEvent(focus(), &composing);
        QInputMethodEvent commit;
        commit.setCommitString(text);
        QApplication::sendEvent(focus(), &commit);
    }
    void enter() { key(Qt::Key_Return); }
    /// Picks the n-th choice of a closed combo (the first is empty).
    void pick(int n)
    {
        for (int i = 0; i < n; ++i) key(Qt::Key_Down);
    }
    QWidget *editor(const char *name) const
    {
        for (FieldBox *box : m_page->findChildren<FieldBox *>(QLatin1String(name)))
            if (box->isVisibleTo(m_page.get())) return box->editor();
        return nullptr;
    }
    QString message(const char *name) const
    {
        for (FieldBox *box : m_page->findChildren<FieldBox *>(QLatin1String(name)))
            if (!box->message()->text().isEmpty()) return box->message()->text();
        return {};
    }
    void shot(const char *name)
    {
        const QString folder = qEnvironmentVariable("GRIDPOINT_SHOTS_DIR");
        if (folder.isEmpty()) return;
        for (const auto mode : {Theme::Mode::Dark, Theme::Mode::Light}) {
            m_theme->setMode(mode);
            QApplication::sendPostedEvents(); // no window events: offscreen they take the focus
                                              // away
            const QString which =
                mode == Theme::Mode::Dark ? QStringLiteral("dark") : QStringLiteral("light");
            QVERIFY(m_page->grab().save(
                QStringLiteral("%1/visit-%2-%3.png").arg(folder, QLatin1String(name), which)));
        }
    }
    void popupShot(const char *name)
    {
        const QString folder = qEnvironmentVariable("GRIDPOINT_SHOTS_DIR");
        if (QWidget *popup = QApplication::activePopupWidget(); popup && !folder.isEmpty())
            popup->grab().save(QStringLiteral("%1/visit-%2.png").arg(folder, QLatin1String(name)));
    }
    QList<Visit> visitsOf(const Id &firm)
    {
        const auto all =
            store().find<Visit>("firm = ? AND worker = ?", {firm.bytes(), m_world->worker.bytes()});
        return all ? *all : QList<Visit>();
    }
};
