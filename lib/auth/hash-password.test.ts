import { describe, expect, test } from 'vitest';
import { hashPassword, verifyPassword } from './hash-password';

async function time(known: string | undefined): Promise<number> {
  const started = process.cpuUsage();
  expect(await verifyPassword(known, 'wrong horse battery')).toBe(false);
  return process.cpuUsage(started).user;
}

/** Measured in turns, so that what else the process does weighs on both alike. */
async function medianTimes(one: string | undefined, other: string | undefined): Promise<[number, number]> {
  const times: [number, number][] = [];
  for (let turn = 0; turn < 9; turn += 1) times.push([await time(one), await time(other)]);
  return [median(times.map(([first]) => first)), median(times.map(([, second]) => second))];
}

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[4] ?? 0;

describe('a password', () => {
  test('is kept as Argon2id with the parameters that OWASP recommends', async () => {
    expect(await hashPassword('correct horse battery')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  test('opens with itself only', async () => {
    const hash = await hashPassword('Zoë “O’Hara” & Søn');
    expect(await verifyPassword(hash, 'Zoë “O’Hara” & Søn')).toBe(true);
    expect(await verifyPassword(hash, 'zoë “O’Hara” & Søn')).toBe(false);
  });

  test('is the same however the keyboard composed it', async () => {
    const composed = 'Zoë-password'.normalize('NFC');
    expect(await verifyPassword(await hashPassword(composed), composed.normalize('NFD'))).toBe(true);
  });

  test('of an unknown account is refused after the same work', async () => {
    const hash = await hashPassword('correct horse battery');
    const [unknown, known] = await medianTimes(undefined, hash);
    const ratio = unknown / known;
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });
});
