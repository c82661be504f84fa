SELECT n.rid, f.name, n.amount, n.purpose, n.term_months,
       COALESCE(n.operating, '') || ',' || COALESCE(n.premises, '') || ',' || COALESCE(n.genuine, '') || ','
           || COALESCE(n.credit, '') || ',' || COALESCE(n.lawful, ''),
       n.declared_on, n.outcome, f.village, n.wanted_by, n.id
FROM need n
LEFT JOIN firm f ON f.id = n.firm
WHERE n.rid IN (SELECT value FROM json_each(:rids))
