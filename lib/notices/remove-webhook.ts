import { eq } from 'drizzle-orm';
import { webhooks } from '@/db/schema/notices';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { auditedWebhook, getWebhook } from './get-webhook';
import type { WebhookParams } from './webhook-schema';

/** Tells a receiver nothing more; its deliveries go too. Throws `not_found`. */
export async function removeWebhook(viewer: Viewer, { id }: WebhookParams): Promise<void> {
  await viewer.db.transaction(async (tx) => {
    const before = await getWebhook(tx, id);
    await tx.delete(webhooks).where(eq(webhooks.id, id));
    await recordAudit(tx, viewer, {
      action: 'webhook.remove',
      subject: `webhook:${id}`,
      before: auditedWebhook(before),
    });
  });
}
