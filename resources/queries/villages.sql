-- Villages with how many of their firms grid point :grid has, others have, nobody has.
SELECT COALESCE(village, ''), COUNT(*) FILTER (WHERE grid_point = :grid),
       COUNT(*) FILTER (WHERE grid_point <> :grid), COUNT(*) FILTER (WHERE grid_point IS NULL)
FROM firm NOT INDEXED -- as the rows lie: all of them
WHERE flags & 1
GROUP BY 1
ORDER BY 1
