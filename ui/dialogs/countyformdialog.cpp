// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/countyformdialog.h"

#include "dialogs/askframe.h"
#include "forms/fieldbox.h"
#include "style/metrics.h"
#include "style/widgets.h"

#include <QFileInfo>
#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>

CountyFormDialog::CountyFormDialog(const CountyForm &form, const QString &what, QWidget *parent)
    : QDialog(parent)
    , m_form(form)
    , m_left(noteLabel({}))
{
    QVBoxLayout *column =
        askFrame::begin(this, tr("Fill a form"),
                        tr("%1, filled from: %2").arg(QFileInfo(form.form.path).fileName(), what),
                        tr("Above each field stands the form's own column; choose what "
                           "fills it. The choice is kept for the next copy of this form."));
    setMinimumSize(620, 480);
    auto *fields = new QWidget;
    auto *grid = new QGridLayout(fields);
    grid->setContentsMargins(0, 0, Metrics::gapWide, 0);
    grid->setHorizontalSpacing(Metrics::gapSection);
    grid->setVerticalSpacing(Metrics::gapWide);
    for (qsizetype i = 0; i < form.filledBy.size(); ++i) {
        auto *choice = new ChoiceCombo;
        choice->addChoice({}, tr("Stays empty"));
        for (const QString &ours : form.ours) choice->addChoice(ours, ours);
        choice->setCode(form.ours.value(form.filledBy[i]));
        connect(choice, &ChoiceCombo::edited, this, &CountyFormDialog::count);
        m_choices.append(choice);
        grid->addWidget(new FieldBox(form.form.header.columns[i].header, choice), int(i / 2),
                        int(i % 2));
    }
    grid->setRowStretch(grid->rowCount(), 1);
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(fields);
    column->addWidget(area, 1);
    column->addWidget(m_left);
    Button *leave = plainButton(tr("Leave it"));
    leave->setHint(QStringLiteral("Esc"));
    Button *fill = primaryButton(tr("Fill and save"), QStringLiteral("sheet"));
    fill->setDefault(true);
    askFrame::end(this, column, leave, fill);
    connect(fill, &QPushButton::clicked, this, &CountyFormDialog::take);
    count();
}

/// Says which columns nothing fills.
void CountyFormDialog::count()
{
    for (qsizetype i = 0; i < m_choices.size(); ++i)
        m_form.filledBy[i] = int(m_form.ours.indexOf(m_choices[i]->code()));
    const QStringList empty = m_form.unmatched();
    m_left->setText(empty.isEmpty() ? tr("Every column is filled.")
                                    : tr("Stay empty: %1.").arg(empty.join(QStringLiteral("、"))));
}

void CountyFormDialog::take()
{
    emit matched(m_form);
    accept();
}
