import { webhooks } from '@/db/schema/notices';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { auditedWebhook } from './get-webhook';
import { makeSecret } from './make-secret';
import type { WebhookInput, WebhookSecret } from './webhook-schema';

/** Tells a receiver of issues from now on. Its secret is answered here and never again. */
export async function addWebhook(viewer: Viewer, input: WebhookInput): Promise<WebhookSecret> {
  const secret = makeSecret();
  return viewer.db.transaction(async (tx) => {
    const [added] = await tx
      .insert(webhooks)
      .values({ ...input, secret, createdAt: viewer.now })
      .returning({ id: webhooks.id });
    if (!added) throw new Error('The webhook was not written');
    await recordAudit(tx, viewer, {
      action: 'webhook.add',
      subject: `webhook:${added.id}`,
      after: auditedWebhook(input),
    });
    return { id: added.id, secret };
  });
}
