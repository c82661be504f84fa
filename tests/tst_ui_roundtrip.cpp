// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/recordform.h"
#include "forms/valueeditor.h"
#include "samplevalues.h"
#include "storeworld.h"
#include "style/theme.h"
#include "work/founding.h"

#include <QtWidgets>

/// What a form shows of a record and reads back is the record, whole: also what is empty, and what
/// the form has no place for.
class TestUiRoundTrip : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(*qApp);
        OfficeFounding founding;
        founding.path = m_dir.filePath("office.gridpoint");
        founding.town = QStringLiteral("350582103");
        founding.name = QStringLiteral("示例");
        founding.passphrase = QStringLiteral("passphrase");
        founding.cost = KdfCost::cheapest();
        auto made = foundOffice(founding, m_ambient, m_marks);
        VERIFY_OK(made);
        m_store = *std::move(made);
    }
    void cleanupTestCase()
    {
        m_store.reset();
        m_theme.reset();
    }

    void throughAForm_data()
    {
        QTest::addColumn<const RecordInfo *>("record");
        QTest::addColumn<int>("fill");
        for (const RecordInfo *r : allRecords())
            for (const Fill fill : allFills)
                QTest::addRow("%s %d", r->table, int(fill)) << r << int(fill);
    }
    void throughAForm()
    {
        QFETCH(const RecordInfo *, record);
        QFETCH(int, fill);
        for (const FieldInfo &f : record->fields) {
            const ValueEditor editor = editorOf(*m_store, *record, f);
            if (!editor.widget) continue;
            const std::unique_ptr<QWidget> widget(editor.widget);
            const Value value = shown(f, Fill(fill));
            editor.setValue(value);
            QVERIFY2(editor.value() == value,
                     qPrintable(QLatin1String(f.column) + ": " + editor.value().text()));
            QVERIFY2(editor.problem().isEmpty(), f.column);
            // Left without a key pressed, it still says the same.
            QFocusEvent in(QEvent::FocusIn), out(QEvent::FocusOut);
            QApplication::sendEvent(editor.widget, &in);
            QApplication::sendEvent(editor.widget, &out);
            QVERIFY2(editor.value() == value, f.column);
        }
    }

    void theSmallFormKeepsWhatItHasNoPlaceFor()
    {
        for (const Fill fill : allFills) {
            Bank bank = sampleRecord<Bank>(fill, Id::make(m_ambient));
            for (QString *text : {&bank.name, &bank.branch, &bank.accountManager})
                *text = text->simplified();
            RecordForm form(*m_store, recordInfo<Bank>(),
                            {{"name"}, {"branch"}, {"account_manager"}, {"phone"}});
            form.show(&bank);
            Bank back = bank;
            form.read(&back);
            QCOMPARE(back, bank);
            Bank other;
            other.id = bank.id;
            form.show(&other);
            form.read(&back);
            QCOMPARE(back.name, QString());
            QCOMPARE(back.phone, Phone());
            QCOMPARE(back.closed, bank.closed);
        }
    }

private:
    /// What a person could have typed or picked: a line has one line, a dictionary its codes.
    Value shown(const FieldInfo &f, Fill fill) const
    {
        const Value value = sampleValue(f, fill);
        if (value.isNull()) return value;
        switch (f.kind) {
        case ValueKind::Line:
        case ValueKind::Uscc: return value.text().simplified();
        case ValueKind::LongText: return value.text().trimmed();
        case ValueKind::DictCode: {
            const auto all = m_store->find<DictionaryEntry>("dictionary = ? ORDER BY position",
                                                            {QString::fromLatin1(f.dictionary)});
            return all && !all->isEmpty() ? Value(all->first().code) : Value();
        }
        default: return value;
        }
    }

    QTemporaryDir m_dir;
    FakeAmbient m_ambient;
    MemoryMarks m_marks;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Store> m_store;
};

QTEST_MAIN(TestUiRoundTrip)
#include "tst_ui_roundtrip.moc"
