import { encode } from 'next-auth/jwt';
import { describe, expect, test } from 'vitest';
import { readSession } from './session-claim';

const secret = 's'.repeat(32);
const cookieOf = (token: Record<string, unknown>, options: { secret?: string; maxAge?: number } = {}) =>
  encode({ token, secret, ...options });

const session = '0b3f1c1e-5e0f-4c0a-9f1e-2f7f3f1f9a10';

describe('a session cookie', () => {
  test('says which session it is, whose, and under which version it was made', async () => {
    const cookie = await cookieOf({ sub: '7', version: 2, session, name: 'Zoë', role: 'admin' });
    expect(await readSession(cookie, secret)).toEqual({ sub: 7, version: 2, session });
  });

  test.each([
    ['is missing', undefined],
    ['is empty', ''],
    ['is not a token', 'nonsense'],
    ['was made with another secret', cookieOf({ sub: '7', version: 1, session }, { secret: 'x'.repeat(32) })],
    ['has expired', cookieOf({ sub: '7', version: 1, session }, { maxAge: -60 })],
    ['names nobody', cookieOf({ version: 1, session })],
    ['names no version', cookieOf({ sub: '7', session })],
    ['names no session', cookieOf({ sub: '7', version: 1 })],
    ['names a session in words', cookieOf({ sub: '7', version: 1, session: 'mine' })],
    ['names no number', cookieOf({ sub: 'admin', version: 1, session })],
  ])('that %s opens nothing', async (_why, cookie) => {
    expect(await readSession(await cookie, secret)).toBeNull();
  });
});
