// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/theme.h"
#include "work/opening.h"
#include "work/tries.h"

#include <QTranslator>

/// What the program is made of apart from its window: this machine's clock and marks, the look and
/// the language as they were last chosen.
class Program
{
public:
    explicit Program(QApplication &app);

    void setLanguage(const QString &language);
    bool isChinese() const { return m_chinese; }
    /// Opens the window and runs until it is closed; the exit code.
    int run(const QString &path);

    SystemAmbient &ambient() { return m_ambient; }
    FileMarks &marks() { return m_marks; }
    Theme &theme() { return m_theme; }

private:
    SystemAmbient m_ambient;
    FileMarks m_marks;
    Tries m_tries;
    Theme m_theme;
    QTranslator m_translator;
    bool m_chinese = false;
};
