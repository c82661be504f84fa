-- Entries that are deeds to account for: audit records (17), links of firms (16), settings,
-- dictionaries and holidays (13 to 15), and the lead's own ops; the newest first.
SELECT rid, line, seq, tag, hash, prev, clock, save, op, kind, record, body, denied
FROM entry
WHERE (op = 3 AND kind IN (13, 14, 15, 16, 17)) OR op IN (2, 5, 6, 7, 8)
ORDER BY clock DESC, line, seq DESC
