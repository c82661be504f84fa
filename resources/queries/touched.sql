-- Records that entries later than :watermark wrote to, or whose entries they name.
WITH RECURSIVE later (rid) AS (SELECT rid FROM entry WHERE rid > :watermark),
named (rid) AS (
    SELECT t.rid FROM later l
    JOIN control k ON k.entry = l.rid
    JOIN entry t ON t.line = k.line AND t.seq BETWEEN k.from_seq AND k.to_seq
    UNION
    SELECT t.rid FROM named n
    JOIN control k ON k.entry = n.rid
    JOIN entry t ON t.line = k.line AND t.seq BETWEEN k.from_seq AND k.to_seq
)
SELECT DISTINCT record FROM entry WHERE record IS NOT NULL AND rid > :watermark
UNION
SELECT DISTINCT e.record FROM named n JOIN entry e ON e.rid = n.rid WHERE e.record IS NOT NULL
