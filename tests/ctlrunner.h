// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

/// What a call of the program gave.
struct Ran {
    int exit = -1;
    QByteArray out{};
    QByteArray errors{};
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    QJsonArray array() const { return QJsonDocument::fromJson(out).array(); }
};

/// Calls gridpointctl in a folder of its own.
class CtlRunner
{
protected:
    void begin()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(m_dir->isValid());
    }
    Ran run(QStringList arguments, const QByteArray &in = {}, bool json = true)
    {
        if (json && !arguments.isEmpty()) arguments.append("--json");
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("GRIDPOINT_PASSPHRASE", QString::fromUtf8(m_passphrase));
        environment.insert("GRIDPOINT_NEW_PASSPHRASE", "laptop");
        environment.insert("GRIDPOINT_TEST_KDF", "cheapest");
        environment.insert("XDG_DATA_HOME", m_dir->filePath("home"));
        environment.insert("XDG_RUNTIME_DIR", m_dir->path()); // for what is painted
        for (auto it = m_environment.cbegin(); it != m_environment.cend(); ++it)
            environment.insert(it.key(), it.value());
        process.setProcessEnvironment(environment);
        process.setChildProcessModifier(m_inChild);
        process.setWorkingDirectory(m_dir->path());
        process.start(GRIDPOINT_BIN "/gridpointctl", arguments);
        process.write(in);
        process.closeWriteChannel();
        process.waitForFinished(120'000);
        return {process.exitCode(), process.readAllStandardOutput(),
                process.readAllStandardError()};
    }
    void found()
    {
        m_passphrase = "office";
        const Ran made = run(
            {"office-init", "o.gridpoint", "--town", "350582103", "--name", "陈埭镇金融办(演示)"});
        QCOMPARE(made.errors, QByteArray());
        QCOMPARE(made.exit, 0);
        QVERIFY(QFile::exists(m_dir->filePath("o.gridpoint.recovery")));
    }
    QString putOne(const QString &file, const QString &kind, const char *json,
                   const QString &first = {}, const QString &second = {})
    {
        QString line = QString::fromUtf8(json);
        if (!first.isEmpty()) line = line.arg(first);
        if (!second.isEmpty()) line = line.arg(second);
        const Ran put = run({"put", file, kind}, line.toUtf8() + '\n');
        if (put.exit != 0) qWarning() << put.errors;
        return put.json()["ids"].toArray()[0].toString();
    }
    QJsonArray get(const QString &file, const QString &kind)
    {
        return run({"get", file, kind}).json()["records"].toArray();
    }
    QJsonObject firstFirm(const QString &file) { return get(file, "firm")[0].toObject(); }
    void writeFile(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_dir->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    static QString firmList(const QString &name)
    {
        return QStringLiteral(GRIDPOINT_TEST_DATA "/firm-lists/") + name;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QByteArray m_passphrase;
    /// Done to each child before it becomes the program: limits.
    std::function<void()> m_inChild;
    QMap<QString, QString> m_environment;
};
