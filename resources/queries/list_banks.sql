SELECT rid FROM bank
WHERE flags & 1
ORDER BY closed, name, branch, rid
