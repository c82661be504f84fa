// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"
#include "store/keyblock.h"
#include "store/workbookfile.h"

int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray head = fuzz::bytesOf(data, size);
    if (const Result<KeyBlock> block = KeyBlock::read(head))
        fuzz::require(block->copy().size() == KeyBlock::copySize,
                      "a block that is read can be written");
    const Result<WorkbookFile> file =
        WorkbookFile::open(fuzz::fileWith(QStringLiteral("w.gridpoint"), head));
    if (!file) fuzz::require(!file.error().what.isEmpty(), "a refusal has words");
    return 0;
}
