-- Each record of a firm: the row of the one that stands for it, and what the summary asks of that.
SELECT f.id, k.rid, k.town, k.type = 'sole_proprietor', ' ' || k.tags || ' ' LIKE '% trade %'
FROM firm f
LEFT JOIN firm_class c ON c.firm = f.id
JOIN firm k ON k.id = COALESCE(c.card, f.id)
