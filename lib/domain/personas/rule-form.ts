import {
  DEEPEST_RULE,
  LARGEST_RULE,
  type PersonaComparison,
  type PersonaCondition,
  type PersonaField,
  type PersonaRule,
  type PersonaValue,
} from './rule';

/** A value as it is typed. */
export interface FormValue {
  kind: 'text' | 'number' | 'truth';
  text: string;
}

export type FormOperator = PersonaComparison | 'in' | 'between' | 'contains' | 'known' | 'unknown';

export type FieldSource =
  'attribute' | 'tenureDays' | 'mrr' | 'count' | 'amount' | 'daysSinceLast' | 'categories';

export interface FormField {
  source: FieldSource;
  /** Of an attribute; empty else. */
  attribute: string;
  /** Of purchases; empty: any time, any category. */
  withinDays: string;
  category: string;
}

interface Node {
  /** Tells it from the others while it is edited. */
  key: number;
  /** Turned round. */
  not: boolean;
}

export interface FormCondition extends Node {
  kind: 'condition';
  field: FormField;
  operator: FormOperator;
  /** One, two of `between`, any number of `in`, none of `known`. */
  values: FormValue[];
}

export interface FormGroup extends Node {
  kind: 'group';
  join: 'all' | 'any';
  parts: RuleForm[];
}

/** A rule as it stands in an editor, which may not be finished. */
export type RuleForm = FormCondition | FormGroup;

let lastKey = 0;

function nextKey(): number {
  lastKey += 1;
  return lastKey;
}

export const NO_FIELD: FormField = { source: 'attribute', attribute: '', withinDays: '', category: '' };

export function newCondition(field: FormField = NO_FIELD): FormCondition {
  return {
    key: nextKey(),
    kind: 'condition',
    not: false,
    field,
    operator: 'eq',
    values: [{ kind: 'text', text: '' }],
  };
}

export function newGroup(parts: RuleForm[], join: FormGroup['join'] = 'all'): FormGroup {
  return { key: nextKey(), kind: 'group', not: false, join, parts };
}

/** What is turned round twice is not turned round. */
export function formOf(rule: PersonaRule): RuleForm {
  if ('all' in rule) return newGroup(rule.all.map(formOf), 'all');
  if ('any' in rule) return newGroup(rule.any.map(formOf), 'any');
  if ('not' in rule) {
    const turned = formOf(rule.not);
    return { ...turned, not: !turned.not };
  }
  return {
    key: nextKey(),
    kind: 'condition',
    not: false,
    field: formOfField(rule.field),
    ...formOfTest(rule),
  };
}

function formOfField(field: PersonaField): FormField {
  if ('attribute' in field) return { ...NO_FIELD, attribute: field.attribute };
  if ('customer' in field) return { ...NO_FIELD, source: field.customer };
  const { purchases, withinDays, category } = field;
  return {
    ...NO_FIELD,
    source: purchases,
    withinDays: withinDays === undefined ? '' : String(withinDays),
    category: category ?? '',
  };
}

function formOfTest(condition: PersonaCondition): Pick<FormCondition, 'operator' | 'values'> {
  if ('exists' in condition) return { operator: condition.exists ? 'known' : 'unknown', values: [] };
  if ('between' in condition) return { operator: 'between', values: condition.between.map(formOfValue) };
  if ('in' in condition) return { operator: 'in', values: condition.in.map(formOfValue) };
  if ('contains' in condition) return { operator: 'contains', values: [formOfValue(condition.contains)] };
  return { operator: condition.is, values: [formOfValue(condition.value)] };
}

export function formOfValue(value: PersonaValue): FormValue {
  if (typeof value === 'boolean') return { kind: 'truth', text: value ? 'yes' : 'no' };
  return typeof value === 'number' ? { kind: 'number', text: String(value) } : { kind: 'text', text: value };
}

export interface ReadForm {
  /** Null while anything is at fault. */
  rule: PersonaRule | null;
  /** What is wrong, by the key of the part. */
  faults: ReadonlyMap<number, string>;
}

/** The rule that is typed, or what is missing. */
export function readForm(form: RuleForm): ReadForm {
  const faults = new Map<number, string>();
  const rule = readPart(form, faults);
  const { depth, nodes } = sizeOf(form);
  if (depth > DEEPEST_RULE) faults.set(form.key, `Groups are nested more than ${DEEPEST_RULE} deep.`);
  if (nodes > LARGEST_RULE) faults.set(form.key, `There are more than ${LARGEST_RULE} conditions.`);
  return { rule: faults.size === 0 ? rule : null, faults };
}

function readPart(part: RuleForm, faults: Map<number, string>): PersonaRule {
  const read = part.kind === 'group' ? readGroup(part, faults) : readCondition(part, faults);
  return part.not ? { not: read } : read;
}

function readGroup({ key, join, parts }: FormGroup, faults: Map<number, string>): PersonaRule {
  if (parts.length === 0) faults.set(key, 'Add a condition to this group, or remove it.');
  const read = parts.map((part) => readPart(part, faults));
  return join === 'all' ? { all: read } : { any: read };
}

function readCondition(condition: FormCondition, faults: Map<number, string>): PersonaCondition {
  const { key, operator, values } = condition;
  const { field, fault } = readField(condition.field);
  const typed = values.map(readValue);
  const wrong = fault ?? typed.find((value) => typeof value === 'object')?.fault ?? null;
  if (wrong !== null) faults.set(key, wrong);
  const said = typed.map((value) => (typeof value === 'object' ? '' : value));
  const [first = '', second] = said;
  if (operator === 'known' || operator === 'unknown') return { field, exists: operator === 'known' };
  if (operator === 'in') {
    if (said.length === 0) faults.set(key, 'Add a value.');
    return { field, in: said };
  }
  if (operator === 'contains') return { field, contains: first };
  if (operator === 'between') {
    const [low, high] = [first, second];
    if (typeof low === 'number' && typeof high === 'number') {
      if (low > high) faults.set(key, 'The lower number comes first.');
      return { field, between: [low, high] };
    }
    faults.set(key, wrong ?? 'Give two numbers.');
    return { field, between: [0, 0] };
  }
  return { field, is: operator, value: first };
}

const LONGEST_WINDOW_DAYS = 36_525;

function readField({ source, attribute, withinDays, category }: FormField): {
  field: PersonaField;
  fault: string | null;
} {
  if (source === 'attribute') {
    return { field: { attribute }, fault: attribute === '' ? 'Choose what to look at.' : null };
  }
  if (source === 'mrr' || source === 'tenureDays') return { field: { customer: source }, fault: null };
  const days = withinDays.trim() === '' ? null : Number(withinDays);
  const counts = days === null || (Number.isInteger(days) && days >= 1 && days <= LONGEST_WINDOW_DAYS);
  return {
    field: {
      purchases: source,
      ...(days === null ? {} : { withinDays: days }),
      ...(category === '' ? {} : { category }),
    },
    fault: counts ? null : `Days are a whole number from 1 to ${LONGEST_WINDOW_DAYS}.`,
  };
}

function readValue({ kind, text }: FormValue): PersonaValue | { fault: string } {
  if (kind === 'truth') return text === 'yes';
  if (kind === 'text') return text === '' ? { fault: 'Give a value.' } : text;
  const number = Number(text);
  return text.trim() === '' || !Number.isFinite(number) ? { fault: 'Give a number.' } : number;
}

function sizeOf(form: RuleForm): { depth: number; nodes: number } {
  const own = form.not ? 2 : 1;
  const parts = form.kind === 'group' ? form.parts.map(sizeOf) : [];
  return {
    depth: own + Math.max(0, ...parts.map(({ depth }) => depth)),
    nodes: own + parts.reduce((sum, { nodes }) => sum + nodes, 0),
  };
}

/** The form with one part changed, or taken out where `change` answers null; null where nothing is left. */
export function changePart(
  form: RuleForm,
  key: number,
  change: (part: RuleForm) => RuleForm | null,
): RuleForm | null {
  if (form.key === key) return change(form);
  if (form.kind === 'condition') return form;
  return { ...form, parts: form.parts.flatMap((part) => changePart(part, key, change) ?? []) };
}
