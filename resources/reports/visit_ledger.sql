-- 走访台账: visits of the period with what the firm was then.
SELECT NULL AS "序号|row",
       f.town AS "镇街|town", f.village AS "村(居)/园区", g.name AS "网格名称",
       v.visited_on AS "走访日期|date", v.channel AS "走访方式|code", f.name AS "企业名称",
       f.code AS "统一社会信用代码", f.type AS "主体类型|code", f.industry AS "行业", f.stated_size AS "规模|code",
       f.address AS "经营地址", COALESCE(f.contact, f.legal_person) AS "联系人|person", f.contact_title AS "职务",
       f.phone AS "联系电话|phone", v.operation AS "生产经营状况|code",
       COALESCE(v.employees, f.employees) AS "从业人数|int", COALESCE(v.revenue, f.revenue) AS "上年营收(万元)|wan",
       v.orders AS "订单情况|code", v.has_need AS "是否有融资需求|bool",
       (SELECT SUM(n.amount) FROM need n WHERE n.visit = v.id AND n.flags & 1) AS "需求金额(万元)|wan",
       v.difficulties AS "困难及诉求",
       consent_given(v.firm) AS "是否已授权|bool",
       w.name AS "走访人员", v.bank_staff AS "银行人员|person", v.remarks AS "备注"
FROM visit v
LEFT JOIN firm f ON f.id = v.firm
LEFT JOIN grid_point g ON g.id = f.grid_point
LEFT JOIN worker w ON w.id = v.worker
WHERE v.flags & 1 AND v.visited_on BETWEEN :from AND :to
ORDER BY v.visited_on, v.id
