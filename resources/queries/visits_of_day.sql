-- Who visited a firm on a day, by name; a visit by nobody known has none.
SELECT COALESCE(w.name, '')
FROM visit v LEFT JOIN worker w ON w.id = v.worker
WHERE v.firm = :firm AND v.visited_on = :day AND v.flags & 1
