// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QTemporaryDir>
#include <cstdio>
#include <cstdlib>

/// What libFuzzer, or replay.cpp, calls with each input.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size);

namespace fuzz
{

inline QByteArray bytesOf(const unsigned char *data, std::size_t size)
{
    return {reinterpret_cast<const char *>(data), qsizetype(size)};
}

/// A property that does not hold ends the program, as a crash would.
inline void require(bool holds, const char *what)
{
    if (holds) return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

/// A folder in memory where there is one; goes with the program.
inline QString scratch(const QString &name)
{
    static const QTemporaryDir dir(QFile::exists(QStringLiteral("/dev/shm"))
                                       ? QStringLiteral("/dev/shm/gridpoint-fuzz-XXXXXX")
                                       : QString());
    return dir.filePath(name);
}

inline QString fileWith(const QString &name, QByteArrayView bytes)
{
    QFile file(scratch(name));
    require(file.open(QIODevice::WriteOnly) &&
                file.write(bytes.data(), bytes.size()) == bytes.size(),
            "the scratch file can be written");
    return file.fileName();
}

} // namespace fuzz
