// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/fieldbox.h"
#include "forms/fields.h"
#include "pages/settingspart.h"
#include "style/widgets.h"
#include "work/townrules.h"

namespace
{

/// Towns that got another name or code, or went into another one.
class TownSettings : public SettingsPart
{
    Q_DECLARE_TR_FUNCTIONS(TownSettings)

public:
    explicit TownSettings(const Context &context)
        : SettingsPart(context)
    {
    }

    void refresh() override
    {
        if (m_edited) return; // what is being typed stays
        const QDate today = store().ambient().today();
        const auto towns = townsOn(store(), today);
        const auto changes = townChanges(store());
        if (!fine(towns) || !fine(changes)) return;
        clear();
        addHeading(tr("Towns renamed or merged"), QString::number(changes->size()));
        column()->addWidget(noteLabel(
            tr("Firms and visits keep the town that was written. From the day of the change on, "
               "the summary and the dashboard count it under the new one, earlier figures too.")));
        for (const TownChange &c : *changes) addChange(c);
        if (changes->isEmpty()) column()->addWidget(noteLabel(tr("No town has changed.")));
        if (store().isOffice()) addForm(*towns);
        finish();
    }

private:
    void addChange(const TownChange &change)
    {
        // By the name that the town bore until then.
        const auto before = townsOn(store(), change.from.addDays(-1));
        if (!fine(before)) return;
        const Divisions &towns = *before;
        addFact(towns.name(change.old, context().chinese),
                townChangeWords(towns, change, context().chinese));
        if (!store().isOffice()) return;
        Button *back = linkButton(tr("Take back"), QStringLiteral("undo"));
        back->setAccessibleName(tr("Take back: %1").arg(towns.name(change.old, true)));
        connect(back, &QPushButton::clicked, this, [this, change] {
            if (!fine(takeTownBack(store(), change.old))) return;
            context().say(tr("The town stands for itself again."));
            refresh();
        });
        addButtons({back});
    }

    void addForm(const Divisions &towns)
    {
        addRule();
        addHeading(tr("Another change"));
        m_old = new ChoiceCombo;
        for (const Division &town : towns.all())
            m_old->addChoice(town.code, context().chinese ? town.zh : town.en);
        m_now = new LineField;
        m_name = new LineField;
        m_from = new DateEdit(store().ambient());
        m_from->setValue(store().ambient().today());
        column()->addWidget(new FieldBox(tr("Town as it was"), m_old));
        auto *now = new FieldBox(tr("Goes into (name or code of 9 digits)"), m_now);
        now->setNote(tr("Empty: the code stays, and only the name is another."));
        column()->addWidget(now);
        auto *name = new FieldBox(tr("New name"), m_name);
        name->setNote(tr("Empty: the name of the town that it goes into."));
        column()->addWidget(name);
        column()->addWidget(new FieldBox(tr("From"), m_from));
        for (LineField *field : std::initializer_list<LineField *>{m_now, m_name, m_from})
            connect(field, &LineField::edited, this, [this] { m_edited = true; });
        Button *save = outlineButton(tr("Save the change"), QStringLiteral("save"));
        connect(save, &QPushButton::clicked, this, [this] { saveChange(); });
        addButtons({save});
    }

    void saveChange()
    {
        const QString now = m_now->text().trimmed();
        const auto changed = changeTown(store(), m_old->code(), now.isEmpty() ? m_old->code() : now,
                                        m_name->text(), m_from->value().value_or(QDate()));
        if (!fine(changed)) return;
        m_edited = false;
        context().say(tr("Saved. The laptops get it with their next package."));
        refresh();
    }

    ChoiceCombo *m_old = nullptr;
    LineField *m_now = nullptr, *m_name = nullptr;
    DateEdit *m_from = nullptr;
    bool m_edited = false;
};

} // namespace

SettingsPart *makeTownSettings(const Context &context) { return new TownSettings(context); }
