// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/newfirmform.h"

#include "rules/division.h"
#include "rules/phone.h"
#include "rules/uscc.h"
#include "style/metrics.h"
#include "style/widgets.h"
#include "work/visitlists.h"

#include <QGridLayout>
#include <QLocale>

namespace
{
const Divisions &divisions()
{
    static const Divisions built = [] {
        auto read = Divisions::builtIn();
        return read ? *read : Divisions();
    }();
    return built;
}

FirmType typeOf(const QString &code)
{
    switch (uscc::subject(code)) {
    case UsccSubject::Enterprise: return FirmType::Enterprise;
    case UsccSubject::SoleProprietor: return FirmType::SoleProprietor;
    case UsccSubject::Cooperative: return FirmType::Cooperative;
    case UsccSubject::Other: break;
    }
    return FirmType::None;
}
} // namespace

NewFirmForm::NewFirmForm(Store &store, QWidget *parent)
    : VisitPart(parent)
    , m_store(store)
    , m_name(new LineField)
    , m_code(new LineField)
    , m_type(new ChoiceCombo)
    , m_town(new ChoiceCombo)
    , m_village(new LineField)
    , m_address(new LineField)
    , m_contact(new LineField)
    , m_phone(new LineField)
    , m_industry(new LineField)
{
    addChoices<FirmType>(m_type);
    m_town->addChoice({}, {});
    const bool chinese = QLocale().language() == QLocale::Chinese;
    for (const Division &division : divisions().all())
        m_town->addChoice(division.code, chinese ? division.zh : division.en);
    m_code->setMaxLength(24);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(Metrics::pageMargin, Metrics::gap, Metrics::pageMargin, 10);
    grid->setHorizontalSpacing(Metrics::gapWide);
    grid->setVerticalSpacing(Metrics::gapSmall);
    const auto put = [&](FieldBox *box, int row, int column, int span) {
        grid->addWidget(box, row, column, 1, span, Qt::AlignTop);
    };
    put(add(QStringLiteral("name"), tr("Name of the new firm"), m_name), 0, 0, 2);
    put(add(QStringLiteral("code"), tr("Credit code"), m_code), 0, 2, 1);
    put(add(QStringLiteral("contact"), tr("Contact"), m_contact), 0, 3, 1);
    put(add(QStringLiteral("phone"), tr("Phone"), m_phone), 0, 4, 1);
    put(add(QStringLiteral("type"), tr("Kind"), m_type), 1, 0, 1);
    put(add(QStringLiteral("town"), tr("Town"), m_town), 1, 1, 1);
    put(add(QStringLiteral("village"), tr("Village or park"), m_village), 1, 2, 1);
    put(add(QStringLiteral("address"), tr("Address"), m_address), 1, 3, 1);
    put(add(QStringLiteral("industry"), tr("Industry code"), m_industry), 1, 4, 1);
    Button *find = linkButton(tr("Find one instead"), QStringLiteral("search"));
    grid->addWidget(find, 0, 5, Qt::AlignRight | Qt::AlignVCenter);
    for (int column = 0; column < 5; ++column) grid->setColumnStretch(column, 1);
    connect(find, &QPushButton::clicked, this, &NewFirmForm::findRequested);
    for (LineField *line : {m_name, m_code, m_address})
        connect(line, &LineField::left, this, &NewFirmForm::follow);
    connect(m_code, &LineField::left, this,
            [this] { m_code->setText(uscc::normalize(m_code->text())); });
    connect(m_phone, &LineField::left, this,
            [this] { m_phone->setText(phone::normalize(m_phone->text())); });
}

void NewFirmForm::start(const QString &typed)
{
    for (LineField *line : {m_name, m_code, m_village, m_address, m_contact, m_phone, m_industry})
        line->clear();
    m_type->setCode({});
    const visitlists::Place here = visitlists::usualPlace(m_store);
    m_guessedTown = here.town;
    m_town->setCode(here.town);
    m_village->setText(here.village);
    const QString code = uscc::normalize(typed);
    const PhoneCheck call = phone::check(phone::normalize(typed));
    if (code.size() >= 15 && !uscc::isError(uscc::check(code)))
        m_code->setText(code);
    else if (call == PhoneCheck::Mobile)
        m_phone->setText(phone::normalize(typed));
    else
        m_name->setText(typed);
    follow();
    // A name that was typed already stands as it is; what is missing comes next.
    LineField *next = m_name->text().isEmpty() ? m_name : m_code;
    next->setFocus(Qt::TabFocusReason);
    next->end(false);
}

/// Town and kind where nobody chose them yet.
void NewFirmForm::follow()
{
    if (m_type->code().isEmpty()) chooseIn(m_type, typeOf(uscc::normalize(m_code->text())));
    if (m_town->code() != m_guessedTown) return;
    const Division *town = divisions().byName(m_address->text());
    if (!town) town = divisions().byName(m_name->text());
    if (!town) return;
    m_guessedTown = town->code;
    m_town->setCode(town->code);
}

Firm NewFirmForm::firm() const
{
    Firm firm;
    firm.name = m_name->text().trimmed();
    firm.code.value = uscc::normalize(m_code->text());
    firm.type = chosenIn<FirmType>(m_type);
    firm.town = m_town->code();
    firm.village = m_village->text().trimmed();
    firm.address = m_address->text().trimmed();
    firm.contact = m_contact->text().trimmed();
    firm.phone.value = phone::normalize(m_phone->text());
    firm.industry = m_industry->text().trimmed();
    return firm;
}
