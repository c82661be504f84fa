-- Files of firms: their bytes lie apart from the log, under the digest that an attachment names, and may come later than it.

-- digest: BLAKE2b-256 of bytes, so that equal files lie here once. added_at: when they came, ms since 1970 UTC.
CREATE TABLE content (
    rid      INTEGER PRIMARY KEY,
    digest   BLOB NOT NULL UNIQUE,
    size     INTEGER NOT NULL,
    bytes    BLOB NOT NULL,
    added_at INTEGER NOT NULL
) STRICT;

-- What forms that are not saved yet hold of it.
CREATE TABLE draft_content (
    draft  BLOB NOT NULL,
    digest BLOB NOT NULL,
    PRIMARY KEY (draft, digest)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER draft_gone AFTER DELETE ON draft BEGIN
    DELETE FROM draft_content WHERE draft = OLD.id;
END;

-- Which digests the log names: read through when something is erased or leaves.
CREATE INDEX entry_attachment ON entry (record) WHERE kind = 12;

ALTER TABLE attachment DROP COLUMN content;
ALTER TABLE attachment ADD COLUMN kind TEXT;
ALTER TABLE attachment ADD COLUMN size INTEGER;
ALTER TABLE attachment ADD COLUMN added_on TEXT;
CREATE INDEX attachment_digest ON attachment (digest);

-- The office's: which contents the laptop lacked, by its newest package; CBOR.
ALTER TABLE laptop ADD COLUMN wants BLOB;
