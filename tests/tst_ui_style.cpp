// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/fieldbox.h"
#include "style/buttons.h"
#include "style/gallery.h"
#include "style/icons.h"
#include "style/segments.h"
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
    const auto [low, high] = std::minmax(luminance(a), luminance(b));
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

/// 2026-11-25, 10:00 in China.
struct Wednesday : Ambient {
    qint64 nowMs() const override { return 1'795'572'000'000; }
    void random(void *to, std::size_t size) override { memset(to, 0, size); }
};

void compose(QWidget *field, const QString &preedit, const QString &commit = {})
{
    QInputMethodEvent event(preedit, {});
    event.setCommitString(commit);
    QApplication::sendEvent(field, &event);
}

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

    void amountsAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("fen");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << u"150"_qs << 150'000'000LL << u"150"_qs;
        QTest::newRow("decimals") << u"0.5"_qs << 500'000LL << u"0.5"_qs;
        QTest::newRow("fen") << u"1.000001"_qs << 1'000'001LL << u"1.000001"_qs;
        QTest::newRow("commas") << u"1,860"_qs << 1'860'000'000LL << u"1,860"_qs;
        QTest::newRow("full width") << u"１２０．５"_qs << 120'500'000LL << u"120.5"_qs;
        QTest::newRow("unit") << u"200 万元"_qs << 200'000'000LL << u"200"_qs;
        QTest::newRow("yuan") << u"2000000元"_qs << 200'000'000LL << u"200"_qs;
        QTest::newRow("yi") << u"1.5亿"_qs << 15'000'000'000LL << u"15,000"_qs;
        QTest::newRow("word") << u"many"_qs << -1LL << QString();
        QTest::newRow("negative") << u"-5"_qs << -1LL << QString();
        QTest::newRow("two dots") << u"1.2.3"_qs << -1LL << QString();
        QTest::newRow("finer than a fen") << u"0.0000001"_qs << -1LL << QString();
        QTest::newRow("too large") << u"99999999999999999999"_qs << -1LL << QString();
        QTest::newRow("lone dot") << u"."_qs << -1LL << QString();
    }
    void amountsAreRead()
    {
        QFETCH(QString, text);
        QFETCH(qint64, fen);
        QFETCH(QString, shown);
        MoneyEdit edit;
        edit.setText(text);
        QCOMPARE(edit.value().has_value(), fen >= 0);
        QCOMPARE(edit.problem().isEmpty(), fen >= 0);
        if (fen < 0) return;
        QCOMPARE(edit.value()->fen, fen);
        edit.setValue(edit.value());
        QCOMPARE(edit.text(), shown);
        QCOMPARE(edit.value()->fen, fen);
    }
    void ratesAndNumbersAreRead()
    {
        RateEdit rate;
        rate.setText(u"３．６５％"_qs);
        QCOMPARE(rate.value(), Rate{3650});
        rate.setValue(Rate{4000});
        QCOMPARE(rate.text(), u"4.00"_qs);
        rate.clear();
        QVERIFY(!rate.value() && rate.problem().isEmpty());
        NumberEdit people(u"people"_qs);
        people.setText(u"1２"_qs);
        QCOMPARE(people.value(), 12);
        people.setText(u"12.5"_qs);
        QVERIFY(!people.problem().isEmpty());
    }
    void datesAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("date");
        QTest::newRow("iso") << u"2026-11-20"_qs << QDate(2026, 11, 20);
        QTest::newRow("digits") << u"20261120"_qs << QDate(2026, 11, 20);
        QTest::newRow("han") << u"2026年11月20日"_qs << QDate(2026, 11, 20);
        QTest::newRow("day") << u"12-15"_qs << QDate(2026, 12, 15);
        QTest::newRow("next year is nearer") << u"1-5"_qs << QDate(2027, 1, 5);
        QTest::newRow("full width") << u"１２月１５日"_qs << QDate(2026, 12, 15);
        QTest::newRow("plus") << u"+30"_qs << QDate(2026, 12, 25);
        QTest::newRow("today") << u"今天"_qs << QDate(2026, 11, 25);
        QTest::newRow("weeks") << u"两周后"_qs << QDate(2026, 12, 9);
        QTest::newRow("months") << u"三月后"_qs << QDate(2027, 2, 25);
        QTest::newRow("months, long") << u"3个月后"_qs << QDate(2027, 2, 25);
        QTest::newRow("no such day") << u"2026-02-30"_qs << QDate();
        QTest::newRow("word") << u"soon"_qs << QDate();
    }
    void datesAreRead()
    {
        QFETCH(QString, text);
        QFETCH(QDate, date);
        const Wednesday ambient;
        DateEdit edit(ambient);
        edit.setText(text);
        QCOMPARE(edit.value().value_or(QDate()), date);
        QCOMPARE(edit.problem().isEmpty(), date.isValid());
    }
    void datesWithoutAYearLean()
    {
        const QDate today(2026, 11, 25);
        QCOMPARE(reading::date(u"12-1"_qs, today, reading::Lean::Past).value, QDate(2025, 12, 1));
        QCOMPARE(reading::date(u"11-1"_qs, today, reading::Lean::Future).value, QDate(2027, 11, 1));
        QCOMPARE(reading::date(u"2-29"_qs, today, reading::Lean::Future).value, QDate(2028, 2, 29));
    }
    void datesSayToday()
    {
        const Wednesday ambient;
        DateEdit edit(ambient);
        QSignalSpy edited(&edit, &DateEdit::edited);
        edit.setValue(ambient.today());
        QCOMPARE(edit.text(), u"2026-11-25 today"_qs);
        QCOMPARE(edit.value(), ambient.today());
        QTest::keyClick(&edit, Qt::Key_Down);
        QCOMPARE(edit.value(), QDate(2026, 11, 24));
        QCOMPARE(edited.count(), 1);
        edit.setValue({});
        QVERIFY(edit.text().isEmpty() && !edit.value() && edit.problem().isEmpty());
    }
    void nothingIsSaidWhileComposing()
    {
        LineField field;
        QSignalSpy edited(&field, &LineField::edited);
        compose(&field, u"hai"_qs);
        QVERIFY(field.isComposing());
        QCOMPARE(edited.count(), 0);
        compose(&field, u"yue"_qs, u"海"_qs);
        QCOMPARE(edited.count(), 0);
        compose(&field, {}, u"悦"_qs);
        QCOMPARE(edited.count(), 1);
        QCOMPARE(field.text(), u"海悦"_qs);

        TextEdit area;
        QSignalSpy areaEdited(&area, &TextEdit::edited);
        area.setText(u"before"_qs);
        compose(&area, u"hai"_qs);
        QCOMPARE(areaEdited.count(), 0);
        compose(&area, {}, u"海"_qs);
        QCOMPARE(areaEdited.count(), 1);
    }
    void enterGoesToTheNextField()
    {
        QWidget page;
        auto *column = new QVBoxLayout(&page);
        auto *first = new LineField;
        auto *second = new LineField;
        column->addWidget(first);
        column->addWidget(second);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        first->setFocus();
        QTest::keyClick(first, Qt::Key_Return);
        QVERIFY(second->hasFocus());
    }
    void aBoxSaysWhatIsWrong()
    {
        auto *edit = new MoneyEdit;
        FieldBox box(u"Amount"_qs, edit);
        QCOMPARE(edit->accessibleName(), u"Amount"_qs);
        edit->setText(u"lots"_qs);
        emit edit->left();
        QCOMPARE(box.message()->text(), edit->problem());
        QCOMPARE(edit->property("state").toString(), u"error"_qs);
        QCOMPARE(edit->accessibleDescription(), edit->problem());
        edit->setText(u"150"_qs);
        emit edit->edited();
        QCOMPARE(edit->property("state").toString(), QString());
        box.setMessage(FieldState::Warning, u"Typed in yuan?"_qs, u"Change to 200"_qs);
        QCOMPARE(box.message()->text(), u"Typed in yuan?"_qs);
        QVERIFY(!box.message()->isHidden());
        box.setMessage(FieldState::Normal);
        QVERIFY(box.message()->isHidden());
        box.setPrevious(u"38"_qs, true);
        QVERIFY(box.isChanged());
    }
    void passphrasesStayHidden()
    {
        PassphraseEdit edit;
        QSignalSpy caps(&edit, &PassphraseEdit::capsLockChanged);
        QCOMPARE(edit.echoMode(), QLineEdit::Password);
        QTest::keyClicks(&edit, u"a"_qs);
        QCOMPARE(caps.count(), 0);
        QKeyEvent capital(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, u"A"_qs);
        QApplication::sendEvent(&edit, &capital);
        QCOMPARE(caps.count(), 1);
        QVERIFY(edit.isCapsLockOn());
        edit.setRevealed(true);
        QCOMPARE(edit.echoMode(), QLineEdit::Normal);
        QVERIFY(edit.inputMethodHints() & Qt::ImhHiddenText);
    }
    void combosChooseByCode()
    {
        ChoiceCombo combo;
        combo.addChoice(u"unsecured"_qs, u"Unsecured"_qs);
        combo.addChoice(u"mortgage"_qs, u"Mortgage"_qs);
        QSignalSpy edited(&combo, &ChoiceCombo::edited);
        combo.setCode(u"mortgage"_qs);
        QCOMPARE(combo.code(), u"mortgage"_qs);
        combo.setCode(u"unknown"_qs);
        QCOMPARE(combo.code(), QString());
        QCOMPARE(edited.count(), 0);
        combo.setCurrentIndex(0);
        QTest::keyClick(&combo, Qt::Key_Down);
        QCOMPARE(combo.code(), u"mortgage"_qs);
        QCOMPARE(edited.count(), 1);
    }
};

QTEST_MAIN(TestUiStyle)
#include "tst_ui_style.moc"
