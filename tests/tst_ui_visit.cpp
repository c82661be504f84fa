// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/editorstate.h"
#include "forms/fieldbox.h"
#include "forms/multicombo.h"
#include "pages/visitpage.h"
#include "style/segments.h"
#include "style/theme.h"
#include "visitworld.h"

#include <QtWidgets>

namespace
{
/// What a window of 1366 × 768 leaves to a page.
constexpr QSize pageSize(1174, 668);

/// Types Han text the way an input method does: letters composed first, then the text.
void compose(const QString &letters, const QString &text)
{
    QWidget *field = QApplication::focusWidget();
    QInputMethodEvent composing(letters, {});
    QApplication::sendEvent(field, &composing);
    QInputMethodEvent commit;
    commit.setCommitString(text);
    QApplication::sendEvent(field, &commit);
}
} // namespace

/// A worker at a workshop who has a keyboard and no mouse.
class TestUiVisit : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<VisitWorld> m_world;
    std::unique_ptr<VisitPage> m_page;

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
        QWidget *to = QApplication::activePopupWidget();
        if (to && to->focusWidget()) to = to->focusWidget();
        QTest::keyClick(to ? to : focus(), k, modifiers);
    }
    void type(const char *text) { QTest::keyClicks(focus(), QString::fromUtf8(text)); }
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
            QApplication::processEvents();
            const QString which =
                mode == Theme::Mode::Dark ? QStringLiteral("dark") : QStringLiteral("light");
            QVERIFY(m_page->grab().save(
                QStringLiteral("%1/visit-%2-%3.png").arg(folder, QLatin1String(name), which)));
        }
    }
    QList<Visit> visitsOf(const Id &firm)
    {
        const auto all =
            store().find<Visit>("firm = ? AND worker = ?", {firm.bytes(), m_world->worker.bytes()});
        return all ? *all : QList<Visit>();
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void init()
    {
        m_theme = std::make_unique<Theme>(*qApp);
        m_world = std::make_unique<VisitWorld>();
        VERIFY_OK(m_world->start());
    }
    void cleanup()
    {
        m_page.reset();
        m_world.reset();
        m_theme.reset();
    }

    void aKnownFirmWithTwoNeedsByKeysAlone()
    {
        open();
        shot("empty");
        QCOMPARE(focusName(), QStringLiteral("Find the firm"));
        type("wul");
        shot("finding");
        compose({}, {});
        QTest::keyClick(focus(), Qt::Key_A, Qt::ControlModifier);
        compose(QStringLiteral("wuli"), QStringLiteral("五里"));
        enter();
        QCOMPARE(focusName(), QStringLiteral("Business"));
        // Prefilled from the last visit; only differences are typed.
        QCOMPARE(editorState(editor("employees")), QCborValue(QStringLiteral("38")));
        key(Qt::Key_2); // expanding
        enter();
        type("46");
        enter();
        enter(); // revenue as last time
        key(Qt::Key_1);
        enter();
        compose(QStringLiteral("wangji"), QStringLiteral("旺季备料周转紧。"));
        key(Qt::Key_PageDown, Qt::ControlModifier);
        QCOMPARE(focusName(), QStringLiteral("Add a need"));
        enter();
        fillNeed("150", 1, "12", "3.8", 1, "12-15", 1);
        shot("filled");
        key(Qt::Key_PageUp, Qt::ControlModifier);
        key(Qt::Key_PageDown, Qt::ControlModifier);
        QSignalSpy saved(m_page.get(), &VisitPage::saved);
        key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(saved.count(), 1);
    }

private:
    /// From the amount on: the fields of a need, Enter by Enter.
    void fillNeed(const char *amount, int purpose, const char *term, const char *rate,
                  int guarantee, const char *wantedBy, int bank)
    {
        QCOMPARE(focusName(), QStringLiteral("Amount"));
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
        enter();
        enter(); // no tags
        QCOMPARE(focusName(), QStringLiteral("Preferred banks"));
        key(Qt::Key_Down);
        for (int i = 0; i < bank; ++i) key(Qt::Key(Qt::Key_1 + i));
        key(Qt::Key_Return);
        enter();
        QCOMPARE(focusName(), QStringLiteral("Kind of loan"));
        pick(1);
    }
};

QTEST_MAIN(TestUiVisit)
#include "tst_ui_visit.moc"
