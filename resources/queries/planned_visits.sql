-- Firms whose next visit is due: planned for a day up to :today, or named so by their last visit.
WITH due (firm, day, visited_on) AS (
    SELECT firm, next_visit_on, visited_on FROM visit v
    WHERE next_visit_on <= :today AND visited_on IS NOT NULL AND flags & 1
      AND NOT EXISTS (
          SELECT 1 FROM visit w WHERE w.firm = v.firm AND w.visited_on > v.visited_on AND w.flags & 1)
    UNION ALL
    SELECT id, planned_on, (
        SELECT visited_on FROM visit w WHERE w.firm = f.id AND w.flags & 1
        ORDER BY visited_on DESC LIMIT 1)
    FROM firm f
    WHERE planned_on <= :today AND flags & 1
)
SELECT f.id, f.name, f.village, f.address, MIN(d.day), d.visited_on
FROM due d
JOIN firm f ON f.id = d.firm AND f.flags & 1
WHERE d.visited_on IS NULL OR d.visited_on < d.day
GROUP BY f.id
ORDER BY f.village, f.address, f.name
LIMIT :limit
