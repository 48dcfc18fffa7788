-- What was settled between two moments and where, with all that the clock needs to judge it.
SELECT e.office, d.received_at, d.due, e.at, pauses.acts, pauses.moments
FROM journal_entry e
JOIN dossiers_dossier d ON d.id = e.dossier
CROSS JOIN LATERAL (
    SELECT array_agg(p.act ORDER BY p.seq), array_agg(p.at ORDER BY p.seq) FROM journal_entry p
    WHERE p.dossier = e.dossier AND p.act IN ('request_supplement', 'supplement')
) pauses (acts, moments)
WHERE e.at >= %(begins)s AND e.at < %(ends)s
    AND e.act IN ('issue', 'refuse', 'stop', 'withdraw')
    AND d.due IS NOT NULL
    AND (%(offices)s::bigint[] IS NULL OR e.office = ANY (%(offices)s))
