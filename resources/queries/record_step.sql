-- Own entries about :record, how far each has come: exported, received; and whether the office wrote to it later.
SELECT e.rid, e.rid <= (SELECT COALESCE(MAX(watermark), 0) FROM package_out),
       EXISTS (SELECT 1 FROM receipt r WHERE r.line = e.line AND e.seq BETWEEN r.from_seq AND r.to_seq),
       EXISTS (SELECT 1 FROM entry o WHERE o.record = e.record AND o.rid > e.rid AND o.via <> 0
               AND o.line IN (SELECT b.line FROM line_begin b WHERE b.key = :root))
FROM entry e
WHERE e.record = :record AND e.line IN (SELECT line FROM line_begin WHERE key = :key)
