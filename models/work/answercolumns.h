// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/sheetwriter.h"

/// Columns of the bank answer sheet in their order (DOMAIN.md, sheet 4), then our own additions;
/// the headers are the form's own words and stay Chinese.
namespace answercolumns
{
struct Column {
    const char *header;
    const char *field; ///< of Referral; empty: fixed; "decision", "paid_on", "paid": see AnswerRow
    SheetColumn::Kind kind = SheetColumn::Kind::Text;
};
using enum SheetColumn::Kind;
inline constexpr Column all[] = {
    {"批次号", ""},
    {"企业名称", ""},
    {"代码", ""},
    {"银行/网点", ""},
    {"客户经理", "account_manager"},
    {"电话", "account_manager_phone"},
    {"接单日期", "accepted_on", Date},
    {"首次联系日期", "first_contact_on", Date},
    {"材料齐备日期", "documents_complete_on", Date},
    {"是否授信", "decision"},
    {"授信日期", "decided_on", Date},
    {"授信金额(万元)", "granted", Wan},
    {"产品", "product"},
    {"担保方式", "guarantee"},
    {"利率(%)", "rate", Decimal},
    {"期限(月)", "term_months", Whole},
    {"是否首贷", "first_time"},
    {"是否信用贷", "unsecured"},
    {"是否无还本续贷", "renewal_without_repayment"},
    {"是否中长期", "medium_long"},
    {"放款日期", "paid_on", Date},
    {"放款金额(万元)", "paid", Wan},
    {"未授信原因(代码+说明)", "refusal_reason"},
    {"下一步措施", "next_step"},
    {"反馈日期", "answered_on", Date},
    {"未授信说明", "refusal_note"},
    {"需求金额(万元)", "", Wan},
    {"联系人", ""},
    {"联系电话", ""},
    {"已放款合计(万元)", "", Wan},
};
/// Hidden ones behind them: which referral, whose, of which round, and a check over what must not
/// change.
inline constexpr const char *idHeader = "推荐编号";
inline constexpr const char *bankHeader = "银行编号";
inline constexpr const char *roundHeader = "轮次";
inline constexpr const char *basisHeader = "底稿";
inline constexpr const char *checkHeader = "校验";
inline constexpr const char *hidden[] = {idHeader, bankHeader, roundHeader, basisHeader,
                                         checkHeader};

inline constexpr const char *sheetName = "反馈表";
inline constexpr const char *guideName = "填写说明";
inline constexpr const char *factsName = "GridPoint";

inline constexpr const char *guarantees[] = {"信用", "保证", "抵押", "质押", "组合"};
inline constexpr const char *guaranteeCodes[] = {"unsecured", "guaranteed", "mortgage", "pledge",
                                                 "combined"};
} // namespace answercolumns
