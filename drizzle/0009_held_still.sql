-- What an attested record rests on is held still as the record is, counters do not go back, and the trail is dated by the
-- database, whoever asks.
ALTER TABLE "audit_entry" ALTER COLUMN "at" SET DEFAULT now();
--> statement-breakpoint
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%', coalesce(tg_argv[0], format('%s is frozen: %s refused', tg_table_name, lower(tg_op)))
    using errcode = 'integrity_constraint_violation', table = tg_table_name;
end $$;
--> statement-breakpoint
-- Every table is named with its schema from here on: one of a session's own, by the same name, would be found before it.
create or replace function refuse_addition() returns trigger language plpgsql as $$
begin
  if exists (select from public.minutes where id = new.minutes_id and attested_at is not null) then
    raise exception '% is frozen: its minutes are attested', tg_table_name using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- Refuses where one of these paragraphs is attested (KL 5:69). Whoever writes under a paragraph holds its meeting, and so does
-- the attestation: neither can pass the other unseen. Where it is held already, as by the use cases, this waits for nobody.
create function hold_unattested(items uuid[], written text) returns void language plpgsql as $$
begin
  if cardinality(items) = 0 then return; end if;
  perform from public.meeting where id in (select meeting_id from public.item where id = any(items)) for share;
  if exists (
    select from public.decision_record r join public.minutes m on m.id = r.minutes_id
    where r.item_id = any(items) and m.attested_at is not null
  ) then
    raise exception '% is frozen: its paragraph is attested', written using errcode = 'integrity_constraint_violation';
  end if;
end $$;
--> statement-breakpoint
create function refuse_under_attested() returns trigger language plpgsql as $$
begin
  perform public.hold_unattested(array(select distinct item_id from touched), tg_table_name);
  return null;
end $$;
--> statement-breakpoint
create function refuse_ballot_under_attested() returns trigger language plpgsql as $$
begin
  perform from public.meeting m where m.id in (
    select i.meeting_id from touched t join public.act a on a.id = t.vote_id join public.item i on i.id = a.item_id
  ) for share;
  if exists (
    select from touched t join public.act a on a.id = t.vote_id join public.decision_record r on r.item_id = a.item_id
    join public.minutes m on m.id = r.minutes_id where m.attested_at is not null
  ) then
    raise exception 'ballot is frozen: its paragraph is attested' using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
--> statement-breakpoint
create function refuse_changed_item() returns trigger language plpgsql as $$
begin
  perform public.hold_unattested(array[old.id], tg_table_name);
  return new;
end $$;
--> statement-breakpoint
-- The same for what every paragraph of a meeting rests on: that one of them is attested is enough.
create function hold_unattested_meetings(meetings uuid[], written text) returns void language plpgsql as $$
begin
  if cardinality(meetings) = 0 then return; end if;
  perform from public.meeting where id = any(meetings) for share;
  if exists (select from public.minutes where meeting_id = any(meetings) and attested_at is not null) then
    raise exception '% is frozen: a paragraph of its meeting is attested', written using errcode = 'integrity_constraint_violation';
  end if;
end $$;
--> statement-breakpoint
create function refuse_at_attested_meeting() returns trigger language plpgsql as $$
begin
  perform public.hold_unattested_meetings(array(select distinct meeting_id from touched), tg_table_name);
  return null;
end $$;
--> statement-breakpoint
create function refuse_changed_meeting() returns trigger language plpgsql as $$
begin
  perform public.hold_unattested_meetings(array[old.id], tg_table_name);
  return new;
end $$;
--> statement-breakpoint
create function refuse_at_closed_meeting() returns trigger language plpgsql as $$
begin
  perform from public.meeting where id = new.meeting_id for share;
  if exists (select from public.meeting where id = new.meeting_id and state = 'closed') then
    raise exception '% is frozen: its meeting is closed', tg_table_name using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- Minutes are attested when all have signed (KL 5:69); whoever writes under their paragraphs has come before, or waits.
create function attest_signed() returns trigger language plpgsql as $$
begin
  perform from public.meeting where id = new.meeting_id for no key update;
  if exists (select from public.attestation where minutes_id = new.id and signed_at is null) then
    raise exception 'minutes are attested when all have signed' using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
--> statement-breakpoint
create function refuse_unattested_decision() returns trigger language plpgsql as $$
begin
  if exists (
    select from touched t join public.decision_record r on r.id = t.record_id join public.minutes m on m.id = r.minutes_id
    where m.attested_at is null or r.item_id <> t.item_id
  ) then
    raise exception 'a decision is of a paragraph that is attested' using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger audit_entry_as_written before insert on audit_entry for each row
  when (new.at <> now() or new.xid <> pg_current_xact_id() or new.generation <> 1)
  execute function refuse_change('when an entry of the trail is written, and in which transaction, is said by the database alone');
--> statement-breakpoint
create trigger decision_attested after insert on decision referencing new table as touched
  for each statement execute function refuse_unattested_decision();
--> statement-breakpoint
create trigger decision_frozen before update on decision for each row
  when (
    to_jsonb(old) - array['publication', 'published_at', 'change_sequence', 'version']
      is distinct from to_jsonb(new) - array['publication', 'published_at', 'change_sequence', 'version']
    or new.change_sequence < old.change_sequence or new.version < old.version
  ) execute function refuse_change();
--> statement-breakpoint
create trigger minutes_settled before update on minutes for each row
  when (old.attested_at is not null or old.superseded_at is not null) execute function refuse_change();
--> statement-breakpoint
create trigger minutes_signed after update on minutes for each row
  when (old.attested_at is null and new.attested_at is not null) execute function attest_signed();
--> statement-breakpoint
create trigger minutes_composed before insert on minutes for each row
  when (new.attested_at is not null) execute function refuse_change('minutes are attested when all have signed');
--> statement-breakpoint
create trigger attestation_signer_stays before update on attestation for each row
  when ((old.minutes_id, old.person_id, old.role, old.recorded_at) is distinct from (new.minutes_id, new.person_id, new.role, new.recorded_at))
  execute function refuse_change();
--> statement-breakpoint
create trigger decision_record_once after insert on decision_record referencing new table as touched
  for each statement execute function refuse_under_attested();
--> statement-breakpoint
create trigger act_added after insert on act referencing new table as touched
  for each statement execute function refuse_under_attested();
--> statement-breakpoint
create trigger act_changed after update on act referencing old table as touched
  for each statement execute function refuse_under_attested();
--> statement-breakpoint
create trigger ballot_added after insert on ballot referencing new table as touched
  for each statement execute function refuse_ballot_under_attested();
--> statement-breakpoint
create trigger item_number_stays before update of paragraph, paragraph_year on item for each row
  when (old.paragraph is not null and (old.paragraph, old.paragraph_year) is distinct from (new.paragraph, new.paragraph_year))
  execute function refuse_change('a paragraph number that is fixed stays');
--> statement-breakpoint
-- Its place on the agenda may move, as others are put before it: its number is what stands in the record.
create trigger item_changed before update of id, meeting_id, title, summary, paragraph, paragraph_year, body_id, withdrawn_reason, matter,
    earlier, continues, outcome, admission_against, raised_by, external_id, client, recorded_at
  on item for each row
  when (
    (old.id, old.meeting_id, old.title, old.summary, old.paragraph, old.paragraph_year, old.body_id,
      old.withdrawn_reason, old.matter, old.earlier, old.continues, old.outcome, old.admission_against, old.raised_by, old.external_id, old.client, old.recorded_at)
      is distinct from (new.id, new.meeting_id, new.title, new.summary, new.paragraph, new.paragraph_year, new.body_id,
      new.withdrawn_reason, new.matter, new.earlier, new.continues, new.outcome, new.admission_against, new.raised_by, new.external_id, new.client, new.recorded_at)
  ) execute function refuse_changed_item();
--> statement-breakpoint
-- A meeting goes on when a paragraph of it is attested at once: it is adjourned, resumed and closed, and no more.
create trigger meeting_changed before update on meeting for each row
  when (
    to_jsonb(old) - array['state', 'closed_at', 'version'] is distinct from to_jsonb(new) - array['state', 'closed_at', 'version']
    or (old.state <> new.state and (old.state = 'closed' or new.state not in ('open', 'adjourned', 'closed')))
    or (old.closed_at is distinct from new.closed_at and (old.state = 'closed' or new.state <> 'closed'))
  ) execute function refuse_changed_meeting();
--> statement-breakpoint
create trigger adjournment_frozen before update on adjournment for each row
  when (
    old.to_time is not null or (old.id, old.meeting_id, old.from_time) is distinct from (new.id, new.meeting_id, new.from_time)
  ) execute function refuse_change();
--> statement-breakpoint
create trigger adjournment_added before insert on adjournment for each row execute function refuse_at_closed_meeting();
--> statement-breakpoint
do $$
declare
  rests record;
begin
  for rests in select * from (values
    ('item_case', 'item_id', 'refuse_under_attested'), ('attendance', 'meeting_id', 'refuse_at_attested_meeting'),
    ('excuse', 'meeting_id', 'refuse_at_attested_meeting'), ('officer', 'meeting_id', 'refuse_at_attested_meeting'),
    ('chosen_attester', 'meeting_id', 'refuse_at_attested_meeting')
  ) as rests (name, under, refusal) loop
    execute format('create trigger %1$s_added after insert on %1$s referencing new table as touched
      for each statement execute function %2$s()', rests.name, rests.refusal);
    execute format('create trigger %1$s_changed after update on %1$s referencing old table as touched
      for each statement execute function %2$s()', rests.name, rests.refusal);
    execute format('create trigger %1$s_removed after delete on %1$s referencing old table as touched
      for each statement execute function %2$s()', rests.name, rests.refusal);
    execute format('create trigger %1$s_not_moved before update on %1$s for each row when (old.%2$s <> new.%2$s)
      execute function refuse_change()', rests.name, rests.under);
  end loop;
end $$;
--> statement-breakpoint
create trigger series_year_goes_on before update on series_year for each row
  when (new.last < old.last or old.closed_at is not null or (old.series_id, old.year) is distinct from (new.series_id, new.year))
  execute function refuse_change('a counter does not go back, nor on when it is closed');
--> statement-breakpoint
create trigger paragraph_counter_goes_on before update on paragraph_counter for each row
  when (new.last < old.last or (old.body_id, old.year) is distinct from (new.body_id, new.year))
  execute function refuse_change('a counter does not go back');
--> statement-breakpoint
create trigger document_annex_frozen before update or delete on document_annex for each row execute function refuse_change();
--> statement-breakpoint
create or replace trigger notice_frozen before update on notice for each row
  when (
    old.taken_down_on is not null
    or to_jsonb(old) - array['taken_down_on', 'taken_down_early', 'version'] is distinct from to_jsonb(new) - array['taken_down_on', 'taken_down_early', 'version']
  ) execute function refuse_change();
--> statement-breakpoint
create trigger dispatch_delivered before update or delete on dispatch for each row
  when (old.state = 'delivered') execute function refuse_change();
--> statement-breakpoint
do $$
declare
  name text;
begin
  foreach name in array array['decision', 'item', 'meeting', 'adjournment', 'document', 'series_year', 'paragraph_counter'] loop
    execute format('create trigger %1$s_kept before delete on %1$s for each row execute function refuse_change()', name);
  end loop;
  foreach name in array array[
    'act', 'adjournment', 'appointment', 'assignment', 'attendance', 'authority', 'body', 'chosen_attester', 'decision', 'dispatch', 'document',
    'document_annex', 'excuse', 'item', 'item_case', 'meeting', 'notice', 'officer', 'paragraph_counter', 'person', 'related_case', 'series',
    'series_year', 'unit'
  ] loop
    execute format('create trigger %1$s_not_emptied before truncate on %1$s for each statement execute function refuse_change()', name);
  end loop;
end $$;
