// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/editorstate.h"
#include "pages/firmfinder.h"
#include "pages/needcard.h"
#include "style/segments.h"
#include "style/widgets.h"
#include "visithands.h"

/// A worker at a workshop who has a keyboard and no mouse.
class TestUiVisit : public QObject, private VisitHands
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void init()
    {
        m_keys = 0;
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

    void aKnownFirmWithoutANeed()
    {
        open();
        shot("empty");
        QCOMPARE(focusName(), QStringLiteral("Find the firm"));
        type("wl");
        shot("finding");
        type("ll");
        enter();
        // Prefilled from the last visit; only differences are typed.
        QCOMPARE(focusName(), QStringLiteral("Business"));
        QCOMPARE(editorState(editor("employees")), QCborValue(QStringLiteral("38")));
        enter();
        type("46");
        QSignalSpy saved(m_page.get(), &VisitPage::saved);
        key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(saved.count(), 1);
        QCOMPARE(saved[0][0].toString(), QStringLiteral("Saved: 1 visit."));
        QVERIFY2(m_keys <= 25, qPrintable(QString::number(m_keys)));

        const auto visits = visitsOf(m_world->zipper);
        QCOMPARE(visits.size(), 1);
        QCOMPARE(visits[0].id, saved[0][1].value<Id>());
        QCOMPARE(visits[0].visitedOn, m_world->today());
        QCOMPARE(visits[0].channel, Channel::OnSite);
        QCOMPARE(visits[0].operation, Operation::Normal);
        QCOMPARE(visits[0].employees, std::optional(46));
        QCOMPARE(visits[0].revenue, std::optional(Money::wan(1860)));
        QCOMPARE(visits[0].hasNeed, std::optional(false));
        QCOMPARE(store().get<Firm>(m_world->zipper)->employees, std::optional(46));
        QVERIFY(drafts::list(store())->isEmpty());
    }

    void aKnownFirmWithTwoNeedsAndConsent()
    {
        open();
        type("wll");
        enter();
        key(Qt::Key_2);
        enter();
        type("46");
        key(Qt::Key_D, Qt::ControlModifier);
        fillNeed("150", 1, "12", "3.8", 1, "12-15");
        enter();
        enter(); // no tags
        QCOMPARE(focusName(), QStringLiteral("Preferred banks"));
        key(Qt::Key_2);
        if (qEnvironmentVariableIsSet("GRIDPOINT_SHOTS_DIR")) {
            static_cast<QComboBox *>(focus())->showPopup();
            popupShot("banks");
            static_cast<QComboBox *>(m_page->focusWidget())->hidePopup();
        }
        enter();
        QCOMPARE(focusName(), QStringLiteral("Kind of loan"));
        pick(1);
        key(Qt::Key_D, Qt::ControlModifier);
        fillNeed("50", 2, "24", "4", 3, "12-20");
        key(Qt::Key_PageDown, Qt::ControlModifier);
        QCOMPARE(focusName(), QStringLiteral("Consent for 示例银行甲"));
        key(Qt::Key_1);
        const int keys = m_keys + 1; // and Ctrl+S
        QVERIFY2(keys <= 60, qPrintable(QString::number(keys)));
        // Beyond the count: criteria and the next visit.
        enter();
        enter();
        for (int i = 0; i < 4; ++i) {
            while (!qobject_cast<Segments *>(focus())) enter();
            key(Qt::Key_1);
            enter();
        }
        key(Qt::Key_PageDown, Qt::ControlModifier);
        QCOMPARE(focusName(), QStringLiteral("Next visit on"));
        enter();
        key(Qt::Key_2);
        shot("filled");
        QSignalSpy saved(m_page.get(), &VisitPage::saved);
        key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(saved.count(), 1);

        const Id visit = saved[0][1].value<Id>();
        QCOMPARE(store().get<Visit>(visit)->operation, Operation::Expanding);
        QCOMPARE(store().get<Visit>(visit)->nextVisitOn, std::optional(QDate(2026, 12, 25)));
        auto needs = store().find<Need>("visit = ?", {visit.bytes()});
        VERIFY_OK(needs);
        QCOMPARE(needs->size(), 2);
        std::sort(needs->begin(), needs->end(),
                  [](const Need &a, const Need &b) { return a.amount > b.amount; });
        const Need &first = needs->at(0);
        QCOMPARE(first.amount, std::optional(Money::wan(150)));
        QCOMPARE(first.purpose.value, QStringLiteral("materials"));
        QCOMPARE(first.termMonths, std::optional(12));
        QCOMPARE(first.maxRate, std::optional(Rate{3800}));
        QCOMPARE(first.guarantee, Guarantee::Unsecured);
        QCOMPARE(first.wantedBy, std::optional(QDate(2026, 12, 15)));
        QCOMPARE(first.borrowing, Borrowing::FirstTime);
        QCOMPARE(first.bank1, m_world->bankA);
        QCOMPARE(first.declaredOn, std::optional(m_world->today()));
        for (const Need &need : *needs) {
            QCOMPARE(need.operating, Criterion::Met);
            QCOMPARE(need.lawful, Criterion::Met);
            QCOMPARE(need.credit, Criterion::ToVerify);
        }
        QCOMPARE(needs->at(1).guarantee, Guarantee::Mortgage);
        QCOMPARE(needs->at(1).bank1, m_world->bankA);
        const auto consents = visitlists::consentsOf(store(), m_world->zipper);
        QCOMPARE(consents.size(), 1);
        QCOMPARE(consents[0].agreed, std::optional(true));
        QCOMPARE(consents[0].way, ConsentWay::Written);
    }

    void aNewFirmWithAnErrorOnTheWay()
    {
        open();
        compose(QStringLiteral("haiyue"), QStringLiteral("海悦鞋材"));
        enter();
        QCOMPARE(focusName(), QStringLiteral("Credit code")); // the name stands already
        type("91110000600037341L");
        enter();
        compose(QStringLiteral("cai"), QStringLiteral("蔡例"));
        enter();
        type("13900000123");
        key(Qt::Key_D, Qt::ControlModifier);
        fillNeed("80", 1, "12", "4", 1, "2026-11-20");
        enter();
        QVERIFY2(message("wanted_by").contains(QLatin1String("25")),
                 qPrintable(message("wanted_by")));
        QSignalSpy saved(m_page.get(), &VisitPage::saved);
        key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(saved.count(), 0);
        QCOMPARE(focusName(), QStringLiteral("Needed by"));
        shot("error");
        // The text is selected: what is typed takes its place.
        type("12-15");
        QVERIFY(message("wanted_by").isEmpty());
        key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(saved.count(), 1);
        QVERIFY2(m_keys <= 75, qPrintable(QString::number(m_keys))); // the mistake included

        const Id firm = Id::named(QStringLiteral("firm:91110000600037341L"));
        const auto stored = store().get<Firm>(firm);
        VERIFY_OK(stored);
        QCOMPARE(stored->name, QStringLiteral("海悦鞋材"));
        QCOMPARE(stored->type, FirmType::Enterprise);
        QCOMPARE(stored->town, store().founding().town);
        QCOMPARE(stored->contact, QStringLiteral("蔡例"));
        QCOMPARE(stored->phone.value, QStringLiteral("13900000123"));
        QCOMPARE(visitsOf(firm).size(), 1);
    }

    void whatIsMissingIsNamedOnSaving()
    {
        open();
        key(Qt::Key_D, Qt::ControlModifier);
        QVERIFY(message("amount").isEmpty());
        QSignalSpy saved(m_page.get(), &VisitPage::saved);
        key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(focusName(), QStringLiteral("Find the firm"));
        QVERIFY(!message("amount").isEmpty());
        shot("missing");
        type("wll");
        enter();
        key(Qt::Key_F8);
        QCOMPARE(focusName(), QStringLiteral("Amount"));
        type("2000000");
        enter();
        QVERIFY(message("amount").contains(QLatin1String("yuan")));
        shot("warning");
        key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(saved.count(), 1); // a warning never blocks
    }

    void nothingTypedIsLost()
    {
        open();
        type("wll");
        enter();
        enter();
        type("4x");
        compose(QStringLiteral("w"), {});
        key(Qt::Key_D, Qt::ControlModifier);
        type("150");
        QTRY_COMPARE(drafts::list(store(), QStringLiteral("visit"))->size(), 1);
        QSignalSpy closed(m_page.get(), &VisitPage::closed);
        key(Qt::Key_Escape);
        QCOMPARE(closed.count(), 1);
        const Id draft = m_page->draft();
        const auto kept = drafts::load(store(), draft);
        VERIFY_OK(kept);
        QVERIFY(kept->title.contains(QStringLiteral("五里拉链")));
        QCOMPARE(kept->subject, m_world->zipper);

        // Meanwhile somebody else corrects the firm: the form still knows what it saw.
        m_page = std::make_unique<VisitPage>(store(), *m_theme);
        VERIFY_OK(m_page->resume(draft));
        m_page->resize(pageSize);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QCOMPARE(editorState(editor("employees")), QCborValue(QStringLiteral("4x")));
        QCOMPARE(editorState(editor("amount")), QCborValue(QStringLiteral("150")));
        editor("employees")->setFocus();
        key(Qt::Key_Backspace);
        QSignalSpy saved(m_page.get(), &VisitPage::saved);
        key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(saved.count(), 1);
        QVERIFY(drafts::list(store())->isEmpty());
        QCOMPARE(visitsOf(m_world->zipper)[0].employees, std::optional(4));
    }

    void theMouseDoesTheSame()
    {
        open();
        type("wll");
        QListView *list = m_page->findChild<FirmFinder *>()->list();
        QVERIFY(list->isVisible());
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualRect(list->model()->index(0, 0)).center());
        QVERIFY(!list->isVisible());
        QCOMPARE(editorState(editor("employees")), QCborValue(QStringLiteral("38")));
        for (auto *button : m_page->findChildren<QAbstractButton *>())
            if (button->text() == QLatin1String("Add a need"))
                QTest::mouseClick(button, Qt::LeftButton);
        type("2000000");
        enter();
        for (FieldBox *box : m_page->findChildren<FieldBox *>(QStringLiteral("amount")))
            emit box->message()->mendRequested();
        QCOMPARE(editorState(editor("amount")), QCborValue(QStringLiteral("200")));
        QVERIFY(message("amount").isEmpty());
        for (auto *button : m_page->findChild<NeedCard *>()->findChildren<QAbstractButton *>())
            if (button->accessibleName() == QLatin1String("Remove this need"))
                QTest::mouseClick(button, Qt::LeftButton);
        QSignalSpy saved(m_page.get(), &VisitPage::saved);
        key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(saved.count(), 1);
        QCOMPARE(saved[0][0].toString(), QStringLiteral("Saved: 1 visit."));
    }

    void threeNeedsFold()
    {
        open();
        type("wll");
        enter();
        for (const char *amount : {"150", "50", "30"}) {
            key(Qt::Key_D, Qt::ControlModifier);
            type(amount);
        }
        shot("three");
        const auto cards = m_page->findChildren<NeedCard *>();
        QCOMPARE(cards.size(), 3);
        QVERIFY(cards[0]->isFolded() && cards[1]->isFolded() && !cards[2]->isFolded());
        m_page->resize(854, 600);
        QApplication::sendPostedEvents();
        QCOMPARE(m_page->width(), 854);
        QVERIFY(m_page->findChild<TabStrip *>()->isVisible());
        QVERIFY(cards[2]->isVisible());
        shot("narrow");
        m_page->goToSection(3);
        QVERIFY(!cards[2]->isVisible());
        shot("narrow-consent");
        m_page->resize(pageSize);
        QVERIFY(cards[2]->isVisible());
        m_theme->setTextScale(Theme::largeText);
        shot("large");
    }

    void twoNeedsFitOneScreen_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en_US");
        QTest::newRow("Chinese") << QStringLiteral("zh_CN");
    }
    void twoNeedsFitOneScreen()
    {
        QFETCH(QString, language);
        const QLocale before;
        QLocale::setDefault(QLocale(language));
        QTranslator translator;
        if (translator.load(QLocale(), QStringLiteral("gridpoint"), QStringLiteral("_"),
                            QStringLiteral(":/translations")))
            QCoreApplication::installTranslator(&translator);
        const auto back = qScopeGuard([&] { QLocale::setDefault(before); });
        open();
        type("wll");
        enter();
        for (const int purpose : {1, 2}) {
            key(Qt::Key_D, Qt::ControlModifier);
            type("100");
            enter();
            pick(purpose);
            enter();
            type("12");
            enter();
            type("3.8");
            enter();
            pick(3); // with collateral
            enter();
            type("12-15");
            enter();
            key(Qt::Key_1);
            enter();
            key(Qt::Key_2);
            enter();
        }
        QApplication::sendPostedEvents();
        if (language == QLatin1String("zh_CN"))
            shot("chinese");
        else
            shot("english");
        QVERIFY(!m_page->findChild<TabStrip *>()->isVisible());
        for (const QScrollArea *area : m_page->findChildren<QScrollArea *>())
            QVERIFY(!area->verticalScrollBar()->isVisible());
    }

    void tabFollowsTheEyeAndEverythingHasAName()
    {
        open();
        type("wll");
        enter();
        key(Qt::Key_D, Qt::ControlModifier);
        key(Qt::Key_PageUp, Qt::ControlModifier);
        key(Qt::Key_PageUp, Qt::ControlModifier);
        int left = 0;
        QStringList names;
        for (int i = 0; i < 60 && (names.isEmpty() || focusName() != names.first()); ++i) {
            QVERIFY2(!focusName().isEmpty(), focus()->metaObject()->className());
            names << focusName();
            key(Qt::Key_Tab);
            // Below the head: never back to a column further left, until it begins anew.
            const int x = focus()->mapTo(m_page.get(), QPoint()).x();
            const int column = x < 325 ? 0 : x < 800 ? 1 : 2;
            if (names.contains(QStringLiteral("Business")) &&
                !names.contains(QStringLiteral("Next visit in"))) {
                QVERIFY2(column >= left, qPrintable(focusName()));
                left = column;
            }
        }
        for (const char *name : {"Date", "Way", "Accompanied by", "Business", "Remarks", "Amount",
                                 "Collateral", "Lawful loan purpose", "Next visit in"})
            QVERIFY2(names.contains(QLatin1String(name)) || qstrcmp(name, "Collateral") == 0, name);
        QVERIFY(!names.contains(QStringLiteral("Good credit")));
    }

    void aSavedVisitIsCorrected()
    {
        VisitEntry entry;
        entry.visit.firm = m_world->zipper;
        entry.visit.visitedOn = m_world->today().addDays(-2);
        entry.visit.channel = Channel::Phone;
        Need need;
        need.amount = Money::wan(150);
        entry.needs = {need};
        Consent consent;
        consent.bank = m_world->bankC;
        consent.agreed = true;
        entry.consents = {consent};
        const auto first = saveVisit(store(), entry);
        VERIFY_OK(first);
        open();
        VERIFY_OK(m_page->edit(first->visit));
        QCOMPARE(editorState(editor("amount")), QCborValue(QStringLiteral("150")));
        m_page->goToSection(2);
        type("120");
        // Also by way of a draft, what is saved is the same records.
        m_page->keepDraft();
        const Id draft = m_page->draft();
        m_page = std::make_unique<VisitPage>(store(), *m_theme);
        VERIFY_OK(m_page->resume(draft));
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->goToSection(2);
        QSignalSpy saved(m_page.get(), &VisitPage::saved);
        key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(saved.count(), 1);
        const auto needs = store().find<Need>("visit = ?", {first->visit.bytes()});
        QCOMPARE(needs->size(), 1);
        QCOMPARE(needs->at(0).amount, std::optional(Money::wan(120)));
        QCOMPARE(visitsOf(m_world->zipper).size(), 1);
        QCOMPARE(visitlists::consentsOf(store(), m_world->zipper).size(), 1);
    }

private:
    /// From the amount to the day by which it is wanted, Enter by Enter.
    void fillNeed(const char *amount, int purpose, const char *term, const char *rate,
                  int guarantee, const char *wantedBy)
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
    }
};

QTEST_MAIN(TestUiVisit)
#include "tst_ui_visit.moc"
