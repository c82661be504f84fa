-- Needs, the latest declared first. :filter: open (waits for screening), refer (recommended and not
-- referred yet), incomplete (lacks what the declaration list asks for).
-- order name: (SELECT f.name FROM firm f WHERE f.id = n.firm) | n.declared_on DESC
-- order amount: n.amount | n.declared_on DESC
-- order purpose: n.purpose | n.declared_on DESC
-- order months: n.term_months | n.declared_on DESC
-- order declared: n.declared_on
-- order outcome: n.outcome | n.declared_on DESC
-- order village: (SELECT f.village FROM firm f WHERE f.id = n.firm) | n.declared_on DESC
-- order wanted: n.wanted_by | n.declared_on DESC
SELECT n.rid, (SELECT f.village FROM firm f WHERE f.id = n.firm) FROM need n
WHERE n.flags & 1
  AND (NOT instr(:filter, ' open ') OR (n.outcome IS NULL AND n.closed_on IS NULL))
  AND (NOT instr(:filter, ' refer ') OR (n.outcome = 'recommend' AND n.closed_on IS NULL
       AND n.id NOT IN (SELECT r.need FROM referral r WHERE r.need IS NOT NULL AND r.flags & 1)))
  AND (NOT instr(:filter, ' incomplete ') OR (n.closed_on IS NULL AND (n.outcome = 'return'
       OR (n.outcome IS NULL AND n.declared_on IS NULL))))
ORDER BY /*order*/ n.declared_on DESC, n.rid DESC
