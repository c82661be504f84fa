-- Referrals: open ones first, the oldest of them on top. :filter: open, told (answered, and the
-- firm does not know yet).
-- order referred: r.state NOT IN ('dispatched', 'accepted', 'contacted', 'documents_complete') | r.referred_on
-- order name: (SELECT f.name FROM firm f WHERE f.id = r.firm) | r.referred_on
-- order amount: COALESCE(r.granted, (SELECT n.amount FROM need n WHERE n.id = r.need)) | r.referred_on
-- order bank: (SELECT b.name FROM bank b WHERE b.id = r.bank) | r.referred_on
-- order state: r.state | r.referred_on
-- order village: (SELECT f.village FROM firm f WHERE f.id = r.firm) | r.referred_on
-- order batch: (SELECT b.number FROM batch b WHERE b.id = r.batch) | r.referred_on
SELECT r.rid, (SELECT f.village FROM firm f WHERE f.id = r.firm) FROM referral r
WHERE r.flags & 1
  AND (NOT instr(:filter, ' open ') OR
       r.state IN ('dispatched', 'accepted', 'contacted', 'documents_complete'))
  AND (NOT instr(:filter, ' told ') OR (r.answered_on IS NOT NULL AND r.told_on IS NULL))
ORDER BY /*order*/ r.state NOT IN ('dispatched', 'accepted', 'contacted', 'documents_complete'),
         r.referred_on, r.rid
