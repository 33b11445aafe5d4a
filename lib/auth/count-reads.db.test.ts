import { describe, expect } from 'vitest';
import { rateLimits } from '@/db/schema/rate-limits';
import { makeColleague } from '@/tests/colleagues';
import { test } from '@/tests/fixtures';
import { makeReadCounter } from './count-reads';
import { RateLimited } from './rate-limited';
import type { Viewer } from './viewer';

const now = new Date('2026-03-29T01:30:00Z');
const LIMIT = 1200;

function read(viewer: Viewer, count: ReturnType<typeof makeReadCounter>, times: number): void {
  for (let time = 0; time < times; time += 1) count(viewer);
}

/** How many more reads are answered, each after the store has had the time to object. */
async function readsLeft(viewer: Viewer, count: ReturnType<typeof makeReadCounter>): Promise<number> {
  for (let reads = 0; reads <= LIMIT; reads += 1) {
    try {
      count(viewer);
    } catch (error) {
      expect(error).toBeInstanceOf(RateLimited);
      return reads;
    }
    await viewer.db.$count(rateLimits);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return Infinity;
}

describe('whoever reads without an end', () => {
  test('is told to wait by every replica soon after the twelve hundredth time in a minute, and nobody else is', async ({
    db,
  }) => {
    const ada = await makeColleague(db, now, { name: 'Ada', role: 'executive' });
    const bea = await makeColleague(db, now, { name: 'Bea', role: 'executive' });
    const [here, there] = [makeReadCounter(), makeReadCounter()];
    read(ada, here, LIMIT / 2);
    read(ada, there, LIMIT / 2);
    expect(await readsLeft(ada, here)).toBeLessThan(50);
    expect(await readsLeft(ada, there)).toBeLessThan(50);
    expect(() => here(bea)).not.toThrow();
  });

  test('is answered again when the minute is over', async ({ db }) => {
    const ada = await makeColleague(db, now, { name: 'Ada', role: 'executive' });
    const count = makeReadCounter(() => Promise.reject(new RateLimited(40)));
    read(ada, count, 25);
    await new Promise((resolve) => setImmediate(resolve));
    expect(() => count({ ...ada, now: new Date(now.getTime() + 39_000) })).toThrow('in 1 second');
    expect(() => count({ ...ada, now: new Date(now.getTime() + 40_000) })).not.toThrow();
  });

  test('keeps nobody waiting, and one read in twenty-five makes a round trip', async ({ db }) => {
    const ada = await makeColleague(db, now, { name: 'Ada', role: 'executive' });
    const added: number[] = [];
    const count = makeReadCounter(async (_db, _person, reads) => void added.push(reads));
    read(ada, count, 24);
    expect(added).toEqual([]);
    read(ada, count, 26);
    expect(added).toEqual([25, 25]);
  });

  test('is not whoever reads a little and often: what was read a minute ago is forgotten', async ({ db }) => {
    const ada = await makeColleague(db, now, { name: 'Ada', role: 'executive' });
    const added: number[] = [];
    const count = makeReadCounter(async (_db, _person, reads) => void added.push(reads));
    for (let minute = 0; minute < 60; minute += 1) {
      read({ ...ada, now: new Date(now.getTime() + minute * 60_000) }, count, 20);
    }
    expect(added).toEqual([]);
  });
});
