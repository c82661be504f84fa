// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/visitfiles.h"

#include "dialogs/fileviewer.h"
#include "forms/fields.h"
#include "style/metrics.h"
#include "style/widgets.h"

#include <QCborMap>
#include <QVBoxLayout>

namespace
{
constexpr int nameWidth = 150, choiceWidth = 140;
} // namespace

VisitFiles::VisitFiles(Store &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_title(new SectionTitle(tr("Files")))
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Metrics::gapSmall);
    m_column->addWidget(m_title);
    tell();
}

void VisitFiles::clear()
{
    for (const Row &row : std::exchange(m_rows, {})) {
        row.widget->hide();
        row.widget->deleteLater();
    }
    tell();
    emit rowsChanged();
}

void VisitFiles::tell()
{
    m_title->setFact(m_busy ? tr("being read…") : QString::number(m_rows.size()));
    setVisible(m_busy || !m_rows.isEmpty()); // the screen is full without them
}

void VisitFiles::setBusy(bool busy)
{
    m_busy = busy;
    tell();
}

void VisitFiles::add(const QList<ReadyFile> &files)
{
    for (const ReadyFile &file : files)
        if (std::none_of(m_rows.begin(), m_rows.end(),
                         [&](const Row &row) { return row.file.digest == file.digest; }))
            addRow(file, CodecOf<FileKind>::encode(file.kind).text());
    tell();
    emit rowsChanged();
    emit edited();
}

void VisitFiles::addRow(const ReadyFile &file, const QString &purpose)
{
    Row row{file, purpose, new QWidget, new ChoiceCombo};
    auto *line = new QHBoxLayout(row.widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Metrics::gap);
    const QString shown = QFontMetrics(Theme::of(this).font(TextPx::body))
                              .elidedText(file.name, Qt::ElideMiddle, nameWidth);
    if (file.isPicture()) {
        Button *name = linkButton(shown, QStringLiteral("attach"));
        name->setAccessibleName(tr("Look at %1").arg(file.name));
        name->setToolTip(file.name);
        connect(name, &QPushButton::clicked, this, [this, d = file.digest] { look(d); });
        line->addWidget(name);
    } else {
        QLabel *name = textLabel(shown, TextPx::body);
        name->setToolTip(file.name);
        line->addWidget(name);
    }
    line->addStretch();
    row.shows->setFixedWidth(choiceWidth);
    row.shows->setAccessibleName(tr("What %1 shows").arg(file.name));
    line->addWidget(row.shows);
    Button *off = iconButton(QStringLiteral("close"), tr("Take %1 out").arg(file.name));
    connect(off, &QPushButton::clicked, this, [this, d = file.digest] { drop(d); });
    line->addWidget(off);
    fillChoices(row);
    connect(row.shows, &ChoiceCombo::edited, this, [this, d = file.digest] {
        for (Row &r : m_rows)
            if (r.file.digest == d) r.purpose = r.shows->code();
        emit edited();
    });
    m_column->addWidget(row.widget);
    row.widget->show();
    m_rows.append(row);
}

void VisitFiles::fillChoices(Row &row)
{
    row.shows->clear();
    row.shows->addChoice({}, tr("Shows…"));
    for (const auto &choice : choicesOf<FileKind>)
        if (*choice.code)
            row.shows->addChoice(
                QLatin1String(choice.code),
                QCoreApplication::translate(choiceContext<FileKind>, choice.label));
    for (const auto &[bank, name] : std::as_const(m_banks))
        row.shows->addChoice(bank.text(), tr("Consent for %1").arg(name));
    row.shows->setCode(row.purpose);
    if (row.shows->currentIndex() < 0) row.shows->setCurrentIndex(0);
}

void VisitFiles::setBanks(const QList<std::pair<Id, QString>> &banks)
{
    if (banks == m_banks) return;
    m_banks = banks;
    for (Row &row : m_rows) fillChoices(row);
}

void VisitFiles::drop(const QByteArray &digest)
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].file.digest != digest) continue;
        const Row row = m_rows.takeAt(i);
        row.widget->hide();
        row.widget->deleteLater();
        break;
    }
    tell();
    emit rowsChanged();
    emit edited();
}

void VisitFiles::look(const QByteArray &digest)
{
    QList<ShownFile> pictures;
    qsizetype first = 0;
    for (const Row &row : std::as_const(m_rows)) {
        if (!row.file.isPicture()) continue;
        if (row.file.digest == digest) first = pictures.size();
        pictures.append({row.file.name, row.file.digest, row.file.bytes});
    }
    FileViewer::open(m_store, this, pictures, first);
}

QList<VisitFile> VisitFiles::collect() const
{
    QList<VisitFile> files;
    for (const Row &row : m_rows) {
        VisitFile added{row.file, {}};
        const QString purpose = row.shows->code();
        CodecOf<FileKind>::decode(CodecOf<QString>::encode(purpose), added.file.kind);
        if (added.file.kind == CodecOf<FileKind>::unknown) {
            added.file.kind = FileKind::Consent;
            added.bank = Id::fromText(purpose);
        }
        files.append(added);
    }
    return files;
}

QCborArray VisitFiles::state() const
{
    QCborArray state;
    for (const Row &row : m_rows)
        state.append(QCborMap{{QStringLiteral("name"), row.file.name},
                              {QStringLiteral("type"), row.file.mediaType},
                              {QStringLiteral("digest"), row.file.digest},
                              {QStringLiteral("shows"), row.purpose}});
    return state;
}

bool VisitFiles::setState(const QCborArray &state)
{
    clear();
    bool whole = true;
    for (const auto &value : state) {
        const QCborMap map = value.toMap();
        ReadyFile file;
        file.name = map[QStringLiteral("name")].toString();
        file.mediaType = map[QStringLiteral("type")].toString();
        file.digest = map[QStringLiteral("digest")].toByteArray();
        const Result<QByteArray> bytes = attachments::bytesOf(m_store, file.digest);
        if (!bytes) {
            whole = false;
            continue;
        }
        file.bytes = *bytes;
        addRow(file, map[QStringLiteral("shows")].toString());
    }
    tell();
    emit rowsChanged();
    return whole;
}

QHash<QByteArray, QByteArray> VisitFiles::bytes() const
{
    QHash<QByteArray, QByteArray> all;
    for (const Row &row : m_rows) all.insert(row.file.digest, row.file.bytes);
    return all;
}
