-- First and last number of the newest save on :line that wrote records (other than audit records),
-- was not taken back and is in no package.
WITH mine AS (
    SELECT e.seq, e.save FROM entry e
    WHERE e.rid > (SELECT COALESCE(MAX(watermark), 0) FROM package_out)
      AND e.line = :line AND e.op = 3 AND e.kind <> 17
      AND NOT EXISTS (SELECT 1 FROM control k JOIN entry c ON c.rid = k.entry
                      WHERE c.op = 4 AND k.line = e.line AND k.from_seq <= e.seq
                        AND k.to_seq >= e.seq)
)
SELECT MIN(seq), MAX(seq) FROM mine WHERE save = (SELECT MAX(save) FROM mine)
HAVING COUNT(*) > 0
