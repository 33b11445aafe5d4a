import { expect, test } from 'vitest';
import { emptyTally } from '../tally';
import { cleanJourneys, goodOrOkContacts } from './clean-journeys';

test('is unknown when no customer answered', () => {
  expect(cleanJourneys.read({ answeredCustomers: 0, cleanCustomers: 0 })).toEqual({
    value: null,
    low: null,
    high: null,
    answered: 0,
  });
});

test('160 clean ones of 200 customers are 80 %', () => {
  expect(cleanJourneys.read({ answeredCustomers: 200, cleanCustomers: 160 })).toEqual({
    value: 80,
    low: expect.closeTo(73.91, 2),
    high: expect.closeTo(84.95, 2),
    answered: 200,
  });
});

test('95 % good at each of six contacts is a clean journey for 73.5 %', () => {
  const customers = 1_000_000;
  const clean = cleanJourneys.read({
    answeredCustomers: customers,
    cleanCustomers: Math.round(customers * 0.95 ** 6),
  });
  expect(clean.value).toBeCloseTo(73.5, 1);
});

test('fewer clean journeys are worse', () => {
  const before = { answeredCustomers: 500, cleanCustomers: 400 };
  const after = { answeredCustomers: 500, cleanCustomers: 330 };
  expect(cleanJourneys.change(after, before)).toMatchObject({
    by: expect.closeTo(-14, 10),
    verdict: 'worse',
  });
});

test('good or ok contacts are counted among the answered ones', () => {
  const tally = { ...emptyTally, interactions: 100, good: 12, ok: 4, bad: 4 };
  expect(goodOrOkContacts(tally)).toMatchObject({ value: 80, answered: 20 });
  expect(goodOrOkContacts({ ...emptyTally, interactions: 3 })).toMatchObject({ value: null, answered: 0 });
});
