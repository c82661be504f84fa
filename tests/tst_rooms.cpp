// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QLibraryInfo>
#include <QtTest>

namespace
{

/// What each room may include from, besides itself (DESIGN.md, "Rooms").
const QMap<QString, QStringList> &below()
{
    static const QMap<QString, QStringList> rooms{
        {"records", {}},
        {"rules", {"records"}},
        {"store", {"records", "rules"}},
        {"sync", {"records", "rules", "store"}},
        {"sheets", {"records", "rules", "store"}},
        {"reports", {"records", "rules", "store", "sheets"}},
        {"work", {"records", "rules", "store", "sync", "sheets", "reports"}},
        {"ui", {"records", "rules", "store", "sync", "sheets", "reports", "work"}},
        {"app", {"records", "rules", "store", "sync", "sheets", "reports", "work", "ui"}},
    };
    return rooms;
}

const QString sourceFolder = QStringLiteral(GRIDPOINT_SOURCE "/");

/// The room of a file, by its path from the root of the sources: "models/store/log.h" is store's.
QString roomOf(const QString &path)
{
    const QStringList parts = path.split('/');
    return parts[0] == QLatin1String("models") ? parts.value(1) : parts[0];
}

/// The room that an include by path from the root of models/, ui/ or app/ leads to; empty: not
/// ours.
QString roomOfInclude(const QString &include)
{
    for (const char *root : {"models/", "ui/", "app/"})
        if (QFile::exists(sourceFolder + QLatin1String(root) + include))
            return roomOf(QLatin1String(root) + include);
    return {};
}

QStringList matches(const char *pattern, const QString &text)
{
    QStringList found;
    auto it = QRegularExpression(QString::fromLatin1(pattern), QRegularExpression::MultilineOption)
                  .globalMatch(text);
    while (it.hasNext()) found.append(it.next().captured(1));
    return found;
}

const QSet<QString> &widgetHeaders()
{
    static const QSet<QString> names = [] {
        const QStringList all = QDir(QLibraryInfo::path(QLibraryInfo::HeadersPath) + "/QtWidgets")
                                    .entryList(QDir::Files);
        return QSet<QString>(all.begin(), all.end());
    }();
    return names;
}

/// What a source file of ours does that its room may not.
QStringList wrongIn(const QString &path, const QString &text)
{
    QStringList wrong;
    const QString room = roomOf(path);
    const auto note = [&](const QString &what) { wrong.append(path + ": " + what); };
    for (const QString &include : matches("^#include \"([^\"]+)\"", text)) {
        const QString to = roomOfInclude(include);
        if (!to.isEmpty() && to != room && !below()[room].contains(to))
            note("includes " + include + " of the room " + to);
    }
    for (const QString &include : matches("^#include <([^>]+)>", text)) {
        const QString header = include.section('/', -1);
        if (path.startsWith(QLatin1String("models/")) &&
            (include.startsWith(QLatin1String("QtWidgets")) || widgetHeaders().contains(header)))
            note("includes the widget " + include);
    }
    if (room == QLatin1String("ui")) {
        static const char *const sql = "(\\bsqlite3|\\bstore/sqlite\\.h|(?:\\.|->)db\\(\\)|"
                                       "\"(?:SELECT|INSERT|UPDATE|DELETE|PRAGMA|WITH) )";
        for (const QString &found : matches(sql, text)) note("knows of SQL: " + found);
    }
    return wrong;
}

QString contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Files of ours below some folders, by their path from the root of the sources.
QStringList sources(const QStringList &folders, const QStringList &names)
{
    QStringList paths;
    for (const QString &folder : folders) {
        QDirIterator it(sourceFolder + folder, names, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = it.next().mid(sourceFolder.size());
            if (!path.startsWith(QLatin1String("tests/data/"))) paths.append(path);
        }
    }
    paths.sort();
    return paths;
}

} // namespace

/// The house keeps its order: arrows between rooms go down, no file grows beyond reading.
class TestRooms : public QObject
{
    Q_OBJECT

private slots:
    void arrowsGoDown()
    {
        const QStringList files = sources({"models", "ui", "app"}, {"*.cpp", "*.h"});
        QVERIFY(files.size() > 250);
        QVERIFY(widgetHeaders().contains(QStringLiteral("QPushButton")));
        QStringList wrong;
        for (const QString &path : files) {
            QVERIFY2(below().contains(roomOf(path)), qPrintable(path));
            wrong.append(wrongIn(path, contents(sourceFolder + path)));
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
    }

    void anArrowUpIsSeen_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("rules to store") << "models/rules/x.cpp"
                                        << "#include \"store/log.h\"" << false;
        QTest::newRow("sync to sheets") << "models/sync/x.h"
                                        << "#include \"sheets/cell.h\"" << false;
        QTest::newRow("work to ui") << "models/work/x.h"
                                    << "#include \"forms/fields.h\"" << false;
        QTest::newRow("ui to app") << "ui/pages/x.h"
                                   << "#include \"ctl/call.h\"" << false;
        QTest::newRow("widget") << "models/work/x.h"
                                << "#include <QLabel>" << false;
        QTest::newRow("widgets") << "models/work/x.h"
                                 << "#include <QtWidgets/QLabel>" << false;
        QTest::newRow("statement") << "ui/x.cpp"
                                   << "  f(\"SELECT 1\");" << false;
        QTest::newRow("engine") << "ui/x.cpp"
                                << "sqlite3 *db;" << false;
        QTest::newRow("connection") << "ui/x.cpp"
                                    << "store().db().exec(x)" << false;
        QTest::newRow("ui to work") << "ui/pages/x.h"
                                    << "#include \"work/lists.h\"" << true;
        QTest::newRow("widget in ui") << "ui/x.h"
                                      << "#include <QLabel>" << true;
        QTest::newRow("reports to sheets") << "models/reports/x.h"
                                           << "#include \"sheets/cell.h\"" << true;
    }
    void anArrowUpIsSeen()
    {
        QFETCH(QString, path);
        QFETCH(QString, text);
        QFETCH(bool, allowed);
        QCOMPARE(wrongIn(path, text).isEmpty(), allowed);
    }

    void noFileIsTooLongToRead()
    {
        constexpr qsizetype longest = 500;
        QStringList files =
            sources({"app", "cmake", "models", "resources", "tests", "ui"},
                    {"*.cpp", "*.h", "*.sql", "*.cmake", "*.qss", "CMakeLists.txt"});
        files.append(QStringLiteral("dev"));
        QStringList wrong;
        for (const QString &path : files) {
            const qsizetype lines = contents(sourceFolder + path).count('\n');
            QVERIFY2(lines > 0, qPrintable(path));
            if (lines > longest)
                wrong.append(QStringLiteral("%1 has %2 lines").arg(path).arg(lines));
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
    }
};

QTEST_GUILESS_MAIN(TestRooms)
#include "tst_rooms.moc"
