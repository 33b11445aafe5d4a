CREATE TABLE "first_run" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"token_hash" text,
	"token_made_at" timestamp with time zone,
	"checklist_dismissed_at" timestamp with time zone,
	CONSTRAINT "first_run_one_row" CHECK ("first_run"."id" = 1),
	CONSTRAINT "first_run_token_hash" CHECK ("first_run"."token_hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "first_run_token" CHECK (("first_run"."token_hash" is null) = ("first_run"."token_made_at" is null))
);
--> statement-breakpoint
CREATE TABLE "persona_versions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "persona_versions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"user_id" integer,
	"document" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "personas" ADD COLUMN "retired_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "persona_versions" ADD CONSTRAINT "persona_versions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;