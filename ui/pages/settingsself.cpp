// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/fieldbox.h"
#include "opening/newpassphrase.h"
#include "pages/settingspart.h"
#include "rules/division.h"
#include "style/metrics.h"
#include "style/segments.h"
#include "style/widgets.h"
#include "sync/people.h"
#include "work/officename.h"
#include "work/opening.h"

#include <QFileDialog>
#include <QFutureWatcher>
#include <QSettings>
#include <QtConcurrent>

namespace
{

constexpr int lockChoices[] = {5, 10, 15, 30};

/// The person, language and look, the lock, the passphrase.
class SelfSettings : public SettingsPart
{
    Q_DECLARE_TR_FUNCTIONS(SelfSettings)

public:
    explicit SelfSettings(const Context &context)
        : SettingsPart(context)
    {
    }

    ~SelfSettings() override { m_apart.waitForFinished(); }

    void refresh() override
    {
        if (m_built) return; // what is typed into a passphrase field stays
        m_built = true;
        addMyself();
        addRule();
        addLook();
        addRule();
        addLock();
        addRule();
        addPassphrase();
        if (!store().isOffice()) {
            addRule();
            addPeople();
        }
        finish();
    }

private:
    void addMyself()
    {
        const Result<Worker> me = store().get<Worker>(store().person());
        const Result<GridPoint> grid = store().get<GridPoint>(store().founding().gridPoint);
        const Result<Divisions> divisions = Divisions::builtIn();
        addHeading(me ? me->name : QString());
        if (grid) addFact(tr("Grid point"), grid->name);
        addFact(tr("Office"), officeName(store()));
        if (divisions)
            addFact(tr("Town"), divisions->name(store().founding().town, context().chinese));
        addFact(tr("Workbook"),
                QDir::toNativeSeparators(QFileInfo(store().file().path()).absoluteFilePath()));
    }

    Segments *addChoice(const QString &label, const QStringList &words, int now)
    {
        auto *segments = new Segments(words);
        segments->setAccessibleName(label);
        segments->setCurrent(now);
        column()->addWidget(new FieldBox(label, segments), 0, Qt::AlignLeft);
        return segments;
    }

    void addLook()
    {
        addHeading(tr("Language and look"));
        Segments *language =
            addChoice(tr("Language"), {QStringLiteral("中文"), QStringLiteral("English")},
                      context().chinese ? 0 : 1);
        connect(language, &Segments::chosen, this, [this](int i) {
            context().setLanguage(i == 0 ? QStringLiteral("zh_CN") : QStringLiteral("en"));
        });
        Segments *mode =
            addChoice(tr("Colors"), {tr("Light"), tr("Dark")}, context().theme.isDark() ? 1 : 0);
        connect(mode, &Segments::chosen, this, [this](int i) {
            context().theme.setMode(i == 1 ? Theme::Mode::Dark : Theme::Mode::Light);
            QSettings().setValue(QStringLiteral("dark"), i == 1);
        });
        Segments *size = addChoice(tr("Text"), {tr("Normal"), tr("Larger")},
                                   context().theme.textScale() > 1 ? 1 : 0);
        connect(size, &Segments::chosen, this, [this](int i) {
            context().theme.setTextScale(i == 1 ? Theme::largeText : Theme::normalText);
            QSettings().setValue(QStringLiteral("largeText"), i == 1);
        });
    }

    void addLock()
    {
        addHeading(tr("Lock"));
        QStringList words;
        int now = -1;
        for (const int minutes : lockChoices) {
            if (minutes == lockMinutes(store())) now = int(words.size());
            words.append(tr("%n minute(s)", nullptr, minutes));
        }
        Segments *lock = addChoice(tr("Locks when nothing is touched for"), words, now);
        column()->addWidget(
            noteLabel(tr("It also locks when the computer sleeps. Forms you began are kept.")));
        connect(lock, &Segments::chosen, this, [this](int i) {
            if (fine(setLockMinutes(store(), lockChoices[i])) && context().lockMinutesChanged)
                context().lockMinutesChanged();
        });
    }

    void addPassphrase()
    {
        addHeading(tr("Passphrase"));
        m_old = new PassphraseEdit;
        m_oldBox = new FieldBox(tr("Present passphrase"), m_old);
        m_fresh = new NewPassphrase(tr("New passphrase"));
        const Result<Worker> me = store().get<Worker>(store().person());
        m_fresh->setKnown({me ? me->name : QString(), officeName(store())});
        column()->addWidget(m_oldBox);
        column()->addWidget(m_fresh);
        column()->addWidget(noteLabel(
            tr("A few unrelated words are easy to remember and hard to guess. If it is forgotten, "
               "the office can set a new one.")));
        m_change = outlineButton(tr("Change passphrase"), QStringLiteral("key"));
        addButtons({m_change});
        connect(m_change, &QPushButton::clicked, this, [this] { change(); });
        connect(m_fresh, &NewPassphrase::finished, this, [this] { change(); });
    }

    /// Two derivations take a second: off the window's thread.
    void change()
    {
        m_oldBox->setMessage(FieldState::Normal);
        const QString fresh = m_fresh->accepted();
        if (fresh.isEmpty()) return;
        m_change->setEnabled(false);
        auto *watcher = new QFutureWatcher<Result<>>(this);
        connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
            watcher->deleteLater();
            changed(watcher->result());
        });
        const QFuture<Result<>> future = QtConcurrent::run(
            [&book = store(), old = m_old->text(), fresh] { return changeOwn(book, old, fresh); });
        m_apart = QFuture<void>(future);
        watcher->setFuture(future);
    }

    static Result<> changeOwn(Store &book, const QString &old, const QString &fresh)
    {
        TRY_ASSIGN(secrets, book.file().unlock(old));
        if (secrets.person != book.person())
            return Error{tr("This is the passphrase of somebody else on this computer. Type your "
                            "own.")};
        return book.file().resetPassphrase(secrets, fresh, passphraseCost(), book.ambient());
    }

    void changed(const Result<> &done)
    {
        m_change->setEnabled(true);
        if (!done) {
            m_oldBox->setMessage(FieldState::Error, done.error().what);
            m_old->selectAll();
            m_old->setFocus();
            return;
        }
        m_old->clear();
        m_fresh->clear();
        context().say(tr("The passphrase is changed."));
    }

    void addPeople()
    {
        addHeading(tr("People on this computer"));
        column()->addWidget(noteLabel(
            tr("Each has a passphrase of their own, and what they record bears their name. The "
               "office prepares a file for a further person; add it here.")));
        auto *list = new QWidget;
        m_people = new QVBoxLayout(list);
        m_people->setContentsMargins(0, 0, 0, 0);
        column()->addWidget(list);
        m_oneTime = new PassphraseEdit;
        m_oneTime->setEnterMoves(false);
        m_oneTimeBox = new FieldBox(tr("One-time passphrase of the new person's file"), m_oneTime);
        column()->addWidget(m_oneTimeBox);
        Button *add = plainButton(tr("Add a person"), QStringLiteral("user"));
        addButtons({add});
        connect(add, &QPushButton::clicked, this, [this] { addPerson(); });
        showPeople();
    }

    void showPeople()
    {
        while (QLayoutItem *item = m_people->takeAt(0)) {
            item->widget()->deleteLater();
            delete item;
        }
        for (const Id &id : store().file().people()) {
            const Result<Worker> person = store().get<Worker>(id);
            const QString name = person ? person->name : tr("Somebody who is not known here");
            auto *line = new QWidget;
            auto *row = new QHBoxLayout(line);
            row->setContentsMargins(0, 0, 0, 0);
            row->addWidget(textLabel(name, TextPx::body, id == store().person()));
            if (store().file().isOneTime(id)) row->addWidget(new Tag(tr("One-time passphrase")));
            row->addStretch(1);
            if (id != store().person()) {
                Button *remove = linkButton(tr("Take off"));
                remove->setAccessibleName(tr("Take %1 off this computer").arg(name));
                row->addWidget(remove);
                connect(remove, &QPushButton::clicked, this, [this, id] {
                    if (fine(store().file().removePerson(id))) showPeople();
                });
            }
            m_people->addWidget(line);
        }
    }

    void addPerson()
    {
        if (m_oneTime->text().isEmpty()) {
            m_oneTimeBox->setMessage(FieldState::Error,
                                     tr("Type the one-time passphrase that the office gave."));
            m_oneTime->setFocus();
            return;
        }
        const QString path =
            QFileDialog::getOpenFileName(this, tr("Choose the file that the office prepared"), {},
                                         tr("Workbooks (*.gridpoint)"));
        if (path.isEmpty()) return;
        const Result<Id> added = addPersonFrom(store(), path, m_oneTime->text(), passphraseCost());
        m_oneTimeBox->setMessage(added ? FieldState::Normal : FieldState::Error,
                                 added ? QString() : added.error().what);
        if (!added) return;
        m_oneTime->clear();
        showPeople();
        context().say(tr("Added. Lock the window, and the new person unlocks it."));
    }

    bool m_built = false;
    QFuture<void> m_apart; // it holds the store
    QVBoxLayout *m_people = nullptr;
    PassphraseEdit *m_oneTime = nullptr;
    FieldBox *m_oneTimeBox = nullptr;
    PassphraseEdit *m_old = nullptr;
    FieldBox *m_oldBox = nullptr;
    NewPassphrase *m_fresh = nullptr;
    Button *m_change = nullptr;
};

} // namespace

SettingsPart *makeSelfSettings(const Context &context) { return new SelfSettings(context); }
