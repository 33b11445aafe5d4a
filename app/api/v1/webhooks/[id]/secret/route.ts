import { post } from '@/lib/http/route';
import { renewWebhookSecret } from '@/lib/notices/renew-webhook-secret';
import { webhookParams } from '@/lib/notices/webhook-schema';

export const POST = post({ permission: 'webhooks.manage', params: webhookParams, run: renewWebhookSecret });
