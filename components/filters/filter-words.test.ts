import { expect, test } from 'vitest';
import { countChoices, periodWords, withChoice, withoutChoices } from './filter-words';
import { readFilter, readTouchpointQuery } from './read-query';

test('a custom period is named by its first and last day', () => {
  expect(periodWords({ period: 'custom', from: '2017-05-01', to: '2017-06-01' })).toBe(
    '1 May 2017 to 31 May 2017',
  );
  expect(periodWords({ period: 'quarter', from: null, to: null })).toBe('This quarter');
});

test('clearing keeps the period and what it is compared with', () => {
  const { query } = readFilter({ period: '7d', compare: 'year', persona: 'a,b', channel: 'web' });
  expect(countChoices(query)).toBe(3);
  expect(withoutChoices(query)).toEqual(readFilter({ period: '7d', compare: 'year' }).query);
});

test('clearing the list takes its stages too', () => {
  const { query } = readTouchpointQuery({ stage: 'service', journey: 'mobile' });
  expect(countChoices(query)).toBe(2);
  expect(withoutChoices(query).stage).toEqual([]);
});

test('the order of choosing does not matter', () => {
  const { query } = readFilter({});
  expect(withChoice(query, 'persona', ['b', 'a'])).toEqual(withChoice(query, 'persona', ['a', 'b']));
});
