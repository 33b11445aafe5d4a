import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { themeMatcher, wordsOf } from './match-themes';

const matches = (phrase: string, text: string) =>
  themeMatcher([{ id: 7, phrases: [phrase] }])(text).length > 0;

describe('a theme', () => {
  it.each([
    ['bill', 'The BILL is wrong.', true],
    ['bill', 'Bills, bills, bills.', false],
    ['bill*', 'Bills, bills, bills.', true],
    ['bill*', 'A billion reasons', true],
    ['waiting time', 'The waiting, time and again', true],
    ['waiting time', 'waiting some time', false],
    ['wait* minutes', 'I waited minutes', true],
    ["don't know", 'They don’t know', true],
    ['café', 'Nice cafe\u0301!', true],
    ['wi-fi', 'The Wi-Fi is down', true],
    ['wi-fi', 'The wi fi is down', true],
    ['call*', 'Recall', false],
    ['&|!', '& | !', false],
    ['', 'anything', false],
  ])('%j in %j: %s', (phrase, text, found) => {
    expect(matches(phrase, text)).toBe(found);
  });

  it('is named once, however often a comment speaks of it', () => {
    const themes = [
      { id: 9, phrases: ['bill', 'invoice'] },
      { id: 2, phrases: ['price*'] },
    ];
    expect(themeMatcher(themes)('Bill, invoice, bill, pricey')).toEqual([2, 9]);
  });

  it('is found wherever its words stand, whatever surrounds them', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 4 }),
        fc.array(word),
        fc.array(word),
        (phrase, before, after) => {
          const text = [...before, ...phrase, ...after].join(' ');
          expect(matches(phrase.join(' '), text)).toBe(true);
        },
      ),
    );
  });

  it('never fails, whatever is typed or written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (phrase, text) => {
        expect([0, 1]).toContain(themeMatcher([{ id: 1, phrases: [phrase] }])(text).length);
      }),
    );
  });
});

it('words are lower case and keep their marks and apostrophes', () => {
  expect(wordsOf('Zoë “O’Hara” & Søn: 5 €, don’t!')).toEqual(['zoë', "o'hara", 'søn', '5', "don't"]);
});
