-- The newest visits whose difficulties or remarks hold :like.
SELECT v.id, f.name, v.visited_on, COALESCE(v.difficulties, v.remarks)
FROM visit v
LEFT JOIN firm f ON f.id = v.firm
WHERE v.flags & 1
  AND (v.difficulties LIKE :like ESCAPE '\' OR v.remarks LIKE :like ESCAPE '\')
ORDER BY v.visited_on DESC
LIMIT :limit
