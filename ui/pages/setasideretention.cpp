// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/typeddialog.h"
#include "pages/setasidepage.h"
#include "style/metrics.h"
#include "style/widgets.h"
#include "work/erasure.h"

#include <QFileDialog>

// Contacts that are kept longer than they are needed: the part of the page that lists them.

void SetAsidePage::addDueContacts(QVBoxLayout *column)
{
    if (!store().isOffice()) return;
    const QDate today = store().ambient().today();
    addPart<QList<DueContact>>(
        m_due, column, tr("Looking for contacts that are due for erasure."),
        [today](Store &store) { return dueForErasure(store, today); },
        [this](QVBoxLayout *place, const auto &due) { fillDueContacts(place, due); });
}

void SetAsidePage::fillDueContacts(QVBoxLayout *column, const Result<QList<DueContact>> &due)
{
    if (!fine(due) || due->isEmpty()) return;
    constexpr qsizetype shown = 20;
    auto *title = new SectionTitle(tr("Contacts due for erasure"), QString::number(due->size()));
    title->setContentsMargins(0, 10, 0, 0);
    column->addWidget(title);
    column->addWidget(noteLabel(tr("They are kept longer than the office's rules allow. Look "
                                   "through the list, then erase them in one go.")));
    auto *row = new QHBoxLayout;
    Button *save = outlineButton(tr("Save the list"), QStringLiteral("sheet"));
    connect(save, &QPushButton::clicked, this, [this, list = *due] { saveDueContacts(list); });
    row->addWidget(save);
    if (isLead()) {
        Button *erase = outlineButton(tr("Erase these contacts"));
        erase->setTone(Tone::Err);
        connect(erase, &QPushButton::clicked, this, [this, list = *due] { askErase(list); });
        row->addWidget(erase);
    }
    row->addStretch();
    column->addLayout(row);
    for (const DueContact &d : due->mid(0, shown))
        column->addWidget(
            textLabel(tr("%1 · %2 %3 · due since %4")
                          .arg(d.name, sinceWords(d.since), d.from.toString(Qt::ISODate),
                               d.due.toString(Qt::ISODate)),
                      TextPx::body));
    if (due->size() > shown)
        column->addWidget(noteLabel(tr("And %n more: the saved list holds all of them.", nullptr,
                                       int(due->size() - shown))));
}

void SetAsidePage::saveDueContacts(const QList<DueContact> &due)
{
    const QDate today = store().ambient().today();
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save the list"), tr("Contacts due for erasure") + QStringLiteral(".xlsx"),
        tr("Sheets (*.xlsx *.csv);;Paper (*.pdf)"));
    if (!path.isEmpty() && fine(writeDueContacts(store(), due, today, path)))
        context().say(tr("Saved %1.").arg(QFileInfo(path).fileName()));
}

void SetAsidePage::askErase(const QList<DueContact> &due)
{
    QList<Id> firms;
    for (const DueContact &d : due) firms.append(d.firm);
    auto *dialog = new TypedDialog(
        {tr("Erase contacts"),
         tr("Erase the contacts of %n firm(s) for good? They cannot be restored.", nullptr,
            int(firms.size())),
         tr("Name, phone and legal representative go from the log, the search, drafts and copies, "
            "and from every laptop with its next package; so do notes that name the contact, and the "
            "files attached to the firm. The firms, their visits and needs stay."),
         QString::number(firms.size()), tr("Erase"), true},
        this);
    connect(dialog, &TypedDialog::confirmed, this, [this, firms](const QString &reason) {
        longWork<ErasedContacts>(
            tr("Erasing contacts"), LongWork::Access::Write,
            [firms, reason](Store &store, WorkControl &control) {
                return eraseContacts(store, firms, reason, [&](qsizetype done) {
                    control.report(done, firms.size());
                    return !control.isStopped();
                });
            },
            [this](const Result<ErasedContacts> &done) {
                if (!fine(done)) return;
                const QString words =
                    tr("Erased for good: the contacts of %n firm(s).", nullptr, int(done->firms));
                context().say(done->tidied
                                  ? words
                                  : words + ' ' +
                                        tr("The file is rewritten when it is opened next."));
            });
    });
    dialog->open();
}
