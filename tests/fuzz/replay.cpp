// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"

#include <QDirIterator>
#include <random>

// Plays a stored corpus, and seeded changes of each of its inputs, through one target: the part of
// fuzzing that every test run can afford, with any compiler.
//   fuzz_x CORPUS [CHANGES]

namespace
{

constexpr int changesOfAll = 3000; ///< shared among the inputs

/// One small change: a flipped bit, an odd byte, a cut, a piece doubled or taken from elsewhere.
void change(QByteArray &bytes, const QByteArray &other, std::mt19937_64 &random)
{
    const auto below = [&](qsizetype n) { return n > 0 ? qsizetype(random() % quint64(n)) : 0; };
    const qsizetype at = below(bytes.size());
    static constexpr char odd[] = "\x00\xff\x7f\x80\x1b\x9b\xbb\xf6\x18\x1f";
    switch (random() % 6) {
    case 0:
        if (!bytes.isEmpty()) bytes[at] = char(bytes[at] ^ (1 << (random() % 8)));
        break;
    case 1:
        if (!bytes.isEmpty()) bytes[at] = odd[random() % (sizeof odd - 1)];
        break;
    case 2: bytes.truncate(at); break;
    case 3: bytes.insert(at, bytes.mid(below(bytes.size()), below(64))); break;
    case 4: bytes.remove(at, below(32)); break;
    default: bytes.insert(at, other.mid(below(other.size()), below(64))); break;
    }
}

void play(const QByteArray &input)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const unsigned char *>(input.constData()),
                           std::size_t(input.size()));
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2) {
        std::fprintf(stderr, "usage: %s CORPUS [CHANGES]\n", argv[0]);
        return 2;
    }
    QList<QByteArray> corpus{QByteArray()};
    QDirIterator files(QFile::decodeName(argv[1]), QDir::Files, QDirIterator::Subdirectories);
    QStringList paths;
    while (files.hasNext()) paths.append(files.next());
    paths.sort();
    for (const QString &path : paths) {
        QFile file(path);
        fuzz::require(file.open(QIODevice::ReadOnly), "the corpus can be read");
        corpus.append(file.readAll());
    }
    fuzz::require(corpus.size() > 1, "the corpus holds an input");
    for (const QByteArray &input : corpus) play(input);
    const int changes = argc > 2 ? std::atoi(argv[2]) : changesOfAll;
    std::mt19937_64 random(20261124);
    for (int i = 0; i < changes; ++i) {
        QByteArray input = corpus[i % corpus.size()];
        for (auto n = 1 + random() % 4; n > 0; --n)
            change(input, corpus[qsizetype(random() % quint64(corpus.size()))], random);
        play(input);
    }
    std::printf("%d inputs and %d changes of them\n", int(corpus.size() - 1), changes);
    return 0;
}
