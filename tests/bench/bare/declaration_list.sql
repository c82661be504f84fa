-- The declaration list by hand.
SELECT NULL, t.name, f.name, f.code, f.founded_on, f.industry, CASE f.stated_size WHEN 'micro' THEN '微型' WHEN 'small' THEN '小型' WHEN 'medium' THEN '中型' WHEN 'large' THEN '大型' ELSE f.stated_size END,
       f.capital / 1e6, f.employees, f.revenue / 1e6, f.assets / 1e6, f.liabilities / 1e6, f.loans / 1e6, f.loan_bank,
       n.amount / 1e6, COALESCE(e.zh, n.purpose), n.term_months, n.max_rate / 1e3,
       CASE n.guarantee WHEN 'unsecured' THEN '信用' WHEN 'guaranteed' THEN '保证' WHEN 'mortgage' THEN '抵押' WHEN 'pledge' THEN '质押' WHEN 'combined' THEN '组合' ELSE n.guarantee END,
       n.collateral, n.wanted_by, iif(n.borrowing = 'first_time' IS NULL, NULL, iif(n.borrowing = 'first_time', '是', '否')),
       iif(n.borrowing = 'renewal' IS NULL, NULL, iif(n.borrowing = 'renewal', '是', '否')),
       iif(n.tags <> '', (SELECT group_concat(d.zh, '、') FROM dictionary_entry d
                          WHERE d.dictionary = 'tag' AND instr(' ' || n.tags || ' ', ' ' || d.code || ' ')), NULL),
       b1.name, b2.name, b3.name, n.declared_on,
       substr(COALESCE(f.contact, f.legal_person), 1, 1) || iif(length(COALESCE(f.contact, f.legal_person)) > 2, substr('**********', 1, length(COALESCE(f.contact, f.legal_person)) - 2) || substr(COALESCE(f.contact, f.legal_person), -1), '*'), substr(f.phone, 1, 3) || '****' || substr(f.phone, -4),
       (SELECT group_concat(name, '、')
        FROM (SELECT DISTINCT b.name FROM consent c JOIN bank b ON b.id = c.bank
              WHERE c.flags & 1
                AND (c.firm = n.firm OR k.card IS NOT NULL AND c.firm IN (SELECT firm FROM firm_class m WHERE m.card = k.card))
              GROUP BY c.bank
              HAVING MAX(iif(c.agreed IS 0, NULL, c.given_on))
                      > MAX(COALESCE(MAX(c.withdrawn_on), ''), COALESCE(MAX(iif(c.agreed IS 0, c.given_on, NULL)), ''))
              ORDER BY b.name)),
       w.name
FROM need n
LEFT JOIN firm f ON f.id = n.firm
LEFT JOIN firm_class k ON k.firm = n.firm
LEFT JOIN ideal_town t ON t.code = f.town
LEFT JOIN dictionary_entry e ON e.dictionary = 'purpose' AND e.code = n.purpose AND e.flags & 1
LEFT JOIN bank b1 ON b1.id = n.bank1
LEFT JOIN bank b2 ON b2.id = n.bank2
LEFT JOIN bank b3 ON b3.id = n.bank3
LEFT JOIN worker w ON w.id = n.registered_by
WHERE n.flags & 1 AND n.declared_on BETWEEN :from AND :to
ORDER BY n.declared_on, n.id
