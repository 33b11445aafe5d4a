import * as z from 'zod/mini';
import { isDay } from '@/lib/domain/day';
import { KEY_SCOPES, type Permission } from '@/lib/domain/permissions';
import { idOf, words } from '@/lib/issues/fields';

const LONGEST_NAME = 200;

export const newKey = z.strictObject({
  name: words(LONGEST_NAME),
  scopes: z
    .array(z.enum(KEY_SCOPES, 'names a permission that no key can carry'), 'must be a list')
    .check(z.minLength(1, 'names none'), z.maxLength(50, 'names more than there are')),
  /** The last day on which it holds, in the organisation's timezone; null: until it is revoked. */
  lastDay: z.nullable(z.string().check(z.refine(isDay, 'must be a day of the calendar, such as 2027-05-01'))),
});
export type NewKey = z.output<typeof newKey>;

export const keyParams = z.object({ id: idOf() });
export type KeyParams = z.output<typeof keyParams>;

export type KeyState = 'active' | 'expired' | 'revoked';

/** A key without itself. Instants are ISO 8601. */
export interface KeyView {
  id: number;
  name: string;
  /** Its first letters. */
  prefix: string;
  scopes: Permission[];
  state: KeyState;
  /** Null: an operator. */
  by: string | null;
  createdAt: string;
  expiresAt: string | null;
  lastUsedAt: string | null;
  revokedAt: string | null;
}

/** Shown once. */
export interface MadeKey {
  id: number;
  key: string;
}

/** Where data comes from. */
export interface SourceView {
  slug: string;
  name: string;
  interactions: number;
  /** Null: none ever came from there. */
  lastImport: { id: number; at: string; fileName: string; by: string | null } | null;
}

/** What makes a key, and everything that data comes from. */
export interface SourcesView {
  sources: SourceView[];
  keys: KeyView[];
  /** What a key can carry. */
  scopes: { name: Permission; allows: string }[];
}
