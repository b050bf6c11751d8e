-- The SQL of each operation, as the suite has seen it sent: above a statement the operations that send it, each with the
-- number of the round trip, in all the ways that the guards arrange it; without an Idempotency-Key. Made by `npm run statements`; the suite on PostgreSQL fails where it differs.

-- postNotice 4, takeDownNotice 2
insert into audit_entry (id, operation, traceparent, actor, client, event, resource, resource_id, authority,
    version, before, after, reason)
values ($1::uuid, $2::text, $3::text, $4::text, $5::text, $6::text, $7::text, $8::uuid, $9::text,
    $10::integer, $11::jsonb, $12::jsonb, $13::text);

-- correctNotice 4
insert into audit_entry (id, operation, traceparent, actor, client, event, resource, resource_id, authority,
    version, before, after, reason) select id, operation, traceparent, actor, client, event, resource,
    resourceId, authority, version, before, after, reason
from jsonb_to_recordset($1::jsonb) as given (id uuid, operation text, traceparent text, actor text, client
    text, event text, resource text, resourceId uuid, authority text, version integer, before jsonb, after
    jsonb, reason text);

-- correctNotice 2
insert into notice (id, minutes_id, posted_on, kept_at, board, last_appeal_day, earliest_legal_force_on, late,
    taken_down_on, taken_down_early, corrects, corrected_at, corrected_reason, recorded_at, version)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, default, default, default, default);

-- postNotice 2
insert into notice (id, minutes_id, posted_on, kept_at, board, last_appeal_day, earliest_legal_force_on, late,
    taken_down_on, taken_down_early, corrects, corrected_at, corrected_reason, recorded_at, version)
values ($1, $2, $3, $4, $5, $6, $7, $8, default, default, default, default, default, default, default);

-- postNotice 1
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

-- correctNotice 1, takeDownNotice 1
select notice.id, notice.minutes_id, notice.posted_on, notice.kept_at, notice.board, notice.last_appeal_day,
    notice.earliest_legal_force_on, notice.late, notice.taken_down_on, notice.taken_down_early,
    notice.corrects, notice.corrected_at, notice.corrected_reason, notice.recorded_at, notice.version,
    body.code, body.name, meeting.held_on, meeting.recorded_as, minutes.attested_on, authority.code,
    successor.id, body.kind, (select json_agg(n.posted_on) from notice n where n.minutes_id =
    notice.minutes_id and n.corrected_at is null)
from notice
inner join minutes on minutes.id = notice.minutes_id
inner join meeting on meeting.id = minutes.meeting_id
inner join body on body.id = meeting.body_id
inner join authority on authority.id = body.authority_id
left join notice successor on successor.corrects = notice.id
where (notice.id = $1 and authority.code in ($2))
for update of notice;

-- listNotices 1
select notice.id, notice.minutes_id, notice.posted_on, notice.kept_at, notice.board, notice.last_appeal_day,
    notice.earliest_legal_force_on, notice.late, notice.taken_down_on, notice.taken_down_early,
    notice.corrects, notice.corrected_at, notice.corrected_reason, notice.recorded_at, notice.version,
    body.code, body.name, meeting.held_on, meeting.recorded_as, minutes.attested_on, authority.code,
    successor.id, body.kind, (select json_agg(n.posted_on) from notice n where n.minutes_id =
    notice.minutes_id and n.corrected_at is null)
from notice
inner join minutes on minutes.id = notice.minutes_id
inner join meeting on meeting.id = minutes.meeting_id
inner join body on body.id = meeting.body_id
inner join authority on authority.id = body.authority_id
left join notice successor on successor.corrects = notice.id
where (notice.taken_down_on is null and notice.corrected_at is null and body.code in ($1))
order by notice.id asc
limit $2;

-- correctNotice 3, postNotice 3, readNotice 1
select notice.id, notice.minutes_id, notice.posted_on, notice.kept_at, notice.board, notice.last_appeal_day,
    notice.earliest_legal_force_on, notice.late, notice.taken_down_on, notice.taken_down_early,
    notice.corrects, notice.corrected_at, notice.corrected_reason, notice.recorded_at, notice.version,
    body.code, body.name, meeting.held_on, meeting.recorded_as, minutes.attested_on, authority.code,
    successor.id, body.kind, (select json_agg(n.posted_on) from notice n where n.minutes_id =
    notice.minutes_id and n.corrected_at is null)
from notice
inner join minutes on minutes.id = notice.minutes_id
inner join meeting on meeting.id = minutes.meeting_id
inner join body on body.id = meeting.body_id
inner join authority on authority.id = body.authority_id
left join notice successor on successor.corrects = notice.id
where notice.id = $1;

-- correctNotice 4, postNotice 4, takeDownNotice 2
select pg_advisory_xact_lock(hashtext($1));

-- correctNotice 4, postNotice 4, takeDownNotice 2
update decision
set change_sequence = nextval('decision_change'), version = decision.version + 1
where decision.record_id in (select id from decision_record where decision_record.minutes_id = $1);

-- correctNotice 2
update notice
set corrected_at = $1, corrected_reason = $2, version = $3
where notice.id = $4;

-- takeDownNotice 2
update notice
set taken_down_on = $1, taken_down_early = $2, version = $3
where notice.id = $4;
