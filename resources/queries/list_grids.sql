-- Grid points.
-- order name: name
-- order code: code
SELECT rid FROM grid_point
WHERE flags & 1
ORDER BY /*order*/ code, rid
