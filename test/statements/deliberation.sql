-- The SQL of each operation, as the suite has seen it sent: above a statement the operations that send it, each with the
-- number of the round trip, in all the ways that the guards arrange it; without an Idempotency-Key. Made by `npm run statements`; the suite on PostgreSQL fails where it differs.

-- takeBackAct 2
insert into audit_entry (id, operation, traceparent, actor, client, event, resource, resource_id, authority,
    version, before, after, reason)
values ($1::uuid, $2::text, $3::text, $4::text, $5::text, $6::text, $7::text, $8::uuid, $9::text,
    $10::integer, $11::jsonb, $12::jsonb, $13::text);

-- recordDecision 1, recordParagraph 1
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
where (assignment.id in ($1) and (authority.code = any((select array[a.code] from item of_it join body b on
    b.id = of_it.body_id join authority a on a.id = b.authority_id where of_it.id = $2::uuid)::text[]) or
    receiving.code = any((select array[a.code] from item of_it join body b on b.id = of_it.body_id join
    authority a on a.id = b.authority_id where of_it.id = $3::uuid)::text[])));

-- addRecipient 1, holdElection 1, recordParagraph 1
select body.id, body.authority_id, body.code, body.name, body.kind, body.seats, body.settings, body.version,
    authority.code
from body
inner join authority on authority.id = body.authority_id
where body.code = any($1::text[]);

-- recordDecision 1, recordParagraph 1
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
where (case_file.id in ($1) and (authority.code = any((select array[a.code] from item of_it join body b on
    b.id = of_it.body_id join authority a on a.id = b.authority_id where of_it.id = $2::uuid)::text[]::text[])
    or exists ( select from case_handover handed join authority receiver on receiver.id =
    handed.to_authority_id where handed.case_id = case_file.id and receiver.code = any((select array[a.code]
    from item of_it join body b on b.id = of_it.body_id join authority a on a.id = b.authority_id where
    of_it.id = $3::uuid)::text[]::text[]))));

-- readStanding 3
select decision_record.item_id, minutes.attested_at
from decision_record
inner join minutes on minutes.id = decision_record.minutes_id
where (decision_record.item_id = any($1::uuid[]) and minutes.attested_at is not null);

-- addAnnex 1, makeMotion 1, makeProposal 1
select document.id, document.authority_id, document.case_id, document.sequence, document.direction,
    document.kind, document.title, document.counterpart, document.unit_id, document.dated_on,
    document.received_on, document.drawn_up_on, document.registered_on, document.struck_reason,
    document.duplicate_of_id, document.client, document.external_id, document.recorded_at, document.version,
    authority.code, case_file.diarienummer, unit.name, document_version.document_id, document_version.version,
    document_version.hash, document_version.media_type, document_version.file_name, document_version.size,
    document_version.recorded_at
from document
inner join authority on authority.id = document.authority_id
left join case_file on case_file.id = document.case_id
left join unit on unit.id = document.unit_id
left join document_version on (document_version.document_id = document.id and document_version.version =
    (select max(v.version) from document_version v where v.document_id = document.id))
where (document.id in ($1) and (authority.code = any((select array[a.code] from item of_it join body b on b.id
    = of_it.body_id join authority a on a.id = b.authority_id where of_it.id = $2::uuid)::text[]::text[]) or
    exists ( select from case_handover handed join authority receiver on receiver.id = handed.to_authority_id
    where handed.case_id = document.case_id and receiver.code = any((select array[a.code] from item of_it join
    body b on b.id = of_it.body_id join authority a on a.id = b.authority_id where of_it.id =
    $3::uuid)::text[]::text[]))));

-- recordDecision 1, recordParagraph 1
select document.id, document.authority_id, document.case_id, document.sequence, document.direction,
    document.kind, document.title, document.counterpart, document.unit_id, document.dated_on,
    document.received_on, document.drawn_up_on, document.registered_on, document.struck_reason,
    document.duplicate_of_id, document.client, document.external_id, document.recorded_at, document.version,
    authority.code, case_file.diarienummer, unit.name, document_version.document_id, document_version.version,
    document_version.hash, document_version.media_type, document_version.file_name, document_version.size,
    document_version.recorded_at
from document
inner join authority on authority.id = document.authority_id
left join case_file on case_file.id = document.case_id
left join unit on unit.id = document.unit_id
left join document_version on (document_version.document_id = document.id and document_version.version =
    (select max(v.version) from document_version v where v.document_id = document.id))
where (document.id in ($1, …) and (authority.code = any((select array[a.code] from item of_it join body b on
    b.id = of_it.body_id join authority a on a.id = b.authority_id where of_it.id = $2::uuid)::text[]::text[])
    or exists ( select from case_handover handed join authority receiver on receiver.id =
    handed.to_authority_id where handed.case_id = document.case_id and receiver.code = any((select
    array[a.code] from item of_it join body b on b.id = of_it.body_id join authority a on a.id =
    b.authority_id where of_it.id = $3::uuid)::text[]::text[]))));

-- addAnnex 1, addRecipient 1, closeDeliberation 1, closeVote 1, correctVote 1, declareNonParticipation 1,
-- fileReservation 1, holdElection 1, makeMotion 1, makeProposal 1, openVote 1, overrideSentence 1,
-- putProposition 1, recordContribution 1, recordDecision 1, recordParagraph 1, recordProtocolNote 1,
-- recordRecusal 1, recordReservation 1, refuseProposition 1, reopenDeliberation 1, ruleOnRecusal 1,
-- statePropositionOrder 1, takeBackAct 1, withdrawMotion 1
select id
from meeting
where meeting.id = (select i.meeting_id from item i where i.id = $1::uuid)
for share;

-- castBallot 1
select id
from meeting
where meeting.id = (select i.meeting_id from item i where i.id = (select a.item_id from act a where a.id =
    $1))
for share;

-- castBallot 1
select id
from person
where (person.id = $1 or person.external_id = $2)
limit $3;

-- listActs 2, listAnnexesOfItem 2, listContributions 2, listDecisionActs 2, listDeliberationClosings 2,
-- listDeliberationReopenings 2, listElections 2, listMotions 2, listNonParticipation 2, listProposals 2,
-- listPropositionOrders 2, listPropositionRefusals 2, listPropositions 2, listProtocolNotes 2,
-- listRecipients 2, listRecusals 2, listReservations 2, listSentenceOverrides 2, listVotes 2
select id, item_id, position, kind, details, occurred_at, recorded_at, taken_back_at, taken_back_reason, (
    select json_agg(json_build_object('id', p.id, 'names', array_prepend(p.name, p.former_names)) order by
    p.id) from person p where p.protected_identity and (strpos((act.details)::text, p.id::text) > 0))
from act
where act.item_id = any($1::uuid[])
order by act.item_id asc, act.position asc;

-- castBallot 1
select id, item_id, position, kind, details, occurred_at, recorded_at, taken_back_at, taken_back_reason, (
    select json_agg(json_build_object('id', p.id, 'names', array_prepend(p.name, p.former_names)) order by
    p.id) from person p where p.protected_identity and (strpos((act.details)::text, p.id::text) > 0)), case
    when kind = 'vote' then ( select json_agg(json_build_object('personId', b.person_id, 'choice', b.choice))
    from ballot b where b.vote_id = id) end
from act
where act.item_id = (select a.item_id from act a where a.id = $1)
order by act.item_id asc, act.position asc;

-- addAnnex 1, addRecipient 1, closeDeliberation 1, closeVote 1, correctVote 1, declareNonParticipation 1,
-- fileReservation 1, holdElection 1, listFindingsOfItem 2, listFindingsOfMeeting 3, makeMotion 1,
-- makeProposal 1, openVote 1, overrideSentence 1, putProposition 1, readPropositionOrder 2, readStanding 2,
-- recordContribution 1, recordDecision 1, recordParagraph 1, recordProtocolNote 1, recordRecusal 1,
-- recordReservation 1, refuseProposition 1, reopenDeliberation 1, ruleOnRecusal 1, statePropositionOrder 1,
-- takeBackAct 1, withdrawMotion 1
select id, item_id, position, kind, details, occurred_at, recorded_at, taken_back_at, taken_back_reason, (
    select json_agg(json_build_object('id', p.id, 'names', array_prepend(p.name, p.former_names)) order by
    p.id) from person p where p.protected_identity and (strpos((act.details)::text, p.id::text) > 0)), case
    when kind = 'vote' then ( select json_agg(json_build_object('personId', b.person_id, 'choice', b.choice))
    from ballot b where b.vote_id = id) end
from act
where act.item_id = any($1::uuid[])
order by act.item_id asc, act.position asc;

-- listFindingsOfMeeting 2
select id, meeting_id, position, title, summary, paragraph, paragraph_year, body_id, withdrawn_reason, matter,
    earlier, continues, outcome, admission_against, raised_by, client, external_id, recorded_at, version
from item
where item.meeting_id = $1
order by item.position asc;

-- listActs 1, listAnnexesOfItem 1, listContributions 1, listDecisionActs 1, listDeliberationClosings 1,
-- listDeliberationReopenings 1, listElections 1, listFindingsOfItem 1, listMotions 1,
-- listNonParticipation 1, listProposals 1, listPropositionOrders 1, listPropositionRefusals 1,
-- listPropositions 1, listProtocolNotes 1, listRecipients 1, listRecusals 1, listReservations 1,
-- listSentenceOverrides 1, listVotes 1, readPropositionOrder 1, readStanding 1
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

-- addAnnex 1, addRecipient 1, closeDeliberation 1, closeVote 1, correctVote 1, declareNonParticipation 1,
-- fileReservation 1, holdElection 1, makeMotion 1, makeProposal 1, openVote 1, overrideSentence 1,
-- putProposition 1, recordContribution 1, recordDecision 1, recordParagraph 1, recordProtocolNote 1,
-- recordRecusal 1, recordReservation 1, refuseProposition 1, reopenDeliberation 1, ruleOnRecusal 1,
-- statePropositionOrder 1, takeBackAct 1, withdrawMotion 1
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

-- castBallot 1
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
where (item.id = (select a.item_id from act a where a.id = $1) and ($2::text[] is null or authority.code =
    any($3::text[])))
for update of item;

-- listFindingsOfItem 2, listFindingsOfMeeting 3, readPropositionOrder 2, readStanding 2
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

-- addAnnex 1, addRecipient 1, closeDeliberation 1, closeVote 1, correctVote 1, declareNonParticipation 1,
-- fileReservation 1, holdElection 1, makeMotion 1, makeProposal 1, openVote 1, overrideSentence 1,
-- putProposition 1, recordContribution 1, recordDecision 1, recordParagraph 1, recordProtocolNote 1,
-- recordRecusal 1, recordReservation 1, refuseProposition 1, reopenDeliberation 1, ruleOnRecusal 1,
-- statePropositionOrder 1, takeBackAct 1, withdrawMotion 1
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
    attendance.to_item_id where attendance.meeting_id = (select i.meeting_id from item i where i.id = $1)
    order by attendance.seat asc, from_item.position nulls first, attendance.id asc) kept;

-- listFindingsOfMeeting 1
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

-- recordReservation 2, refuseProposition 2
select now.id, item.outcome, body.code, meeting.held_on, item.paragraph
from item now
inner join meeting now_meeting on now_meeting.id = now.meeting_id
inner join item on item.body_id = now.body_id
inner join meeting on meeting.id = item.meeting_id
inner join body on body.id = item.body_id
where (now.id in ($1) and item.id <> now.id and (item.id = now.continues or exists (select item_case.case_id
    from item_case inner join item_case now_case on now_case.case_id = item_case.case_id where
    (item_case.item_id = item.id and now_case.item_id = now.id))) and (meeting.held_on < now_meeting.held_on
    or (meeting.held_on = now_meeting.held_on and meeting.ordinal < now_meeting.ordinal)) and
    item.outcome->>'kind' in ('tabled', 'remitted'))
order by meeting.held_on asc, meeting.ordinal asc;

-- holdElection 2
select person.id, person.name, person.former_names, person.title, person.organisation,
    person.protected_identity, person.fictional, person.client, person.external_id, person.version,
    appointment.party
from person
left join appointment on (appointment.person_id = person.id and appointment.body_id = $1 and
    (appointment.undone_at is null and appointment.from_day <= $2 and (appointment.to_day is null or
    appointment.to_day >= $3)))
where person.id in ($4);

-- holdElection 2, recordParagraph 2
select person.id, person.name, person.former_names, person.title, person.organisation,
    person.protected_identity, person.fictional, person.client, person.external_id, person.version,
    appointment.party
from person
left join appointment on (appointment.person_id = person.id and appointment.body_id = $1 and
    (appointment.undone_at is null and appointment.from_day <= $2 and (appointment.to_day is null or
    appointment.to_day >= $3)))
where person.id in ($4, …);

-- makeProposal 1, recordParagraph 1
select unit.id, unit.authority_id, unit.name, unit.version
from unit
inner join authority on authority.id = unit.authority_id
where (unit.id in ($1) and authority.code = any((select array[a.code] from item of_it join body b on b.id =
    of_it.body_id join authority a on a.id = b.authority_id where of_it.id = $2::uuid)::text[]));

-- takeBackAct 2
update act
set taken_back_at = $1, taken_back_reason = $2
where act.id in ($3);

-- addAnnex 2, addRecipient 2, closeDeliberation 2, closeVote 2, correctVote 2, declareNonParticipation 2,
-- fileReservation 2, holdElection 3, makeMotion 2, makeProposal 2, openVote 2, overrideSentence 2,
-- putProposition 2, recordContribution 2, recordDecision 2, recordProtocolNote 2, recordRecusal 2,
-- recordReservation 2, recordReservation 3, refuseProposition 3, reopenDeliberation 2, ruleOnRecusal 2,
-- statePropositionOrder 2, takeBackAct 2, withdrawMotion 2
update item
set outcome = $1, version = item.version + 1
where item.id = $2;

-- recordParagraph 2, recordParagraph 3
update item
set title = $1, summary = $2, outcome = $3, version = $4
where item.id = $5;

-- castBallot 2
update item
set version = item.version + 1
where item.id = $1;

-- addAnnex 2, addRecipient 2, closeDeliberation 2, closeVote 2, correctVote 2, declareNonParticipation 2,
-- fileReservation 2, holdElection 3, makeMotion 2, makeProposal 2, openVote 2, overrideSentence 2,
-- putProposition 2, recordContribution 2, recordDecision 2, recordParagraph 2, recordParagraph 3,
-- recordProtocolNote 2, recordRecusal 2, recordReservation 2, recordReservation 3, refuseProposition 3,
-- reopenDeliberation 2, ruleOnRecusal 2, statePropositionOrder 2, takeBackAct 2, withdrawMotion 2
update minutes
set superseded_at = $1, version = version + 1
where id in (select r.minutes_id from decision_record r where r.item_id = $2) and attested_at is null and
    superseded_at is null;

-- addAnnex 2, addRecipient 2, closeDeliberation 2, closeVote 2, correctVote 2, declareNonParticipation 2,
-- fileReservation 2, holdElection 3, makeMotion 2, makeProposal 2, openVote 2, overrideSentence 2,
-- putProposition 2, recordContribution 2, recordDecision 2, recordProtocolNote 2, recordRecusal 2,
-- recordReservation 2, recordReservation 3, refuseProposition 3, reopenDeliberation 2, ruleOnRecusal 2,
-- statePropositionOrder 2, withdrawMotion 2
with step_0 as (insert into act (id, item_id, kind, details, occurred_at, recorded_at, position)
values ($1::uuid, $2::uuid, $3::text, $4::jsonb, $5::timestamp with time zone, $6::timestamp with time zone,
    $7::integer)) insert into audit_entry (id, operation, traceparent, actor, client, event, resource,
    resource_id, authority, version, before, after, reason)
values ($8::uuid, $9::text, $10::text, $11::text, $12::text, $13::text, $14::text, $15::uuid, $16::text,
    $17::integer, $18::jsonb, $19::jsonb, $20::text);

-- recordParagraph 3
with step_0 as (insert into act (id, item_id, kind, details, occurred_at, recorded_at, position) select id,
    itemId, kind, details, occurredAt, recordedAt, position
from jsonb_to_recordset($1::jsonb) as given (id uuid, itemId uuid, kind text, details jsonb, occurredAt
    timestamp with time zone, recordedAt timestamp with time zone, position integer)) insert into audit_entry
    (id, operation, traceparent, actor, client, event, resource, resource_id, authority, version, before,
    after, reason)
values ($2::uuid, $3::text, $4::text, $5::text, $6::text, $7::text, $8::text, $9::uuid, $10::text,
    $11::integer, $12::jsonb, $13::jsonb, $14::text);

-- recordParagraph 2
with step_0 as (insert into act (id, item_id, kind, details, occurred_at, recorded_at, position) select id,
    itemId, kind, details, occurredAt, recordedAt, position
from jsonb_to_recordset($1::jsonb) as given (id uuid, itemId uuid, kind text, details jsonb, occurredAt
    timestamp with time zone, recordedAt timestamp with time zone, position integer)), step_1 as (insert into
    ballot (vote_id, person_id, choice, recorded_at) select voteId, personId, choice, recordedAt
from jsonb_to_recordset($2::jsonb) as given (voteId uuid, personId uuid, choice text, recordedAt timestamp
    with time zone)) insert into audit_entry (id, operation, traceparent, actor, client, event, resource,
    resource_id, authority, version, before, after, reason)
values ($3::uuid, $4::text, $5::text, $6::text, $7::text, $8::text, $9::text, $10::uuid, $11::text,
    $12::integer, $13::jsonb, $14::jsonb, $15::text);

-- castBallot 2
with step_0 as (insert into ballot (vote_id, person_id, choice, recorded_at)
values ($1::uuid, $2::uuid, $3::text, $4::timestamp with time zone)) insert into audit_entry (id, operation,
    traceparent, actor, client, event, resource, resource_id, authority, version, before, after, reason)
values ($5::uuid, $6::text, $7::text, $8::text, $9::text, $10::text, $11::text, $12::uuid, $13::text,
    $14::integer, $15::jsonb, $16::jsonb, $17::text);
