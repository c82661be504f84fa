-- The banks' answers by hand.
SELECT a.number, f.name, f.code, trim(b.name || ' ' || COALESCE(b.branch, '')), substr(r.account_manager, 1, 1) || iif(length(r.account_manager) > 2, substr('**********', 1, length(r.account_manager) - 2) || substr(r.account_manager, -1), '*'),
       substr(r.account_manager_phone, 1, 3) || '****' || substr(r.account_manager_phone, -4), r.accepted_on, r.first_contact_on, r.documents_complete_on,
       CASE WHEN r.state IN ('granted', 'disbursed', 'followed_up') OR (r.state = 'closed' AND r.granted IS NOT NULL) THEN '是'
            WHEN r.state = 'partly_granted' THEN '部分'
            WHEN r.state = 'refused' OR (r.state = 'closed' AND r.refusal_reason <> '') THEN '否' END,
       r.decided_on, r.granted / 1e6, r.product, CASE r.guarantee WHEN 'unsecured' THEN '信用' WHEN 'guaranteed' THEN '保证' WHEN 'mortgage' THEN '抵押' WHEN 'pledge' THEN '质押' WHEN 'combined' THEN '组合' ELSE r.guarantee END,
       r.rate / 1e3, r.term_months, iif(r.first_time IS NULL, NULL, iif(r.first_time, '是', '否')), iif(r.unsecured IS NULL, NULL, iif(r.unsecured, '是', '否')),
       iif(r.renewal_without_repayment IS NULL, NULL, iif(r.renewal_without_repayment, '是', '否')), iif(r.medium_long IS NULL, NULL, iif(r.medium_long, '是', '否')),
       (SELECT MAX(d.paid_on) FROM disbursement d WHERE d.referral = r.id AND d.flags & 1),
       (SELECT SUM(d.amount) FROM disbursement d WHERE d.referral = r.id AND d.flags & 1) / 1e6,
       trim(COALESCE(r.refusal_reason, '') || ' ' || COALESCE(e.zh, '')) || COALESCE('：' || NULLIF(r.refusal_note, ''), ''),
       r.next_step, r.answered_on
FROM referral r
LEFT JOIN firm f ON f.id = r.firm
LEFT JOIN bank b ON b.id = r.bank
LEFT JOIN batch a ON a.id = r.batch
LEFT JOIN dictionary_entry e ON e.dictionary = 'refusal_reason' AND e.code = r.refusal_reason AND e.flags & 1
WHERE r.flags & 1 AND r.referred_on BETWEEN :from AND :to
ORDER BY b.name, a.number, r.id
