// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "pages/panel.h"

/// One tab of the settings: a column of headings, facts and fields. It reads itself anew in
/// refresh(), and leaves alone what is being typed.
class SettingsPart : public Panel
{
    Q_OBJECT

public:
    explicit SettingsPart(const Context &context);
    virtual void refresh() = 0;

signals:
    /// Words for the page's banner; empty ones take it away.
    void failed(const QString &words);

protected:
    static constexpr int widest = 640;

    const Context &context() const { return m_context; }
    Store &store() const { return m_context.store; }
    /// Takes everything out of the column, to fill it again.
    void clear();
    /// True where the result is fine; else the page says why.
    template <class T>
    bool fine(const Result<T> &result)
    {
        emit failed(result ? QString() : result.error().what);
        return bool(result);
    }

private:
    Context m_context;
};

SettingsPart *makeSelfSettings(const Context &context);
SettingsPart *makeRuleSettings(const Context &context);
SettingsPart *makeWordSettings(const Context &context);
SettingsPart *makeTownSettings(const Context &context);
SettingsPart *makeCalendarSettings(const Context &context);
SettingsPart *makeKeySettings(const Context &context);
