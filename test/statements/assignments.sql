-- The SQL of each operation, as the suite has seen it sent: above a statement the operations that send it, each with the
-- number of the round trip, in all the ways that the guards arrange it; without an Idempotency-Key. Made by `npm run statements`; the suite on PostgreSQL fails where it differs.

-- giveAssignment 3
insert into assignment (id, text, given_by_id, given_to_id, given_on, case_id, due_on, state,
    considered_item_id, closed_on, closed_item_id, closed_reason, client, external_id, recorded_at, version)
values ($1, $2, $3, $4, $5, $6, $7, default, default, default, default, default, $8, $9, default, default);

-- closeAssignment 5, giveAssignment 5
insert into audit_entry (id, operation, traceparent, actor, client, event, resource, resource_id, authority,
    version, before, after, reason)
values ($1::uuid, $2::text, $3::text, $4::text, $5::text, $6::text, $7::text, $8::uuid, $9::text,
    $10::integer, $11::jsonb, $12::jsonb, $13::text);

-- listAssignments 1
select assignment.id, assignment.text, assignment.given_by_id, assignment.given_to_id, assignment.given_on,
    assignment.case_id, assignment.due_on, assignment.state, assignment.considered_item_id,
    assignment.closed_on, assignment.closed_item_id, assignment.closed_reason, assignment.client,
    assignment.external_id, assignment.recorded_at, assignment.version, given_by.id, given_by.code,
    given_by.name, given_to.id, given_to.code, given_to.name, case_file.id, case_file.diarienummer,
    considered.address, closed.address, authority.code
from assignment
inner join body given_by on given_by.id = assignment.given_by_id
inner join authority on authority.id = given_by.authority_id
left join body given_to on given_to.id = assignment.given_to_id
left join authority receiving on receiving.id = given_to.authority_id
left join case_file on case_file.id = assignment.case_id
left join decision considered on considered.item_id = assignment.considered_item_id
left join decision closed on closed.item_id = assignment.closed_item_id
where ((authority.code in ($1) or receiving.code in ($2)) and (given_by.code = $3 or given_to.code = $4) and
    assignment.case_id = $5 and assignment.external_id = $6 and assignment.state <> $7)
order by assignment.id asc
limit $8;

-- listAssignments 1
select assignment.id, assignment.text, assignment.given_by_id, assignment.given_to_id, assignment.given_on,
    assignment.case_id, assignment.due_on, assignment.state, assignment.considered_item_id,
    assignment.closed_on, assignment.closed_item_id, assignment.closed_reason, assignment.client,
    assignment.external_id, assignment.recorded_at, assignment.version, given_by.id, given_by.code,
    given_by.name, given_to.id, given_to.code, given_to.name, case_file.id, case_file.diarienummer,
    considered.address, closed.address, authority.code
from assignment
inner join body given_by on given_by.id = assignment.given_by_id
inner join authority on authority.id = given_by.authority_id
left join body given_to on given_to.id = assignment.given_to_id
left join authority receiving on receiving.id = given_to.authority_id
left join case_file on case_file.id = assignment.case_id
left join decision considered on considered.item_id = assignment.considered_item_id
left join decision closed on closed.item_id = assignment.closed_item_id
where ((authority.code in ($1) or receiving.code in ($2)) and assignment.case_id = $3)
order by assignment.id asc
limit $4;

-- closeAssignment 4, giveAssignment 4, readAssignment 1
select assignment.id, assignment.text, assignment.given_by_id, assignment.given_to_id, assignment.given_on,
    assignment.case_id, assignment.due_on, assignment.state, assignment.considered_item_id,
    assignment.closed_on, assignment.closed_item_id, assignment.closed_reason, assignment.client,
    assignment.external_id, assignment.recorded_at, assignment.version, given_by.id, given_by.code,
    given_by.name, given_to.id, given_to.code, given_to.name, case_file.id, case_file.diarienummer,
    considered.address, closed.address, authority.code
from assignment
inner join body given_by on given_by.id = assignment.given_by_id
inner join authority on authority.id = given_by.authority_id
left join body given_to on given_to.id = assignment.given_to_id
left join authority receiving on receiving.id = given_to.authority_id
left join case_file on case_file.id = assignment.case_id
left join decision considered on considered.item_id = assignment.considered_item_id
left join decision closed on closed.item_id = assignment.closed_item_id
where (assignment.id = $1 and (authority.code in ($2) or receiving.code in ($3)));

-- closeAssignment 1
select assignment.id, assignment.text, assignment.given_by_id, assignment.given_to_id, assignment.given_on,
    assignment.case_id, assignment.due_on, assignment.state, assignment.considered_item_id,
    assignment.closed_on, assignment.closed_item_id, assignment.closed_reason, assignment.client,
    assignment.external_id, assignment.recorded_at, assignment.version, given_by.id, given_by.code,
    given_by.name, given_to.id, given_to.code, given_to.name, case_file.id, case_file.diarienummer,
    considered.address, closed.address, authority.code
from assignment
inner join body given_by on given_by.id = assignment.given_by_id
inner join authority on authority.id = given_by.authority_id
left join body given_to on given_to.id = assignment.given_to_id
left join authority receiving on receiving.id = given_to.authority_id
left join case_file on case_file.id = assignment.case_id
left join decision considered on considered.item_id = assignment.considered_item_id
left join decision closed on closed.item_id = assignment.closed_item_id
where (assignment.id = $1 and (authority.code in ($2) or receiving.code in ($3)))
for update of assignment;

-- giveAssignment 1
select body.id, body.authority_id, body.code, body.name, body.kind, body.seats, body.settings, body.version,
    authority.code
from body
inner join authority on authority.id = body.authority_id
where body.code = any($1::text[]);

-- giveAssignment 2
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

-- closeAssignment 2
select decision.id, decision.item_id, decision.held_on, body.code
from decision
inner join body on body.id = decision.body_id
inner join authority on authority.id = body.authority_id
where (decision.id = $1 and authority.code in ($2));

-- closeAssignment 3
update assignment
set state = $1, closed_on = $2, closed_item_id = $3, closed_reason = $4, version = $5
where assignment.id = $6;
