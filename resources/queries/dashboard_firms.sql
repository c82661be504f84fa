-- Firms that the dashboard is narrowed to, by the card of records that are one firm: of a town, and of an
-- industry (classes from :low to :high; a code that is a section's letter alone belongs to that section only).
WITH RECURSIVE
-- The town that each changed one is on the last day, along chains of changes (setting town_now.OLD: "NEW NAME").
town_move (old, now) AS (
    SELECT substr(key, 10), substr(value, 1, 9) FROM setting
    WHERE flags & 1 AND key LIKE 'town\_now.%' ESCAPE '\' AND COALESCE(from_day, '') <= :to
      AND value <> '' AND substr(value, 1, 9) <> substr(key, 10)),
town_step (old, now, depth) AS (
    SELECT old, now, 1 FROM town_move
    UNION ALL
    SELECT s.old, m.now, s.depth + 1 FROM town_step s JOIN town_move m ON m.old = s.now WHERE s.depth < 20),
town_now (old, now) AS (SELECT old, now FROM (SELECT old, now, MAX(depth) FROM town_step GROUP BY old))
SELECT f.id
FROM firm f
LEFT JOIN firm_class c ON c.firm = f.id
JOIN firm k ON k.id = COALESCE(c.card, f.id)
LEFT JOIN town_now t ON t.old = k.town
WHERE (:town IS NULL OR COALESCE(t.now, k.town) = :town)
  AND (:low IS NULL OR upper(trim(k.industry)) = :section
       OR CAST(substr(ltrim(upper(trim(k.industry)), 'ABCDEFGHIJKLMNOPQRST') || '0000', 1, 4) AS INTEGER)
          BETWEEN :low AND :high)
