import { describe, expect, it } from 'vitest';
import { describeRule } from './describe-rule';
import type { PersonaRule } from './rule';

describe('a rule in words', () => {
  it.each<[PersonaRule, string]>([
    [
      {
        all: [
          { field: { customer: 'mrr' }, is: 'ge', value: 40 },
          { field: { attribute: 'contract' }, is: 'eq', value: 'monthly' },
        ],
      },
      'MRR is at least 40 and contract is “monthly”',
    ],
    [
      {
        any: [
          { field: { attribute: 'ageBand' }, in: ['16–25', '65+'] },
          {
            all: [
              { field: { attribute: 'business' }, is: 'eq', value: true },
              { field: { attribute: 'lines' }, between: [3, 5] },
            ],
          },
        ],
      },
      'age band is one of “16–25”, “65+” or (business is yes and lines is between 3 and 5)',
    ],
    [
      { not: { field: { purchases: 'count', withinDays: 90, category: 'books' }, is: 'gt', value: 2 } },
      'not (number of purchases of “books” in the last 90 days is more than 2)',
    ],
    [
      {
        all: [
          { field: { attribute: 'interests' }, contains: 'travel' },
          { field: { customer: 'tenureDays' }, exists: false },
        ],
      },
      'interests contains “travel” and days as a customer is unknown',
    ],
  ])('%j', (rule, words) => {
    expect(describeRule(rule)).toBe(words);
  });
});
