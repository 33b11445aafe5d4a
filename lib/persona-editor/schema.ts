import * as z from 'zod/mini';
import type { Day } from '@/lib/domain/day';
import type { PersonaSet, WrittenPersona } from '@/lib/domain/personas/persona-set';
import type { Reading } from '@/lib/domain/reading';
import { CHANNELS, type MetricKey } from '@/lib/domain/vocabulary';
import type { JobView } from '@/lib/jobs/schema';
import { personaRule } from '@/lib/persona-rules/schema';
import type { PersonaPreview } from '@/lib/personas/schema';

/** More would be a mistake more often than a company. */
const MOST_PERSONAS = 200;
const MOST_SAYINGS = 50;

const words = (most: number) =>
  z.string('must be text').check(
    z.trim(),
    z.maxLength(most, `has more than ${most} letters`),
    // oxlint-disable-next-line no-control-regex
    z.refine((text) => !/[\0\p{Cs}]/u.test(text), 'holds a character that cannot be stored'),
  );
const name = words(200).check(z.minLength(1, 'is missing'));
const sayings = z.array(name).check(z.maxLength(MOST_SAYINGS, `are more than ${MOST_SAYINGS}`));
const slug = z.string().check(
  z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
  z.maxLength(80, 'has more than 80 letters'),
  z.refine((text) => text !== 'unassigned', 'is kept for those whom no persona fits'),
);

const writtenPersona: z.ZodMiniType<WrittenPersona> = z.strictObject({
  slug,
  name,
  description: words(10_000),
  goals: sayings,
  needs: sayings,
  quote: words(1000),
  channels: z
    .array(z.enum(CHANNELS))
    .check(z.refine((list) => new Set(list).size === list.length, 'names a channel twice')),
  rule: z.nullable(personaRule),
});

const isOnce = (personas: readonly { slug: string }[]) =>
  new Set(personas.map((persona) => persona.slug)).size === personas.length;

const revision = z.string().check(z.regex(/^[0-9a-f]{64}$/, 'must be the revision that was read'));

/** All personas in use, in their order; whoever is not among them is retired. */
export const savedSet = z.strictObject({
  revision,
  personas: z
    .array(writtenPersona)
    .check(
      z.maxLength(MOST_PERSONAS, `are more than ${MOST_PERSONAS}`),
      z.refine(isOnce, 'name a persona twice'),
    ),
});
export type SavedSet = z.output<typeof savedSet>;

export const versionParams = z.object({
  id: z.coerce.number('must be a number').check(z.int(), z.minimum(1), z.maximum(2_147_483_647)),
});
export const restoration = z.strictObject({ revision });

/** The rule of `slug` among those that are tried with it, as they stand in the editor. */
export const setPreviewQuery = z.strictObject({
  slug,
  personas: z
    .array(z.strictObject({ slug, name: words(200), rule: z.nullable(personaRule) }))
    .check(z.maxLength(MOST_PERSONAS, `are more than ${MOST_PERSONAS}`)),
});
export type SetPreviewQuery = z.output<typeof setPreviewQuery>;

/** What rules can be written about: what the newest customers have. */
export interface OfferedAttribute {
  attribute: string;
  kinds: ('text' | 'number' | 'truth' | 'list')[];
  customers: number;
  /** The most frequent values first. */
  samples: (string | number | boolean)[];
}

export interface OfferedFields {
  attributes: OfferedAttribute[];
  categories: string[];
}

/** The set with what tells it from any other. */
export interface CurrentSet {
  revision: string;
  set: PersonaSet;
}

export interface EditorState extends CurrentSet {
  /** Customers that each has now, by slug. */
  customers: Record<string, number>;
  /** Who was retired, to be taken back. */
  retired: WrittenPersona[];
  currency: string;
}

export interface Saved extends EditorState {
  /** What was changed, in sentences. */
  changes: string[];
  /** Whether customers are being assigned anew. */
  assigning: boolean;
}

export interface VersionView {
  id: number;
  /** ISO 8601. */
  at: string;
  /** Null: not by the editor. */
  person: string | null;
  /** Against the version before; null: there is none to compare with. */
  changes: string[] | null;
}

export interface VersionDetail extends VersionView {
  set: PersonaSet;
  /** The rules in words, by slug. */
  rules: Record<string, string>;
}

/** A metric of those who fit, beside that of everybody else. */
export interface PreviewScore {
  metric: MetricKey;
  own: Reading;
  others: Reading;
}

export interface SetPreview extends PersonaPreview {
  scores: PreviewScore[];
  /** Answers since this day are in the scores. */
  since: Day;
}

/** The last time that customers were assigned; null: never. */
export interface AssignmentView {
  job: JobView | null;
}
