// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "style/pageheader.h"

#include <QVBoxLayout>
#include <QWidget>

class Banner;

/// One page of the window: a header, a place for what went wrong, the content.
class Page : public QWidget
{
    Q_OBJECT

public:
    Page(const Context &context, const QString &title);

    /// Reads what it shows anew; called when it comes into view and when records changed.
    virtual void refresh() = 0;
    /// What Ctrl+F does here.
    virtual void focusFilter() {}
    /// Whether the page has a filled button of its own in view.
    bool hasPrimary() const;
    /// Keys that work here, for the status line.
    virtual QStringList keys() const { return {}; }
    /// Shows a firm, where the page shows firms.
    virtual void select(const Id &) {}

protected:
    PageHeader *header() const { return m_header; }
    /// Content goes below the header.
    QVBoxLayout *body() const { return m_body; }
    const Context &context() const { return m_context; }
    Store &store() const { return m_context.store; }
    /// Says in place what went wrong; an empty text takes it away.
    void fail(const QString &words);
    /// True where the result is fine; else says why.
    template <class T>
    bool fine(const Result<T> &result)
    {
        fail(result ? QString() : result.error().what);
        return bool(result);
    }

private:
    Context m_context;
    PageHeader *m_header;
    Banner *m_banner;
    QVBoxLayout *m_body;
};
