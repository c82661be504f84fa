// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

/// What a unified social credit code turned out to be; InnerMismatch only warns.
enum class UsccCheck { Empty, BadLength, BadCharacter, BadCheckCharacter, InnerMismatch, Fine };

/// Who a code was given to, by its first two characters.
enum class UsccSubject { Other, Enterprise, SoleProprietor, Cooperative };

/// Unified social credit codes 统一社会信用代码, GB 32100-2015; 18 characters.
namespace uscc
{
/// The code as it is stored: trimmed, half-width, upper case, without spaces and hyphens.
/// A wrong letter (O for 0) stays: a code is never changed silently.
QString normalize(const QString &typed);

/// Checks a normalized code. Outer check character: GB 32100-2015; inner organization code
/// (characters 9..17): GB 11714.
UsccCheck check(const QString &code);
/// True for what must be corrected; a mismatch of the inner code is not among it.
bool isError(UsccCheck check);

/// The 18th character for the first 17; empty if one of them cannot stand in a code.
QString checkCharacter(const QString &first17);

/// The code that was probably meant: letters that no code holds (O I S Z) replaced, or exactly
/// one look-alike changed, so that both checks hold. Nothing when there is none or more than one.
std::optional<QString> proposal(const QString &code);

/// One translated sentence for the user, with the proposal if there is one; empty for a fine
/// code and for an empty one.
QString words(UsccCheck check, const QString &code);

/// 91 enterprise, 92 sole proprietor, 93 cooperative.
UsccSubject subject(const QString &code);
/// Administrative division of the registering authority (characters 3..8), else empty.
QString registeringDivision(const QString &code);
} // namespace uscc
