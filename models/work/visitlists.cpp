// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/visitlists.h"

#include "store/firmrecords.h"
#include "store/search.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <tuple>

namespace
{
struct OwnWord {
    const char *code;
    const char *text;
};
constexpr OwnWord purposes[] = {
    {"materials", QT_TRANSLATE_NOOP("Purpose", "Materials")},
    {"equipment", QT_TRANSLATE_NOOP("Purpose", "Equipment")},
    {"premises", QT_TRANSLATE_NOOP("Purpose", "Premises")},
    {"wages", QT_TRANSLATE_NOOP("Purpose", "Wages and rent")},
    {"orders", QT_TRANSLATE_NOOP("Purpose", "Filling orders")},
    {"renewal", QT_TRANSLATE_NOOP("Purpose", "Repaying a due loan")},
    {"other", QT_TRANSLATE_NOOP("Purpose", "Other")},
};
constexpr OwnWord tags[] = {
    {"general", QT_TRANSLATE_NOOP("Tag", "General")},
    {"trade", QT_TRANSLATE_NOOP("Tag", "Foreign trade")},
    {"technology", QT_TRANSLATE_NOOP("Tag", "Technology")},
    {"consumption", QT_TRANSLATE_NOOP("Tag", "Consumption")},
    {"private", QT_TRANSLATE_NOOP("Tag", "Private")},
    {"agriculture", QT_TRANSLATE_NOOP("Tag", "Agriculture")},
    {"renewal", QT_TRANSLATE_NOOP("Tag", "Renewal")},
};

template <std::size_t N>
QList<visitlists::Word> ownWords(const char *context, const OwnWord (&own)[N])
{
    QList<visitlists::Word> words;
    for (const OwnWord &word : own)
        words.append({QLatin1String(word.code), QCoreApplication::translate(context, word.text)});
    return words;
}

bool isChinese() { return QLocale().language() == QLocale::Chinese; }

} // namespace

QList<visitlists::FoundFirm> visitlists::findFirms(Store &store, const QString &typed, int limit)
{
    if (typed.trimmed().isEmpty()) return {};
    QList<FoundFirm> found;
    const auto hits = searchFirms(store.db(), typed, limit);
    if (!hits) return found;
    for (const FirmHit &hit : *hits) {
        const auto firm = store.get<Firm>(hit.id);
        if (firm) found.append({firm->id, firm->name, firm->code.value, firm->village});
    }
    return found;
}

visitlists::Place visitlists::usualPlace(const Store &store)
{
    Place place{store.founding().town, {}};
    if (store.isOffice()) return place;
    auto villages = store.db().prepare("SELECT DISTINCT village FROM firm WHERE flags & 1 AND "
                                       "village <> '' LIMIT 2");
    if (!villages) return place;
    QStringList found;
    for (auto more = villages->step(); more && *more; more = villages->step())
        found.append(villages->text(0));
    if (found.size() == 1) place.village = found.first();
    return place;
}

std::optional<Visit> visitlists::lastVisit(Store &store, const Id &firm, QDate until,
                                           const Id &except)
{
    if (firm.isNull()) return {};
    const auto visits = store.find<Visit>(
        "id = (SELECT id FROM visit WHERE flags & 1 AND firm IN (SELECT ?1 UNION SELECT m.firm "
        "FROM firm_class c JOIN firm_class m ON m.card = c.card WHERE c.firm = ?1) "
        "AND visited_on <= ?2 AND id <> ?3 ORDER BY visited_on DESC, id DESC LIMIT 1)",
        {firm.bytes(), until.toString(Qt::ISODate),
         except.isNull() ? QByteArray(16, '\0') : except.bytes()});
    if (!visits || visits->isEmpty()) return {};
    return visits->first();
}

QList<Bank> visitlists::banks(Store &store)
{
    const auto all = store.find<Bank>("coalesce(closed, 0) = 0");
    if (!all) return {};
    QList<Bank> banks = *all;
    std::sort(banks.begin(), banks.end(), [](const Bank &a, const Bank &b) {
        return std::tie(a.name, a.branch) < std::tie(b.name, b.branch);
    });
    return banks;
}

QString visitlists::bankName(const Bank &bank)
{
    return bank.branch.isEmpty() ? bank.name : bank.name + u' ' + bank.branch;
}

QList<visitlists::Word> visitlists::words(const Store &store, const QString &dictionary)
{
    QList<Word> words;
    const auto found =
        store.find<DictionaryEntry>("dictionary = ? AND coalesce(retired, 0) = 0", {dictionary});
    QList<DictionaryEntry> entries = found ? *found : QList<DictionaryEntry>();
    std::sort(entries.begin(), entries.end(),
              [](const DictionaryEntry &a, const DictionaryEntry &b) {
                  return std::tie(a.position, a.code) < std::tie(b.position, b.code);
              });
    for (const DictionaryEntry &entry : std::as_const(entries)) {
        const bool zh = isChinese() || entry.en.isEmpty();
        words.append({entry.code, zh ? entry.zh : entry.en});
    }
    if (words.isEmpty() && dictionary == QLatin1String("purpose"))
        return ownWords("Purpose", purposes);
    if (words.isEmpty() && dictionary == QLatin1String("tag")) return ownWords("Tag", tags);
    return words;
}

QList<visitlists::Word> visitlists::names(const Store &store, const RecordInfo &info)
{
    const QByteArray name = info.kind == Kind::Bank
                                ? QByteArray("name || COALESCE(' ' || branch, '')")
                                : QByteArray("name");
    auto find = store.db().prepare("SELECT id, " + name + " FROM " + info.table +
                                   " WHERE flags & 1 ORDER BY name, rid");
    QList<Word> named;
    if (!find) return named;
    for (;;) {
        const Result<bool> more = find->step();
        if (!more || !*more) return named;
        named.append({find->id(0).text(), find->text(1)});
    }
}

QList<Consent> visitlists::consentsOf(Store &store, const Id &firm)
{
    if (firm.isNull()) return {};
    const auto all = consentsOfFirm(store, firm);
    return all ? *all : QList<Consent>();
}
