-- What is asked with each key and whenever the window opens, so that a million firms do not have to be read for it.

-- Codes and phones are found by how they begin and end, initials by pairs of letters: single digits and letters stand
-- in nearly every firm, and whatever few of them give was sought through all. See models/store/README.md. rowid = firm.rid.
DROP TABLE firm_search;
CREATE VIRTUAL TABLE firm_search USING fts5 (
    name, initials, code, phone,
    content = '', contentless_delete = 1, tokenize = "unicode61 tokenchars '^$'"
);
-- Its words in their order: those that begin alike, read only as far as they are wanted.
CREATE VIRTUAL TABLE firm_word USING fts5vocab (firm_search, instance);

-- Visits that are planned, and answers that nobody told the firm yet.
CREATE INDEX firm_planned ON firm (planned_on) WHERE planned_on IS NOT NULL;
CREATE INDEX visit_next ON visit (next_visit_on) WHERE next_visit_on IS NOT NULL;
CREATE INDEX referral_untold ON referral (answered_on) WHERE answered_on IS NOT NULL AND told_on IS NULL;

-- Erasures, for their list: seldom any.
CREATE INDEX entry_erasure ON entry (record) WHERE op = 6;
