import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumber } from './parse-number';

describe('a number where the decimal mark is not declared', () => {
  it.each([
    ['5', 5],
    ['-3', -3],
    ['+3', 3],
    ['−3', -3],
    ['4.5', 4.5],
    ['.5', 0.5],
    ['5.', 5],
    ['007', 7],
    ['1.234', 1.234],
    ['1e3', 1000],
    ['4,5', 4.5],
    ['0,125', 0.125],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1,234,567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['1 234,5', 1234.5],
    ['1\u00a0234\u202f567', 1_234_567],
    ["1'234.5", 1234.5],
    ['1,234', 'ambiguous'],
  ])('%j is %j', (text, expected) => {
    expect(parseNumber(text)).toBe(expected);
  });

  it.each([
    '',
    ' ',
    'NaN',
    'Infinity',
    '-Infinity',
    '0x10',
    '0b1',
    '0o7',
    '1e999',
    '1_000',
    '1,2,3',
    '1.2.3',
    '12,34,567',
  ])('%j is none', (text) => {
    expect(parseNumber(text)).toBe('not_a_number');
  });

  it.each([
    '5 stars',
    '€5',
    '5%',
    '--5',
    '5-',
    'five',
    '٥',
    '1 2',
    '1,',
    'e5',
    '.',
    ',',
    '1e',
    '=5',
    '5;DROP TABLE',
  ])('%j is none, or the number it plainly is', (text) => {
    expect([text, parseNumber(text)]).toEqual([text, text === '1,' ? 1 : 'not_a_number']);
  });
});

describe('a number where the decimal mark is declared', () => {
  it.each([
    ['1,234', ',', 1.234],
    ['1.234', ',', 1234],
    ['1.234,5', ',', 1234.5],
    ['4.5', ',', 4.5],
    ['1,234', '.', 1234],
    ['1.234', '.', 1.234],
    ['1,5', '.', 'not_a_number'],
  ] as const)('%j with %j is %j', (text, decimal, expected) => {
    expect(parseNumber(text, decimal)).toBe(expected);
  });
});

it('reads back every number that a program writes', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      expect(parseNumber(String(number), '.')).toBe(number === 0 ? Number(String(number)) : number);
    }),
  );
});

it('is a finite number or a fault, whatever the text', () => {
  const text = fc.string({
    unit: fc.constantFrom('0', '1', '9', '.', ',', '-', '+', 'e', 'E', ' ', "'", 'x', '\u00a0'),
  });
  fc.assert(
    fc.property(text, fc.constantFrom(undefined, '.' as const, ',' as const), (written, decimal) => {
      const number = parseNumber(written, decimal);
      expect(typeof number === 'string' || Number.isFinite(number)).toBe(true);
    }),
  );
});
