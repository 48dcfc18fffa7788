-- The latest dossiers received in a period at competent offices, each with its steps as four columns of
-- equal length, oldest first. The index dossier_received serves the inner query, entry_chain the outer one.
SELECT d.code, story.acts, story.moments, story.officers, story.offices
FROM (
    SELECT id, code FROM dossiers_dossier
    WHERE competent_office_id = ANY (%(offices)s)
        AND received_at >= %(begins)s AND received_at < %(ends)s
        AND (%(procedure)s = '' OR procedure = %(procedure)s)
    ORDER BY received_at DESC
    LIMIT %(most)s
) d
CROSS JOIN LATERAL (
    SELECT array_agg(e.act ORDER BY e.seq), array_agg(e.at ORDER BY e.seq),
        array_agg(e.officer ORDER BY e.seq), array_agg(e.office ORDER BY e.seq)
    FROM journal_entry e
    WHERE e.dossier = d.id AND e.act = ANY (%(acts)s)
) story (acts, moments, officers, offices)
WHERE story.acts IS NOT NULL
