-- The latest dossiers received in a period at competent offices, and their steps in five columns of equal
-- length, dossier by dossier, oldest first; moments in microseconds. Served by dossier_received and entry_chain.
WITH chosen AS MATERIALIZED (
    SELECT id, code, row_number() OVER () - 1 AS number
    FROM (
        SELECT id, code FROM dossiers_dossier
        WHERE competent_office_id = ANY (%(offices)s)
            AND received_at >= %(begins)s AND received_at < %(ends)s
            AND (%(procedure)s = '' OR procedure = %(procedure)s)
        ORDER BY received_at DESC
        LIMIT %(most)s
    ) latest
), steps AS (
    SELECT c.number, array_position(%(acts)s::text[], e.act::text) - 1 AS act,
        (extract(epoch FROM e.at) * 1000000)::bigint AS at, e.officer, e.office
    FROM chosen c JOIN journal_entry e ON e.dossier = c.id
    WHERE e.act = ANY (%(acts)s)
    ORDER BY c.number, e.seq
)
SELECT (SELECT array_agg(code ORDER BY number) FROM chosen),
    array_agg(number), array_agg(act), array_agg(at), array_agg(officer), array_agg(office)
FROM steps
