import { expect, test } from 'vitest';
import type { MetricKey } from '../vocabulary';
import { chooseFlags, type FiredSeries, type KnownSeries } from './choose-flags';
import { keyText, type SeriesKey } from './series-key';

const key = (parts: Partial<SeriesKey> = {}): SeriesKey => ({
  touchpointId: 1,
  fromTouchpointId: null,
  measure: 'csat',
  personaId: null,
  partnerId: null,
  ...parts,
});

const fired = (parts: Partial<SeriesKey> = {}, p = 0.0001): FiredSeries => ({
  key: key(parts),
  q: 10 * p,
  falseDiscovery: 0.05,
  test: {
    method: 'control',
    from: '2026-03-02',
    to: '2026-03-09',
    value: 50,
    low: 40,
    high: 60,
    answered: 100,
    p,
    signal: false,
    effect: 20,
    reference: 70,
    baseline: null,
    matters: true,
    held: p,
  },
});

const primaryOf = new Map<number, MetricKey>([[1, 'csat']]);
const choose = (all: FiredSeries[], known: readonly (readonly [SeriesKey, Partial<KnownSeries>])[] = []) =>
  chooseFlags(
    all,
    primaryOf,
    new Map(known.map(([of, parts]) => [keyText(of), { open: null, silent: false, since: null, ...parts }])),
  ).map(({ key: of, open, own, parts }) => ({ of: keyText(of), open, own: own.length, parts: parts.length }));

test('what the whole touchpoint shows explains its other metrics, its personas and its partners', () => {
  const all = [fired(), fired({ measure: 'cxIndex' }), fired({ personaId: 3 }), fired({ partnerId: 2 })];
  expect(choose(all)).toEqual([{ of: keyText(key()), open: null, own: 1, parts: 3 }]);
});

test('a persona and a partner that alone got worse are a flag each', () => {
  expect(
    choose([fired({ personaId: 3 }), fired({ partnerId: 2 }), fired({ personaId: 3, measure: 'cxIndex' })]),
  ).toEqual([
    { of: keyText(key({ personaId: 3 })), open: null, own: 1, parts: 1 },
    { of: keyText(key({ partnerId: 2 })), open: null, own: 1, parts: 0 },
  ]);
});

test('of other metrics the surest leads', () => {
  expect(choose([fired({ measure: 'sentiment' }, 0.001), fired({ measure: 'cxIndex' }, 0.0001)])).toEqual([
    { of: keyText(key({ measure: 'cxIndex' })), open: null, own: 1, parts: 1 },
  ]);
});

test('while an issue of the whole is open, everything is evidence on it', () => {
  expect(choose([fired({ personaId: 3 })], [[key(), { open: 12 }]])).toEqual([
    { of: keyText(key()), open: 12, own: 0, parts: 1 },
  ]);
});

test('what was dismissed stays silent, and so does what it explains', () => {
  expect(choose([fired(), fired({ personaId: 3 })], [[key(), { silent: true }]])).toEqual([]);
});

test('answers before the fix that was verified raise nothing', () => {
  expect(choose([fired()], [[key(), { since: '2026-03-05' }]])).toEqual([]);
  expect(choose([fired()], [[key(), { since: '2026-03-02' }]])).toHaveLength(1);
});

test('repeat contacts and hand-offs stand beside the touchpoint’s own flag', () => {
  const all = [
    fired(),
    fired({ measure: 'repeatContacts' }),
    fired({ measure: 'handOffWait', fromTouchpointId: 2 }),
  ];
  expect(choose(all)).toHaveLength(3);
});
