// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/visitconsents.h"

#include "forms/editorstate.h"
#include "rules/consent.h"
#include "rules/daterule.h"
#include "style/metrics.h"
#include "style/widgets.h"
#include "work/settings.h"
#include "work/visitlists.h"

#include <QMenu>
#include <QVBoxLayout>

namespace
{
constexpr int agreed = 0;
} // namespace

VisitConsents::VisitConsents(Store &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_banks(visitlists::banks(store))
    , m_title(new SectionTitle(tr("Consent")))
    , m_notice(noteLabel({}))
    , m_column(new QVBoxLayout(this))
    , m_add(linkButton(tr("Add a bank"), QStringLiteral("plus")))
    , m_noticeVersion(QStringLiteral("1"))
{
    if (const Result<Settings> settings = Settings::read(store)) {
        m_noticeVersion = settings->consentNoticeVersion();
        m_officeNotice = settings->consentNotice();
    }
    Button *notice = linkButton(tr("Notice"), QStringLiteral("draft"));
    notice->setCheckable(true);
    m_title->addAtEnd(notice);
    static_cast<QLabel *>(m_notice)->setText(noticeText());
    m_notice->hide();
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Metrics::gapSmall);
    m_column->addWidget(m_title);
    m_column->addWidget(m_notice);
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    m_add->setSmall(true);
    connect(notice, &QPushButton::toggled, m_notice, &QWidget::setVisible);
    connect(m_add, &QPushButton::clicked, this, &VisitConsents::offerBanks);
    tell();
}

QString VisitConsents::noticeText() const
{
    const QString text =
        m_officeNotice.isEmpty()
            ? tr("Your firm's name, its contact's name and phone, and what you need are given to "
                 "the bank named here, so that it can call you. You may refuse, for each bank on "
                 "its own, and withdraw later; nothing else depends on it.")
            : m_officeNotice;
    return tr("Version %1: %2").arg(m_noticeVersion, text);
}

void VisitConsents::start(const Id &firm, const QList<Consent> &atThisVisit)
{
    while (!m_rows.isEmpty()) drop(m_rows.size() - 1);
    m_before = visitlists::consentsOf(m_store, firm);
    for (const Consent &consent : atThisVisit) {
        Row &row = ensure(consent.bank);
        row.stored = consent;
        row.touched = row.added = true;
        row.answer->setCurrent(consent.agreed ? (*consent.agreed ? 0 : 1) : -1);
        chooseIn(row.way, consent.way);
        showNote(row);
    }
    tell();
    emit rowsChanged();
}

VisitConsents::Row *VisitConsents::row(const Id &bank)
{
    for (Row &row : m_rows)
        if (row.bank == bank) return &row;
    return nullptr;
}

VisitConsents::Row &VisitConsents::ensure(const Id &bank)
{
    if (Row *there = row(bank)) return *there;
    QString name;
    for (const Bank &b : std::as_const(m_banks))
        if (b.id == bank) name = b.name;
    Row row;
    row.bank = bank;
    row.widget = new QWidget;
    row.answer = new Segments({tr("Agreed"), tr("Refused")});
    row.answer->setAccessibleName(tr("Consent for %1").arg(name));
    row.answer->setTone(1, Tone::Warn);
    row.answer->setClearable(true);
    row.way = new ChoiceCombo;
    addChoices<ConsentWay>(row.way);
    row.way->removeItem(0);
    chooseIn(row.way, ConsentWay::Written);
    row.way->setAccessibleName(tr("Way of the consent for %1").arg(name));
    row.note = new MessageLine;
    auto *column = new QVBoxLayout(row.widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *line = new QHBoxLayout;
    line->setSpacing(Metrics::gap);
    auto *label = textLabel(name, TextPx::body);
    label->setBuddy(row.answer);
    label->setMinimumWidth(qMin(label->sizeHint().width(), 112));
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    label->setToolTip(name);
    line->addWidget(label, 1);
    keepTight(row.answer, 24);
    row.way->setFixedWidth(96);
    line->addWidget(row.answer);
    line->addWidget(row.way);
    column->addLayout(line);
    column->addWidget(row.note);
    m_column->insertWidget(m_column->count() - 1, row.widget);
    row.widget->show(); // at once, for whoever goes there next

    const Consent *latest = nullptr;
    for (const Consent &consent : std::as_const(m_before))
        if (consent.bank == bank && (!latest || consent.givenOn > latest->givenOn))
            latest = &consent;
    if (latest) {
        const bool given = consent::given(m_before, latest->firm, bank);
        const QString day = latest->givenOn
                                ? daterule::shortDate(*latest->givenOn, m_store.ambient().today())
                                : tr("earlier");
        row.before = given ? tr("Agreed %1").arg(day) : tr("Refused or withdrawn, %1").arg(day);
        if (given) row.answer->setCurrent(agreed);
        if (given && latest->way != ConsentWay::None) chooseIn(row.way, latest->way);
    }
    connect(row.answer, &Segments::chosen, this, [this, bank] { touch(bank); });
    connect(row.way, &ChoiceCombo::edited, this, [this, bank] { touch(bank); });
    m_rows.append(row);
    showNote(m_rows.last());
    return m_rows.last();
}

void VisitConsents::touch(const Id &bank)
{
    Row *touched = row(bank);
    if (!touched) return;
    touched->touched = touched->answer->current() >= 0;
    showNote(*touched);
    emit edited();
}

void VisitConsents::drop(qsizetype at)
{
    const Row row = m_rows.takeAt(at);
    row.widget->hide();
    row.widget->deleteLater();
}

void VisitConsents::showNote(Row &row, const QString &problem)
{
    if (!problem.isEmpty())
        row.note->setMessage(Tone::Warn, problem);
    else if (row.touched)
        row.note->setMessage(Tone::Neutral, tr("Notice version %1").arg(m_noticeVersion));
    else
        row.note->setMessage(Tone::Neutral, row.before);
    row.way->setEnabled(row.answer->current() == agreed);
}

void VisitConsents::setPreferred(const QList<Id> &banks)
{
    bool changed = false;
    for (qsizetype at = m_rows.size() - 1; at >= 0; --at) {
        const Row &row = m_rows[at];
        if (row.added || row.touched || banks.contains(row.bank)) continue;
        drop(at);
        changed = true;
    }
    for (const Id &bank : banks) {
        if (row(bank)) continue;
        ensure(bank);
        changed = true;
    }
    tell();
    if (changed) emit rowsChanged();
}

void VisitConsents::offerBanks()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Bank &bank : std::as_const(m_banks)) {
        if (row(bank.id)) continue;
        connect(menu->addAction(visitlists::bankName(bank)), &QAction::triggered, this,
                [this, id = bank.id] {
                    Row &row = ensure(id);
                    row.added = true;
                    tell();
                    emit rowsChanged();
                    row.answer->setFocus(Qt::TabFocusReason);
                });
    }
    if (menu->isEmpty()) return menu->deleteLater();
    menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height())));
    menu->setActiveAction(menu->actions().constFirst());
}

void VisitConsents::tell()
{
    m_title->setFact(m_banks.isEmpty() ? tr("no bank is set up yet") : tr("asked for each bank"));
    m_add->setVisible(m_rows.size() < m_banks.size());
}

QList<Consent> VisitConsents::collect() const
{
    QList<Consent> said;
    for (const Row &row : m_rows) {
        if (!row.touched || row.answer->current() < 0) continue;
        Consent consent = row.stored;
        consent.bank = row.bank;
        consent.agreed = row.answer->current() == agreed;
        consent.way = *consent.agreed ? chosenIn<ConsentWay>(row.way) : ConsentWay::None;
        if (consent.noticeVersion.isEmpty()) consent.noticeVersion = m_noticeVersion;
        said.append(consent);
    }
    return said;
}

QList<std::pair<Id, QString>> VisitConsents::banks() const
{
    QList<std::pair<Id, QString>> banks;
    for (const Row &row : m_rows)
        for (const Bank &bank : m_banks)
            if (bank.id == row.bank) banks.append({bank.id, visitlists::bankName(bank)});
    return banks;
}

QCborMap VisitConsents::state() const
{
    QCborMap state;
    for (const Row &row : m_rows)
        if (row.touched || row.added)
            state[row.bank.text()] = QCborMap{{QStringLiteral("answer"), editorState(row.answer)},
                                              {QStringLiteral("way"), editorState(row.way)},
                                              {QStringLiteral("touched"), row.touched}};
    return state;
}

void VisitConsents::setState(const QCborMap &state)
{
    for (const auto &[bank, value] : state) {
        Row &row = ensure(Id::fromText(bank.toString()));
        const QCborMap fields = value.toMap();
        row.added = true;
        row.touched = fields[QStringLiteral("touched")].toBool();
        setEditorState(row.answer, fields[QStringLiteral("answer")]);
        setEditorState(row.way, fields[QStringLiteral("way")]);
        showNote(row);
    }
    tell();
    emit rowsChanged();
}

void VisitConsents::showProblems(const QList<Problem> &problems)
{
    for (Row &row : m_rows) {
        QString words;
        for (const Problem &problem : problems)
            if (problem.field == QStringLiteral("consent.") + row.bank.text())
                words = row.answer->current() < 0 ? tr("Not asked yet: no referral to this bank")
                                                  : tr("Refused: no referral to this bank");
        showNote(row, words);
    }
}
