import { describe, expect, it } from 'vitest';
import { detectLanguage } from './detect-language';
import { scoreSentiment } from './score-sentiment';
import { feedbackQuery } from './schema';
import { themeInput } from './theme-schema';
import { safeParse } from 'zod/v4/core';

describe('the tone of a comment', () => {
  it.each([
    ['The agent was friendly and solved it at once. Great!', 1],
    ['Waited an hour, then I was cut off. Terrible.', -1],
    ['The app crashes whenever I open my contract.', -1],
    ['Not good at all', -1],
    ['I don’t like it', -1],
    ['Overpriced and slow', -1],
    ['Easy and quick', 1],
  ])('%s', (text, sign) => {
    expect(Math.sign(scoreSentiment(text) ?? 0)).toBe(sign);
  });

  it.each([
    'Table 14',
    '',
    'They charged me for two lines',
    'constructor __proto__ hasOwnProperty toString',
    '日本語',
  ])('is unknown, not neutral, without words of opinion: %j', (text) =>
    expect(scoreSentiment(text)).toBeNull(),
  );

  it('stays within −1 and 1 however much is said', () => {
    expect(scoreSentiment('terrible '.repeat(5000))).toBeGreaterThanOrEqual(-1);
    expect(scoreSentiment('great '.repeat(5000))).toBeLessThanOrEqual(1);
  });
});

describe('the language of a comment', () => {
  it.each([
    ['Die Rechnung ist schon wieder falsch und niemand kann mir helfen.', 'deu'],
    ['La facture est encore fausse et personne ne répond au téléphone.', 'fra'],
    ['El técnico llegó tarde y no supo arreglar el problema con la línea.', 'spa'],
    ['De monteur was vriendelijk en alles werkt weer naar behoren.', 'nld'],
    ['サービスはとても良かったです。また利用したいと思います。ありがとうございました。', 'jpn'],
    ['There is a charge that nobody can explain, and it comes every month.', 'eng'],
    ['Direct debit set up in five minutes, easy as can be.', 'eng'],
    ['Prima!', 'eng'],
  ])('%s is %s in a house that speaks English', (text, language) => {
    expect(detectLanguage(text, 'english')).toBe(language);
  });

  it('of a short one is that of the house, if it has one', () => {
    expect(detectLanguage('Prima!', 'german')).toBe('deu');
    expect(detectLanguage('Prima!', 'simple')).toBeNull();
  });
});

describe('what is asked of comments', () => {
  it('loses what no database takes', () => {
    expect(feedbackQuery.parse({ search: ' a\0b\uD800 ' }).search).toBe('a b');
  });

  it.each([
    { sentiment: 'angry' },
    { sort: 'id' },
    { pageSize: '101' },
    { search: 'x'.repeat(201) },
    { unknown: '1' },
  ])('is refused: %j', (query) => expect(safeParse(feedbackQuery, query).success).toBe(false));
});

describe('a theme that is written down', () => {
  const theme = { name: ' Birds ', polarity: 'either', phrases: [' Parrot* ', 'parrot*', 'two words'] };

  it('is trimmed, in lower case and without repetition', () => {
    expect(themeInput.parse(theme)).toEqual({
      name: 'Birds',
      polarity: 'either',
      phrases: ['parrot*', 'two words'],
    });
  });

  it.each([
    { ...theme, phrases: [] },
    { ...theme, phrases: ['*'] },
    { ...theme, phrases: ['par*rot'] },
    { ...theme, phrases: ['a *b'] },
    { ...theme, phrases: ['x'.repeat(81)] },
    { ...theme, phrases: Array.from({ length: 501 }, (_, at) => `word${at}`) },
    { ...theme, name: '  ' },
    { ...theme, polarity: 'angry' },
    { ...theme, more: 1 },
  ])('is refused: %j', (input) => expect(safeParse(themeInput, input).success).toBe(false));
});
