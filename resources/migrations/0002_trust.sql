-- Held packages, the office's copy of each kept whole; quick counts of what waits for a decision.

-- Files of a key that is unknown here or was revoked: nothing of them is thrown away. content: the
-- file as it came, still sealed; emptied once it is admitted.
CREATE TABLE held_package (
    rid       INTEGER PRIMARY KEY AUTOINCREMENT,
    digest    BLOB NOT NULL UNIQUE,
    sender    BLOB NOT NULL,
    person    BLOB,
    number    INTEGER NOT NULL,
    entries   INTEGER NOT NULL,
    held_at   INTEGER NOT NULL,
    reason    INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    content   BLOB NOT NULL,
    state     INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Ranges that control entries name: looked for apart from single references.
CREATE INDEX control_range ON control (line, from_seq) WHERE reference IS NULL;

-- Records in conflict (4), waiting for a package (8) or contested (3): few, so that these indexes are
-- next to nothing.
CREATE INDEX grid_point_open ON grid_point (flags) WHERE flags & 12 OR flags & 3 = 3;
CREATE INDEX worker_open ON worker (flags) WHERE flags & 12 OR flags & 3 = 3;
CREATE INDEX bank_open ON bank (flags) WHERE flags & 12 OR flags & 3 = 3;
CREATE INDEX firm_open ON firm (flags) WHERE flags & 12 OR flags & 3 = 3;
CREATE INDEX visit_open ON visit (flags) WHERE flags & 12 OR flags & 3 = 3;
CREATE INDEX need_open ON need (flags) WHERE flags & 12 OR flags & 3 = 3;
CREATE INDEX batch_open ON batch (flags) WHERE flags & 12 OR flags & 3 = 3;
CREATE INDEX referral_open ON referral (flags) WHERE flags & 12 OR flags & 3 = 3;
CREATE INDEX disbursement_open ON disbursement (flags) WHERE flags & 12 OR flags & 3 = 3;
CREATE INDEX coaching_open ON coaching (flags) WHERE flags & 12 OR flags & 3 = 3;
CREATE INDEX consent_open ON consent (flags) WHERE flags & 12 OR flags & 3 = 3;
CREATE INDEX attachment_open ON attachment (flags) WHERE flags & 12 OR flags & 3 = 3;
CREATE INDEX setting_open ON setting (flags) WHERE flags & 12 OR flags & 3 = 3;
CREATE INDEX dictionary_entry_open ON dictionary_entry (flags) WHERE flags & 12 OR flags & 3 = 3;
CREATE INDEX holiday_open ON holiday (flags) WHERE flags & 12 OR flags & 3 = 3;
CREATE INDEX link_open ON link (flags) WHERE flags & 12 OR flags & 3 = 3;
CREATE INDEX audit_open ON audit (flags) WHERE flags & 12 OR flags & 3 = 3;
