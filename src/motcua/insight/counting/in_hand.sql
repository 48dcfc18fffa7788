-- Every dossier that was in hand in a period, one row each, with what its journal had told until a moment.
-- A dossier that was only returned at the door has been received later or never: it is found by its entry.
-- The offices are those competent now; who was transferred since is looked at too, and judged by the reader.
SELECT d.id, d.code, d.procedure, d.channel,
    EXISTS (
        SELECT FROM dossiers_decision n JOIN dossiers_document f ON f.digest = n.document_id
        WHERE n.dossier_id = d.id AND n.annulled_at IS NULL AND f.stored_at <= %(moment)s
    ),
    EXISTS (
        SELECT FROM dossiers_attachment a
        WHERE a.dossier_id = d.id AND a.component <> '' AND a.attached_at <= %(moment)s
    ),
    EXISTS (SELECT FROM dossiers_component c WHERE c.dossier_id = d.id AND c.from_record),
    story.acts, story.moments, story.promises, story.competent
FROM dossiers_dossier d
CROSS JOIN LATERAL (
    SELECT array_agg(e.act ORDER BY e.seq), array_agg(e.at ORDER BY e.seq),
        array_agg(e.facts ->> 'promise' ORDER BY e.seq),
        array_agg(coalesce(e.facts ->> 'competent', CASE e.act WHEN 'transfer' THEN e.facts ->> 'to' END)
            ORDER BY e.seq)
    FROM journal_entry e
    WHERE e.dossier = d.id AND e.at <= %(moment)s AND (e.act = ANY (%(acts)s) OR e.facts ? 'competent')
) story (acts, moments, promises, competent)
WHERE (
    d.received_at <= %(moment)s AND (d.ended_at IS NULL OR d.ended_at >= %(begins)s)
    OR d.id = ANY (ARRAY(
        SELECT e.dossier FROM journal_entry e
        WHERE e.at BETWEEN %(begins)s AND %(moment)s AND e.act = 'return_incomplete'
    ))
) AND (
    %(offices)s::bigint[] IS NULL
    OR d.competent_office_id = ANY (%(offices)s)
    OR d.id = ANY (ARRAY(SELECT e.dossier FROM journal_entry e WHERE e.at > %(moment)s AND e.act = 'transfer'))
) AND story.acts IS NOT NULL
