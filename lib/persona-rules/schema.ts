import { z } from 'zod/mini';
import {
  COMPARISONS_OF_RULES,
  DEEPEST_RULE,
  LARGEST_RULE,
  type PersonaField,
  type PersonaRule,
} from '@/lib/domain/personas/rule';

const LONGEST_TEXT = 200;
const LONGEST_LIST = 500;
const LONGEST_WINDOW_DAYS = 36_525;
const WINDOW_FAULT = `must be a whole number of days from 1 to ${LONGEST_WINDOW_DAYS}`;

const text = z.string('must be text').check(
  z.minLength(1, 'must not be empty'),
  z.maxLength(LONGEST_TEXT, `has more than ${LONGEST_TEXT} letters`),
  // oxlint-disable-next-line no-control-regex
  z.refine((words) => !/[\0\p{Cs}]/u.test(words), 'holds a character that cannot be stored'),
);
const number = z.number('must be a number').check(z.refine(Number.isFinite, 'must be a finite number'));
/** An object of these keys only; others are named. */
const only = <Shape extends z.core.$ZodShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `has the unknown key ${issue.keys.join(', ')}; known here: ${Object.keys(shape).join(', ')}`
        : undefined,
  });

const value = z.union([text, number, z.boolean()], 'must be text, a number, or true or false');

const field: z.ZodMiniType<PersonaField> = z.union(
  [
    only({ attribute: text }),
    only({ customer: z.enum(['tenureDays', 'mrr']) }),
    only({
      purchases: z.enum(['count', 'amount', 'daysSinceLast', 'categories']),
      withinDays: z.optional(
        z.int(WINDOW_FAULT).check(z.gte(1, WINDOW_FAULT), z.lte(LONGEST_WINDOW_DAYS, WINDOW_FAULT)),
      ),
      category: z.optional(text),
    }),
  ],
  'must be {"attribute": name}, {"customer": "tenureDays" or "mrr"}, or {"purchases": "count", "amount", "daysSinceLast" or "categories"}',
);

const COMPARISON_FAULT = `must be one of ${COMPARISONS_OF_RULES.join(', ')}`;
const RULE_FAULT =
  'must have one of all, any, not, or a field with is and value, in, between, contains or exists';

const part: z.ZodMiniType<PersonaRule> = z.lazy(() => rulePart);
const list = z.array(part, 'must be a list of conditions').check(z.minLength(1, 'must have a condition'));
const ends = z
  .tuple([number, number], 'must be two numbers, the lower one first')
  .check(z.refine(([low, high]) => low <= high, 'must have the lower number first'));

/** By the key that tells the forms apart, so that a fault is named where it is and not for the whole union. */
const FORMS: Readonly<Record<string, z.ZodMiniType<PersonaRule>>> = {
  all: only({ all: list }),
  any: only({ any: list }),
  not: only({ not: part }),
  is: only({ field, is: z.enum(COMPARISONS_OF_RULES, COMPARISON_FAULT), value }),
  in: only({
    field,
    in: z
      .array(value, 'must be a list of values')
      .check(z.minLength(1, 'must have a value'), z.maxLength(LONGEST_LIST, 'has too many values')),
  }),
  between: only({ field, between: ends }),
  contains: only({ field, contains: value }),
  exists: only({ field, exists: z.boolean('must be true or false') }),
};

const rulePart = z.custom<PersonaRule>().check(({ value: input, issues }) => {
  const form = formOf(input);
  if (form === null) {
    issues.push({ code: 'custom', input, message: RULE_FAULT });
    return;
  }
  issues.push(...faultsOf(form, input));
});

function faultsOf(schema: z.ZodMiniType<PersonaRule>, input: unknown): z.core.$ZodRawIssue[] {
  const read = z.safeParse(schema, input);
  if (read.success) return [];
  return read.error.issues.map(({ path, message }) => ({ code: 'custom', input, path: [...path], message }));
}

function formOf(input: unknown): z.ZodMiniType<PersonaRule> | null {
  if (typeof input !== 'object' || input === null) return null;
  const key = Object.keys(FORMS).find((name) => Object.hasOwn(input, name));
  return key === undefined ? null : (FORMS[key] ?? null);
}

/** A rule of the personas as a file or an editor brings it. Faults name the path of the condition. */
export const personaRule = z.custom<PersonaRule>().check(({ value: input, issues }) => {
  // Before anything walks through it.
  const size = sizeOf(input, 1);
  if (size.depth > DEEPEST_RULE) {
    issues.push({ code: 'custom', input, message: `is nested more than ${DEEPEST_RULE} deep` });
  } else if (size.nodes > LARGEST_RULE) {
    issues.push({ code: 'custom', input, message: `has more than ${LARGEST_RULE} conditions` });
  } else {
    issues.push(...faultsOf(part, input));
  }
});

function sizeOf(rule: unknown, depth: number): { depth: number; nodes: number } {
  const parts = depth > DEEPEST_RULE ? [] : partsOf(rule).slice(0, LARGEST_RULE + 1);
  return parts
    .map((inner) => sizeOf(inner, depth + 1))
    .reduce((sum, inner) => ({ depth: Math.max(sum.depth, inner.depth), nodes: sum.nodes + inner.nodes }), {
      depth,
      nodes: 1,
    });
}

function partsOf(rule: unknown): unknown[] {
  if (typeof rule !== 'object' || rule === null) return [];
  const { all, any, not }: { all?: unknown; any?: unknown; not?: unknown } = rule;
  return [all, any]
    .flatMap((inner) => (Array.isArray(inner) ? inner : []))
    .concat(not === undefined ? [] : [not]);
}
