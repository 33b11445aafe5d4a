import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { bumpRevision } from '@/db/queries/bump-revision';
import { eraseCustomer } from '@/db/queries/erase-customer';
import { lockOutIngest } from '@/db/queries/ingest-lock';
import { lockForVerbatims } from '@/db/queries/verbatim-months';
import { customers } from '@/db/schema/customers';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import { noSuchCustomer } from './no-such-customer';
import type { Anonymisation, Anonymised, CustomerParams } from './schema';

/**
 * Takes from a customer for good what tells who it is; scores and counts stay. Once more it changes nothing. The audit log is told how much went, and none of it.
 * A later import that names the customer makes a new one. Throws `not_found`, and `invalid` where the number typed is not the customer's.
 */
export async function anonymiseCustomer(
  viewer: Viewer,
  { id, confirmation }: CustomerParams & Anonymisation,
): Promise<Anonymised | null> {
  return viewer.db.transaction(async (tx) => {
    await lockForVerbatims(tx);
    await lockOutIngest(tx);
    const found = await lockCustomer(tx, id);
    if (found.anonymisedAt !== null) return null;
    if (confirmation.trim() !== found.externalId.trim()) {
      const message = 'must be the number of the customer';
      throw new DomainError('invalid', `confirmation: ${message}`, [{ path: 'confirmation', message }]);
    }
    const counts = await eraseCustomer(tx, found, { salt: randomBytes(16).toString('hex'), now: viewer.now });
    await recordAudit(tx, viewer, {
      action: 'customer.anonymise',
      subject: `customer:${id}`,
      after: { ...counts },
    });
    await bumpRevision(tx);
    return { id, anonymisedAt: viewer.now.toISOString(), ...counts };
  });
}

async function lockCustomer(tx: Db, id: number): Promise<typeof customers.$inferSelect> {
  const [found] = await tx.select().from(customers).where(eq(customers.id, id)).for('update');
  if (!found) throw noSuchCustomer(id);
  return found;
}
