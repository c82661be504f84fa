-- Needs that wait: for screening, and to be completed or corrected.
SELECT COUNT(*) FILTER (WHERE outcome IS NULL AND declared_on IS NOT NULL),
       COUNT(*) FILTER (WHERE outcome = 'return' OR (outcome IS NULL AND declared_on IS NULL))
FROM need
WHERE flags & 1 AND closed_on IS NULL
