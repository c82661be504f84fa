// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/needcard.h"

#include "forms/multicombo.h"
#include "rules/amount.h"
#include "style/metrics.h"
#include "style/widgets.h"
#include "work/visitlists.h"

#include <QGridLayout>

NeedCard::NeedCard(Store &store, const Ambient &ambient, QWidget *parent)
    : VisitPart(parent)
    , m_frame(new RecordFrame)
    , m_fields(new QWidget)
    , m_grid(new QGridLayout(m_fields))
    , m_line(new QWidget)
    , m_summary(textLabel({}, TextPx::body))
    , m_amount(new MoneyEdit)
    , m_purpose(new ChoiceCombo)
    , m_term(new NumberEdit(tr("months")))
    , m_rate(new RateEdit)
    , m_guarantee(new ChoiceCombo)
    , m_wantedBy(new DateEdit(ambient, reading::Lean::Future))
    , m_tags(new MultiCombo)
    , m_banks(new MultiCombo(3))
    , m_borrowing(new ChoiceCombo)
    , m_collateral(new LineField)
    , m_remove(iconButton(QStringLiteral("close"), tr("Remove this need")))
{
    m_purpose->addChoice({}, {});
    for (const auto &word : visitlists::words(store, QStringLiteral("purpose")))
        m_purpose->addChoice(word.code, word.text);
    for (const auto &word : visitlists::words(store, QStringLiteral("tag")))
        m_tags->addChoice(word.code, word.text);
    for (const Bank &bank : visitlists::banks(store))
        m_banks->addChoice(bank.id.text(), visitlists::bankName(bank));
    addChoices<Guarantee>(m_guarantee);
    addChoices<Borrowing>(m_borrowing);

    auto *outside = new QVBoxLayout(this);
    outside->setContentsMargins(0, 0, 0, 0);
    outside->addWidget(m_frame);
    auto *inside = new QVBoxLayout(m_frame);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(0);
    inside->addWidget(m_line);
    inside->addWidget(m_fields);
    auto *line = new QHBoxLayout(m_line);
    line->setContentsMargins(Metrics::gapWide, 0, Metrics::gap, 0);
    Button *open = linkButton(tr("Open"), QStringLiteral("down"));
    line->addWidget(m_summary, 1);
    line->addWidget(open);
    m_line->setFixedHeight(Metrics::row);
    m_line->hide();
    connect(open, &QPushButton::clicked, this, &NeedCard::foldRequested);

    m_grid->setContentsMargins(Metrics::gapWide, 5, Metrics::gapWide, Metrics::gap);
    m_grid->setHorizontalSpacing(Metrics::gapWide);
    m_grid->setVerticalSpacing(Metrics::gapSmall);
    for (FieldBox *box : {add(QStringLiteral("amount"), tr("Amount"), m_amount),
                          add(QStringLiteral("purpose"), tr("Purpose"), m_purpose),
                          add(QStringLiteral("term_months"), tr("Term"), m_term),
                          add(QStringLiteral("max_rate"), tr("Acceptable rate up to"), m_rate),
                          add(QStringLiteral("guarantee"), tr("Guarantee"), m_guarantee),
                          add(QStringLiteral("wanted_by"), tr("Needed by"), m_wantedBy),
                          add(QStringLiteral("tags"), tr("Tags"), m_tags),
                          add(QStringLiteral("bank1"), tr("Preferred banks"), m_banks),
                          add(QStringLiteral("borrowing"), tr("Kind of loan"), m_borrowing),
                          add(QStringLiteral("collateral"), {}, m_collateral)})
        m_messages.append(box->detachMessage());
    // Named inside, not above: so that two secured needs still fit the screen.
    m_collateral->setPlaceholderText(tr("Collateral"));
    m_collateral->setAccessibleName(tr("Collateral"));
    arrange();
    m_remove->setParent(m_frame);
    m_remove->setFocusPolicy(Qt::NoFocus);
    m_remove->setFixedSize(24, 24);
    m_remove->setKind(Button::Kind::Link);
    m_remove->setTone(Tone::Neutral);
    m_remove->show();
    connect(m_remove, &QPushButton::clicked, this, &NeedCard::removeRequested);
    connect(m_banks, &MultiCombo::edited, this, &NeedCard::banksChanged);
    connect(m_guarantee, &ChoiceCombo::edited, this, &NeedCard::arrange);
}

void NeedCard::setNumber(int number) { m_frame->setNumber(number); }

void NeedCard::setColumns(int columns)
{
    if (columns == m_columns) return;
    m_columns = columns;
    arrange();
}

/// Fields row by row, the sentences about a row below it with the width of the card.
void NeedCard::arrange()
{
    const auto guarantee = chosenIn<Guarantee>(m_guarantee);
    const bool secured = guarantee != Guarantee::None && guarantee != Guarantee::Unsecured;
    const int most = 6;
    for (int column = 0; column < most; ++column)
        m_grid->setColumnStretch(column, column < m_columns ? 1 : 0);
    for (int i = 0; i < boxes().size(); ++i) {
        FieldBox *box = boxes()[i];
        const bool last = box == boxes().last();
        const int row = last && m_columns == 3 ? 3 : i / m_columns;
        const int column = last && m_columns == 3 ? 0 : i % m_columns;
        const int span = last && m_columns == 3 ? 3 : 1;
        m_grid->addWidget(box, 3 * row, column, 1, span, Qt::AlignTop);
        // Two sentences about one row stand below each other.
        const Qt::Alignment side = column == 0 ? Qt::AlignLeft : Qt::AlignRight;
        m_grid->addWidget(m_messages[i], 3 * row + (column == 0 ? 1 : 2), 0, 1, m_columns, side);
    }
    boxes().last()->setVisible(secured || !m_collateral->text().isEmpty());
}

void NeedCard::resizeEvent(QResizeEvent *event)
{
    VisitPart::resizeEvent(event);
    // At the foot of the strip that bears the number.
    m_remove->setGeometry(2, m_frame->height() - 28, 24, 24);
}

void NeedCard::setFolded(bool on)
{
    m_remove->setVisible(!on);
    m_folded = on;
    if (on) showSummary();
    m_fields->setVisible(!on);
    m_line->setVisible(on);
}

void NeedCard::showSummary()
{
    QStringList parts;
    if (const auto money = m_amount->value())
        parts << amount::wan(*money) + QStringLiteral(" 万元");
    if (!m_purpose->code().isEmpty()) parts << m_purpose->currentText();
    if (const auto term = m_term->value()) parts << tr("%1 months").arg(*term);
    if (!m_guarantee->code().isEmpty()) parts << m_guarantee->currentText();
    m_summary->setText(parts.isEmpty() ? tr("Nothing filled in")
                                       : parts.join(QStringLiteral(" · ")));
}

QList<Id> NeedCard::banks() const
{
    QList<Id> ids;
    for (const QString &code : m_banks->codes()) ids << Id::fromText(code);
    return ids;
}

void NeedCard::fill(const Need &need)
{
    m_id = need.id;
    m_amount->setValue(need.amount);
    m_purpose->setCode(need.purpose.value);
    m_term->setValue(need.termMonths ? std::optional<qint64>(*need.termMonths) : std::nullopt);
    m_rate->setValue(need.maxRate);
    chooseIn(m_guarantee, need.guarantee);
    m_wantedBy->setValue(need.wantedBy);
    m_tags->setCodes(need.tags.codes);
    QStringList banks;
    for (const Id &bank : {need.bank1, need.bank2, need.bank3})
        if (!bank.isNull()) banks << bank.text();
    m_banks->setCodes(banks);
    chooseIn(m_borrowing, need.borrowing);
    m_collateral->setText(need.collateral);
    arrange();
}

void NeedCard::collect(Need &need) const
{
    need.id = m_id;
    need.amount = m_amount->value();
    need.purpose.value = m_purpose->code();
    const auto term = m_term->value();
    need.termMonths = term ? std::optional<int>(int(qMin<qint64>(*term, 1200))) : std::nullopt;
    need.maxRate = m_rate->value();
    need.guarantee = chosenIn<Guarantee>(m_guarantee);
    need.wantedBy = m_wantedBy->value();
    need.tags.codes = m_tags->codes();
    need.tags.codes.sort();
    const auto preferred = banks();
    need.bank1 = preferred.value(0);
    need.bank2 = preferred.value(1);
    need.bank3 = preferred.value(2);
    need.borrowing = chosenIn<Borrowing>(m_borrowing);
    need.collateral = m_collateral->text().trimmed();
}

/// A further need mostly goes to the same banks, and is of the same kind.
void NeedCard::follow(const NeedCard &earlier)
{
    m_banks->setCodes(earlier.m_banks->codes());
    m_borrowing->setCode(earlier.m_borrowing->code());
}

QCborMap NeedCard::state() const
{
    QCborMap state = VisitPart::state();
    state[QStringLiteral("id")] = m_id.bytes();
    return state;
}

void NeedCard::setState(const QCborMap &state)
{
    VisitPart::setState(state);
    m_id = Id::fromBytes(state[QStringLiteral("id")].toByteArray());
    arrange();
}
