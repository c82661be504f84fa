// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/firmfiles.h"

#include "dialogs/erasedialog.h"
#include "dialogs/fileviewer.h"
#include "dialogs/reasondialog.h"
#include "style/metrics.h"
#include "style/widgets.h"

#include <QFileDialog>
#include <QMenu>
#include <QVBoxLayout>

namespace
{
constexpr int nameWidth = 280;
} // namespace

FirmFiles::FirmFiles(const Context &context, QList<FirmFile> files, const Wording &wording)
    : m_context(context)
    , m_files(std::move(files))
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Metrics::gap);
    auto *title = new SectionTitle(tr("Files"), QString::number(m_files.size()));
    Button *add = linkButton(tr("Add files"), QStringLiteral("plus"));
    add->setAccessibleDescription(
        tr("Photos and PDFs of licenses and consents; they can be dropped or pasted here, too."));
    add->setToolTip(add->accessibleDescription());
    title->addAtEnd(add);
    m_column->addWidget(title);
    connect(add, &QPushButton::clicked, this, &FirmFiles::addRequested);
    for (qsizetype i = 0; i < m_files.size(); ++i) addRow(i, wording);
    if (m_files.isEmpty())
        m_column->addWidget(
            noteLabel(tr("None yet. Add a photo or PDF, drop it here, or paste it.")));
}

QString FirmFiles::nameOf(const FirmFile &file) const
{
    if (!file.record.fileName.isEmpty()) return file.record.fileName;
    return file.isErased() ? tr("Erased file") : tr("File without a name");
}

QString FirmFiles::factsOf(const FirmFile &file, const Wording &wording) const
{
    QStringList facts;
    const FieldInfo &kind = *recordInfo<Attachment>().field("kind");
    if (file.isErased())
        facts.append(tr("erased for good"));
    else if (!file.here)
        facts.append(tr("not here yet"));
    // What it belongs to may say both already: what it shows, and when.
    const bool saysKind = file.aboutKind == Kind::Consent && file.record.kind == FileKind::Consent;
    if (const QString words = wording.of(kind, kind.read(&file.record));
        !words.isEmpty() && !saysKind)
        facts.append(words);
    if (file.record.addedOn && *file.record.addedOn != file.aboutDay)
        facts.append(wording.day(*file.record.addedOn));
    if (file.record.size) facts.append(attachments::sizeWords(*file.record.size));
    if (!file.about.isEmpty())
        facts.append(file.aboutDay.isValid() ? file.about + ' ' + wording.day(file.aboutDay)
                                             : file.about);
    return facts.join(QStringLiteral(" · "));
}

void FirmFiles::addRow(qsizetype at, const Wording &wording)
{
    const FirmFile &file = m_files[at];
    const QString name = nameOf(file);
    auto *row = new QHBoxLayout;
    row->setSpacing(Metrics::gap);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    const QString shown = QFontMetrics(Theme::of(this).font(TextPx::body))
                              .elidedText(name, Qt::ElideMiddle, nameWidth);
    if (file.here) {
        Button *open =
            linkButton(shown, file.isPicture() ? QStringLiteral("attach") : QStringLiteral("pdf"));
        open->setAccessibleName(file.isPicture() ? tr("Look at %1").arg(name)
                                                 : tr("Save a copy of %1").arg(name));
        open->setToolTip(name);
        connect(open, &QPushButton::clicked, this, [this, at] {
            if (m_files[at].isPicture())
                look(at);
            else
                saveCopy(at);
        });
        words->addWidget(open, 0, Qt::AlignLeft);
    } else {
        QLabel *label = textLabel(shown, TextPx::body, false, Token::Text2);
        label->setToolTip(name);
        words->addWidget(label);
    }
    QLabel *facts = textLabel(factsOf(file, wording), TextPx::caption, false,
                              file.here || file.isErased() ? Token::Text2 : Token::Warn);
    facts->setWordWrap(true);
    words->addWidget(facts);
    row->addLayout(words, 1);
    if (!file.isErased()) {
        Button *more = iconButton(QStringLiteral("more"), tr("More about %1").arg(name));
        more->setCompact(true);
        connect(more, &QPushButton::clicked, this, [this, at, more] {
            QMenu *menu = menuOf(at);
            menu->popup(more->mapToGlobal(QPoint(0, more->height())));
            menu->setActiveAction(menu->actions().constFirst());
        });
        row->addWidget(more, 0, Qt::AlignTop);
    }
    m_column->addLayout(row);
}

QMenu *FirmFiles::menuOf(qsizetype at)
{
    const FirmFile &file = m_files[at];
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (file.here && file.isPicture())
        connect(menu->addAction(tr("Look at it")), &QAction::triggered, this,
                [this, at] { look(at); });
    if (file.here)
        connect(menu->addAction(tr("Save a copy…")), &QAction::triggered, this,
                [this, at] { saveCopy(at); });
    QMenu *kinds = menu->addMenu(tr("What it shows"));
    for (const auto &choice : choicesOf<FileKind>) {
        if (!*choice.code) continue;
        QAction *action =
            kinds->addAction(QCoreApplication::translate(choiceContext<FileKind>, choice.label));
        action->setCheckable(true);
        action->setChecked(file.record.kind == choice.value);
        connect(action, &QAction::triggered, this, [this, at, kind = choice.value] {
            fine(attachments::setKind(m_context.store, m_files[at].record.id, kind));
        });
    }
    connect(menu->addAction(tr("Take it off the firm")), &QAction::triggered, this, [this, at] {
        if (fine(attachments::remove(m_context.store, m_files[at].record.id)))
            m_context.sayUndoable(tr("Taken off: 1 file."));
    });
    if (m_context.store.role() == Role::Lead)
        connect(menu->addAction(tr("Erase for good…")), &QAction::triggered, this,
                [this, at] { erase(at); });
    return menu;
}

void FirmFiles::look(qsizetype at)
{
    QList<ShownFile> pictures;
    qsizetype first = 0;
    for (qsizetype i = 0; i < m_files.size(); ++i) {
        if (!m_files[i].here || !m_files[i].isPicture()) continue;
        if (i == at) first = pictures.size();
        pictures.append({nameOf(m_files[i]), m_files[i].record.digest, {}});
    }
    FileViewer::open(m_context.store, this, pictures, first);
}

void FirmFiles::saveCopy(qsizetype at)
{
    const Id id = m_files[at].record.id;
    const QString name = nameOf(m_files[at]);
    auto *why =
        new ReasonDialog({tr("A copy outside the workbook"), tr("Save a copy of %1").arg(name),
                          tr("Who took it out, when and why is noted in the audit trail. "
                             "The copy is not encrypted."),
                          tr("Leave it"), tr("Choose where"), QStringLiteral("save")},
                         window());
    const auto save = [this, id, name](const QString &reason) {
        const QString path = QFileDialog::getSaveFileName(window(), tr("Save a copy"), name);
        if (path.isEmpty()) return;
        if (fine(attachments::saveCopy(m_context.store, id, path, reason)))
            m_context.say(tr("Saved a copy of %1.").arg(name));
    };
    // After that dialog has gone.
    connect(why, &ReasonDialog::given, this, save, Qt::QueuedConnection);
    why->open();
}

void FirmFiles::erase(qsizetype at)
{
    auto *dialog =
        EraseDialog::ofFile(m_context.store, m_files[at].record.id, nameOf(m_files[at]), window());
    connect(dialog, &EraseDialog::erased, window(), m_context.say);
    dialog->open();
}
