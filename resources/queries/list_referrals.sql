-- Referrals: open ones first, the oldest of them on top.
SELECT rid FROM referral
WHERE flags & 1
  AND (:filter <> 'open' OR state IN ('dispatched', 'accepted', 'contacted', 'documents_complete'))
ORDER BY state NOT IN ('dispatched', 'accepted', 'contacted', 'documents_complete'), referred_on, rid
