/** What a rule can ask of a customer. `attribute` goes with a name; purchases are counted over the last `withinDays`, or over all. */
export type PersonaField =
  | { attribute: string }
  | { customer: 'tenureDays' | 'mrr' }
  | {
      purchases: 'count' | 'amount' | 'daysSinceLast' | 'categories';
      withinDays?: number | undefined;
      /** Only purchases of this category. */
      category?: string | undefined;
    };

export type PersonaValue = string | number | boolean;

export const COMPARISONS_OF_RULES = ['eq', 'ne', 'lt', 'le', 'gt', 'ge'] as const;
export type PersonaComparison = (typeof COMPARISONS_OF_RULES)[number];

/**
 * Who belongs to a persona: a tree of conditions. Values of different types never meet; a field that a customer lacks meets no condition but
 * `exists: false` and what `not` turns round.
 */
export type PersonaRule =
  { all: PersonaRule[] } | { any: PersonaRule[] } | { not: PersonaRule } | PersonaCondition;

export type PersonaCondition =
  /** Texts are ordered character by character, so that days such as 2026-01-31 are in order. */
  | { field: PersonaField; is: PersonaComparison; value: PersonaValue }
  /** The value is among them; of a list, any of its values. */
  | { field: PersonaField; in: PersonaValue[] }
  /** Both ends included. */
  | { field: PersonaField; between: [number, number] }
  /** A list holds the value, or a text the words, whatever their case. */
  | { field: PersonaField; contains: PersonaValue }
  /** An empty list is as good as none. */
  | { field: PersonaField; exists: boolean };

/** Deeper or larger rules are slips or attacks: nobody could read them. */
export const DEEPEST_RULE = 8;
export const LARGEST_RULE = 200;

/** Every condition of a rule, in the order in which it is written. */
export function conditionsOf(rule: PersonaRule): PersonaCondition[] {
  if ('all' in rule) return rule.all.flatMap(conditionsOf);
  if ('any' in rule) return rule.any.flatMap(conditionsOf);
  return 'not' in rule ? conditionsOf(rule.not) : [rule];
}
