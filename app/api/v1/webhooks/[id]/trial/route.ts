import { post } from '@/lib/http/route';
import { tryWebhook } from '@/lib/notices/try-webhook';
import { webhookParams } from '@/lib/notices/webhook-schema';

export const POST = post({
  permission: 'webhooks.manage',
  params: webhookParams,
  run: (viewer, input) => tryWebhook(viewer, input),
});
