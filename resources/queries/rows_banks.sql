SELECT b.rid, b.name, b.branch, b.account_manager,
       (SELECT COUNT(*) FROM referral r WHERE r.bank = b.id AND r.flags & 1
           AND r.state IN ('dispatched', 'accepted', 'contacted', 'documents_complete')),
       b.id
FROM bank b
WHERE b.rid IN (SELECT value FROM json_each(:rids))
