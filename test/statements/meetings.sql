-- The SQL of each operation, as the suite has seen it sent: above a statement the operations that send it, each with the
-- number of the round trip, in all the ways that the guards arrange it; without an Idempotency-Key. Made by `npm run statements`; the suite on PostgreSQL fails where it differs.

-- removeAttendance 6
delete from attendance
where (attendance.meeting_id = $1 and attendance.id = $2);

-- replaceAttendance 12
delete from attendance
where attendance.meeting_id = $1;

-- removeExcuse 5
delete from excuse
where excuse.id = $1;

-- changeItem 11
delete from item_case
where item_case.item_id = $1;

-- removeAttester 9, removeChair 9
delete from officer
where officer.id = $1;

-- adjournMeeting 3
insert into adjournment (id, meeting_id, from_time, to_time)
values ($1, $2, $3, default);

-- closeMeeting 8
insert into appointment (id, body_id, person_id, role, seat, substitute_order, party, from_day, to_day,
    undone_at, undone_reason, version)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, default, default, default);

-- recordAttendance 11
insert into attendance (id, meeting_id, person_id, capacity, seat, party, title, from_item_id, to_item_id,
    from_part, to_part, remote, replaces, replaces_vacant, replaces_party, arrived_at, left_at, version)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, default, $14, $15, $16, default);

-- recordAttendance 14
insert into attendance (id, meeting_id, person_id, capacity, seat, party, title, from_item_id, to_item_id,
    from_part, to_part, remote, replaces, replaces_vacant, replaces_party, arrived_at, left_at, version)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, default, default, default, $13, $14, default);

-- replaceAttendance 12
insert into attendance (id, meeting_id, person_id, capacity, seat, party, title, from_item_id, to_item_id,
    from_part, to_part, remote, replaces, replaces_vacant, replaces_party, arrived_at, left_at, version)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, default, default, default, $13, $14, default), (…);

-- addItem 10, addItem 11, addItem 7, addItem 8, adjournMeeting 6, cancelMeeting 4, changeItem 18,
-- changeMeeting 4, changeMeeting 6, chooseAttester 11, chooseChair 11, closeMeeting 11, openMeeting 8,
-- planMeeting 6, planMeeting 8, recordAttendance 12, recordAttendance 15, recordExcuse 12,
-- removeAttendance 6, removeAttester 9, removeChair 9, removeExcuse 5, replaceAttendance 13,
-- resumeMeeting 6, withdrawItem 9
insert into audit_entry (id, operation, traceparent, actor, client, event, resource, resource_id, authority,
    version, before, after, reason)
values ($1::uuid, $2::text, $3::text, $4::text, $5::text, $6::text, $7::text, $8::uuid, $9::text,
    $10::integer, $11::jsonb, $12::jsonb, $13::text);

-- closeMeeting 14
insert into audit_entry (id, operation, traceparent, actor, client, event, resource, resource_id, authority,
    version, before, after, reason) select id, operation, traceparent, actor, client, event, resource,
    resourceId, authority, version, before, after, reason
from jsonb_to_recordset($1::jsonb) as given (id uuid, operation text, traceparent text, actor text, client
    text, event text, resource text, resourceId uuid, authority text, version integer, before jsonb, after
    jsonb, reason text);

-- openMeeting 5
insert into chosen_attester (meeting_id, person_id)
values ($1::uuid, $2::uuid);

-- recordExcuse 10
insert into excuse (id, meeting_id, person_id, party, reason, received_at, called_substitute, recorded_at)
values ($1, $2, $3, $4, $5, $6, $7, default);

-- addItem 3, addItem 4, addItem 5, addItem 6
insert into item (id, meeting_id, position, title, summary, paragraph, paragraph_year, body_id,
    withdrawn_reason, matter, earlier, continues, outcome, admission_against, raised_by, client, external_id,
    recorded_at, version)
values ($1, $2, $3, $4, $5, $6, $7, $8, default, $9, $10, default, default, $11, $12, $13, $14, default,
    default)
returning id, meeting_id, position, title, summary, paragraph, paragraph_year, body_id, withdrawn_reason,
    matter, earlier, continues, outcome, admission_against, raised_by, client, external_id, recorded_at,
    version;

-- addItem 6, changeItem 11
insert into item_case (item_id, case_id, position)
values ($1::uuid, $2::uuid, $3::integer);

-- addItem 7
insert into item_case (item_id, case_id, position) select itemId, caseId, position
from jsonb_to_recordset($1::jsonb) as given (itemId uuid, caseId uuid, position integer);

-- planMeeting 4
insert into meeting (id, body_id, held_on, ordinal, place, planned_at, state, recorded_as, opened_at,
    closed_at, chair_id, fictional, gaps, cancelled_reason, client, external_id, recorded_at, version)
values ($1, $2, $3, $4, $5, $6, default, $7, default, default, default, $8, $9, default, $10, $11, default,
    default);

-- chooseAttester 9, chooseChair 9
insert into officer (id, meeting_id, office, person_id, replaces, from_item_id, to_item_id)
values ($1, $2, $3, $4, $5, $6, $7);

-- closeMeeting 5
select act.id, act.item_id, act.position, act.kind, act.details, act.occurred_at, act.recorded_at,
    act.taken_back_at, act.taken_back_reason, ( select json_agg(json_build_object('id', p.id, 'names',
    array_prepend(p.name, p.former_names)) order by p.id) from person p where p.protected_identity and
    (strpos((act.details)::text, p.id::text) > 0))
from act
inner join item on item.id = act.item_id
where (act.item_id in ($1) and act.kind = $2 and act.taken_back_at is null)
order by item.position asc, act.position asc;

-- changeItem 5, chooseAttester 8, chooseChair 8, closeMeeting 4, recordAttendance 13, removeAttester 8,
-- removeChair 8, withdrawItem 4
select act.item_id
from act
inner join item on item.id = act.item_id
where (item.meeting_id = $1 and act.kind = $2 and act.taken_back_at is null);

-- planMeeting 1
select body.id, body.authority_id, body.code, body.name, body.kind, body.seats, body.settings, body.version,
    authority.code
from body
inner join authority on authority.id = body.authority_id
where body.code = any($1::text[]);

-- closeMeeting 6
select body.id, body.authority_id, body.code, body.name, body.kind, body.seats, body.settings, body.version,
    authority.code
from body
inner join authority on authority.id = body.authority_id
where body.id in ($1)
order by body.id asc
for update of body;

-- addItem 2, changeItem 8
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
where (case_file.id in ($1) and (authority.code = any($2::text[]) or exists ( select from case_handover handed
    join authority receiver on receiver.id = handed.to_authority_id where handed.case_id = case_file.id and
    receiver.code = any($3::text[]))))
for key share of case_file;

-- addItem 2
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
where (case_file.id in ($1, …) and (authority.code = any($2::text[]) or exists ( select from case_handover
    handed join authority receiver on receiver.id = handed.to_authority_id where handed.case_id = case_file.id
    and receiver.code = any($3::text[]))))
for key share of case_file;

-- changeMeeting 3, planMeeting 3
select coalesce(max(ordinal), 0)::int
from meeting
where (meeting.body_id = $1 and meeting.held_on = $2);

-- chooseAttester 3, chooseChair 3, recordAttendance 3, recordExcuse 3, removeAttendance 3, removeAttester 3,
-- removeChair 3, removeExcuse 3, replaceAttendance 4
select decision_record.item_id, minutes.attested_at
from decision_record
inner join minutes on minutes.id = decision_record.minutes_id
where (decision_record.item_id = any($1::uuid[]) and minutes.attested_at is not null);

-- countAttendance 5, exportAttendance 5, listAttendance 3, listExcuses 2, readSubstitutesInTurn 5,
-- recordAttendance 8, recordExcuse 11, recordExcuse 8, removeExcuse 4, replaceAttendance 9
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

-- openMeeting 2, recordAttendance 4, replaceAttendance 5
select id
from body
where body.id = $1
for share;

-- addItem 1, adjournMeeting 1, cancelMeeting 1, changeItem 2, changeMeeting 1, chooseAttester 1, chooseChair 1,
-- closeMeeting 1, openMeeting 1, recordAttendance 1, recordExcuse 1, removeAttendance 1, removeAttester 1,
-- removeChair 1, removeExcuse 1, replaceAttendance 1, replaceAttendance 2, resumeMeeting 1, withdrawItem 2
select id
from meeting
where meeting.id = $1
for update;

-- addItem 5, addItem 6, addItem 8, addItem 9, changeItem 16, listItems 4, readItem 3, withdrawItem 7
select id, ( select json_agg(json_build_object('id', p.id, 'names', array_prepend(p.name, p.former_names))
    order by p.id) from person p where p.protected_identity and (p.id = item.raised_by or p.id = (select
    earlier.raised_by from item earlier where earlier.id = item.continues) or exists (select from act a where
    a.item_id = item.id and strpos(a.details::text, p.id::text) > 0)))
from item
where item.id in ($1);

-- countAttendance 4, exportAttendance 4, readSubstitutesInTurn 4, recordAttendance 7, recordExcuse 7,
-- replaceAttendance 8
select id, body_id, person_id, role, seat, substitute_order, party, from_day, to_day, undone_at,
    undone_reason, version
from appointment
where (appointment.body_id = $1 and (appointment.undone_at is null and appointment.from_day <= $2 and
    (appointment.to_day is null or appointment.to_day >= $3)))
order by appointment.id asc
limit $4;

-- openMeeting 4
select id, body_id, person_id, role, seat, substitute_order, party, from_day, to_day, undone_at,
    undone_reason, version
from appointment
where (appointment.body_id = $1 and appointment.person_id in ($2, …) and (appointment.undone_at is null and
    appointment.from_day <= $3 and (appointment.to_day is null or appointment.to_day >= $4)));

-- closeMeeting 7
select id, body_id, person_id, role, seat, substitute_order, party, from_day, to_day, undone_at,
    undone_reason, version
from appointment
where (appointment.body_id in ($1) and appointment.undone_at is null and (appointment.to_day is null or
    appointment.to_day >= $2));

-- adjournMeeting 2, closeMeeting 2, exportAttendance 7, resumeMeeting 2
select id, from_time, to_time
from adjournment
where adjournment.meeting_id = $1
order by adjournment.from_time asc;

-- countAttendance 6, exportAttendance 6, readSubstitutesInTurn 6, recordAttendance 9, recordExcuse 9,
-- replaceAttendance 10
select id, item_id, position, kind, details, occurred_at, recorded_at, taken_back_at, taken_back_reason, (
    select json_agg(json_build_object('id', p.id, 'names', array_prepend(p.name, p.former_names)) order by
    p.id) from person p where p.protected_identity and (strpos((act.details)::text, p.id::text) > 0))
from act
where act.item_id = any($1::uuid[])
order by act.item_id asc, act.position asc;

-- changeItem 12, chooseAttester 7, chooseChair 7, recordAttendance 12, removeAttester 7, removeChair 7
select id, item_id, position, kind, details, occurred_at, recorded_at, taken_back_at, taken_back_reason, (
    select json_agg(json_build_object('id', p.id, 'names', array_prepend(p.name, p.former_names)) order by
    p.id) from person p where p.protected_identity and (strpos((act.details)::text, p.id::text) > 0)), case
    when kind = 'vote' then ( select json_agg(json_build_object('personId', b.person_id, 'choice', b.choice))
    from ballot b where b.vote_id = id) end
from act
where act.item_id = any($1::uuid[])
order by act.item_id asc, act.position asc;

-- addItem 2, addItem 3, addItem 4, addItem 5, addItem 7, addItem 8, changeItem 15, changeItem 4,
-- changeMeeting 2, chooseAttester 2, chooseAttester 5, chooseChair 2, chooseChair 5, closeMeeting 3,
-- countAttendance 2, exportAttendance 2, listItems 2, readItem 2, readSubstitutesInTurn 2,
-- recordAttendance 2, recordAttendance 5, recordExcuse 2, recordExcuse 5, removeAttendance 2,
-- removeAttendance 5, removeAttester 2, removeAttester 5, removeChair 2, removeChair 5, removeExcuse 2,
-- replaceAttendance 3, replaceAttendance 6, withdrawItem 6
select id, meeting_id, position, title, summary, paragraph, paragraph_year, body_id, withdrawn_reason, matter,
    earlier, continues, outcome, admission_against, raised_by, client, external_id, recorded_at, version
from item
where item.meeting_id = $1
order by item.position asc;

-- closeMeeting 10, closeMeeting 13, planMeeting 6
select item.id, item.meeting_id, item.position, item.title, item.summary, item.paragraph, item.paragraph_year,
    item.body_id, item.withdrawn_reason, item.matter, item.earlier, item.continues, item.outcome,
    item.admission_against, item.raised_by, item.client, item.external_id, item.recorded_at, item.version,
    meeting.held_on
from item
inner join meeting on meeting.id = item.meeting_id
left join item next_item on next_item.continues = item.id
where (item.body_id = $1 and item.outcome->>'kind' = 'tabled' and next_item.id is null and meeting.state = $2
    and meeting.recorded_as = $3);

-- changeItem 1, changeItem 14, readItem 1, withdrawItem 1
select item.id, item.meeting_id, item.position, item.title, item.summary, item.paragraph, item.paragraph_year,
    item.body_id, item.withdrawn_reason, item.matter, item.earlier, item.continues, item.outcome,
    item.admission_against, item.raised_by, item.client, item.external_id, item.recorded_at, item.version,
    meeting.id, meeting.body_id, meeting.held_on, meeting.ordinal, meeting.place, meeting.planned_at,
    meeting.state, meeting.recorded_as, meeting.opened_at, meeting.closed_at, meeting.chair_id,
    meeting.fictional, meeting.gaps, meeting.cancelled_reason, meeting.client, meeting.external_id,
    meeting.recorded_at, meeting.version, body.id, body.authority_id, body.code, body.name, body.kind,
    body.seats, body.settings, body.version, authority.code, (select coalesce(json_agg(json_build_object('id',
    o.id, 'office', o.office, 'personId', o.person_id, 'replacesId', o.replaces, 'fromPosition', f.position,
    'toPosition', t.position) order by o.id), '[]') from officer o left join item f on f.id = o.from_item_id
    left join item t on t.id = o.to_item_id where o.meeting_id = meeting.id), ( select
    json_agg(json_build_object('id', p.id, 'names', array_prepend(p.name, p.former_names)) order by p.id) from
    person p where p.protected_identity and (p.id = meeting.chair_id)), (select m.attested_at from
    decision_record r join minutes m on m.id = r.minutes_id where r.item_id = item.id and m.attested_at is not
    null)
from item
inner join meeting on meeting.id = item.meeting_id
inner join body on body.id = meeting.body_id
inner join authority on authority.id = body.authority_id
where (item.id = $1 and authority.code in ($2));

-- changeItem 3, withdrawItem 3
select item.id, item.meeting_id, item.position, item.title, item.summary, item.paragraph, item.paragraph_year,
    item.body_id, item.withdrawn_reason, item.matter, item.earlier, item.continues, item.outcome,
    item.admission_against, item.raised_by, item.client, item.external_id, item.recorded_at, item.version,
    meeting.id, meeting.body_id, meeting.held_on, meeting.ordinal, meeting.place, meeting.planned_at,
    meeting.state, meeting.recorded_as, meeting.opened_at, meeting.closed_at, meeting.chair_id,
    meeting.fictional, meeting.gaps, meeting.cancelled_reason, meeting.client, meeting.external_id,
    meeting.recorded_at, meeting.version, body.id, body.authority_id, body.code, body.name, body.kind,
    body.seats, body.settings, body.version, authority.code, (select coalesce(json_agg(json_build_object('id',
    o.id, 'office', o.office, 'personId', o.person_id, 'replacesId', o.replaces, 'fromPosition', f.position,
    'toPosition', t.position) order by o.id), '[]') from officer o left join item f on f.id = o.from_item_id
    left join item t on t.id = o.to_item_id where o.meeting_id = meeting.id), ( select
    json_agg(json_build_object('id', p.id, 'names', array_prepend(p.name, p.former_names)) order by p.id) from
    person p where p.protected_identity and (p.id = meeting.chair_id)), (select m.attested_at from
    decision_record r join minutes m on m.id = r.minutes_id where r.item_id = item.id and m.attested_at is not
    null)
from item
inner join meeting on meeting.id = item.meeting_id
inner join body on body.id = meeting.body_id
inner join authority on authority.id = body.authority_id
where (item.id = $1::uuid and ($2::text[] is null or authority.code = any($3::text[])))
for update of item;

-- addItem 10, addItem 6, addItem 7, addItem 9, changeItem 17, listItems 3, readItem 4, withdrawItem 8
select item_case.item_id, case_file.id, case_file.diarienummer, case_file.title, ( select
    json_agg(json_build_object('id', p.id, 'names', array_prepend(p.name, p.former_names)) order by p.id) from
    person p where p.protected_identity and (p.id = case_file.responsible_officer_id))
from item_case
inner join case_file on case_file.id = item_case.case_id
where item_case.item_id in ($1)
order by item_case.item_id asc, item_case.position asc;

-- addItem 3, addItem 4, addItem 5, changeItem 10, changeItem 12, changeItem 6, chooseAttester 4, chooseChair 4,
-- countAttendance 3, exportAttendance 3, listAttendance 2, openMeeting 3, readSubstitutesInTurn 3,
-- recordAttendance 6, recordExcuse 6, removeAttendance 4, removeAttester 4, removeChair 4,
-- replaceAttendance 7
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

-- listMeetings 1
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
where (authority.code in ($1) and body.code = $2 and meeting.held_on >= $3 and meeting.held_on <= $4 and
    meeting.external_id = $5)
order by meeting.id asc
limit $6;

-- listMeetings 1
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
where (authority.code in ($1) and body.code = $2)
order by meeting.id asc
limit $3;

-- addItem 1, adjournMeeting 1, adjournMeeting 5, cancelMeeting 1, cancelMeeting 3, changeItem 2,
-- changeMeeting 1, changeMeeting 3, changeMeeting 5, chooseAttester 1, chooseChair 1, closeMeeting 1,
-- closeMeeting 11, closeMeeting 8, countAttendance 1, exportAttendance 1, listAttendance 1, listAttesters 1,
-- listChairs 1, listExcuses 1, listItems 1, openMeeting 1, openMeeting 7, planMeeting 5, planMeeting 7,
-- readMeeting 1, readSubstitutesInTurn 1, recordAttendance 1, recordExcuse 1, removeAttendance 1,
-- removeAttester 1, removeChair 1, removeExcuse 1, replaceAttendance 1, replaceAttendance 2,
-- resumeMeeting 1, resumeMeeting 5, withdrawItem 2
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

-- chooseAttester 10, chooseChair 10, listAttesters 2, listChairs 2
select officer.id, officer.meeting_id, officer.office, officer.person_id, officer.replaces,
    officer.from_item_id, officer.to_item_id, person.id, person.name, person.former_names, person.title,
    person.organisation, person.protected_identity, person.fictional, person.client, person.external_id,
    person.version, replaced_officer.id, replaced_officer.name, replaced_officer.former_names,
    replaced_officer.title, replaced_officer.organisation, replaced_officer.protected_identity,
    replaced_officer.fictional, replaced_officer.client, replaced_officer.external_id,
    replaced_officer.version
from officer
inner join person on person.id = officer.person_id
left join person replaced_officer on replaced_officer.id = officer.replaces
where (officer.meeting_id = $1 and officer.office = $2)
order by officer.id asc;

-- addItem 4, changeItem 9, recordAttendance 10
select person.id, person.name, person.former_names, person.title, person.organisation,
    person.protected_identity, person.fictional, person.client, person.external_id, person.version,
    appointment.party
from person
left join appointment on (appointment.person_id = person.id and appointment.body_id = $1 and
    (appointment.undone_at is null and appointment.from_day <= $2 and (appointment.to_day is null or
    appointment.to_day >= $3)))
where person.id in ($4);

-- readSubstitutesInTurn 7, recordAttendance 10, recordExcuse 4, replaceAttendance 11
select person.id, person.name, person.former_names, person.title, person.organisation,
    person.protected_identity, person.fictional, person.client, person.external_id, person.version,
    appointment.party
from person
left join appointment on (appointment.person_id = person.id and appointment.body_id = $1 and
    (appointment.undone_at is null and appointment.from_day <= $2 and (appointment.to_day is null or
    appointment.to_day >= $3)))
where person.id in ($4, …);

-- changeItem 7, chooseAttester 6, chooseChair 6, recordAttendance 11, removeAttester 6, removeChair 6
select person_id
from chosen_attester
where chosen_attester.meeting_id = $1
order by chosen_attester.person_id asc;

-- closeMeeting 12, closeMeeting 9, planMeeting 2, planMeeting 5
select pg_advisory_xact_lock(hashtext($1));

-- resumeMeeting 3
update adjournment
set to_time = $1
where (adjournment.meeting_id = $2 and adjournment.to_time is null);

-- closeMeeting 6, closeMeeting 9
update item
set paragraph = fixed.number, paragraph_year = $1::int, version = version + 1
from (values ($2::uuid, $3::int)) as fixed (id, number)
where item.id = fixed.id and item.paragraph is null;

-- changeItem 13
update item
set position = -item.position
where item.meeting_id = $1;

-- changeItem 13
update item
set position = array_position(array[$1::uuid, $2::uuid], item.id)
where item.id in ($3, …);

-- changeItem 13
update item
set title = $1, summary = $2, matter = $3, earlier = $4, raised_by = $5, version = $6
where item.id = $7;

-- withdrawItem 5
update item
set withdrawn_reason = $1, version = $2
where item.id = $3;

-- changeMeeting 2, changeMeeting 4
update meeting
set held_on = $1, ordinal = $2, place = $3, planned_at = $4, version = $5
where meeting.id = $6;

-- cancelMeeting 2
update meeting
set state = $1, cancelled_reason = $2, version = $3
where meeting.id = $4;

-- closeMeeting 10, closeMeeting 7
update meeting
set state = $1, closed_at = $2, version = $3
where meeting.id = $4;

-- openMeeting 6
update meeting
set state = $1, opened_at = $2, chair_id = $3, version = $4
where meeting.id = $5;

-- adjournMeeting 4, resumeMeeting 4
update meeting
set state = $1, version = $2
where meeting.id = $3;

-- chooseAttester 9, chooseChair 9, recordAttendance 11, recordAttendance 14, recordExcuse 10,
-- removeAttendance 6, removeAttester 9, removeChair 9, removeExcuse 5, replaceAttendance 12
update meeting
set version = $1
where meeting.id = $2;

-- chooseAttester 9, chooseChair 9, recordAttendance 11, recordAttendance 14, recordExcuse 10,
-- removeAttendance 6, removeAttester 9, removeChair 9, removeExcuse 5, replaceAttendance 12
update minutes
set superseded_at = $1, version = minutes.version + 1
where (minutes.meeting_id = $2 and minutes.attested_at is null and minutes.superseded_at is null);

-- changeItem 13
update minutes
set superseded_at = $1, version = version + 1
where id in (select r.minutes_id from decision_record r where r.item_id = $2) and attested_at is null and
    superseded_at is null;
