SELECT f.rid, f.name, f.village,
       (SELECT MAX(v.visited_on) FROM visit v WHERE v.flags & 1 AND v.firm IN (
            SELECT f.id UNION ALL SELECT c.firm FROM firm_class c WHERE c.card = f.id AND c.firm <> f.id)),
       (SELECT SUM(n.amount) FROM need n WHERE n.flags & 1 AND n.closed_on IS NULL AND n.firm IN (
            SELECT f.id UNION ALL SELECT c.firm FROM firm_class c WHERE c.card = f.id AND c.firm <> f.id)),
       f.id
FROM firm f
WHERE f.rid IN (SELECT value FROM json_each(:rids))
