// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "work/attachments.h"
#include "work/wording.h"

#include <QWidget>

class QMenu;
class QVBoxLayout;

/// The files of a firm on its card: what they are, a look at them, a copy, taking them off.
class FirmFiles : public QWidget
{
    Q_OBJECT

public:
    FirmFiles(const Context &context, QList<FirmFile> files, const Wording &wording);

signals:
    /// Somebody wants to add files.
    void addRequested();
    void failed(const QString &words);

private:
    void addRow(qsizetype at, const Wording &wording);
    QString nameOf(const FirmFile &file) const;
    QString factsOf(const FirmFile &file, const Wording &wording) const;
    QMenu *menuOf(qsizetype at);
    void look(qsizetype at);
    void saveCopy(qsizetype at);
    void erase(qsizetype at);
    template <class T>
    bool fine(const Result<T> &result)
    {
        if (!result) emit failed(result.error().what);
        return bool(result);
    }

    Context m_context;
    QList<FirmFile> m_files;
    QVBoxLayout *m_column;
};
