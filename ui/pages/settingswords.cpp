// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/fieldbox.h"
#include "pages/settingspart.h"
#include "style/metrics.h"
#include "style/widgets.h"
#include "work/officerules.h"

namespace
{

struct Dictionary {
    const char *name;
    const char *title;
};
constexpr Dictionary dictionaries[] = {
    {"refusal_reason", QT_TRANSLATE_NOOP("WordSettings", "Refusal reasons")},
    {"tag", QT_TRANSLATE_NOOP("WordSettings", "List tags")},
    {"purpose", QT_TRANSLATE_NOOP("WordSettings", "Purposes")},
};

/// The dictionaries. The office adds words and retires them; a code stays for ever.
class WordSettings : public SettingsPart
{
    Q_DECLARE_TR_FUNCTIONS(WordSettings)

public:
    explicit WordSettings(const Context &context)
        : SettingsPart(context)
    {
    }

    void refresh() override
    {
        if (isTyping()) return;
        clear();
        m_typed.clear();
        for (const Dictionary &d : dictionaries) {
            if (&d != dictionaries) addRule();
            addDictionary(d);
        }
        finish();
    }

private:
    bool isTyping() const
    {
        return std::any_of(m_typed.begin(), m_typed.end(),
                           [](const LineField *f) { return !f->text().isEmpty(); });
    }

    void addDictionary(const Dictionary &dictionary)
    {
        const auto words =
            store().find<DictionaryEntry>("dictionary = ? ORDER BY position, code",
                                          {Value(QString::fromLatin1(dictionary.name))});
        if (!fine(words)) return;
        const auto offered = std::count_if(words->begin(), words->end(),
                                           [](const DictionaryEntry &w) { return !w.retired; });
        addHeading(tr(dictionary.title), QString::number(offered));
        for (const DictionaryEntry &word : *words) addWordRow(word);
        if (store().isOffice()) addNewRow(QString::fromLatin1(dictionary.name));
    }

    void addWordRow(const DictionaryEntry &word)
    {
        auto *row = new QHBoxLayout;
        row->setSpacing(Metrics::gapWide);
        const Token ink = word.retired ? Token::Text2 : Token::Text;
        QLabel *zh = textLabel(word.zh, TextPx::body, false, ink);
        zh->setFixedWidth(190);
        row->addWidget(zh);
        row->addWidget(textLabel(word.en, TextPx::body, false, Token::Text2), 1);
        if (word.retired) row->addWidget(new Tag(tr("No longer offered")));
        if (store().isOffice()) {
            Button *turn = linkButton(word.retired ? tr("Offer again") : tr("Retire"));
            turn->setSmall(true);
            turn->setCompact(true);
            turn->setAccessibleName(turn->text() + QStringLiteral(": ") + word.zh);
            row->addWidget(turn);
            connect(turn, &QPushButton::clicked, this,
                    [this, id = word.id, retired = word.retired] {
                        if (fine(retireWord(store(), id, !retired))) refresh();
                    });
        }
        column()->addLayout(row);
    }

    void addNewRow(const QString &dictionary)
    {
        auto *row = new QHBoxLayout;
        row->setSpacing(Metrics::gap);
        auto *zh = new LineField, *en = new LineField;
        m_typed << zh << en;
        Button *add = plainButton(tr("Add"), QStringLiteral("plus"));
        row->addWidget(new FieldBox(tr("New word, Chinese"), zh), 1);
        row->addWidget(new FieldBox(tr("English"), en), 1);
        row->addWidget(add, 0, Qt::AlignBottom);
        column()->addLayout(row);
        connect(add, &QPushButton::clicked, this, [this, dictionary, zh, en] {
            if (!fine(addWord(store(), dictionary, zh->text(), en->text()))) {
                zh->setFocus();
                return;
            }
            zh->clear();
            en->clear();
            refresh();
            context().say(tr("Added. The laptops get it with their next package."));
        });
    }

    QList<LineField *> m_typed;
};

} // namespace

SettingsPart *makeWordSettings(const Context &context) { return new WordSettings(context); }
