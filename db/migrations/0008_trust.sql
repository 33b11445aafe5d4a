CREATE TABLE "identities" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "identities_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"user_id" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "identities_named" CHECK (length("identities"."issuer") > 0 and length("identities"."subject") > 0)
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" integer NOT NULL,
	"version" integer NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"browser" text NOT NULL,
	"provider" text,
	"ended_at" timestamp with time zone,
	"view_role" text,
	"view_department_id" integer,
	"view_until" timestamp with time zone,
	CONSTRAINT "sessions_browser" CHECK (length("sessions"."browser") between 1 and 80),
	CONSTRAINT "sessions_seen" CHECK ("sessions"."last_seen_at" >= "sessions"."made_at"),
	CONSTRAINT "sessions_view" CHECK (("sessions"."view_role" is null) = ("sessions"."view_until" is null)),
	CONSTRAINT "sessions_view_role" CHECK ("sessions"."view_role" in ('executive', 'department_head', 'admin'))
);
--> statement-breakpoint
ALTER TABLE "identities" ADD CONSTRAINT "identities_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_view_department_id_departments_id_fk" FOREIGN KEY ("view_department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "identities_subject" ON "identities" USING btree ("issuer","subject");--> statement-breakpoint
CREATE INDEX "identities_user" ON "identities" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id","made_at");--> statement-breakpoint
CREATE INDEX "sessions_view_department" ON "sessions" USING btree ("view_department_id");