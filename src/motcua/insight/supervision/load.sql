-- What each office is competent for and has open now. Served by dossier_open.
SELECT d.competent_office_id,
    count(*),
    count(*) FILTER (WHERE d.status <> 'supplement_requested' AND d.due < %(now)s),
    count(*) FILTER (WHERE d.status <> 'supplement_requested' AND d.due >= %(now)s AND d.due < %(soon)s),
    count(*) FILTER (WHERE d.status = 'supplement_requested')
FROM dossiers_dossier d
WHERE d.competent_office_id = ANY (%(offices)s) AND d.status = ANY (%(open)s)
GROUP BY d.competent_office_id
