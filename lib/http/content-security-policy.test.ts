import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy';

const inProduction = { nonce: 'bm9uY2U=', development: false, https: true };

function directivesOf(circumstances: typeof inProduction): Record<string, string[]> {
  const directives = contentSecurityPolicy(circumstances).split('; ');
  return Object.fromEntries(
    directives.map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values];
    }),
  );
}

describe('the policy of a page', () => {
  test('lets only scripts and styles run that carry its nonce or come from here', () => {
    const policy = directivesOf(inProduction);
    expect(policy['script-src']).toEqual(["'self'", "'nonce-bm9uY2U='", "'strict-dynamic'"]);
    expect(policy['style-src']).toEqual(["'self'", "'nonce-bm9uY2U='"]);
    expect(policy['default-src']).toEqual(["'self'"]);
  });

  test.each(['object-src', 'frame-src', 'frame-ancestors', 'base-uri'])('%s is shut', (directive) => {
    expect(directivesOf(inProduction)[directive]).toEqual(["'none'"]);
  });

  test('allows what is unsafe for style attributes only', () => {
    const unsafe = Object.entries(directivesOf(inProduction)).filter(([, values]) =>
      values.join().includes('unsafe'),
    );
    expect(unsafe).toEqual([['style-src-attr', ["'unsafe-inline'"]]]);
  });

  test('evaluates code during development only', () => {
    expect(directivesOf({ ...inProduction, development: true })['script-src']).toContain("'unsafe-eval'");
  });

  test('asks for https only where the page came by it', () => {
    expect(directivesOf(inProduction)).toHaveProperty('upgrade-insecure-requests');
    expect(directivesOf({ ...inProduction, https: false })).not.toHaveProperty('upgrade-insecure-requests');
  });
});
