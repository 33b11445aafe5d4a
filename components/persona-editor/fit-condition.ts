import type { FormCondition, FormField, FormOperator, FormValue } from '@/lib/domain/personas/rule-form';
import { formOfValue } from '@/lib/domain/personas/rule-form';
import type { OfferedAttribute, OfferedFields } from '@/lib/persona-editor/schema';

type Kind = OfferedAttribute['kinds'][number];
type ValueKind = FormValue['kind'];

const ALL_KINDS: readonly Kind[] = ['text', 'number', 'truth', 'list'];

const OPERATORS: Readonly<Record<Kind, readonly FormOperator[]>> = {
  text: ['eq', 'ne', 'in', 'contains', 'lt', 'le', 'gt', 'ge', 'known', 'unknown'],
  number: ['eq', 'ne', 'lt', 'le', 'gt', 'ge', 'between', 'in', 'known', 'unknown'],
  truth: ['eq', 'known', 'unknown'],
  list: ['contains', 'in', 'known', 'unknown'],
};

export interface FieldFacts {
  /** What the field can hold; of a field that no customer has, anything. */
  kinds: readonly Kind[];
  /** What a value of it can be. */
  valueKinds: readonly ValueKind[];
  /** Values that customers have. */
  samples: readonly FormValue[];
}

/** What is known of a field. */
export function factsOf(
  { source, attribute }: FormField,
  { attributes, categories }: OfferedFields,
): FieldFacts {
  if (source === 'categories') {
    const samples = categories.map((category): FormValue => ({ kind: 'text', text: category }));
    return { kinds: ['list'], valueKinds: ['text'], samples };
  }
  if (source !== 'attribute') return { kinds: ['number'], valueKinds: ['number'], samples: [] };
  const seen = attributes.find((one) => one.attribute === attribute);
  if (seen === undefined) return { kinds: ALL_KINDS, valueKinds: ['text', 'number', 'truth'], samples: [] };
  const samples = seen.samples.map(formOfValue);
  const plain = seen.kinds.filter((kind) => kind !== 'list');
  const listed = seen.kinds.includes('list') ? samples.map(({ kind }) => kind) : [];
  const found = [...new Set<ValueKind>([...plain, ...listed])];
  return { kinds: seen.kinds, valueKinds: found.length === 0 ? ['text'] : found, samples };
}

/** Operators that fit what the field holds, in the order of the menu. */
export function operatorsOf({ kinds }: Pick<FieldFacts, 'kinds'>): FormOperator[] {
  return [...new Set(kinds.flatMap((kind) => OPERATORS[kind]))];
}

/** The condition with another field: what fits it is kept. */
export function withField(condition: FormCondition, field: FormField, facts: FieldFacts): FormCondition {
  const fitting = operatorsOf(facts);
  const operator = fitting.includes(condition.operator) ? condition.operator : (fitting[0] ?? 'eq');
  return withOperator({ ...condition, field }, operator, condition.not, facts);
}

/** The condition with another operator: as many values as it takes, of a kind that fits. */
export function withOperator(
  condition: FormCondition,
  operator: FormOperator,
  not: boolean,
  facts: FieldFacts,
): FormCondition {
  const kinds: readonly ValueKind[] = operator === 'between' ? ['number'] : facts.valueKinds;
  const kept = condition.values.map((value) => fittedTo(value, kinds));
  return { ...condition, not, operator, values: valuesFor(operator, kept, blankOf(kinds)) };
}

function valuesFor(operator: FormOperator, kept: readonly FormValue[], blank: FormValue): FormValue[] {
  const [first = blank, second = blank, ...more] = kept;
  if (operator === 'known' || operator === 'unknown') return [];
  if (operator === 'between') return [first, second];
  if (operator === 'in') return kept.length > 1 ? [first, second, ...more] : [first];
  return [first];
}

/** A value with nothing in it yet. */
export function blankOf(kinds: readonly ValueKind[]): FormValue {
  const kind = kinds[0] ?? 'text';
  return { kind, text: kind === 'truth' ? 'yes' : '' };
}

function fittedTo(value: FormValue, kinds: readonly ValueKind[]): FormValue {
  if (kinds.includes(value.kind)) return value;
  const blank = blankOf(kinds);
  if (blank.kind === 'truth') return blank;
  return blank.kind === 'number' && !Number.isFinite(Number(value.text))
    ? blank
    : { kind: blank.kind, text: value.kind === 'truth' ? '' : value.text };
}
