import type { FieldSource, FormOperator } from '@/lib/domain/personas/rule-form';
import type { FieldFacts } from './fit-condition';

export const SOURCE_WORDS: Readonly<Record<Exclude<FieldSource, 'attribute'>, string>> = {
  mrr: 'Monthly recurring revenue',
  tenureDays: 'Days as a customer',
  count: 'Number of purchases',
  amount: 'Amount of purchases',
  daysSinceLast: 'Days since the last purchase',
  categories: 'Categories bought',
};

export const CUSTOMER_SOURCES = ['mrr', 'tenureDays'] as const;
export const PURCHASE_SOURCES = ['count', 'amount', 'daysSinceLast', 'categories'] as const;

const WORDS: Readonly<Record<FormOperator, string>> = {
  eq: 'is',
  ne: 'is another than',
  lt: 'is less than',
  le: 'is at most',
  gt: 'is more than',
  ge: 'is at least',
  in: 'is one of',
  between: 'is between',
  contains: 'contains',
  known: 'is known',
  unknown: 'is unknown',
};

/** Of texts, days such as 2026-01-31 among them. */
const TEXT_WORDS: Partial<Record<FormOperator, string>> = {
  lt: 'comes before',
  le: 'is or comes before',
  gt: 'comes after',
  ge: 'is or comes after',
};

/** What is turned round also fits whoever lacks the field. */
const TURNED_WORDS: Readonly<Record<FormOperator, string>> = {
  eq: 'is not, or is unknown',
  ne: 'is, or is unknown',
  lt: 'is not less than',
  le: 'is not at most',
  gt: 'is not more than',
  ge: 'is not at least',
  in: 'is none of',
  between: 'is not between',
  contains: 'does not contain',
  known: 'is not known',
  unknown: 'is not unknown',
};

/** Those that are offered turned round. */
export const TURNABLE: readonly FormOperator[] = ['eq', 'in', 'between', 'contains'];

export function operatorWords(operator: FormOperator, not: boolean, { kinds }: FieldFacts): string {
  if (not) return TURNED_WORDS[operator];
  const textual = kinds.every((kind) => kind === 'text') && kinds.length > 0;
  return (textual ? TEXT_WORDS[operator] : undefined) ?? WORDS[operator];
}

/** How the parts of a group hold together, and whether that is turned round. */
export const JOINS = [
  { value: 'all', join: 'all', not: false, words: 'all of these hold' },
  { value: 'any', join: 'any', not: false, words: 'at least one of these holds' },
  { value: 'not-any', join: 'any', not: true, words: 'none of these holds' },
  { value: 'not-all', join: 'all', not: true, words: 'not all of these hold' },
] as const;
