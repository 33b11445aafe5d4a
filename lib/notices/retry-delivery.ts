import { and, eq } from 'drizzle-orm';
import { webhookDeliveries } from '@/db/schema/notices';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import { presentDelivery } from './list-deliveries';
import type { DeliveryParams, DeliveryView } from './webhook-schema';

/** Puts a delivery that failed back among those that wait, under the same id, with all its tries before it. Throws `not_found`, or `conflict` unless it failed. */
export async function retryDelivery(viewer: Viewer, { id, delivery }: DeliveryParams): Promise<DeliveryView> {
  return viewer.db.transaction(async (tx) => {
    const one = and(eq(webhookDeliveries.id, delivery), eq(webhookDeliveries.webhookId, id));
    const [found] = await tx.select().from(webhookDeliveries).where(one).for('update');
    if (!found) throw new DomainError('not_found', 'There is no such delivery.');
    if (found.state !== 'failed')
      throw new DomainError('conflict', 'Only a delivery that has failed can be sent again.');
    const [again] = await tx
      .update(webhookDeliveries)
      .set({ state: 'waiting', attempts: 0, nextAt: viewer.now })
      .where(one)
      .returning();
    if (!again) throw new DomainError('not_found', 'There is no such delivery.');
    await recordAudit(tx, viewer, { action: 'webhook.retry', subject: `delivery:${delivery}` });
    return presentDelivery(again);
  });
}
