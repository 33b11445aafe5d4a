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

export type PersonaComparison = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';

/** Who belongs to a persona: a tree of conditions. A field that a customer lacks meets no condition but `exists: false` and what `not` turns round. */
export type PersonaRule =
  | { all: PersonaRule[] }
  | { any: PersonaRule[] }
  | { not: PersonaRule }
  | { field: PersonaField; is: PersonaComparison; value: PersonaValue }
  | { field: PersonaField; in: PersonaValue[] }
  | { field: PersonaField; between: [number, number] }
  /** A list holds the value, or a text the words, whatever their case. */
  | { field: PersonaField; contains: PersonaValue }
  | { field: PersonaField; exists: boolean };
