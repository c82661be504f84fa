// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/reports.h"

/// 汇总统计表 by town and by bank, for the period and cumulative up to its end, of the facts of
/// resources/reports/summary.sql. 户 counts firms (records that are one firm once), 户次 events, 笔
/// loans. What no bank has a part in (visits, needs) is blank by bank. Totals count a firm once, so
/// the banks' are no sums of the rows above them.
Result<ReportTable> foldSummary(Store &store, Statement &facts, const ReportValues &values);
