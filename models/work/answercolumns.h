// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/sheetwriter.h"

/// Columns of the bank answer sheet in their order (DOMAIN.md, sheet 4); the headers are the form's own
/// words and stay Chinese.
namespace answercolumns
{
struct Column {
    const char *header;
    const char *field; ///< of Referral; empty: fixed; "paid_on"/"paid": disbursement
    SheetColumn::Kind kind;
    bool yesNo;
};
inline constexpr Column all[] = {
    {"批次号", "", SheetColumn::Kind::Text, false},
    {"企业名称", "", SheetColumn::Kind::Text, false},
    {"代码", "", SheetColumn::Kind::Text, false},
    {"银行/网点", "", SheetColumn::Kind::Text, false},
    {"联系人", "", SheetColumn::Kind::Text, false},
    {"联系电话", "", SheetColumn::Kind::Text, false},
    {"需求金额(万元)", "", SheetColumn::Kind::Wan, false},
    {"客户经理", "account_manager", SheetColumn::Kind::Text, false},
    {"电话", "account_manager_phone", SheetColumn::Kind::Text, false},
    {"接单日期", "accepted_on", SheetColumn::Kind::Date, false},
    {"首次联系日期", "first_contact_on", SheetColumn::Kind::Date, false},
    {"材料齐备日期", "documents_complete_on", SheetColumn::Kind::Date, false},
    {"是否授信", "decision", SheetColumn::Kind::Text, false},
    {"授信日期", "decided_on", SheetColumn::Kind::Date, false},
    {"授信金额(万元)", "granted", SheetColumn::Kind::Wan, false},
    {"产品", "product", SheetColumn::Kind::Text, false},
    {"担保方式", "guarantee", SheetColumn::Kind::Text, false},
    {"利率(%)", "rate", SheetColumn::Kind::Decimal, false},
    {"期限(月)", "term_months", SheetColumn::Kind::Whole, false},
    {"是否首贷", "first_time", SheetColumn::Kind::Text, true},
    {"是否信用贷", "unsecured", SheetColumn::Kind::Text, true},
    {"是否无还本续贷", "renewal_without_repayment", SheetColumn::Kind::Text, true},
    {"是否中长期", "medium_long", SheetColumn::Kind::Text, true},
    {"放款日期", "paid_on", SheetColumn::Kind::Date, false},
    {"放款金额(万元)", "paid", SheetColumn::Kind::Wan, false},
    {"未授信原因", "refusal_reason", SheetColumn::Kind::Text, false},
    {"下一步措施", "next_step", SheetColumn::Kind::Text, false},
    {"反馈日期", "answered_on", SheetColumn::Kind::Date, false},
};
inline constexpr const char *idHeader = "推荐编号";
inline constexpr const char *checkHeader = "校验";
inline constexpr const char *guarantees[] = {"信用", "保证", "抵押", "质押", "组合"};
inline constexpr const char *guaranteeCodes[] = {"unsecured", "guaranteed", "mortgage", "pledge", "combined"};
} // namespace answercolumns

/// What the fixed cells of a row are checked by: over id, code, name and the round of answers.
QString answerCheck(const QString &id, const QString &code, const QString &name, int round);
