import { post } from '@/lib/http/route';
import { retryDelivery } from '@/lib/notices/retry-delivery';
import { deliveryParams } from '@/lib/notices/webhook-schema';

export const POST = post({ permission: 'webhooks.manage', params: deliveryParams, run: retryDelivery });
