CREATE TABLE "mails" (
	"id" serial PRIMARY KEY NOT NULL,
	"ticket_id" integer NOT NULL,
	"action_id" integer NOT NULL,
	"direction" text NOT NULL,
	"from_address" text NOT NULL,
	"to_addresses" jsonb NOT NULL,
	"cc_addresses" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"bcc_addresses" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"subject" text NOT NULL,
	"html" text NOT NULL,
	"message_id" text NOT NULL,
	"in_reply_to" text,
	"is_automatic" boolean DEFAULT false NOT NULL,
	"at" bigint NOT NULL,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" bigint,
	"last_error" text
);
--> statement-breakpoint
CREATE TABLE "ticket_search" (
	"ticket_id" integer PRIMARY KEY NOT NULL,
	"document" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhook_deliveries" (
	"id" serial PRIMARY KEY NOT NULL,
	"webhook_id" text NOT NULL,
	"event" text NOT NULL,
	"ticket_id" integer NOT NULL,
	"payload" jsonb NOT NULL,
	"at" bigint NOT NULL,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" bigint NOT NULL,
	"last_status" integer,
	"last_error" text
);
--> statement-breakpoint
CREATE TABLE "webhooks" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"url" text NOT NULL,
	"authentication" text NOT NULL,
	"username" text,
	"secret" text,
	"events" jsonb NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"date_created" bigint NOT NULL,
	"last_status" integer
);
--> statement-breakpoint
ALTER TABLE "actions" ADD COLUMN "number" integer;--> statement-breakpoint
UPDATE "actions" SET "number" = counted.number FROM (
	SELECT id, row_number() OVER (PARTITION BY ticket_id ORDER BY id) AS number FROM "actions"
) AS counted WHERE counted.id = "actions".id;--> statement-breakpoint
ALTER TABLE "actions" ALTER COLUMN "number" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "actions" ADD COLUMN "email_cc" text;--> statement-breakpoint
ALTER TABLE "actions" ADD COLUMN "old_priority_id" integer;--> statement-breakpoint
ALTER TABLE "actions" ADD COLUMN "new_priority_id" integer;--> statement-breakpoint
ALTER TABLE "actions" ADD COLUMN "old_agent_id" integer;--> statement-breakpoint
ALTER TABLE "actions" ADD COLUMN "new_agent_id" integer;--> statement-breakpoint
ALTER TABLE "actions" ADD COLUMN "old_team_id" integer;--> statement-breakpoint
ALTER TABLE "actions" ADD COLUMN "new_team_id" integer;--> statement-breakpoint
ALTER TABLE "statuses" ADD COLUMN "waits_for" text;--> statement-breakpoint
UPDATE "statuses" SET "waits_for" = CASE WHEN name ILIKE '%client%' THEN 'client' WHEN name ILIKE '%third party%' THEN 'supplier' END WHERE clock = 'paused';--> statement-breakpoint
ALTER TABLE "ticket_types" ADD COLUMN "reply_status_id" integer;--> statement-breakpoint
ALTER TABLE "ticket_types" ADD COLUMN "close_after_hours" double precision;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "client_replied_at" bigint;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "related_to_id" integer;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "follow_up_told_for" bigint;--> statement-breakpoint
CREATE INDEX "mails_ticket" ON "mails" USING btree ("ticket_id","id");--> statement-breakpoint
CREATE INDEX "mails_message" ON "mails" USING btree ("message_id");--> statement-breakpoint
CREATE INDEX "mails_queue" ON "mails" USING btree ("next_attempt_at") WHERE state = 'queued';--> statement-breakpoint
DROP INDEX "tickets_status";--> statement-breakpoint
DROP INDEX "tickets_client";--> statement-breakpoint
DROP INDEX "tickets_agent";--> statement-breakpoint
CREATE INDEX "tickets_priority" ON "tickets" USING btree ("priority_id","id");--> statement-breakpoint
CREATE INDEX "tickets_type" ON "tickets" USING btree ("tickettype_id","id");--> statement-breakpoint
CREATE INDEX "tickets_team" ON "tickets" USING btree ("team_id","id");--> statement-breakpoint
CREATE INDEX "tickets_status" ON "tickets" USING btree ("status_id","id");--> statement-breakpoint
CREATE INDEX "tickets_client" ON "tickets" USING btree ("client_id","id");--> statement-breakpoint
CREATE INDEX "tickets_agent" ON "tickets" USING btree ("agent_id","id");--> statement-breakpoint
CREATE INDEX "tickets_summary" ON "tickets" USING btree (lower("summary"));--> statement-breakpoint
CREATE INDEX "ticket_search_document" ON "ticket_search" USING gin ("document");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_waiting" ON "webhook_deliveries" USING btree ("next_attempt_at","id") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "webhook_deliveries_webhook" ON "webhook_deliveries" USING btree ("webhook_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "actions_number" ON "actions" USING btree ("ticket_id","number");--> statement-breakpoint
-- The parser leaves tags out by itself; host names, addresses and device names are found by their parts.
CREATE FUNCTION search_words(said text, most integer) RETURNS tsvector LANGUAGE sql IMMUTABLE AS $$
	SELECT to_tsvector('english', translate(replace(left(coalesce(said, ''), most), '</', '<'), '-_/.@:', '      '))
$$;--> statement-breakpoint
CREATE FUNCTION search_document(wanted integer) RETURNS tsvector LANGUAGE sql STABLE AS $$
	SELECT setweight(search_words(t.id || ' ' || t.summary, 1000), 'A')
		|| setweight(search_words(t.details, 100000), 'B')
		|| setweight(search_words((SELECT string_agg(left(a.note, 20000), ' ' ORDER BY a.id) FROM actions a WHERE a.ticket_id = t.id), 200000), 'C')
	FROM tickets t WHERE t.id = wanted
$$;--> statement-breakpoint
INSERT INTO "ticket_search" ("ticket_id", "document") SELECT id, search_document(id) FROM "tickets";
