-- What each office did between two moments, of the offices asked for (null: all). Served by entry_by_day.
SELECT e.office,
    count(*) FILTER (WHERE e.act = 'receive'),
    count(*) FILTER (WHERE e.act = 'request_supplement'),
    count(*) FILTER (WHERE e.act = 'return_incomplete'),
    count(*) FILTER (WHERE e.act = 'send_back')
FROM journal_entry e
WHERE e.at >= %(begins)s AND e.at < %(ends)s
    AND e.act IN ('receive', 'request_supplement', 'return_incomplete', 'send_back')
    AND (%(offices)s::bigint[] IS NULL OR e.office = ANY (%(offices)s))
GROUP BY e.office
