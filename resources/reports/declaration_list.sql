-- 申报清单: needs that firms formally declared in the period.
SELECT NULL AS "序号|row",
       f.town AS "镇街|town", f.name AS "企业名称", f.code AS "代码", f.founded_on AS "成立日期|date", f.industry AS "行业",
       f.stated_size AS "划型|code", f.capital AS "注册资本(万元)|wan", f.employees AS "从业人数|int",
       f.revenue AS "上年营收(万元)|wan", f.assets AS "资产总额(万元)|wan", f.liabilities AS "负债总额(万元)|wan",
       f.loans AS "现有贷款余额(万元)|wan", f.loan_bank AS "贷款行", n.amount AS "融资金额(万元)|wan",
       n.purpose AS "用途|dict:purpose", n.term_months AS "期限(月)|int", n.max_rate AS "可接受利率(%)|rate",
       n.guarantee AS "担保方式|code", n.collateral AS "抵质押物", n.wanted_by AS "期望到位时间|date",
       n.borrowing = 'first_time' AS "是否首贷|bool", n.borrowing = 'renewal' AS "是否续贷|bool", n.tags AS "标签|dict:tag",
       b1.name AS "意向银行1", b2.name AS "意向银行2", b3.name AS "意向银行3", n.declared_on AS "申报日期|date",
       COALESCE(f.contact, f.legal_person) AS "联系人|person", f.phone AS "电话|phone",
       (SELECT group_concat(name, '、')
        FROM (SELECT DISTINCT b.name FROM bank b WHERE consent_given(n.firm, b.id) ORDER BY b.name)) AS "授权情况",
       w.name AS "登记人"
FROM need n
LEFT JOIN firm f ON f.id = n.firm
LEFT JOIN bank b1 ON b1.id = n.bank1
LEFT JOIN bank b2 ON b2.id = n.bank2
LEFT JOIN bank b3 ON b3.id = n.bank3
LEFT JOIN worker w ON w.id = n.registered_by
WHERE n.flags & 1 AND n.declared_on BETWEEN :from AND :to
ORDER BY n.declared_on, n.id
