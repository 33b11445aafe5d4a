CREATE TABLE "audit_log" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_log_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"user_id" integer,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"request_id" text,
	CONSTRAINT "audit_log_action" CHECK ("audit_log"."action" ~ '^[a-z_]+\.[a-z_]+$')
);
--> statement-breakpoint
CREATE TABLE "customers" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "customers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"external_id" text NOT NULL,
	"name" text,
	"email" text,
	"persona_id" integer,
	"started_on" date,
	"churned_on" date,
	"churn_reason" text,
	"mrr" numeric(14, 2),
	"attributes" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"import_id" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "customers_external_id_form" CHECK (length("customers"."external_id") between 1 and 200),
	CONSTRAINT "customers_churn_after_start" CHECK ("customers"."churned_on" >= "customers"."started_on"),
	CONSTRAINT "customers_mrr" CHECK ("customers"."mrr" >= 0),
	CONSTRAINT "customers_attributes" CHECK (jsonb_typeof("customers"."attributes") = 'object')
);
--> statement-breakpoint
CREATE TABLE "departments" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "departments_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "departments_slug_form" CHECK ("departments"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length("departments"."slug") <= 80),
	CONSTRAINT "departments_name" CHECK (length(trim("departments"."name")) between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE "import_changes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "import_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"import_id" integer NOT NULL,
	"source_id" integer,
	"external_id" text,
	"customer_id" integer,
	"before" jsonb NOT NULL,
	CONSTRAINT "import_changes_subject" CHECK (("import_changes"."external_id" is null) = ("import_changes"."source_id" is null))
);
--> statement-breakpoint
CREATE TABLE "import_rejects" (
	"import_id" integer NOT NULL,
	"line" integer NOT NULL,
	"cells" jsonb NOT NULL,
	"reasons" jsonb NOT NULL,
	CONSTRAINT "import_rejects_import_id_line_pk" PRIMARY KEY("import_id","line")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "imports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"source_id" integer NOT NULL,
	"shape" text NOT NULL,
	"file_name" text NOT NULL,
	"file_bytes" bigint NOT NULL,
	"mapping" jsonb NOT NULL,
	"status" text NOT NULL,
	"error" text,
	"user_id" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"beat_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"bytes_read" bigint DEFAULT 0 NOT NULL,
	"rows_read" integer DEFAULT 0 NOT NULL,
	"inserted" integer DEFAULT 0 NOT NULL,
	"corrected" integer DEFAULT 0 NOT NULL,
	"unchanged" integer DEFAULT 0 NOT NULL,
	"rejected" integer DEFAULT 0 NOT NULL,
	"customers_created" integer DEFAULT 0 NOT NULL,
	"customers_changed" integer DEFAULT 0 NOT NULL,
	"columns" jsonb,
	"undone_at" timestamp with time zone,
	"undone_by" integer,
	CONSTRAINT "imports_shape" CHECK ("imports"."shape" in ('interactions', 'survey', 'customers')),
	CONSTRAINT "imports_status" CHECK ("imports"."status" in ('queued', 'running', 'finished', 'failed', 'undoing', 'undone')),
	CONSTRAINT "imports_undone" CHECK (("imports"."status" = 'undone') = ("imports"."undone_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "interaction_keys" (
	"source_id" integer NOT NULL,
	"external_id" text NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"customer_id" integer NOT NULL,
	CONSTRAINT "interaction_keys_source_id_external_id_pk" PRIMARY KEY("source_id","external_id"),
	CONSTRAINT "interaction_keys_external_id" CHECK (length("interaction_keys"."external_id") between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE "interactions" (
	"source_id" integer NOT NULL,
	"external_id" text NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"customer_id" integer NOT NULL,
	"touchpoint_id" integer NOT NULL,
	"persona_id" integer,
	"partner_id" integer,
	"import_id" integer,
	"sequence" integer DEFAULT 0 NOT NULL,
	"verdict" text,
	"csat" double precision,
	"nps" double precision,
	"ces" double precision,
	"expectation" double precision,
	"reality" double precision,
	"sentiment" double precision,
	"comment" text,
	"reason" text,
	"raw" jsonb,
	CONSTRAINT "interactions_verdict" CHECK ("interactions"."verdict" in ('good', 'ok', 'bad')),
	CONSTRAINT "interactions_csat" CHECK ("interactions"."csat" between 1 and 5),
	CONSTRAINT "interactions_nps" CHECK ("interactions"."nps" between 0 and 10),
	CONSTRAINT "interactions_ces" CHECK ("interactions"."ces" between 1 and 7),
	CONSTRAINT "interactions_expectation" CHECK ("interactions"."expectation" between 0 and 10),
	CONSTRAINT "interactions_reality" CHECK ("interactions"."reality" between 0 and 10),
	CONSTRAINT "interactions_sentiment" CHECK ("interactions"."sentiment" between -1 and 1)
) PARTITION BY RANGE ("occurred_at");
--> statement-breakpoint
CREATE TABLE "journeys" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "journeys_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"owner" text,
	"reviewed_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "journeys_slug_form" CHECK ("journeys"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length("journeys"."slug") <= 80),
	CONSTRAINT "journeys_name" CHECK (length(trim("journeys"."name")) between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE "stages" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "stages_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"journey_id" integer NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "stages_slug" UNIQUE("journey_id","slug"),
	CONSTRAINT "stages_slug_form" CHECK ("stages"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length("stages"."slug") <= 80),
	CONSTRAINT "stages_name" CHECK (length(trim("stages"."name")) between 1 and 200),
	CONSTRAINT "stages_position" CHECK ("stages"."position" between 0 and 999)
);
--> statement-breakpoint
CREATE TABLE "partners" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "partners_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "partners_slug_form" CHECK ("partners"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length("partners"."slug") <= 80),
	CONSTRAINT "partners_name" CHECK (length(trim("partners"."name")) between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE "personas" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "personas_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"priority" integer DEFAULT 100 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "personas_slug_form" CHECK ("personas"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length("personas"."slug") <= 80),
	CONSTRAINT "personas_name" CHECK (length(trim("personas"."name")) between 1 and 200),
	CONSTRAINT "personas_priority" CHECK ("personas"."priority" between 0 and 10000)
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer NOT NULL,
	"expire" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"name" text NOT NULL,
	"timezone" text DEFAULT 'UTC' NOT NULL,
	"currency" text DEFAULT 'EUR' NOT NULL,
	"revision" bigint DEFAULT 0 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "settings_one_row" CHECK ("settings"."id" = 1),
	CONSTRAINT "settings_name" CHECK (length(trim("settings"."name")) between 1 and 200),
	CONSTRAINT "settings_currency" CHECK ("settings"."currency" ~ '^[A-Z]{3}$'),
	CONSTRAINT "settings_timezone" CHECK (length("settings"."timezone") between 1 and 64)
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "sources_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sources_slug_form" CHECK ("sources"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length("sources"."slug") <= 80),
	CONSTRAINT "sources_name" CHECK (length(trim("sources"."name")) between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE "customer_sets" (
	"grain" text NOT NULL,
	"start" date NOT NULL,
	"touchpoint_id" integer NOT NULL,
	"seen" "bytea",
	"answered" "bytea",
	"bad" "bytea",
	"stale" boolean DEFAULT true NOT NULL,
	CONSTRAINT "customer_sets_grain_start_touchpoint_id_pk" PRIMARY KEY("grain","start","touchpoint_id"),
	CONSTRAINT "customer_sets_grain" CHECK ("customer_sets"."grain" in ('day', 'month'))
);
--> statement-breakpoint
CREATE TABLE "daily_tallies" (
	"day" date NOT NULL,
	"touchpoint_id" integer NOT NULL,
	"persona_id" integer,
	"partner_id" integer,
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
	CONSTRAINT "daily_tallies_key" UNIQUE NULLS NOT DISTINCT("day","touchpoint_id","persona_id","partner_id")
);
--> statement-breakpoint
CREATE TABLE "stored_readings" (
	"key" text PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL,
	"value" jsonb NOT NULL,
	"computed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tally_rollups" (
	"grain" text NOT NULL,
	"start" date NOT NULL,
	"touchpoint_id" integer NOT NULL,
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
	CONSTRAINT "tally_rollups_grain_start_touchpoint_id_pk" PRIMARY KEY("grain","start","touchpoint_id"),
	CONSTRAINT "tally_rollups_grain" CHECK ("tally_rollups"."grain" in ('day', 'month'))
);
--> statement-breakpoint
CREATE TABLE "touchpoints" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "touchpoints_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"stage_id" integer NOT NULL,
	"position" integer NOT NULL,
	"channel" text NOT NULL,
	"contact" text NOT NULL,
	"control" text NOT NULL,
	"partner_id" integer,
	"department_id" integer NOT NULL,
	"primary_metric" text NOT NULL,
	"importance" integer DEFAULT 3 NOT NULL,
	"target" double precision DEFAULT 75 NOT NULL,
	"ideal" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "touchpoints_slug_form" CHECK ("touchpoints"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length("touchpoints"."slug") <= 80),
	CONSTRAINT "touchpoints_name" CHECK (length(trim("touchpoints"."name")) between 1 and 200),
	CONSTRAINT "touchpoints_channel" CHECK ("touchpoints"."channel" in ('advertising', 'app', 'billing', 'call_centre', 'chat', 'community', 'delivery', 'email', 'field_service', 'in_person', 'ivr', 'kiosk', 'letter', 'marketplace', 'other', 'partner', 'product', 'review_site', 'self_service', 'sms', 'social', 'store', 'web')),
	CONSTRAINT "touchpoints_contact" CHECK ("touchpoints"."contact" in ('direct', 'indirect')),
	CONSTRAINT "touchpoints_control" CHECK ("touchpoints"."control" in ('own', 'partner', 'earned')),
	CONSTRAINT "touchpoints_primary_metric" CHECK ("touchpoints"."primary_metric" in ('csat', 'nps', 'ces', 'cxIndex', 'sentiment')),
	CONSTRAINT "touchpoints_importance" CHECK ("touchpoints"."importance" between 1 and 5),
	CONSTRAINT "touchpoints_target" CHECK ("touchpoints"."target" between 0 and 100),
	CONSTRAINT "touchpoints_position" CHECK ("touchpoints"."position" between 0 and 999)
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "users_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"role" text NOT NULL,
	"department_id" integer,
	"active" boolean DEFAULT true NOT NULL,
	"session_version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone,
	CONSTRAINT "users_email_form" CHECK ("users"."email" = lower("users"."email") and "users"."email" like '%_@_%'),
	CONSTRAINT "users_name" CHECK (length(trim("users"."name")) between 1 and 200),
	CONSTRAINT "users_role" CHECK ("users"."role" in ('executive', 'department_head', 'admin')),
	CONSTRAINT "users_password_hash" CHECK ("users"."password_hash" like '$argon2id$%'),
	CONSTRAINT "users_head_has_department" CHECK ("users"."role" <> 'department_head' or "users"."department_id" is not null)
);
--> statement-breakpoint
ALTER TABLE "audit_log" ADD CONSTRAINT "audit_log_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_persona_id_personas_id_fk" FOREIGN KEY ("persona_id") REFERENCES "public"."personas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_changes" ADD CONSTRAINT "import_changes_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rejects" ADD CONSTRAINT "import_rejects_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_undone_by_users_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stages" ADD CONSTRAINT "stages_journey_id_journeys_id_fk" FOREIGN KEY ("journey_id") REFERENCES "public"."journeys"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_sets" ADD CONSTRAINT "customer_sets_touchpoint_id_touchpoints_id_fk" FOREIGN KEY ("touchpoint_id") REFERENCES "public"."touchpoints"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "daily_tallies" ADD CONSTRAINT "daily_tallies_touchpoint_id_touchpoints_id_fk" FOREIGN KEY ("touchpoint_id") REFERENCES "public"."touchpoints"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "daily_tallies" ADD CONSTRAINT "daily_tallies_persona_id_personas_id_fk" FOREIGN KEY ("persona_id") REFERENCES "public"."personas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "daily_tallies" ADD CONSTRAINT "daily_tallies_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tally_rollups" ADD CONSTRAINT "tally_rollups_touchpoint_id_touchpoints_id_fk" FOREIGN KEY ("touchpoint_id") REFERENCES "public"."touchpoints"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "touchpoints" ADD CONSTRAINT "touchpoints_stage_id_stages_id_fk" FOREIGN KEY ("stage_id") REFERENCES "public"."stages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "touchpoints" ADD CONSTRAINT "touchpoints_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "touchpoints" ADD CONSTRAINT "touchpoints_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_log_at" ON "audit_log" USING btree ("at" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "customers_external_id" ON "customers" USING btree ("external_id");--> statement-breakpoint
CREATE INDEX "customers_churned_on" ON "customers" USING btree ("churned_on");--> statement-breakpoint
CREATE INDEX "customers_import" ON "customers" USING btree ("import_id");--> statement-breakpoint
CREATE UNIQUE INDEX "departments_slug" ON "departments" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "import_changes_import" ON "import_changes" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "import_changes_interaction" ON "import_changes" USING btree ("source_id","external_id");--> statement-breakpoint
CREATE INDEX "import_changes_customer" ON "import_changes" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "imports_created_at" ON "imports" USING btree ("created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "interactions_customer" ON "interactions" USING btree ("customer_id","occurred_at");--> statement-breakpoint
CREATE INDEX "interactions_touchpoint" ON "interactions" USING btree ("touchpoint_id","occurred_at");--> statement-breakpoint
CREATE UNIQUE INDEX "journeys_slug" ON "journeys" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "partners_slug" ON "partners" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "personas_slug" ON "personas" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "sources_slug" ON "sources" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "touchpoints_slug" ON "touchpoints" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "touchpoints_stage" ON "touchpoints" USING btree ("stage_id");--> statement-breakpoint
CREATE INDEX "touchpoints_department" ON "touchpoints" USING btree ("department_id");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email" ON "users" USING btree ("email");--> statement-breakpoint
INSERT INTO "settings" ("id", "name") VALUES (1, 'My company');
