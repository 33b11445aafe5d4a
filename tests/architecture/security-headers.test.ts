import { unstable_doesMiddlewareMatch as doesProxyMatch } from 'next/experimental/testing/server';
import { NextRequest } from 'next/server';
import { describe, expect, test } from 'vitest';
import nextConfig from '@/next.config.mjs';
import { config, proxy } from '@/proxy';

const ask = (headers: Record<string, string> = {}) =>
  proxy(new NextRequest('http://corridor.test/touchpoints?sort=nps', { headers }));

describe('the proxy', () => {
  test.each(['/', '/sign-in', '/touchpoints', '/imports', '/nothing/here', '/apiary'])('sees %s', (url) => {
    expect(doesProxyMatch({ config, nextConfig, url })).toBe(true);
  });

  test.each(['/api/v1/imports', '/api/auth/session', '/_next/static/chunks/a.js', '/icon.svg'])(
    'leaves %s alone, uploads above all, which it would hold back',
    (url) => expect(doesProxyMatch({ config, nextConfig, url })).toBe(false),
  );

  test('gives every answer a new nonce, to the page as to the browser', () => {
    const [one, other] = [ask(), ask()];
    const nonce = one.headers.get('x-middleware-request-x-nonce') ?? '';
    expect(nonce).toMatch(/^[\w+/]{22}==$/);
    expect(one.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
    expect(other.headers.get('content-security-policy')).not.toContain(nonce);
  });

  test('tells the page where it is, whatever the request said about that', () => {
    const { headers } = ask({ 'x-corridor-path': '/evil', 'x-nonce': 'mine' });
    expect(headers.get('x-middleware-request-x-corridor-path')).toBe('/touchpoints?sort=nps');
    expect(headers.get('x-middleware-request-x-nonce')).not.toBe('mine');
  });

  test('gives page and browser the same request id', () => {
    const { headers } = ask({ 'x-request-id': 'from-the-balancer' });
    expect(headers.get('x-request-id')).toBe('from-the-balancer');
    expect(headers.get('x-middleware-request-x-request-id')).toBe('from-the-balancer');
  });
});

describe('every answer', async () => {
  const rules = (await nextConfig.headers?.()) ?? [];
  const headersFor = (source: string) =>
    new Map(
      rules
        .filter((rule) => rule.source === source && !('has' in rule))
        .flatMap(({ headers }) => headers.map(({ key, value }) => [key.toLowerCase(), value])),
    );

  test.each([
    ['x-content-type-options', 'nosniff'],
    ['x-frame-options', 'DENY'],
    ['referrer-policy', 'strict-origin-when-cross-origin'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['permissions-policy', expect.stringContaining('camera=()')],
  ])('says %s: %s', (key, value) => expect(headersFor('/:path*').get(key)).toEqual(value));

  test('insists on https only where it came by https', () => {
    const strict = rules.filter(({ headers }) =>
      headers.some(({ key }) => key === 'Strict-Transport-Security'),
    );
    expect(strict).toMatchObject([{ has: [{ type: 'header', key: 'x-forwarded-proto', value: 'https' }] }]);
  });

  test('of the API may run nothing', () => {
    expect(headersFor('/api/:path*').get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
  });
});
