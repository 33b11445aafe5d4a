import { describe, expect } from 'vitest';
import { test } from '@/tests/fixtures';
import { answer, fixed, noonOf } from '@/tests/fixed';
import { raiseFixed } from '@/tests/raised';
import { readProof } from './read-proof';
import { verifyFixes } from './verify-fixes';

describe('the proof', () => {
  test('shows the weeks on either side of the fix, and which of them are compared', async ({ db }) => {
    const number = await fixed(db);
    await answer(db, 'bill', '2026-03-03', '2026-03-12', { share: 0.8 });
    const now = noonOf('2026-03-11');
    expect(await readProof({ db, now }, { number })).toMatchObject({
      metric: 'csat',
      windows: {
        against: 'confirmation',
        before: { from: '2026-02-04', to: '2026-03-03' },
        after: { from: '2026-03-03', to: '2026-03-12' },
        deadline: '2026-04-27',
      },
      readings: [],
    });
    await verifyFixes(db, { now });
    const { weeks, readings } = await readProof({ db, now }, { number });
    expect(readings).toHaveLength(1);
    const fixAt = weeks.findIndex(({ from }) => from === '2026-03-03');
    expect(weeks.slice(fixAt - 1)).toMatchObject([
      { from: '2026-02-24', to: '2026-03-03', value: 60, answered: 140, running: false },
      { from: '2026-03-03', to: '2026-03-10', value: 80, answered: 140, running: false },
      { from: '2026-03-10', to: '2026-03-12', value: 80, answered: 40, running: true },
    ]);
  });

  test('of an issue without a fix is empty, and of no issue not found', async ({ db }) => {
    const number = await raiseFixed(db);
    const now = noonOf('2026-03-11');
    expect(await readProof({ db, now }, { number })).toMatchObject({
      windows: null,
      weeks: [],
      readings: [],
    });
    await expect(readProof({ db, now }, { number: number + 1 })).rejects.toMatchObject({ code: 'not_found' });
  });
});
