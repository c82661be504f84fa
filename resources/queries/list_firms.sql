-- Firms in order of name. :filter holds words with spaces around: need (open), referral (open),
-- unvisited (for 90 days or ever), planned. :found: rids to stay within.
-- order name: name
-- order village: village | name
-- order last: (SELECT MAX(v.visited_on) FROM visit v WHERE v.firm = f.id AND v.flags & 1) | name
-- order need: (SELECT SUM(n.amount) FROM need n WHERE n.firm = f.id AND n.flags & 1 AND n.closed_on IS NULL) | name
-- order code: code
-- order type: type | name
-- order town: town | name
-- order address: address | name
-- order industry: industry | name
-- order size: CASE stated_size WHEN 'micro' THEN 1 WHEN 'small' THEN 2 WHEN 'medium' THEN 3 WHEN 'large' THEN 4 END | name
-- order contact: contact | name
-- order employees: employees | name
-- order revenue: revenue | name
-- order grid: (SELECT g.name FROM grid_point g WHERE g.id = f.grid_point) | name
-- order planned: planned_on | name
SELECT rid, village FROM firm f
WHERE flags & 1
  AND (:village IS NULL OR village = :village)
  AND (:found IS NULL OR rid IN (SELECT value FROM json_each(:found)))
  AND (NOT instr(:filter, ' need ') OR EXISTS (
       SELECT 1 FROM need n WHERE n.firm = f.id AND n.flags & 1 AND n.closed_on IS NULL))
  AND (NOT instr(:filter, ' referral ') OR EXISTS (
       SELECT 1 FROM referral r WHERE r.firm = f.id AND r.flags & 1
          AND r.state IN ('dispatched', 'accepted', 'contacted', 'documents_complete')))
  AND (NOT instr(:filter, ' unvisited ') OR NOT EXISTS (
       SELECT 1 FROM visit v WHERE v.firm = f.id AND v.flags & 1
          AND v.visited_on > date(:today, '-90 days')))
  AND (NOT instr(:filter, ' planned ') OR planned_on IS NOT NULL)
ORDER BY /*order*/ name, rid
