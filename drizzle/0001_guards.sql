-- What the law holds still, the database holds still: frozen records, signatures and the trail cannot be changed or
-- deleted, whoever asks; and two cannot hold the same seat or the same role at once.
create extension if not exists btree_gist;
--> statement-breakpoint
alter table appointment add constraint appointment_no_overlap exclude using gist (
  body_id with =, seat with =, daterange(from_day, to_day, '[]') with &&
) where (role = 'member');
--> statement-breakpoint
alter table appointment add constraint appointment_one_of_each exclude using gist (
  body_id with =, role with =, daterange(from_day, to_day, '[]') with &&
) where (role in ('chair', 'firstViceChair', 'secondViceChair'));
--> statement-breakpoint
alter table appointment add constraint appointment_person_once exclude using gist (
  body_id with =, person_id with =, role with =, daterange(from_day, to_day, '[]') with &&
);
--> statement-breakpoint
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is frozen: % refused', tg_table_name, lower(tg_op) using errcode = 'integrity_constraint_violation';
end $$;
--> statement-breakpoint
create trigger audit_entry_frozen before update or delete on audit_entry for each row execute function refuse_change();
--> statement-breakpoint
create trigger audit_entry_kept before truncate on audit_entry for each statement execute function refuse_change();
--> statement-breakpoint
create trigger decision_record_frozen before update or delete on decision_record
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger decision_record_kept before truncate on decision_record
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger minutes_kept before delete on minutes for each row execute function refuse_change();
--> statement-breakpoint
create trigger minutes_not_emptied before truncate on minutes for each statement execute function refuse_change();
--> statement-breakpoint
create trigger minutes_head_frozen before update on minutes for each row
  when (
    old.head is distinct from new.head or old.head_hash is distinct from new.head_hash
    or old.meeting_id is distinct from new.meeting_id or old.kind is distinct from new.kind
    or old.recorded_at is distinct from new.recorded_at
    or (old.attested_at is not null and (
      old.attested_at is distinct from new.attested_at or old.attested_on is distinct from new.attested_on
      or old.superseded_at is distinct from new.superseded_at))
  ) execute function refuse_change();
--> statement-breakpoint
create trigger attestation_kept before delete on attestation for each row execute function refuse_change();
--> statement-breakpoint
create trigger attestation_frozen before update on attestation for each row when (old.signed_at is not null)
  execute function refuse_change();
--> statement-breakpoint
create trigger attestation_not_emptied before truncate on attestation
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger document_version_frozen before update or delete on document_version
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger correction_frozen before update or delete on correction for each row execute function refuse_change();
--> statement-breakpoint
create trigger ballot_frozen before update on ballot for each row execute function refuse_change();
--> statement-breakpoint
create sequence decision_change as bigint;
--> statement-breakpoint
create function case_file_number_stays() returns trigger language plpgsql as $$
begin
  if old.series_id <> new.series_id or old.year <> new.year or old.number <> new.number
    or old.diarienummer <> new.diarienummer then
    raise exception 'a diarienummer is never changed' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger case_file_number_frozen before update on case_file
  for each row execute function case_file_number_stays();
--> statement-breakpoint
create trigger case_file_kept before delete on case_file for each row execute function refuse_change();
--> statement-breakpoint
create trigger document_version_not_emptied before truncate on document_version for each statement execute function refuse_change();
--> statement-breakpoint
create trigger correction_not_emptied before truncate on correction for each statement execute function refuse_change();
--> statement-breakpoint
create trigger ballot_not_emptied before truncate on ballot for each statement execute function refuse_change();
--> statement-breakpoint
create trigger case_file_not_emptied before truncate on case_file for each statement execute function refuse_change();
--> statement-breakpoint
create function refuse_addition() returns trigger language plpgsql as $$
begin
  if exists (select from minutes where id = new.minutes_id and attested_at is not null) then
    raise exception '% is frozen: its minutes are attested', tg_table_name using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger decision_record_complete before insert on decision_record for each row execute function refuse_addition();
--> statement-breakpoint
create trigger attestation_complete before insert on attestation for each row execute function refuse_addition();
--> statement-breakpoint
create trigger ballot_kept before delete on ballot for each row execute function refuse_change();
--> statement-breakpoint
create trigger act_kept before delete on act for each row execute function refuse_change();
--> statement-breakpoint
create trigger act_frozen before update on act for each row
  when (
    old.taken_back_at is not null
    or (old.item_id, old.position, old.kind, old.details, old.occurred_at, old.recorded_at)
      is distinct from (new.item_id, new.position, new.kind, new.details, new.occurred_at, new.recorded_at)
  ) execute function refuse_change();
--> statement-breakpoint
create trigger notice_kept before delete on notice for each row execute function refuse_change();
--> statement-breakpoint
create trigger notice_frozen before update on notice for each row
  when (
    old.taken_down_on is not null
    or (old.minutes_id, old.posted_on, old.kept_at, old.last_appeal_day, old.earliest_legal_force_on)
      is distinct from (new.minutes_id, new.posted_on, new.kept_at, new.last_appeal_day, new.earliest_legal_force_on)
  ) execute function refuse_change();
