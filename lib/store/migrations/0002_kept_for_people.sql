CREATE TABLE "agent_settings" (
	"agent_id" integer PRIMARY KEY NOT NULL,
	"chosen" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "desk_settings" (
	"id" integer PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"chosen" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" integer NOT NULL,
	"owner_name" text NOT NULL,
	"name" text NOT NULL,
	"team" text,
	"query" text NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "seen_tickets" (
	"agent_id" integer NOT NULL,
	"ticket" integer NOT NULL,
	"seen_at" bigint NOT NULL,
	CONSTRAINT "seen_tickets_agent_id_ticket_pk" PRIMARY KEY("agent_id","ticket")
);
--> statement-breakpoint
CREATE INDEX "saved_views_owner" ON "saved_views" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "saved_views_team" ON "saved_views" USING btree ("team");--> statement-breakpoint
ALTER TABLE "sessions" DROP COLUMN "role";