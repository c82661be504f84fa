-- The summary by hand: by town and by bank, for the period and cumulative up to its end.
-- 户 counts firms (records that are one firm once), 户次 events, 笔 loans. What no bank has a part in
-- (visits, needs) is blank by bank. Totals count a firm once, so those of the banks are no sums of the rows above them.
-- Overdue is as it stood at the end of the period, whatever happened since.
-- Everything is summed up firm by firm first; then a firm counts where its sum is more than nothing.
WITH periods (position, name, since) AS MATERIALIZED (VALUES (1, '本期', :from), (2, '累计', '')),
-- The town that each changed one is on the last day.
town_now (old, now) AS MATERIALIZED (
    SELECT old, now FROM (SELECT old, now, MAX(depth) FROM town_chain WHERE since <= :to GROUP BY old)),
-- Each record of a firm: the row of the one that stands for it, and where that is.
place AS MATERIALIZED (
    SELECT f.id, k.rid AS card, COALESCE(t.now, NULLIF(k.town, ''), '未填镇街') AS town, k.type = 'sole_proprietor' AS sole,
           ' ' || k.tags || ' ' LIKE '% trade %' AS trade
    FROM firm f
    LEFT JOIN firm_class c ON c.firm = f.id
    JOIN firm k ON k.id = COALESCE(c.card, f.id)
    LEFT JOIN town_now t ON t.old = k.town),
bank_name (id, name) AS MATERIALIZED (
    SELECT id, trim(COALESCE(name, '') || ' ' || COALESCE(branch, '')) FROM bank),
-- Visits and needs of a firm's records.
wish (position, firm, visits, needs, needed, declarations) AS (
    SELECT 1, firm, COUNT(*), SUM(has_need), NULL, NULL
    FROM visit WHERE flags & 1 AND visited_on BETWEEN :from AND :to GROUP BY firm
    UNION ALL
    SELECT 2, firm, COUNT(*), SUM(has_need), NULL, NULL
    FROM visit WHERE flags & 1 AND visited_on <= :to GROUP BY firm
    UNION ALL
    SELECT p.position, n.firm, NULL, n.day BETWEEN p.since AND :to, iif(n.day BETWEEN p.since AND :to, n.amount, NULL),
           n.declared_on BETWEEN p.since AND :to
    FROM (SELECT n.firm, n.amount, n.declared_on, COALESCE(v.visited_on, n.declared_on) AS day
          FROM need n LEFT JOIN visit v ON v.id = n.visit WHERE n.flags & 1) n
    JOIN periods p ON n.day BETWEEN p.since AND :to OR n.declared_on BETWEEN p.since AND :to),
wish_of_town AS (
    SELECT position, town, SUM(visits > 0) AS visited, SUM(visits) AS visits, SUM(needs > 0) AS needy, SUM(needed) AS needed,
           SUM(declarations > 0) AS declared, SUM(declarations) AS declarations
    FROM (SELECT w.position, p.town, SUM(w.visits) AS visits, SUM(w.needs) AS needs, SUM(w.needed) AS needed,
                 SUM(w.declarations) AS declarations
          FROM wish w JOIN place p ON p.id = w.firm GROUP BY w.position, p.card)
    GROUP BY position, town),
-- On which day each thing happened to a referral.
ref AS MATERIALIZED (
    SELECT firm, need, bank, referred_on AS referred,
           iif(state <> 'declined', COALESCE(accepted_on, first_contact_on, documents_complete_on, decided_on), NULL) AS met,
           iif(granted > 0 AND state IN ('granted', 'partly_granted', 'disbursed', 'followed_up', 'closed'), decided_on, NULL)
               AS decided,
           iif(state = 'refused' OR (state = 'closed' AND granted IS NULL AND refusal_reason <> ''),
               COALESCE(decided_on, answered_on), NULL) AS refused,
           -- One that ended without a decision, such as declined, was open until the day that says so.
           iif(referred_on <= :to
                   AND COALESCE(decided_on, iif(state IN ('dispatched', 'accepted', 'contacted', 'documents_complete'),
                                                '9999', COALESCE(closed_on, answered_on, ''))) > :to
                   AND date(COALESCE(iif(documents_complete_on <= :to, documents_complete_on, NULL), referred_on), '+30 days',
                            COALESCE(paused_days, 0) || ' days') < :to, :to, NULL) AS overdue,
           granted, first_time, unsecured, renewal_without_repayment AS renewed, medium_long, refusal_reason AS reason
    FROM referral WHERE flags & 1),
-- What happened between a firm's record and a bank.
deed (position, firm, bank, need, referrals, met, refusals, overdue, grants, granted, first_time, unsecured, renewed,
      medium_long, payments, paid, rate, coaching) AS MATERIALIZED (
    SELECT position, firm, bank, need, referred BETWEEN since AND :to, met BETWEEN since AND :to,
           refused BETWEEN since AND :to, overdue IS NOT NULL, decided BETWEEN since AND :to, granted, first_time, unsecured,
           renewed, medium_long, NULL, NULL, NULL, NULL
    FROM ref r JOIN periods p
        ON referred BETWEEN since AND :to OR met BETWEEN since AND :to OR decided BETWEEN since AND :to
           OR refused BETWEEN since AND :to OR overdue IS NOT NULL
    UNION ALL
    SELECT p.position, r.firm, r.bank, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
           1, d.amount, COALESCE(d.rate, r.rate), NULL
    FROM disbursement d JOIN referral r ON r.id = d.referral JOIN periods p ON d.paid_on BETWEEN p.since AND :to
    WHERE d.flags & 1 AND r.flags & 1
    UNION ALL
    SELECT p.position, c.firm, r.bank, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1
    FROM coaching c JOIN periods p LEFT JOIN referral r ON r.id = c.referral AND r.flags & 1
    WHERE c.flags & 1 AND c.state = 'open' AND c.opened_on <= :to),
-- The same by firm and bank.
dealing AS MATERIALIZED (
    SELECT d.position, p.card, p.town, trim(COALESCE(b.name, '') || ' ' || COALESCE(b.branch, '')) AS bank, SUM(d.referrals) AS referrals, SUM(d.met) AS met,
           SUM(d.refusals) AS refusals, SUM(d.overdue) AS overdue, SUM(d.coaching) AS coaching, SUM(d.grants) AS grants,
           SUM(iif(d.grants, d.granted, NULL)) AS granted, SUM(iif(d.grants AND d.first_time, d.granted, NULL)) AS first_time,
           SUM(iif(d.grants AND d.unsecured, d.granted, NULL)) AS unsecured,
           SUM(iif(d.grants AND d.renewed, d.granted, NULL)) AS renewed,
           SUM(iif(d.grants AND d.medium_long, d.granted, NULL)) AS medium_long,
           SUM(iif(d.grants AND (p.trade OR (SELECT ' ' || n.tags || ' ' LIKE '% trade %' FROM need n WHERE n.id = d.need)),
                   d.granted, NULL)) AS trade,
           SUM(d.grants AND p.sole) AS sole, SUM(d.payments) AS payments, SUM(d.paid) AS paid,
           -- Payments whose rate nobody stated have no say in the weighted rate.
           SUM(1.0 * d.paid * d.rate) AS weighted, SUM(iif(d.rate IS NOT NULL, d.paid, NULL)) AS rated
    FROM deed d CROSS JOIN place p ON p.id = d.firm LEFT JOIN bank b ON b.id = d.bank
    GROUP BY d.position, p.card, 4),
-- By firm alone: for the towns, and for the total of all banks.
dealt AS (
    SELECT '银行' AS scope, bank AS place, * FROM dealing WHERE bank <> ''
    UNION ALL
    SELECT scope, iif(scope = '镇街', town, '合计'), position, card, town, NULL, SUM(referrals), SUM(met), SUM(refusals),
           SUM(overdue), SUM(coaching), SUM(grants), SUM(granted), SUM(first_time), SUM(unsecured), SUM(renewed),
           SUM(medium_long), SUM(trade), SUM(sole), SUM(payments), SUM(paid), SUM(weighted), SUM(rated)
    FROM dealing JOIN (SELECT '镇街' AS scope UNION ALL SELECT '银行') ON scope = '镇街' OR bank <> ''
    GROUP BY scope, position, card),
known (scope, place, position, visited, visits, needy, needed, declared, declarations, referred, referrals, met, refused,
       overdue, coached, granted, grants, granted_sum, first_time, first_time_sum, unsecured_sum, renewed, renewed_sum,
       medium_long_sum, trade, trade_sum, sole, paid, payments, paid_sum, weighted, rated) AS MATERIALIZED (
    SELECT '镇街', town, position, visited, visits, needy, needed, declared, declarations, NULL, NULL, NULL, NULL, NULL, NULL,
           NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
    FROM wish_of_town
    UNION ALL
    SELECT scope, place, position, NULL, NULL, NULL, NULL, NULL, NULL, SUM(referrals > 0), SUM(referrals), SUM(met > 0),
           SUM(refusals > 0), SUM(overdue > 0), SUM(coaching > 0), SUM(grants > 0), SUM(grants), SUM(granted),
           SUM(first_time > 0), SUM(first_time), SUM(unsecured), SUM(renewed > 0), SUM(renewed), SUM(medium_long),
           SUM(trade > 0), SUM(trade), SUM(sole > 0), SUM(payments > 0), SUM(payments), SUM(paid), SUM(weighted), SUM(rated)
    FROM dealt GROUP BY scope, place, position),
-- A town or bank with anything at all has a row for both periods, and so has a total.
frame AS (
    SELECT f.scope, f.place, p.position, p.name AS period
    FROM (SELECT scope, place FROM known UNION SELECT '镇街', '合计' FROM known WHERE scope = '镇街') f CROSS JOIN periods p),
figure AS (
    SELECT x.scope, x.place, x.position, x.period, SUM(visited) AS visited, SUM(visits) AS visits, SUM(needy) AS needy,
           SUM(needed) AS needed, SUM(declared) AS declared, SUM(declarations) AS declarations, SUM(referred) AS referred,
           SUM(referrals) AS referrals, SUM(met) AS met, SUM(refused) AS refused, SUM(overdue) AS overdue,
           SUM(coached) AS coached, SUM(granted) AS granted, SUM(grants) AS grants, SUM(granted_sum) AS granted_sum,
           SUM(first_time) AS first_time, SUM(first_time_sum) AS first_time_sum, SUM(unsecured_sum) AS unsecured_sum,
           SUM(renewed) AS renewed, SUM(renewed_sum) AS renewed_sum, SUM(medium_long_sum) AS medium_long_sum,
           SUM(trade) AS trade, SUM(trade_sum) AS trade_sum, SUM(sole) AS sole, SUM(paid) AS paid, SUM(payments) AS payments,
           SUM(paid_sum) AS paid_sum, SUM(weighted) / SUM(rated) AS weighted_rate
    FROM frame x
    -- A firm is in one town: the towns' total is the sum of them.
    LEFT JOIN known k ON k.scope = x.scope AND k.position = x.position
                         AND (k.place = x.place OR (x.scope = '镇街' AND x.place = '合计'))
    GROUP BY x.scope, x.place, x.position, x.period),
-- How many firms were refused for a reason.
refusal AS MATERIALIZED (
    SELECT s.scope, CASE WHEN s.total THEN '合计' WHEN s.scope = '镇街' THEN p.town ELSE b.name END AS place, t.position,
           COALESCE(e.zh, r.reason) AS word, COUNT(DISTINCT p.card) AS firms
    FROM ref r
    JOIN periods t ON r.refused BETWEEN t.since AND :to
    JOIN place p ON p.id = r.firm
    LEFT JOIN bank_name b ON b.id = r.bank
    LEFT JOIN dictionary_entry e ON e.dictionary = 'refusal_reason' AND e.code = r.reason AND e.flags & 1
    JOIN (SELECT column1 AS scope, column2 AS total FROM (VALUES ('镇街', 0), ('镇街', 1), ('银行', 0), ('银行', 1))) s
        ON s.scope = '镇街' OR b.name <> ''
    WHERE r.reason <> ''
    GROUP BY 1, 2, 3, 4)
SELECT scope, COALESCE((SELECT t.name FROM ideal_town t WHERE t.code = place), place), period,
       iif(scope = '银行', NULL, COALESCE(visited, 0)),
       iif(scope = '银行', NULL, COALESCE(visits, 0)),
       iif(scope = '银行', NULL, COALESCE(needy, 0)), needed / 1e6,
       iif(scope = '银行', NULL, COALESCE(declared, 0)),
       iif(scope = '银行', NULL, COALESCE(declarations, 0)),
       COALESCE(referred, 0), COALESCE(referrals, 0),
       COALESCE(met, 0),
       CAST(round(10000.0 * COALESCE(met, 0) / NULLIF(referred, 0)) AS INTEGER) / 1e4,
       COALESCE(granted, 0), COALESCE(grants, 0), granted_sum / 1e6,
       CAST(round(10000.0 * COALESCE(granted, 0) / NULLIF(referred, 0)) AS INTEGER) / 1e4,
       COALESCE(paid, 0), COALESCE(payments, 0), paid_sum / 1e6,
       CAST(round(weighted_rate) AS INTEGER) / 1e3,
       COALESCE(first_time, 0), first_time_sum / 1e6,
       unsecured_sum / 1e6,
       CAST(round(10000.0 * unsecured_sum / granted_sum) AS INTEGER) / 1e4,
       COALESCE(renewed, 0), renewed_sum / 1e6,
       medium_long_sum / 1e6,
       CAST(round(10000.0 * medium_long_sum / granted_sum) AS INTEGER) / 1e4,
       COALESCE(trade, 0), trade_sum / 1e6, COALESCE(sole, 0),
       COALESCE(refused, 0),
       (SELECT group_concat(word || ' ' || firms, '、')
        FROM (SELECT word, firms FROM refusal r
              WHERE r.scope = g.scope AND r.place = g.place AND r.position = g.position
              ORDER BY firms DESC, word)),
       COALESCE(overdue, 0), COALESCE(coached, 0)
FROM figure g
ORDER BY scope DESC, place = '合计', place, position
