-- The SQL of each operation, as the suite has seen it sent: above a statement the operations that send it, each with the
-- number of the round trip, in all the ways that the guards arrange it; without an Idempotency-Key. Made by `npm run statements`; the suite on PostgreSQL fails where it differs.

-- composeMinutes 14, composeMinutes 15
insert into attestation (minutes_id, person_id, role, signed_hash, signed_at, recorded_at)
values ($1, $2, $3, default, default, default), (…);

-- composeMinutes 17, composeMinutes 18
insert into audit_entry (id, operation, traceparent, actor, client, event, resource, resource_id, authority,
    version, before, after, reason)
values ($1::uuid, $2::text, $3::text, $4::text, $5::text, $6::text, $7::text, $8::uuid, $9::text,
    $10::integer, $11::jsonb, $12::jsonb, $13::text);

-- composeMinutes 14, composeMinutes 15
insert into decision_record (id, minutes_id, item_id, record, content_hash)
values ($1, $2, $3, $4, $5);

-- composeMinutes 14, composeMinutes 15
insert into minutes (id, meeting_id, kind, head, head_hash, recorded_at, attested_at, attested_on,
    superseded_at, version)
values ($1, $2, $3, $4, $5, $6, default, default, default, default);

-- composeMinutes 4
select act.item_id
from act
inner join item on item.id = act.item_id
where (item.meeting_id = $1 and act.kind = $2 and act.taken_back_at is null);

-- attestMinutes 1, composeMinutes 16, composeMinutes 17, listMinutes 3, readMinutes 3
select attestation.minutes_id, attestation.person_id, attestation.role, attestation.signed_hash,
    attestation.signed_at, attestation.recorded_at, person.id, person.name, person.former_names, person.title,
    person.organisation, person.protected_identity, person.fictional, person.client, person.external_id,
    person.version
from attestation
inner join person on person.id = attestation.person_id
where attestation.minutes_id in ($1)
order by attestation.role asc, attestation.person_id asc;

-- attestMinutes 2, readMinutes 2
select decision_record.id, decision_record.minutes_id, decision_record.item_id, decision_record.record,
    decision_record.content_hash, item.paragraph_year, json_build_array(item.raised_by, (select
    earlier.raised_by from item earlier where earlier.id = item.continues))
from decision_record
inner join item on item.id = decision_record.item_id
where decision_record.minutes_id = $1
order by decision_record.id asc;

-- composeMinutes 3
select decision_record.item_id, minutes.attested_at
from decision_record
inner join minutes on minutes.id = decision_record.minutes_id
where (decision_record.item_id = any($1::uuid[]) and minutes.attested_at is not null);

-- composeMinutes 7, composeMinutes 8
select excuse.id, excuse.meeting_id, excuse.person_id, excuse.party, excuse.reason, excuse.received_at,
    excuse.called_substitute, excuse.recorded_at, person.id, person.name, person.former_names, person.title,
    person.organisation, person.protected_identity, person.fictional, person.client, person.external_id,
    person.version, called.id, called.name, called.former_names, called.title, called.organisation,
    called.protected_identity, called.fictional, called.client, called.external_id, called.version
from excuse
inner join person on person.id = excuse.person_id
left join person called on called.id = excuse.called_substitute
where excuse.meeting_id = $1
order by excuse.id asc;

-- composeMinutes 1
select id
from meeting
where meeting.id = $1
for update;

-- attestMinutes 1
select id
from meeting
where meeting.id = (select covered.meeting_id from minutes covered where covered.id = $1)
for update;

-- attestMinutes 1
select id
from person
where (person.id = $1 or person.external_id = $2)
limit $3;

-- composeMinutes 12, composeMinutes 13
select id, ( select json_agg(json_build_object('id', p.id, 'names', array_prepend(p.name, p.former_names))
    order by p.id) from person p where p.protected_identity and (p.id = item.raised_by or p.id = (select
    earlier.raised_by from item earlier where earlier.id = item.continues) or exists (select from act a where
    a.item_id = item.id and strpos(a.details::text, p.id::text) > 0)))
from item
where item.id in ($1);

-- composeMinutes 13, composeMinutes 14
select id, from_time, to_time
from adjournment
where adjournment.meeting_id = $1
order by adjournment.from_time asc;

-- composeMinutes 8, composeMinutes 9
select id, item_id, position, kind, details, occurred_at, recorded_at, taken_back_at, taken_back_reason, (
    select json_agg(json_build_object('id', p.id, 'names', array_prepend(p.name, p.former_names)) order by
    p.id) from person p where p.protected_identity and (strpos((act.details)::text, p.id::text) > 0)), case
    when kind = 'vote' then ( select json_agg(json_build_object('personId', b.person_id, 'choice', b.choice))
    from ballot b where b.vote_id = id) end
from act
where act.item_id = any($1::uuid[])
order by act.item_id asc, act.position asc;

-- composeMinutes 2
select id, meeting_id, position, title, summary, paragraph, paragraph_year, body_id, withdrawn_reason, matter,
    earlier, continues, outcome, admission_against, raised_by, client, external_id, recorded_at, version
from item
where item.meeting_id = $1
order by item.position asc;

-- composeMinutes 11, composeMinutes 12
select id, name, former_names, protected_identity
from person
where (person.protected_identity and strpos($1, person.id::text) > 0);

-- composeMinutes 10, composeMinutes 9
select item_case.item_id, case_file.id, case_file.diarienummer, case_file.title, ( select
    json_agg(json_build_object('id', p.id, 'names', array_prepend(p.name, p.former_names)) order by p.id) from
    person p where p.protected_identity and (p.id = case_file.responsible_officer_id))
from item_case
inner join case_file on case_file.id = item_case.case_id
where item_case.item_id in ($1)
order by item_case.item_id asc, item_case.position asc;

-- composeMinutes 5, composeMinutes 6
select json_agg(kept)
from (select attendance.id as id, attendance.capacity as capacity, attendance.seat as seat, attendance.remote
    as remote, attendance.party as party, attendance.from_item_id as fromItemId, attendance.to_item_id as
    toItemId, attendance.from_part as fromPart, attendance.to_part as toPart, from_item.position as
    fromPosition, to_item.position as toPosition, attendance.arrived_at as arrivedAt, attendance.left_at as
    leftAt, person.id as personId, person.name as name, person.protected_identity as protectedIdentity,
    person.organisation as organisation, coalesce(attendance.title, person.title) as title, person.fictional
    as fictional, attendance.replaces_vacant as replacesVacant, attendance.replaces_party as replacesParty,
    case when replaced.id is not null then json_build_object( 'id', replaced.id, 'name', replaced.name,
    'protectedIdentity', replaced.protected_identity) end as replaced from attendance inner join person on
    person.id = attendance.person_id left join person replaced on replaced.id = attendance.replaces left join
    item from_item on from_item.id = attendance.from_item_id left join item to_item on to_item.id =
    attendance.to_item_id where attendance.meeting_id = $1 order by attendance.seat asc, from_item.position
    nulls first, attendance.id asc) kept;

-- composeMinutes 1, listMinutes 1
select meeting.id, meeting.body_id, meeting.held_on, meeting.ordinal, meeting.place, meeting.planned_at,
    meeting.state, meeting.recorded_as, meeting.opened_at, meeting.closed_at, meeting.chair_id,
    meeting.fictional, meeting.gaps, meeting.cancelled_reason, meeting.client, meeting.external_id,
    meeting.recorded_at, meeting.version, body.id, body.authority_id, body.code, body.name, body.kind,
    body.seats, body.settings, body.version, authority.code, (select coalesce(json_agg(json_build_object('id',
    o.id, 'office', o.office, 'personId', o.person_id, 'replacesId', o.replaces, 'fromPosition', f.position,
    'toPosition', t.position) order by o.id), '[]') from officer o left join item f on f.id = o.from_item_id
    left join item t on t.id = o.to_item_id where o.meeting_id = meeting.id), ( select
    json_agg(json_build_object('id', p.id, 'names', array_prepend(p.name, p.former_names)) order by p.id) from
    person p where p.protected_identity and (p.id = meeting.chair_id))
from meeting
inner join body on body.id = meeting.body_id
inner join authority on authority.id = body.authority_id
where (meeting.id = $1 and authority.code in ($2));

-- attestMinutes 1
select meeting.id, meeting.body_id, meeting.held_on, meeting.ordinal, meeting.place, meeting.planned_at,
    meeting.state, meeting.recorded_as, meeting.opened_at, meeting.closed_at, meeting.chair_id,
    meeting.fictional, meeting.gaps, meeting.cancelled_reason, meeting.client, meeting.external_id,
    meeting.recorded_at, meeting.version, body.id, body.authority_id, body.code, body.name, body.kind,
    body.seats, body.settings, body.version, authority.code, (select coalesce(json_agg(json_build_object('id',
    o.id, 'office', o.office, 'personId', o.person_id, 'replacesId', o.replaces, 'fromPosition', f.position,
    'toPosition', t.position) order by o.id), '[]') from officer o left join item f on f.id = o.from_item_id
    left join item t on t.id = o.to_item_id where o.meeting_id = meeting.id), ( select
    json_agg(json_build_object('id', p.id, 'names', array_prepend(p.name, p.former_names)) order by p.id) from
    person p where p.protected_identity and (p.id = meeting.chair_id))
from meeting
inner join body on body.id = meeting.body_id
inner join authority on authority.id = body.authority_id
where (meeting.id = (select covered.meeting_id from minutes covered where covered.id = $1) and authority.code
    in ($2));

-- composeMinutes 15, composeMinutes 16, readMinutes 1
select minutes.id, minutes.meeting_id, minutes.kind, minutes.head, minutes.head_hash, minutes.recorded_at,
    minutes.attested_at, minutes.attested_on, minutes.superseded_at, minutes.version, authority.code,
    body.kind, ( select json_agg(json_build_object('id', p.id, 'names', array_prepend(p.name, p.former_names))
    order by p.id) from person p where p.protected_identity and ((strpos(minutes.head, p.id::text) > 0 or
    exists (select from decision_record r where r.minutes_id = minutes.id and strpos(r.record, p.id::text) >
    0) or p.id::uuid = any(array(select unnest(array[i.raised_by, earlier.raised_by]) from (decision_record r
    join item i left join item earlier on earlier.id = i.continues on i.id = r.item_id) where r.minutes_id =
    minutes.id))))), (select json_agg(json_build_object('record', r.record, 'contentHash', r.content_hash,
    'raisers', array[i.raised_by, earlier.raised_by])) from (decision_record r join item i left join item
    earlier on earlier.id = i.continues on i.id = r.item_id) where r.minutes_id = minutes.id and (select
    exists (select from person p where p.protected_identity)) and exists (select from person p where
    p.protected_identity and (strpos(r.record, p.id::text) > 0 or p.id::uuid in (i.raised_by,
    earlier.raised_by))))
from minutes
inner join meeting on meeting.id = minutes.meeting_id
inner join body on body.id = meeting.body_id
inner join authority on authority.id = body.authority_id
where (minutes.id = $1 and authority.code in ($2));

-- attestMinutes 1
select minutes.id, minutes.meeting_id, minutes.kind, minutes.head, minutes.head_hash, minutes.recorded_at,
    minutes.attested_at, minutes.attested_on, minutes.superseded_at, minutes.version, authority.code,
    body.kind, ( select json_agg(json_build_object('id', p.id, 'names', array_prepend(p.name, p.former_names))
    order by p.id) from person p where p.protected_identity and ((strpos(minutes.head, p.id::text) > 0 or
    exists (select from decision_record r where r.minutes_id = minutes.id and strpos(r.record, p.id::text) >
    0) or p.id::uuid = any(array(select unnest(array[i.raised_by, earlier.raised_by]) from (decision_record r
    join item i left join item earlier on earlier.id = i.continues on i.id = r.item_id) where r.minutes_id =
    minutes.id))))), (select json_agg(json_build_object('record', r.record, 'contentHash', r.content_hash,
    'raisers', array[i.raised_by, earlier.raised_by])) from (decision_record r join item i left join item
    earlier on earlier.id = i.continues on i.id = r.item_id) where r.minutes_id = minutes.id and (select
    exists (select from person p where p.protected_identity)) and exists (select from person p where
    p.protected_identity and (strpos(r.record, p.id::text) > 0 or p.id::uuid in (i.raised_by,
    earlier.raised_by))))
from minutes
inner join meeting on meeting.id = minutes.meeting_id
inner join body on body.id = meeting.body_id
inner join authority on authority.id = body.authority_id
where (minutes.id = $1 and authority.code in ($2))
for update of minutes;

-- listMinutes 2
select minutes.id, minutes.meeting_id, minutes.kind, minutes.head, minutes.head_hash, minutes.recorded_at,
    minutes.attested_at, minutes.attested_on, minutes.superseded_at, minutes.version, authority.code,
    body.kind, ( select json_agg(json_build_object('id', p.id, 'names', array_prepend(p.name, p.former_names))
    order by p.id) from person p where p.protected_identity and ((strpos(minutes.head, p.id::text) > 0 or
    exists (select from decision_record r where r.minutes_id = minutes.id and strpos(r.record, p.id::text) >
    0) or p.id::uuid = any(array(select unnest(array[i.raised_by, earlier.raised_by]) from (decision_record r
    join item i left join item earlier on earlier.id = i.continues on i.id = r.item_id) where r.minutes_id =
    minutes.id))))), (select json_agg(json_build_object('record', r.record, 'contentHash', r.content_hash,
    'raisers', array[i.raised_by, earlier.raised_by])) from (decision_record r join item i left join item
    earlier on earlier.id = i.continues on i.id = r.item_id) where r.minutes_id = minutes.id and (select
    exists (select from person p where p.protected_identity)) and exists (select from person p where
    p.protected_identity and (strpos(r.record, p.id::text) > 0 or p.id::uuid in (i.raised_by,
    earlier.raised_by))))
from minutes
inner join meeting on meeting.id = minutes.meeting_id
inner join body on body.id = meeting.body_id
inner join authority on authority.id = body.authority_id
where minutes.meeting_id = $1
order by minutes.id asc;

-- composeMinutes 10, composeMinutes 11
select person.id, person.name, person.former_names, person.title, person.organisation,
    person.protected_identity, person.fictional, person.client, person.external_id, person.version,
    appointment.party
from person
left join appointment on (appointment.person_id = person.id and appointment.body_id = $1 and
    (appointment.undone_at is null and appointment.from_day <= $2 and (appointment.to_day is null or
    appointment.to_day >= $3)))
where person.id in ($4);

-- composeMinutes 6, composeMinutes 7
select person_id
from chosen_attester
where chosen_attester.meeting_id = $1
order by chosen_attester.person_id asc;

-- attestMinutes 3
select pg_advisory_xact_lock(hashtext($1));

-- attestMinutes 3
update attestation
set signed_hash = $1, signed_at = $2
where (attestation.minutes_id = $3 and attestation.person_id = $4);

-- composeMinutes 5
update item
set paragraph = fixed.number, paragraph_year = $1::int, version = version + 1
from (values ($2::uuid, $3::int)) as fixed (id, number)
where item.id = fixed.id and item.paragraph is null;

-- attestMinutes 3
update minutes
set attested_at = $1, attested_on = $2, version = $3
where minutes.id = $4;

-- composeMinutes 14, composeMinutes 15
update minutes
set superseded_at = $1, version = minutes.version + 1
where (minutes.meeting_id = $2 and minutes.attested_at is null and minutes.superseded_at is null);

-- attestMinutes 3
with step_0 as (insert into decision (id, item_id, record_id, body_id, held_on, paragraph, address,
    change_sequence)
values ($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::date, $6::integer, $7::text, nextval('decision_change'))),
    step_1 as (insert into dispatch (id, decision_id, position, label, group_name) select id, decisionId,
    position, label,
group
from jsonb_to_recordset($8::jsonb) as given (id uuid, decisionId uuid, position integer, label text, group
    text)) insert into audit_entry (id, operation, traceparent, actor, client, event, resource, resource_id,
    authority, version, before, after, reason) select id, operation, traceparent, actor, client, event,
    resource, resourceId, authority, version, before, after, reason
from jsonb_to_recordset($9::jsonb) as given (id uuid, operation text, traceparent text, actor text, client
    text, event text, resource text, resourceId uuid, authority text, version integer, before jsonb, after
    jsonb, reason text);
