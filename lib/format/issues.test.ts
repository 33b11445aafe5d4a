import { expect, test } from 'vitest';
import { countIssues, formatDays, pressingWords } from './issues';

test.each([
  [0, 'No open issues'],
  [1, '1 open issue'],
  [1200, '1,200 open issues'],
])('%d are %s', (open, words) => expect(countIssues(open)).toBe(words));

test.each([
  [null, '–'],
  [0, 'same day'],
  [1, '1 day'],
  [4.5, '4.5 days'],
  [12, '12 days'],
])('%s days read %s', (days, words) => expect(formatDays(days)).toBe(words));

test('what presses is said where something is open', () => {
  expect(pressingWords({ open: 0, overdue: 0, worst: null })).toBeNull();
  expect(pressingWords({ open: 3, overdue: 0, worst: 'low' })).toBe('worst low');
  expect(pressingWords({ open: 3, overdue: 2, worst: 'critical' })).toBe('worst critical, 2 overdue');
});
