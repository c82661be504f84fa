-- Records that worker :worker's laptop was given and was not told to drop; what each is about, from the firm it refers to.
WITH held AS (
    SELECT s.record, s.number, p.made_at, s.number <= :have AS confirmed
    FROM laptop_scope s LEFT JOIN package_out p ON p.number = s.number
    WHERE s.person = :worker AND (s.left_with IS NULL OR s.left_with > :have)
)
SELECT 4, h.record, f.name, '', h.number, h.made_at, h.confirmed FROM held h JOIN firm f ON f.id = h.record
UNION ALL
SELECT 5, h.record, f.name, v.visited_on, h.number, h.made_at, h.confirmed
FROM held h JOIN visit v ON v.id = h.record LEFT JOIN firm f ON f.id = v.firm
UNION ALL
SELECT 6, h.record, f.name, n.declared_on, h.number, h.made_at, h.confirmed
FROM held h JOIN need n ON n.id = h.record LEFT JOIN firm f ON f.id = n.firm
UNION ALL
SELECT 8, h.record, f.name, r.referred_on, h.number, h.made_at, h.confirmed
FROM held h JOIN referral r ON r.id = h.record LEFT JOIN firm f ON f.id = r.firm
UNION ALL
SELECT 10, h.record, f.name, c.opened_on, h.number, h.made_at, h.confirmed
FROM held h JOIN coaching c ON c.id = h.record LEFT JOIN firm f ON f.id = c.firm
UNION ALL
SELECT 11, h.record, f.name, c.given_on, h.number, h.made_at, h.confirmed
FROM held h JOIN consent c ON c.id = h.record LEFT JOIN firm f ON f.id = c.firm
UNION ALL
SELECT 12, h.record, f.name, a.file_name, h.number, h.made_at, h.confirmed
FROM held h JOIN attachment a ON a.id = h.record LEFT JOIN firm f ON f.id = a.firm
ORDER BY 3, 1, 4
