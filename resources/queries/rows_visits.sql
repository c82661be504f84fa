SELECT v.rid, v.visited_on, f.name, v.channel, v.operation, w.name,
       (SELECT SUM(n.amount) FROM need n WHERE n.visit = v.id AND n.flags & 1),
       f.village, v.difficulties, v.next_visit_on, v.id
FROM visit v
LEFT JOIN firm f ON f.id = v.firm
LEFT JOIN worker w ON w.id = v.worker
WHERE v.rid IN (SELECT value FROM json_each(:rids))
