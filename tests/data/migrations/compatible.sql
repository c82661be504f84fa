-- A test's: one more table, which a program of schema 1 need not know.
CREATE TABLE later (a INTEGER PRIMARY KEY, b TEXT) STRICT;
INSERT INTO meta (key, value) VALUES ('min_schema', CAST('1' AS BLOB));
