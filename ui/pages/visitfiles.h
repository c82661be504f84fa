// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "work/attachments.h"
#include "work/visitdeed.h"

#include <QCborArray>
#include <QWidget>

class Button;
class ChoiceCombo;
class QVBoxLayout;
class SectionTitle;

/// Files that are added in the form of a visit: what each shows, or for which bank's consent it is.
/// Not to be seen while there are none.
class VisitFiles : public QWidget
{
    Q_OBJECT

public:
    explicit VisitFiles(Store &store, QWidget *parent = nullptr);

    void clear();
    /// Adds files that were made ready; those that are in the form already stay as they are.
    void add(const QList<ReadyFile> &files);
    /// Banks whose consent a file can show.
    void setBanks(const QList<std::pair<Id, QString>> &banks);
    /// Says that files are being read.
    void setBusy(bool busy);

    QList<VisitFile> collect() const;
    /// For a draft: all but the bytes, which lie in the workbook.
    QCborArray state() const;
    /// The other way round; false where bytes are not there any more.
    bool setState(const QCborArray &state);
    /// Digest and bytes of each.
    QHash<QByteArray, QByteArray> bytes() const;

signals:
    void edited();
    /// Rows came or went.
    void rowsChanged();

private:
    struct Row {
        ReadyFile file{};
        QString purpose{}; ///< code of a FileKind, or the id of a bank
        QWidget *widget = nullptr;
        ChoiceCombo *shows = nullptr;
    };
    void addRow(const ReadyFile &file, const QString &purpose);
    void fillChoices(Row &row);
    void drop(const QByteArray &digest);
    void look(const QByteArray &digest);
    void tell();

    Store &m_store;
    QList<Row> m_rows;
    QList<std::pair<Id, QString>> m_banks;
    bool m_busy = false;
    SectionTitle *m_title;
    QVBoxLayout *m_column;
};
