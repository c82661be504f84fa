-- Entries without effect for what they are; released: a release that was not taken back names them.
SELECT rid, line, seq, tag, hash, prev, clock, save, op, kind, record, body, denied,
       EXISTS (SELECT 1 FROM control k JOIN entry r ON r.rid = k.entry
               WHERE r.op = 5 AND r.denied = 0 AND k.line = e.line AND k.from_seq = e.seq
                 AND k.reference = (e.tag >> 32 & 4294967295)
                 AND NOT EXISTS (SELECT 1 FROM control b JOIN entry t ON t.rid = b.entry
                                 WHERE t.op = 4 AND t.denied = 0 AND b.line = r.line
                                   AND b.from_seq = r.seq
                                   AND b.reference = (r.tag >> 32 & 4294967295)))
FROM entry e
WHERE denied <> 0
ORDER BY +rid -- few: not along the whole log
