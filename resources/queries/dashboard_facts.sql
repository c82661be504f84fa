-- What the dashboard counts, one line an event, by the rules of the summary: a firm (records that are one firm
-- once) was visited, had a need, declared it, was recommended to a bank, granted, paid. The town is that of the
-- firm's card. With a :bank, of visits and needs those count that led to a referral to it.
WITH
-- The town that each changed one is on the last day.
town_now (old, now) AS (
    SELECT old, now FROM (SELECT old, now, MAX(depth) FROM town_chain WHERE since <= :to GROUP BY old)),
fact AS (
    SELECT 'visited' AS what, 5 AS kind, v.id AS id, v.firm AS firm, COALESCE(c.card, v.firm) AS card, v.visited_on AS day,
           NULL AS amount, NULL AS purpose, NULL AS bank, NULL AS rate
    FROM visit v LEFT JOIN firm_class c ON c.firm = v.firm
    WHERE v.flags & 1 AND v.visited_on BETWEEN :from AND :to
    UNION ALL
    SELECT 'need', 6, n.id, n.firm, COALESCE(c.card, n.firm), COALESCE(v.visited_on, n.declared_on), n.amount, n.purpose, NULL, NULL
    FROM need n LEFT JOIN visit v ON v.id = n.visit LEFT JOIN firm_class c ON c.firm = n.firm
    WHERE n.flags & 1 AND COALESCE(v.visited_on, n.declared_on) BETWEEN :from AND :to
    UNION ALL
    SELECT 'need', 5, v.id, v.firm, COALESCE(c.card, v.firm), v.visited_on, NULL, NULL, NULL, NULL
    FROM visit v LEFT JOIN firm_class c ON c.firm = v.firm
    WHERE v.flags & 1 AND v.has_need AND v.visited_on BETWEEN :from AND :to
      -- A need that was written down is its own line.
      AND NOT EXISTS (SELECT 1 FROM need n WHERE n.visit = v.id AND n.flags & 1)
    UNION ALL
    SELECT 'declared', 6, n.id, n.firm, COALESCE(c.card, n.firm), n.declared_on, n.amount, n.purpose, NULL, NULL
    FROM need n LEFT JOIN firm_class c ON c.firm = n.firm
    WHERE n.flags & 1 AND n.declared_on BETWEEN :from AND :to
    UNION ALL
    SELECT 'referred', 8, r.id, r.firm, COALESCE(c.card, r.firm), r.referred_on, n.amount, n.purpose, r.bank, NULL
    FROM referral r LEFT JOIN need n ON n.id = r.need LEFT JOIN firm_class c ON c.firm = r.firm
    WHERE r.flags & 1 AND r.referred_on BETWEEN :from AND :to
    UNION ALL
    SELECT 'granted', 8, r.id, r.firm, COALESCE(c.card, r.firm), r.decided_on, r.granted, NULL, r.bank, r.rate
    FROM referral r LEFT JOIN firm_class c ON c.firm = r.firm
    WHERE r.flags & 1 AND r.granted > 0 AND r.decided_on BETWEEN :from AND :to
      AND r.state IN ('granted', 'partly_granted', 'disbursed', 'followed_up', 'closed')
    UNION ALL
    SELECT 'paid', 8, r.id, r.firm, COALESCE(c.card, r.firm), d.paid_on, d.amount, NULL, r.bank, COALESCE(d.rate, r.rate)
    FROM disbursement d JOIN referral r ON r.id = d.referral LEFT JOIN firm_class c ON c.firm = r.firm
    WHERE d.flags & 1 AND r.flags & 1 AND d.paid_on BETWEEN :from AND :to)
SELECT fact.*, COALESCE(t.now, k.town) AS town
FROM fact
LEFT JOIN firm k ON k.id = fact.card
LEFT JOIN town_now t ON t.old = k.town
WHERE (:bank IS NULL OR bank = :bank
       OR kind = 6 AND EXISTS (SELECT 1 FROM referral r WHERE r.need = fact.id AND r.bank = :bank AND r.flags & 1)
       OR kind = 5 AND EXISTS (SELECT 1 FROM need n JOIN referral r ON r.need = n.id
                               WHERE n.visit = fact.id AND n.flags & 1 AND r.bank = :bank AND r.flags & 1))
