import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { getJson, send } from '@/lib/http/client';
import type { DeliveryPage, DeliveryView, WebhookInput, WebhookSecret, WebhookView } from './webhook-schema';

const WEBHOOKS = '/api/v1/webhooks';

export const WEBHOOKS_KEY = ['webhooks'] as const;

export const webhooksOptions = () =>
  queryOptions({
    queryKey: [...WEBHOOKS_KEY, 'list'],
    queryFn: ({ signal }) => getJson<WebhookView[]>(WEBHOOKS, signal),
  });

export const deliveriesOptions = (id: number, page: number) =>
  queryOptions({
    queryKey: [...WEBHOOKS_KEY, 'deliveries', id, page],
    queryFn: ({ signal }) =>
      getJson<DeliveryPage>(`${WEBHOOKS}/${id}/deliveries${page === 1 ? '' : `?page=${page}`}`, signal),
    placeholderData: keepPreviousData,
  });

export async function addWebhook(input: WebhookInput): Promise<WebhookSecret> {
  return (await send('POST', WEBHOOKS, input)).json();
}

export async function changeWebhook(id: number, input: WebhookInput): Promise<void> {
  await send('POST', `${WEBHOOKS}/${id}`, input);
}

export async function removeWebhook(id: number): Promise<void> {
  await send('DELETE', `${WEBHOOKS}/${id}`);
}

export async function renewSecret(id: number): Promise<WebhookSecret> {
  return (await send('POST', `${WEBHOOKS}/${id}/secret`)).json();
}

export async function tryWebhook(id: number): Promise<DeliveryView> {
  return (await send('POST', `${WEBHOOKS}/${id}/trial`)).json();
}

export async function retryDelivery(id: number, delivery: string): Promise<void> {
  await send('POST', `${WEBHOOKS}/${id}/deliveries/${delivery}/retry`);
}
