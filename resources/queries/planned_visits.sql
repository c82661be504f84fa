-- Firms whose next visit is due: planned for a day up to :today, or named so by their last visit.
WITH last AS (
    SELECT firm, MAX(visited_on) AS visited_on FROM visit WHERE flags & 1 GROUP BY firm
),
due AS (
    SELECT v.firm, v.next_visit_on AS day FROM visit v
    JOIN last l ON l.firm = v.firm AND l.visited_on = v.visited_on
    WHERE v.flags & 1 AND v.next_visit_on <= :today
    UNION
    SELECT id, planned_on FROM firm WHERE flags & 1 AND planned_on <= :today
)
SELECT f.id, f.name, f.village, f.address, MIN(d.day), l.visited_on
FROM due d
JOIN firm f ON f.id = d.firm AND f.flags & 1
LEFT JOIN last l ON l.firm = f.id
WHERE l.visited_on IS NULL OR l.visited_on < d.day
GROUP BY f.id
ORDER BY f.village, f.address, f.name
LIMIT :limit
