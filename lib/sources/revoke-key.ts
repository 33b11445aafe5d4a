import { eq } from 'drizzle-orm';
import { apiKeys } from '@/db/schema/api-keys';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import type { KeyParams } from './schema';

/** Ends a key at once; again it changes nothing. Throws `not_found`. */
export async function revokeKey(viewer: Viewer, { id }: KeyParams): Promise<void> {
  await viewer.db.transaction(async (tx) => {
    const [found] = await tx.select().from(apiKeys).where(eq(apiKeys.id, id)).for('update');
    if (!found) throw new DomainError('not_found', `There is no API key ${id}.`);
    if (found.revokedAt !== null) return;
    await tx.update(apiKeys).set({ revokedAt: viewer.now }).where(eq(apiKeys.id, id));
    await recordAudit(tx, viewer, {
      action: 'api_key.revoke',
      subject: `api_key:${id}`,
      before: { name: found.name, prefix: found.prefix },
    });
  });
}
