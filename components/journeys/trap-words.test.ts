import { expect, test } from 'vitest';
import { trapWords } from './trap-words';

const reading = (value: number | null) => ({
  value,
  low: null,
  high: null,
  answered: value === null ? 0 : 100,
});

test('many good contacts and few clean journeys are explained by how many contacts a customer has', () => {
  expect(
    trapWords({ score: reading(74.6), goodOrOk: reading(82), clean: reading(47.3), contactsEach: 3.41 }),
  ).toBe(
    'Touchpoints score 74.6 on average and 82.0% of answered contacts were good or ok, yet only 47.3% of customers had no bad contact at all: ' +
      'the average customer had 3.4 answered contacts, and one bad one is enough to spoil the journey.',
  );
});

test('where every customer answered once there is no trap', () => {
  expect(
    trapWords({ score: reading(null), goodOrOk: reading(82), clean: reading(82), contactsEach: 1 }),
  ).toBe(
    '82.0% of answered contacts were good or ok; 82.0% of customers had no bad contact at all. ' +
      'With 1.0 answered contacts each there is hardly a second one to go wrong.',
  );
});

test('nothing is said where nobody answered', () => {
  expect(
    trapWords({ score: reading(null), goodOrOk: reading(null), clean: reading(null), contactsEach: null }),
  ).toBeNull();
});
