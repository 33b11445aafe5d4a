import type { Db } from '@/db/client';
import { auditLog } from '@/db/schema/audit-log';
import type { Viewer } from '@/lib/auth/viewer';

type Facts = Readonly<Record<string, unknown>>;

export interface AuditEntry {
  /** `entity.verb`, such as `import.undo`. */
  action: `${string}.${string}`;
  /** What it was done to, such as `import:12`. */
  subject: string;
  before?: Facts;
  after?: Facts;
}

const SECRET = /password|secret|token/i;

/** Belongs in the transaction of the change. Given both sides, only what differs is kept; secrets never are. */
export async function recordAudit(
  tx: Db,
  { userId, keyId, now, requestId }: Pick<Viewer, 'userId' | 'keyId' | 'now' | 'requestId'>,
  { action, subject, before, after }: AuditEntry,
): Promise<void> {
  await tx.insert(auditLog).values({
    at: now,
    userId,
    keyId: keyId ?? null,
    action,
    subject,
    before: before ? kept(before, after) : null,
    after: after ? kept(after, before) : null,
    requestId: requestId ?? null,
  });
}

function kept(facts: Facts, others: Facts | undefined): Record<string, unknown> {
  const entries = Object.entries(facts).filter(
    ([key, value]) => !SECRET.test(key) && (!others || JSON.stringify(value) !== JSON.stringify(others[key])),
  );
  return Object.fromEntries(entries);
}
