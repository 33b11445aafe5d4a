CREATE TABLE "annotations" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "annotations_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"touchpoint_id" integer NOT NULL,
	"day" date NOT NULL,
	"text" text NOT NULL,
	"author_id" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "annotations_text" CHECK (length(trim("annotations"."text")) between 1 and 280)
);
--> statement-breakpoint
CREATE TABLE "answer_tallies" (
	"grain" text NOT NULL,
	"start" date NOT NULL,
	"touchpoint_id" integer NOT NULL,
	"answer" text NOT NULL,
	"counts" integer[] NOT NULL,
	CONSTRAINT "answer_tallies_grain_start_touchpoint_id_answer_pk" PRIMARY KEY("grain","start","touchpoint_id","answer"),
	CONSTRAINT "answer_tallies_grain" CHECK ("answer_tallies"."grain" in ('day', 'month'))
);
--> statement-breakpoint
CREATE TABLE "theme_tallies" (
	"grain" text NOT NULL,
	"start" date NOT NULL,
	"touchpoint_id" integer NOT NULL,
	"theme_id" integer,
	"comments" integer DEFAULT 0 NOT NULL,
	"scored" integer DEFAULT 0 NOT NULL,
	"positive" integer DEFAULT 0 NOT NULL,
	"negative" integer DEFAULT 0 NOT NULL,
	"score_count" integer DEFAULT 0 NOT NULL,
	"score_sum" double precision DEFAULT 0 NOT NULL,
	"score_squares" double precision DEFAULT 0 NOT NULL,
	CONSTRAINT "theme_tallies_key" UNIQUE NULLS NOT DISTINCT("grain","start","touchpoint_id","theme_id"),
	CONSTRAINT "theme_tallies_grain" CHECK ("theme_tallies"."grain" in ('day', 'month'))
);
--> statement-breakpoint
CREATE TABLE "themes" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "themes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"polarity" text DEFAULT 'either' NOT NULL,
	"phrases" text[] NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "themes_slug_form" CHECK ("themes"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length("themes"."slug") <= 80),
	CONSTRAINT "themes_name" CHECK (length(trim("themes"."name")) between 1 and 200),
	CONSTRAINT "themes_polarity" CHECK ("themes"."polarity" in ('positive', 'negative', 'either')),
	CONSTRAINT "themes_phrases" CHECK (cardinality("themes"."phrases") between 1 and 500)
);
--> statement-breakpoint
CREATE TABLE "verbatim_months" (
	"month" date PRIMARY KEY NOT NULL,
	"stale" boolean DEFAULT true NOT NULL,
	"recipe" integer
);
--> statement-breakpoint
CREATE TABLE "verbatims" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "verbatims_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"source_id" integer NOT NULL,
	"external_id" text NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"customer_id" integer NOT NULL,
	"touchpoint_id" integer NOT NULL,
	"persona_id" integer,
	"partner_id" integer,
	"comment" text NOT NULL,
	"verdict" text,
	"score" double precision,
	"sentiment" double precision,
	"sentiment_computed" boolean DEFAULT false NOT NULL,
	"language" text,
	"themes" integer[] DEFAULT '{}' NOT NULL,
	"mrr" double precision,
	"recipe" integer NOT NULL,
	"search" "tsvector" NOT NULL,
	CONSTRAINT "verbatims_key" UNIQUE("source_id","external_id"),
	CONSTRAINT "verbatims_verdict" CHECK ("verbatims"."verdict" in ('good', 'ok', 'bad'))
);
--> statement-breakpoint
CREATE TABLE "job_progress" (
	"job_id" uuid PRIMARY KEY NOT NULL,
	"done" integer NOT NULL,
	"total" integer NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "journey_flows" (
	"journey_id" integer NOT NULL,
	"everyone" boolean NOT NULL,
	"month" date NOT NULL,
	"persona_id" integer,
	"from_touchpoint_id" integer,
	"to_touchpoint_id" integer,
	"transitions" integer DEFAULT 0 NOT NULL,
	"wait_sum" double precision DEFAULT 0 NOT NULL,
	"waits" integer[] NOT NULL,
	"score_count" integer DEFAULT 0 NOT NULL,
	"score_sum" double precision DEFAULT 0 NOT NULL,
	"score_squares" double precision DEFAULT 0 NOT NULL,
	"bad" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "journey_flows_key" UNIQUE NULLS NOT DISTINCT("journey_id","everyone","month","persona_id","from_touchpoint_id","to_touchpoint_id")
);
--> statement-breakpoint
CREATE TABLE "journey_minings" (
	"journey_id" integer PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL,
	"design" text NOT NULL,
	"mined_at" timestamp with time zone NOT NULL,
	"interactions" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "journey_tallies" (
	"journey_id" integer NOT NULL,
	"everyone" boolean NOT NULL,
	"month" date NOT NULL,
	"persona_id" integer,
	"instances" integer DEFAULT 0 NOT NULL,
	"ended" integer DEFAULT 0 NOT NULL,
	"reached_goal" integer DEFAULT 0 NOT NULL,
	"steps" integer DEFAULT 0 NOT NULL,
	"fitness_sum" double precision DEFAULT 0 NOT NULL,
	"in_order" integer DEFAULT 0 NOT NULL,
	"duration_sum" double precision DEFAULT 0 NOT NULL,
	"durations" integer[] NOT NULL,
	CONSTRAINT "journey_tallies_key" UNIQUE NULLS NOT DISTINCT("journey_id","everyone","month","persona_id")
);
--> statement-breakpoint
CREATE TABLE "journey_variants" (
	"journey_id" integer NOT NULL,
	"everyone" boolean NOT NULL,
	"month" date NOT NULL,
	"persona_id" integer,
	"path" integer[] NOT NULL,
	"instances" integer DEFAULT 0 NOT NULL,
	"duration_sum" double precision DEFAULT 0 NOT NULL,
	"customers" integer[] NOT NULL,
	CONSTRAINT "journey_variants_key" UNIQUE NULLS NOT DISTINCT("journey_id","everyone","month","persona_id","path")
);
--> statement-breakpoint
CREATE TABLE "journey_visits" (
	"journey_id" integer NOT NULL,
	"everyone" boolean NOT NULL,
	"month" date NOT NULL,
	"persona_id" integer,
	"touchpoint_id" integer NOT NULL,
	"visits" integer DEFAULT 0 NOT NULL,
	"instances" integer DEFAULT 0 NOT NULL,
	"repeats" integer DEFAULT 0 NOT NULL,
	"reworks" integer DEFAULT 0 NOT NULL,
	"exits" integer DEFAULT 0 NOT NULL,
	"watched_contacts" integer DEFAULT 0 NOT NULL,
	"repeat_contacts" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "journey_visits_key" UNIQUE NULLS NOT DISTINCT("journey_id","everyone","month","persona_id","touchpoint_id")
);
--> statement-breakpoint
CREATE TABLE "purchases" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "purchases_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"external_id" text NOT NULL,
	"customer_id" integer NOT NULL,
	"purchased_on" date NOT NULL,
	"amount" numeric(14, 2) NOT NULL,
	"category" text,
	"import_id" integer,
	CONSTRAINT "purchases_external_id_form" CHECK (length("purchases"."external_id") between 1 and 200),
	CONSTRAINT "purchases_amount" CHECK ("purchases"."amount" >= 0),
	CONSTRAINT "purchases_category" CHECK (length("purchases"."category") between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE "self_assessments" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "self_assessments_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"touchpoint_id" integer NOT NULL,
	"quarter" date NOT NULL,
	"estimate" double precision NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"author_id" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "self_assessments_key" UNIQUE("touchpoint_id","quarter"),
	CONSTRAINT "self_assessments_estimate" CHECK ("self_assessments"."estimate" between 0 and 100),
	CONSTRAINT "self_assessments_quarter" CHECK ("self_assessments"."quarter" = date_trunc('quarter', "self_assessments"."quarter"::timestamp)::date),
	CONSTRAINT "self_assessments_note" CHECK (length("self_assessments"."note") <= 1000)
);
--> statement-breakpoint
CREATE TABLE "partner_rollups" (
	"grain" text NOT NULL,
	"start" date NOT NULL,
	"touchpoint_id" integer NOT NULL,
	"partner_id" integer NOT NULL,
	"interactions" integer DEFAULT 0 NOT NULL,
	"good" integer DEFAULT 0 NOT NULL,
	"ok" integer DEFAULT 0 NOT NULL,
	"bad" integer DEFAULT 0 NOT NULL,
	"csat_count" integer DEFAULT 0 NOT NULL,
	"csat_good" integer DEFAULT 0 NOT NULL,
	"csat_bad" integer DEFAULT 0 NOT NULL,
	"csat_sum" double precision DEFAULT 0 NOT NULL,
	"csat_squares" double precision DEFAULT 0 NOT NULL,
	"nps_count" integer DEFAULT 0 NOT NULL,
	"nps_promoters" integer DEFAULT 0 NOT NULL,
	"nps_detractors" integer DEFAULT 0 NOT NULL,
	"nps_sum" double precision DEFAULT 0 NOT NULL,
	"nps_squares" double precision DEFAULT 0 NOT NULL,
	"ces_count" integer DEFAULT 0 NOT NULL,
	"ces_good" integer DEFAULT 0 NOT NULL,
	"ces_bad" integer DEFAULT 0 NOT NULL,
	"ces_sum" double precision DEFAULT 0 NOT NULL,
	"ces_squares" double precision DEFAULT 0 NOT NULL,
	"pair_count" integer DEFAULT 0 NOT NULL,
	"expectation_sum" double precision DEFAULT 0 NOT NULL,
	"reality_sum" double precision DEFAULT 0 NOT NULL,
	"expectation_squares" double precision DEFAULT 0 NOT NULL,
	"reality_squares" double precision DEFAULT 0 NOT NULL,
	"product_sum" double precision DEFAULT 0 NOT NULL,
	"sentiment_count" integer DEFAULT 0 NOT NULL,
	"sentiment_positive" integer DEFAULT 0 NOT NULL,
	"sentiment_negative" integer DEFAULT 0 NOT NULL,
	"sentiment_sum" double precision DEFAULT 0 NOT NULL,
	"sentiment_squares" double precision DEFAULT 0 NOT NULL,
	CONSTRAINT "partner_rollups_grain_start_touchpoint_id_partner_id_pk" PRIMARY KEY("grain","start","touchpoint_id","partner_id"),
	CONSTRAINT "partner_rollups_grain" CHECK ("partner_rollups"."grain" in ('day', 'month'))
);
--> statement-breakpoint
ALTER TABLE "imports" DROP CONSTRAINT "imports_shape";--> statement-breakpoint
ALTER TABLE "import_changes" ADD COLUMN "purchase" text;--> statement-breakpoint
ALTER TABLE "journeys" ADD COLUMN "gap_days" integer DEFAULT 30;--> statement-breakpoint
ALTER TABLE "journeys" ADD COLUMN "goal_touchpoint_id" integer;--> statement-breakpoint
ALTER TABLE "personas" ADD COLUMN "goals" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "personas" ADD COLUMN "needs" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "personas" ADD COLUMN "quote" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "personas" ADD COLUMN "channels" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "personas" ADD COLUMN "rule" jsonb;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "language" text DEFAULT 'english' NOT NULL;--> statement-breakpoint
ALTER TABLE "annotations" ADD CONSTRAINT "annotations_touchpoint_id_touchpoints_id_fk" FOREIGN KEY ("touchpoint_id") REFERENCES "public"."touchpoints"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "annotations" ADD CONSTRAINT "annotations_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_tallies" ADD CONSTRAINT "answer_tallies_touchpoint_id_touchpoints_id_fk" FOREIGN KEY ("touchpoint_id") REFERENCES "public"."touchpoints"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theme_tallies" ADD CONSTRAINT "theme_tallies_touchpoint_id_touchpoints_id_fk" FOREIGN KEY ("touchpoint_id") REFERENCES "public"."touchpoints"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theme_tallies" ADD CONSTRAINT "theme_tallies_theme_id_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_flows" ADD CONSTRAINT "journey_flows_journey_id_journeys_id_fk" FOREIGN KEY ("journey_id") REFERENCES "public"."journeys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_flows" ADD CONSTRAINT "journey_flows_persona_id_personas_id_fk" FOREIGN KEY ("persona_id") REFERENCES "public"."personas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_flows" ADD CONSTRAINT "journey_flows_from_touchpoint_id_touchpoints_id_fk" FOREIGN KEY ("from_touchpoint_id") REFERENCES "public"."touchpoints"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_flows" ADD CONSTRAINT "journey_flows_to_touchpoint_id_touchpoints_id_fk" FOREIGN KEY ("to_touchpoint_id") REFERENCES "public"."touchpoints"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_minings" ADD CONSTRAINT "journey_minings_journey_id_journeys_id_fk" FOREIGN KEY ("journey_id") REFERENCES "public"."journeys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_tallies" ADD CONSTRAINT "journey_tallies_journey_id_journeys_id_fk" FOREIGN KEY ("journey_id") REFERENCES "public"."journeys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_tallies" ADD CONSTRAINT "journey_tallies_persona_id_personas_id_fk" FOREIGN KEY ("persona_id") REFERENCES "public"."personas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_variants" ADD CONSTRAINT "journey_variants_journey_id_journeys_id_fk" FOREIGN KEY ("journey_id") REFERENCES "public"."journeys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_variants" ADD CONSTRAINT "journey_variants_persona_id_personas_id_fk" FOREIGN KEY ("persona_id") REFERENCES "public"."personas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_visits" ADD CONSTRAINT "journey_visits_journey_id_journeys_id_fk" FOREIGN KEY ("journey_id") REFERENCES "public"."journeys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_visits" ADD CONSTRAINT "journey_visits_persona_id_personas_id_fk" FOREIGN KEY ("persona_id") REFERENCES "public"."personas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_visits" ADD CONSTRAINT "journey_visits_touchpoint_id_touchpoints_id_fk" FOREIGN KEY ("touchpoint_id") REFERENCES "public"."touchpoints"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchases" ADD CONSTRAINT "purchases_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purchases" ADD CONSTRAINT "purchases_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "self_assessments" ADD CONSTRAINT "self_assessments_touchpoint_id_touchpoints_id_fk" FOREIGN KEY ("touchpoint_id") REFERENCES "public"."touchpoints"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "self_assessments" ADD CONSTRAINT "self_assessments_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_rollups" ADD CONSTRAINT "partner_rollups_touchpoint_id_touchpoints_id_fk" FOREIGN KEY ("touchpoint_id") REFERENCES "public"."touchpoints"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_rollups" ADD CONSTRAINT "partner_rollups_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "annotations_touchpoint" ON "annotations" USING btree ("touchpoint_id","day");--> statement-breakpoint
CREATE UNIQUE INDEX "themes_slug" ON "themes" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "verbatims_recent" ON "verbatims" USING btree ("occurred_at" DESC NULLS LAST,"id" DESC NULLS LAST,"touchpoint_id","persona_id","sentiment","verdict");--> statement-breakpoint
CREATE INDEX "verbatims_negative" ON "verbatims" USING btree (coalesce("sentiment", 2),"id" DESC NULLS LAST,"occurred_at","touchpoint_id","persona_id","sentiment","verdict");--> statement-breakpoint
CREATE INDEX "verbatims_mrr" ON "verbatims" USING btree (coalesce(-"mrr", 1),"id" DESC NULLS LAST,"occurred_at","touchpoint_id","persona_id","sentiment","verdict","mrr");--> statement-breakpoint
CREATE INDEX "verbatims_search" ON "verbatims" USING gin ("search");--> statement-breakpoint
CREATE UNIQUE INDEX "purchases_external_id" ON "purchases" USING btree ("external_id");--> statement-breakpoint
CREATE INDEX "purchases_import" ON "purchases" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "purchases_customer" ON "purchases" USING btree ("customer_id","purchased_on");--> statement-breakpoint
ALTER TABLE "journeys" ADD CONSTRAINT "journeys_goal_touchpoint_id_touchpoints_id_fk" FOREIGN KEY ("goal_touchpoint_id") REFERENCES "public"."touchpoints"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_shape" CHECK ("imports"."shape" in ('interactions', 'survey', 'customers', 'purchases'));--> statement-breakpoint
ALTER TABLE "journeys" ADD CONSTRAINT "journeys_gap_days" CHECK ("journeys"."gap_days" between 1 and 3650);--> statement-breakpoint
ALTER TABLE "settings" ADD CONSTRAINT "settings_language" CHECK ("settings"."language" ~ '^[a-z_]+$');--> statement-breakpoint
-- The answers by point are counted with the customer sets: what was made without them is made anew.
UPDATE "customer_sets" SET "stale" = true;--> statement-breakpoint
-- Comments of contacts that are in already are laid out by the first job.
INSERT INTO "verbatim_months" (month) SELECT DISTINCT date_trunc('month', occurred_at AT TIME ZONE 'UTC')::date FROM "interactions" WHERE comment IS NOT NULL;--> statement-breakpoint
INSERT INTO "partner_rollups" (grain, start, touchpoint_id, partner_id, interactions, good, ok, bad, csat_count, csat_good, csat_bad, csat_sum, csat_squares, nps_count, nps_promoters, nps_detractors, nps_sum, nps_squares, ces_count, ces_good, ces_bad, ces_sum, ces_squares, pair_count, expectation_sum, reality_sum, expectation_squares, reality_squares, product_sum, sentiment_count, sentiment_positive, sentiment_negative, sentiment_sum, sentiment_squares)
SELECT grain, start, touchpoint_id, partner_id, sum(interactions), sum(good), sum(ok), sum(bad), sum(csat_count), sum(csat_good), sum(csat_bad), sum(csat_sum), sum(csat_squares), sum(nps_count), sum(nps_promoters), sum(nps_detractors), sum(nps_sum), sum(nps_squares), sum(ces_count), sum(ces_good), sum(ces_bad), sum(ces_sum), sum(ces_squares), sum(pair_count), sum(expectation_sum), sum(reality_sum), sum(expectation_squares), sum(reality_squares), sum(product_sum), sum(sentiment_count), sum(sentiment_positive), sum(sentiment_negative), sum(sentiment_sum), sum(sentiment_squares)
FROM "daily_tallies", LATERAL (VALUES ('day', day), ('month', date_trunc('month', day)::date)) AS span (grain, start)
WHERE partner_id IS NOT NULL GROUP BY 1, 2, 3, 4;
