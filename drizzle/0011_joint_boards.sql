-- The minutes of a joint board are announced on the notice boards of all its municipalities (KL 9:32).
ALTER TABLE "notice" DROP CONSTRAINT "notice_not_taken_down_early";--> statement-breakpoint
DROP INDEX "notice_of_minutes";--> statement-breakpoint
ALTER TABLE "notice" ADD COLUMN "board" text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "notice_of_minutes" ON "notice" USING btree ("minutes_id","board") WHERE "notice"."corrected_at" is null;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_not_taken_down_early" CHECK ("notice"."taken_down_on" is null or "notice"."taken_down_early" or "notice"."taken_down_on" > "notice"."last_appeal_day");