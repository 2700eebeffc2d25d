CREATE TABLE "breach_causes" (
	"ticket" integer PRIMARY KEY NOT NULL,
	"cause" text NOT NULL,
	"by_name" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "escalations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"by_id" integer NOT NULL,
	"by_name" text NOT NULL,
	"key" text NOT NULL,
	"ticket" integer NOT NULL,
	"summary" text NOT NULL,
	"order" jsonb NOT NULL,
	"in_review" boolean NOT NULL,
	"review_id" uuid,
	"begun_at" bigint NOT NULL,
	"stopped_at" bigint,
	"told_at" bigint,
	"mail" jsonb,
	"mail_state" text,
	"mail_by_id" integer,
	"mail_at" bigint
);
--> statement-breakpoint
CREATE TABLE "review_decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"review_id" uuid NOT NULL,
	"key" text NOT NULL,
	"ticket" integer NOT NULL,
	"summary" text NOT NULL,
	"client_name" text,
	"part" text NOT NULL,
	"kind" text NOT NULL,
	"cause" text,
	"changed" text NOT NULL,
	"note" text NOT NULL,
	"owner_id" integer NOT NULL,
	"owner_name" text NOT NULL,
	"due_at" bigint NOT NULL,
	"by_id" integer NOT NULL,
	"by_name" text NOT NULL,
	"at" bigint NOT NULL,
	"settled_at" bigint,
	"settled_how" text,
	"settled_by" text
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" uuid PRIMARY KEY NOT NULL,
	"scope" text NOT NULL,
	"opened_at" bigint NOT NULL,
	"opened_by" text NOT NULL,
	"closed_at" bigint,
	"closed_by" text,
	"summary" jsonb
);
--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_decisions" ADD CONSTRAINT "review_decisions_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "escalations_key" ON "escalations" USING btree ("by_id","key");--> statement-breakpoint
CREATE INDEX "escalations_ticket" ON "escalations" USING btree ("ticket","told_at");--> statement-breakpoint
CREATE INDEX "escalations_review" ON "escalations" USING btree ("review_id");--> statement-breakpoint
CREATE INDEX "escalations_unfinished" ON "escalations" USING btree ("begun_at") WHERE "escalations"."told_at" is null;--> statement-breakpoint
CREATE INDEX "escalations_mailed" ON "escalations" USING btree ("mail_at") WHERE "escalations"."mail_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "review_decisions_key" ON "review_decisions" USING btree ("by_id","key");--> statement-breakpoint
CREATE INDEX "review_decisions_review" ON "review_decisions" USING btree ("review_id");--> statement-breakpoint
CREATE INDEX "review_decisions_ticket" ON "review_decisions" USING btree ("ticket","at");--> statement-breakpoint
CREATE INDEX "review_decisions_standing" ON "review_decisions" USING btree ("ticket") WHERE "review_decisions"."settled_at" is null;--> statement-breakpoint
CREATE INDEX "review_decisions_settled" ON "review_decisions" USING btree ("settled_at");--> statement-breakpoint
CREATE UNIQUE INDEX "reviews_open" ON "reviews" USING btree ("scope") WHERE "reviews"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "reviews_opened" ON "reviews" USING btree ("opened_at");