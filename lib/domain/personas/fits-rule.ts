import { addDays, daysBetween, type Day } from '../day';
import type { PersonaCondition, PersonaField, PersonaRule, PersonaValue } from './rule';

/** What a rule can see of a customer on a day. */
export interface PersonaSubject {
  attributes: Readonly<Record<string, unknown>>;
  startedOn: Day | null;
  churnedOn: Day | null;
  mrr: number | null;
  purchases: readonly { on: Day; amount: number; category: string | null }[];
}

type Known = PersonaValue | readonly unknown[];

/** Whether a customer fits a rule as seen on `today`: the definition that db/queries/persona-predicate must agree with. */
export function fitsRule(rule: PersonaRule, subject: PersonaSubject, today: Day): boolean {
  if ('all' in rule) return rule.all.every((part) => fitsRule(part, subject, today));
  if ('any' in rule) return rule.any.some((part) => fitsRule(part, subject, today));
  if ('not' in rule) return !fitsRule(rule.not, subject, today);
  return meets(rule, valueOf(rule.field, subject, today));
}

function meets(condition: PersonaCondition, value: Known | null): boolean {
  if ('exists' in condition) {
    const exists = value !== null && !(Array.isArray(value) && value.length === 0);
    return exists === condition.exists;
  }
  if (value === null) return false;
  if ('contains' in condition) return contains(value, condition.contains);
  if ('in' in condition) {
    return (isList(value) ? value : [value]).some((one) => condition.in.some((wanted) => wanted === one));
  }
  if (isList(value)) return false;
  if ('between' in condition) {
    const [low, high] = condition.between;
    return typeof value === 'number' && value >= low && value <= high;
  }
  return typeof value === typeof condition.value && compares(condition.is, value, condition.value);
}

function compares(is: string, value: PersonaValue, other: PersonaValue): boolean {
  if (is === 'eq') return value === other;
  if (is === 'ne') return value !== other;
  if (typeof value === 'boolean') return false;
  if (is === 'lt') return value < other;
  if (is === 'le') return value <= other;
  return is === 'gt' ? value > other : value >= other;
}

function contains(value: Known, wanted: PersonaValue): boolean {
  if (isList(value)) return value.some((one) => isAlike(one, wanted));
  return (
    typeof value === 'string' &&
    typeof wanted === 'string' &&
    value.toLowerCase().includes(wanted.toLowerCase())
  );
}

function isAlike(one: unknown, other: PersonaValue): boolean {
  return typeof one === 'string' && typeof other === 'string'
    ? one.toLowerCase() === other.toLowerCase()
    : one === other;
}

const isList = (value: Known): value is readonly unknown[] => Array.isArray(value);

function valueOf(field: PersonaField, subject: PersonaSubject, today: Day): Known | null {
  if ('attribute' in field) {
    const value: unknown = Object.hasOwn(subject.attributes, field.attribute)
      ? subject.attributes[field.attribute]
      : null;
    if (Array.isArray(value)) return value;
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? value
      : null;
  }
  if ('purchases' in field) return valueOfPurchases(field, subject, today);
  return field.customer === 'mrr' ? subject.mrr : tenureOf(subject, today);
}

/** Days from the first one to today, or to the last one as a customer; null before the first. */
function tenureOf({ startedOn, churnedOn }: PersonaSubject, today: Day): number | null {
  if (startedOn === null || startedOn > today) return null;
  return daysBetween(startedOn, churnedOn !== null && churnedOn < today ? churnedOn : today);
}

function valueOfPurchases(
  { purchases: asked, withinDays, category }: Extract<PersonaField, { purchases: unknown }>,
  { purchases }: PersonaSubject,
  today: Day,
): Known | null {
  const counted = purchases.filter(
    (one) =>
      one.on <= today &&
      (withinDays === undefined || one.on > addDays(today, -withinDays)) &&
      (category === undefined || one.category === category),
  );
  if (asked === 'count') return counted.length;
  if (asked === 'amount') return counted.reduce((sum, { amount }) => sum + amount, 0);
  if (asked === 'categories') {
    return [...new Set(counted.flatMap((one) => (one.category === null ? [] : [one.category])))];
  }
  const days = counted.map(({ on }) => daysBetween(on, today));
  return days.length === 0 ? null : Math.min(...days);
}
