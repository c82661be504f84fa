-- The town that each changed one is on a day: the deepest of its chain that holds then.
SELECT old, now FROM (SELECT old, now, MAX(depth) FROM town_chain WHERE since <= ?1 GROUP BY old)
