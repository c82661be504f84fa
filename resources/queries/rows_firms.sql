-- Columns of firms as in listspecs.cpp. Referrals: those that are open, else the newest one.
SELECT f.rid, f.name, f.village,
       (SELECT MAX(v.visited_on) FROM visit v WHERE v.flags & 1 AND v.firm IN (
            SELECT f.id UNION ALL SELECT c.firm FROM firm_class c WHERE c.card = f.id AND c.firm <> f.id)),
       (SELECT SUM(n.amount) FROM need n WHERE n.flags & 1 AND n.closed_on IS NULL AND n.firm IN (
            SELECT f.id UNION ALL SELECT c.firm FROM firm_class c WHERE c.card = f.id AND c.firm <> f.id)),
       COALESCE(
           (SELECT group_concat(hex(r.id)) FROM referral r WHERE r.firm = f.id AND r.flags & 1
               AND r.state IN ('dispatched', 'accepted', 'contacted', 'documents_complete')),
           (SELECT hex(r.id) FROM referral r WHERE r.firm = f.id AND r.flags & 1
               ORDER BY r.referred_on DESC LIMIT 1)),
       f.code, f.type, f.town, f.address, f.industry, f.stated_size, f.contact, f.phone,
       f.employees, f.revenue,
       (SELECT g.name FROM grid_point g WHERE g.id = f.grid_point),
       f.planned_on, f.id
FROM firm f
WHERE f.rid IN (SELECT value FROM json_each(:rids))
