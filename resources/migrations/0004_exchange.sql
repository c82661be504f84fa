-- What packages say of one another: epochs of the numbering, what each laptop last said it holds, records that left a scope.

-- Numbers of packages begin a new epoch where the workbook was found restored or moved: (epoch, number) is never used twice.
ALTER TABLE package_out ADD COLUMN epoch INTEGER NOT NULL DEFAULT 0;
ALTER TABLE package_in ADD COLUMN epoch INTEGER NOT NULL DEFAULT 0;

-- The office's: what the laptop with this key said in its newest package. holds: ranges of its own lines, CBOR.
CREATE TABLE laptop (
    key         BLOB PRIMARY KEY,
    person      BLOB NOT NULL,
    up_epoch    INTEGER NOT NULL,
    up_number   INTEGER NOT NULL,
    have_epoch  INTEGER NOT NULL,
    have_number INTEGER NOT NULL,
    holds       BLOB
) STRICT, WITHOUT ROWID;

-- The office's: the package that first told the laptop to drop the record; NULL while it is in scope.
ALTER TABLE laptop_scope ADD COLUMN left_with INTEGER;

-- The laptop's: records that left its scope, by which package; dropped = 0 while entries of its own await the receipt.
CREATE TABLE departed (
    record  BLOB PRIMARY KEY,
    epoch   INTEGER NOT NULL,
    number  INTEGER NOT NULL,
    dropped INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- Lines that were found to go on in two copies of one workbook.
CREATE TABLE forked_line (
    line INTEGER PRIMARY KEY
) STRICT;

-- Records of kinds that this version does not know; made anew by whichever migration brings a kind.
CREATE INDEX entry_newer ON entry (record) WHERE kind > 17 AND record IS NOT NULL;
