-- The SQL of each operation, as the suite has seen it sent: above a statement the operations that send it, each with the
-- number of the round trip, in all the ways that the guards arrange it; without an Idempotency-Key. Made by `npm run statements`; the suite on PostgreSQL fails where it differs.

-- releaseDispatches 7
WITH defaults as ( SELECT $1 as expire_in, $2 as keep_until, $3::int as retry_limit, $4::int as retry_delay,
    $5::bool as retry_backoff ) INSERT INTO pgboss.job ( id, name, data, priority, start_after, singleton_key,
    singleton_on, dead_letter, expire_in, keep_until, retry_limit, retry_delay, retry_backoff, policy ) SELECT
    COALESCE(id, gen_random_uuid()) as id, j.name, data, COALESCE(priority, 0) as priority, j.start_after,
    singletonKey as singleton_key, CASE WHEN singletonSeconds IS NOT NULL THEN 'epoch'::timestamp + '1
    second'::interval * (singletonSeconds * floor( date_part('epoch', now()) / singletonSeconds )) ELSE NULL
    END as singleton_on, COALESCE(deadLetter, q.dead_letter) as dead_letter, CASE WHEN expireInSeconds IS NOT
    NULL THEN expireInSeconds::numeric * interval '1s' WHEN q.expire_seconds IS NOT NULL THEN q.expire_seconds
    * interval '1s' WHEN defaults.expire_in IS NOT NULL THEN defaults.expire_in::numeric * interval '1s' ELSE
    interval '15 minutes' END as expire_in, CASE WHEN keepUntil IS NOT NULL THEN keepUntil ELSE
    COALESCE(j.start_after, now()) + CAST(COALESCE((q.retention_minutes * 60)::text, defaults.keep_until, '14
    days') as interval) END as keep_until, COALESCE(retryLimit, q.retry_limit, defaults.retry_limit, 2), CASE
    WHEN COALESCE(retryBackoff, q.retry_backoff, defaults.retry_backoff, false) THEN
    GREATEST(COALESCE(retryDelay, q.retry_delay, defaults.retry_delay), 1) ELSE COALESCE(retryDelay,
    q.retry_delay, defaults.retry_delay, 0) END as retry_delay, COALESCE(retryBackoff, q.retry_backoff,
    defaults.retry_backoff, false) as retry_backoff, q.policy FROM ( SELECT *, CASE WHEN right(startAfter, 1)
    = 'Z' THEN CAST(startAfter as timestamp with time zone) ELSE now() + CAST(COALESCE(startAfter,'0') as
    interval) END as start_after FROM json_to_recordset($6) as x ( id uuid, name text, priority integer, data
    jsonb, startAfter text, retryLimit integer, retryDelay integer, retryBackoff boolean, singletonKey text,
    singletonSeconds integer, expireInSeconds integer, keepUntil timestamp with time zone, deadLetter text ) )
    j JOIN pgboss.queue q ON j.name = q.name, defaults ON CONFLICT DO NOTHING;

-- addDispatch 6
insert into audit_entry (id, operation, traceparent, actor, client, event, resource, resource_id, authority,
    version, before, after, reason)
values ($1::uuid, $2::text, $3::text, $4::text, $5::text, $6::text, $7::text, $8::uuid, $9::text,
    $10::integer, $11::jsonb, $12::jsonb, $13::text);

-- releaseDispatches 8
insert into audit_entry (id, operation, traceparent, actor, client, event, resource, resource_id, authority,
    version, before, after, reason) select id, operation, traceparent, actor, client, event, resource,
    resourceId, authority, version, before, after, reason
from jsonb_to_recordset($1::jsonb) as given (id uuid, operation text, traceparent text, actor text, client
    text, event text, resource text, resourceId uuid, authority text, version integer, before jsonb, after
    jsonb, reason text);

-- addDispatch 4
insert into dispatch (id, decision_id, position, label, group_name, body_id, added_reason)
values ($1::uuid, $2::uuid, $3::integer, $4::text, $5::text, $6::uuid, $7::text);

-- releaseDispatches 4
select body.id, body.authority_id, body.code, body.name, body.kind, body.seats, body.settings, body.version,
    authority.code
from body
inner join authority on authority.id = body.authority_id
where body.kind = $1
order by body.code asc;

-- addDispatch 1, releaseDispatches 1
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
where (decision.id = $1 and authority.code in ($2));

-- listDispatches 1
select dispatch.id, dispatch.decision_id, dispatch.position, dispatch.label, dispatch.group_name,
    dispatch.recipient, dispatch.body_id, dispatch.state, dispatch.released_at, dispatch.delivered_at,
    dispatch.delivered_hash, dispatch.failure, dispatch.added_reason, dispatch.recorded_at, dispatch.version,
    decision.address, body.code, authority.code, ( select json_agg(json_build_object('id', p.id, 'names',
    array_prepend(p.name, p.former_names)) order by p.id) from person p where p.protected_identity and (exists
    (select from item i left join item earlier on earlier.id = i.continues where i.id =
    decision_record.item_id and (strpos(decision_record.record, p.id::text) > 0 or p.id::uuid in (i.raised_by,
    earlier.raised_by)))))
from dispatch
inner join decision on decision.id = dispatch.decision_id
inner join decision_record on decision_record.id = decision.record_id
inner join body on body.id = decision.body_id
inner join authority on authority.id = body.authority_id
where (authority.code in ($1) and dispatch.body_id in (select id from body where body.code = $2))
order by dispatch.id asc
limit $3;

-- listDispatches 1
select dispatch.id, dispatch.decision_id, dispatch.position, dispatch.label, dispatch.group_name,
    dispatch.recipient, dispatch.body_id, dispatch.state, dispatch.released_at, dispatch.delivered_at,
    dispatch.delivered_hash, dispatch.failure, dispatch.added_reason, dispatch.recorded_at, dispatch.version,
    decision.address, body.code, authority.code, ( select json_agg(json_build_object('id', p.id, 'names',
    array_prepend(p.name, p.former_names)) order by p.id) from person p where p.protected_identity and (exists
    (select from item i left join item earlier on earlier.id = i.continues where i.id =
    decision_record.item_id and (strpos(decision_record.record, p.id::text) > 0 or p.id::uuid in (i.raised_by,
    earlier.raised_by)))))
from dispatch
inner join decision on decision.id = dispatch.decision_id
inner join decision_record on decision_record.id = decision.record_id
inner join body on body.id = decision.body_id
inner join authority on authority.id = body.authority_id
where (authority.code in ($1) and dispatch.decision_id = $2 and dispatch.state = $3)
order by dispatch.id asc
limit $4;

-- readDispatch 1
select dispatch.id, dispatch.decision_id, dispatch.position, dispatch.label, dispatch.group_name,
    dispatch.recipient, dispatch.body_id, dispatch.state, dispatch.released_at, dispatch.delivered_at,
    dispatch.delivered_hash, dispatch.failure, dispatch.added_reason, dispatch.recorded_at, dispatch.version,
    decision.address, body.code, authority.code, ( select json_agg(json_build_object('id', p.id, 'names',
    array_prepend(p.name, p.former_names)) order by p.id) from person p where p.protected_identity and (exists
    (select from item i left join item earlier on earlier.id = i.continues where i.id =
    decision_record.item_id and (strpos(decision_record.record, p.id::text) > 0 or p.id::uuid in (i.raised_by,
    earlier.raised_by)))))
from dispatch
inner join decision on decision.id = dispatch.decision_id
inner join decision_record on decision_record.id = decision.record_id
inner join body on body.id = decision.body_id
inner join authority on authority.id = body.authority_id
where (dispatch.id = $1 and authority.code in ($2));

-- addDispatch 3, addDispatch 5, releaseDispatches 3, releaseDispatches 6
select dispatch.id, dispatch.decision_id, dispatch.position, dispatch.label, dispatch.group_name,
    dispatch.recipient, dispatch.body_id, dispatch.state, dispatch.released_at, dispatch.delivered_at,
    dispatch.delivered_hash, dispatch.failure, dispatch.added_reason, dispatch.recorded_at, dispatch.version,
    decision.address, body.code, authority.code, ( select json_agg(json_build_object('id', p.id, 'names',
    array_prepend(p.name, p.former_names)) order by p.id) from person p where p.protected_identity and (exists
    (select from item i left join item earlier on earlier.id = i.continues where i.id =
    decision_record.item_id and (strpos(decision_record.record, p.id::text) > 0 or p.id::uuid in (i.raised_by,
    earlier.raised_by)))))
from dispatch
inner join decision on decision.id = dispatch.decision_id
inner join decision_record on decision_record.id = decision.record_id
inner join body on body.id = decision.body_id
inner join authority on authority.id = body.authority_id
where dispatch.decision_id = $1
order by dispatch.position asc, dispatch.id asc
for update of dispatch;

-- addDispatch 2, releaseDispatches 2
select pg_advisory_xact_lock(hashtext($1));

-- releaseDispatches 5
update dispatch
set state = 'released', released_at = $1, recipient = given.recipient, body_id = given.body_id, version =
    version + 1
from jsonb_to_recordset($2::jsonb) as given (id uuid, recipient text, body_id uuid)
where dispatch.id = given.id;
