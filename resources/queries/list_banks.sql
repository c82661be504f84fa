-- Banks that take part first.
-- order name: name | branch
-- order branch: branch | name
-- order manager: account_manager | name
SELECT rid FROM bank
WHERE flags & 1
ORDER BY /*order*/ closed, name, branch, rid
