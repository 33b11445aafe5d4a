import * as z from 'zod/mini';
import { LINK_KINDS, MEASURES, ROOT_CAUSES, SEVERITY_LEVELS } from '@/lib/domain/issues/vocabulary';
import { knownOnly, unlessBlank } from '@/lib/filters/schema';
import { day, idOf, whole, words } from './fields';

const LONGEST_TITLE = 200;
const LONGEST_WORDS = 10_000;
const LONGEST_REASON = 2000;
const LONGEST_ACTION = 500;

export const issueParams = z.object({ number: idOf() });
export type IssueParams = z.output<typeof issueParams>;
export const issueActionParams = z.object({ number: idOf(), id: idOf() });
export type IssueActionParams = z.output<typeof issueActionParams>;

/** Which version of the issue the change was made on; an older one is a conflict. */
const versioned = { version: idOf() };

export const versionOnly = z.strictObject(versioned);
export type VersionOnly = z.output<typeof versionOnly>;
export const withReason = z.strictObject({ ...versioned, reason: words(LONGEST_REASON) });
export type WithReason = z.output<typeof withReason>;
export const newIssue = z.strictObject({
  title: words(LONGEST_TITLE),
  words: words(LONGEST_WORDS),
  touchpoint: words(80),
  measure: z.optional(z.enum(MEASURES)),
  persona: z.optional(words(80)),
  partner: z.optional(words(80)),
  severityLevel: z.optional(z.enum(SEVERITY_LEVELS)),
  /** Of a comment that it was raised from. */
  verbatim: z.optional(idOf()),
});
export type NewIssue = z.output<typeof newIssue>;
/** The owner takes what is changed; what is left out stays. */
export const issueChange = z.strictObject({
  ...versioned,
  title: z.optional(words(LONGEST_TITLE)),
  severityLevel: z.optional(z.enum(SEVERITY_LEVELS)),
});
export type IssueChange = z.output<typeof issueChange>;
export const assignment = z.strictObject({ ...versioned, assignee: z.nullable(idOf()) });
export type Assignment = z.output<typeof assignment>;
export const deadline = z.strictObject({ ...versioned, dueAt: z.nullable(z.iso.datetime({ offset: true })) });
export type Deadline = z.output<typeof deadline>;
export const cause = z.strictObject({
  ...versioned,
  rootCause: z.enum(ROOT_CAUSES),
  note: z.optional(z.string().check(z.trim(), z.maxLength(LONGEST_WORDS))),
});
export type Cause = z.output<typeof cause>;
/** `verifyUntil`: the deadline of the proof; eight weeks after the fix unless told. */
export const resolution = z.strictObject({
  ...versioned,
  fixLiveOn: day,
  verifyUntil: z.optional(day),
  words: z.optional(z.string().check(z.trim(), z.maxLength(LONGEST_WORDS))),
});
export type Resolution = z.output<typeof resolution>;
export const dismissal = z.strictObject({
  ...versioned,
  reason: words(LONGEST_REASON),
  until: z.optional(day),
});
export type Dismissal = z.output<typeof dismissal>;
export const merger = z.strictObject({ ...versioned, into: idOf() });
export type Merger = z.output<typeof merger>;
export const handOver = z.strictObject({
  ...versioned,
  department: words(80),
  reason: words(LONGEST_REASON),
});
export type HandOver = z.output<typeof handOver>;
export const newAction = z.strictObject({
  ...versioned,
  text: words(LONGEST_ACTION),
  owner: z.optional(z.nullable(idOf())),
  dueOn: z.optional(z.nullable(day)),
});
export type NewAction = z.output<typeof newAction>;
export const actionChange = z.strictObject({
  ...versioned,
  text: z.optional(words(LONGEST_ACTION)),
  owner: z.optional(z.nullable(idOf())),
  dueOn: z.optional(z.nullable(day)),
  done: z.optional(z.boolean()),
});
export type ActionChange = z.output<typeof actionChange>;
/** Comments need no version: they change nothing that somebody else may have changed. `@[12]` mentions user 12. */
export const newComment = z.strictObject({ words: words(LONGEST_WORDS) });
export type NewComment = z.output<typeof newComment>;
export const link = z.strictObject({ ...versioned, other: idOf(), kind: z.enum(LINK_KINDS) });
export type Link = z.output<typeof link>;
const MOST_AT_ONCE = 200;
export const bulkChange = z.strictObject({
  numbers: z.array(idOf()).check(z.minLength(1, 'names none'), z.maxLength(MOST_AT_ONCE, 'names too many')),
  change: z.union([
    z.strictObject({ acknowledge: z.literal(true) }),
    z.strictObject({ assignee: z.nullable(idOf()) }),
  ]),
});
export type BulkChange = z.output<typeof bulkChange>;
/** What became of each issue; `refusal` is null where it was changed. */
export interface BulkOutcome {
  outcomes: { number: number; refusal: string | null }[];
}
export const newView = z.strictObject({
  name: words(LONGEST_TITLE),
  query: z.string().check(z.maxLength(2000)),
});
export type NewView = z.output<typeof newView>;
export const viewParams = z.object({ id: idOf() });
export type ViewParams = z.output<typeof viewParams>;
const LARGEST_PAGE = 100_000;
export const customersQuery = z.pipe(
  knownOnly({ page: unlessBlank(whole(LARGEST_PAGE)) }),
  z.transform(({ page }: { page?: number | undefined }) => ({ page: page ?? 1 })),
);
export type CustomersQuery = z.output<typeof customersQuery>;
