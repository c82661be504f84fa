SELECT f.rid, f.name, f.village,
       (SELECT MAX(v.visited_on) FROM visit v WHERE v.firm = f.id AND v.flags & 1),
       (SELECT SUM(n.amount) FROM need n WHERE n.firm = f.id AND n.flags & 1 AND n.closed_on IS NULL),
       f.id
FROM firm f
WHERE f.rid IN (SELECT value FROM json_each(:rids))
