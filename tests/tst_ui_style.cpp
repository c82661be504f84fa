// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/buttons.h"
#include "style/delegates.h"
#include "style/firmname.h"
#include "style/gallery.h"
#include "style/icons.h"
#include "style/pageheader.h"
#include "style/segments.h"
#include "style/sidelist.h"
#include "style/theme.h"
#include "style/widgets.h"

#include <QtTest>
#include <QtWidgets>

namespace
{
/// Relative luminance, WCAG 2.x.
double luminance(const QColor &color)
{
    const auto linear = [](double c) {
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

using Pair = std::pair<Token, Token>;

constexpr Token lights[] = {Token::LightGreen, Token::LightAmber, Token::LightRed,
                            Token::LightGrey};

QList<Pair> textPairs()
{
    using enum Token;
    QList<Pair> pairs;
    for (Token ink : {Text, Text2})
        for (Token ground : {Base, Window, Alternate, Selection, SelectionIdle, Hover, AccentSoft,
                             OkSoft, WarnSoft, ErrSoft})
            pairs << Pair(ink, ground);
    pairs << QList<Pair>{{Placeholder, Base},
                         {Accent, Base},
                         {Accent, Window},
                         {Accent, AccentSoft},
                         {Accent, Selection},
                         {OnAccent, Accent},
                         {OnAccent, AccentHover},
                         {Ok, OkSoft},
                         {Ok, Base},
                         {Warn, WarnSoft},
                         {Warn, Base},
                         {Err, ErrSoft},
                         {Err, Base},
                         {Err, Selection},
                         {Warn, Selection},
                         {Ok, Selection},
                         {TipText, Tip}};
    for (Token light : lights)
        for (Token ground : {Base, Alternate, Window}) pairs << Pair(light, ground);
    return pairs;
}

QList<Pair> controlPairs()
{
    using enum Token;
    QList<Pair> pairs{{Border, Base},   {Border, Window}, {Border, Alternate},
                      {Accent, Base},   {Accent, Window}, {Err, Base},
                      {WarnLine, Base}, {Chart, Base},    {Chart, Window}};
    for (Token light : lights)
        for (Token ground : {Base, Alternate, Selection, Window}) pairs << Pair(light, ground);
    return pairs;
}
} // namespace

class TestUiStyle : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;

private slots:
    void init() { m_theme = std::make_unique<Theme>(*qApp); }

    void everyTokenHasAColor()
    {
        for (auto mode : {Theme::Mode::Light, Theme::Mode::Dark})
            for (int i = 0; i < tokenCount; ++i)
                QVERIFY2(m_theme->colorIn(mode, Token(i)).isValid(),
                         qPrintable(Theme::nameOf(Token(i))));
    }
    void contrastHolds()
    {
        QCOMPARE(textPairs().size(), 49);
        QCOMPARE(controlPairs().size(), 25);
        const auto check = [this](const QList<Pair> &pairs, double least) {
            for (auto mode : {Theme::Mode::Light, Theme::Mode::Dark})
                for (const auto &[ink, ground] : pairs) {
                    const double got =
                        contrast(m_theme->colorIn(mode, ink), m_theme->colorIn(mode, ground));
                    const QString what = QStringLiteral("%1 on %2: %3")
                                             .arg(Theme::nameOf(ink), Theme::nameOf(ground))
                                             .arg(got);
                    QVERIFY2(got >= least, qPrintable(what));
                }
        };
        check(textPairs(), 4.5);
        check(controlPairs(), 3.0);
    }
    void everyThingFollowsTheTheme()
    {
        QLabel caption;
        setTextStyle(&caption, 12, true);
        QSignalSpy changed(m_theme.get(), &Theme::changed);
        m_theme->setTextScale(Theme::largeText);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(caption.font().pixelSize(), 14);
        QVERIFY(caption.font().bold());
        QCOMPARE(qApp->font().pixelSize(), 16);
        m_theme->setMode(Theme::Mode::Dark);
        QCOMPARE(qApp->palette().color(QPalette::Base), m_theme->color(Token::Base));
        QVERIFY(!qApp->styleSheet().contains(QLatin1Char('@')));
    }
    void labelsKeepFontAndInkWhenShown()
    {
        QWidget page;
        auto *label = textLabel(u"Last: 38"_qs, 12, false, Token::Text2);
        setSurface(&page, QPalette::Base);
        (new QVBoxLayout(&page))->addWidget(label);
        setTextStyle(label, 12, true);
        setTextColor(label, Token::Accent);
        page.show();
        QVERIFY(label->font().bold());
        QCOMPARE(label->palette().color(label->foregroundRole()), m_theme->color(Token::Accent));
        m_theme->setMode(Theme::Mode::Dark);
        QVERIFY(label->font().bold());
        QCOMPARE(label->palette().color(label->foregroundRole()), m_theme->color(Token::Accent));
    }
    void everyIconDrawsSomething()
    {
        const QStringList names = iconNames();
        QVERIFY(names.size() >= 74);
        for (const QString &name : names) {
            const QImage drawn = icon(name).pixmap(QSize(20, 20)).toImage();
            bool inked = false;
            for (int y = 0; y < drawn.height() && !inked; ++y)
                for (int x = 0; x < drawn.width() && !inked; ++x)
                    inked = drawn.pixelColor(x, y).alpha() > 128;
            QVERIFY2(inked, qPrintable(name));
        }
        QVERIFY(icon(QStringLiteral("no-such-icon")).isNull());
    }
    void iconsTakeTheInkOfTheTheme()
    {
        const auto strongest = [] {
            const QImage drawn = icon(QStringLiteral("plus")).pixmap(QSize(48, 48)).toImage();
            return drawn.pixelColor(24, 24);
        };
        QCOMPARE(strongest(), m_theme->color(Token::Text));
        m_theme->setMode(Theme::Mode::Dark);
        QCOMPARE(strongest(), m_theme->color(Token::Text));
    }

    void segmentsByKeyboard()
    {
        Segments segments({QStringLiteral("Met"), QStringLiteral("Not met"), QStringLiteral("?")});
        QSignalSpy chosen(&segments, &Segments::chosen);
        QCOMPARE(segments.current(), -1);
        QTest::keyClick(&segments, Qt::Key_Space);
        QCOMPARE(segments.current(), 0);
        QTest::keyClick(&segments, Qt::Key_Left);
        QCOMPARE(segments.current(), 0);
        QTest::keyClick(&segments, Qt::Key_Right);
        QCOMPARE(segments.current(), 1);
        QTest::keyClick(&segments, Qt::Key_3);
        QTest::keyClick(&segments, Qt::Key_3);
        QTest::keyClick(&segments, Qt::Key_4);
        QTest::keyClick(&segments, Qt::Key_Right);
        QTest::keyClick(&segments, Qt::Key_1, Qt::AltModifier);
        QCOMPARE(segments.current(), 2);
        QTest::keyClick(&segments, Qt::Key_Backspace);
        QCOMPARE(segments.current(), 2);
        segments.setClearable(true);
        QTest::keyClick(&segments, Qt::Key_Backspace);
        QCOMPARE(segments.current(), -1);
        QCOMPARE(chosen.count(), 4);
        segments.setCurrent(1);
        QCOMPARE(chosen.count(), 4);
    }
    void segmentsByMouse()
    {
        Segments segments({QStringLiteral("A"), QStringLiteral("B")});
        segments.resize(segments.sizeHint());
        QTest::mouseClick(&segments, Qt::LeftButton, {}, segments.cellRect(1).center());
        QCOMPARE(segments.current(), 1);
        QCOMPARE(segments.cellRect(0).right() + 1, segments.cellRect(1).left());
        QCOMPARE(segments.cellRect(1).right(), segments.rect().right());
        segments.setEnabled(false);
        QTest::mouseClick(&segments, Qt::LeftButton, {}, segments.cellRect(0).center());
        QCOMPARE(segments.current(), 1);
    }
    void segmentsKeepTheirWidth()
    {
        Segments segments({QStringLiteral("Yes"), QStringLiteral("No")});
        const int before = segments.sizeHint().width();
        segments.setCurrent(0);
        QCOMPARE(segments.sizeHint().width(), before);
    }
    void segmentsAreReadAloud()
    {
        Segments segments({QStringLiteral("Met"), QStringLiteral("Not met")});
        segments.setAccessibleName(QStringLiteral("Fixed premises"));
        segments.setCurrent(1);
        QAccessibleInterface *group = QAccessible::queryAccessibleInterface(&segments);
        QVERIFY(group);
        QCOMPARE(group->text(QAccessible::Name), QStringLiteral("Fixed premises"));
        QCOMPARE(group->childCount(), 2);
        QCOMPARE(group->child(0)->text(QAccessible::Name), QStringLiteral("Met"));
        QCOMPARE(group->child(0)->role(), QAccessible::RadioButton);
        QVERIFY(!group->child(0)->state().checked);
        QVERIFY(group->child(1)->state().checked);
        group->child(0)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(segments.current(), 0);
    }
    void galleryStandsInEveryLook()
    {
        const QString folder = qEnvironmentVariable("GRIDPOINT_SHOTS_DIR");
        for (auto mode : {Theme::Mode::Light, Theme::Mode::Dark})
            for (qreal scale : {Theme::normalText, Theme::largeText}) {
                m_theme->setMode(mode);
                m_theme->setTextScale(scale);
                const std::unique_ptr<QWidget> gallery(makeGallery());
                gallery->show();
                gallery->activateWindow();
                QVERIFY(QTest::qWaitForWindowActive(gallery.get()));
                const QPixmap shot = gallery->grab();
                QCOMPARE(shot.toImage().pixelColor(shot.width() - 2, 2),
                         m_theme->color(Token::Base));
                if (folder.isEmpty()) continue;
                const QString name = QStringLiteral("%1/gallery-%2-%3.png")
                                         .arg(folder, m_theme->isDark() ? QStringLiteral("dark")
                                                                        : QStringLiteral("light"))
                                         .arg(qRound(scale * 100));
                QVERIFY(shot.save(name));
            }
    }
    void buttonsHaveNames()
    {
        const std::unique_ptr<Button> more(
            iconButton(QStringLiteral("more"), QStringLiteral("More")));
        QCOMPARE(more->accessibleName(), QStringLiteral("More"));
        const std::unique_ptr<Button> save(primaryButton(
            QStringLiteral("Refer"), {}, QKeySequence(QStringLiteral("Ctrl+Return"))));
        QCOMPARE(save->hint(), QStringLiteral("Ctrl+Enter"));
        QCOMPARE(save->sizeHint().height(), 32);
    }

    void listsTickAndOpenByKeyboard()
    {
        QStandardItemModel model(3, 2);
        for (int row = 0; row < 3; ++row) model.setItem(row, 0, new QStandardItem);
        model.item(0)->setData(true, Roles::Group);
        model.item(1)->setCheckable(true);
        Table table;
        table.setModel(&model);
        QCOMPARE(table.columnSpan(0, 0), 2);
        QCOMPARE(table.rowHeight(0), 30);
        QCOMPARE(table.rowHeight(1), 36);
        QSignalSpy opened(&table, &Table::opened);
        table.setCurrentIndex(model.index(1, 1));
        QTest::keyClick(&table, Qt::Key_Space);
        QCOMPARE(model.item(1)->checkState(), Qt::Checked);
        QTest::keyClick(&table, Qt::Key_Space);
        QCOMPARE(model.item(1)->checkState(), Qt::Unchecked);
        QTest::keyClick(&table, Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        // A row that cannot be ticked stays as it is.
        table.setCurrentIndex(model.index(2, 0));
        QTest::keyClick(&table, Qt::Key_Space);
        QVERIFY(!model.item(2)->data(Qt::CheckStateRole).isValid());
    }
    void dimPartsOfANameGoFirst()
    {
        const NameParts name{u"Town "_qs, u"Core"_qs, u" Company Limited"_qs};
        const QFontMetrics metrics(m_theme->font(14));
        QImage canvas(400, 40, QImage::Format_ARGB32);
        QPainter painter(&canvas);
        const int whole = paintFirmName(painter, {0, 0, 400, 40}, name, {}, 14);
        QCOMPARE(whole, metrics.horizontalAdvance(name.dimHead) +
                            metrics.horizontalAdvance(name.core) +
                            metrics.horizontalAdvance(name.dimTail));
        const int narrow = metrics.horizontalAdvance(u"Town Core …"_qs) + 2;
        QVERIFY(paintFirmName(painter, {0, 0, narrow, 40}, name, {}, 14) <= narrow);
        QVERIFY(paintFirmName(painter, {0, 0, 10, 40}, name, {}, 14) <= 10);
    }
    void sideListByKeyboard()
    {
        SideList side;
        side.addItem(u"today"_qs, u"today"_qs, u"Today"_qs);
        side.addCaption(u"data"_qs, u"Data"_qs);
        side.addItem(u"firms"_qs, u"firm"_qs, u"Firms"_qs);
        side.setCurrent(u"today"_qs);
        QSignalSpy chosen(&side, &SideList::chosen);
        QTest::keyClick(&side, Qt::Key_Up);
        QCOMPARE(side.current(), u"today"_qs);
        QTest::keyClick(&side, Qt::Key_Down);
        QCOMPARE(side.current(), u"firms"_qs);
        QTest::keyClick(&side, Qt::Key_Down);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(side.keyAt(1), u"today"_qs);
        QCOMPARE(side.keyAt(3), QString());
        side.setCount(u"firms"_qs, 7);
        QCOMPARE(side.findChildren<SideItem *>().last()->accessibleName(), u"Firms 7"_qs);
    }
    void sideListIsNarrowInANarrowWindow()
    {
        QWidget window;
        auto *row = new QHBoxLayout(&window);
        auto *side = new SideList;
        row->addWidget(side);
        row->addStretch();
        window.resize(1366, 600);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QVERIFY(!side->isCompact());
        QCOMPARE(side->width(), 192);
        window.resize(1000, 600);
        QTRY_VERIFY(side->isCompact());
        QTRY_COMPARE(side->width(), 56);
    }
    void headerShowsProblems()
    {
        PageHeader header(u"Visit"_qs);
        header.show();
        header.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&header));
        QSignalSpy next(&header, &PageHeader::nextProblemRequested);
        QTest::keyClick(&header, Qt::Key_F8);
        QCOMPARE(next.count(), 0);
        header.setProblems(1);
        QTest::keyClick(&header, Qt::Key_F8);
        QCOMPARE(next.count(), 1);
    }
    void chipsSayTheirCount()
    {
        Chip chip(u"Overdue"_qs);
        chip.setCount(3);
        QCOMPARE(chip.accessibleName(), u"Overdue 3"_qs);
        const int off = chip.sizeHint().width();
        chip.setChecked(true);
        QCOMPARE(chip.sizeHint().width(), off);
        QCOMPARE(chip.sizeHint().height(), 28);
    }
    void lightsHaveDifferentShapes()
    {
        QSet<QString> shapes;
        QSet<QString> words;
        for (auto light :
             {Light::None, Light::Green, Light::Amber, Light::Red, Light::Grey, Light::Paused}) {
            shapes << lightIcon(light);
            words << lightWord(light);
        }
        QCOMPARE(shapes.size(), 6);
        QCOMPARE(words.size(), 6);
    }
};

QTEST_MAIN(TestUiStyle)
#include "tst_ui_style.moc"
