// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/division.h"
#include "work/settings.h"

/// Values as people read them, in the language of the window.
class Wording
{
public:
    static Result<Wording> make(const Store &store, bool chinese);

    /// One field's value in words, with its unit; personal fields masked. Empty for no value.
    QString of(const FieldInfo &field, const Value &value, bool masked = true) const;
    QString town(const QString &code) const { return m_divisions.name(code, m_chinese); }
    QString day(QDate day) const;
    bool chinese() const { return m_chinese; }
    const Settings &settings() const { return m_settings; }
    QDate today() const { return m_today; }

private:
    Wording(Settings settings, Divisions divisions, const Store &store, bool chinese);
    QString reference(const FieldInfo &field, const Id &id, bool masked) const;

    Settings m_settings;
    Divisions m_divisions;
    const Store *m_store;
    bool m_chinese;
    QDate m_today;
};
