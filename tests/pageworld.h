// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow.h"
#include "pages/page.h"
#include "storeworld.h"
#include "style/theme.h"
#include "work/opening.h"
#include "work/sample.h"

#include <QtWidgets>

/// The window over an invented office and over a worker's laptop, for tests of pages.
class PageWorld : public QObject
{
protected:
    QTemporaryDir m_dir;
    MemoryMarks m_marks;
    SystemAmbient m_ambient; ///< the sample ends today
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Store> m_office, m_laptop;
    std::unique_ptr<MainWindow> m_window;

    Result<std::unique_ptr<Store>> openFile(const QString &path)
    {
        TRY_ASSIGN(file, WorkbookFile::open(path));
        TRY_ASSIGN(secrets, file.unlock(QStringLiteral("sample")));
        return Store::open(std::move(file), secrets, m_ambient, m_marks);
    }
    void makeWorld(int firms = 60)
    {
        QStandardPaths::setTestModeEnabled(true);
        m_theme = std::make_unique<Theme>(*qApp);
        SampleOrder order;
        order.firms = firms;
        order.workers = 1;
        order.folder = m_dir.path();
        order.passphrase = QStringLiteral("sample");
        const auto sampled = makeSample(order, m_marks);
        VERIFY_OK(sampled);
        QVERIFY(sampled->referrals > 0);
        for (const QString &path : sampled->workbooks) {
            auto store = openFile(path);
            VERIFY_OK(store);
            ((*store)->isOffice() ? m_office : m_laptop) = *std::move(store);
        }
        QVERIFY(m_office);
        QVERIFY(m_laptop);
    }
    void openWindow(Store &store)
    {
        m_window.reset();
        m_window = std::make_unique<MainWindow>(store, *m_theme, false);
        m_window->resize(1366, 696);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    template <class P = Page>
    P *page(const char *key)
    {
        m_window->showPage(QLatin1String(key));
        return qobject_cast<P *>(m_window->page(QLatin1String(key)));
    }
    static QPushButton *button(QWidget *in, const QString &text)
    {
        for (QPushButton *b : in->findChildren<QPushButton *>())
            if (b->text() == text && b->isVisible()) return b;
        return nullptr;
    }
    /// The editor under this label.
    template <class E>
    static E *editor(QWidget *in, const QString &label)
    {
        for (E *e : in->findChildren<E *>())
            if (e->accessibleName() == label && e->isVisible()) return e;
        return nullptr;
    }
    static bool shows(QWidget *in, const QString &text)
    {
        for (const QLabel *label : in->findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(text)) return true;
        return false;
    }
    void shoot(const QString &name)
    {
        const QString folder = qEnvironmentVariable("GRIDPOINT_SHOTS_DIR");
        if (folder.isEmpty()) return;
        // Parts added just now are laid out.
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents();
        QVERIFY(m_window->grab().save(QDir(folder).filePath(name)));
    }
};
