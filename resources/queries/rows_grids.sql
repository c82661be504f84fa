SELECT g.rid, g.name, g.code,
       (SELECT group_concat(village, ' ') FROM
           (SELECT DISTINCT f.village FROM firm f
            WHERE f.grid_point = g.id AND f.flags & 1 AND f.village IS NOT NULL ORDER BY 1)),
       (SELECT group_concat(w.name, ' ') FROM worker w
           WHERE w.grid_point = g.id AND w.flags & 1 AND COALESCE(w.left_work, 0) = 0),
       (SELECT COUNT(*) FROM firm f WHERE f.grid_point = g.id AND f.flags & 1),
       g.id
FROM grid_point g
WHERE g.rid IN (SELECT value FROM json_each(:rids))
