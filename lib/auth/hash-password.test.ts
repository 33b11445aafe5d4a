import { describe, expect, test } from 'vitest';
import { hashPassword, verifyPassword } from './hash-password';

async function time(known: string | undefined): Promise<number> {
  const started = process.cpuUsage();
  expect(await verifyPassword(known, 'wrong horse battery')).toBe(false);
  return process.cpuUsage(started).user;
}

async function medianTime(known: string | undefined): Promise<number> {
  const times = [
    await time(known),
    await time(known),
    await time(known),
    await time(known),
    await time(known),
  ];
  return times.toSorted((a, b) => a - b)[2] ?? 0;
}

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
    const ratio = (await medianTime(undefined)) / (await medianTime(hash));
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });
});
