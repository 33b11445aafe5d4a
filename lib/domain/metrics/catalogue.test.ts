import { expect, test } from 'vitest';
import { METRICS } from '../vocabulary';
import { answerMetrics, catalogue, customerMetrics, definitionOf, KPIS } from './catalogue';

test('shows every KPI once', () => {
  const known = [...Object.keys(answerMetrics), ...Object.keys(customerMetrics)];
  expect(KPIS.toSorted()).toEqual(known.toSorted());
  expect(Object.keys(answerMetrics)).toEqual(METRICS);
});

test.each(KPIS)('%s is filed under its own key', (key) => {
  expect(definitionOf(key).key).toBe(key);
});

test.each(catalogue.map((definition) => [definition.key, definition] as const))(
  '%s says what it means in whole sentences, and from how many answers on',
  (_key, definition) => {
    expect(definition.definition).toMatch(/^[A-Z].*\.$/u);
    expect(definition.rule).toMatch(/\.$/u);
    expect(definition.minimumAnswers).toBeGreaterThanOrEqual(30);
    expect(Object.values(definition)).not.toContain('');
  },
);
