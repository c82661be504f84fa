-- The first schema: the log, the state that follows from it, and what stays in this workbook.

-- Small facts of this workbook that do not travel.
CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value BLOB
) STRICT, WITHOUT ROWID;

-- The log. rid: in the order of joining, never given twice (see Joiner::begin). tag: first 8 bytes of the
-- hash; prev is kept only where seq-1 did not come along.
CREATE TABLE entry (
    rid    INTEGER PRIMARY KEY,
    line   INTEGER NOT NULL,
    seq    INTEGER NOT NULL,
    tag    INTEGER NOT NULL,
    hash   BLOB NOT NULL,
    prev   BLOB,
    clock  INTEGER NOT NULL,
    save   INTEGER NOT NULL,
    op     INTEGER NOT NULL,
    kind   INTEGER NOT NULL,
    record BLOB,
    body   BLOB NOT NULL,
    denied INTEGER NOT NULL DEFAULT 0,
    via    INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX entry_id ON entry (line, seq, tag);
CREATE INDEX entry_record ON entry (record) WHERE record IS NOT NULL;
CREATE INDEX entry_denied ON entry (denied) WHERE denied <> 0;
CREATE INDEX entry_via ON entry (via) WHERE via <> 0;

-- Which control entry names which entries: refs (from_seq = to_seq, reference = first 4 bytes of
-- the hash) and ranges (reference NULL).
CREATE TABLE control (
    line      INTEGER NOT NULL,
    from_seq  INTEGER NOT NULL,
    to_seq    INTEGER NOT NULL,
    reference INTEGER,
    entry     INTEGER NOT NULL
) STRICT;
CREATE INDEX control_target ON control (line, from_seq);

-- Keys by their enrolments (role > 0) and revocations (role = 0).
CREATE TABLE enrolment (
    key    BLOB NOT NULL,
    person BLOB,
    role   INTEGER NOT NULL,
    entry  INTEGER NOT NULL
) STRICT;
CREATE INDEX enrolment_key ON enrolment (key);
CREATE TABLE line_begin (
    line  INTEGER NOT NULL,
    key   BLOB NOT NULL,
    entry INTEGER NOT NULL
) STRICT;
CREATE INDEX line_begin_line ON line_begin (line);
CREATE INDEX line_begin_key ON line_begin (key);

-- Packages written and read here.
CREATE TABLE package_out (
    number    INTEGER PRIMARY KEY,
    recipient BLOB NOT NULL,
    made_at   INTEGER NOT NULL,
    entries   INTEGER NOT NULL,
    digest    BLOB NOT NULL,
    file_name TEXT NOT NULL,
    ranges    BLOB NOT NULL,
    watermark INTEGER NOT NULL,
    bytes     INTEGER NOT NULL
) STRICT;
CREATE TABLE package_in (
    rid       INTEGER PRIMARY KEY AUTOINCREMENT,
    digest    BLOB NOT NULL UNIQUE,
    sender    BLOB NOT NULL,
    person    BLOB,
    number    INTEGER NOT NULL,
    read_at   INTEGER NOT NULL,
    entries   INTEGER NOT NULL,
    added     INTEGER NOT NULL,
    summary   BLOB NOT NULL,
    file_name TEXT NOT NULL,
    state     INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX package_in_sender ON package_in (sender, number);

-- Which records a laptop was given, and by which package first: what is new to it.
CREATE TABLE laptop_scope (
    person BLOB NOT NULL,
    record BLOB NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (person, record)
) STRICT, WITHOUT ROWID;

-- The newest receipt: which numbers of the own lines the office holds. It replaces the earlier one.
CREATE TABLE receipt (
    line      INTEGER NOT NULL,
    from_seq  INTEGER NOT NULL,
    to_seq    INTEGER NOT NULL,
    last_hash BLOB
) STRICT;

-- What was imported, for the list and for undo as a unit.
CREATE TABLE import (
    rid     INTEGER PRIMARY KEY AUTOINCREMENT,
    what    TEXT NOT NULL,
    name    TEXT NOT NULL,
    at      INTEGER NOT NULL,
    summary BLOB NOT NULL,
    undo    BLOB
) STRICT;

-- Forms that are not saved yet. body: what was typed and the heads that the form was filled from.
CREATE TABLE draft (
    id       BLOB PRIMARY KEY,
    form     TEXT NOT NULL,
    title    TEXT NOT NULL,
    subject  BLOB,
    body     BLOB NOT NULL,
    saved_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Find as you type: single characters as tokens, phrase queries. rowid = firm.rid.
CREATE VIRTUAL TABLE firm_search USING fts5 (
    name, initials, code, phone,
    content = '', contentless_delete = 1, tokenize = 'unicode61'
);

-- One table a kind; columns as in the field tables, all of them open, since entries may arrive in
-- any order. rid is local; heads and flags: see models/store/README.md.


CREATE TABLE grid_point (
    rid             INTEGER PRIMARY KEY,
    id              BLOB NOT NULL UNIQUE,
    flags           INTEGER NOT NULL,
    heads           BLOB NOT NULL,
    code            TEXT,
    name            TEXT,
    town            TEXT,
    bank            BLOB,
    account_manager TEXT,
    leader          TEXT,
    leader_phone    TEXT
) STRICT;

CREATE TABLE worker (
    rid        INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE,
    flags      INTEGER NOT NULL,
    heads      BLOB NOT NULL,
    name       TEXT,
    grid_point BLOB,
    phone      TEXT,
    left_work  INTEGER
) STRICT;

CREATE TABLE bank (
    rid             INTEGER PRIMARY KEY,
    id              BLOB NOT NULL UNIQUE,
    flags           INTEGER NOT NULL,
    heads           BLOB NOT NULL,
    name            TEXT,
    branch          TEXT,
    account_manager TEXT,
    phone           TEXT,
    closed          INTEGER
) STRICT;

CREATE TABLE firm (
    rid           INTEGER PRIMARY KEY,
    id            BLOB NOT NULL UNIQUE,
    flags         INTEGER NOT NULL,
    heads         BLOB NOT NULL,
    code          TEXT,
    name          TEXT,
    type          TEXT,
    town          TEXT,
    village       TEXT,
    address       TEXT,
    industry      TEXT,
    legal_person  TEXT,
    contact       TEXT,
    contact_title TEXT,
    phone         TEXT,
    founded_on    TEXT,
    employees     INTEGER,
    revenue       INTEGER,
    assets        INTEGER,
    capital       INTEGER,
    liabilities   INTEGER,
    loans         INTEGER,
    loan_bank     TEXT,
    stated_size   TEXT,
    tags          TEXT,
    grid_point    BLOB,
    planned_on    TEXT
) STRICT;

CREATE TABLE visit (
    rid           INTEGER PRIMARY KEY,
    id            BLOB NOT NULL UNIQUE,
    flags         INTEGER NOT NULL,
    heads         BLOB NOT NULL,
    firm          BLOB,
    worker        BLOB,
    visited_on    TEXT,
    channel       TEXT,
    operation     TEXT,
    employees     INTEGER,
    revenue       INTEGER,
    orders        TEXT,
    has_need      INTEGER,
    difficulties  TEXT,
    bank_staff    TEXT,
    remarks       TEXT,
    next_visit_on TEXT
) STRICT;

CREATE TABLE need (
    rid            INTEGER PRIMARY KEY,
    id             BLOB NOT NULL UNIQUE,
    flags          INTEGER NOT NULL,
    heads          BLOB NOT NULL,
    firm           BLOB,
    visit          BLOB,
    amount         INTEGER,
    purpose        TEXT,
    term_months    INTEGER,
    max_rate       INTEGER,
    guarantee      TEXT,
    collateral     TEXT,
    wanted_by      TEXT,
    borrowing      TEXT,
    tags           TEXT,
    bank1          BLOB,
    bank2          BLOB,
    bank3          BLOB,
    declared_on    TEXT,
    registered_by  BLOB,
    operating      TEXT,
    premises       TEXT,
    genuine        TEXT,
    credit         TEXT,
    lawful         TEXT,
    criteria_note  TEXT,
    outcome        TEXT,
    screening_note TEXT,
    screened_by    BLOB,
    screened_on    TEXT,
    closed_on      TEXT
) STRICT;

CREATE TABLE batch (
    rid     INTEGER PRIMARY KEY,
    id      BLOB NOT NULL UNIQUE,
    flags   INTEGER NOT NULL,
    heads   BLOB NOT NULL,
    number  TEXT,
    made_on TEXT,
    note    TEXT
) STRICT;

CREATE TABLE referral (
    rid                       INTEGER PRIMARY KEY,
    id                        BLOB NOT NULL UNIQUE,
    flags                     INTEGER NOT NULL,
    heads                     BLOB NOT NULL,
    need                      BLOB,
    firm                      BLOB,
    bank                      BLOB,
    batch                     BLOB,
    previous                  BLOB,
    state                     TEXT,
    referred_on               TEXT,
    accepted_on               TEXT,
    first_contact_on          TEXT,
    documents_complete_on     TEXT,
    decided_on                TEXT,
    granted                   INTEGER,
    product                   TEXT,
    guarantee                 TEXT,
    rate                      INTEGER,
    term_months               INTEGER,
    first_time                INTEGER,
    unsecured                 INTEGER,
    renewal_without_repayment INTEGER,
    medium_long               INTEGER,
    refusal_reason            TEXT,
    refusal_note              TEXT,
    next_step                 TEXT,
    account_manager           TEXT,
    account_manager_phone     TEXT,
    answered_on               TEXT,
    answer_round              INTEGER,
    paused_on                 TEXT,
    pause_reason              TEXT,
    told_on                   TEXT,
    closed_on                 TEXT
) STRICT;

CREATE TABLE disbursement (
    rid      INTEGER PRIMARY KEY,
    id       BLOB NOT NULL UNIQUE,
    flags    INTEGER NOT NULL,
    heads    BLOB NOT NULL,
    referral BLOB,
    paid_on  TEXT,
    amount   INTEGER,
    rate     INTEGER
) STRICT;

CREATE TABLE coaching (
    rid           INTEGER PRIMARY KEY,
    id            BLOB NOT NULL UNIQUE,
    flags         INTEGER NOT NULL,
    heads         BLOB NOT NULL,
    firm          BLOB,
    need          BLOB,
    referral      BLOB,
    problem       TEXT,
    department    TEXT,
    measure       TEXT,
    responsible   TEXT,
    due_on        TEXT,
    state         TEXT,
    result        TEXT,
    next_referral BLOB,
    opened_on     TEXT
) STRICT;

CREATE TABLE consent (
    rid            INTEGER PRIMARY KEY,
    id             BLOB NOT NULL UNIQUE,
    flags          INTEGER NOT NULL,
    heads          BLOB NOT NULL,
    firm           BLOB,
    bank           BLOB,
    agreed         INTEGER,
    given_on       TEXT,
    way            TEXT,
    notice_version TEXT,
    recorded_by    BLOB,
    withdrawn_on   TEXT
) STRICT;

CREATE TABLE attachment (
    rid        INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE,
    flags      INTEGER NOT NULL,
    heads      BLOB NOT NULL,
    firm       BLOB,
    about      BLOB,
    file_name  TEXT,
    media_type TEXT,
    content    BLOB,
    digest     BLOB
) STRICT;

CREATE TABLE setting (
    rid      INTEGER PRIMARY KEY,
    id       BLOB NOT NULL UNIQUE,
    flags    INTEGER NOT NULL,
    heads    BLOB NOT NULL,
    key      TEXT,
    value    TEXT,
    from_day TEXT
) STRICT;

CREATE TABLE dictionary_entry (
    rid        INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE,
    flags      INTEGER NOT NULL,
    heads      BLOB NOT NULL,
    dictionary TEXT,
    code       TEXT,
    zh         TEXT,
    en         TEXT,
    position   INTEGER,
    retired    INTEGER
) STRICT;

CREATE TABLE holiday (
    rid   INTEGER PRIMARY KEY,
    id    BLOB NOT NULL UNIQUE,
    flags INTEGER NOT NULL,
    heads BLOB NOT NULL,
    day   TEXT,
    kind  TEXT,
    name  TEXT
) STRICT;

CREATE TABLE link (
    rid    INTEGER PRIMARY KEY,
    id     BLOB NOT NULL UNIQUE,
    flags  INTEGER NOT NULL,
    heads  BLOB NOT NULL,
    first  BLOB,
    second BLOB,
    same   INTEGER
) STRICT;

CREATE TABLE audit (
    rid       INTEGER PRIMARY KEY,
    id        BLOB NOT NULL UNIQUE,
    flags     INTEGER NOT NULL,
    heads     BLOB NOT NULL,
    at        INTEGER,
    person    BLOB,
    deed      TEXT,
    subject   BLOB,
    row_count INTEGER,
    reason    TEXT
) STRICT;

CREATE INDEX firm_code ON firm (code);
-- Partial, so that the list in order of name reads the index alone.
CREATE INDEX firm_name ON firm (name) WHERE flags & 1;
CREATE INDEX firm_grid_point ON firm (grid_point);
CREATE INDEX visit_firm ON visit (firm, visited_on);
CREATE INDEX visit_day ON visit (visited_on);
CREATE INDEX need_firm ON need (firm);
CREATE INDEX need_visit ON need (visit);
CREATE INDEX need_outcome ON need (outcome, declared_on);
CREATE INDEX referral_need ON referral (need);
CREATE INDEX referral_firm ON referral (firm);
CREATE INDEX referral_bank ON referral (bank, state);
CREATE INDEX disbursement_referral ON disbursement (referral);
CREATE INDEX coaching_firm ON coaching (firm);
CREATE INDEX consent_firm ON consent (firm, bank);
CREATE INDEX attachment_firm ON attachment (firm);
CREATE INDEX dictionary_entry_code ON dictionary_entry (dictionary, code);
CREATE INDEX setting_key ON setting (key);
CREATE INDEX holiday_day ON holiday (day);
