-- What a row of the log says, always in the same words, sealed with the seal before it.
CREATE FUNCTION "audit_seal"("entry" "audit_log", "previous" text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN encode(sha256(convert_to(previous || jsonb_build_object(
	'id', entry.id,
	'at', to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
	'user', entry.user_id,
	'action', entry.action,
	'subject', entry.subject,
	'before', entry.before,
	'after', entry.after,
	'request', entry.request_id
)::text, 'UTF8')), 'hex');
--> statement-breakpoint
-- Rows that were written before there was a chain.
DO $$
DECLARE
	entry audit_log;
	place bigint := 0;
	seal text := '';
BEGIN
	FOR entry IN SELECT * FROM audit_log ORDER BY id LOOP
		place := place + 1;
		seal := audit_seal(entry, seal);
		INSERT INTO audit_chain VALUES (place, entry.id, seal);
	END LOOP;
END $$;
--> statement-breakpoint
-- At the very end of the transaction: others wait for as long as a commit takes, however long the change took that the row speaks of, and
-- nobody waits for a row or a lock with the chain in hand.
CREATE FUNCTION "append_to_audit_chain"() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	last audit_chain;
BEGIN
	PERFORM pg_advisory_xact_lock(6724560);
	SELECT * INTO last FROM audit_chain ORDER BY position DESC LIMIT 1;
	INSERT INTO audit_chain
	VALUES (coalesce(last.position, 0) + 1, NEW.id, audit_seal(NEW, coalesce(last.hash, '')));
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "audit_log_chained" AFTER INSERT ON "audit_log"
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "append_to_audit_chain"();
--> statement-breakpoint
CREATE FUNCTION "refuse_to_rewrite_audit"() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'The audit log is only ever added to: % of % is refused.', lower(TG_OP), TG_TABLE_NAME
	USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
CREATE TRIGGER "audit_log_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_log"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse_to_rewrite_audit"();
--> statement-breakpoint
CREATE TRIGGER "audit_chain_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_chain"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse_to_rewrite_audit"();
