-- 辅导台账: tickets opened in the period.
SELECT f.name AS "企业", c.problem AS "问题类别|dict:refusal_reason", c.department AS "责任部门", c.measure AS "措施",
       c.responsible AS "责任人|person", c.due_on AS "期限|date", c.state AS "状态|code", c.result AS "结果",
       c.next_referral IS NOT NULL AS "是否再推荐|bool"
FROM coaching c
LEFT JOIN firm f ON f.id = c.firm
WHERE c.flags & 1 AND c.opened_on BETWEEN :from AND :to
ORDER BY c.opened_on, c.id
