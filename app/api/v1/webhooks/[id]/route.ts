import { post, remove } from '@/lib/http/route';
import { changeWebhook } from '@/lib/notices/change-webhook';
import { removeWebhook } from '@/lib/notices/remove-webhook';
import { webhookInput, webhookParams } from '@/lib/notices/webhook-schema';

export const POST = post({
  permission: 'webhooks.manage',
  params: webhookParams,
  body: webhookInput,
  run: changeWebhook,
});

export const DELETE = remove({ permission: 'webhooks.manage', params: webhookParams, run: removeWebhook });
