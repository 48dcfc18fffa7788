-- Everything that one reception writes, in one statement: the people that nobody knew yet, then the request
-- key, and where it was used before, nothing else. Who is on record is given by number in a second asking.
-- Parameters are named; rows of people, lines and components come as JSON.
WITH {people}, claim AS (
    INSERT INTO dossiers_request (key, fingerprint, officer_id, dossier, at)
    SELECT %(key)s, %(fingerprint)s, %(officer)s, %(id)s, %(at)s
    WHERE {everybody}
    ON CONFLICT (key) DO NOTHING
    RETURNING 1
), number AS (
    INSERT INTO dossiers_counter (name, value) SELECT %(counter)s, 1 FROM claim
    ON CONFLICT (name) DO UPDATE SET value = dossiers_counter.value + 1
    RETURNING value
), dossier AS (
    INSERT INTO dossiers_dossier (
        id, code, secret, procedure, catalogue_day, channel, result_channel, area_code, conditions,
        helped_office_id, received_office_id, competent_office_id, holder_office_id, mandate_id,
        applicant_id, subject_id, status, entries, tip, supplements, extensions,
        received_at, statutory_due, promised_due, due, ended_at,
        employer_name, employer_code, employer_tax_code
    )
    SELECT
        %(id)s, lpad(value::text, greatest(5, length(value::text)), '0') || %(code_tail)s, %(secret)s,
        %(procedure)s, %(day)s, %(channel)s, %(result_channel)s, %(area)s, %(conditions)s::jsonb,
        %(helped)s, %(office)s, %(competent)s, %(office)s, %(mandate)s,
        (SELECT who.id FROM who WHERE name = %(applicant)s), (SELECT who.id FROM who WHERE name = %(subject)s),
        %(status)s, 1, %(hash)s, 0, 0,
        %(at)s, %(statutory)s, %(promised)s, %(promised)s, %(ended)s,
        %(employer_name)s, %(employer_code)s, %(employer_tax_code)s
    FROM number
    RETURNING code
), line AS (
    INSERT INTO dossiers_line (dossier_id, number, benefit, person_id, "case", outcome, reason)
    SELECT %(id)s, number, benefit, who.id, "case", 'pending', ''
    FROM dossier, jsonb_to_recordset(%(lines)s::jsonb) AS line (number int, benefit text, person text, "case" jsonb)
    JOIN who ON who.name = line.person
), component AS (
    INSERT INTO dossiers_component (dossier_id, key, originals, certified, copies, compared, from_record, missing)
    SELECT %(id)s, key, originals, certified, copies, compared, from_record, missing
    FROM dossier, jsonb_to_recordset(%(components)s::jsonb)
        AS component (
            key text, originals int, certified int, copies int, compared boolean, from_record boolean,
            missing boolean
        )
), paper AS (
    INSERT INTO dossiers_paper (dossier_id, form, number, facts, verification, made_by_id, made_at)
    SELECT %(id)s, %(form)s, 1, %(paper)s::jsonb, %(verification)s, %(post)s, %(at)s FROM dossier
), note AS (
    INSERT INTO dossiers_note (dossier_id, seq, text)
    SELECT %(id)s, 1, %(note)s FROM dossier WHERE %(note)s <> ''
), message AS (
    INSERT INTO dossiers_message (topic, dossier_id, facts, at, attempts, error)
    SELECT 'notice', %(id)s, %(message)s::jsonb, %(at)s, 0, '' FROM dossier
), entry AS (
    INSERT INTO journal_entry (dossier, seq, at, act, officer, office, facts, previous, hash)
    SELECT %(id)s, 1, %(at)s, %(act)s, %(officer)s, %(office)s, %(facts)s::jsonb, %(genesis)s, %(hash)s
    FROM dossier
)
SELECT (SELECT code FROM dossier), {everybody}, {on_record}
