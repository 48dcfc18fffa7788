-- The mandate of the narrowest territory on a day, its instrument, and the office that it makes competent.
SELECT
    m.id, m.level, m.territory, lower(m.validity), upper(m.validity),
    i.number, i.title, i.signed_on, i.verified, nullif(enclosing.parent, ''),
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
    -- the office of the level that serves the area, or the last that did
    SELECT office_id, upper(validity) AS until FROM authority_officearea
    WHERE level = m.level AND area_code = %(area)s AND lower(validity) <= %(day)s::date
    ORDER BY validity DESC LIMIT 1
) served ON m.office_id IS NULL
JOIN authority_office o ON o.id = coalesce(m.office_id, served.office_id)
LEFT JOIN authority_officename named ON named.office_id = o.id AND named.validity @> %(day)s::date
WHERE m.procedure = %(procedure)s
    AND m.territory IN (%(area)s, enclosing.parent, '')
    AND m.validity @> %(day)s::date
ORDER BY m.territory = %(area)s DESC, m.territory <> '' DESC
LIMIT 1
