-- The SQL of each operation, as the suite has seen it sent: above a statement the operations that send it, each with the
-- number of the round trip, in all the ways that the guards arrange it; without an Idempotency-Key. Made by `npm run statements`; the suite on PostgreSQL fails where it differs.

-- appointPerson 3
insert into appointment (id, body_id, person_id, role, seat, substitute_order, party, from_day, to_day,
    undone_at, undone_reason, version)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, default, default, default);

-- appointPerson 3, changeBody 3, changePerson 3, changePerson 4, endAppointment 5, liftProtection 3,
-- openAuthority 1, openBody 2, openUnit 2, readProtectedName 2, registerPerson 2, undoAppointment 3
insert into audit_entry (id, operation, traceparent, actor, client, event, resource, resource_id, authority,
    version, before, after, reason)
values ($1::uuid, $2::text, $3::text, $4::text, $5::text, $6::text, $7::text, $8::uuid, $9::text,
    $10::integer, $11::jsonb, $12::jsonb, $13::text);

-- openAuthority 1
insert into authority (id, code, name)
values ($1, $2, $3);

-- openBody 2
insert into body (id, authority_id, code, name, kind, seats, settings, version)
values ($1, $2, $3, $4, $5, $6, $7, default);

-- registerPerson 1
insert into person (id, name, former_names, title, organisation, protected_identity, fictional, client,
    external_id, version)
values ($1, $2, default, $3, $4, $5, $6, $7, $8, default)
returning id, name, former_names, title, organisation, protected_identity, fictional, client, external_id,
    version;

-- openUnit 2
insert into unit (id, authority_id, name, version)
values ($1, $2, $3, $4);

-- changePerson 3
select actor, operation, key, payload_hash, status, headers, body, recorded_at
from idempotency_key
where (strpos(idempotency_key.body, $1) > 0 or strpos(idempotency_key.body, $2) > 0 or
    strpos(idempotency_key.body, $3) > 0 or strpos(idempotency_key.body, $4) > 0 or
    strpos(idempotency_key.body, $5) > 0 or strpos(idempotency_key.body, $6) > 0 or
    strpos(idempotency_key.body, $7) > 0 or strpos(idempotency_key.body, $8) > 0);

-- endAppointment 1, undoAppointment 1
select appointment.id, appointment.body_id, appointment.person_id, appointment.role, appointment.seat,
    appointment.substitute_order, appointment.party, appointment.from_day, appointment.to_day,
    appointment.undone_at, appointment.undone_reason, appointment.version
from appointment
inner join body on body.id = appointment.body_id
inner join authority on authority.id = body.authority_id
where (appointment.id = $1 and authority.code in ($2))
for update of appointment;

-- appointPerson 1, changeBody 1, endAppointment 2, undoAppointment 2
select body.id, body.authority_id, body.code, body.name, body.kind, body.seats, body.settings, body.version,
    authority.code
from body
inner join authority on authority.id = body.authority_id
where (body.id = $1 and authority.code in ($2))
for update of body;

-- listBodies 1
select body.id, body.authority_id, body.code, body.name, body.kind, body.seats, body.settings, body.version,
    authority.code
from body
inner join authority on authority.id = body.authority_id
where body.code = $1
order by body.id asc
limit $2;

-- readBody 1
select body.id, body.authority_id, body.code, body.name, body.kind, body.seats, body.settings, body.version,
    authority.code
from body
inner join authority on authority.id = body.authority_id
where body.id = $1;

-- listDisclosures 2
select decision.id, decision.address, decision.publication, decision.published_at, ( select
    json_agg(json_build_object('dispatch', d.id, 'deliveredAt', d.delivered_at) order by d.id) from dispatch d
    where d.decision_id = decision.id and d.delivered_at is not null), decision_record.record
from decision
inner join decision_record on decision_record.id = decision.record_id
inner join body on body.id = decision.body_id
inner join authority on authority.id = body.authority_id
where (exists (select from item i left join item earlier on earlier.id = i.continues where i.id =
    decision_record.item_id and (strpos(decision_record.record, $1::text) > 0 or $2::uuid in (i.raised_by,
    earlier.raised_by))) and authority.code in ($3))
order by decision.id asc
limit $4;

-- changeBody 2
select held_on
from meeting
where (meeting.body_id = $1 and meeting.recorded_as = $2 and meeting.state in ($3, …))
limit $4;

-- endAppointment 4
select id
from appointment
where (appointment.body_id = $1 and appointment.role = $2 and appointment.id <> $3 and appointment.undone_at
    is null and (appointment.person_id = $4 or appointment.seat = $5) and appointment.from_day <= $6 and
    (appointment.to_day is null or appointment.to_day >= $7))
limit $8;

-- listAppointments 1
select id, body_id, person_id, role, seat, substitute_order, party, from_day, to_day, undone_at,
    undone_reason, version
from appointment
where (appointment.body_id = $1 and (appointment.undone_at is null and appointment.from_day <= $2 and
    (appointment.to_day is null or appointment.to_day >= $3)))
order by appointment.id asc
limit $4;

-- listAuthorities 1
select id, code, name
from authority
order by authority.id asc
limit $1;

-- openBody 1, openUnit 1
select id, code, name
from authority
where (authority.id = $1 and authority.code in ($2));

-- listPersons 1
select id, name, former_names, title, organisation, protected_identity, fictional, client, external_id,
    version
from person
order by person.id asc
limit $1;

-- appointPerson 2, listDisclosures 1, readPerson 1, readProtectedName 1
select id, name, former_names, title, organisation, protected_identity, fictional, client, external_id,
    version
from person
where person.id = $1;

-- changePerson 1, liftProtection 1
select id, name, former_names, title, organisation, protected_identity, fictional, client, external_id,
    version
from person
where person.id = $1
for update;

-- endAppointment 3
select meeting.held_on
from attendance
inner join meeting on meeting.id = attendance.meeting_id
where (attendance.person_id = $1 and attendance.capacity = $2 and attendance.seat is not null and
    meeting.body_id = $3 and meeting.held_on > $4 and meeting.recorded_as = $5 and meeting.state in ($6, …))
order by meeting.held_on desc
limit $7;

-- changePerson 4, liftProtection 3
select pg_advisory_xact_lock(hashtext($1));

-- listUnits 1
select unit.id, unit.authority_id, unit.name, unit.version
from unit
inner join authority on authority.id = unit.authority_id
where authority.code in ($1)
order by unit.id asc
limit $2;

-- endAppointment 5
update appointment
set to_day = $1, version = $2
where appointment.id = $3;

-- undoAppointment 3
update appointment
set undone_at = $1, undone_reason = $2, version = $3
where appointment.id = $4;

-- changeBody 3
update body
set name = $1, seats = $2, settings = $3, version = $4
where body.id = $5;

-- changePerson 4, liftProtection 3
update decision
set change_sequence = nextval('decision_change'), version = decision.version + 1
where decision.item_id in (select i.id from item i where i.raised_by = $1 union all select i.id from item i
    join item earlier on earlier.id = i.continues where earlier.raised_by = $2);

-- changePerson 4, liftProtection 3
update decision
set change_sequence = nextval('decision_change'), version = decision.version + 1
where decision.record_id in (select id from decision_record where strpos(decision_record.record, $1) > 0);

-- changePerson 4
update minutes
set superseded_at = $1, version = minutes.version + 1
where (minutes.attested_at is null and minutes.superseded_at is null and (strpos(minutes.head, $2::text) > 0
    or exists (select from decision_record r where r.minutes_id = minutes.id and strpos(r.record, $3::text) >
    0) or $4::uuid = any(array(select unnest(array[i.raised_by, earlier.raised_by]) from (decision_record r
    join item i left join item earlier on earlier.id = i.continues on i.id = r.item_id) where r.minutes_id =
    minutes.id))));

-- changePerson 2, liftProtection 2
update person
set name = $1, former_names = $2, title = $3, organisation = $4, protected_identity = $5, version = $6
where person.id = $7
returning id, name, former_names, title, organisation, protected_identity, fictional, client, external_id,
    version;
