// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// How hard a passphrase is to guess for somebody who has the file. An estimate to show beside the
/// field: nothing is ever refused for it.
namespace strength
{
enum class Level : quint8 { None, Weak, Fair, Strong, VeryStrong };

/// log2 of about how many guesses it stands: the cheapest way to put it together from known words,
/// pinyin syllables, dates, runs and single characters. `known` are words that anybody near would
/// try first, such as the person's name.
double bits(const QString &passphrase, const QStringList &known = {});
Level level(double bits);
Level level(const QString &passphrase, const QStringList &known = {});
/// "Weak", "Fair", "Strong", "Very strong".
QString word(Level level);
/// What it means, in a few words.
QString meaning(Level level);
} // namespace strength
