-- 汇总统计表: what happened until the end of the period, one line a fact, and whether in the period itself (now).
-- reports/summary.cpp counts it by town and by bank. A fact may be several things at once: "granted unsecured".
WITH
granted AS (
    SELECT firm, bank, decided_on, granted,
           'granted' || iif(first_time, ' first_time', '') || iif(unsecured, ' unsecured', '')
               || iif(renewal_without_repayment, ' renewed', '') || iif(medium_long, ' medium_long', '')
               || iif((SELECT ' ' || n.tags || ' ' LIKE '% trade %' FROM need n WHERE n.id = r.need), ' trade', '') AS what
    FROM referral r
    WHERE flags & 1 AND granted > 0 AND decided_on <= :to
      AND state IN ('granted', 'partly_granted', 'disbursed', 'followed_up', 'closed')),
refused AS (
    SELECT firm, bank, COALESCE(decided_on, answered_on) AS day, refusal_reason FROM referral
    WHERE flags & 1 AND (state = 'refused' OR (state = 'closed' AND granted IS NULL AND refusal_reason <> ''))),
met AS (
    SELECT firm, bank, COALESCE(accepted_on, first_contact_on, documents_complete_on, decided_on) AS day FROM referral
    WHERE flags & 1 AND state <> 'declined'),
needed AS (
    SELECT n.firm, n.amount, COALESCE(v.visited_on, n.declared_on) AS day
    FROM need n LEFT JOIN visit v ON v.id = n.visit WHERE n.flags & 1)
-- Nearly all visits ever: the table in its own order is read many times as fast as along an index.
SELECT iif(has_need, 'visit need', 'visit') AS what, firm, NULL AS bank, visited_on >= :from AS now, NULL AS amount,
       NULL AS rate, NULL AS reason
FROM visit NOT INDEXED WHERE flags & 1 AND visited_on <= :to
UNION ALL
SELECT 'need', firm, NULL, day >= :from, amount, NULL, NULL FROM needed WHERE day <= :to
UNION ALL
SELECT 'declared', firm, NULL, declared_on >= :from, amount, NULL, NULL FROM need WHERE flags & 1 AND declared_on <= :to
UNION ALL
SELECT 'referred', firm, bank, referred_on >= :from, NULL, NULL, NULL FROM referral WHERE flags & 1 AND referred_on <= :to
UNION ALL
SELECT 'met', firm, bank, day >= :from, NULL, NULL, NULL FROM met WHERE day <= :to
UNION ALL
SELECT what, firm, bank, decided_on >= :from, granted, NULL, NULL FROM granted
UNION ALL
SELECT 'paid', r.firm, r.bank, d.paid_on >= :from, d.amount, COALESCE(d.rate, r.rate), NULL
FROM disbursement d JOIN referral r ON r.id = d.referral WHERE d.flags & 1 AND r.flags & 1 AND d.paid_on <= :to
UNION ALL
SELECT 'refused', r.firm, r.bank, r.day >= :from, NULL, NULL, NULLIF(COALESCE(e.zh, r.refusal_reason), '')
FROM refused r
LEFT JOIN dictionary_entry e ON e.dictionary = 'refusal_reason' AND e.code = r.refusal_reason AND e.flags & 1
WHERE r.day <= :to
UNION ALL
-- As it stood at the end of the period, whatever happened since. One that ended without a decision, such as declined,
-- was open until the day that says so.
SELECT 'overdue', firm, bank, 1, NULL, NULL, NULL FROM referral
WHERE flags & 1 AND referred_on <= :to
  AND COALESCE(decided_on, iif(state IN ('dispatched', 'accepted', 'contacted', 'documents_complete'),
                               '9999', COALESCE(closed_on, answered_on, ''))) > :to
  AND due_on(id, :to) < :to
UNION ALL
SELECT 'coaching', c.firm, r.bank, 1, NULL, NULL, NULL
FROM coaching c LEFT JOIN referral r ON r.id = c.referral AND r.flags & 1
WHERE c.flags & 1 AND c.state = 'open' AND c.opened_on <= :to
