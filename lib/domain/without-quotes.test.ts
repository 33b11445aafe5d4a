import { describe, expect, test } from 'vitest';
import { jsonWithoutQuotes, quotable, withoutQuotes } from './without-quotes';

const ZOE = quotable({
  names: ['kunde-4711', 'Zoë “O’Hara” & Søn', 'zoe@example.com', null, 'Bo'],
  comments: ['My cousin in Lindegade pays (much) less', 'Fine'],
});

describe('what people wrote about a customer', () => {
  test.for([
    ['Zoë “O’Hara” & Søn called again', '[…] called again'],
    ['KUNDE-4711, zoe@example.com', '[…], […]'],
    ['She says: “my cousin in lindegade pays (much) less”.', 'She says: “[…]”.'],
    ['kunde-47112 is somebody else', 'kunde-47112 is somebody else'],
    ['Bo says fine', 'Bo says fine'],
    ['Nothing of hers', 'Nothing of hers'],
  ] as const)('%s: %s', ([before, after]) => expect(withoutQuotes(before, ZOE)).toBe(after));

  test('is found however deep it lies', () => {
    expect(jsonWithoutQuotes({ a: ['kunde-4711', 7, null, { b: 'x kunde-4711' }] }, ZOE)).toEqual({
      a: ['[…]', 7, null, { b: 'x […]' }],
    });
  });

  test('never grows', () => {
    for (const told of ZOE) expect(withoutQuotes(told, ZOE).length).toBeLessThan(told.length);
  });
});
