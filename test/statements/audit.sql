-- The SQL of each operation, as the suite has seen it sent: above a statement the operations that send it, each with the
-- number of the round trip, in all the ways that the guards arrange it; without an Idempotency-Key. Made by `npm run statements`; the suite on PostgreSQL fails where it differs.

-- listAuditEntries 1
select id, at, actor, client, operation, event, resource, resource_id, authority, version, generation, xid,
    before, after, reason, traceparent
from audit_entry
where (audit_entry.authority in ($1) and audit_entry.resource = $2 and audit_entry.resource_id = $3)
order by audit_entry.id desc
limit $4;

-- listAuditEntries 1
select id, at, actor, client, operation, event, resource, resource_id, authority, version, generation, xid,
    before, after, reason, traceparent
from audit_entry
where audit_entry.authority in ($1)
order by audit_entry.id desc
limit $2;

-- listAuditEntries 1
select id, name, former_names, protected_identity
from person
where person.protected_identity;
