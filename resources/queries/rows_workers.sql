SELECT w.rid, w.name, g.name,
       (SELECT COUNT(*) FROM firm f WHERE f.grid_point = w.grid_point AND f.flags & 1),
       (SELECT COUNT(*) FROM visit v WHERE v.worker = w.id AND v.flags & 1),
       w.id
FROM worker w
LEFT JOIN grid_point g ON g.id = w.grid_point
WHERE w.rid IN (SELECT value FROM json_each(:rids))
