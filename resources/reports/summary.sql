-- 汇总统计表 by town, period and cumulative up to its end. 户 counts firms, 户次 events, 笔 loans.
WITH periods (name, since, until) AS (VALUES ('本期', :from, :to), ('累计', '0001-01-01', :to)),
towns AS (SELECT DISTINCT COALESCE(town, '') AS town FROM firm WHERE flags & 1),
v AS (SELECT f.town, v.firm, v.visited_on AS day FROM visit v JOIN firm f ON f.id = v.firm WHERE v.flags & 1),
n AS (SELECT f.town, n.firm, n.declared_on AS day, n.amount FROM need n JOIN firm f ON f.id = n.firm
      WHERE n.flags & 1 AND n.declared_on IS NOT NULL),
r AS (SELECT f.town, r.id, r.firm, r.referred_on, r.decided_on, r.accepted_on, r.state, r.granted, r.first_time, r.unsecured,
             r.renewal_without_repayment, r.medium_long, f.type,
             EXISTS (SELECT 1 FROM need x WHERE x.id = r.need AND ' ' || x.tags || ' ' LIKE '% trade %') AS foreign_trade
      FROM referral r JOIN firm f ON f.id = r.firm WHERE r.flags & 1),
d AS (SELECT r.town, r.firm, d.paid_on AS day, d.amount, COALESCE(d.rate, 0) AS rate
      FROM disbursement d JOIN r ON r.id = d.referral WHERE d.flags & 1),
g AS (SELECT * FROM r WHERE state IN ('granted', 'partly_granted', 'disbursed', 'followed_up', 'closed') AND granted IS NOT NULL)
SELECT t.town AS "镇街|town", p.name AS "期间",
       (SELECT COUNT(DISTINCT firm) FROM v WHERE v.town IS t.town AND day BETWEEN p.since AND p.until) AS "走访户数(户)|int",
       (SELECT COUNT(*) FROM v WHERE v.town IS t.town AND day BETWEEN p.since AND p.until) AS "走访户次(户次)|int",
       (SELECT COUNT(DISTINCT firm) FROM n WHERE n.town IS t.town AND day BETWEEN p.since AND p.until) AS "申报户数(户)|int",
       (SELECT COUNT(*) FROM n WHERE n.town IS t.town AND day BETWEEN p.since AND p.until) AS "申报户次(户次)|int",
       (SELECT SUM(amount) FROM n WHERE n.town IS t.town AND day BETWEEN p.since AND p.until) AS "需求金额(万元)|wan",
       (SELECT COUNT(DISTINCT firm) FROM r WHERE r.town IS t.town AND referred_on BETWEEN p.since AND p.until) AS "推荐户数(户)|int",
       (SELECT COUNT(*) FROM r WHERE r.town IS t.town AND referred_on BETWEEN p.since AND p.until) AS "推荐户次(户次)|int",
       (SELECT COUNT(DISTINCT firm) FROM r WHERE r.town IS t.town AND accepted_on BETWEEN p.since AND p.until) AS "对接户数(户)|int",
       (SELECT COUNT(DISTINCT firm) FROM g WHERE g.town IS t.town AND decided_on BETWEEN p.since AND p.until) AS "授信户数(户)|int",
       (SELECT COUNT(*) FROM g WHERE g.town IS t.town AND decided_on BETWEEN p.since AND p.until) AS "授信笔数(笔)|int",
       (SELECT SUM(granted) FROM g WHERE g.town IS t.town AND decided_on BETWEEN p.since AND p.until) AS "授信金额(万元)|wan",
       (SELECT COUNT(DISTINCT firm) FROM d WHERE d.town IS t.town AND day BETWEEN p.since AND p.until) AS "放款户数(户)|int",
       (SELECT COUNT(*) FROM d WHERE d.town IS t.town AND day BETWEEN p.since AND p.until) AS "放款笔数(笔)|int",
       (SELECT SUM(amount) FROM d WHERE d.town IS t.town AND day BETWEEN p.since AND p.until) AS "放款金额(万元)|wan",
       (SELECT CAST(round(1.0 * SUM(amount * rate) / SUM(amount)) AS INTEGER) FROM d
        WHERE d.town IS t.town AND day BETWEEN p.since AND p.until) AS "加权平均利率(%)|rate",
       (SELECT COUNT(DISTINCT firm) FROM g WHERE g.town IS t.town AND first_time AND decided_on BETWEEN p.since AND p.until) AS "首贷户数(户)|int",
       (SELECT SUM(granted) FROM g WHERE g.town IS t.town AND first_time AND decided_on BETWEEN p.since AND p.until) AS "首贷金额(万元)|wan",
       (SELECT SUM(granted) FROM g WHERE g.town IS t.town AND unsecured AND decided_on BETWEEN p.since AND p.until) AS "信用贷金额(万元)|wan",
       (SELECT COUNT(DISTINCT firm) FROM g WHERE g.town IS t.town AND renewal_without_repayment AND decided_on BETWEEN p.since AND p.until) AS "无还本续贷户数(户)|int",
       (SELECT SUM(granted) FROM g WHERE g.town IS t.town AND renewal_without_repayment AND decided_on BETWEEN p.since AND p.until) AS "无还本续贷金额(万元)|wan",
       (SELECT SUM(granted) FROM g WHERE g.town IS t.town AND medium_long AND decided_on BETWEEN p.since AND p.until) AS "中长期金额(万元)|wan",
       (SELECT COUNT(DISTINCT firm) FROM g WHERE g.town IS t.town AND foreign_trade AND decided_on BETWEEN p.since AND p.until) AS "外贸户数(户)|int",
       (SELECT COUNT(DISTINCT firm) FROM g WHERE g.town IS t.town AND type = 'sole_proprietor' AND decided_on BETWEEN p.since AND p.until) AS "个体工商户户数(户)|int",
       (SELECT COUNT(DISTINCT firm) FROM r WHERE r.town IS t.town AND state = 'refused' AND decided_on BETWEEN p.since AND p.until) AS "不予授信户数(户)|int",
       (SELECT COUNT(DISTINCT c.firm) FROM coaching c JOIN firm f ON f.id = c.firm
        WHERE f.town IS t.town AND c.state = 'open' AND c.flags & 1) AS "辅导中户数(户)|int"
FROM towns t CROSS JOIN periods p
WHERE EXISTS (SELECT 1 FROM v WHERE v.town IS t.town AND day <= p.until)
   OR EXISTS (SELECT 1 FROM n WHERE n.town IS t.town AND day <= p.until)
ORDER BY t.town, p.name DESC
