import { describe, expect, it } from 'vitest';
import { nearestWord } from './nearest-word';

describe('the nearest word', () => {
  it.each([
    ['touchpiont', ['column', 'touchpoint', 'metric'], 'touchpoint'],
    ['Q7ARTT', ['Q7ART', 'Q7FOOD'], 'Q7ART'],
    ['Columns', ['columns'], 'columns'],
    ['invoice', ['invoice', 'invoices'], 'invoice'],
    ['x', [], null],
    ['weather', ['column', 'metric'], null],
    ['', ['a'], null],
  ])('to %j among %j is %j', (word, words, expected) => {
    expect(nearestWord(word, words)).toBe(expected);
  });
});
