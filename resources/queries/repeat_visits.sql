-- Firms whose visit since :since came within :days of another worker's visit, by whichever of its records.
WITH late AS (
    SELECT v.id, v.firm, v.visited_on, v.worker, COALESCE(c.card, v.firm) AS card
    FROM visit v LEFT JOIN firm_class c ON c.firm = v.firm
    WHERE v.flags & 1 AND v.visited_on >= :since AND v.worker IS NOT NULL
),
members AS (
    SELECT card, card AS firm FROM late
    UNION
    SELECT c.card, c.firm FROM firm_class c WHERE c.card IN (SELECT card FROM late)
),
met AS (
    SELECT l.card, e.visited_on AS first_on, e.worker AS first_by, l.visited_on AS second_on,
           l.worker AS second_by,
           row_number() OVER (PARTITION BY l.card ORDER BY l.visited_on DESC, e.visited_on DESC, l.id, e.id) AS n
    FROM late l
    JOIN members m ON m.card = l.card
    JOIN visit e ON e.firm = m.firm AND e.visited_on BETWEEN date(l.visited_on, '-' || :days || ' days') AND l.visited_on
    WHERE e.flags & 1 AND e.worker <> l.worker AND (e.visited_on < l.visited_on OR e.id < l.id)
)
SELECT m.card, f.name, m.first_on, w1.name, m.second_on, w2.name
FROM met m
JOIN firm f ON f.id = m.card
LEFT JOIN worker w1 ON w1.id = m.first_by
LEFT JOIN worker w2 ON w2.id = m.second_by
WHERE m.n = 1
ORDER BY m.second_on DESC, f.name, m.card
