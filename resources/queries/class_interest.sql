-- Whether :firm is, or may be, one of several records of one firm.
SELECT EXISTS (SELECT 1 FROM firm f JOIN firm o ON o.code = f.code
               WHERE f.id = :firm AND f.code <> '' AND o.rid <> f.rid)
    OR EXISTS (SELECT 1 FROM firm_class WHERE firm = :firm)
    OR EXISTS (SELECT 1 FROM link WHERE first = :firm)
    OR EXISTS (SELECT 1 FROM link WHERE second = :firm)
