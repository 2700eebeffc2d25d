CREATE TABLE "own_templates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" integer NOT NULL,
	"name" text NOT NULL,
	"html" text NOT NULL
);
--> statement-breakpoint
CREATE INDEX "own_templates_owner" ON "own_templates" USING btree ("owner_id");