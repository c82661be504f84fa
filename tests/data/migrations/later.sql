-- A test's: one more table and column, and rows that the log must give anew.
CREATE TABLE later (a INTEGER PRIMARY KEY, b TEXT) STRICT;
ALTER TABLE firm ADD COLUMN mood TEXT;
CREATE TRIGGER later_moods AFTER INSERT ON later BEGIN
    UPDATE firm SET mood = new.b; -- a semicolon within a trigger
END;
INSERT INTO later (b) VALUES ('cheerful; and calm');
UPDATE firm SET employees = NULL;
