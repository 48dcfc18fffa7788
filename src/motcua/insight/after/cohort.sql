-- Every dossier received in a span, of some procedures anywhere or of any in some areas: one row each, with
-- what its journal had told until a moment. Papers are not asked for: no measure of a change needs them.
SELECT d.area_code, d.id, d.code, d.procedure, d.channel, false, false, false,
    story.acts, story.moments, story.promises, story.competent
FROM dossiers_dossier d
CROSS JOIN LATERAL (
    SELECT array_agg(e.act ORDER BY e.seq), array_agg(e.at ORDER BY e.seq),
        array_agg(e.facts ->> 'promise' ORDER BY e.seq), array_agg(e.facts ->> 'competent' ORDER BY e.seq)
    FROM journal_entry e
    WHERE e.dossier = d.id AND e.at <= %(moment)s AND e.act = ANY (%(acts)s)
) story (acts, moments, promises, competent)
WHERE d.received_at >= %(first)s AND d.received_at < %(until)s
    AND (d.procedure = ANY (%(procedures)s) OR d.area_code = ANY (%(areas)s))
    AND story.acts IS NOT NULL
