CREATE TABLE "journey_drafts" (
	"slug" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"document" jsonb,
	"restored_from" integer,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" integer,
	CONSTRAINT "journey_drafts_slug_form" CHECK ("journey_drafts"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length("journey_drafts"."slug") <= 80),
	CONSTRAINT "journey_drafts_version" CHECK ("journey_drafts"."version" > 0)
);
--> statement-breakpoint
CREATE TABLE "journey_versions" (
	"journey_id" integer NOT NULL,
	"number" integer NOT NULL,
	"document" jsonb NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"user_id" integer,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "journey_versions_journey_id_number_pk" PRIMARY KEY("journey_id","number"),
	CONSTRAINT "journey_versions_number" CHECK ("journey_versions"."number" > 0),
	CONSTRAINT "journey_versions_note" CHECK (length("journey_versions"."note") <= 1000)
);
--> statement-breakpoint
ALTER TABLE "interactions" ADD COLUMN "told_touchpoint_id" integer;--> statement-breakpoint
ALTER TABLE "stages" ADD COLUMN "ideal" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "stages" ADD COLUMN "retired_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "touchpoints" ADD COLUMN "retired_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "touchpoints" ADD COLUMN "merged_into_id" integer;--> statement-breakpoint
ALTER TABLE "touchpoints" ADD COLUMN "merged_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "touchpoints" ADD COLUMN "merged_issues" integer[];--> statement-breakpoint
ALTER TABLE "journey_drafts" ADD CONSTRAINT "journey_drafts_updated_by_users_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_versions" ADD CONSTRAINT "journey_versions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_versions" ADD CONSTRAINT "journey_versions_journey_id_journeys_id_fk" FOREIGN KEY ("journey_id") REFERENCES "public"."journeys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "touchpoints" ADD CONSTRAINT "touchpoints_merged_into_id_touchpoints_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."touchpoints"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "interactions_told_touchpoint" ON "interactions" USING btree ("told_touchpoint_id") WHERE "interactions"."told_touchpoint_id" is not null;--> statement-breakpoint
ALTER TABLE "touchpoints" ADD CONSTRAINT "touchpoints_merger" CHECK (("touchpoints"."merged_into_id" is null) = ("touchpoints"."merged_at" is null) and ("touchpoints"."merged_into_id" is null or "touchpoints"."retired_at" is not null));--> statement-breakpoint
ALTER TABLE "touchpoints" ADD CONSTRAINT "touchpoints_merger_other" CHECK ("touchpoints"."merged_into_id" <> "touchpoints"."id");