-- Ids of all records in the scope of worker :worker (MERGE.md §6), each kind by what refers to it. A worker who left has none.
WITH given AS (
    SELECT f.id FROM firm f
    WHERE f.grid_point IN (SELECT w.grid_point FROM worker w WHERE w.id = :worker)
    UNION
    SELECT e.record FROM entry e
    WHERE e.kind = 4 AND e.line IN (SELECT b.line FROM line_begin b
                                    JOIN enrolment n ON n.key = b.key WHERE n.person = :worker)
),
-- Every record of a firm whose one record is in scope.
firms AS (
    SELECT id FROM given
    UNION
    SELECT m.firm FROM given g JOIN firm_class c ON c.firm = g.id JOIN firm_class m ON m.card = c.card
),
referrals AS (SELECT r.id, r.batch FROM referral r WHERE r.firm IN (SELECT id FROM firms))
SELECT id FROM (
SELECT id FROM firms
UNION SELECT id FROM visit WHERE firm IN (SELECT id FROM firms)
UNION SELECT id FROM need WHERE firm IN (SELECT id FROM firms)
UNION SELECT id FROM consent WHERE firm IN (SELECT id FROM firms)
UNION SELECT id FROM attachment WHERE firm IN (SELECT id FROM firms)
UNION SELECT id FROM coaching WHERE firm IN (SELECT id FROM firms)
UNION SELECT id FROM link WHERE first IN (SELECT id FROM firms) OR second IN (SELECT id FROM firms)
UNION SELECT id FROM referrals
UNION SELECT batch FROM referrals WHERE batch IS NOT NULL
UNION SELECT id FROM disbursement WHERE referral IN (SELECT id FROM referrals)
UNION SELECT e.record FROM entry e
      WHERE e.record IS NOT NULL
        AND e.line IN (SELECT b.line FROM line_begin b
                       JOIN enrolment n ON n.key = b.key WHERE n.person = :worker)
-- Whom a kind of a newer version concerns is not known here: everybody keeps it until the update.
UNION SELECT e.record FROM entry e WHERE e.kind > 17 AND e.record IS NOT NULL
UNION SELECT id FROM grid_point
UNION SELECT id FROM worker
UNION SELECT id FROM bank
UNION SELECT id FROM setting
UNION SELECT id FROM dictionary_entry
UNION SELECT id FROM holiday
) WHERE NOT EXISTS (SELECT 1 FROM worker WHERE id = :worker AND left_work = 1)
