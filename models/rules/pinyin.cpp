// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/pinyin.h"

#include "rules/csv.h"
#include "rules/typedtext.h"

#include <QHash>
#include <algorithm>

namespace pinyin
{
namespace
{
constexpr char16_t first = 0x4e00;
constexpr char16_t last = 0x9fff;
constexpr char startsWord = char(0x80); // set on characters that begin a word of the overrides

/// One letter a character, and the words that are read otherwise.
struct Table {
    QByteArray letters = QByteArray(last - first + 1, '-');
    QHash<char16_t, QList<QPair<QString, QString>>> words; // by first character, longest first

    Table()
    {
        if (const auto text = csv::resource(QStringLiteral(":/data/pinyin-initials.txt")))
            if (text->size() > last - first) letters = text->toLatin1().first(letters.size());
        const auto overrides = csv::resource(QStringLiteral(":/data/pinyin-overrides.csv"));
        if (!overrides) return;
        auto rows = csv::rows(*overrides);
        std::sort(rows.begin(), rows.end(), [](const QStringList &a, const QStringList &b) {
            return a[0].size() > b[0].size();
        });
        for (const QStringList &row : rows) add(row.value(0), row.value(1));
    }

    void add(const QString &word, const QString &reading)
    {
        const char16_t c = word.isEmpty() ? u' ' : word[0].unicode();
        if (c < first || c > last || reading.size() != word.size()) return;
        if (word.size() == 1) {
            letters[c - first] = char(reading[0].toLatin1() | (letters[c - first] & startsWord));
            return;
        }
        letters[c - first] = char(letters[c - first] | startsWord);
        words[c] += {word, reading};
    }
};
} // namespace

QString initials(const QString &name)
{
    static const Table table;
    QString out(name.size(), Qt::Uninitialized);
    QChar *const begin = out.data();
    QChar *to = begin;
    const char *const letters = table.letters.constData();
    for (qsizetype i = 0; i < name.size(); ++i) {
        const char16_t c = fold::halfWidth(name[i].unicode());
        if (c >= first && c <= last) {
            const char letter = letters[c - first];
            if (letter & startsWord) {
                const auto &words = *table.words.constFind(c);
                const auto word = std::find_if(words.begin(), words.end(), [&](const auto &w) {
                    return QStringView(name).mid(i).startsWith(w.first);
                });
                if (word != words.end()) {
                    to = std::copy(word->second.begin(), word->second.end(), to);
                    i += word->first.size() - 1;
                    continue;
                }
            }
            const char plain = char(letter & ~startsWord);
            if (plain != '-') *to++ = QLatin1Char(plain);
        } else if (c >= u'A' && c <= u'Z') {
            *to++ = QChar(char16_t(c + 32));
        } else if ((c >= u'a' && c <= u'z') || fold::isDigit(c)) {
            *to++ = QChar(c);
        }
    }
    out.truncate(to - begin);
    return out;
}
} // namespace pinyin
