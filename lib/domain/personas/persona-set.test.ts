import { describe, expect, test } from 'vitest';
import { changesBetween, mergeSets, type PersonaSet, type WrittenPersona } from './persona-set';

const persona = (slug: string, rest: Partial<WrittenPersona> = {}): WrittenPersona => ({
  slug,
  name: slug.toUpperCase(),
  description: '',
  goals: [],
  needs: [],
  quote: '',
  channels: [],
  rule: null,
  ...rest,
});
const set = (...personas: WrittenPersona[]): PersonaSet => ({ personas });
const [a, b, c] = [persona('a'), persona('b'), persona('c')];
const ruled = persona('b', { rule: { field: { customer: 'mrr' }, is: 'ge', value: 40 } });

describe('what changed between two sets', () => {
  test.each<[string, PersonaSet, PersonaSet, string[]]>([
    ['nothing', set(a, b), set(a, b), []],
    ['one came', set(a), set(a, b), ['B was added']],
    ['one went, which moves nobody', set(a, b, c), set(a, c), ['B was retired']],
    ['the order', set(a, b), set(b, a), ['The order was changed']],
    ['a rule', set(a, b), set(a, ruled), ['The rule of B was changed']],
    [
      'name and story',
      set(a),
      set(persona('a', { name: 'Zoë', quote: 'Oh' })),
      ['A is called Zoë now', 'The story of Zoë was changed'],
    ],
  ])('%s', (_, before, after, words) => {
    expect(changesBetween(before, after)).toEqual(words);
  });

  test('is nothing where only the keys stand in another order', () => {
    const other = persona('b', { rule: { value: 40, is: 'ge', field: { customer: 'mrr' } } });
    expect(changesBetween(set(ruled), set(other))).toEqual([]);
  });
});

describe('two people who change the same set', () => {
  test('lose nothing where each changed another persona', () => {
    const told = persona('a', { quote: 'Mine' });
    expect(mergeSets(set(a, b), set(told, b), set(a, ruled, c))).toEqual({
      set: set(told, ruled, c),
      disputed: [],
    });
  });

  test('are told of the persona that both changed, which is as the second one has it', () => {
    const mine = persona('b', { quote: 'Mine' });
    expect(mergeSets(set(a, b), set(a, mine), set(a, ruled))).toEqual({ set: set(a, mine), disputed: ['B'] });
  });

  test('both keep their order and their retirements', () => {
    expect(mergeSets(set(a, b, c), set(c, a, b), set(a, b)).set).toEqual(set(a, b));
    expect(
      mergeSets(set(a, b, c), set(c, b, a), set(a, b, c, ruled)).set.personas.map(({ slug }) => slug),
    ).toEqual(['c', 'b', 'a']);
    expect(mergeSets(set(a, b, c), set(a, b), set(b, a, c)).set).toEqual(set(b, a));
  });

  test('is nothing to dispute where both did the same', () => {
    expect(mergeSets(set(a, b), set(a, ruled), set(a, ruled)).disputed).toEqual([]);
  });
});
