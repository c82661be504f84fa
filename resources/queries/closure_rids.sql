-- Rids of the closure of :record (its entries and, repeatedly, control entries naming one of them): what came in after
-- :since, and every control entry.
WITH RECURSIVE closure (rid) AS (
    SELECT rid FROM entry WHERE record = :record
    UNION
    SELECT k.entry FROM closure c
    JOIN entry e ON e.rid = c.rid
    JOIN control k ON k.line = e.line AND k.from_seq <= e.seq AND k.to_seq >= e.seq
)
SELECT c.rid FROM closure c JOIN entry e ON e.rid = c.rid WHERE c.rid > :since OR e.op BETWEEN 4 AND 7
