SELECT w.rid FROM worker w
LEFT JOIN grid_point g ON g.id = w.grid_point
WHERE w.flags & 1
ORDER BY g.code, w.name, w.rid
