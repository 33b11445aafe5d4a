CREATE TABLE "business_hours" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"week" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "business_hours_one_row" CHECK ("business_hours"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "holidays" (
	"day" date NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "holidays_day_pk" PRIMARY KEY("day"),
	CONSTRAINT "holidays_name" CHECK (length(trim("holidays"."name")) between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE "service_targets" (
	"level" text PRIMARY KEY NOT NULL,
	"hours" integer NOT NULL,
	CONSTRAINT "service_targets_level" CHECK ("service_targets"."level" in ('critical', 'high', 'medium', 'low')),
	CONSTRAINT "service_targets_hours" CHECK ("service_targets"."hours" between 1 and 10000)
);
--> statement-breakpoint
CREATE TABLE "detection_rules" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "detection_rules_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"touchpoint_id" integer,
	"enabled" boolean DEFAULT true NOT NULL,
	"floor" double precision DEFAULT 5 NOT NULL,
	"minimum_answers" integer DEFAULT 30 NOT NULL,
	"minimum_recommendations" integer DEFAULT 50 NOT NULL,
	"false_discovery" double precision DEFAULT 0.05 NOT NULL,
	"pending_periods" integer DEFAULT 1 NOT NULL,
	"weights" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "detection_rules_floor" CHECK ("detection_rules"."floor" between 0 and 100),
	CONSTRAINT "detection_rules_minimum" CHECK ("detection_rules"."minimum_answers" between 5 and 100000),
	CONSTRAINT "detection_rules_recommendations" CHECK ("detection_rules"."minimum_recommendations" between 5 and 100000),
	CONSTRAINT "detection_rules_discovery" CHECK ("detection_rules"."false_discovery" between 0.0001 and 0.5),
	CONSTRAINT "detection_rules_pending" CHECK ("detection_rules"."pending_periods" between 1 and 12)
);
--> statement-breakpoint
CREATE TABLE "detection_runs" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "detection_runs_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"started_at" timestamp with time zone NOT NULL,
	"as_of" date NOT NULL,
	"milliseconds" integer NOT NULL,
	"incremental" boolean NOT NULL,
	"series" integer NOT NULL,
	"tests" integer NOT NULL,
	"signals" integer NOT NULL,
	"flagged" integer NOT NULL,
	"evidence_added" integer NOT NULL,
	"recovered" integer NOT NULL,
	"expected_false" double precision NOT NULL,
	"methods" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "fix_readings" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "fix_readings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"issue" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"facts" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "issue_evidence" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "issue_evidence_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"issue" integer NOT NULL,
	"run_id" bigint,
	"at" timestamp with time zone NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	"facts" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hand_overs" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "hand_overs_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"issue" integer NOT NULL,
	"from_department_id" integer NOT NULL,
	"to_department_id" integer NOT NULL,
	"reason" text NOT NULL,
	"offered_by" integer,
	"offered_at" timestamp with time zone NOT NULL,
	"accepted" boolean,
	"answered_by" integer,
	"answered_at" timestamp with time zone,
	CONSTRAINT "hand_overs_reason" CHECK (length(trim("hand_overs"."reason")) between 1 and 2000),
	CONSTRAINT "hand_overs_departments" CHECK ("hand_overs"."from_department_id" <> "hand_overs"."to_department_id"),
	CONSTRAINT "hand_overs_answer" CHECK (("hand_overs"."accepted" is null) = ("hand_overs"."answered_at" is null))
);
--> statement-breakpoint
CREATE TABLE "issue_actions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "issue_actions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"issue" integer NOT NULL,
	"text" text NOT NULL,
	"owner_id" integer,
	"due_on" date,
	"done_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "issue_actions_text" CHECK (length(trim("issue_actions"."text")) between 1 and 500)
);
--> statement-breakpoint
CREATE TABLE "issue_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "issue_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"issue" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"user_id" integer,
	"kind" text NOT NULL,
	"words" text,
	"facts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"told" boolean DEFAULT false NOT NULL,
	CONSTRAINT "issue_events_kind" CHECK ("issue_events"."kind" in ('raised', 'evidence', 'acknowledged', 'started', 'assigned', 'changed', 'deadline', 'due_soon', 'overdue', 'cause', 'action_planned', 'action_changed', 'action_done', 'action_removed', 'commented', 'fix_live', 'fix_withdrawn', 'verifying', 'verified', 'verdict', 'reopened', 'dismissed', 'merged', 'absorbed', 'handed_over', 'accepted', 'declined', 'linked', 'unlinked')),
	CONSTRAINT "issue_events_words" CHECK (length("issue_events"."words") <= 10000)
);
--> statement-breakpoint
CREATE TABLE "issue_links" (
	"issue" integer NOT NULL,
	"other" integer NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "issue_links_issue_other_kind_pk" PRIMARY KEY("issue","other","kind"),
	CONSTRAINT "issue_links_kind" CHECK ("issue_links"."kind" in ('related', 'caused_by')),
	CONSTRAINT "issue_links_two" CHECK ("issue_links"."issue" <> "issue_links"."other")
);
--> statement-breakpoint
CREATE TABLE "issue_watchers" (
	"issue" integer NOT NULL,
	"user_id" integer NOT NULL,
	CONSTRAINT "issue_watchers_issue_user_id_pk" PRIMARY KEY("issue","user_id")
);
--> statement-breakpoint
CREATE TABLE "issues" (
	"number" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "issues_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"title" text NOT NULL,
	"origin" text NOT NULL,
	"touchpoint_id" integer NOT NULL,
	"from_touchpoint_id" integer,
	"measure" text NOT NULL,
	"persona_id" integer,
	"partner_id" integer,
	"state" text DEFAULT 'open' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"department_id" integer NOT NULL,
	"other_department_id" integer,
	"assignee_id" integer,
	"severity" double precision DEFAULT 0 NOT NULL,
	"severity_level" text DEFAULT 'medium' NOT NULL,
	"severity_terms" jsonb,
	"due_at" timestamp with time zone,
	"root_cause" text,
	"root_cause_note" text DEFAULT '' NOT NULL,
	"fix_live_on" date,
	"verify_until" date,
	"fix_verdict" text,
	"dismissed_reason" text,
	"dismissed_until" date,
	"merged_into" integer,
	"raised_by" integer,
	"raised_at" timestamp with time zone NOT NULL,
	"acknowledged_at" timestamp with time zone,
	"first_action_at" timestamp with time zone,
	"fix_live_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"reopened" integer DEFAULT 0 NOT NULL,
	"state_since" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "issues_title" CHECK (length(trim("issues"."title")) between 1 and 200),
	CONSTRAINT "issues_origin" CHECK ("issues"."origin" in ('flag', 'hand')),
	CONSTRAINT "issues_measure" CHECK ("issues"."measure" in ('csat', 'nps', 'ces', 'cxIndex', 'sentiment', 'repeatContacts', 'handOffWait', 'consistency')),
	CONSTRAINT "issues_state" CHECK ("issues"."state" in ('open', 'acknowledged', 'in_progress', 'fix_live', 'verifying', 'verified', 'dismissed', 'merged')),
	CONSTRAINT "issues_severity_level" CHECK ("issues"."severity_level" in ('critical', 'high', 'medium', 'low')),
	CONSTRAINT "issues_root_cause" CHECK ("issues"."root_cause" in ('process', 'policy', 'product', 'price', 'system', 'data', 'communication', 'staffing', 'training', 'partner', 'capacity', 'external', 'expectation')),
	CONSTRAINT "issues_fix_verdict" CHECK ("issues"."fix_verdict" in ('confirmed', 'not_shown', 'worse', 'not_enough')),
	CONSTRAINT "issues_fix" CHECK ("issues"."state" not in ('fix_live', 'verifying') or "issues"."fix_live_on" is not null),
	CONSTRAINT "issues_dismissal" CHECK ("issues"."state" <> 'dismissed' or length(trim("issues"."dismissed_reason")) > 0),
	CONSTRAINT "issues_merger" CHECK (("issues"."state" = 'merged') = ("issues"."merged_into" is not null)),
	CONSTRAINT "issues_two_departments" CHECK ("issues"."other_department_id" <> "issues"."department_id")
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "saved_views_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"user_id" integer NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	CONSTRAINT "saved_views_name" CHECK (length(trim("saved_views"."name")) between 1 and 200),
	CONSTRAINT "saved_views_query" CHECK (length("saved_views"."query") <= 2000)
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"key" text NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"html" text NOT NULL,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp with time zone,
	"error" text,
	"sent_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mails_state" CHECK ("mails"."state" in ('waiting', 'sending', 'sent', 'failed', 'unsent'))
);
--> statement-breakpoint
CREATE TABLE "notice_choices" (
	"user_id" integer NOT NULL,
	"kind" text NOT NULL,
	"in_app" boolean NOT NULL,
	"mail" boolean NOT NULL,
	CONSTRAINT "notice_choices_user_id_kind_pk" PRIMARY KEY("user_id","kind"),
	CONSTRAINT "notice_choices_kind" CHECK ("notice_choices"."kind" = 'digest' or "notice_choices"."kind" in ('assigned', 'mentioned', 'handed_over', 'due_soon', 'overdue', 'verified', 'reopened', 'commented', 'raised'))
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "notices_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" integer NOT NULL,
	"kind" text NOT NULL,
	"issue" integer,
	"text" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	"key" text NOT NULL,
	CONSTRAINT "notices_kind" CHECK ("notices"."kind" in ('assigned', 'mentioned', 'handed_over', 'due_soon', 'overdue', 'verified', 'reopened', 'commented', 'raised'))
);
--> statement-breakpoint
CREATE TABLE "webhook_deliveries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"webhook_id" integer NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"payload" jsonb NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp with time zone,
	"status" integer,
	"error" text,
	"delivered_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "webhook_deliveries_kind" CHECK ("webhook_deliveries"."kind" in ('assigned', 'mentioned', 'handed_over', 'due_soon', 'overdue', 'verified', 'reopened', 'commented', 'raised')),
	CONSTRAINT "webhook_deliveries_state" CHECK ("webhook_deliveries"."state" in ('waiting', 'delivered', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "webhooks" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "webhooks_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"url" text NOT NULL,
	"secret" text NOT NULL,
	"format" text NOT NULL,
	"kinds" text[] NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "webhooks_name" CHECK (length(trim("webhooks"."name")) between 1 and 200),
	CONSTRAINT "webhooks_url" CHECK ("webhooks"."url" ~ '^https?://' and length("webhooks"."url") <= 2000),
	CONSTRAINT "webhooks_format" CHECK ("webhooks"."format" in ('standard', 'slack'))
);
--> statement-breakpoint
ALTER TABLE "detection_rules" ADD CONSTRAINT "detection_rules_touchpoint_id_touchpoints_id_fk" FOREIGN KEY ("touchpoint_id") REFERENCES "public"."touchpoints"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fix_readings" ADD CONSTRAINT "fix_readings_issue_issues_number_fk" FOREIGN KEY ("issue") REFERENCES "public"."issues"("number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_evidence" ADD CONSTRAINT "issue_evidence_issue_issues_number_fk" FOREIGN KEY ("issue") REFERENCES "public"."issues"("number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_evidence" ADD CONSTRAINT "issue_evidence_run_id_detection_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."detection_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_issue_issues_number_fk" FOREIGN KEY ("issue") REFERENCES "public"."issues"("number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_from_department_id_departments_id_fk" FOREIGN KEY ("from_department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_to_department_id_departments_id_fk" FOREIGN KEY ("to_department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_offered_by_users_id_fk" FOREIGN KEY ("offered_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_overs" ADD CONSTRAINT "hand_overs_answered_by_users_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_actions" ADD CONSTRAINT "issue_actions_issue_issues_number_fk" FOREIGN KEY ("issue") REFERENCES "public"."issues"("number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_actions" ADD CONSTRAINT "issue_actions_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_events" ADD CONSTRAINT "issue_events_issue_issues_number_fk" FOREIGN KEY ("issue") REFERENCES "public"."issues"("number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_events" ADD CONSTRAINT "issue_events_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_links" ADD CONSTRAINT "issue_links_issue_issues_number_fk" FOREIGN KEY ("issue") REFERENCES "public"."issues"("number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_links" ADD CONSTRAINT "issue_links_other_issues_number_fk" FOREIGN KEY ("other") REFERENCES "public"."issues"("number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_watchers" ADD CONSTRAINT "issue_watchers_issue_issues_number_fk" FOREIGN KEY ("issue") REFERENCES "public"."issues"("number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_watchers" ADD CONSTRAINT "issue_watchers_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issues" ADD CONSTRAINT "issues_touchpoint_id_touchpoints_id_fk" FOREIGN KEY ("touchpoint_id") REFERENCES "public"."touchpoints"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issues" ADD CONSTRAINT "issues_from_touchpoint_id_touchpoints_id_fk" FOREIGN KEY ("from_touchpoint_id") REFERENCES "public"."touchpoints"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issues" ADD CONSTRAINT "issues_persona_id_personas_id_fk" FOREIGN KEY ("persona_id") REFERENCES "public"."personas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issues" ADD CONSTRAINT "issues_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issues" ADD CONSTRAINT "issues_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issues" ADD CONSTRAINT "issues_other_department_id_departments_id_fk" FOREIGN KEY ("other_department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issues" ADD CONSTRAINT "issues_assignee_id_users_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issues" ADD CONSTRAINT "issues_merged_into_issues_number_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."issues"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issues" ADD CONSTRAINT "issues_raised_by_users_id_fk" FOREIGN KEY ("raised_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_choices" ADD CONSTRAINT "notice_choices_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_issue_issues_number_fk" FOREIGN KEY ("issue") REFERENCES "public"."issues"("number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_webhook_id_webhooks_id_fk" FOREIGN KEY ("webhook_id") REFERENCES "public"."webhooks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "detection_rules_key" ON "detection_rules" USING btree (coalesce("touchpoint_id", 0));--> statement-breakpoint
CREATE INDEX "detection_runs_at" ON "detection_runs" USING btree ("started_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "fix_readings_issue" ON "fix_readings" USING btree ("issue","id");--> statement-breakpoint
CREATE INDEX "issue_evidence_issue" ON "issue_evidence" USING btree ("issue","id");--> statement-breakpoint
CREATE UNIQUE INDEX "hand_overs_pending" ON "hand_overs" USING btree ("issue") WHERE "hand_overs"."accepted" is null;--> statement-breakpoint
CREATE INDEX "issue_actions_issue" ON "issue_actions" USING btree ("issue","id");--> statement-breakpoint
CREATE INDEX "issue_events_issue" ON "issue_events" USING btree ("issue","id");--> statement-breakpoint
CREATE INDEX "issue_events_untold" ON "issue_events" USING btree ("id") WHERE not "issue_events"."told";--> statement-breakpoint
CREATE INDEX "issues_department" ON "issues" USING btree ("department_id","state");--> statement-breakpoint
CREATE INDEX "issues_touchpoint" ON "issues" USING btree ("touchpoint_id");--> statement-breakpoint
CREATE INDEX "issues_assignee" ON "issues" USING btree ("assignee_id");--> statement-breakpoint
CREATE INDEX "issues_due" ON "issues" USING btree ("due_at");--> statement-breakpoint
CREATE UNIQUE INDEX "issues_one_open_flag" ON "issues" USING btree ("touchpoint_id","measure",coalesce("from_touchpoint_id", 0),coalesce("persona_id", 0),coalesce("partner_id", 0)) WHERE "issues"."origin" = 'flag' and "issues"."state" in ('open', 'acknowledged', 'in_progress', 'fix_live', 'verifying');--> statement-breakpoint
CREATE UNIQUE INDEX "saved_views_key" ON "saved_views" USING btree ("user_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "mails_key" ON "mails" USING btree ("key");--> statement-breakpoint
CREATE INDEX "mails_due" ON "mails" USING btree ("next_at");--> statement-breakpoint
CREATE INDEX "mails_created" ON "mails" USING btree ("created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "notices_key" ON "notices" USING btree ("user_id","key");--> statement-breakpoint
CREATE INDEX "notices_unread" ON "notices" USING btree ("user_id","id") WHERE "notices"."read_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "webhook_deliveries_key" ON "webhook_deliveries" USING btree ("webhook_id","key");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_due" ON "webhook_deliveries" USING btree ("next_at") WHERE "webhook_deliveries"."state" = 'waiting';