-- 汇总统计表 by town and by bank, for the period and cumulative up to its end.
-- 户 counts firms (records that are one firm once), 户次 events, 笔 loans. What no bank has a part in
-- (visits, needs) is blank by bank. Totals count a firm once, so they are no sums of the rows above them.
-- Overdue is as it stood at the end of the period, whatever happened since.
WITH periods (position, name, since, until) AS (VALUES (1, '本期', :from, :to), (2, '累计', '', :to)),
-- The town that each changed one is on the last day.
town_now (old, now) AS (
    SELECT old, now FROM (SELECT old, now, MAX(depth) FROM town_chain WHERE since <= :to GROUP BY old)),
place AS (
    SELECT f.id, k.id AS card, k.type, COALESCE(t.now, NULLIF(k.town, ''), '未填镇街') AS town,
           ' ' || COALESCE(k.tags, '') || ' ' AS tags
    FROM firm f
    LEFT JOIN firm_class c ON c.firm = f.id
    JOIN firm k ON k.id = COALESCE(c.card, f.id)
    LEFT JOIN town_now t ON t.old = k.town),
ref AS (
    SELECT r.*, p.card, p.town, p.type, trim(COALESCE(b.name, '') || ' ' || COALESCE(b.branch, '')) AS bank_name,
           p.tags || COALESCE(n.tags, '') || ' ' LIKE '% trade %' AS foreign_trade
    FROM referral r
    JOIN place p ON p.id = r.firm
    LEFT JOIN bank b ON b.id = r.bank
    LEFT JOIN need n ON n.id = r.need
    WHERE r.flags & 1),
granted AS (
    SELECT * FROM ref
    WHERE state IN ('granted', 'partly_granted', 'disbursed', 'followed_up', 'closed') AND granted > 0),
refused AS (
    SELECT *, COALESCE(decided_on, answered_on) AS day FROM ref
    WHERE state = 'refused' OR (state = 'closed' AND granted IS NULL AND refusal_reason <> '')),
fact (what, town, bank, firm, day, amount, rate, reason) AS (
    SELECT 'visit', p.town, NULL, p.card, v.visited_on, NULL, NULL, NULL
    FROM visit v JOIN place p ON p.id = v.firm WHERE v.flags & 1
    UNION ALL
    SELECT 'need', p.town, NULL, p.card, COALESCE(v.visited_on, n.declared_on), n.amount, NULL, NULL
    FROM need n JOIN place p ON p.id = n.firm LEFT JOIN visit v ON v.id = n.visit WHERE n.flags & 1
    UNION ALL
    SELECT 'need', p.town, NULL, p.card, v.visited_on, NULL, NULL, NULL
    FROM visit v JOIN place p ON p.id = v.firm WHERE v.flags & 1 AND v.has_need
    UNION ALL
    SELECT 'declared', p.town, NULL, p.card, n.declared_on, n.amount, NULL, NULL
    FROM need n JOIN place p ON p.id = n.firm WHERE n.flags & 1
    UNION ALL
    SELECT 'referred', town, bank_name, card, referred_on, NULL, NULL, NULL FROM ref
    UNION ALL
    SELECT 'met', town, bank_name, firm,
           COALESCE(accepted_on, first_contact_on, documents_complete_on, decided_on), NULL, NULL, NULL
    FROM ref WHERE state <> 'declined'
    UNION ALL
    SELECT 'granted', town, bank_name, card, decided_on, granted, NULL, NULL FROM granted
    UNION ALL
    SELECT 'first_time', town, bank_name, card, decided_on, granted, NULL, NULL FROM granted WHERE first_time
    UNION ALL
    SELECT 'unsecured', town, bank_name, card, decided_on, granted, NULL, NULL FROM granted WHERE unsecured
    UNION ALL
    SELECT 'renewal', town, bank_name, card, decided_on, granted, NULL, NULL FROM granted
    WHERE renewal_without_repayment
    UNION ALL
    SELECT 'medium_long', town, bank_name, card, decided_on, granted, NULL, NULL FROM granted WHERE medium_long
    UNION ALL
    SELECT 'trade', town, bank_name, card, decided_on, granted, NULL, NULL FROM granted WHERE foreign_trade
    UNION ALL
    SELECT 'sole', town, bank_name, card, decided_on, granted, NULL, NULL FROM granted WHERE type = 'sole_proprietor'
    UNION ALL
    SELECT 'paid', r.town, r.bank_name, r.card, d.paid_on, d.amount, COALESCE(d.rate, r.rate), NULL
    FROM disbursement d JOIN ref r ON r.id = d.referral WHERE d.flags & 1
    UNION ALL
    SELECT 'refused', town, bank_name, card, day, NULL, NULL, refusal_reason FROM refused
    UNION ALL
    -- One that ended without a decision, such as declined, was open until the day that says so.
    SELECT 'overdue', town, bank_name, card, :to, NULL, NULL, NULL FROM ref
    WHERE referred_on <= :to AND due_on(id, :to) < :to
          AND COALESCE(decided_on, iif(state IN ('dispatched', 'accepted', 'contacted', 'documents_complete'),
                                       '9999', COALESCE(closed_on, answered_on, ''))) > :to
    UNION ALL
    SELECT 'coaching', p.town, r.bank_name, p.card, :to, NULL, NULL, NULL
    FROM coaching c JOIN place p ON p.id = c.firm LEFT JOIN ref r ON r.id = c.referral
    WHERE c.flags & 1 AND c.state = 'open' AND c.opened_on <= :to),
scoped AS MATERIALIZED (
    SELECT '镇街' AS scope, town AS place, f.*, p.position, p.name AS period
    FROM fact f JOIN periods p ON f.day BETWEEN p.since AND p.until
    UNION ALL
    SELECT '银行', bank, f.*, p.position, p.name
    FROM fact f JOIN periods p ON f.day BETWEEN p.since AND p.until WHERE bank <> ''
    UNION ALL
    SELECT s.scope, '合计', f.*, p.position, p.name
    FROM fact f JOIN periods p ON f.day BETWEEN p.since AND p.until
    JOIN (SELECT '镇街' AS scope UNION ALL SELECT '银行') s ON s.scope = '镇街' OR f.bank <> ''),
-- A town or bank with anything at all has a row for both periods.
frame AS (
    SELECT scope, place, p.position, p.name AS period
    FROM (SELECT DISTINCT scope, place FROM scoped) CROSS JOIN periods p),
figure AS (
    SELECT x.scope, x.place, x.position, x.period,
           COUNT(DISTINCT iif(what = 'visit', firm, NULL)) AS visited,
           COUNT(iif(what = 'visit', 1, NULL)) AS visits,
           COUNT(DISTINCT iif(what = 'need', firm, NULL)) AS needy,
           SUM(iif(what = 'need', amount, NULL)) AS needed,
           COUNT(DISTINCT iif(what = 'declared', firm, NULL)) AS declared,
           COUNT(iif(what = 'declared', 1, NULL)) AS declarations,
           COUNT(DISTINCT iif(what = 'referred', firm, NULL)) AS referred,
           COUNT(iif(what = 'referred', 1, NULL)) AS referrals,
           COUNT(DISTINCT iif(what = 'met', firm, NULL)) AS met,
           COUNT(DISTINCT iif(what = 'granted', firm, NULL)) AS granted,
           COUNT(iif(what = 'granted', 1, NULL)) AS grants,
           SUM(iif(what = 'granted', amount, NULL)) AS granted_sum,
           COUNT(DISTINCT iif(what = 'paid', firm, NULL)) AS paid,
           COUNT(iif(what = 'paid', 1, NULL)) AS payments,
           SUM(iif(what = 'paid', amount, NULL)) AS paid_sum,
           -- Payments whose rate nobody stated have no say in the weighted rate.
           SUM(iif(what = 'paid' AND rate IS NOT NULL, 1.0 * amount * rate, NULL))
               / SUM(iif(what = 'paid' AND rate IS NOT NULL, amount, NULL)) AS weighted_rate,
           COUNT(DISTINCT iif(what = 'first_time', firm, NULL)) AS first_time,
           SUM(iif(what = 'first_time', amount, NULL)) AS first_time_sum,
           SUM(iif(what = 'unsecured', amount, NULL)) AS unsecured_sum,
           COUNT(DISTINCT iif(what = 'renewal', firm, NULL)) AS renewed,
           SUM(iif(what = 'renewal', amount, NULL)) AS renewed_sum,
           SUM(iif(what = 'medium_long', amount, NULL)) AS medium_long_sum,
           COUNT(DISTINCT iif(what = 'trade', firm, NULL)) AS trade,
           SUM(iif(what = 'trade', amount, NULL)) AS trade_sum,
           COUNT(DISTINCT iif(what = 'sole', firm, NULL)) AS sole,
           COUNT(DISTINCT iif(what = 'refused', firm, NULL)) AS refused,
           COUNT(DISTINCT iif(what = 'overdue', firm, NULL)) AS overdue,
           COUNT(DISTINCT iif(what = 'coaching', firm, NULL)) AS coached
    FROM frame x
    LEFT JOIN scoped s ON s.scope = x.scope AND s.place = x.place AND s.position = x.position
    GROUP BY x.scope, x.place, x.position, x.period)
SELECT scope AS "口径", place AS "镇街/银行|town", period AS "期间",
       iif(scope = '银行', NULL, visited) AS "走访户数(户)|int", iif(scope = '银行', NULL, visits) AS "走访户次(户次)|int",
       iif(scope = '银行', NULL, needy) AS "有需求户数(户)|int", needed AS "需求金额(万元)|wan",
       iif(scope = '银行', NULL, declared) AS "申报户数(户)|int",
       iif(scope = '银行', NULL, declarations) AS "申报户次(户次)|int",
       referred AS "推荐户数(户)|int", referrals AS "推荐户次(户次)|int", met AS "对接户数(户)|int",
       CAST(round(10000.0 * met / NULLIF(referred, 0)) AS INTEGER) AS "对接率|share",
       granted AS "授信户数(户)|int", grants AS "授信笔数(笔)|int", granted_sum AS "授信金额(万元)|wan",
       CAST(round(10000.0 * granted / NULLIF(referred, 0)) AS INTEGER) AS "授信率|share",
       paid AS "放款户数(户)|int", payments AS "放款笔数(笔)|int", paid_sum AS "放款金额(万元)|wan",
       CAST(round(weighted_rate) AS INTEGER) AS "加权平均利率(%)|rate",
       first_time AS "首贷户数(户)|int", first_time_sum AS "首贷金额(万元)|wan",
       unsecured_sum AS "信用贷金额(万元)|wan",
       CAST(round(10000.0 * unsecured_sum / granted_sum) AS INTEGER) AS "信用贷占比|share",
       renewed AS "无还本续贷户数(户)|int", renewed_sum AS "无还本续贷金额(万元)|wan",
       medium_long_sum AS "中长期金额(万元)|wan",
       CAST(round(10000.0 * medium_long_sum / granted_sum) AS INTEGER) AS "中长期占比|share",
       trade AS "外贸户数(户)|int", trade_sum AS "外贸金额(万元)|wan", sole AS "个体工商户户数(户)|int",
       refused AS "不予授信户数(户)|int",
       (SELECT group_concat(word || ' ' || firms, '、')
        FROM (SELECT COALESCE(e.zh, s.reason) AS word, COUNT(DISTINCT s.firm) AS firms
              FROM scoped s
              LEFT JOIN dictionary_entry e ON e.dictionary = 'refusal_reason' AND e.code = s.reason AND e.flags & 1
              WHERE s.what = 'refused' AND s.reason <> '' AND s.scope = g.scope AND s.place = g.place
                    AND s.position = g.position
              GROUP BY word ORDER BY firms DESC, word)) AS "不予授信原因",
       overdue AS "超期未决户数(户)|int", coached AS "辅导中户数(户)|int"
FROM figure g
ORDER BY scope DESC, place = '合计', place, position
