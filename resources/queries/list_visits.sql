-- Visits, the latest first.
-- order day: v.visited_on
-- order name: (SELECT f.name FROM firm f WHERE f.id = v.firm) | v.visited_on DESC
-- order channel: v.channel | v.visited_on DESC
-- order operation: v.operation | v.visited_on DESC
-- order worker: (SELECT w.name FROM worker w WHERE w.id = v.worker) | v.visited_on DESC
-- order need: (SELECT SUM(n.amount) FROM need n WHERE n.visit = v.id AND n.flags & 1) | v.visited_on DESC
-- order village: (SELECT f.village FROM firm f WHERE f.id = v.firm) | v.visited_on DESC
-- order next: v.next_visit_on | v.visited_on DESC
SELECT v.rid, (SELECT f.village FROM firm f WHERE f.id = v.firm) FROM visit v
WHERE v.flags & 1
  AND (NOT instr(:filter, ' need ') OR v.has_need = 1)
  AND (NOT instr(:filter, ' month ') OR v.visited_on >= date(:today, 'start of month'))
ORDER BY /*order*/ v.visited_on DESC, v.rid DESC
