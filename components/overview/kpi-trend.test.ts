import { expect, test } from 'vitest';
import { kpiTrend } from './kpi-trend';
import { overviewOf } from './overview-fixture';
import { trendWords } from './trend-words';

test('the running month is left out of a trend of churn', () => {
  expect(kpiTrend('customerChurn', 'percent', overviewOf({}))?.points).toMatchObject([{ value: 2 }]);
});

test('clean journeys do not add up over days and have no trend', () => {
  expect(kpiTrend('cleanJourneys', 'percent', overviewOf({}))).toBeNull();
});

test('a trend in words says where it is unknown', () => {
  const points = [{ value: 70 }, { value: null }, { value: 75 }, { value: 68 }];
  expect(trendWords('CSAT', 'by week', points, String)).toBe(
    'CSAT by week: from 70 to 68, between 68 and 75, 1 of 4 unknown',
  );
  expect(trendWords('CSAT', 'by week', [{ value: null }], String)).toBe('CSAT by week: nothing known');
});
