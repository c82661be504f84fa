// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "work/opening.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonObject>
#include <vector>

/// One call of the program: what it was called with, and its answer.
class Call
{
    Q_DECLARE_TR_FUNCTIONS(Call)

public:
    explicit Call(const QCommandLineParser &parser)
        : m_parser(parser)
    {
    }

    int count() const { return int(m_parser.positionalArguments().size()); }
    QString argument(int i) const { return m_parser.positionalArguments().value(i); }
    QStringList argumentsFrom(int i) const { return m_parser.positionalArguments().mid(i); }
    bool has(const char *option) const { return m_parser.isSet(QLatin1String(option)); }
    QString value(const char *option) const { return m_parser.value(QLatin1String(option)); }
    QStringList values(const char *option) const { return m_parser.values(QLatin1String(option)); }

    /// The day that an option gives as 2026-11-02.
    Result<QDate> day(const char *option, QDate otherwise) const;

    /// From GRIDPOINT_PASSPHRASE or --passphrase-file; never an argument, which others could read.
    Result<QString> passphrase() const;
    /// From GRIDPOINT_NEW_PASSPHRASE: of the file that is being made.
    Result<QString> newPassphrase() const;
    /// From GRIDPOINT_SHEET_PASSWORD: of answer sheets in zip files; empty where there is none.
    static QString sheetPassword();
    /// Opens the workbook that the first argument names.
    Result<std::unique_ptr<Store>> open();

    SystemAmbient &ambient() { return m_ambient; }
    Marks &marks() { return m_marks; }

    /// A line on standard output at once, unless --json was asked for.
    void say(const QString &line) const;
    /// A sentence for standard error; the program ends with 1, after the command's other work.
    void refuse(const QString &why) { m_refused.append(why); }
    /// A sentence for standard error (with --json also in the answer) that stands in nothing's way.
    void warn(const QString &what) { m_warnings.append(what); }
    const QStringList &warnings() const { return m_warnings; }
    /// What the arguments say makes no sense: the program ends with 2.
    Error misused(const QString &why)
    {
        m_isMisused = true;
        return {why};
    }
    const QStringList &refused() const { return m_refused; }
    bool isMisused() const { return m_isMisused; }

    QJsonObject answer{}; ///< printed whole under --json, as lines otherwise
    QByteArray text{};    ///< printed instead of the answer's lines, without --json

private:
    const QCommandLineParser &m_parser;
    SystemAmbient m_ambient;
    FileMarks m_marks;
    QStringList m_refused, m_warnings;
    bool m_isMisused = false;
};

struct Option {
    const char *name;
    const char *valueName = ""; ///< empty: a flag
    bool required = false;
};

struct Command {
    const char *name;
    const char *arguments; ///< as usage shows them
    int least;
    int most; ///< -1: any number
    std::vector<Option> options;
    Result<> (*run)(Call &call);
};

/// The worker of this name or id.
Result<Id> workerNamed(const Store &store, const QString &name);

/// The firm with this id or code.
Result<Id> firmNamed(const Store &store, const QString &idOrCode);

std::vector<Command> officeCommands();
std::vector<Command> recordCommands();
std::vector<Command> packageCommands();
std::vector<Command> stepCommands();
std::vector<Command> sheetCommands();
std::vector<Command> checkCommands();
std::vector<Command> keyCommands();
std::vector<Command> demoCommands();
std::vector<Command> trustCommands();
std::vector<Command> fileCommands();
std::vector<Command> duplicateCommands();
std::vector<Command> laptopCommands();
std::vector<Command> retentionCommands();
std::vector<Command> townCommands();
