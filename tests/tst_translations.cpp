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
    };

private slots:
    void everyStringIsTranslated()
    {
        const QString tool =
            QStandardPaths::findExecutable("lupdate", {"/usr/lib/qt6/bin", "/usr/bin"});
        QVERIFY2(!tool.isEmpty(), "lupdate is missing: run ./dev test, which installs it");
        QTemporaryDir dir;
        const QString ts = dir.filePath("zh.ts");
        QVERIFY(QFile::copy(GRIDPOINT_SOURCE "/translations/gridpoint_zh_CN.ts", ts));
        QProcess run;
        run.setWorkingDirectory(GRIDPOINT_SOURCE);
        run.start(tool, {"-silent", "-locations", "none", "-no-obsolete", "models", "ui", "app",
                         "-ts", ts});
        QVERIFY(run.waitForFinished(120'000));
        QCOMPARE(run.exitCode(), 0);
        const QList<Message> messages = read(ts);
        QVERIFY(messages.size() > 600);
        QStringList bad;
        for (const Message &m : messages)
            if (m.unfinished || m.translation.isEmpty() || !speaksChinese(m))
                bad.append(m.context + ": " + m.source);
        QVERIFY2(bad.isEmpty(), qPrintable(bad.join('\n')));
    }

private:
    /// Exceptions: punctuation between words has no Han character.
    static bool speaksChinese(const Message &m)
    {
        static const QStringList exceptions{", "};
        if (exceptions.contains(m.source)) return m.translation != m.source;
        static const QRegularExpression han("\\p{Han}");
        return m.translation != m.source && m.translation.contains(han);
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
                messages.append({context, xml.readElementText(), {}, false});
            if (xml.name() == u"translation" && !messages.isEmpty()) {
                messages.last().unfinished = xml.attributes().hasAttribute(QLatin1String("type"));
                messages.last().translation =
                    xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            }
        }
        return messages;
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
