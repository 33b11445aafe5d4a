CREATE TABLE "api_keys" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "api_keys_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"prefix" text NOT NULL,
	"key_hash" text NOT NULL,
	"scopes" text[] NOT NULL,
	"created_by" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_keys_name" CHECK (length(trim("api_keys"."name")) between 1 and 200),
	CONSTRAINT "api_keys_hash_form" CHECK ("api_keys"."key_hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "api_keys_scopes" CHECK (cardinality("api_keys"."scopes") between 1 and 50)
);
--> statement-breakpoint
ALTER TABLE "audit_log" ADD COLUMN "key_id" integer;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "anonymised_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "key_id" integer;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "next_timezone" text;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "band_watch" double precision DEFAULT 10 NOT NULL;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "band_at_risk" double precision DEFAULT 25 NOT NULL;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "retention_months" integer;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "kept_from" date;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "api_keys_hash" ON "api_keys" USING btree ("key_hash");--> statement-breakpoint
ALTER TABLE "audit_log" ADD CONSTRAINT "audit_log_key_id_api_keys_id_fk" FOREIGN KEY ("key_id") REFERENCES "public"."api_keys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_key_id_api_keys_id_fk" FOREIGN KEY ("key_id") REFERENCES "public"."api_keys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settings" ADD CONSTRAINT "settings_next_timezone" CHECK (length("settings"."next_timezone") between 1 and 64);--> statement-breakpoint
ALTER TABLE "settings" ADD CONSTRAINT "settings_bands" CHECK ("settings"."band_watch" >= 5 and "settings"."band_at_risk" between "settings"."band_watch" + 5 and 60);--> statement-breakpoint
ALTER TABLE "settings" ADD CONSTRAINT "settings_retention" CHECK ("settings"."retention_months" between 1 and 600);