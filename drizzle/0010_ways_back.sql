-- A way back from a slip, each with its reason: a document in the wrong case, or registered twice; a recipient forgotten until
-- the minutes were attested; a notice with the wrong day; and what was withdrawn from the public is told to those who follow it.
CREATE TABLE "document_move" (
	"id" uuid PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"reason" text NOT NULL,
	"by" text NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "document_move_from" UNIQUE("case_id","sequence")
);
--> statement-breakpoint
ALTER TABLE "notice" DROP CONSTRAINT "notice_minutes_id_unique";--> statement-breakpoint
ALTER TABLE "decision" ADD COLUMN "withdrawn_sequence" bigint;--> statement-breakpoint
ALTER TABLE "dispatch" ADD COLUMN "added_reason" text;--> statement-breakpoint
ALTER TABLE "notice" ADD COLUMN "corrects" uuid;--> statement-breakpoint
ALTER TABLE "notice" ADD COLUMN "corrected_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "notice" ADD COLUMN "corrected_reason" text;--> statement-breakpoint
ALTER TABLE "document" ADD COLUMN "struck_reason" text;--> statement-breakpoint
ALTER TABLE "document" ADD COLUMN "duplicate_of_id" uuid;--> statement-breakpoint
ALTER TABLE "document_move" ADD CONSTRAINT "document_move_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_move" ADD CONSTRAINT "document_move_case_id_case_file_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."case_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "document_move_document" ON "document_move" USING btree ("document_id");--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_corrects_notice" FOREIGN KEY ("corrects") REFERENCES "public"."notice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_duplicate_of_document" FOREIGN KEY ("duplicate_of_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "decision_public_changed" ON "decision" USING btree (coalesce("withdrawn_sequence", "change_sequence"));--> statement-breakpoint
CREATE INDEX "notice_minutes" ON "notice" USING btree ("minutes_id");--> statement-breakpoint
CREATE UNIQUE INDEX "notice_of_minutes" ON "notice" USING btree ("minutes_id") WHERE "notice"."corrected_at" is null;--> statement-breakpoint
CREATE INDEX "document_duplicate_of" ON "document" USING btree ("duplicate_of_id");--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_corrects_unique" UNIQUE("corrects");--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_withdrawn" CHECK ("decision"."withdrawn_sequence" is null or "decision"."publication" = 'none');--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_corrected" CHECK (("notice"."corrected_at" is null) = ("notice"."corrected_reason" is null));--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_struck" CHECK (("document"."struck_reason" is null) = ("document"."duplicate_of_id" is null));
--> statement-breakpoint
create trigger document_move_frozen before update or delete on document_move for each row execute function refuse_change();
--> statement-breakpoint
create trigger document_move_not_emptied before truncate on document_move for each statement execute function refuse_change();
--> statement-breakpoint
create or replace trigger notice_frozen before update on notice for each row
  when (
    old.corrected_at is not null
    or (old.taken_down_on is not null and (old.taken_down_on, old.taken_down_early) is distinct from (new.taken_down_on, new.taken_down_early))
    or to_jsonb(old) - array['taken_down_on', 'taken_down_early', 'corrected_at', 'corrected_reason', 'version']
      is distinct from to_jsonb(new) - array['taken_down_on', 'taken_down_early', 'corrected_at', 'corrected_reason', 'version']
  ) execute function refuse_change();
--> statement-breakpoint
create or replace trigger decision_frozen before update on decision for each row
  when (
    to_jsonb(old) - array['publication', 'published_at', 'change_sequence', 'withdrawn_sequence', 'version']
      is distinct from to_jsonb(new) - array['publication', 'published_at', 'change_sequence', 'withdrawn_sequence', 'version']
    or new.change_sequence < old.change_sequence or new.version < old.version
  ) execute function refuse_change();
--> statement-breakpoint
update decision d set withdrawn_sequence = change_sequence where d.publication = 'none' and exists (
  select from audit_entry e where e.resource = 'decision' and e.resource_id = d.id and e.event = 'decision.published'
);
