import { setTimeout as pause } from 'node:timers/promises';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ingestInOrder } from './ingest-in-order';

describe('batches in order', () => {
  test('of rows that share a key, the later one stands, whatever each write takes', async () => {
    const batch = fc.record({
      keys: fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 }),
      wait: fc.nat(3),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(batch, { maxLength: 12 }), async (batches) => {
        const store = new Map<string, number>();
        const expected = new Map<string, number>();
        for (const [number, { keys }] of batches.entries()) for (const key of keys) expected.set(key, number);
        await ingestInOrder(batches.entries(), {
          keysOf: ([, { keys }]) => keys,
          write: async ([number, { keys, wait }]) => {
            await pause(wait);
            for (const key of keys) store.set(key, number);
          },
        });
        expect(store).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  test('three are under way where they have nothing in common, and never more', async () => {
    let running = 0;
    let most = 0;
    await ingestInOrder([1, 2, 3, 4, 5], {
      keysOf: (batch) => [String(batch)],
      write: async () => {
        running += 1;
        most = Math.max(most, running);
        await pause(2);
        running -= 1;
      },
    });
    expect(most).toBe(3);
  });

  test('the first failure is thrown once what was under way has ended', async () => {
    const ended: number[] = [];
    const run = ingestInOrder([1, 2, 3, 4, 5], {
      keysOf: (batch) => [String(batch)],
      write: async (batch) => {
        await pause(batch === 1 ? 1 : 8);
        ended.push(batch);
        if (batch === 1) throw new Error('disk full');
      },
    });
    await expect(run).rejects.toThrow('disk full');
    expect(ended).toEqual([1, 2, 3]);
  });
});
