CREATE TABLE "things" ("id" integer PRIMARY KEY NOT NULL, "name" text NOT NULL);
--> statement-breakpoint
CREATE UNIQUE INDEX "things_name" ON "things" USING btree ("name");
