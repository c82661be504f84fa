// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "style/pageheader.h"
#include "work/longwork.h"

#include <QVBoxLayout>
#include <QWidget>

class Banner;
class WorkStrip;

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
    /// The buttons in its header that can be pressed now.
    QList<Button *> actions() const;
    /// Its parts as the eye goes over them, for focusNextIn().
    virtual QList<QWidget *> tabParts() { return {m_header, this}; }
    /// Waits for the page's long work: for pictures of it.
    virtual void finishWork() { m_work->wait(); }
    /// Shows a firm, where the page shows firms.
    virtual void select(const Id &) {}

    /// Long work of this page: see LongWork. `words` are shown with how far it is.
    template <class T>
    void longWork(const QString &words, LongWork::Access access,
                  std::function<Result<T>(Store &, WorkControl &)> work,
                  std::function<void(Result<T>)> then)
    {
        fail({});
        const bool idle = !m_work->isRunning();
        m_work->start<T>(access, std::move(work), std::move(then));
        if (idle && m_work->isRunning()) beginStrip(words);
    }

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

    bool isWorking() const { return m_work->isRunning(); }

private:
    void beginStrip(const QString &words);

    Context m_context;
    PageHeader *m_header;
    Banner *m_banner;
    QVBoxLayout *m_body;
    LongWork *m_work;
    WorkStrip *m_strip;
};
