import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { webhooks } from '@/db/schema/notices';
import { DomainError } from '@/lib/errors';

export type WebhookRow = typeof webhooks.$inferSelect;

/** With its secret, for those who send; held until the transaction ends. Throws `not_found`. */
export async function getWebhook(tx: Db, id: number): Promise<WebhookRow> {
  const [found] = await tx.select().from(webhooks).where(eq(webhooks.id, id)).for('update');
  if (!found) throw new DomainError('not_found', `There is no webhook ${id}.`);
  return found;
}

/** What the audit log keeps of a webhook: of its address the host alone, since the rest may be a secret. */
export function auditedWebhook({
  name,
  url,
  format,
  kinds,
  active,
}: Pick<WebhookRow, 'name' | 'url' | 'format' | 'kinds' | 'active'>) {
  return { name, host: new URL(url).host, format, kinds, active };
}
