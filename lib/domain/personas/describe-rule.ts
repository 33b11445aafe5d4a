import type { PersonaComparison, PersonaCondition, PersonaField, PersonaRule, PersonaValue } from './rule';

const COMPARISON_WORDS: Readonly<Record<PersonaComparison, string>> = {
  eq: 'is',
  ne: 'is not',
  lt: 'is less than',
  le: 'is at most',
  gt: 'is more than',
  ge: 'is at least',
};

/** A rule in plain words: 'MRR is at least 40 and contract is “monthly”'. */
export function describeRule(rule: PersonaRule): string {
  if ('all' in rule) return join(rule.all, 'and', 'everybody');
  if ('any' in rule) return join(rule.any, 'or', 'nobody');
  if ('not' in rule) return `not (${describeRule(rule.not)})`;
  return describeCondition(rule);
}

function join(parts: readonly PersonaRule[], word: 'and' | 'or', none: string): string {
  if (parts.length === 0) return none;
  const nested = parts.length > 1;
  return parts
    .map((part) => (nested && isGroup(part) ? `(${describeRule(part)})` : describeRule(part)))
    .join(` ${word} `);
}

const isGroup = (rule: PersonaRule): boolean =>
  ('all' in rule && rule.all.length > 1) || ('any' in rule && rule.any.length > 1);

function describeCondition(condition: PersonaCondition): string {
  const field = describeField(condition.field);
  if ('exists' in condition) return `${field} is ${condition.exists ? 'known' : 'unknown'}`;
  if ('between' in condition)
    return `${field} is between ${condition.between[0]} and ${condition.between[1]}`;
  if ('contains' in condition) return `${field} contains ${shown(condition.contains)}`;
  if ('in' in condition) return `${field} is one of ${condition.in.map(shown).join(', ')}`;
  return `${field} ${COMPARISON_WORDS[condition.is]} ${shown(condition.value)}`;
}

function describeField(field: PersonaField): string {
  if ('attribute' in field) return plain(field.attribute);
  if ('customer' in field) return field.customer === 'mrr' ? 'MRR' : 'days as a customer';
  const { purchases, withinDays, category } = field;
  const of = category === undefined ? '' : ` of “${category}”`;
  const within = withinDays === undefined ? '' : ` in the last ${withinDays} days`;
  const words = {
    count: `number of purchases${of}${within}`,
    amount: `amount of purchases${of}${within}`,
    daysSinceLast: `days since the last purchase${of}${within}`,
    categories: `categories bought${within}`,
  };
  return words[purchases];
}

/** `ageBand`, `age_band` → 'age band'. */
function plain(name: string): string {
  return name.replaceAll(/(?<=[a-z\d])(?=[A-Z])|[_-]+/g, ' ').toLowerCase();
}

function shown(value: PersonaValue): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' ? String(value) : `“${value}”`;
}
