-- The law of deciding: kinds of matter, earlier treatment and outcome, acts for orders, refusals, elections and corrections,
-- who serves for whom, presides and attests at which items, and a notice that minutes say was taken down early.
CREATE TABLE "excuse" (
	"id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"party" text,
	"reason" text,
	"received_at" timestamp with time zone,
	"called_substitute" uuid,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "excuse_of_person" UNIQUE("meeting_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "officer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"office" text NOT NULL,
	"person_id" uuid NOT NULL,
	"replaces" uuid,
	"from_item_id" uuid,
	"to_item_id" uuid,
	CONSTRAINT "officer_office" CHECK ("officer"."office" in ('chair', 'attester'))
);
--> statement-breakpoint
ALTER TABLE "act" DROP CONSTRAINT "act_kind";--> statement-breakpoint
ALTER TABLE "notice" DROP CONSTRAINT "notice_not_taken_down_early";--> statement-breakpoint
ALTER TABLE "attendance" ADD COLUMN "from_part" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "attendance" ADD COLUMN "to_part" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "attendance" ADD COLUMN "remote" text;--> statement-breakpoint
ALTER TABLE "attendance" ADD COLUMN "replaces" uuid;--> statement-breakpoint
ALTER TABLE "attendance" ADD COLUMN "replaces_vacant" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "attendance" ADD COLUMN "replaces_party" text;--> statement-breakpoint
ALTER TABLE "item" ADD COLUMN "matter" text DEFAULT 'ordinary' NOT NULL;--> statement-breakpoint
ALTER TABLE "item" ADD COLUMN "earlier" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "item" ADD COLUMN "continues" uuid;--> statement-breakpoint
ALTER TABLE "item" ADD COLUMN "outcome" jsonb;--> statement-breakpoint
ALTER TABLE "item" ADD COLUMN "admission_against" integer;--> statement-breakpoint
ALTER TABLE "item" ADD COLUMN "raised_by" uuid;--> statement-breakpoint
ALTER TABLE "notice" ADD COLUMN "taken_down_early" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "excuse" ADD CONSTRAINT "excuse_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "excuse" ADD CONSTRAINT "excuse_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "excuse" ADD CONSTRAINT "excuse_called_substitute_person_id_fk" FOREIGN KEY ("called_substitute") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "officer" ADD CONSTRAINT "officer_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "officer" ADD CONSTRAINT "officer_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "officer" ADD CONSTRAINT "officer_replaces_person_id_fk" FOREIGN KEY ("replaces") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "officer" ADD CONSTRAINT "officer_from_item_id_item_id_fk" FOREIGN KEY ("from_item_id") REFERENCES "public"."item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "officer" ADD CONSTRAINT "officer_to_item_id_item_id_fk" FOREIGN KEY ("to_item_id") REFERENCES "public"."item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "excuse_person" ON "excuse" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "excuse_called" ON "excuse" USING btree ("called_substitute");--> statement-breakpoint
CREATE INDEX "officer_meeting" ON "officer" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "officer_person" ON "officer" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "officer_replaces" ON "officer" USING btree ("replaces");--> statement-breakpoint
CREATE INDEX "officer_from" ON "officer" USING btree ("from_item_id");--> statement-breakpoint
CREATE INDEX "officer_to" ON "officer" USING btree ("to_item_id");--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_replaces_person_id_fk" FOREIGN KEY ("replaces") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item" ADD CONSTRAINT "item_raised_by_person_id_fk" FOREIGN KEY ("raised_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item" ADD CONSTRAINT "item_continues_item" FOREIGN KEY ("continues") REFERENCES "public"."item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attendance_replaces" ON "attendance" USING btree ("replaces");--> statement-breakpoint
CREATE INDEX "item_raised_by" ON "item" USING btree ("raised_by");--> statement-breakpoint
CREATE UNIQUE INDEX "item_continues" ON "item" USING btree ("continues");--> statement-breakpoint
CREATE INDEX "item_tabled" ON "item" USING btree ("body_id") WHERE "item"."outcome"->>'kind' = 'tabled';--> statement-breakpoint
ALTER TABLE "act" ADD CONSTRAINT "act_kind" CHECK ("act"."kind" in ('proposal', 'contribution', 'motion', 'motionWithdrawal',
    'deliberationClosing', 'deliberationReopening', 'propositionOrder', 'propositionRefusal', 'proposition', 'vote', 'voteClosing',
    'voteCorrection', 'nonParticipation', 'election', 'decision', 'reservation', 'reservationFiling', 'protocolNote', 'recusal',
    'recusalRuling', 'recipient', 'annex', 'sentenceOverride'));--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_remote" CHECK ("attendance"."remote" in ('soundAndPicture', 'soundOnly'));--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_replaced" CHECK (not ("attendance"."replaces_vacant" and "attendance"."replaces" is not null));--> statement-breakpoint
ALTER TABLE "item" ADD CONSTRAINT "item_matter" CHECK ("item"."matter" in ('ordinary', 'election', 'auditorElection', 'employment', 'authorityExercise',
    'discharge', 'question', 'extraElection', 'localBoard', 'referendumInitiative'));--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_not_taken_down_early" CHECK ("notice"."taken_down_on" is null or "notice"."taken_down_early" = ("notice"."taken_down_on" <= "notice"."last_appeal_day"));