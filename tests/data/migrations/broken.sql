-- A test's: fails at its last statement.
CREATE TABLE broken (a INTEGER PRIMARY KEY) STRICT;
DELETE FROM visit;
INSERT INTO broken (a, b) VALUES (1, 'no such column');
