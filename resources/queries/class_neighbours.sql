-- Records that are one firm with :firm by a link that says so without conflict, or by their code.
SELECT l.second FROM link l JOIN firm f ON f.id = l.second JOIN firm s ON s.id = l.first
WHERE l.first = :firm AND l.same = 1 AND l.flags & 1 AND NOT l.flags & :conflict AND f.flags & 3 AND s.flags & 3
UNION
SELECT l.first FROM link l JOIN firm f ON f.id = l.first JOIN firm s ON s.id = l.second
WHERE l.second = :firm AND l.same = 1 AND l.flags & 1 AND NOT l.flags & :conflict AND f.flags & 3 AND s.flags & 3
UNION
SELECT o.id FROM firm f JOIN firm o ON o.code = f.code
WHERE f.id = :firm AND f.code <> '' AND o.id <> f.id AND o.flags & 3 AND f.flags & 3
