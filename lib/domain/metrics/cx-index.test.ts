import { expect, test } from 'vitest';
import { tallyOf } from '@/tests/arbitraries/answers';
import { toCanonical } from '../scales';
import { emptyTally, type Tally } from '../tally';
import { cxIndex } from './cx-index';

test('is unknown, not zero, when nobody answered', () => {
  expect(cxIndex.read(emptyTally)).toEqual({
    value: null,
    low: null,
    high: null,
    answered: 0,
    details: { gap: null, gapLow: null, gapHigh: null, expectation: null, reality: null },
  });
});

test('is unknown when nobody expected anything: there is nothing to divide by', () => {
  const reading = cxIndex.read(
    tallyOf([
      { expectation: 0, reality: 5 },
      { expectation: 0, reality: 7 },
    ]),
  );
  expect(reading).toMatchObject({ value: null, low: null, high: null, answered: 2, details: { gap: 6 } });
});

test('has no interval when one customer answered, or when a few agree', () => {
  const one = { expectation: 8, reality: 6 };
  expect(cxIndex.read(tallyOf([one]))).toMatchObject({ value: 75, low: null, high: null });
  expect(cxIndex.read(tallyOf([one, one, one]))).toMatchObject({ value: 75, low: null, high: null });
});

test('is the ratio of the sums, not the mean of the ratios', () => {
  const reading = cxIndex.read(
    tallyOf([
      { expectation: 10, reality: 5 },
      { expectation: 2, reality: 4 },
    ]),
  );
  expect(reading.value).toBeCloseTo(75, 12);
});

/** 207 pairs of the ordering-kiosk survey as sums on its own scale 1–7, brought to 0–10: x ↦ (x − 1)·10/6. */
function kioskTally(e: number, p: number, ee: number, pp: number, ep: number): Tally {
  const pairCount = 207;
  const [k, kk] = [10 / 6, (10 / 6) ** 2];
  return {
    ...emptyTally,
    interactions: pairCount,
    pairCount,
    expectationSum: k * (e - pairCount),
    realitySum: k * (p - pairCount),
    expectationSquares: kk * (ee - 2 * e + pairCount),
    realitySquares: kk * (pp - 2 * p + pairCount),
    productSum: kk * (ep - e - p + pairCount),
  };
}

const item1 = kioskTally(1330, 1217, 8720, 7417, 7916);
const item19 = kioskTally(1375, 1026, 9251, 5572, 6852);
const item22 = kioskTally(886, 841, 4436, 3877, 3841);

// The gaps on 1–7 are R 4.2.2's t intervals; index and standard error are numpy's.
test.each([
  [
    'item 1',
    item1,
    -0.545893719806763,
    -0.694820169677743,
    -0.396967269935784,
    89.93766696349066,
    1.3519517748508947,
  ],
  [
    'item 19',
    item19,
    -1.68599033816425,
    -1.90591176893728,
    -1.46606890739122,
    70.11986301369863,
    1.9052535635042098,
  ],
  [
    'item 22',
    item22,
    -0.217391304347826,
    -0.455354658496954,
    0.0205720498013021,
    93.37260677466863,
    3.526866855501847,
  ],
])('the kiosk’s %s has the gap that R gives, on 0–10', (_item, tally, gap, gapLow, gapHigh, value, error) => {
  const reading = cxIndex.read(tally);
  expect(reading.details.gap).toBeCloseTo((gap * 10) / 6, 9);
  expect(reading.details.gapLow).toBeCloseTo((gapLow * 10) / 6, 9);
  expect(reading.details.gapHigh).toBeCloseTo((gapHigh * 10) / 6, 9);
  expect(reading.value).toBeCloseTo(value, 9);
  expect(reading.low).toBeCloseTo(value - 1.959963984540054 * error, 8);
  expect(reading.high).toBeCloseTo(value + 1.959963984540054 * error, 8);
});

test('the kiosk falls short by 1.83676 of 10 over its 24 touchpoints', () => {
  const expected = toCanonical('expectation', 5.97383252818035, { min: 1, max: 7, reverse: false });
  const perceived = toCanonical('reality', 4.87177938808374, { min: 1, max: 7, reverse: false });
  if (!expected.ok || !perceived.ok) throw new Error('refused a mean of the survey');
  const { value, details } = cxIndex.read(
    tallyOf([{ expectation: expected.value, reality: perceived.value }]),
  );
  expect(details.gap).toBeCloseTo(-1.83676, 5);
  expect(value).toBeCloseTo(77.84297855119385, 6);
});

test('a change is judged by both standard errors', () => {
  const by = 70.11986301369863 - 89.93766696349066;
  const half = 1.959963984540054 * Math.hypot(1.9052535635042098, 1.3519517748508947);
  expect(cxIndex.change(item19, item1)).toEqual({
    by: expect.closeTo(by, 8),
    low: expect.closeTo(by - half, 8),
    high: expect.closeTo(by + half, 8),
    p: expect.any(Number),
    verdict: 'worse',
  });
  expect(cxIndex.change(item22, item1)).toMatchObject({ verdict: 'cannot_tell' });
});

test('a change between a few answers is given but not judged', () => {
  const before = tallyOf([2, 3, 2].map((reality) => ({ expectation: 9, reality })));
  const after = tallyOf([9, 9, 8].map((reality) => ({ expectation: 9, reality })));
  expect(cxIndex.change(after, before)).toMatchObject({ verdict: 'cannot_tell', p: null });
  expect(cxIndex.change(after, before).by).toBeGreaterThan(60);
});
