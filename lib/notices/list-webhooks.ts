import { asc, eq, sql } from 'drizzle-orm';
import { webhookDeliveries, webhooks } from '@/db/schema/notices';
import type { Viewer } from '@/lib/auth/viewer';
import { NOTICE_KINDS } from '@/lib/domain/issues/vocabulary';
import type { WebhookView } from './webhook-schema';

const inState = (state: string) =>
  sql<number>`(count(*) filter (where ${webhookDeliveries.state} = ${state}))::int`;

/** Every webhook, by name, without its secret. */
export async function listWebhooks({ db }: Viewer): Promise<WebhookView[]> {
  const rows = await db
    .select({
      id: webhooks.id,
      name: webhooks.name,
      url: webhooks.url,
      format: webhooks.format,
      kinds: webhooks.kinds,
      active: webhooks.active,
      createdAt: webhooks.createdAt,
      waiting: inState('waiting'),
      delivered: inState('delivered'),
      failed: inState('failed'),
    })
    .from(webhooks)
    .leftJoin(webhookDeliveries, eq(webhookDeliveries.webhookId, webhooks.id))
    .groupBy(webhooks.id)
    .orderBy(asc(webhooks.name), asc(webhooks.id));
  return rows.map((row) =>
    Object.assign(row, {
      kinds: NOTICE_KINDS.filter((kind) => row.kinds.includes(kind)),
      createdAt: row.createdAt.toISOString(),
    }),
  );
}
