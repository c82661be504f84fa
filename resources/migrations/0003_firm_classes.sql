-- Records that are one firm (MERGE.md §3.8): computed from links and equal codes, kept so that lists and
-- reports need not. Holds classes of two members and more; the card is the live member with the least id.
CREATE TABLE firm_class (
    firm BLOB PRIMARY KEY,
    card BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX firm_class_card ON firm_class (card);
CREATE INDEX link_first ON link (first);
CREATE INDEX link_second ON link (second);
