import { get, post } from '@/lib/http/route';
import { addWebhook } from '@/lib/notices/add-webhook';
import { listWebhooks } from '@/lib/notices/list-webhooks';
import { webhookInput } from '@/lib/notices/webhook-schema';

export const GET = get({ permission: 'webhooks.manage', run: listWebhooks });

export const POST = post({ permission: 'webhooks.manage', body: webhookInput, status: 201, run: addWebhook });
