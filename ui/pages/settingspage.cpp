// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/settingspage.h"

#include "forms/fieldbox.h"
#include "forms/fields.h"
#include "pages/panel.h"
#include "style/metrics.h"
#include "style/segments.h"
#include "style/widgets.h"

#include <QScrollArea>
#include <QSettings>

SettingsPage::SettingsPage(const Context &context)
    : Page(context, tr("Settings"))
{
}

void SettingsPage::refresh()
{
    // What was typed into a passphrase field stays while the page is in view.
    if (m_content) return;
    m_content = new QWidget;
    auto *row = new QHBoxLayout(m_content);
    row->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *inside = new Panel;
    setSurface(inside, QPalette::Base);
    inside->setMaximumWidth(640);
    addLook(inside->column());
    inside->addRule();
    addPassphrase(inside->column());
    inside->addRule();
    addRules(inside->column());
    inside->finish();
    scroll->setWidget(inside);
    row->addWidget(scroll, 1);
    body()->addWidget(m_content, 1);
}

void SettingsPage::addLook(QVBoxLayout *column)
{
    column->addWidget(new SectionTitle(tr("Language and look")));
    const auto choice = [&](const QString &label, const QStringList &words, int now) {
        auto *segments = new Segments(words);
        segments->setAccessibleName(label);
        segments->setCurrent(now);
        column->addWidget(new FieldBox(label, segments), 0, Qt::AlignLeft);
        return segments;
    };
    Segments *language = choice(tr("Language"), {QStringLiteral("中文"), QStringLiteral("English")},
                                context().chinese ? 0 : 1);
    connect(language, &Segments::chosen, this, [this](int i) {
        context().setLanguage(i == 0 ? QStringLiteral("zh_CN") : QStringLiteral("en"));
    });
    Segments *mode =
        choice(tr("Colors"), {tr("Light"), tr("Dark")}, context().theme.isDark() ? 1 : 0);
    connect(mode, &Segments::chosen, this, [this](int i) {
        context().theme.setMode(i == 1 ? Theme::Mode::Dark : Theme::Mode::Light);
        QSettings().setValue(QStringLiteral("dark"), i == 1);
    });
    Segments *size =
        choice(tr("Text"), {tr("Normal"), tr("Larger")}, context().theme.textScale() > 1 ? 1 : 0);
    connect(size, &Segments::chosen, this, [this](int i) {
        context().theme.setTextScale(i == 1 ? Theme::largeText : Theme::normalText);
        QSettings().setValue(QStringLiteral("largeText"), i == 1);
    });
}

void SettingsPage::addPassphrase(QVBoxLayout *column)
{
    column->addWidget(new SectionTitle(tr("Passphrase")));
    auto *old = new PassphraseEdit, *fresh = new PassphraseEdit, *again = new PassphraseEdit;
    column->addWidget(new FieldBox(tr("Present passphrase"), old));
    column->addWidget(new FieldBox(tr("New passphrase"), fresh));
    auto *box = new FieldBox(tr("New passphrase again"), again);
    box->setNote(tr(
        "A few unrelated words are easy to remember and hard to guess. If it is forgotten, the office can set a new one."));
    column->addWidget(box);
    Button *change = outlineButton(tr("Change passphrase"), QStringLiteral("key"));
    column->addWidget(change, 0, Qt::AlignLeft);
    connect(change, &QPushButton::clicked, this, [=, this] {
        if (fresh->text() != again->text()) {
            box->setMessage(FieldState::Error,
                            tr("The two new passphrases differ. Type them again."));
            return;
        }
        box->setMessage(FieldState::Normal);
        if (!fine(store().file().changePassphrase(old->text(), fresh->text(), KdfCost::standard(),
                                                  store().ambient())))
            return;
        for (PassphraseEdit *e : {old, fresh, again}) e->clear();
        context().say(tr("The passphrase is changed."));
    });
}

void SettingsPage::addRules(QVBoxLayout *column)
{
    auto *panel = qobject_cast<Panel *>(column->parentWidget());
    const Result<Settings> settings = Settings::read(store());
    if (!fine(settings) || !panel) return;
    panel->addHeading(tr("Rules of the office"));
    panel->addFact(tr("Office"), store().founding().officeName);
    panel->addFact(tr("Repeat visits"),
                   tr("pointed out within %n day(s)", nullptr, settings->repeatVisitDays()));
    for (const ClockRule &r : settings->clockRules()) {
        const QString length = r.unit == clocks::Unit::Months ? tr("%n month(s)", nullptr, r.length)
                               : r.unit == clocks::Unit::WorkingDays
                                   ? tr("%n working day(s)", nullptr, r.length)
                                   : tr("%n calendar day(s)", nullptr, r.length);
        panel->addFact(clocks::label(r.id), length);
    }
}
