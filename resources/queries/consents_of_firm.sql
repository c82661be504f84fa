-- What a firm said about consent, in whichever of its records.
SELECT bank, agreed, given_on, withdrawn_on FROM consent WHERE flags & 1 AND firm = ?1
UNION ALL
SELECT c.bank, c.agreed, c.given_on, c.withdrawn_on
FROM firm_class k JOIN firm_class m ON m.card = k.card JOIN consent c ON c.firm = m.firm
WHERE k.firm = ?1 AND m.firm <> ?1 AND c.flags & 1
