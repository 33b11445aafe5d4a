import { expect, test } from 'vitest';
import { monthsOf, seriesOf } from './churn-series';

test.each([
  [
    'a period of this month ends with the running month',
    '2026-11-16',
    '2026-11-23',
    '2025-11-01',
    '2026-11-01',
    '2026-11-23',
  ],
  [
    'a past month is counted to its end',
    '2017-05-01',
    '2017-06-01',
    '2016-05-01',
    '2017-05-01',
    '2017-06-01',
  ],
  ['a year shows 13 months', '2025-11-23', '2026-11-23', '2025-11-01', '2026-11-01', '2026-11-23'],
  [
    'two years show all that they touch',
    '2024-09-30',
    '2026-11-01',
    '2024-09-01',
    '2026-10-01',
    '2026-11-01',
  ],
  ['ten years show the last five', '2016-11-23', '2026-11-23', '2021-12-01', '2026-11-01', '2026-11-23'],
  [
    'a future period ends with the running month',
    '2027-01-01',
    '2028-01-01',
    '2025-11-01',
    '2026-11-01',
    '2026-11-23',
  ],
])('%s', (_, from, to, first, last, until) => {
  expect(seriesOf({ from, to }, '2026-11-22')).toEqual({ first, last, until });
});

test('the last day of a month counts that month to its end', () => {
  expect(seriesOf({ from: '2026-02-01', to: '2026-03-01' }, '2026-02-28')).toMatchObject({
    last: '2026-02-01',
    until: '2026-03-01',
  });
});

test('thirteen months lie between a month and the same one a year later', () => {
  const months = monthsOf({ first: '2025-11-01', last: '2026-11-01', until: '2026-11-23' });
  expect(months).toHaveLength(13);
  expect([months[0], months.at(-1)]).toEqual([
    { from: '2025-11-01', to: '2025-12-01' },
    { from: '2026-11-01', to: '2026-11-23' },
  ]);
});
