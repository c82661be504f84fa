SELECT r.rid, hex(r.id), f.name, COALESCE(r.granted, n.amount), b.name, r.state, f.village,
       (SELECT t.number FROM batch t WHERE t.id = r.batch), r.id
FROM referral r
LEFT JOIN firm f ON f.id = r.firm
LEFT JOIN need n ON n.id = r.need
LEFT JOIN bank b ON b.id = r.bank
WHERE r.rid IN (SELECT value FROM json_each(:rids))
