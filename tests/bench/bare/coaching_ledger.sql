-- The coaching ledger by hand.
SELECT f.name, COALESCE(e.zh, c.problem), c.department, c.measure, substr(c.responsible, 1, 1) || iif(length(c.responsible) > 2, substr('**********', 1, length(c.responsible) - 2) || substr(c.responsible, -1), '*'), c.due_on,
       CASE c.state WHEN 'open' THEN '办理中' WHEN 'done' THEN '已完成' WHEN 'given_up' THEN '已终止' ELSE c.state END, c.result,
       iif(c.next_referral IS NOT NULL, '是', '否')
FROM coaching c
LEFT JOIN firm f ON f.id = c.firm
LEFT JOIN dictionary_entry e ON e.dictionary = 'refusal_reason' AND e.code = c.problem AND e.flags & 1
WHERE c.flags & 1 AND c.opened_on BETWEEN :from AND :to
ORDER BY c.opened_on, c.id
