// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheetfiles.h"
#include "storeworld.h"
#include "work/answercolumns.h"
#include "work/answerfile.h"
#include "work/answersheet.h"

/// Column of a header in a written answer sheet; the hidden ones stand behind the form's own.
inline int at(const char *header)
{
    int i = 0;
    for (const auto &c : answercolumns::all) {
        if (qstrcmp(c.header, header) == 0) return i;
        ++i;
    }
    for (const char *hidden : answercolumns::hidden) {
        if (qstrcmp(hidden, header) == 0) return i;
        ++i;
    }
    qFatal("no such column");
}
inline constexpr int columnCount =
    int(std::size(answercolumns::all) + std::size(answercolumns::hidden));

inline const QDate referredDay(2026, 11, 2);
inline Cell text(const char *words) { return Cell::ofText(QString::fromUtf8(words)); }

/// An office with two banks whose answer sheets go out as out.xlsx and come back as back.xlsx.
class AnswerWorld
{
public:
    using Edit = std::function<void(QList<Cell> &)>;

    Result<> found()
    {
        m_store.reset();
        m_dir = std::make_unique<QTemporaryDir>();
        TRY_ASSIGN(founded, foundOffice(file("book.gridpoint"), m_ambient, m_marks));
        m_store = std::move(founded);
        m_bank = Id::make(m_ambient);
        m_other = Id::make(m_ambient);
        return m_store->transact([&](Writer &w) -> Result<> {
            Bank bank;
            bank.id = m_bank;
            bank.name = QStringLiteral("示例银行甲");
            bank.accountManager = QStringLiteral("经理(演示)");
            TRY(w.create(bank));
            bank.id = m_other;
            bank.name = QStringLiteral("示例银行乙");
            TRY(w.create(bank));
            DictionaryEntry reason;
            reason.id = Id::make(m_ambient);
            reason.dictionary = QStringLiteral("refusal_reason");
            reason.code = QStringLiteral("no_collateral");
            reason.zh = QStringLiteral("缺少抵押物");
            TRY(w.create(reason));
            Setting coaching;
            coaching.id = Id::make(m_ambient);
            coaching.key = QStringLiteral("coaching.no_collateral");
            coaching.value.value = QStringLiteral("担保机构|增信|30");
            return w.create(coaching);
        });
    }

    QString file(const char *name) const { return m_dir->filePath(QLatin1String(name)); }
    Store &store() { return *m_store; }
    Id bank() const { return m_bank; }
    Id other() const { return m_other; }
    Referral referral(const Id &id) { return *m_store->get<Referral>(id); }

    Id addReferral(int number, const Id &bank, bool consents)
    {
        Firm firm;
        firm.id = Id::make(m_ambient);
        firm.name = QStringLiteral("企业%1(演示)").arg(number);
        firm.contact = QStringLiteral("联系人%1").arg(number);
        firm.phone.value = QStringLiteral("1390000000%1").arg(number);
        Need need;
        need.id = Id::make(m_ambient);
        need.firm = firm.id;
        need.amount = Money::wan(150);
        Referral r;
        r.id = Id::make(m_ambient);
        r.firm = firm.id;
        r.need = need.id;
        r.bank = bank;
        r.state = ReferralState::Dispatched;
        r.referredOn = referredDay;
        Consent consent;
        consent.id = Id::make(m_ambient);
        consent.firm = firm.id;
        consent.bank = bank;
        consent.agreed = consents;
        consent.givenOn = referredDay;
        const auto done = m_store->transact([&](Writer &w) -> Result<> {
            TRY(w.create(firm));
            TRY(w.create(need));
            TRY(w.create(consent));
            return w.create(r);
        });
        return done ? r.id : Id();
    }

    Result<> write(const Id &bank)
    {
        TRY(writeAnswerSheet(*m_store, bank, file("out.xlsx")));
        return ok();
    }

    /// Copies what was written, as a program does that keeps one sheet, with one row edited; the
    /// row's referral must be `referral`. `copied`: the row once more, edited so.
    Result<> fill(const Id &referral, const Edit &edit, const Edit &copied = {})
    {
        TRY_ASSIGN(in, AnswerFile::open(file("out.xlsx")));
        SheetLayout layout;
        layout.sheetName = QStringLiteral("returned");
        for (int c = 0; c < columnCount; ++c) {
            SheetColumn column;
            column.header = in.header.text(c);
            if (c < int(std::size(answercolumns::all))) column.kind = answercolumns::all[c].kind;
            layout.columns.append(column);
        }
        layout.createdAt = QDateTime(referredDay, QTime(0, 0), Qt::UTC);
        TRY_ASSIGN(out, SheetWriter::create(file("back.xlsx"), layout, SheetFormat::Xlsx));
        for (SheetRow row;;) {
            TRY_ASSIGN(more, in.rows->next(row));
            if (!more) return out->finish();
            row.cells.resize(columnCount);
            QList<Cell> copy = row.cells;
            const bool isIt = Id::fromText(row.text(at(answercolumns::idHeader))) == referral;
            if (isIt) edit(row.cells);
            TRY(out->row(row.cells));
            if (!isIt || !copied) continue;
            copied(copy);
            TRY(out->row(copy));
        }
    }

    /// Reads back.xlsx and takes it over; the counts are -1 where it was refused, with the words in
    /// problems.
    AnswersApplied readAndApply(const char *name = "back.xlsx")
    {
        const auto failed = [](const Error &e) {
            AnswersApplied none;
            none.updated = none.rejected = none.unchanged = -1;
            none.problems = {e.what};
            return none;
        };
        auto read = readAnswers(*m_store, file(name));
        if (!read) return failed(read.error());
        m_read = *read;
        auto applied = applyAnswers(*m_store, m_read);
        return applied ? *applied : failed(applied.error());
    }
    const AnswersRead &lastRead() const { return m_read; }
    FakeAmbient &ambient() { return m_ambient; }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    FakeAmbient m_ambient;
    MemoryMarks m_marks;
    std::unique_ptr<Store> m_store;
    Id m_bank, m_other;
    AnswersRead m_read;
};

inline void grantCells(QList<Cell> &c)
{
    c[at("接单日期")] = Cell::ofDate({2026, 11, 3});
    c[at("是否授信")] = text("是");
    c[at("授信日期")] = Cell::ofDate({2026, 11, 10});
    c[at("授信金额(万元)")] = Cell::ofNumber(120);
    c[at("利率(%)")] = Cell::ofNumber(3.65);
    c[at("担保方式")] = text("信用");
    c[at("是否首贷")] = text("是");
}
