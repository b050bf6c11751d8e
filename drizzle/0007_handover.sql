-- Secrecy holds between authorities (OSL 8:1), so that a case of one may be read and referred to by another is stated, once for
-- each, and never changed.
CREATE TABLE "case_handover" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"from_authority_id" uuid NOT NULL,
	"to_authority_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "case_handover_once" UNIQUE("case_id","to_authority_id")
);
--> statement-breakpoint
ALTER TABLE "case_handover" ADD CONSTRAINT "case_handover_case_id_case_file_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."case_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_handover" ADD CONSTRAINT "case_handover_from_authority_id_authority_id_fk" FOREIGN KEY ("from_authority_id") REFERENCES "public"."authority"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_handover" ADD CONSTRAINT "case_handover_to_authority_id_authority_id_fk" FOREIGN KEY ("to_authority_id") REFERENCES "public"."authority"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_handover_from" ON "case_handover" USING btree ("from_authority_id");--> statement-breakpoint
CREATE INDEX "case_handover_to" ON "case_handover" USING btree ("to_authority_id");
--> statement-breakpoint
create trigger case_handover_frozen before update or delete on case_handover for each row execute function refuse_change();
--> statement-breakpoint
create trigger case_handover_not_emptied before truncate on case_handover for each statement execute function refuse_change();
