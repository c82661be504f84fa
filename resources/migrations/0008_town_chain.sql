-- Towns that became others (setting town_now.OLD: "NEW NAME"), along chains of changes, and since when all of a chain
-- has held. On a day, the deepest one that holds is the town that an old one is.
CREATE VIEW town_chain (old, now, depth, since) AS
WITH RECURSIVE
move (old, now, since) AS (
    SELECT substr(key, 10), substr(value, 1, 9), COALESCE(from_day, '') FROM setting
    WHERE flags & 1 AND key LIKE 'town\_now.%' ESCAPE '\' AND value <> '' AND substr(value, 1, 9) <> substr(key, 10)),
chain (old, now, depth, since) AS (
    SELECT old, now, 1, since FROM move
    UNION ALL
    SELECT c.old, m.now, c.depth + 1, MAX(c.since, m.since) FROM chain c JOIN move m ON m.old = c.now WHERE c.depth < 20)
SELECT old, now, depth, since FROM chain;
