-- Records that break a business rule: they are taken in all the same, and pointed out.
SELECT 'open_need', 6, n.id FROM need n
WHERE n.flags & 1 AND n.closed_on IS NULL AND EXISTS (
      SELECT 1 FROM need m WHERE m.firm = n.firm AND m.purpose = n.purpose AND m.closed_on IS NULL
                             AND m.flags & 1 AND m.id < n.id)
UNION ALL
SELECT 'open_referral', 8, r.id FROM referral r
WHERE r.flags & 1 AND r.state IN ('dispatched', 'accepted', 'contacted', 'documents_complete')
  AND EXISTS (
      SELECT 1 FROM referral q WHERE q.need = r.need AND q.bank = r.bank AND q.flags & 1 AND q.id < r.id
         AND q.state IN ('dispatched', 'accepted', 'contacted', 'documents_complete'))
UNION ALL
SELECT 'no_consent', 8, r.id FROM referral r
WHERE r.flags & 1 AND r.state IN ('dispatched', 'accepted', 'contacted', 'documents_complete')
  AND NOT EXISTS (
      SELECT 1 FROM consent c WHERE c.firm = r.firm AND c.bank = r.bank AND c.agreed = 1
                                AND c.withdrawn_on IS NULL AND c.flags & 1)
UNION ALL
SELECT 'no_firm', 5, v.id FROM visit v
WHERE v.flags & 1 AND NOT EXISTS (SELECT 1 FROM firm f WHERE f.id = v.firm AND f.flags & 1)
UNION ALL
SELECT 'no_firm', 6, n.id FROM need n
WHERE n.flags & 1 AND NOT EXISTS (SELECT 1 FROM firm f WHERE f.id = n.firm AND f.flags & 1)
LIMIT 500
