-- The visit ledger by hand. The number of a row is the reader's count.
SELECT NULL, t.name, f.village, g.name, v.visited_on, CASE v.channel WHEN 'on_site' THEN '实地' WHEN 'phone' THEN '电话' WHEN 'walk_in' THEN '来访' WHEN 'scan_code' THEN '扫码' ELSE v.channel END, f.name,
       f.code, CASE f.type WHEN 'enterprise' THEN '企业' WHEN 'sole_proprietor' THEN '个体工商户' WHEN 'cooperative' THEN '农民专业合作社' WHEN 'other' THEN '其他' ELSE f.type END, f.industry, CASE f.stated_size WHEN 'micro' THEN '微型' WHEN 'small' THEN '小型' WHEN 'medium' THEN '中型' WHEN 'large' THEN '大型' ELSE f.stated_size END, f.address,
       substr(COALESCE(f.contact, f.legal_person), 1, 1) || iif(length(COALESCE(f.contact, f.legal_person)) > 2, substr('**********', 1, length(COALESCE(f.contact, f.legal_person)) - 2) || substr(COALESCE(f.contact, f.legal_person), -1), '*'), f.contact_title, substr(f.phone, 1, 3) || '****' || substr(f.phone, -4),
       CASE v.operation WHEN 'normal' THEN '正常' WHEN 'expanding' THEN '扩张' WHEN 'shrinking' THEN '收缩' WHEN 'stopped' THEN '停产' ELSE v.operation END,
       COALESCE(v.employees, f.employees), COALESCE(v.revenue, f.revenue) / 1e6,
       CASE v.orders WHEN 'rising' THEN '增加' WHEN 'level' THEN '持平' WHEN 'falling' THEN '减少' ELSE v.orders END, iif(v.has_need IS NULL, NULL, iif(v.has_need, '是', '否')),
       (SELECT SUM(n.amount) FROM need n WHERE n.visit = v.id AND n.flags & 1) / 1e6, v.difficulties,
       iif(EXISTS (SELECT 1 FROM consent c WHERE c.flags & 1
                   AND (c.firm = v.firm OR k.card IS NOT NULL AND c.firm IN (SELECT firm FROM firm_class m WHERE m.card = k.card))
                   GROUP BY c.bank
                   HAVING MAX(iif(c.agreed IS 0, NULL, c.given_on))
                      > MAX(COALESCE(MAX(c.withdrawn_on), ''), COALESCE(MAX(iif(c.agreed IS 0, c.given_on, NULL)), ''))), '是', '否'),
       w.name, substr(v.bank_staff, 1, 1) || iif(length(v.bank_staff) > 2, substr('**********', 1, length(v.bank_staff) - 2) || substr(v.bank_staff, -1), '*'), v.remarks
FROM visit v
LEFT JOIN firm f ON f.id = v.firm
LEFT JOIN firm_class k ON k.firm = v.firm
LEFT JOIN ideal_town t ON t.code = f.town
LEFT JOIN grid_point g ON g.id = f.grid_point
LEFT JOIN worker w ON w.id = v.worker
WHERE v.flags & 1 AND v.visited_on BETWEEN :from AND :to
ORDER BY v.visited_on, v.id
