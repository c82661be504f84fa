-- Visits, the latest first.
SELECT rid FROM visit
WHERE flags & 1
ORDER BY visited_on DESC, rid DESC
