import { count, desc, eq } from 'drizzle-orm';
import { webhookDeliveries, webhooks } from '@/db/schema/notices';
import type { Viewer } from '@/lib/auth/viewer';
import { DomainError } from '@/lib/errors';
import { saidIn } from './payload';
import {
  DELIVERIES_PAGE_SIZE,
  type DeliveryPage,
  type DeliveryView,
  type WebhookParams,
} from './webhook-schema';

type DeliveryRow = typeof webhookDeliveries.$inferSelect;

/** What was sent to a webhook, or waits to be, the newest first. Throws `not_found`. */
export async function listDeliveries(
  { db }: Viewer,
  { id, page }: WebhookParams & { page: number },
): Promise<DeliveryPage> {
  const [webhook] = await db.select({ id: webhooks.id }).from(webhooks).where(eq(webhooks.id, id));
  if (!webhook) throw new DomainError('not_found', `There is no webhook ${id}.`);
  const own = eq(webhookDeliveries.webhookId, id);
  const rows = await db
    .select()
    .from(webhookDeliveries)
    .where(own)
    .orderBy(desc(webhookDeliveries.createdAt), webhookDeliveries.id)
    .limit(DELIVERIES_PAGE_SIZE)
    .offset((page - 1) * DELIVERIES_PAGE_SIZE);
  const [all] = await db.select({ total: count() }).from(webhookDeliveries).where(own);
  return {
    deliveries: rows.map(presentDelivery),
    total: all?.total ?? 0,
    page,
    pageSize: DELIVERIES_PAGE_SIZE,
  };
}

export function presentDelivery({ id, kind, payload, ...row }: DeliveryRow): DeliveryView {
  const { state, attempts, status, error, nextAt, deliveredAt, createdAt } = row;
  return {
    id,
    kind: payload['type'] === 'webhook.trial' ? null : kind,
    text: saidIn(payload).text,
    state,
    attempts,
    status,
    error,
    nextAt: nextAt?.toISOString() ?? null,
    deliveredAt: deliveredAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
}
