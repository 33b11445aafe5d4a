import { expect, test } from 'vitest';
import { encodeMentions, mentionAt, peopleLike, readMentions, withMention } from './mentions';

const AMIRA = { id: 12, name: 'Amira Vance' };
const ZOE = { id: 7, name: 'Zoë O’Hara' };
const ZO = { id: 8, name: 'Zoë' };

test.each([
  ['@', 1, ''],
  ['please @ami', 11, 'ami'],
  ['please @Amira Va', 16, 'Amira Va'],
])('an @ in %j looks for people', (text, caret, search) => {
  expect(mentionAt(text, caret)?.search).toBe(search);
});

test('an e-mail address mentions nobody', () => {
  expect(mentionAt('amira@corridor', 14)).toBeNull();
});

test('people are found by either name', () => {
  expect(peopleLike([AMIRA, ZOE], 'van')).toEqual([AMIRA]);
  expect(peopleLike([AMIRA, ZOE], 'o’h')).toEqual([ZOE]);
});

test('a name takes the place of what was typed of it', () => {
  const at = mentionAt('ask @ami', 8);
  expect(at && withMention('ask @ami', at, AMIRA)).toEqual({ text: 'ask @Amira Vance ', caret: 17 });
});

test('a mention is sent by id and read by name, also where one name begins like another', () => {
  const sent = encodeMentions('@Zoë O’Hara and @Zoë, see this', [ZO, ZOE]);
  expect(sent).toBe('@[7] and @[8], see this');
  expect(
    readMentions(sent, [ZO, ZOE])
      .map(({ text }) => text)
      .join(''),
  ).toBe('@Zoë O’Hara and @Zoë, see this');
});
