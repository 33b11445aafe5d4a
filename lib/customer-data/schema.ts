import * as z from 'zod/mini';
import { knownOnly, unlessBlank } from '@/lib/filters/schema';
import { idOf, whole } from '@/lib/issues/fields';

export const CUSTOMERS_PAGE_SIZE = 25;
const LONGEST_SEARCH = 200;

const searchShape = {
  /** A part of the number, the name or the e-mail address. */
  search: unlessBlank(
    z.string().check(z.trim(), z.maxLength(LONGEST_SEARCH, `has more than ${LONGEST_SEARCH} letters`)),
  ),
  page: unlessBlank(whole(100_000)),
};
export const customerSearch = z.pipe(
  knownOnly(searchShape),
  z.transform(({ search, page }: z.output<z.ZodMiniObject<typeof searchShape>>) => ({
    search: search ?? '',
    page: page ?? 1,
  })),
);
export type CustomerSearch = z.output<typeof customerSearch>;

export const customerParams = z.object({ id: idOf() });
export type CustomerParams = z.output<typeof customerParams>;

export const anonymisation = z.strictObject({
  /** The customer's own number. */
  confirmation: z.string('is missing').check(z.maxLength(LONGEST_SEARCH)),
});
export type Anonymisation = z.output<typeof anonymisation>;

/** Instants are ISO 8601, days `YYYY-MM-DD`. */
export interface CustomerRow {
  id: number;
  externalId: string;
  name: string | null;
  email: string | null;
  personaName: string | null;
  startedOn: string | null;
  churnedOn: string | null;
  contacts: number;
  comments: number;
  lastContactAt: string | null;
  /** Null: it can still be told who it is. */
  anonymisedAt: string | null;
}

export interface CustomerPage {
  customers: CustomerRow[];
  total: number;
  page: number;
  pageSize: number;
}

/** What was taken off, and what stays counted. */
export interface Anonymised {
  id: number;
  anonymisedAt: string;
  contacts: number;
  /** Whose words were erased. */
  comments: number;
  purchases: number;
  /** Texts of colleagues that named or quoted the customer, and do no longer. */
  quotes: number;
}
