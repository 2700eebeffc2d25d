CREATE TABLE "assets" (
	"id" serial PRIMARY KEY NOT NULL,
	"client_id" integer NOT NULL,
	"site_id" integer,
	"user_id" integer,
	"tag" text NOT NULL,
	"kind" text NOT NULL,
	"model" text,
	"inactive" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "title" text;--> statement-breakpoint
CREATE INDEX "assets_client" ON "assets" USING btree ("client_id","tag");--> statement-breakpoint
CREATE INDEX "assets_user" ON "assets" USING btree ("user_id");