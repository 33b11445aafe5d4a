-- The seal covers the key that a program came with. Rows without one are sealed in the words they always were, so that older seals stay true.
CREATE OR REPLACE FUNCTION "audit_seal"("entry" "audit_log", "previous" text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN encode(sha256(convert_to(previous || (jsonb_build_object(
	'id', entry.id,
	'at', to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
	'user', entry.user_id,
	'action', entry.action,
	'subject', entry.subject,
	'before', entry.before,
	'after', entry.after,
	'request', entry.request_id
) || CASE WHEN entry.key_id IS NULL THEN '{}'::jsonb ELSE jsonb_build_object('key', entry.key_id) END)::text, 'UTF8')), 'hex');
