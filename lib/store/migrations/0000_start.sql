CREATE TABLE "sessions" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"agent" jsonb NOT NULL,
	"role" text NOT NULL,
	"grant" text NOT NULL,
	"agent_stale" boolean DEFAULT false NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "writes" (
	"agent_id" integer NOT NULL,
	"key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"state" text NOT NULL,
	"started_at" bigint NOT NULL,
	CONSTRAINT "writes_agent_id_key_pk" PRIMARY KEY("agent_id","key")
);
--> statement-breakpoint
CREATE INDEX "sessions_expires" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "writes_started" ON "writes" USING btree ("started_at");