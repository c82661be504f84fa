// SPDX-License-Identifier: GPL-3.0-or-later
#include "bankoffice.h"

namespace
{

fuzz::BankOffice &office()
{
    static fuzz::BankOffice one;
    static const Result<> made = one.make();
    fuzz::require(bool(made), "the office can be made");
    return one;
}

} // namespace

/// The cells of a returned answer sheet, as CSV: what stands in a cell is the same in any format.
int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    Store &store = *office().store;
    const QString path = fuzz::fileWith(QStringLiteral("answers.csv"), fuzz::bytesOf(data, size));
    const Result<qint64> before = store.log().watermark();
    const Result<AnswersRead> read = readAnswers(store, path, office().bank.id);
    const Result<qint64> after = store.log().watermark();
    fuzz::require(before && after && *before == *after, "reading writes nothing");
    if (!read) {
        fuzz::require(!read.error().what.isEmpty(), "a refusal has words");
        return 0;
    }
    for (const AnswerRow &row : read->rows) {
        const bool isTold = row.kind == AnswerKind::Stale || row.kind == AnswerKind::Altered ||
                            row.kind == AnswerKind::Foreign || row.kind == AnswerKind::Unreadable;
        fuzz::require(isTold != row.problem.isEmpty(), "a row is taken or its reason is told");
        if (row.isTaken())
            fuzz::require(!row.loaded.record.id.isNull(), "a row that is taken has its referral");
    }
    return 0;
}
