-- An entry of the trail says whose affair it is, which version it left and in which transaction it was written; what a person
-- was called before is kept, so that it can be hidden with the name, and kept answers are found by their age.
DROP INDEX "audit_entry_actor";--> statement-breakpoint
ALTER TABLE "audit_entry" ADD COLUMN "authority" text;--> statement-breakpoint
ALTER TABLE "audit_entry" ADD COLUMN "version" integer;--> statement-breakpoint
ALTER TABLE "audit_entry" ADD COLUMN "generation" smallint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_entry" ADD COLUMN "xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "former_names" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX "idempotency_key_age" ON "idempotency_key" USING btree ("recorded_at");--> statement-breakpoint
CREATE INDEX "audit_entry_authority" ON "audit_entry" USING btree ("authority","id");--> statement-breakpoint
CREATE INDEX "audit_entry_feed" ON "audit_entry" USING btree ("generation","xid","id");--> statement-breakpoint
CREATE INDEX "minutes_to_sign" ON "minutes" USING btree ("id") WHERE "minutes"."attested_at" is null and "minutes"."superseded_at" is null;
--> statement-breakpoint
alter table audit_entry disable trigger audit_entry_frozen;
--> statement-breakpoint
update audit_entry e set authority = owned.code from (
  select 'authority' as resource, a.id, a.code from authority a
  union all select 'body', b.id, a.code from body b join authority a on a.id = b.authority_id
  union all select 'unit', u.id, a.code from unit u join authority a on a.id = u.authority_id
  union all select 'series', s.id, a.code from series s join authority a on a.id = s.authority_id
  union all select 'case', c.id, a.code from case_file c join series s on s.id = c.series_id join authority a on a.id = s.authority_id
  union all select 'document', d.id, a.code from document d join authority a on a.id = d.authority_id
  union all select h.resource, h.id, a.code from (
    select 'appointment' as resource, id, body_id from appointment
    union all select 'meeting', id, body_id from meeting
    union all select 'item', id, body_id from item
    union all select 'act', c.id, i.body_id from act c join item i on i.id = c.item_id
    union all select 'minutes', n.id, m.body_id from minutes n join meeting m on m.id = n.meeting_id
    union all select 'notice', n.id, m.body_id from notice n join minutes p on p.id = n.minutes_id join meeting m on m.id = p.meeting_id
    union all select 'decision', id, body_id from decision
    union all select 'dispatch', h.id, d.body_id from dispatch h join decision d on d.id = h.decision_id
    union all select 'assignment', id, given_by_id from assignment
  ) h join body b on b.id = h.body_id join authority a on a.id = b.authority_id
) owned where owned.resource = e.resource and owned.id = e.resource_id;
--> statement-breakpoint
alter table audit_entry enable trigger audit_entry_frozen;
--> statement-breakpoint
update person p set former_names = before.names from (
  select said->>'personId' as id, array_agg(distinct said->>'name') as names
  from act, jsonb_path_query(details, 'lax $.** ? (exists (@.personId) && exists (@.name))') said
  where jsonb_typeof(said->'name') = 'string' and jsonb_typeof(said->'personId') = 'string' group by 1
) before where before.id = p.id::text and before.names <> array[p.name];
