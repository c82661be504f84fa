-- The recommendation list by hand; a contact only while the firm consents to the bank.
SELECT number, NULL, name, code, town, industry, amount, purpose, term, operating, premises, genuine, credit, lawful,
       screener, screened_on, bank, referred_on, due,
       iif(consented, substr(contact, 1, 1) || iif(length(contact) > 2, substr('**********', 1, length(contact) - 2) || substr(contact, -1), '*'), NULL),
       iif(consented, substr(phone, 1, 3) || '****' || substr(phone, -4), NULL), note
FROM (SELECT a.number, f.name, f.code, t.name AS town, f.industry, n.amount / 1e6 AS amount, COALESCE(e.zh, n.purpose) AS purpose,
             n.term_months AS term, CASE n.operating WHEN 'met' THEN '符合' WHEN 'not_met' THEN '不符合' WHEN 'to_verify' THEN '待核实' ELSE n.operating END AS operating,
             CASE n.premises WHEN 'met' THEN '符合' WHEN 'not_met' THEN '不符合' WHEN 'to_verify' THEN '待核实' ELSE n.premises END AS premises,
             CASE n.genuine WHEN 'met' THEN '符合' WHEN 'not_met' THEN '不符合' WHEN 'to_verify' THEN '待核实' ELSE n.genuine END AS genuine,
             CASE n.credit WHEN 'met' THEN '符合' WHEN 'not_met' THEN '不符合' WHEN 'to_verify' THEN '待核实' ELSE n.credit END AS credit,
             CASE n.lawful WHEN 'met' THEN '符合' WHEN 'not_met' THEN '不符合' WHEN 'to_verify' THEN '待核实' ELSE n.lawful END AS lawful,
             w.name AS screener, n.screened_on, trim(b.name || ' ' || COALESCE(b.branch, '')) AS bank, r.referred_on, r.id,
             date(COALESCE(r.documents_complete_on, r.referred_on), '+30 days', COALESCE(r.paused_days, 0) || ' days') AS due,
             (SELECT MAX(iif(c.agreed IS 0, NULL, c.given_on))
                      > MAX(COALESCE(MAX(c.withdrawn_on), ''), COALESCE(MAX(iif(c.agreed IS 0, c.given_on, NULL)), ''))
              FROM consent c WHERE c.flags & 1 AND c.bank = r.bank
              AND (c.firm = r.firm OR k.card IS NOT NULL AND c.firm IN (SELECT firm FROM firm_class m WHERE m.card = k.card))) AS consented,
             COALESCE(f.contact, f.legal_person) AS contact, f.phone, n.screening_note AS note
      FROM referral r
      LEFT JOIN need n ON n.id = r.need
      LEFT JOIN firm f ON f.id = r.firm
      LEFT JOIN firm_class k ON k.firm = r.firm
      LEFT JOIN ideal_town t ON t.code = f.town
      LEFT JOIN dictionary_entry e ON e.dictionary = 'purpose' AND e.code = n.purpose AND e.flags & 1
      LEFT JOIN bank b ON b.id = r.bank
      LEFT JOIN batch a ON a.id = r.batch
      LEFT JOIN worker w ON w.id = n.screened_by
      WHERE r.flags & 1 AND r.referred_on BETWEEN :from AND :to)
ORDER BY number, referred_on, id
