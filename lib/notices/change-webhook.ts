import { eq } from 'drizzle-orm';
import { webhooks } from '@/db/schema/notices';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { auditedWebhook, getWebhook } from './get-webhook';
import type { WebhookInput, WebhookParams } from './webhook-schema';

/** Changes a webhook; its secret stays. Throws `not_found`. */
export async function changeWebhook(
  viewer: Viewer,
  { id, ...input }: WebhookParams & WebhookInput,
): Promise<void> {
  await viewer.db.transaction(async (tx) => {
    const before = await getWebhook(tx, id);
    await tx.update(webhooks).set(input).where(eq(webhooks.id, id));
    await recordAudit(tx, viewer, {
      action: 'webhook.change',
      subject: `webhook:${id}`,
      before: auditedWebhook(before),
      after: auditedWebhook(input),
    });
  });
}
