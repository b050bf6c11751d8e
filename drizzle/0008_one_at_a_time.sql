-- A body holds one live meeting at a time (of several that stand open the last goes on, and the others are adjourned, to be
-- resumed), and a choice of members that is changed before the term begins leaves its seat free.
with others as (
  update meeting m set state = 'adjourned', version = version + 1 where m.state = 'open' and m.recorded_as = 'live' and exists (
    select from meeting o where o.body_id = m.body_id and o.state = 'open' and o.recorded_as = 'live'
      and (o.held_on, o.ordinal) > (m.held_on, m.ordinal)
  ) returning m.id, m.opened_at
)
insert into adjournment (id, meeting_id, from_time) select gen_random_uuid(), id, greatest(now(), opened_at) from others;--> statement-breakpoint
ALTER TABLE "appointment" ADD COLUMN "undone_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "appointment" ADD COLUMN "undone_reason" text;--> statement-breakpoint
CREATE UNIQUE INDEX "meeting_one_open" ON "meeting" USING btree ("body_id") WHERE "meeting"."state" = 'open' and "meeting"."recorded_as" = 'live';--> statement-breakpoint
CREATE INDEX "document_version_hash" ON "document_version" USING btree ("hash");--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_undone" CHECK (("appointment"."undone_at" is null) = ("appointment"."undone_reason" is null));--> statement-breakpoint
alter table appointment drop constraint appointment_no_overlap;--> statement-breakpoint
alter table appointment add constraint appointment_no_overlap exclude using gist (
  body_id with =, seat with =, daterange(from_day, to_day, '[]') with &&
) where (role = 'member' and undone_at is null);--> statement-breakpoint
alter table appointment drop constraint appointment_one_of_each;--> statement-breakpoint
alter table appointment add constraint appointment_one_of_each exclude using gist (
  body_id with =, role with =, daterange(from_day, to_day, '[]') with &&
) where (role in ('chair', 'firstViceChair', 'secondViceChair') and undone_at is null);--> statement-breakpoint
alter table appointment drop constraint appointment_person_once;--> statement-breakpoint
alter table appointment add constraint appointment_person_once exclude using gist (
  body_id with =, person_id with =, role with =, daterange(from_day, to_day, '[]') with &&
) where (undone_at is null);
