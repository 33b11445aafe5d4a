import { expect, test } from 'vitest';
import { kpiNote } from './kpi-note';
import { overviewOf } from './overview-fixture';

test('nearly all contacts went well, and still many customers met a bad one', () => {
  const overview = overviewOf({ interactions: 1000, good: 900, ok: 58, bad: 42 });
  expect(kpiNote('cleanJourneys', overview)).toBe(
    '95.8% of contacts went well, and still 26.5% of customers met a bad one',
  );
});

test('there is no trap where customers fare better than contacts', () => {
  const overview = overviewOf({ interactions: 100, good: 50, bad: 50 });
  expect(kpiNote('cleanJourneys', overview)).toBe(
    '50.0% of contacts went well; 26.5% of customers met a bad one',
  );
});

test('a score that nobody answered has nothing beside it', () => {
  expect(kpiNote('nps', overviewOf({}))).toBeNull();
  expect(kpiNote('cxIndex', overviewOf({}))).toBeNull();
});

test('shares of an NPS are of the answers', () => {
  const overview = overviewOf({ npsCount: 200, npsPromoters: 120, npsDetractors: 30 });
  expect(kpiNote('nps', overview)).toBe('60% promoters, 15% detractors');
});

test('more revenue than customers lost means that those who left paid more', () => {
  expect(kpiNote('revenueChurn', overviewOf({}))).toBe('Those who left paid more than the average customer');
});

test('an index is seen beside what was expected', () => {
  const overview = overviewOf({ pairCount: 10, expectationSum: 80, realitySum: 72 });
  expect(kpiNote('cxIndex', overview)).toBe('Expected 8.0 of 10, experienced 7.2');
});
