// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/fieldbox.h"
#include "opening/recoverysheet.h"
#include "pages/settingspart.h"
#include "style/widgets.h"
#include "sync/officekeys.h"
#include "work/officename.h"
#include "work/opening.h"
#include "work/recovery.h"
#include "work/recoverykey.h"

#include <QFileDialog>

namespace
{

/// The office's recovery key: shown, kept, and tried out.
class KeySettings : public SettingsPart
{
    Q_DECLARE_TR_FUNCTIONS(KeySettings)

public:
    explicit KeySettings(const Context &context)
        : SettingsPart(context)
    {
    }

    void refresh() override
    {
        if (m_built) {
            tellBehind();
            return;
        }
        m_built = true;
        addRecovery();
        addRule();
        addTest();
        addRule();
        addRotation();
        finish();
    }

private:
    void addRecovery()
    {
        addHeading(tr("Recovery key"));
        column()->addWidget(noteLabel(
            tr("It opens this workbook and the laptop files prepared with it when a passphrase is "
               "forgotten. Keep it on paper and on a stick, not on this computer.")));
        m_sheet = new QWidget;
        auto *place = new QVBoxLayout(m_sheet);
        place->setContentsMargins(0, 0, 0, 0);
        m_sheet->hide();
        column()->addWidget(m_sheet);
        m_show = plainButton(tr("Show"), QStringLiteral("eye"));
        Button *pdf = plainButton(tr("Save as PDF to print"), QStringLiteral("print"));
        Button *file = plainButton(tr("Save as a file"), QStringLiteral("save"));
        addButtons({m_show, pdf, file});
        connect(m_show, &QPushButton::clicked, this, [this] { turnSheet(); });
        connect(pdf, &QPushButton::clicked, this, [this] { savePdf(); });
        connect(file, &QPushButton::clicked, this, [this] { saveFile(); });
    }

    void hideEvent(QHideEvent *event) override
    {
        if (m_sheet && !m_sheet->isHidden()) turnSheet();
        SettingsPart::hideEvent(event);
    }

    void turnSheet()
    {
        const bool shown = !m_sheet->isHidden();
        qDeleteAll(m_sheet->findChildren<RecoverySheet *>());
        m_sheet->setVisible(!shown);
        m_show->setText(shown ? tr("Show") : tr("Hide"));
        if (shown) return;
        const Result<QByteArray> secret = recoveryKeyOf(store());
        if (fine(secret)) m_sheet->layout()->addWidget(new RecoverySheet(*secret));
    }

    void savePdf()
    {
        const Result<QByteArray> secret = recoveryKeyOf(store());
        if (!fine(secret)) return;
        const QString path = QFileDialog::getSaveFileName(
            this, tr("Save the page to print"), tr("Recovery key") + QStringLiteral(".pdf"),
            tr("PDF files (*.pdf)"));
        if (path.isEmpty()) return;
        const QString page =
            recoverykey::page(*secret, officeName(store()), store().ambient().today());
        if (fine(writeRecoveryPdf(path, page)))
            context().say(tr("Written. Print it, then delete the file."));
    }

    void saveFile()
    {
        const QString path = QFileDialog::getSaveFileName(
            this, tr("Save the recovery file"), officeName(store()) + QStringLiteral(".recovery"),
            tr("Recovery files (*.recovery)"), nullptr, QFileDialog::DontConfirmOverwrite);
        if (path.isEmpty()) return;
        if (fine(writeRecoveryPage(store(), path)))
            context().say(tr("Written. Keep the stick apart from this computer."));
    }

    void addTest()
    {
        addHeading(tr("Would it work?"));
        column()->addWidget(noteLabel(tr(
            "Opens a copy of this workbook with the recovery file, as after a lost computer, and "
            "checks it. The copy is deleted; nothing here changes.")));
        m_result = new Banner(Tone::Ok);
        m_result->hide();
        column()->addWidget(m_result);
        Button *test = outlineButton(tr("Try the recovery file"), QStringLiteral("shield"));
        addButtons({test});
        connect(test, &QPushButton::clicked, this, [this] { tryFile(); });
    }

    void tryFile()
    {
        const QString path =
            QFileDialog::getOpenFileName(this, tr("Choose the recovery file"), {},
                                         tr("Recovery files (*.recovery);;All files (*)"));
        if (path.isEmpty()) return;
        const Result<QByteArray> key = recoverykey::read(path);
        const Result<RestoreTested> tested =
            key ? testRestore(store(), *key) : Result<RestoreTested>(key.error());
        m_result->show();
        const bool well = tested && tested->problems.isEmpty();
        m_result->setTone(well ? Tone::Ok : Tone::Err);
        if (!tested)
            m_result->setFact(tested.error().what);
        else if (!well)
            m_result->setFact(tr("The copy opened, but something in it is wrong."),
                              tested->problems.first());
        else
            m_result->setFact(tr("It works: the copy opened."),
                              tr("%L1 firms, %L2 visits, %L3 entries, all in order.")
                                  .arg(tested->firms)
                                  .arg(tested->visits)
                                  .arg(tested->entries));
    }

    void addRotation()
    {
        addHeading(tr("Key of the office"));
        column()->addWidget(noteLabel(
            tr("It signs what goes out and opens what comes in. Give the office a new one when "
               "somebody who had it leaves, or a copy may be in wrong hands. The laptops take it "
               "over with their next package; nothing has to be done there.")));
        m_behind = new Banner(Tone::Neutral);
        column()->addWidget(m_behind);
        m_passphrase = new PassphraseEdit;
        m_passphrase->setEnterMoves(false);
        m_box = new FieldBox(tr("Your passphrase"), m_passphrase);
        column()->addWidget(m_box);
        Button *rotate = plainButton(tr("New key"), QStringLiteral("key"));
        m_close = plainButton(tr("Close the old key"), QStringLiteral("lock"));
        addButtons({rotate, m_close});
        connect(rotate, &QPushButton::clicked, this, [this] { this->rotate(); });
        connect(m_close, &QPushButton::clicked, this, [this] {
            if (fine(closeOldKeys(store())))
                context().say(tr("The old key is closed. The next packages tell the laptops."));
            tellBehind();
        });
        tellBehind();
    }

    void tellBehind()
    {
        const Result<int> behind = laptopsBehind(store());
        const Result<int> old = oldKeyCount(store());
        if (!fine(behind) || !fine(old)) return;
        m_behind->setVisible(*old > 0);
        m_close->setVisible(*old > 0 && *behind == 0);
        m_behind->setFact(
            *behind == 0 ? tr("Every laptop knows the new key. The old one can be closed.")
                         : tr("%n laptop(s) have not confirmed the new key yet. Their packages "
                              "still bear the old signature.",
                              nullptr, *behind));
    }

    void rotate()
    {
        const Result<> done = rotateOfficeKey(store(), m_passphrase->text(), passphraseCost());
        m_box->setMessage(done ? FieldState::Normal : FieldState::Error,
                          done ? QString() : done.error().what);
        if (!done) {
            m_passphrase->selectAll();
            m_passphrase->setFocus();
            return;
        }
        // The workbook that is open still has the old key in hand: it is opened anew.
        m_passphrase->clear();
        context().lock();
    }

    bool m_built = false;
    QWidget *m_sheet = nullptr;
    Button *m_show = nullptr;
    Banner *m_result = nullptr;
    Banner *m_behind = nullptr;
    PassphraseEdit *m_passphrase = nullptr;
    FieldBox *m_box = nullptr;
    Button *m_close = nullptr;
};

} // namespace

SettingsPart *makeKeySettings(const Context &context) { return new KeySettings(context); }
