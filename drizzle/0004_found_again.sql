-- What is asked for by its external id, a protected identity, what was put off and the next cases of a series are found
-- without reading the whole table; a database may have the index of what was put off already.
DROP INDEX IF EXISTS "item_tabled";--> statement-breakpoint
CREATE INDEX IF NOT EXISTS "item_put_off" ON "item" USING btree ("body_id") WHERE "item"."outcome"->>'kind' in ('tabled', 'remitted');--> statement-breakpoint
DROP INDEX "person_external";--> statement-breakpoint
DROP INDEX "item_external";--> statement-breakpoint
DROP INDEX "meeting_external";--> statement-breakpoint
CREATE INDEX "person_protected" ON "person" USING btree ("id") WHERE "person"."protected_identity";--> statement-breakpoint
CREATE INDEX "case_file_listed" ON "case_file" USING btree ("series_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "person_external" ON "person" USING btree ("external_id","client");--> statement-breakpoint
CREATE UNIQUE INDEX "item_external" ON "item" USING btree ("external_id","client");--> statement-breakpoint
CREATE UNIQUE INDEX "meeting_external" ON "meeting" USING btree ("external_id","client");