-- Workers by grid point.
-- order name: w.name
-- order grid: g.name | w.name
SELECT w.rid FROM worker w
LEFT JOIN grid_point g ON g.id = w.grid_point
WHERE w.flags & 1
ORDER BY /*order*/ g.code, w.name, w.rid
