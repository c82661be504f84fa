// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What a telephone number turned out to be. Only Bad is an error; NoAreaCode warns.
enum class PhoneCheck { Empty, Mobile, Landline, Service, Foreign, NoAreaCode, Bad };

/// Chinese telephone numbers: mobile 1[3-9] + 9 digits; landline 0xx(x)- + 7..8 digits with an
/// extension; 400/800 numbers; others only with their country code.
namespace phone
{
/// As stored: 13900001234, 0595-85661234, 0595-85661234-801, 400-123-4567, +85221234567.
/// +86 and 0086 are stripped. What is none of these stays as typed, only folded to half-width.
QString normalize(const QString &typed);
/// Checks a normalized number.
PhoneCheck check(const QString &number);
bool isError(PhoneCheck check);
/// One translated sentence for the user; empty where nothing is to be said.
QString words(PhoneCheck check);
} // namespace phone
