import { expect, test } from 'vitest';
import { readFilter, readTouchpointQuery } from './read-query';

test('an address without parameters is the last 90 days of everything', () => {
  expect(readFilter({})).toEqual({
    query: {
      period: '90d',
      from: null,
      to: null,
      compare: 'previous',
      journey: [],
      persona: [],
      channel: [],
      department: [],
    },
    faults: [],
  });
});

test('parameters that others add to a link do not matter', () => {
  expect(readFilter({ utm_source: 'newsletter', period: '30d' })).toMatchObject({
    query: { period: '30d' },
    faults: [],
  });
});

test('a repeated parameter and a list in one say the same', () => {
  expect(readFilter({ persona: ['b', 'a'] })).toEqual(readFilter({ persona: 'a,b' }));
});

test('what cannot be read is left out and named, and the rest is kept', () => {
  const { query, faults } = readFilter({ channel: 'smoke_signals', journey: 'mobile' });
  expect(query).toMatchObject({ channel: [], journey: ['mobile'] });
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain('channel: “smoke_signals” is not known');
});

test.each([
  { period: 'custom', from: '2026-02-30', to: '2026-03-01' },
  { from: '2026-03-01', to: '2026-03-01' },
  { from: '2026-03-01' },
  { period: '30d', from: '2026-03-01' },
  { period: 'fortnight' },
])('a period that makes no sense falls back to the default: %j', (parameters) => {
  const { query, faults } = readFilter({ ...parameters, department: 'finance' });
  expect(query).toMatchObject({ period: '90d', from: null, to: null, department: ['finance'] });
  expect(faults).not.toEqual([]);
});

test('the list is read with its own parameters besides', () => {
  expect(
    readTouchpointQuery({ stage: 'service', sort: '-score', below: 'target', page: '0', search: null }),
  ).toMatchObject({
    query: { stage: ['service'], sort: '-score', below: 'target', page: 1, search: '' },
    faults: [expect.stringContaining('page')],
  });
});
