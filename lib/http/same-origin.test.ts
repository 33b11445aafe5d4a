import { expect, test } from 'vitest';
import { isSameOrigin } from './same-origin';

const own = { host: 'corridor.test' };

test.each([
  ['our own page', { 'sec-fetch-site': 'same-origin', origin: 'http://corridor.test' }, true],
  ['our own page in an older browser', { origin: 'http://corridor.test' }, true],
  ['our own page behind a proxy', { origin: 'https://cx.example', 'x-forwarded-host': 'cx.example' }, true],
  ['a program', {}, true],
  ['another site', { 'sec-fetch-site': 'cross-site' }, false],
  ['another site in an older browser', { origin: 'https://evil.example' }, false],
  ['another port', { origin: 'http://corridor.test:8080' }, false],
  [
    'a neighbour of the same domain',
    { 'sec-fetch-site': 'same-site', origin: 'http://a.corridor.test' },
    false,
  ],
  ['a sandboxed frame', { origin: 'null' }, false],
] as const)('a change asked for by %s: %j', (_who, headers, allowed) => {
  expect(isSameOrigin({ method: 'POST', headers: new Headers({ ...own, ...headers }) })).toBe(allowed);
});

test.each(['GET', 'HEAD'])('%s changes nothing, so anybody may ask', (method) => {
  expect(isSameOrigin({ method, headers: new Headers({ 'sec-fetch-site': 'cross-site' }) })).toBe(true);
});
