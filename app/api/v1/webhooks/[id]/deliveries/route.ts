import { get } from '@/lib/http/route';
import { listDeliveries } from '@/lib/notices/list-deliveries';
import { deliveryQuery, webhookParams } from '@/lib/notices/webhook-schema';

export const GET = get({
  permission: 'webhooks.manage',
  params: webhookParams,
  query: deliveryQuery,
  run: listDeliveries,
});
