// SPDX-License-Identifier: GPL-3.0-or-later
#include "opening/foundpage.h"

#include "forms/fieldbox.h"
#include "opening/newpassphrase.h"
#include "rules/division.h"
#include "style/metrics.h"
#include "style/widgets.h"

#include <QFileDialog>
#include <QStandardPaths>
#include <QVBoxLayout>

FoundPage::FoundPage(bool chinese, QWidget *parent)
    : OpeningPage({}, tr("Found an office"),
                  tr("This makes the office's workbook: keys, calendar and the usual rules. All of "
                     "it can be changed later, except the town."),
                  parent)
    , m_town(new ChoiceCombo)
    , m_name(new LineField)
    , m_lead(new LineField)
    , m_place(new LineField)
    , m_passphrase(new NewPassphrase(tr("Passphrase of the workbook")))
    , m_townBox(new FieldBox(tr("Town"), m_town))
    , m_nameBox(new FieldBox(tr("Name of the office"), m_name))
    , m_placeBox(new FieldBox(tr("File of the workbook"), m_place))
    , m_problem(new Banner(Tone::Err))
    , m_found(primaryButton(tr("Found the office"), {}, QKeySequence(Qt::CTRL | Qt::Key_Return)))
{
    setColumnWidth(columnWidth + 60);
    m_problem->hide();
    column()->addWidget(m_problem);
    auto *pair = new QHBoxLayout;
    pair->setSpacing(Metrics::gapWide);
    pair->addWidget(m_townBox, 1);
    pair->addWidget(m_nameBox, 1);
    column()->addLayout(pair);
    column()->addWidget(new FieldBox(tr("Your name"), m_lead));
    auto *place = new QHBoxLayout;
    place->setSpacing(Metrics::gap);
    Button *choose = plainButton(tr("Choose"), QStringLiteral("folder"));
    place->addWidget(m_placeBox, 1);
    place->addWidget(choose, 0, Qt::AlignBottom);
    column()->addLayout(place);
    column()->addWidget(m_passphrase);
    Button *back = linkButton(tr("Back"));
    addRow(back, m_found);
    fillTowns(chinese);
    connect(m_town, &ChoiceCombo::edited, this, &FoundPage::townChosen);
    connect(choose, &QPushButton::clicked, this, &FoundPage::choosePlace);
    connect(back, &QPushButton::clicked, this, &FoundPage::backRequested);
    connect(m_found, &QPushButton::clicked, this, &FoundPage::submit);
    connect(m_passphrase, &NewPassphrase::finished, this, &FoundPage::submit);
    setFocusProxy(m_town);
}

void FoundPage::fillTowns(bool chinese)
{
    const Result<Divisions> divisions = Divisions::builtIn();
    if (!divisions) {
        setProblem(divisions.error().what);
        return;
    }
    for (const Division &d : divisions->all()) m_town->addChoice(d.code, chinese ? d.zh : d.en);
    m_town->setCode({}); // no town is the usual one
}

/// The name and the file that most offices would take; what was typed stays.
void FoundPage::townChosen()
{
    const QString name = tr("%1 finance office").arg(m_town->currentText());
    if (m_name->text().isEmpty() || m_name->text() == m_suggested) m_name->setText(name);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const auto fileOf = [&](const QString &n) {
        return QDir(folder).filePath(n + QStringLiteral(".gridpoint"));
    };
    if (m_place->text().isEmpty() || m_place->text() == fileOf(m_suggested))
        m_place->setText(fileOf(name));
    m_suggested = name;
    m_townBox->setMessage(FieldState::Normal);
}

void FoundPage::choosePlace()
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Where the workbook shall lie"), m_place->text(), tr("Workbooks (*.gridpoint)"));
    if (!path.isEmpty()) m_place->setText(path);
}

bool FoundPage::has(FieldBox *box, const QString &text, const QString &words)
{
    const bool given = !text.trimmed().isEmpty();
    box->setMessage(given ? FieldState::Normal : FieldState::Error, given ? QString() : words);
    if (!given) box->editor()->setFocus();
    return given;
}

void FoundPage::submit()
{
    setProblem({});
    if (!has(m_townBox, m_town->code(), tr("Choose the town of the office.")) ||
        !has(m_nameBox, m_name->text(), tr("Give the office a name.")) ||
        !has(m_placeBox, m_place->text(), tr("Choose where the workbook shall lie.")))
        return;
    m_passphrase->setKnown({m_name->text(), m_lead->text(), m_town->currentText()});
    OfficeFounding founding;
    founding.passphrase = m_passphrase->accepted();
    if (founding.passphrase.isEmpty()) return;
    founding.town = m_town->code();
    founding.name = m_name->text().trimmed();
    founding.lead = m_lead->text().trimmed();
    founding.path = m_place->text().trimmed();
    if (!founding.path.endsWith(QLatin1String(".gridpoint")))
        founding.path += QStringLiteral(".gridpoint");
    emit foundRequested(founding);
}

void FoundPage::setBusy(bool busy) { m_found->setEnabled(!busy); }

void FoundPage::setProblem(const QString &words)
{
    m_problem->setFact(words);
    m_problem->setVisible(!words.isEmpty());
}
