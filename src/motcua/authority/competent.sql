-- The mandate of the narrowest territory on a day, its instrument, and the office that it makes competent.
SELECT
    m.id, m.level, m.territory, lower(m.validity), upper(m.validity),
    i.number, i.title, i.signed_on, i.verified, lower(m.amount), upper(m.amount), m.benefit, m.channel,
    nullif(enclosing.parent, ''), {corrections},
    o.id, least(served.until, upper(o.validity)),
    o.code, o.level, o.parent_id, named.vi, named.en
FROM authority_mandate m
JOIN authority_instrument i ON i.id = m.instrument_id
LEFT JOIN LATERAL (
    -- an area of the past keeps its last parent
    SELECT parent FROM authority_area
    WHERE code = %(area)s AND lower(validity) <= %(day)s::date
    ORDER BY validity DESC LIMIT 1
) enclosing ON true
LEFT JOIN LATERAL (
    -- the office of the level that serves the area, or the last that did; who is asked for nowhere in
    -- particular goes to the one at the base
    SELECT office_id, upper(validity) AS until FROM authority_officearea
    WHERE level = CASE m.level WHEN 'any' THEN 'base' ELSE m.level END
        AND area_code = %(area)s AND lower(validity) <= %(day)s::date
    ORDER BY validity DESC LIMIT 1
) served ON m.office_id IS NULL AND (m.level <> 'any' OR %(desk)s::bigint IS NULL)
JOIN authority_office o ON o.id = coalesce(
    m.office_id, served.office_id, CASE m.level WHEN 'any' THEN %(desk)s::bigint END
)
LEFT JOIN authority_officename named ON named.office_id = o.id AND named.validity @> %(day)s::date
WHERE m.procedure = %(procedure)s
    AND m.phase = %(phase)s
    AND m.territory IN (%(area)s, enclosing.parent, '')
    AND m.validity @> %(day)s::date
    AND m.amount @> %(dong)s::bigint
    AND (m.benefit = '' OR m.benefit = ANY(%(benefits)s::text[]))
    AND m.channel IN (%(channel)s, '')
ORDER BY m.territory = %(area)s DESC, m.territory <> '' DESC, m.benefit <> '' DESC, m.channel <> '' DESC, m.id
LIMIT 1
