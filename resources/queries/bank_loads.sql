-- How many referrals each bank has in hand.
SELECT bank, COUNT(*) FROM referral
WHERE flags & 1 AND state IN ('dispatched', 'accepted', 'contacted', 'documents_complete')
GROUP BY bank
