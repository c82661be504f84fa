-- Of the version still to come: two columns of a firm, one kind more.
ALTER TABLE firm ADD COLUMN website TEXT;
ALTER TABLE firm ADD COLUMN branches INTEGER;
CREATE TABLE certificate (
    rid   INTEGER PRIMARY KEY,
    id    BLOB NOT NULL UNIQUE,
    flags INTEGER NOT NULL,
    heads BLOB NOT NULL,
    firm  BLOB,
    name  TEXT
) STRICT;
