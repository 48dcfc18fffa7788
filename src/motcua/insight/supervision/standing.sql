-- How many accepted dossiers stood open at a moment, and how many were past their day while the office worked.
SELECT d.competent_office_id, count(*),
    count(*) FILTER (WHERE d.due < %(moment)s AND (
        SELECT p.act FROM journal_entry p
        WHERE p.dossier = d.id AND p.at < %(moment)s AND p.act IN ('request_supplement', 'supplement')
        ORDER BY p.seq DESC LIMIT 1
    ) IS DISTINCT FROM 'request_supplement')
FROM dossiers_dossier d
WHERE d.received_at < %(moment)s AND (d.ended_at IS NULL OR d.ended_at >= %(moment)s) AND d.due IS NOT NULL
GROUP BY d.competent_office_id
