CREATE TABLE "board_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"board_id" uuid NOT NULL,
	"name" text NOT NULL,
	"key_hash" text NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by" text NOT NULL,
	"expires_at" bigint,
	CONSTRAINT "board_links_key_hash_unique" UNIQUE("key_hash")
);
--> statement-breakpoint
CREATE TABLE "board_screens" (
	"id" uuid PRIMARY KEY NOT NULL,
	"link_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"first_contact_at" bigint NOT NULL,
	"last_contact_at" bigint NOT NULL,
	"reload_at" bigint,
	CONSTRAINT "board_screens_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "boards" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"name" text NOT NULL,
	"filter" jsonb NOT NULL,
	"panels" jsonb NOT NULL,
	"mask_client" boolean NOT NULL,
	"mask_summary" boolean NOT NULL,
	"theme" text NOT NULL,
	"zone" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "board_links" ADD CONSTRAINT "board_links_board_id_boards_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."boards"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_screens" ADD CONSTRAINT "board_screens_link_id_board_links_id_fk" FOREIGN KEY ("link_id") REFERENCES "public"."board_links"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "board_links_board" ON "board_links" USING btree ("board_id");--> statement-breakpoint
CREATE INDEX "board_screens_link" ON "board_screens" USING btree ("link_id");