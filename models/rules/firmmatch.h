// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// Whether two firm records are perhaps one firm: by name, address, phone and people, however they
/// were typed. Proposes only; a person decides (DOMAIN.md, "Identity and duplicates").
namespace firmmatch
{
/// What is compared, made ready once for each record.
struct Facts {
    QString core{};    ///< the name without place and legal form, as firmname::searchKey gives it
    QString sound{};   ///< initials of its pinyin
    QString code{};    ///< empty: none
    QString town{};    ///< division code
    QString place{};   ///< village and address, half-width, without the town's name
    QString numbers{}; ///< the numbers in the address, such as a house number
    QString phone{};   ///< digits
    QStringList people{};
};
Facts factsOf(const QString &name, const QString &code, const QString &town, const QString &village,
              const QString &address, const QString &phone, const QStringList &people);

/// What speaks for it and against it.
enum class Sign : quint8 {
    SameName,
    LikeName,
    SameSound,
    OtherName,
    SamePhone,
    OtherPhone,
    SameAddress,
    LikeAddress,
    OtherAddress,
    OtherTown,
    SamePerson,
    OtherPerson,
    OtherCode,
};
struct Match {
    int score = 0; ///< 0 to 100
    QList<Sign> signs{};
    friend bool operator==(const Match &, const Match &) = default;
};
/// Symmetric: the order of the two does not matter.
Match compare(const Facts &a, const Facts &b);

/// From this score on two records are shown to somebody.
inline constexpr int proposed = 55;

/// Keys of which two records of one firm share at least one in all but odd cases: for finding
/// candidates without comparing all with all.
QStringList keysOf(const Facts &facts);
} // namespace firmmatch
