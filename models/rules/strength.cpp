// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/strength.h"

#include <QCoreApplication>
#include <QDate>
#include <QList>
#include <algorithm>
#include <cmath>

namespace
{

constexpr double wordBits = 9;         // one of the few hundred that everybody tries first
constexpr double syllableBits = 8;     // of about 400, some far more usual than others
constexpr double wordLetterBits = 2.6; // a letter inside something that reads like a word
constexpr double knownBits = 2;

/// Passphrases and parts of them that lists of leaked ones begin with.
constexpr const char *usual[] = {
    "password", "passwd",   "admin", "welcome", "iloveyou", "letmein", "woaini",    "wodemima",
    "mima",     "root",     "test",  "user",    "abc123",   "a123456", "gridpoint", "jinrong",
    "wangge",   "zhongguo", "520",   "1314",    "666",      "888",     "110",       "hello"};

/// Neighbours on the keyboard and in the alphabet; runs go either way.
constexpr const char *rows[] = {
    "abcdefghijklmnopqrstuvwxyz",     "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik"};

bool isVowel(QChar c) { return QStringLiteral("aeiouv").contains(c); }
bool isLetter(QChar c) { return c >= 'a' && c <= 'z'; }
bool isDigit(QChar c) { return c >= '0' && c <= '9'; }

double characterBits(QChar c)
{
    if (isDigit(c)) return 3.3;
    if (isLetter(c)) return 4.7;
    return c.unicode() < 128 ? 5.5 : 10; // a Han character is one of a thousand usual ones
}

bool isRun(const QString &part)
{
    if (part.size() < 3) return false;
    QString back = part;
    std::reverse(back.begin(), back.end());
    return std::any_of(std::begin(rows), std::end(rows), [&](const char *row) {
        const QString line = QLatin1String(row);
        return line.contains(part) || line.contains(back);
    });
}

bool isRepeat(const QString &part)
{
    return part.size() >= 2 && part.count(part[0]) == part.size();
}

/// An initial and a final: any of them, also a pair that no character has.
bool isSyllable(const QString &part)
{
    static const QStringList finals{"a",   "o",   "e",    "ai",   "ei",   "ao", "ou", "an",  "en",
                                    "ang", "eng", "ong",  "er",   "i",    "ia", "ie", "iao", "iu",
                                    "ian", "in",  "iang", "ing",  "iong", "u",  "ua", "uo",  "uai",
                                    "ui",  "uan", "un",   "uang", "ue",   "v",  "ve", "ao"};
    static const QString initials = QStringLiteral("bpmfdtnlgkhjqxzcsryw");
    if (part.size() > 6 || part.size() < 2) return false;
    if (!initials.contains(part[0])) return finals.contains(part);
    const bool wide = part.size() > 2 && part[1] == 'h' && QStringLiteral("zcs").contains(part[0]);
    return finals.contains(part.mid(wide ? 2 : 1));
}

/// Letters that read like a word of some language: vowels spread through it.
bool isWordLike(const QString &part)
{
    if (part.size() < 4 || !std::all_of(part.begin(), part.end(), isLetter)) return false;
    int consonants = 0;
    qsizetype vowels = 0;
    for (const QChar c : part) {
        consonants = isVowel(c) || c == 'y' ? 0 : consonants + 1;
        vowels += isVowel(c);
        if (consonants > 4) return false;
    }
    return vowels * 5 >= part.size();
}

double digitsBits(const QString &part)
{
    if (!std::all_of(part.begin(), part.end(), isDigit)) return -1;
    if (part.size() == 4 &&
        (part.startsWith(QLatin1String("19")) || part.startsWith(QLatin1String("20"))))
        return 6.5;
    const QDate day = part.size() == 8 ? QDate::fromString(part, QStringLiteral("yyyyMMdd"))
                      : part.size() == 6
                          ? QDate::fromString("19" + part, QStringLiteral("yyyyMMdd"))
                          : QDate();
    if (day.isValid()) return 15; // a day of the last eighty years
    const bool phone = part.size() == 11 && part[0] == '1' && part[1] >= '3';
    return phone ? 18 : -1; // somebody's number, tried from a list
}

/// The cheapest way to guess this part as a whole; negative where it is nothing special.
double partBits(const QString &part, const QStringList &known)
{
    if (known.contains(part)) return knownBits;
    if (std::any_of(std::begin(usual), std::end(usual),
                    [&](const char *w) { return part == QLatin1String(w); }))
        return std::min(wordBits, 3.3 * double(part.size()));
    if (isRepeat(part)) return characterBits(part[0]) + std::log2(double(part.size()));
    if (isRun(part)) return 4 + std::log2(double(part.size()));
    if (const double digits = digitsBits(part); digits > 0) return digits;
    if (isSyllable(part)) return std::min(syllableBits, 4.7 * double(part.size()));
    if (isWordLike(part)) return wordLetterBits * double(part.size());
    return -1;
}

} // namespace

double strength::bits(const QString &passphrase, const QStringList &known)
{
    constexpr qsizetype longestPart = 24, longest = 128;
    const QString text = passphrase.left(longest);
    const QString low = text.toLower();
    QStringList names;
    for (const QString &k : known)
        if (k.size() > 1) names.append(k.toLower());
    // The cheapest cover of the first n characters, for every n.
    QList<double> cover(low.size() + 1, 0);
    for (qsizetype to = 1; to <= low.size(); ++to) {
        const QChar last = low[to - 1];
        // A separator that was there before tells nothing new.
        const bool again = !last.isLetterOrNumber() && low.left(to - 1).contains(last);
        cover[to] = cover[to - 1] + (again ? 1 : characterBits(last));
        for (qsizetype from = std::max<qsizetype>(0, to - longestPart); from + 1 < to; ++from) {
            const double part = partBits(low.mid(from, to - from), names);
            if (part >= 0) cover[to] = std::min(cover[to], cover[from] + part);
        }
    }
    const auto upper = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isUpper(); });
    return cover.last() + (upper > 0 ? 1 + std::min<double>(6, double(upper)) : 0);
}

strength::Level strength::level(double bits)
{
    // A guess costs a third of a second; a thief with a thousand machines makes 2^11 a second.
    if (bits <= 0) return Level::None;
    return bits < 30   ? Level::Weak
           : bits < 42 ? Level::Fair
           : bits < 64 ? Level::Strong
                       : Level::VeryStrong;
}

strength::Level strength::level(const QString &passphrase, const QStringList &known)
{
    return level(bits(passphrase, known));
}

QString strength::word(Level level)
{
    switch (level) {
    case Level::None: return {};
    case Level::Weak: return QCoreApplication::translate("Strength", "Weak");
    case Level::Fair: return QCoreApplication::translate("Strength", "Fair");
    case Level::Strong: return QCoreApplication::translate("Strength", "Strong");
    case Level::VeryStrong: return QCoreApplication::translate("Strength", "Very strong");
    }
    return {};
}

QString strength::meaning(Level level)
{
    switch (level) {
    case Level::None: return {};
    case Level::Weak:
        return QCoreApplication::translate("Strength",
                                           "somebody with this file guesses it within days");
    case Level::Fair:
        return QCoreApplication::translate("Strength",
                                           "guessing it takes years; one more word helps");
    case Level::Strong:
    case Level::VeryStrong:
        return QCoreApplication::translate("Strength",
                                           "beyond guessing, as long as it is used here only");
    }
    return {};
}
