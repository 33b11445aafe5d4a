import { encode } from 'next-auth/jwt';
import { describe, expect, test } from 'vitest';
import { readSession } from './session-claim';

const secret = 's'.repeat(32);
const cookieOf = (token: Record<string, unknown>, options: { secret?: string; maxAge?: number } = {}) =>
  encode({ token, secret, ...options });

describe('a session cookie', () => {
  test('says whose it is and under which version it was made', async () => {
    const cookie = await cookieOf({ sub: '7', version: 2, name: 'Zoë', role: 'admin' });
    expect(await readSession(cookie, secret)).toEqual({ sub: 7, version: 2 });
  });

  test.each([
    ['is missing', undefined],
    ['is empty', ''],
    ['is not a token', 'nonsense'],
    ['was made with another secret', cookieOf({ sub: '7', version: 1 }, { secret: 'x'.repeat(32) })],
    ['has expired', cookieOf({ sub: '7', version: 1 }, { maxAge: -60 })],
    ['names nobody', cookieOf({ version: 1 })],
    ['names no version', cookieOf({ sub: '7' })],
    ['names no number', cookieOf({ sub: 'admin', version: 1 })],
  ])('that %s opens nothing', async (_why, cookie) => {
    expect(await readSession(await cookie, secret)).toBeNull();
  });
});
