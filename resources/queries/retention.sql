-- Firms that hold a contact, with what it was last needed for up to :on, by the card of records that are one firm:
-- the last visit and whether it found the firm stopped, the last referral's end, whether one still runs or a visit
-- is planned. Times of entries are milliseconds since 1970 after a shift by 16 bits.
WITH visited (card, day, operation) AS (
    SELECT COALESCE(c.card, v.firm), MAX(v.visited_on), v.operation
    FROM visit v LEFT JOIN firm_class c ON c.firm = v.firm
    WHERE v.flags & 1 AND v.visited_on <= :on
    GROUP BY 1),
referred (card, day, running) AS (
    SELECT COALESCE(c.card, r.firm), MAX(COALESCE(r.closed_on, r.decided_on, r.answered_on, r.referred_on)),
           MAX(r.closed_on IS NULL AND r.state NOT IN ('declined', 'refused', 'withdrew', 'unreachable', 'closed')
               OR COALESCE(r.closed_on, '') > :on)
    FROM referral r LEFT JOIN firm_class c ON c.firm = r.firm
    WHERE r.flags & 1
    GROUP BY 1),
planned (card) AS (
    SELECT DISTINCT COALESCE(c.card, f.id)
    FROM firm f LEFT JOIN firm_class c ON c.firm = f.id
    WHERE f.flags & 1 AND f.planned_on >= :on)
SELECT f.id, f.name, k.town, k.village, v.day, v.operation, r.day,
       iif(v.day IS NULL AND r.day IS NULL, (SELECT MAX(e.clock) >> 16 FROM entry e WHERE e.record = f.id), NULL)
FROM firm f NOT INDEXED -- as the rows lie: all of them
LEFT JOIN firm_class c ON c.firm = f.id
JOIN firm k ON k.id = COALESCE(c.card, f.id)
LEFT JOIN visited v ON v.card = k.id
LEFT JOIN referred r ON r.card = k.id
WHERE f.flags & 1
  AND (COALESCE(f.contact, '') <> '' OR COALESCE(f.legal_person, '') <> '' OR COALESCE(f.phone, '') <> '')
  AND NOT COALESCE(r.running, 0)
  AND k.id NOT IN (SELECT card FROM planned)
