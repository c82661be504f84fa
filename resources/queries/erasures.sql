-- Erasures that count, one line for each record and save, newest first.
SELECT line, kind, record, MAX(clock), MAX(rid)
FROM entry
WHERE op = 6 AND denied = 0
GROUP BY line, save, kind, record
ORDER BY MAX(clock) DESC
