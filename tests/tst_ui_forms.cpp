// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/fieldbox.h"
#include "style/theme.h"

#include <QtTest>
#include <QtWidgets>

namespace
{
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
} // namespace

class TestUiForms : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;

private slots:
    void init() { m_theme = std::make_unique<Theme>(*qApp); }

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

QTEST_MAIN(TestUiForms)
#include "tst_ui_forms.moc"
