-- The house: registers, meetings, deliberation, minutes and what follows on them.
CREATE TABLE "idempotency_key" (
	"actor" text NOT NULL,
	"operation" text NOT NULL,
	"key" text NOT NULL,
	"payload_hash" text NOT NULL,
	"status" integer,
	"headers" text,
	"body" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_key_actor_operation_key_pk" PRIMARY KEY("actor","operation","key")
);
--> statement-breakpoint
CREATE TABLE "assignment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"text" text NOT NULL,
	"given_by_id" uuid NOT NULL,
	"given_to_id" uuid,
	"given_on" date,
	"case_id" uuid,
	"due_on" date,
	"state" text DEFAULT 'open' NOT NULL,
	"considered_item_id" uuid,
	"closed_on" date,
	"closed_item_id" uuid,
	"closed_reason" text,
	"client" text,
	"external_id" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "assignment_state" CHECK ("assignment"."state" in ('open', 'consideredComplete', 'closed'))
);
--> statement-breakpoint
CREATE TABLE "audit_entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	"client" text NOT NULL,
	"operation" text NOT NULL,
	"event" text NOT NULL,
	"resource" text NOT NULL,
	"resource_id" uuid NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"reason" text,
	"traceparent" text
);
--> statement-breakpoint
CREATE TABLE "appointment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"body_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"seat" integer,
	"substitute_order" integer,
	"party" text,
	"from_day" date NOT NULL,
	"to_day" date,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "appointment_role" CHECK ("appointment"."role" in ('member', 'substitute', 'chair', 'firstViceChair', 'secondViceChair')),
	CONSTRAINT "appointment_seat" CHECK (("appointment"."role" = 'member') = ("appointment"."seat" is not null)),
	CONSTRAINT "appointment_period" CHECK ("appointment"."to_day" is null or "appointment"."to_day" >= "appointment"."from_day")
);
--> statement-breakpoint
CREATE TABLE "authority" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "authority_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "body" (
	"id" uuid PRIMARY KEY NOT NULL,
	"authority_id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"seats" integer NOT NULL,
	"settings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "body_code_unique" UNIQUE("code"),
	CONSTRAINT "body_seats" CHECK ("body"."seats" between 1 and 1000),
	CONSTRAINT "body_kind" CHECK ("body"."kind" in ('assembly', 'board', 'committee', 'drafting', 'jointBoard'))
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"title" text,
	"organisation" text,
	"protected_identity" boolean DEFAULT false NOT NULL,
	"fictional" boolean DEFAULT false NOT NULL,
	"client" text,
	"external_id" text,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "unit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"authority_id" uuid NOT NULL,
	"name" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "unit_name" UNIQUE("authority_id","name")
);
--> statement-breakpoint
CREATE TABLE "decision" (
	"id" uuid PRIMARY KEY NOT NULL,
	"item_id" uuid NOT NULL,
	"record_id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	"address" text NOT NULL,
	"held_on" date NOT NULL,
	"paragraph" integer NOT NULL,
	"publication" text DEFAULT 'none' NOT NULL,
	"published_at" timestamp with time zone,
	"change_sequence" bigint NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "decision_item_id_unique" UNIQUE("item_id"),
	CONSTRAINT "decision_record_id_unique" UNIQUE("record_id"),
	CONSTRAINT "decision_address_unique" UNIQUE("address"),
	CONSTRAINT "decision_publication" CHECK ("decision"."publication" in ('none', 'titleOnly', 'full'))
);
--> statement-breakpoint
CREATE TABLE "act" (
	"id" uuid PRIMARY KEY NOT NULL,
	"item_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"details" jsonb NOT NULL,
	"occurred_at" timestamp with time zone,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"taken_back_at" timestamp with time zone,
	"taken_back_reason" text,
	CONSTRAINT "act_position" UNIQUE("item_id","position"),
	CONSTRAINT "act_kind" CHECK ("act"."kind" in ('proposal', 'contribution', 'motion', 'motionWithdrawal',
    'deliberationClosing', 'deliberationReopening', 'proposition', 'vote', 'voteClosing', 'decision', 'reservation',
    'protocolNote', 'recusal', 'recipient', 'annex', 'sentenceOverride')),
	CONSTRAINT "act_taken_back" CHECK (("act"."taken_back_at" is null) = ("act"."taken_back_reason" is null))
);
--> statement-breakpoint
CREATE TABLE "ballot" (
	"vote_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"choice" text NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ballot_one_each" PRIMARY KEY("vote_id","person_id"),
	CONSTRAINT "ballot_choice" CHECK ("ballot"."choice" in ('yes', 'no', 'abstained', 'absent'))
);
--> statement-breakpoint
CREATE TABLE "dispatch" (
	"id" uuid PRIMARY KEY NOT NULL,
	"decision_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"label" text NOT NULL,
	"group_name" text,
	"recipient" text,
	"body_id" uuid,
	"state" text DEFAULT 'awaitingRelease' NOT NULL,
	"released_at" timestamp with time zone,
	"delivered_at" timestamp with time zone,
	"delivered_hash" text,
	"failure" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "dispatch_state" CHECK ("dispatch"."state" in ('awaitingRelease', 'released', 'delivered', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "adjournment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"from_time" timestamp with time zone NOT NULL,
	"to_time" timestamp with time zone,
	CONSTRAINT "adjournment_forward" CHECK ("adjournment"."to_time" is null or "adjournment"."to_time" >= "adjournment"."from_time")
);
--> statement-breakpoint
CREATE TABLE "attendance" (
	"id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"capacity" text NOT NULL,
	"seat" integer,
	"party" text,
	"title" text,
	"from_item_id" uuid,
	"to_item_id" uuid,
	"arrived_at" timestamp with time zone,
	"left_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "attendance_capacity" CHECK ("attendance"."capacity" in ('member', 'substitute', 'official', 'other')),
	CONSTRAINT "attendance_seat" CHECK ("attendance"."seat" is null or "attendance"."capacity" in ('member', 'substitute'))
);
--> statement-breakpoint
CREATE TABLE "chosen_attester" (
	"meeting_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "chosen_attester_meeting_id_person_id_pk" PRIMARY KEY("meeting_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "item" (
	"id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"summary" text,
	"paragraph" integer,
	"paragraph_year" integer,
	"body_id" uuid NOT NULL,
	"withdrawn_reason" text,
	"client" text,
	"external_id" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "item_position" UNIQUE("meeting_id","position")
);
--> statement-breakpoint
CREATE TABLE "item_case" (
	"item_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "item_case_item_id_case_id_pk" PRIMARY KEY("item_id","case_id")
);
--> statement-breakpoint
CREATE TABLE "meeting" (
	"id" uuid PRIMARY KEY NOT NULL,
	"body_id" uuid NOT NULL,
	"held_on" date NOT NULL,
	"ordinal" integer DEFAULT 1 NOT NULL,
	"place" text,
	"planned_at" timestamp with time zone,
	"state" text DEFAULT 'planned' NOT NULL,
	"recorded_as" text DEFAULT 'live' NOT NULL,
	"opened_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"chair_id" uuid,
	"fictional" text,
	"gaps" text,
	"cancelled_reason" text,
	"client" text,
	"external_id" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "meeting_of_day" UNIQUE("body_id","held_on","ordinal"),
	CONSTRAINT "meeting_state" CHECK ("meeting"."state" in ('planned', 'open', 'adjourned', 'closed', 'cancelled')),
	CONSTRAINT "meeting_recorded_as" CHECK ("meeting"."recorded_as" in ('live', 'minutes'))
);
--> statement-breakpoint
CREATE TABLE "paragraph_counter" (
	"body_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "paragraph_counter_body_id_year_pk" PRIMARY KEY("body_id","year")
);
--> statement-breakpoint
CREATE TABLE "attestation" (
	"minutes_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"signed_hash" text,
	"signed_at" timestamp with time zone,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "attestation_minutes_id_person_id_pk" PRIMARY KEY("minutes_id","person_id"),
	CONSTRAINT "attestation_role" CHECK ("attestation"."role" in ('chair', 'attester')),
	CONSTRAINT "attestation_signed" CHECK (("attestation"."signed_at" is null) = ("attestation"."signed_hash" is null))
);
--> statement-breakpoint
CREATE TABLE "decision_record" (
	"id" uuid PRIMARY KEY NOT NULL,
	"minutes_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"record" text NOT NULL,
	"content_hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "minutes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"head" text NOT NULL,
	"head_hash" text NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"attested_at" timestamp with time zone,
	"attested_on" date,
	"superseded_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "minutes_kind" CHECK ("minutes"."kind" in ('ordinary', 'immediate'))
);
--> statement-breakpoint
CREATE TABLE "notice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"minutes_id" uuid NOT NULL,
	"posted_on" date NOT NULL,
	"kept_at" text NOT NULL,
	"last_appeal_day" date NOT NULL,
	"earliest_legal_force_on" date NOT NULL,
	"late" boolean NOT NULL,
	"taken_down_on" date,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "notice_minutes_id_unique" UNIQUE("minutes_id"),
	CONSTRAINT "notice_not_taken_down_early" CHECK ("notice"."taken_down_on" is null or "notice"."taken_down_on" > "notice"."last_appeal_day")
);
--> statement-breakpoint
CREATE TABLE "case_file" (
	"id" uuid PRIMARY KEY NOT NULL,
	"series_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"number" integer NOT NULL,
	"classification" text,
	"diarienummer" text NOT NULL,
	"title" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"responsible_officer_id" uuid,
	"opened_on" date NOT NULL,
	"voided_reason" text,
	"client" text,
	"external_id" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "case_file_number" UNIQUE("series_id","year","number"),
	CONSTRAINT "case_file_state" CHECK ("case_file"."state" in ('open', 'closed', 'voided')),
	CONSTRAINT "case_file_voided" CHECK (("case_file"."state" = 'voided') = ("case_file"."voided_reason" is not null))
);
--> statement-breakpoint
CREATE TABLE "correction" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid,
	"document_id" uuid,
	"changes" jsonb NOT NULL,
	"reason" text NOT NULL,
	"by" text NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "correction_subject" CHECK (num_nonnulls("correction"."case_id", "correction"."document_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "document" (
	"id" uuid PRIMARY KEY NOT NULL,
	"authority_id" uuid NOT NULL,
	"case_id" uuid,
	"sequence" integer,
	"direction" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"counterpart" text,
	"unit_id" uuid,
	"dated_on" date,
	"received_on" date,
	"drawn_up_on" date,
	"registered_on" date NOT NULL,
	"client" text,
	"external_id" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "document_sequence" UNIQUE("case_id","sequence"),
	CONSTRAINT "document_direction" CHECK ("document"."direction" in ('incoming', 'outgoing', 'drawnUp')),
	CONSTRAINT "document_sequence_in_case" CHECK (("document"."case_id" is null) = ("document"."sequence" is null))
);
--> statement-breakpoint
CREATE TABLE "document_annex" (
	"document_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"annex_id" uuid NOT NULL,
	"annex_version" integer NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "document_annex_document_id_number_pk" PRIMARY KEY("document_id","number")
);
--> statement-breakpoint
CREATE TABLE "document_version" (
	"document_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"hash" text NOT NULL,
	"media_type" text NOT NULL,
	"file_name" text,
	"size" bigint NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "document_version_document_id_version_pk" PRIMARY KEY("document_id","version")
);
--> statement-breakpoint
CREATE TABLE "related_case" (
	"case_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	CONSTRAINT "related_case_case_id_other_id_pk" PRIMARY KEY("case_id","other_id"),
	CONSTRAINT "related_case_order" CHECK ("related_case"."case_id" < "related_case"."other_id")
);
--> statement-breakpoint
CREATE TABLE "series" (
	"id" uuid PRIMARY KEY NOT NULL,
	"authority_id" uuid NOT NULL,
	"code" text NOT NULL,
	"template" text NOT NULL,
	CONSTRAINT "series_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "series_year" (
	"series_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "series_year_series_id_year_pk" PRIMARY KEY("series_id","year"),
	CONSTRAINT "series_year_last" CHECK ("series_year"."last" >= 0)
);
--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_given_by_id_body_id_fk" FOREIGN KEY ("given_by_id") REFERENCES "public"."body"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_given_to_id_body_id_fk" FOREIGN KEY ("given_to_id") REFERENCES "public"."body"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_case_id_case_file_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."case_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_considered_item_id_item_id_fk" FOREIGN KEY ("considered_item_id") REFERENCES "public"."item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_closed_item_id_item_id_fk" FOREIGN KEY ("closed_item_id") REFERENCES "public"."item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_body_id_body_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."body"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body" ADD CONSTRAINT "body_authority_id_authority_id_fk" FOREIGN KEY ("authority_id") REFERENCES "public"."authority"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit" ADD CONSTRAINT "unit_authority_id_authority_id_fk" FOREIGN KEY ("authority_id") REFERENCES "public"."authority"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_item_id_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_record_id_decision_record_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."decision_record"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_body_id_body_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."body"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "act" ADD CONSTRAINT "act_item_id_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_vote_id_act_id_fk" FOREIGN KEY ("vote_id") REFERENCES "public"."act"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispatch" ADD CONSTRAINT "dispatch_decision_id_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispatch" ADD CONSTRAINT "dispatch_body_id_body_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."body"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adjournment" ADD CONSTRAINT "adjournment_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_from_item_id_item_id_fk" FOREIGN KEY ("from_item_id") REFERENCES "public"."item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_to_item_id_item_id_fk" FOREIGN KEY ("to_item_id") REFERENCES "public"."item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chosen_attester" ADD CONSTRAINT "chosen_attester_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chosen_attester" ADD CONSTRAINT "chosen_attester_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item" ADD CONSTRAINT "item_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item" ADD CONSTRAINT "item_body_id_body_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."body"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_case" ADD CONSTRAINT "item_case_item_id_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_case" ADD CONSTRAINT "item_case_case_id_case_file_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."case_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_body_id_body_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."body"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_chair_id_person_id_fk" FOREIGN KEY ("chair_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paragraph_counter" ADD CONSTRAINT "paragraph_counter_body_id_body_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."body"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attestation" ADD CONSTRAINT "attestation_minutes_id_minutes_id_fk" FOREIGN KEY ("minutes_id") REFERENCES "public"."minutes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attestation" ADD CONSTRAINT "attestation_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_record" ADD CONSTRAINT "decision_record_minutes_id_minutes_id_fk" FOREIGN KEY ("minutes_id") REFERENCES "public"."minutes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_record" ADD CONSTRAINT "decision_record_item_id_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_minutes_id_minutes_id_fk" FOREIGN KEY ("minutes_id") REFERENCES "public"."minutes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_file" ADD CONSTRAINT "case_file_series_id_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."series"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_file" ADD CONSTRAINT "case_file_responsible_officer_id_person_id_fk" FOREIGN KEY ("responsible_officer_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction" ADD CONSTRAINT "correction_case_id_case_file_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."case_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction" ADD CONSTRAINT "correction_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_authority_id_authority_id_fk" FOREIGN KEY ("authority_id") REFERENCES "public"."authority"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_case_id_case_file_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."case_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_annex" ADD CONSTRAINT "document_annex_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_annex" ADD CONSTRAINT "document_annex_pins_version" FOREIGN KEY ("annex_id","annex_version") REFERENCES "public"."document_version"("document_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_version" ADD CONSTRAINT "document_version_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "related_case" ADD CONSTRAINT "related_case_case_id_case_file_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."case_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "related_case" ADD CONSTRAINT "related_case_other_id_case_file_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."case_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series" ADD CONSTRAINT "series_authority_id_authority_id_fk" FOREIGN KEY ("authority_id") REFERENCES "public"."authority"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series_year" ADD CONSTRAINT "series_year_series_id_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."series"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "assignment_external" ON "assignment" USING btree ("external_id","client");--> statement-breakpoint
CREATE INDEX "assignment_given_by" ON "assignment" USING btree ("given_by_id");--> statement-breakpoint
CREATE INDEX "assignment_given_to" ON "assignment" USING btree ("given_to_id");--> statement-breakpoint
CREATE INDEX "assignment_case" ON "assignment" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "assignment_considered" ON "assignment" USING btree ("considered_item_id");--> statement-breakpoint
CREATE INDEX "assignment_closed" ON "assignment" USING btree ("closed_item_id");--> statement-breakpoint
CREATE INDEX "audit_entry_resource" ON "audit_entry" USING btree ("resource","resource_id");--> statement-breakpoint
CREATE INDEX "audit_entry_actor" ON "audit_entry" USING btree ("actor");--> statement-breakpoint
CREATE INDEX "appointment_body" ON "appointment" USING btree ("body_id","role");--> statement-breakpoint
CREATE INDEX "appointment_person" ON "appointment" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "body_authority" ON "body" USING btree ("authority_id");--> statement-breakpoint
CREATE UNIQUE INDEX "person_external" ON "person" USING btree ("client","external_id");--> statement-breakpoint
CREATE INDEX "decision_body" ON "decision" USING btree ("body_id","held_on");--> statement-breakpoint
CREATE UNIQUE INDEX "decision_changed" ON "decision" USING btree ("change_sequence");--> statement-breakpoint
CREATE INDEX "ballot_person" ON "ballot" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "dispatch_once" ON "dispatch" USING btree ("decision_id","position",coalesce("recipient", ''));--> statement-breakpoint
CREATE INDEX "dispatch_body" ON "dispatch" USING btree ("body_id");--> statement-breakpoint
CREATE INDEX "dispatch_open" ON "dispatch" USING btree ("id") WHERE "dispatch"."state" <> 'delivered';--> statement-breakpoint
CREATE INDEX "adjournment_meeting" ON "adjournment" USING btree ("meeting_id");--> statement-breakpoint
CREATE UNIQUE INDEX "adjournment_one_open" ON "adjournment" USING btree ("meeting_id") WHERE "adjournment"."to_time" is null;--> statement-breakpoint
CREATE INDEX "attendance_meeting" ON "attendance" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "attendance_person" ON "attendance" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "attendance_from" ON "attendance" USING btree ("from_item_id");--> statement-breakpoint
CREATE INDEX "attendance_to" ON "attendance" USING btree ("to_item_id");--> statement-breakpoint
CREATE INDEX "chosen_attester_person" ON "chosen_attester" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "item_paragraph_of_meeting" ON "item" USING btree ("meeting_id","paragraph");--> statement-breakpoint
CREATE UNIQUE INDEX "item_paragraph_of_year" ON "item" USING btree ("body_id","paragraph_year","paragraph");--> statement-breakpoint
CREATE UNIQUE INDEX "item_external" ON "item" USING btree ("client","external_id");--> statement-breakpoint
CREATE INDEX "item_case_case" ON "item_case" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "meeting_chair" ON "meeting" USING btree ("chair_id");--> statement-breakpoint
CREATE UNIQUE INDEX "meeting_external" ON "meeting" USING btree ("client","external_id");--> statement-breakpoint
CREATE INDEX "attestation_person" ON "attestation" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "decision_record_of_minutes" ON "decision_record" USING btree ("minutes_id","item_id");--> statement-breakpoint
CREATE INDEX "decision_record_item" ON "decision_record" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "minutes_meeting" ON "minutes" USING btree ("meeting_id");--> statement-breakpoint
CREATE UNIQUE INDEX "case_file_external" ON "case_file" USING btree ("external_id","client");--> statement-breakpoint
CREATE INDEX "case_file_officer" ON "case_file" USING btree ("responsible_officer_id");--> statement-breakpoint
CREATE INDEX "correction_case" ON "correction" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "correction_document" ON "correction" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "document_authority" ON "document" USING btree ("authority_id");--> statement-breakpoint
CREATE INDEX "document_unit" ON "document" USING btree ("unit_id");--> statement-breakpoint
CREATE UNIQUE INDEX "document_external" ON "document" USING btree ("external_id","client");--> statement-breakpoint
CREATE INDEX "document_unassigned" ON "document" USING btree ("id") WHERE "document"."case_id" is null;--> statement-breakpoint
CREATE INDEX "document_annex_of" ON "document_annex" USING btree ("annex_id","annex_version");--> statement-breakpoint
CREATE INDEX "related_case_other" ON "related_case" USING btree ("other_id");--> statement-breakpoint
CREATE INDEX "series_authority" ON "series" USING btree ("authority_id");