-- 银行对接反馈表 of all banks: referrals of the period with what the banks answered.
SELECT a.number AS "批次号", f.name AS "企业名称", f.code AS "代码", trim(b.name || ' ' || COALESCE(b.branch, '')) AS "银行/网点",
       r.account_manager AS "客户经理|person", r.account_manager_phone AS "电话|phone", r.accepted_on AS "接单日期|date",
       r.first_contact_on AS "首次联系日期|date", r.documents_complete_on AS "材料齐备日期|date", iif(r.state = 'closed' AND r.granted IS NULL, iif(r.refusal_reason <> '', 'refused', ''), r.state)
           AS "是否授信|decision",
       r.decided_on AS "授信日期|date", r.granted AS "授信金额(万元)|wan", r.product AS "产品", r.guarantee AS "担保方式|code",
       r.rate AS "利率(%)|rate", r.term_months AS "期限(月)|int", r.first_time AS "是否首贷|bool",
       r.unsecured AS "是否信用贷|bool", r.renewal_without_repayment AS "是否无还本续贷|bool", r.medium_long AS "是否中长期|bool",
       (SELECT MAX(d.paid_on) FROM disbursement d WHERE d.referral = r.id AND d.flags & 1) AS "放款日期|date",
       (SELECT SUM(d.amount) FROM disbursement d WHERE d.referral = r.id AND d.flags & 1) AS "放款金额(万元)|wan",
       trim(COALESCE(r.refusal_reason, '') || ' ' || COALESCE(e.zh, '')) || COALESCE('：' || NULLIF(r.refusal_note, ''), '')
           AS "未授信原因(代码+说明)", r.next_step AS "下一步措施", r.answered_on AS "反馈日期|date"
FROM referral r
LEFT JOIN firm f ON f.id = r.firm
LEFT JOIN bank b ON b.id = r.bank
LEFT JOIN batch a ON a.id = r.batch
LEFT JOIN dictionary_entry e ON e.dictionary = 'refusal_reason' AND e.code = r.refusal_reason AND e.flags & 1
WHERE r.flags & 1 AND r.referred_on BETWEEN :from AND :to
ORDER BY b.name, a.number, r.id
