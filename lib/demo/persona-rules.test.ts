import { expect, it } from 'vitest';
import { PERSONAS } from '@/db/seed/personas';
import { inventPopulation } from '@/db/seed/population';
import { fitsRule } from '@/lib/domain/personas/fits-rule';
import { personaRule } from '@/lib/persona-rules/schema';

it('every customer of the demo company has the first persona whose rule fits', () => {
  const today = '2026-11-22';
  const rules = PERSONAS.map(({ slug, rule }) => ({ slug, rule: personaRule.parse(rule) }));
  const population = inventPopulation('2025-05-22', today);
  expect(population.length).toBeGreaterThan(9000);
  const wrong = population.filter(
    (customer) =>
      rules.find(({ rule }) => fitsRule(rule, { ...customer, purchases: [] }, today))?.slug !==
      customer.persona,
  );
  expect(wrong).toEqual([]);
});
