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
ALTER TABLE "partner_rollups" ADD CONSTRAINT "partner_rollups_touchpoint_id_touchpoints_id_fk" FOREIGN KEY ("touchpoint_id") REFERENCES "public"."touchpoints"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_rollups" ADD CONSTRAINT "partner_rollups_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
INSERT INTO "partner_rollups" (grain, start, touchpoint_id, partner_id, interactions, good, ok, bad, csat_count, csat_good, csat_bad, csat_sum, csat_squares, nps_count, nps_promoters, nps_detractors, nps_sum, nps_squares, ces_count, ces_good, ces_bad, ces_sum, ces_squares, pair_count, expectation_sum, reality_sum, expectation_squares, reality_squares, product_sum, sentiment_count, sentiment_positive, sentiment_negative, sentiment_sum, sentiment_squares)
SELECT grain, start, touchpoint_id, partner_id, sum(interactions), sum(good), sum(ok), sum(bad), sum(csat_count), sum(csat_good), sum(csat_bad), sum(csat_sum), sum(csat_squares), sum(nps_count), sum(nps_promoters), sum(nps_detractors), sum(nps_sum), sum(nps_squares), sum(ces_count), sum(ces_good), sum(ces_bad), sum(ces_sum), sum(ces_squares), sum(pair_count), sum(expectation_sum), sum(reality_sum), sum(expectation_squares), sum(reality_squares), sum(product_sum), sum(sentiment_count), sum(sentiment_positive), sum(sentiment_negative), sum(sentiment_sum), sum(sentiment_squares)
FROM "daily_tallies", LATERAL (VALUES ('day', day), ('month', date_trunc('month', day)::date)) AS span (grain, start)
WHERE partner_id IS NOT NULL GROUP BY 1, 2, 3, 4;
