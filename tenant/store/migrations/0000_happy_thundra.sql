CREATE TABLE "actions" (
	"id" serial PRIMARY KEY NOT NULL,
	"ticket_id" integer NOT NULL,
	"action_type_id" integer NOT NULL,
	"outcome" text NOT NULL,
	"note" text NOT NULL,
	"hidden_from_user" boolean DEFAULT false NOT NULL,
	"agent_id" integer,
	"user_id" integer,
	"at" bigint NOT NULL,
	"email_from" text,
	"email_to" text,
	"email_subject" text,
	"minutes" double precision,
	"charge" boolean DEFAULT false NOT NULL,
	"old_status_id" integer,
	"new_status_id" integer
);
--> statement-breakpoint
CREATE TABLE "agent_teams" (
	"agent_id" integer NOT NULL,
	"team_id" integer NOT NULL,
	CONSTRAINT "agent_teams_agent_id_team_id_pk" PRIMARY KEY("agent_id","team_id")
);
--> statement-breakpoint
CREATE TABLE "agents" (
	"id" serial PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"username" text,
	"password_hash" text,
	"is_admin" boolean DEFAULT false NOT NULL,
	"is_disabled" boolean DEFAULT false NOT NULL,
	"is_on_leave" boolean DEFAULT false NOT NULL,
	"is_machine" boolean DEFAULT false NOT NULL,
	"team_id" integer,
	"role_names" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"workday_id" integer,
	"phone" text,
	"visible_client_ids" jsonb,
	CONSTRAINT "agents_username_unique" UNIQUE("username")
);
--> statement-breakpoint
CREATE TABLE "apps" (
	"client_id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"secret_hash" text,
	"scope" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attachments" (
	"id" serial PRIMARY KEY NOT NULL,
	"ticket_id" integer NOT NULL,
	"action_id" integer,
	"filename" text NOT NULL,
	"content_type" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"is_image" boolean DEFAULT false NOT NULL,
	"agent_id" integer,
	"user_id" integer,
	"date_created" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "canned_texts" (
	"id" serial PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"text" text NOT NULL,
	"html" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "categories" (
	"id" serial PRIMARY KEY NOT NULL,
	"value" text NOT NULL,
	"team_id" integer
);
--> statement-breakpoint
CREATE TABLE "clients" (
	"id" serial PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"sla_id" integer,
	"default_team_id" integer,
	"inactive" boolean DEFAULT false NOT NULL,
	"notes" text,
	"email_domain" text
);
--> statement-breakpoint
CREATE TABLE "codes" (
	"hash" text PRIMARY KEY NOT NULL,
	"client_id" text NOT NULL,
	"agent_id" integer NOT NULL,
	"redirect_uri" text NOT NULL,
	"scope" text NOT NULL,
	"challenge" text NOT NULL,
	"nonce" text,
	"expires_at" bigint NOT NULL,
	"used_at" bigint
);
--> statement-breakpoint
CREATE TABLE "contracts" (
	"id" serial PRIMARY KEY NOT NULL,
	"client_id" integer NOT NULL,
	"ref" text NOT NULL,
	"sla_id" integer NOT NULL,
	"start_date" text NOT NULL,
	"end_date" text,
	"active" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "holidays" (
	"id" serial PRIMARY KEY NOT NULL,
	"workday_id" integer NOT NULL,
	"name" text NOT NULL,
	"date" text NOT NULL,
	"end_date" text NOT NULL,
	"is_recurring" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "logins" (
	"hash" text PRIMARY KEY NOT NULL,
	"agent_id" integer NOT NULL,
	"expires_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meta" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outcomes" (
	"id" serial PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"action_type_id" integer NOT NULL,
	"new_status" integer,
	"send_email" boolean DEFAULT false NOT NULL,
	"hide_from_user" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "priorities" (
	"guid" text PRIMARY KEY NOT NULL,
	"sla_id" integer NOT NULL,
	"priority_id" integer NOT NULL,
	"name" text NOT NULL,
	"response_minutes" integer NOT NULL,
	"fix_minutes" integer NOT NULL,
	"workday_id" integer,
	"colour" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sites" (
	"id" serial PRIMARY KEY NOT NULL,
	"client_id" integer NOT NULL,
	"name" text NOT NULL,
	"phone" text,
	"address" text
);
--> statement-breakpoint
CREATE TABLE "slas" (
	"id" serial PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"workday_id" integer NOT NULL,
	"is_default" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "statuses" (
	"id" serial PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"shortname" text NOT NULL,
	"sequence" integer NOT NULL,
	"colour" text NOT NULL,
	"clock" text NOT NULL,
	"is_closed" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "teams" (
	"id" serial PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"sequence" integer DEFAULT 0 NOT NULL,
	"managers" jsonb DEFAULT '[]'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ticket_types" (
	"id" serial PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"sequence" integer NOT NULL,
	"default_team_id" integer,
	"default_sla_id" integer
);
--> statement-breakpoint
CREATE TABLE "tickets" (
	"id" serial PRIMARY KEY NOT NULL,
	"summary" text NOT NULL,
	"details" text DEFAULT '' NOT NULL,
	"client_id" integer NOT NULL,
	"site_id" integer,
	"user_id" integer,
	"status_id" integer NOT NULL,
	"priority_id" integer NOT NULL,
	"tickettype_id" integer NOT NULL,
	"category_1" text,
	"category_2" text,
	"category_3" text,
	"category_4" text,
	"agent_id" integer,
	"team_id" integer,
	"reported_by" text,
	"source" text NOT NULL,
	"date_occurred" bigint NOT NULL,
	"date_created" bigint NOT NULL,
	"date_responded" bigint,
	"date_resolved" bigint,
	"date_closed" bigint,
	"last_action_at" bigint,
	"updated_at" bigint NOT NULL,
	"manual_deadline" bigint,
	"follow_up_date" bigint,
	"sla_id" integer NOT NULL,
	"respond_by_date" bigint,
	"fix_by_date" bigint,
	"held_since" bigint,
	"remaining_ms" bigint,
	"pauses" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"sla_hold" boolean DEFAULT false NOT NULL,
	"exclude_from_sla" boolean DEFAULT false NOT NULL,
	"merged_into_id" integer,
	"contract_id" integer,
	"opportunity_id" integer,
	"chargeable_minutes" double precision DEFAULT 0 NOT NULL,
	"non_chargeable_minutes" double precision DEFAULT 0 NOT NULL,
	"resolution" text,
	"is_vip" boolean DEFAULT false NOT NULL,
	"reopened_count" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tokens" (
	"access_hash" text PRIMARY KEY NOT NULL,
	"refresh_hash" text,
	"family" text NOT NULL,
	"client_id" text NOT NULL,
	"agent_id" integer,
	"scope" text NOT NULL,
	"access_expires_at" bigint NOT NULL,
	"refresh_expires_at" bigint,
	"rotated_at" bigint,
	"revoked_at" bigint,
	CONSTRAINT "tokens_refresh_hash_unique" UNIQUE("refresh_hash")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" serial PRIMARY KEY NOT NULL,
	"client_id" integer NOT NULL,
	"site_id" integer,
	"first_name" text NOT NULL,
	"surname" text NOT NULL,
	"email" text,
	"phone" text,
	"is_vip" boolean DEFAULT false NOT NULL,
	"notes" text,
	"inactive" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "workdays" (
	"id" serial PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"timezone" text NOT NULL,
	"always_open" boolean DEFAULT false NOT NULL,
	"weekly" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE INDEX "actions_ticket" ON "actions" USING btree ("ticket_id","at","id");--> statement-breakpoint
CREATE INDEX "attachments_ticket" ON "attachments" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "contracts_client" ON "contracts" USING btree ("client_id");--> statement-breakpoint
CREATE UNIQUE INDEX "priorities_sla_priority" ON "priorities" USING btree ("sla_id","priority_id");--> statement-breakpoint
CREATE INDEX "sites_client" ON "sites" USING btree ("client_id");--> statement-breakpoint
CREATE INDEX "tickets_open" ON "tickets" USING btree ("fix_by_date","id") WHERE date_closed is null;--> statement-breakpoint
CREATE INDEX "tickets_status" ON "tickets" USING btree ("status_id");--> statement-breakpoint
CREATE INDEX "tickets_client" ON "tickets" USING btree ("client_id");--> statement-breakpoint
CREATE INDEX "tickets_agent" ON "tickets" USING btree ("agent_id");--> statement-breakpoint
CREATE INDEX "tickets_updated" ON "tickets" USING btree ("updated_at");--> statement-breakpoint
CREATE INDEX "tickets_occurred" ON "tickets" USING btree ("date_occurred");--> statement-breakpoint
CREATE INDEX "tokens_family" ON "tokens" USING btree ("family");--> statement-breakpoint
CREATE INDEX "users_client" ON "users" USING btree ("client_id");