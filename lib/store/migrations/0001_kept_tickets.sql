CREATE TABLE "kept_reading" (
	"id" integer PRIMARY KEY NOT NULL,
	"world" text NOT NULL,
	"through" bigint NOT NULL,
	"whole_at" bigint NOT NULL,
	"lookups" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "kept_tickets" (
	"id" integer PRIMARY KEY NOT NULL,
	"ticket" jsonb NOT NULL
);
