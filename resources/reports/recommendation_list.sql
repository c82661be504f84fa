-- 推荐清单: referrals of the period by batch. It goes to banks: a contact stands in it only while the firm
-- consents to that bank (PIPL arts. 23, 29).
SELECT a.number AS "批次号", NULL AS "序号|row",
       f.name AS "企业名称", f.code AS "代码", f.town AS "镇街|town", f.industry AS "行业", n.amount AS "融资金额(万元)|wan",
       n.purpose AS "用途|dict:purpose", n.term_months AS "期限(月)|int", n.operating AS "五项标准①|code",
       n.premises AS "五项标准②|code", n.genuine AS "五项标准③|code", n.credit AS "五项标准④|code",
       n.lawful AS "五项标准⑤|code", w.name AS "审核人", n.screened_on AS "审核日期|date",
       trim(b.name || ' ' || COALESCE(b.branch, '')) AS "推荐银行/网点", r.referred_on AS "推荐日期|date",
       due_on(r.id) AS "时限到期日|date",
       iif(consent_given(r.firm, r.bank), COALESCE(f.contact, f.legal_person), NULL) AS "联系人|person",
       iif(consent_given(r.firm, r.bank), f.phone, NULL) AS "电话|phone",
       n.screening_note AS "备注"
FROM referral r
LEFT JOIN need n ON n.id = r.need
LEFT JOIN firm f ON f.id = r.firm
LEFT JOIN bank b ON b.id = r.bank
LEFT JOIN batch a ON a.id = r.batch
LEFT JOIN worker w ON w.id = n.screened_by
WHERE r.flags & 1 AND r.referred_on BETWEEN :from AND :to
ORDER BY a.number, r.referred_on, r.id
