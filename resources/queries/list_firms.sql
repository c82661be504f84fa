-- Firms in order of name.
SELECT rid FROM firm
WHERE flags & 1
ORDER BY name, rid
