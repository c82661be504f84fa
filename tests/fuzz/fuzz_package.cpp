// SPDX-License-Identifier: GPL-3.0-or-later
#include "sealed.h"
#include "sync/package.h"

namespace
{

void read(const QByteArray &file, const QByteArray &seed)
{
    const Result<ReadPackage> package =
        readPackage(fuzz::fileWith(QStringLiteral("p.gpk"), file), seed);
    if (!package) return fuzz::require(!package.error().what.isEmpty(), "a refusal has words");
    for (const PackedEntry &e : package->entries)
        fuzz::require(e.isReadable() && encodeBody(e.unpacked()) == e.body,
                      "every entry is spelled in the one way there is");
    fuzz::require(package->entries.size() == package->head.entries, "the head counts the entries");
}

} // namespace

/// The first byte: 0 a whole file, else the direction; then the count of entries and the frames.
int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    if (size < 2) return 0;
    static const QByteArray seed(32, '\x05');
    const QByteArray rest = fuzz::bytesOf(data + 2, size - 2);
    if (data[0] % 3 == 0)
        read(rest, seed);
    else if (const QList<fuzz::FrameBytes> frames = fuzz::framesOf(rest); !frames.isEmpty())
        read(fuzz::sealedPackage(Direction(data[0] % 3), data[1], seed, frames), seed);
    return 0;
}
