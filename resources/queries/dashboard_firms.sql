-- Firms that the dashboard is narrowed to, by the card of records that are one firm: of a town, and of an
-- industry (classes from :low to :high; a code that is a section's letter alone belongs to that section only).
WITH
-- The town that each changed one is on the last day.
town_now (old, now) AS (
    SELECT old, now FROM (SELECT old, now, MAX(depth) FROM town_chain WHERE since <= :to GROUP BY old))
SELECT f.id
FROM firm f
LEFT JOIN firm_class c ON c.firm = f.id
JOIN firm k ON k.id = COALESCE(c.card, f.id)
LEFT JOIN town_now t ON t.old = k.town
WHERE (:town IS NULL OR COALESCE(t.now, k.town) = :town)
  AND (:low IS NULL OR upper(trim(k.industry)) = :section
       OR CAST(substr(ltrim(upper(trim(k.industry)), 'ABCDEFGHIJKLMNOPQRST') || '0000', 1, 4) AS INTEGER)
          BETWEEN :low AND :high)
