-- Firms that the dashboard is narrowed to, by the card of records that are one firm: of a town, and of an
-- industry (classes from :low to :high; a code that is a section's letter alone belongs to that section only).
SELECT f.id
FROM firm f
LEFT JOIN firm_class c ON c.firm = f.id
JOIN firm k ON k.id = COALESCE(c.card, f.id)
WHERE (:town IS NULL OR k.town = :town)
  AND (:low IS NULL OR upper(trim(k.industry)) = :section
       OR CAST(substr(ltrim(upper(trim(k.industry)), 'ABCDEFGHIJKLMNOPQRST') || '0000', 1, 4) AS INTEGER)
          BETWEEN :low AND :high)
