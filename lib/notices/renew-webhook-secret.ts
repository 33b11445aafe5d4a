import { eq } from 'drizzle-orm';
import { webhooks } from '@/db/schema/notices';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { getWebhook } from './get-webhook';
import { makeSecret } from './make-secret';
import type { WebhookParams, WebhookSecret } from './webhook-schema';

/** Signs with another secret from now on, answered here and never again. Throws `not_found`. */
export async function renewWebhookSecret(viewer: Viewer, { id }: WebhookParams): Promise<WebhookSecret> {
  const secret = makeSecret();
  return viewer.db.transaction(async (tx) => {
    await getWebhook(tx, id);
    await tx.update(webhooks).set({ secret }).where(eq(webhooks.id, id));
    await recordAudit(tx, viewer, { action: 'webhook.renew', subject: `webhook:${id}` });
    return { id, secret };
  });
}
