import * as z from 'zod/mini';
import { isDay } from '@/lib/domain/day';
import { knownOnly, unlessBlank } from '@/lib/filters/schema';

export const AUDIT_PAGE_SIZE = 50;
/** Who did what nobody did who was signed in: the command line, the system, or somebody who was not let in. */
export const NOBODY = 'nobody';

const day = unlessBlank(
  z.string().check(z.refine(isDay, 'must be a day of the calendar, such as 2017-05-01')),
);
const words = (most: number) =>
  unlessBlank(z.string().check(z.maxLength(most, `has more than ${most} letters`)));

const filterShape = {
  /** The number of a user, or `nobody`. */
  person: unlessBlank(
    z.string().check(z.regex(/^(nobody|[1-9]\d{0,8})$/, 'must be the number of a user, or nobody')),
  ),
  /** `user.change`, or all of an entity: `user`. */
  action: unlessBlank(
    z.string().check(z.regex(/^[a-z_]{1,40}(\.[a-z_]{1,40})?$/, 'must look like user.change or user')),
  ),
  /** What it was done to: `user:7`, or its beginning. */
  subject: words(300),
  search: words(200),
  /** First day, in the organisation's timezone. */
  from: day,
  /** The day after the last one. */
  to: day,
};

export const auditExportQuery = knownOnly(filterShape);
export type AuditFilter = z.output<typeof auditExportQuery>;

export const auditQuery = knownOnly({
  ...filterShape,
  cursor: unlessBlank(z.string().check(z.regex(/^[1-9]\d{0,15}$/, 'is not one that a page ended with'))),
  pageSize: z.pipe(
    unlessBlank(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(200))),
    z.transform((size: number | undefined) => size ?? AUDIT_PAGE_SIZE),
  ),
});
export type AuditQuery = z.output<typeof auditQuery>;

export interface AuditPerson {
  id: number;
  name: string;
  email: string;
}

export interface AuditRow {
  id: number;
  /** ISO 8601. */
  at: string;
  /** Null: nobody who was signed in. */
  person: AuditPerson | null;
  /** The API key that a program came with; null: none did. */
  apiKey: { id: number; name: string } | null;
  action: string;
  subject: string;
  /** What people call it, where that is known. */
  subjectName: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  requestId: string | null;
}

export interface AuditPage {
  timezone: string;
  /** The newest first. */
  rows: AuditRow[];
  /** Where the next page goes on; null: there is none. */
  next: string | null;
  /** What can be chosen to filter by. */
  offer: { people: AuditPerson[]; actions: string[] };
}

/** The parameters that a filter takes in the URL. */
export function auditParameters(filter: AuditFilter): Record<string, string> {
  const { person, action, subject, search, from, to } = filter;
  const entries = Object.entries({ person, action, subject, search, from, to });
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  );
}
