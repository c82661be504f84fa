// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

/// Every word that a user can see is there in Chinese: the sources are read anew, so a string that
/// was never taken up fails as well.
class TestTranslations : public QObject
{
    Q_OBJECT

    struct Message {
        QString context{}, source{}, translation{};
        bool unfinished = false;
        int forms = 0;
    };

private slots:
    void everyStringIsTranslated()
    {
        const QList<Message> messages = sources(QStringLiteral("zh_CN"), {});
        QVERIFY2(messages.size() > 600, "lupdate is missing: run ./dev test, which installs it");
        QStringList bad;
        for (const Message &m : messages)
            if (m.unfinished || m.translation.isEmpty() || !speaksChinese(m))
                bad.append(m.context + ": " + m.source);
        QVERIFY2(bad.isEmpty(), qPrintable(bad.join('\n')));
    }

    /// English needs words only where a number stands in them: 1 firm, 3 firms.
    void everyNumberHasItsForms()
    {
        const QList<Message> messages =
            sources(QStringLiteral("en"), {QStringLiteral("-pluralonly")});
        QVERIFY(messages.size() > 20);
        QStringList bad;
        for (const Message &m : messages)
            if (m.unfinished || m.forms != 2 || m.translation.contains(QLatin1String("(s)")))
                bad.append(m.context + ": " + m.source);
        QVERIFY2(bad.isEmpty(), qPrintable("run translations/english.py for\n" + bad.join('\n')));
        QTranslator english;
        QVERIFY(english.load(QStringLiteral(":/translations/gridpoint_en.qm")));
        QCoreApplication::installTranslator(&english);
        const auto firms = [](int n) {
            return QCoreApplication::translate("FirmsPage", "%n firm(s)", nullptr, n);
        };
        QCOMPARE(firms(1), QStringLiteral("1 firm"));
        QCOMPARE(firms(3), QStringLiteral("3 firms"));
    }

private:
    /// The catalogue as it would be after reading the sources anew.
    static QList<Message> sources(const QString &language, const QStringList &options)
    {
        const QString tool =
            QStandardPaths::findExecutable("lupdate", {"/usr/lib/qt6/bin", "/usr/bin"});
        QTemporaryDir dir;
        const QString ts = dir.filePath("anew.ts");
        const QString path =
            QStringLiteral(GRIDPOINT_SOURCE "/translations/gridpoint_%1.ts").arg(language);
        if (tool.isEmpty() || !QFile::copy(path, ts)) return {};
        QProcess run;
        run.setWorkingDirectory(GRIDPOINT_SOURCE);
        run.start(tool, options + QStringList{"-silent", "-locations", "none", "-no-obsolete",
                                              "models", "ui", "app", "-ts", ts});
        if (!run.waitForFinished(120'000) || run.exitCode() != 0) return {};
        return read(ts);
    }

    /// Exceptions: punctuation between words has no Han character.
    static bool speaksChinese(const Message &m)
    {
        static const QStringList exceptions{", ", "%1 (%2)"};
        if (exceptions.contains(m.source)) return m.translation != m.source;
        static const QRegularExpression han("\\p{Han}");
        return m.translation != m.source && m.translation.contains(han);
    }

    /// All text of an element, and how many plural forms stand in it.
    static QString textOf(QXmlStreamReader &xml, int &forms)
    {
        QString text;
        for (int depth = 1; depth > 0 && !xml.atEnd();) {
            xml.readNext();
            if (xml.isStartElement()) ++depth, forms += xml.name() == u"numerusform";
            if (xml.isEndElement()) --depth;
            if (xml.isCharacters()) text += xml.text();
        }
        return text.trimmed();
    }

    static QList<Message> read(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) return {};
        QXmlStreamReader xml(&file);
        QList<Message> messages;
        QString context;
        while (!xml.atEnd()) {
            if (!xml.readNextStartElement() && xml.tokenType() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == u"name") context = xml.readElementText();
            if (xml.name() == u"source")
                messages.append({context, xml.readElementText(), {}, false, 0});
            if (xml.name() == u"translation" && !messages.isEmpty()) {
                messages.last().unfinished = xml.attributes().hasAttribute(QLatin1String("type"));
                messages.last().translation = textOf(xml, messages.last().forms);
            }
        }
        return messages;
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
