import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextPath, signInPath } from './next-path';

describe('after signing in', () => {
  test.each([
    ['/touchpoints?sort=nps&journey=a,b#worst', '/touchpoints?sort=nps&journey=a,b#worst'],
    ['/imports', '/imports'],
    ['/', '/'],
    ['/signed', '/signed'],
  ])('%s leads on', (wanted, path) => expect(nextPath(wanted)).toBe(path));

  test.each([
    undefined,
    '',
    ['/a', '/b'],
    'touchpoints',
    'https://evil.example/',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n//evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
    ' /touchpoints',
    '/sign-in',
    '/sign-in?next=/sign-in',
    '/api/auth/signout',
  ])('%j leads to the front page', (wanted) => expect(nextPath(wanted)).toBe('/'));

  test('no wish whatever leads to another site', () => {
    const wish = fc.oneof(
      fc.webUrl(),
      fc.string(),
      fc
        .string({ unit: fc.constantFrom('/', '\\', '.', '\t', '\n', '@', ':', 'e', '%', '?') })
        .map((tail) => `/${tail}`),
    );
    fc.assert(
      fc.property(wish, (wanted) => {
        expect(new URL(nextPath(wanted), 'https://corridor.example').origin).toBe('https://corridor.example');
      }),
    );
  });

  test('the sign-in page keeps where somebody came from, unless it was the front page', () => {
    expect(signInPath('/touchpoints?sort=nps')).toBe('/sign-in?next=%2Ftouchpoints%3Fsort%3Dnps');
    expect(signInPath('/')).toBe('/sign-in');
  });
});
