// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "work/answercolumns.h"
#include "work/answerfile.h"
#include "work/answersheet.h"
#include "work/settings.h"

/// Reads rows of a returned sheet, one by one: what each says, and whether it may be taken over.
class AnswerRowReader
{
public:
    AnswerRowReader(const Store &store, const Settings &settings, const AnswerColumns &columns,
                    const Id &sheetBank)
        : m_store(store)
        , m_columns(columns)
        , m_sheetBank(sheetBank)
        , m_yuanSuspect(settings.yuanSuspect())
        , m_reasons(settings.dictionary(QStringLiteral("refusal_reason")))
    {
    }
    AnswerRow read(const SheetRow &row) const;

private:
    /// Why a row is not taken over.
    struct Refusal {
        AnswerKind kind;
        QString words;
    };
    using Judged = std::optional<Refusal>;

    Judged judge(const SheetRow &row, AnswerRow &out) const;
    Judged identify(const SheetRow &row, AnswerRow &out) const;
    QString alteredWords(const SheetRow &row, const Referral &r) const;
    Judged weigh(const SheetRow &row, AnswerRow &out) const;
    Result<> answers(const SheetRow &row, AnswerRow &out) const;
    Result<Value> valueOf(const FieldInfo &field, const Cell &cell) const;
    Result<> refusalReason(const QString &text, Referral &r) const;
    Result<> decide(const SheetRow &row, AnswerRow &out) const;
    Result<> pay(const SheetRow &row, AnswerRow &out) const;
    Result<> payOnce(const Disbursement &paid, AnswerRow &out) const;

    const Store &m_store;
    const AnswerColumns &m_columns;
    Id m_sheetBank;
    Money m_yuanSuspect;
    QList<DictionaryEntry> m_reasons;
};
