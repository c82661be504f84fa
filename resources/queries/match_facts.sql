-- What firms are compared by, of those with a code or of those without.
SELECT rid, id, name, code, town, village, address, phone, contact, legal_person
FROM firm NOT INDEXED -- as the rows lie: all of them
WHERE flags & 1 AND (COALESCE(code, '') <> '') = :coded
