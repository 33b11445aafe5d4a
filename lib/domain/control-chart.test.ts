import { describe, expect, test } from 'vitest';
import { drawControlChart } from './control-chart';
import { addDays } from './day';
import { emptyTally, type Tally } from './tally';

const piece = (index: number, tally: Partial<Tally>, running = false) => ({
  from: addDays('2026-01-05', 7 * index),
  to: addDays('2026-01-12', 7 * index),
  running,
  tally: { ...emptyTally, ...tally },
});

const satisfied = (good: number, of = 100) => ({ csatCount: of, csatGood: good });
/** Recommendations whose score is the value given, in whole per cent. */
const recommend = (score: number) => ({
  npsCount: 100,
  npsPromoters: 50 + Math.ceil(score / 2),
  npsDetractors: 50 - Math.floor(score / 2),
});
const steady = [80, 82, 79, 81, 78, 80, 82, 80, 79, 81, 80, 78, 82, 80, 81, 79];

describe('the control chart of a share', () => {
  test('has limits that are narrower where more answered', () => {
    const pieces = steady.map((good, index) => piece(index, satisfied(good)));
    const { method, points, baseline, signals } = drawControlChart('csat', [
      ...pieces,
      piece(16, satisfied(320, 400)),
    ]);
    expect(method).toBe('laney');
    expect(baseline).toMatchObject({ from: '2026-01-05', points: 17 });
    const [usual, many] = [points[0], points[16]];
    expect((many?.high ?? 0) - (many?.low ?? 0)).toBeLessThan((usual?.high ?? 0) - (usual?.low ?? 0));
    expect(signals).toEqual([]);
  });

  test('keeps the limits of its first twenty points when later ones fall', () => {
    const pieces = [...steady, 80, 81, 79, 80, 60, 62].map((good, index) => piece(index, satisfied(good)));
    const { baseline, signals } = drawControlChart('csat', pieces);
    expect(baseline?.points).toBe(20);
    expect(baseline?.mean).toBeCloseTo(80.1, 1);
    expect(signals).toMatchObject([
      { kind: 'outside', side: 'low', from: '2026-05-25', to: '2026-05-25', value: 60, points: 1 },
      { kind: 'outside', side: 'low', from: '2026-06-01', to: '2026-06-01', value: 62 },
    ]);
  });

  test('never takes a running week, or one of four answers, for a signal', () => {
    const pieces = steady.map((good, index) => piece(index, satisfied(good)));
    const { signals, points } = drawControlChart('csat', [
      ...pieces,
      piece(16, satisfied(0, 4)),
      piece(17, satisfied(20), true),
    ]);
    expect(signals).toEqual([]);
    expect(points.slice(-2)).toMatchObject([{ counted: false }, { counted: false, running: true }]);
  });
});

test('a score that is no share has the limits of XmR, within its scale', () => {
  const pieces = steady.map((score, index) => piece(index, recommend(score * 2 - 70)));
  const { method, baseline, points, signals } = drawControlChart('nps', [
    ...pieces,
    piece(16, recommend(10)),
  ]);
  expect(method).toBe('xmr');
  expect(baseline?.points).toBe(17);
  expect(points[0]?.high).toBeLessThanOrEqual(100);
  expect(signals).toContainEqual(expect.objectContaining({ kind: 'outside', side: 'low', value: 10 }));
});

test.each([
  ['fewer than twelve points', steady.slice(0, 11)],
  ['points that do not vary', Array.from({ length: 14 }, () => 100)],
])('%s give no limits and no signal', (_, values) => {
  const pieces = values.map((good, index) => piece(index, satisfied(good)));
  expect(drawControlChart('csat', pieces)).toMatchObject({
    baseline: null,
    signals: [],
    counted: values.length,
  });
});

test('a touchpoint that nobody met has an empty chart', () => {
  expect(drawControlChart('csat', [piece(0, {})])).toMatchObject({
    points: [{ value: null, answered: 0, low: null, high: null, counted: false }],
    counted: 0,
  });
});
