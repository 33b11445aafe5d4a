import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { webhookDeliveries } from '@/db/schema/notices';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { NOTICE_KINDS } from '@/lib/domain/issues/vocabulary';
import { getWebhook } from './get-webhook';
import { presentDelivery } from './list-deliveries';
import type { Payload } from './payload';
import { mayReachPrivate, siteUrl } from './site';
import { DELIVERY_LEASE_MILLISECONDS, tryDelivery } from './try-delivery';
import type { DeliveryView, WebhookParams } from './webhook-schema';

/** Sends a trial at once, once, and answers how it went; also to a webhook that is not in use. Throws `not_found`. */
export async function tryWebhook(
  viewer: Viewer,
  { id }: WebhookParams,
  allowPrivate = mayReachPrivate(),
): Promise<DeliveryView> {
  const { db, now } = viewer;
  const delivery = await db.transaction(async (tx) => {
    const { url, secret, format, kinds } = await getWebhook(tx, id);
    const [written] = await tx
      .insert(webhookDeliveries)
      .values({
        webhookId: id,
        key: `trial:${randomUUID()}`,
        kind: NOTICE_KINDS.find((kind) => kinds.includes(kind)) ?? NOTICE_KINDS[0],
        payload: trialOf(now),
        attempts: 1,
        // Should this process be killed, a worker takes it up.
        nextAt: new Date(now.getTime() + DELIVERY_LEASE_MILLISECONDS),
        createdAt: now,
      })
      .returning();
    if (!written) throw new Error('The trial was not written');
    await recordAudit(tx, viewer, { action: 'webhook.try', subject: `webhook:${id}` });
    return { id: written.id, webhookId: id, payload: written.payload, attempts: 1, url, secret, format };
  });
  await tryDelivery(db, delivery, { clock: () => new Date(), random: () => 0, allowPrivate, last: true });
  const [tried] = await db.select().from(webhookDeliveries).where(eq(webhookDeliveries.id, delivery.id));
  if (!tried) throw new Error('The trial is gone');
  return presentDelivery(tried);
}

function trialOf(now: Date): Payload {
  const text = 'This is a trial from Corridor. Nothing happened to any issue.';
  return { type: 'webhook.trial', timestamp: now.toISOString(), data: { text, url: siteUrl() } };
}
