import { expect, test } from 'vitest';
import { proofWeeks } from './proof-weeks';

test('no week lies on both sides of the fix', () => {
  expect(proofWeeks({ fixLiveOn: '2026-03-04', first: '2026-02-20', to: '2026-03-14' })).toEqual([
    { from: '2026-02-20', to: '2026-02-25' },
    { from: '2026-02-25', to: '2026-03-04' },
    { from: '2026-03-04', to: '2026-03-11' },
    { from: '2026-03-11', to: '2026-03-14' },
  ]);
});

test('a week that ends with the fix is whole', () => {
  expect(proofWeeks({ fixLiveOn: '2026-03-04', first: '2026-02-25', to: '2026-03-04' })).toEqual([
    { from: '2026-02-25', to: '2026-03-04' },
  ]);
});

test('goes back a year at the most', () => {
  const weeks = proofWeeks({ fixLiveOn: '2026-03-04', first: '2020-01-01', to: '2026-03-05' });
  expect(weeks).toHaveLength(53);
  expect(weeks[0]).toEqual({ from: '2025-03-05', to: '2025-03-12' });
});
