-- The SQL of each operation, as the suite has seen it sent: above a statement the operations that send it, each with the
-- number of the round trip, in all the ways that the guards arrange it; without an Idempotency-Key. Made by `npm run statements`; the suite on PostgreSQL fails where it differs.

-- publishDecision 4
insert into audit_entry (id, operation, traceparent, actor, client, event, resource, resource_id, authority,
    version, before, after, reason)
values ($1::uuid, $2::text, $3::text, $4::text, $5::text, $6::text, $7::text, $8::uuid, $9::text,
    $10::integer, $11::jsonb, $12::jsonb, $13::text);

-- listDecisions 2
select case_file.id, case_file.series_id, case_file.year, case_file.number, case_file.classification,
    case_file.diarienummer, case_file.title, case_file.state, case_file.responsible_officer_id,
    case_file.opened_on, case_file.voided_reason, case_file.client, case_file.external_id, case_file.version,
    series.code, authority.code, series.authority_id, case when person.protected_identity then null else
    person.name end, case when person.protected_identity then array_prepend(person.name, person.former_names)
    end
from case_file
inner join series on series.id = case_file.series_id
inner join authority on authority.id = series.authority_id
left join person on person.id = case_file.responsible_officer_id
where (case_file.series_id, case_file.year, case_file.number) = ($1::uuid, $2::int, $3::int)
order by case_file.id asc
limit 101;

-- listDecisions 3
select decision.id, decision.item_id, decision.address, decision.held_on, decision.paragraph,
    decision.publication, decision.published_at, decision.change_sequence, decision.withdrawn_sequence,
    decision.version, decision_record.record, decision_record.content_hash, minutes.id, minutes.attested_on,
    notice.id, notice.posted_on, notice.kept_at, notice.last_appeal_day, notice.earliest_legal_force_on,
    notice.taken_down_on, body.code, authority.code, ( select json_agg(json_build_object('id', p.id, 'names',
    array_prepend(p.name, p.former_names)) order by p.id) from person p where p.protected_identity and (exists
    (select from item i left join item earlier on earlier.id = i.continues where i.id =
    decision_record.item_id and (strpos(decision_record.record, p.id::text) > 0 or p.id::uuid in (i.raised_by,
    earlier.raised_by)))))
from decision
inner join decision_record on decision_record.id = decision.record_id
inner join minutes on minutes.id = decision_record.minutes_id
inner join body on body.id = decision.body_id
inner join authority on authority.id = body.authority_id
left join notice on notice.id = (select n.id from notice n where n.minutes_id = minutes.id and n.corrected_at
    is null order by n.posted_on desc, n.id desc limit 1)
where (decision.change_sequence > $1 and authority.code in ($2) and body.code = $3 and decision.item_id in
    (select item_id from item_case where item_case.case_id in ($4)))
order by decision.change_sequence asc
limit $5;

-- listDecisions 1
select decision.id, decision.item_id, decision.address, decision.held_on, decision.paragraph,
    decision.publication, decision.published_at, decision.change_sequence, decision.withdrawn_sequence,
    decision.version, decision_record.record, decision_record.content_hash, minutes.id, minutes.attested_on,
    notice.id, notice.posted_on, notice.kept_at, notice.last_appeal_day, notice.earliest_legal_force_on,
    notice.taken_down_on, body.code, authority.code, ( select json_agg(json_build_object('id', p.id, 'names',
    array_prepend(p.name, p.former_names)) order by p.id) from person p where p.protected_identity and (exists
    (select from item i left join item earlier on earlier.id = i.continues where i.id =
    decision_record.item_id and (strpos(decision_record.record, p.id::text) > 0 or p.id::uuid in (i.raised_by,
    earlier.raised_by)))))
from decision
inner join decision_record on decision_record.id = decision.record_id
inner join minutes on minutes.id = decision_record.minutes_id
inner join body on body.id = decision.body_id
inner join authority on authority.id = body.authority_id
left join notice on notice.id = (select n.id from notice n where n.minutes_id = minutes.id and n.corrected_at
    is null order by n.posted_on desc, n.id desc limit 1)
where (decision.change_sequence > $1 and authority.code in ($2) and body.code = $3)
order by decision.change_sequence asc
limit $4;

-- publishDecision 1
select decision.id, decision.item_id, decision.address, decision.held_on, decision.paragraph,
    decision.publication, decision.published_at, decision.change_sequence, decision.withdrawn_sequence,
    decision.version, decision_record.record, decision_record.content_hash, minutes.id, minutes.attested_on,
    notice.id, notice.posted_on, notice.kept_at, notice.last_appeal_day, notice.earliest_legal_force_on,
    notice.taken_down_on, body.code, authority.code, ( select json_agg(json_build_object('id', p.id, 'names',
    array_prepend(p.name, p.former_names)) order by p.id) from person p where p.protected_identity and (exists
    (select from item i left join item earlier on earlier.id = i.continues where i.id =
    decision_record.item_id and (strpos(decision_record.record, p.id::text) > 0 or p.id::uuid in (i.raised_by,
    earlier.raised_by)))))
from decision
inner join decision_record on decision_record.id = decision.record_id
inner join minutes on minutes.id = decision_record.minutes_id
inner join body on body.id = decision.body_id
inner join authority on authority.id = body.authority_id
left join notice on notice.id = (select n.id from notice n where n.minutes_id = minutes.id and n.corrected_at
    is null order by n.posted_on desc, n.id desc limit 1)
where (decision.id = $1 and authority.code in ($2))
for update of decision;

-- readDecisionByAddress 1
select decision.id, decision.item_id, decision.address, decision.held_on, decision.paragraph,
    decision.publication, decision.published_at, decision.change_sequence, decision.withdrawn_sequence,
    decision.version, decision_record.record, decision_record.content_hash, minutes.id, minutes.attested_on,
    notice.id, notice.posted_on, notice.kept_at, notice.last_appeal_day, notice.earliest_legal_force_on,
    notice.taken_down_on, body.code, authority.code, ( select json_agg(json_build_object('id', p.id, 'names',
    array_prepend(p.name, p.former_names)) order by p.id) from person p where p.protected_identity and (exists
    (select from item i left join item earlier on earlier.id = i.continues where i.id =
    decision_record.item_id and (strpos(decision_record.record, p.id::text) > 0 or p.id::uuid in (i.raised_by,
    earlier.raised_by)))))
from decision
inner join decision_record on decision_record.id = decision.record_id
inner join minutes on minutes.id = decision_record.minutes_id
inner join body on body.id = decision.body_id
inner join authority on authority.id = body.authority_id
left join notice on notice.id = (select n.id from notice n where n.minutes_id = minutes.id and n.corrected_at
    is null order by n.posted_on desc, n.id desc limit 1)
where decision.address = $1;

-- readAnnexContent 1, readDecision 1
select decision.id, decision.item_id, decision.address, decision.held_on, decision.paragraph,
    decision.publication, decision.published_at, decision.change_sequence, decision.withdrawn_sequence,
    decision.version, decision_record.record, decision_record.content_hash, minutes.id, minutes.attested_on,
    notice.id, notice.posted_on, notice.kept_at, notice.last_appeal_day, notice.earliest_legal_force_on,
    notice.taken_down_on, body.code, authority.code, ( select json_agg(json_build_object('id', p.id, 'names',
    array_prepend(p.name, p.former_names)) order by p.id) from person p where p.protected_identity and (exists
    (select from item i left join item earlier on earlier.id = i.continues where i.id =
    decision_record.item_id and (strpos(decision_record.record, p.id::text) > 0 or p.id::uuid in (i.raised_by,
    earlier.raised_by)))))
from decision
inner join decision_record on decision_record.id = decision.record_id
inner join minutes on minutes.id = decision_record.minutes_id
inner join body on body.id = decision.body_id
inner join authority on authority.id = body.authority_id
left join notice on notice.id = (select n.id from notice n where n.minutes_id = minutes.id and n.corrected_at
    is null order by n.posted_on desc, n.id desc limit 1)
where decision.id = $1;

-- readAnnexContent 2
select document_id, version, hash, media_type, file_name, size, recorded_at
from document_version
where (document_version.document_id = $1 and document_version.version = $2)
order by document_version.version desc
limit $3;

-- publishDecision 2
select nextval('decision_change') as next;

-- publishDecision 1
select pg_advisory_xact_lock(hashtext($1));

-- listDecisions 1
select series.id, series.code, series.template
from series
inner join authority on authority.id = series.authority_id
where ($1::text[] is null or authority.code = any($2::text[])) and ($3::text is null or series.code = $4) and
    (series.template not like '%{series}%' or position(translate(series.code, ' /.-', '') in $5) > 0);

-- publishDecision 3
update decision
set publication = $1, published_at = $2, change_sequence = $3, withdrawn_sequence = $4, version = $5
where decision.id = $6;
