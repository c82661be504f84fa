-- Needs, the latest declared first; :filter 'open' leaves those that wait for screening.
SELECT rid FROM need
WHERE flags & 1
  AND (:filter <> 'open' OR (outcome IS NULL AND closed_on IS NULL))
  AND (:filter <> 'refer' OR (outcome = 'recommend' AND closed_on IS NULL AND id NOT IN (
       SELECT r.need FROM referral r WHERE r.need IS NOT NULL AND r.flags & 1)))
ORDER BY declared_on DESC, rid DESC
