import * as z from 'zod/mini';
import { NOTICE_KINDS, type NoticeKind } from '@/lib/domain/issues/vocabulary';
import { knownOnly } from '@/lib/filters/schema';
import { idOf, words } from '@/lib/issues/fields';
import { pageNumber } from './schema';

export const DELIVERIES_PAGE_SIZE = 25;
const LONGEST_NAME = 200;
const LONGEST_URL = 2000;

const WEBHOOK_FORMATS = ['standard', 'slack'] as const;
export type WebhookFormat = (typeof WEBHOOK_FORMATS)[number];
export const FORMAT_WORDS: Readonly<Record<WebhookFormat, string>> = {
  standard: 'JSON, signed (Standard Webhooks)',
  slack: 'Message for Slack and what understands the same',
};

const url = words(LONGEST_URL).check(
  z.refine(isWebAddress, 'must be an address that begins with https:// and holds no name or password'),
);

export const webhookInput = z.strictObject({
  name: words(LONGEST_NAME),
  url,
  format: z.enum(WEBHOOK_FORMATS, 'must be standard or slack'),
  kinds: z.array(z.enum(NOTICE_KINDS, 'is not a kind of notice')).check(z.minLength(1, 'names none')),
  active: z.boolean('must be true or false'),
});
export type WebhookInput = z.output<typeof webhookInput>;

export const webhookParams = z.object({ id: idOf() });
export type WebhookParams = z.output<typeof webhookParams>;
export const deliveryParams = z.object({ id: idOf(), delivery: z.uuid('must be the id of a delivery') });
export type DeliveryParams = z.output<typeof deliveryParams>;

const deliveryShape = { page: pageNumber() };
export const deliveryQuery = z.pipe(
  knownOnly(deliveryShape),
  z.transform(({ page }: z.output<z.ZodMiniObject<typeof deliveryShape>>) => ({ page: page ?? 1 })),
);

/** A webhook without its secret, which nobody is shown again. Instants are ISO 8601. */
export interface WebhookView {
  id: number;
  name: string;
  url: string;
  format: WebhookFormat;
  kinds: NoticeKind[];
  active: boolean;
  createdAt: string;
  /** Deliveries by how they stand. */
  waiting: number;
  delivered: number;
  failed: number;
}

/** Shown once. */
export interface WebhookSecret {
  id: number;
  secret: string;
}

export type DeliveryState = 'waiting' | 'delivered' | 'failed';
export const DELIVERY_STATE_WORDS: Readonly<Record<DeliveryState, string>> = {
  waiting: 'Waiting',
  delivered: 'Delivered',
  failed: 'Failed',
};

export interface DeliveryView {
  /** Sent as `webhook-id`, the same at every try. */
  id: string;
  /** Null: a trial. */
  kind: NoticeKind | null;
  /** What it says. */
  text: string;
  state: DeliveryState;
  attempts: number;
  nextAt: string | null;
  /** HTTP status of the last answer; null: there was none. */
  status: number | null;
  error: string | null;
  deliveredAt: string | null;
  createdAt: string;
}

export interface DeliveryPage {
  deliveries: DeliveryView[];
  total: number;
  page: number;
  pageSize: number;
}

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}
